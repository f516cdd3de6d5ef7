import { type Lang, say } from '../../../basics/web/lang.ts';
import type { LessonResult, LessonView } from '../../../teams/http/lesson-shapes.ts';
import { Box, Tag } from './parts.tsx';
import { lessonWords } from './words-lessons.ts';

type Shown = { readonly lang: Lang; readonly lesson: LessonView };

/** The lesson to read. Its text is Vietnamese in either language of the page, and says so to a screen reader. */
export function LessonText({ lang, lesson }: Shown) {
  return (
    <>
      <p className="muted">{say(lessonWords.minutes(lesson.minutes), lang)}</p>
      <div lang="vi">
        <ol>
          {lesson.steps.map((step) => (
            <li key={step.title}>
              <p>
                <strong>{step.title}.</strong> {step.text}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <h2>{say(lessonWords.say, lang)}</h2>
      <Box kind="info">
        <p lang="vi">“{lesson.say}”</p>
      </Box>
      <p className="small muted">
        {say(lessonWords.source, lang)}: <span lang="vi">{lesson.source}</span>
      </p>
    </>
  );
}

export type TestInput = Shown & {
  readonly action: string;
  /** What was chosen so far; null where nothing was. */
  readonly chosen: readonly (number | null)[];
  readonly result: LessonResult | null;
  readonly kept: 'yes' | 'no';
};

/** Three questions; with a result what was right, and why. */
export function LessonTest({ lang, lesson, action, chosen, result, kept }: TestInput) {
  return (
    <section aria-labelledby="test">
      <h2 id="test" tabIndex={-1}>
        {say(lessonWords.test, lang)}
      </h2>
      {result === null ? (
        <form method="post" action={action} className="no-print">
          <p className="muted">{say(kept === 'yes' ? lessonWords.testLeadKept : lessonWords.testLead, lang)}</p>
          {lesson.questions.map(({ ask, choices }, at) => (
            <fieldset key={ask} className="question" id={`q${at}`} tabIndex={-1} lang="vi">
              <legend className="label">{ask}</legend>
              {choices.map((choice, n) => (
                <label key={choice} className="choice">
                  <input type="radio" name={`q${at}`} value={n} defaultChecked={chosen[at] === n} />
                  <span>{choice}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit" name="do" value="check">
            {say(lessonWords.testSend, lang)}
          </button>
        </form>
      ) : (
        <Result lang={lang} lesson={lesson} result={result} kept={kept} />
      )}
    </section>
  );
}

function Result({ lang, lesson, result, kept }: Shown & { readonly result: LessonResult; readonly kept: 'yes' | 'no' }) {
  const isPassed = result.passed === 'yes';
  const passed = kept === 'yes' ? lessonWords.passedKept(result.score) : lessonWords.passed(result.score);
  return (
    <>
      <div role="status">
        <Box kind={isPassed ? 'good' : 'warn'}>
          <p>{say(isPassed ? passed : lessonWords.notPassed(result.score, result.passPercent), lang)}</p>
        </Box>
      </div>
      <ol>
        {lesson.questions.map(({ ask, choices }, at) => {
          const answer = result.answers[at];
          if (answer === undefined) return null;
          const isRight = answer.chosen === answer.right;
          return (
            <li key={ask}>
              <p lang="vi">
                <strong>{ask}</strong>
              </p>
              <p>
                <Tag kind={isRight ? 'good' : 'warn'}>{say(isRight ? lessonWords.right : lessonWords.wrong, lang)}</Tag>{' '}
                {say(lessonWords.rightIs(choices[answer.right] ?? ''), lang)} <span lang="vi">{answer.why}</span>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What a posted form chose; null where nothing, or nothing that there is. */
export function chosenIn(lesson: LessonView, textOf: (name: string) => string): readonly (number | null)[] {
  return lesson.questions.map(({ choices }, at) => {
    const typed = textOf(`q${at}`);
    const n = /^\d$/.test(typed) ? Number(typed) : choices.length;
    return n < choices.length ? n : null;
  });
}
