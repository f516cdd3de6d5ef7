import { useSay } from '../../basics/web/staff-context.tsx';
import type { StandingVersionView, StandingView } from '../http/standing-shapes.ts';
import type { ReportTexts } from '../rules/draft-ground.ts';
import { ruleSentences, type TextField, textFields } from '../rules/rule-sentences.ts';
import { standingWords as words } from './standing-words.ts';

type ContentProps = { readonly content: Pick<StandingVersionView, 'texts' | 'groups'>; readonly offices: StandingView['offices'] };

/** One version, read: each of its words with the rule by which it stands; or the groups with their offices. */
export function StandingContent({ content: { texts, groups }, offices }: ContentProps) {
  if (texts !== null) return <Texts texts={texts} />;
  const nameOf = (id: number) => offices.find((office) => office.id === id)?.name ?? String(id);
  return (
    <dl className="standing-words">
      {(groups ?? []).map(({ code, name, officeIds }) => (
        <div key={code}>
          <dt>{name}</dt>
          <dd>{officeIds.map(nameOf).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields that the kind has, in the order of the report. */
export function fieldsOf(kind: ReportTexts['kind']) {
  return Object.entries(textFields[kind]) as [TextField, NonNullable<(typeof textFields)[typeof kind][TextField]>][];
}

function Texts({ texts }: { readonly texts: ReportTexts }) {
  const say = useSay();
  const rules = ruleSentences[texts.kind];
  return (
    <>
      <dl className="standing-words">
        {fieldsOf(texts.kind).map(([field, { name, rule }]) => (
          <div key={field}>
            <dt>{say(name)}</dt>
            <dd>
              <small className="muted">{say(rule)}</small>
              <Lines value={texts[field]} />
            </dd>
          </div>
        ))}
      </dl>
      <details className="no-print">
        <summary>
          {say(words.ruleSentences)} ({rules.length})
        </summary>
        <p className="muted">{say(words.ruleSentencesMore)}</p>
        <ul>
          {rules.map((one) => (
            <li key={one.words}>
              <q lang="vi">{one.words}</q>: {say(one.rule)}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Lines({ value }: { readonly value: string | readonly string[] }) {
  const say = useSay();
  const lines = (typeof value === 'string' ? [value] : value).filter((line) => line !== '');
  if (lines.length === 0) return <p className="muted">{say(words.empty)}</p>;
  return (
    <>
      {lines.map((line) => (
        <p key={line} lang="vi">
          {line}
        </p>
      ))}
    </>
  );
}
