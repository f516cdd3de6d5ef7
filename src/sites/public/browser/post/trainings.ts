import { say } from '../../../../basics/web/lang.ts';
import type { OwnTrainings } from '../../../../teams/http/course-shapes.ts';
import { PostTrainingPage } from '../../web/post-training-page.tsx';
import { benchTrainingWords } from '../../web/words-training.ts';
import { type Route, showing, textOf } from '../device/house.ts';
import type { Desk } from './desk.ts';

/** Sessions to come at the machine of a post: whoever has confirmed his name signs himself up. */
export function trainings({ members, newId }: Desk): Route {
  return async (house, visit) => {
    const frame = house.frame(visit);
    const { posted } = visit;
    if ((await members.confirmed()) === null) return showing(PostTrainingPage({ frame, faults: [], own: null, why: 'needsSelf' }));
    const act = textOf(posted, 'do') === 'withdraw' ? ('withdraw' as const) : ('sign' as const);
    const heard = posted === null ? await members.trainings() : await members.signTraining({ sessionId: textOf(posted, 'session'), id: newId(), act });
    const own = asOwn(heard.ok ? heard.value : ((await members.kept('trainings'))?.body ?? null));
    if (heard.ok) return showing(PostTrainingPage({ frame, faults: [], own, why: null }));
    const { kind, why, next } = heard.refusal;
    const message = kind === 'noLineThere' ? say(benchTrainingWords.noLine, house.lang) : `${say(why, house.lang)} ${say(next, house.lang)}`;
    return showing(PostTrainingPage({ frame, faults: [{ href: '#sessions', message }], own, why: null }));
  };
}

function asOwn(told: Readonly<Record<string, unknown>> | null): OwnTrainings | null {
  return told !== null && Array.isArray(told['rows']) && Array.isArray(told['attended']) ? (told as unknown as OwnTrainings) : null;
}
