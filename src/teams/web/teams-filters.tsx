import { useNavigate } from '@tanstack/react-router';
import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { TeamsView } from '../http/team-shapes.ts';
import { teamLevels } from '../rules/team.ts';
import { teamWords } from './team-words.ts';
import { readTeamsSearch, type TeamsSearch } from './teams-search.ts';

/** What is to be seen. Each choice stands in the address, so that the list can be kept and sent. */
export function TeamsFilters({ search, view }: { readonly search: TeamsSearch; readonly view: TeamsView }) {
  const say = useSay();
  const navigate = useNavigate();
  const set = (part: Record<string, string>) => void navigate({ to: '/to-tu-van', search: readTeamsSearch({ ...search, ...part }), replace: true, resetScroll: false });
  return (
    <search className="figures-form no-print">
      <div className="filters">
        {view.offices.length < 2 ? null : (
          <label className="inline-field">
            <span>{say(teamWords.ward)}</span>
            <select value={search.office ?? ''} onChange={(event) => set({ office: event.target.value })}>
              <option value="">{say(teamWords.allWards)}</option>
              {view.offices.map((office) => (
                <option key={office.id} value={office.id}>
                  {office.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="inline-field">
          <span>{say(teamWords.level)}</span>
          <select value={search.level ?? ''} onChange={(event) => set({ level: event.target.value })}>
            <option value="">{say(teamWords.allLevels)}</option>
            {teamLevels.map((level) => (
              <option key={level} value={level}>
                {say(teamWords.levels[level])}
              </option>
            ))}
          </select>
        </label>
        <label className="inline-field">
          <span>{say(teamWords.only)}</span>
          <select value={search.only ?? ''} onChange={(event) => set({ only: event.target.value })}>
            <option value="">{say(teamWords.onlyAll)}</option>
            <option value="vacancy">{say(teamWords.onlyVacancy)}</option>
            <option value="unknown">{say(teamWords.onlyUnknown)}</option>
          </select>
        </label>
      </div>
      <div className="search-form">
        <Field label={say(teamWords.find)} hint={say(teamWords.findHint)} problem={null}>
          {(wiring) => <input {...wiring} type="search" autoComplete="off" value={search.q ?? ''} onChange={(event) => set({ q: event.target.value })} />}
        </Field>
      </div>
    </search>
  );
}
