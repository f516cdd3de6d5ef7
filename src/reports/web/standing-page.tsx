import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, Fetched } from '../../basics/web/fetched.tsx';
import { usePageTitle } from '../../basics/web/page-title.ts';
import { useSay } from '../../basics/web/staff-context.tsx';
import type { StandingPartView, StandingVersionView, StandingView } from '../http/standing-shapes.ts';
import type { StandingPart } from '../rules/report-standing.ts';
import { reportWords } from './report-words.ts';
import { StandingContent } from './standing-content.tsx';
import { StandingGroupsForm } from './standing-groups-form.tsx';
import { StandingTextsForm } from './standing-texts-form.tsx';
import { StandingVersions } from './standing-versions.tsx';
import { standingWords as words } from './standing-words.ts';
import { useStanding } from './use-standing.ts';

/** What stands ready for the reports of an office: words by kind, groups of recipients; each with its versions. */
export function StandingPage({ office }: { readonly office: number }) {
  const say = useSay();
  const standing = useStanding(office);
  const [chosen, choose] = useState<StandingPart | null>(null);
  usePageTitle(say(words.title));
  return (
    <div className="page standing-page">
      <p className="no-print">
        <Link to="/bao-cao">{say(reportWords.back)}</Link>
      </p>
      <h1>{say(words.title)}</h1>
      <Fetched result={standing}>
        {(view) => {
          const part = view.parts.find((one) => one.part === chosen) ?? view.parts[0];
          return (
            <>
              <fieldset className="picks no-print">
                <legend>{say(words.parts)}</legend>
                {view.parts.map((one) => (
                  <button key={one.part} type="button" className="pick" aria-pressed={one === part} onClick={() => choose(one.part)}>
                    {say(one.name)}
                  </button>
                ))}
              </fieldset>
              {part === undefined ? null : <Part key={part.part} office={office} view={view} part={part} />}
            </>
          );
        }}
      </Fetched>
    </div>
  );
}

type PartProps = { readonly office: number; readonly view: StandingView; readonly part: StandingPartView };
export type StandingStart = Pick<StandingVersionView, 'texts' | 'groups'>;

function Part({ office, view, part }: PartProps) {
  const say = useSay();
  const [start, setStart] = useState<StandingStart | null>(null);
  const now = part.versions.find(({ state }) => state === 'now');
  const content: StandingStart = now ?? part.own;
  const isGroups = part.part === 'recipients';
  const form = { office, view, part, leave: () => setStart(null) };
  return (
    <section aria-labelledby="standing-part">
      <div className="section-head">
        <h2 id="standing-part">{say(part.name)}</h2>
        {part.mayKeep === 'yes' && start === null ? (
          <button type="button" className="primary" onClick={() => setStart(content)}>
            {say(words.edit)}
          </button>
        ) : null}
      </div>
      <p className="muted">{say(isGroups ? words.aboutGroups : words.about)}</p>
      {part.mayKeep === 'yes' ? null : <p className="muted">{say(words.reader)}</p>}
      {start === null ? (
        <>
          {now === undefined && !isGroups ? <p className="notice">{say(words.ownWords)}</p> : null}
          {isGroups && (content.groups ?? []).length === 0 ? (
            <Empty title={say(words.noGroups)}>{say(part.mayKeep === 'yes' ? words.noGroupsMore : words.reader)}</Empty>
          ) : (
            <StandingContent content={content} offices={view.offices} />
          )}
        </>
      ) : start.texts === null ? (
        <StandingGroupsForm {...form} groups={start.groups ?? []} />
      ) : (
        <StandingTextsForm {...form} texts={start.texts} />
      )}
      <StandingVersions office={office} view={view} part={part} startFrom={setStart} />
    </section>
  );
}
