import { say } from '../../../../basics/web/lang.ts';
import type { LessonResult, LessonView } from '../../../../teams/http/lesson-shapes.ts';
import { chosenIn } from '../../web/lesson-parts.tsx';
import { PostLessonPage } from '../../web/post-lesson-page.tsx';
import { lessonWords } from '../../web/words-lessons.ts';
import { type Route, showing, textOf } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** A lesson at the machine of a post: whoever has confirmed his name has his test kept. */
export function lesson({ members, newId }: Desk): Route {
  return async (house, visit, [code = '']) => {
    const frame = house.frame(visit);
    const kept = (await members.confirmed()) === null ? ('no' as const) : ('yes' as const);
    const found = await members.lesson(code);
    const view = found.ok ? asLesson(found.value) : null;
    if (view === null) return showing(PostLessonPage({ frame, faults: [], test: null, hasLine: 'no', why: found.ok ? null : found.refusal }));
    const { posted } = visit;
    const shown = (chosen: readonly (number | null)[], more: { readonly fault?: string; readonly result?: LessonResult }) =>
      showing(
        PostLessonPage({
          frame,
          faults: more.fault === undefined ? [] : [{ href: `#q${Math.max(0, chosen.indexOf(null))}`, message: more.fault }],
          test: { lang: house.lang, lesson: view, action: `/ho-tro/bai-hoc/${view.code}`, chosen, result: more.result ?? null, kept },
          why: null,
          hasLine: navigator.onLine ? 'yes' : 'no',
        }),
      );
    if (posted === null) return shown([], {});
    const chosen = chosenIn(view, (name) => textOf(posted, name));
    const answers = chosen.filter((one) => one !== null);
    if (answers.length !== view.questions.length) return shown(chosen, { fault: say(lessonWords.missing, house.lang) });
    const marked = await members.takeTest({ code: view.code, id: newId(), answers });
    if (marked.ok) return shown(chosen, { result: asResult(marked.value) });
    const { kind, why, next } = marked.refusal;
    return shown(chosen, { fault: kind === 'noLineThere' ? say(lessonWords.testNoLine, house.lang) : `${say(why, house.lang)} ${say(next, house.lang)}` });
  };
}

type Told = Readonly<Record<string, unknown>>;

function asLesson(told: Told): LessonView | null {
  const { code, steps, questions } = told;
  return typeof code === 'string' && Array.isArray(steps) && Array.isArray(questions) ? (told as unknown as LessonView) : null;
}

/** Without the explanations when they are not as expected: the test counts all the same. */
function asResult(told: Told): LessonResult {
  const answers = Array.isArray(told['answers']) ? (told['answers'] as LessonResult['answers']) : [];
  return { score: Number(told['score']), passed: told['passed'] === 'yes' ? 'yes' : 'no', passPercent: Number(told['passPercent']), answers };
}
