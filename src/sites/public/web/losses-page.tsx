import { formatInteger } from '../../../basics/rules/numbers.ts';
import { say } from '../../../basics/web/lang.ts';
import type { LossesView } from '../../../sync/http/alarm-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { Facts } from './parts.tsx';
import { lossesWords as words } from './words-losses.ts';

/** The public count of lost submissions, with its definition: the number can be held against us. */
export function LossesPage({ frame, losses }: { readonly frame: Frame; readonly losses: LossesView }) {
  const { lang } = frame;
  return (
    <Page frame={frame} kind="open" title={say(words.title, lang)}>
      <div className="column">
        <h1>{say(words.title, lang)}</h1>
        <p className="count-of-lost">
          <strong>{formatInteger(losses.total)}</strong> {say(words.total, lang)}
        </p>
        <p>{say(words.target, lang)}</p>
        <Facts
          facts={[
            { name: say(words.open, lang), value: <Count n={losses.open} more={say(words.openMore, lang)} /> },
            { name: say(words.closed, lang), value: <Count n={losses.closed} more={say(words.closedMore, lang)} /> },
          ]}
        />
        {losses.total === 0 ? <p>{say(words.none, lang)}</p> : <Causes frame={frame} losses={losses} />}
        <h2>{say(words.definition, lang)}</h2>
        <p>{say(losses.definition, lang)}</p>
        <h2>{say(words.tell, lang)}</h2>
        <p>{say(words.tellMore, lang)}</p>
        <p>
          <a href="/tro-giup">{say(words.offices, lang)}</a>
        </p>
      </div>
    </Page>
  );
}

function Count({ n, more }: { readonly n: number; readonly more: string }) {
  return (
    <>
      <strong>{formatInteger(n)}</strong>
      <br />
      <span className="muted small">{more}</span>
    </>
  );
}

function Causes({ frame, losses }: { readonly frame: Frame; readonly losses: LossesView }) {
  const { lang } = frame;
  return (
    <>
      <h2>{say(words.causes, lang)}</h2>
      <Facts facts={losses.causes.map(({ cause, count }) => ({ name: cause === '' ? say(words.noCause, lang) : cause, value: formatInteger(count) }))} />
    </>
  );
}
