import type { Refusal } from '../../../basics/rules/outcome.ts';
import { say } from '../../../basics/web/lang.ts';
import type { Frame } from './document.tsx';
import { LessonTest, LessonText, type TestInput } from './lesson-parts.tsx';
import { Box, type Fault } from './parts.tsx';
import { stepPage } from './post-assist-pages.tsx';
import { PractiseLesson } from './practice-link.tsx';
import { lessonWords } from './words-lessons.ts';
import { benchWords } from './words-workbench.ts';

export type PostLessonInput = {
  readonly frame: Frame;
  readonly faults: readonly Fault[];
  /** Null when the lesson could not be fetched; `why` says it then. */
  readonly test: TestInput | null;
  readonly why: Refusal | null;
  /** Reading needs no line, the test does. */
  readonly hasLine: 'yes' | 'no';
};

/** A lesson at the machine of a post, and its test under the name of the member. */
export function PostLessonPage({ frame, faults, test, why, hasLine }: PostLessonInput) {
  const { lang } = frame;
  const title = say(test === null ? benchWords.lesson : test.lesson.title, lang);
  if (test === null)
    return stepPage(
      { frame, faults, title, back: '/ho-tro' },
      <Box kind="warn">
        <p role="status">{why === null || why.kind === 'noLineThere' ? say(lessonWords.noLine, lang) : `${say(why.why, lang)} ${say(why.next, lang)}`}</p>
      </Box>,
    );
  return stepPage(
    { frame, faults, title, back: '/ho-tro' },
    <>
      <LessonText lang={lang} lesson={test.lesson} />
      <PractiseLesson lang={lang} code={test.lesson.code} />
      {test.kept === 'yes' ? null : (
        <Box kind="info">
          <p>
            {say(lessonWords.notConfirmed, lang)} <a href="/ho-tro/toi">{say(benchWords.selfTitle, lang)}</a>
          </p>
        </Box>
      )}
      {hasLine === 'yes' ? (
        <LessonTest {...test} />
      ) : (
        <Box kind="info">
          <p role="status">{say(lessonWords.testNoLine, lang)}</p>
        </Box>
      )}
      {test.result === null ? null : (
        <p>
          <a href={test.action}>{say(lessonWords.testAgain, lang)}</a>
        </p>
      )}
    </>,
  );
}
