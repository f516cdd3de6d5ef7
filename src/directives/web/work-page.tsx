import { Link, useNavigate } from '@tanstack/react-router';
import { useSay } from '../../basics/web/staff-context.tsx';
import { OwnOverdue } from '../../outreach/web/own-overdue.tsx';
import { DifficultyList } from './difficulty-list.tsx';
import { directiveWords } from './directive-words.ts';
import { TaskList } from './task-list.tsx';
import { VisitList } from './visit-list.tsx';
import type { WorkAsked } from './work-asked.ts';
import { type WorkSearch, type WorkShow, workOnlies, workShows } from './work-search.ts';

export type WardChoice = { readonly officeId: number; readonly name: string };

/** Tasks, difficulties and visits of an office, for a district with all its wards: one page. */
export function WorkPage({ office, wards, search }: { readonly office: number; readonly wards: readonly WardChoice[]; readonly search: WorkSearch }) {
  const say = useSay();
  const navigate = useNavigate();
  const show: WorkShow = search.show ?? 'tasks';
  const asked: WorkAsked = { only: search.only ?? 'open', ward: search.ward ?? null, team: search.team ?? null, unit: search.unit ?? null };
  const go = (change: WorkSearch) => void navigate({ to: '/to-tu-van/viec', search: { ...search, ...change } });
  const { ward: _, ...everyWard } = search;
  return (
    <>
      <OwnOverdue office={office} />
      <div className="work-filters no-print">
        <fieldset className="picks">
          <legend>{say(directiveWords.lists)}</legend>
          {workShows.map((one) => (
            <button key={one} type="button" className="pick" aria-pressed={one === show} onClick={() => go({ show: one })}>
              {say(directiveWords.shows[one])}
            </button>
          ))}
        </fieldset>
        {show === 'visits' ? null : (
          <fieldset className="picks">
            <legend>{say(directiveWords.only)}</legend>
            {workOnlies.map((one) => (
              <button key={one} type="button" className="pick" aria-pressed={one === asked.only} onClick={() => go({ only: one })}>
                {say(directiveWords.onlies[one])}
              </button>
            ))}
          </fieldset>
        )}
        {wards.length === 0 ? null : (
          <label className="inline-field">
            <span>{say(directiveWords.office)}</span>
            <select
              value={asked.ward ?? ''}
              onChange={(event) => void navigate({ to: '/to-tu-van/viec', search: event.target.value === '' ? everyWard : { ...everyWard, ward: Number(event.target.value) } })}
            >
              <option value="">{say(directiveWords.allWards)}</option>
              {wards.map((ward) => (
                <option key={ward.officeId} value={ward.officeId}>
                  {ward.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {asked.team === null && asked.unit === null ? null : (
          <Link to="/to-tu-van/viec" search={{ show, only: asked.only }}>
            {say(directiveWords.clearTeam)}
          </Link>
        )}
      </div>
      {show === 'tasks' ? <TaskList office={office} asked={asked} /> : null}
      {show === 'difficulties' ? <DifficultyList office={office} asked={asked} /> : null}
      {show === 'visits' ? <VisitList office={office} asked={asked} /> : null}
    </>
  );
}
