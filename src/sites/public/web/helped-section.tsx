import { formatInstant, shownDay } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { HelpView } from '../../../teams/http/help-shapes.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, Box, type Fact, Facts } from './parts.tsx';
import { helpedWords } from './words-helped.ts';

type Mandate = HelpView['mandates'][number];

/** Who helped, what the team may see, who looked, and what the citizen may say about it. Nothing for a dossier that nobody helped with. */
export function HelpedSection({ lang, help }: { readonly lang: Lang; readonly help: HelpView | null }) {
  if (help === null || (help.help === null && help.mandates.length === 0)) return null;
  const who = help.help;
  return (
    <section aria-labelledby="helped" id="ai-da-giup">
      <h2 id="helped">{say(helpedWords.title, lang)}</h2>
      {who?.credit === 'doubtful' ? (
        <Box kind="warn">
          <p>{say(who.denied === 'yes' ? helpedWords.denied : helpedWords.lookedInto, lang)}</p>
        </Box>
      ) : null}
      {who === null ? null : <Facts facts={factsOf(who, lang)} />}
      <p>{say(helpedWords.stillYours, lang)}</p>
      {help.mandates.map((mandate) => (
        <MandateCard key={mandate.id} lang={lang} mandate={mandate} />
      ))}
      <Looks lang={lang} help={help} />
      {help.mandates.length === 0 && help.mayDeny === 'yes' ? (
        <p className="no-print">
          <a className="button second" href="/tra-cuu/nguoi-giup/deny">
            {say(helpedWords.acts.deny, lang)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function MandateCard({ lang, mandate }: { readonly lang: Lang; readonly mandate: Mandate }) {
  const title = `mandate-${mandate.id}`;
  return (
    <section className="card" aria-labelledby={title}>
      <h3 id={title}>{say(helpedWords.mandate, lang)}</h3>
      <Facts
        facts={[
          { name: say(helpedWords.state, lang), value: <strong>{say(helpedWords.states[mandate.state], lang)}</strong> },
          { name: say(helpedWords.what, lang), value: say(helpedWords.scope[mandate.scope], lang) },
          { name: say(helpedWords.until, lang), value: untilOf(mandate, lang) },
          { name: say(helpedWords.agreed, lang), value: `${say(helpedWords.agreedBy[mandate.agreedBy], lang)}, ${timeOf(mandate.agreedAt)}` },
          { name: say(helpedWords.team, lang), value: [mandate.team, mandate.member].filter((part) => part !== null).join(', ') },
        ]}
      />
      <p className="small">{say(helpedWords.mandateMeans, lang)}</p>
      <div className="actions no-print">
        {mandate.acts.includes('confirm') ? (
          <form method="post" action="/tra-cuu/nguoi-giup/confirm">
            <input type="hidden" name="mandateId" value={mandate.id} />
            <button type="submit">{say(helpedWords.acts.confirm, lang)}</button>
          </form>
        ) : null}
        {mandate.acts
          .filter((act) => act !== 'confirm')
          .map((act) => (
            <a key={act} className="button second" href={`/tra-cuu/nguoi-giup/${act}?uy-quyen=${mandate.id}`}>
              {say(helpedWords.acts[act], lang)}
            </a>
          ))}
      </div>
    </section>
  );
}

function Looks({ lang, help }: { readonly lang: Lang; readonly help: HelpView }) {
  if (help.mandates.length === 0 && help.looks.length === 0) return null;
  return (
    <>
      <h3>{say(helpedWords.looks, lang)}</h3>
      {help.looks.length === 0 ? (
        <p className="muted">{say(helpedWords.noLooks, lang)}</p>
      ) : (
        <ul>
          {help.looks.map((look) => (
            <li key={look.at + look.by}>
              {look.by}, <time dateTime={look.at}>{timeOf(look.at)}</time>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export type HelpedQuestion = { readonly act: 'takeOver' | 'deny'; readonly mandateId: string; readonly code: string };

/** Asked once more, in words that say what follows: neither can be taken back. */
export function HelpedQuestionPage({ frame, question }: { readonly frame: Frame; readonly question: HelpedQuestion }) {
  const { lang } = frame;
  const { title, text, yes } = question.act === 'takeOver' ? takeOver : deny;
  return (
    <Page frame={frame} kind="task" title={say(title, lang)}>
      <div className="column">
        <BackLink lang={lang} href="/tra-cuu/ho-so" />
        <p className="muted code-name">{question.code}</p>
        <h1>{say(title, lang)}</h1>
        <p>{say(text, lang)}</p>
        <form method="post" action={`/tra-cuu/nguoi-giup/${question.act}`}>
          <input type="hidden" name="mandateId" value={question.mandateId} />
          <div className="actions">
            <button type="submit">{say(yes, lang)}</button>
            <a className="button second" href="/tra-cuu/ho-so">
              {say(helpedWords.no, lang)}
            </a>
          </div>
        </form>
      </div>
    </Page>
  );
}

const takeOver = { title: helpedWords.takeOverTitle, text: helpedWords.takeOverText, yes: helpedWords.takeOverYes };
const deny = { title: helpedWords.denyTitle, text: helpedWords.denyText, yes: helpedWords.denyYes };

function factsOf(who: NonNullable<HelpView['help']>, lang: Lang): readonly Fact[] {
  return [
    { name: say(helpedWords.post, lang), value: who.post },
    ...(who.team === null ? [] : [{ name: say(helpedWords.team, lang), value: who.team }]),
    { name: say(helpedWords.member, lang), value: who.member ?? say(helpedWords.memberUnknown, lang) },
    ...(who.autonomy === null ? [] : [{ name: say(helpedWords.together, lang), value: say(helpedWords.autonomy[who.autonomy], lang) }]),
  ];
}

function untilOf({ until, endsWithResult }: Mandate, lang: Lang): string {
  const shown = shownDay(until);
  return endsWithResult === 'yes' ? say(helpedWords.untilResult(shown), lang) : shown;
}

function timeOf(iso: string): string {
  const instant = parseInstant(iso);
  return instant === null ? iso : formatInstant(instant);
}
