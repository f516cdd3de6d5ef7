import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Review } from '../rules/practice.ts';
import type { PracticePerson } from '../rules/practice-people.ts';
import { type Frame, Page } from './document.tsx';
import { Box, type Fact, Facts } from './parts.tsx';
import { words } from './words.ts';
import { practiceWords, refusalTips } from './words-practice.ts';
import { receiptWords } from './words-receipt.ts';

export type PracticeEndInput = {
  readonly frame: Frame;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly officeName: string;
  readonly person: PracticePerson;
  readonly at: string;
  readonly papers: { readonly all: number; readonly blurred: number };
  readonly signed: 'yes' | 'no';
  readonly review: Review;
};

/** In the place of the receipt: what is none, and says so; then what went well and what did not. */
export function PracticeEndPage(input: PracticeEndInput) {
  const { frame, procedureCode } = input;
  const { lang } = frame;
  return (
    <Page frame={frame} kind="own" title={say(practiceWords.endTitle, lang)}>
      <div className="column">
        <h1>{say(practiceWords.endTitle, lang)}</h1>
        <section className="practice-receipt" aria-labelledby="no-receipt">
          <h2 id="no-receipt">{say(practiceWords.notReceipt, lang)}</h2>
          <p>{say(practiceWords.nothingSent, lang)}</p>
          <Facts facts={factsOf(input)} />
          <p className="small">{say(practiceWords.realHas, lang)}</p>
        </section>
        <ReviewOf lang={lang} review={input.review} />
        <h2>{say(practiceWords.teachesTitle, lang)}</h2>
        <ul>
          {input.person.teaches.map((text) => (
            <li key={text.en}>{say(text, lang)}</li>
          ))}
        </ul>
        <form method="post" action="/tap-lam/xong" className="actions">
          <button type="submit" name="do" value="again">
            {say(practiceWords.again, lang)}
          </button>
          <button type="submit" className="second" name="do" value="another">
            {say(practiceWords.another, lang)}
          </button>
          <button className="second" type="button" data-print hidden>
            {say(words.print, lang)}
          </button>
        </form>
        <form method="post" action="/tap-lam/xong" className="no-print">
          <p className="after-form">
            <a href={`/thu-tuc/${procedureCode}`}>{say(practiceWords.real, lang)}</a>
          </p>
          <button type="submit" className="text" name="do" value="wipe">
            {say(practiceWords.wipe, lang)}
          </button>
        </form>
      </div>
    </Page>
  );
}

function factsOf(input: PracticeEndInput): readonly Fact[] {
  const { lang } = input.frame;
  return [
    { name: say(practiceWords.practised, lang), value: input.procedureName },
    { name: say(receiptWords.office, lang), value: input.officeName },
    { name: say(practiceWords.person, lang), value: input.person.fullName },
    { name: say(practiceWords.at, lang), value: input.at },
    { name: say(practiceWords.papers, lang), value: say(practiceWords.papersOf(input.papers.all, input.papers.blurred), lang) },
    ...(input.signed === 'yes' ? [{ name: say(practiceWords.agreed, lang), value: say(practiceWords.signed, lang) }] : []),
  ];
}

function ReviewOf({ lang, review }: { readonly lang: Lang; readonly review: Review }) {
  const isClean = review.refused.length === 0;
  return (
    <section aria-labelledby="review">
      <h2 id="review">{say(practiceWords.reviewTitle, lang)}</h2>
      <Box kind={isClean ? 'good' : 'info'}>
        <p>
          {say(practiceWords.atOnce(review.atOnce, review.asked), lang)} {isClean ? say(practiceWords.allAtOnce, lang) : ''}
        </p>
      </Box>
      {isClean ? null : (
        <>
          <h3>{say(practiceWords.refusedTitle, lang)}</h3>
          <ul>
            {review.refused.map(({ question, times }) => (
              <li key={question.key}>
                <strong>{say(question.label, lang)}</strong>: {say(practiceWords.times(times), lang)}
              </li>
            ))}
          </ul>
          <Box kind="info">
            {[...new Set(review.refused.flatMap(({ kinds }) => kinds))].map((kind) => (
              <p key={kind}>
                <strong>{say(practiceWords.tip, lang)}:</strong> {say(refusalTips[kind], lang)}
              </p>
            ))}
          </Box>
        </>
      )}
      {review.unlikeCard.length === 0 ? null : (
        <>
          <h3>{say(practiceWords.unlikeTitle, lang)}</h3>
          <ul>
            {review.unlikeCard.map((question) => (
              <li key={question.key}>{say(question.label, lang)}</li>
            ))}
          </ul>
          <p className="small">{say(practiceWords.unlikeText, lang)}</p>
        </>
      )}
    </section>
  );
}
