import { shownDay } from '../../../basics/rules/dates-format.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { CheckedCardView } from '../../../teams/http/team-post-shapes.ts';
import { CardForm, NeverAsked } from './card-form.tsx';
import { type Frame, Page } from './document.tsx';
import { Box, ErrorSummary, Facts } from './parts.tsx';
import { cardVerdicts, findHelpWords } from './words-find-help.ts';

export type CardPageInput = { readonly frame: Frame; readonly code: string; readonly checked: CheckedCardView | null; readonly fault: string | undefined };

/** Anybody checks a card; the name is shown to be compared with who holds it. */
export function CardPage({ frame, code, checked, fault }: CardPageInput) {
  const { lang } = frame;
  const title = say(findHelpWords.cardTitle, lang);
  return (
    <Page frame={frame} kind="open" title={title}>
      <div className="column">
        <ErrorSummary lang={lang} faults={fault === undefined ? [] : [{ href: '#ma', message: fault }]} />
        <h1>{title}</h1>
        {checked === null ? null : <Verdict lang={lang} code={code} checked={checked} />}
        <p>{say(findHelpWords.cardHow, lang)}</p>
        <CardForm lang={lang} code={code} fault={fault} />
        <NeverAsked lang={lang} />
      </div>
    </Page>
  );
}

function Verdict({ lang, code, checked }: { readonly lang: Lang; readonly code: string; readonly checked: CheckedCardView }) {
  const { kind, title } = cardVerdicts[checked.verdict];
  const { card } = checked;
  return (
    <Box kind={kind}>
      <div role="status">
        <h2>{say(title, lang)}</h2>
        <p>
          {say(findHelpWords.checkedCode(code), lang)} · {say(findHelpWords.checkedOn, lang)} {shownDay(checked.today)}
        </p>
        {card === null ? (
          <p>{say(findHelpWords.ifImpostor, lang)}</p>
        ) : (
          <>
            <Facts
              facts={[
                { name: say(findHelpWords.fullName, lang), value: <strong>{card.fullName}</strong> },
                ...(card.position === '' ? [] : [{ name: say(findHelpWords.position, lang), value: card.position }]),
                { name: say(findHelpWords.team, lang), value: card.teamName },
                { name: say(findHelpWords.place, lang), value: card.place },
                { name: say(findHelpWords.validUntil, lang), value: shownDay(card.validUntil) },
              ]}
            />
            <p>{say(findHelpWords.compare, lang)}</p>
          </>
        )}
      </div>
    </Box>
  );
}
