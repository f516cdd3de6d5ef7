import { say } from '../../../../basics/web/lang.ts';
import { takeDraft } from '../../../../sync/web/take-draft.ts';
import { PostTakeInPage } from '../../web/post-take-in-page.tsx';
import { finishWords } from '../../web/words-finish.ts';
import { going, type Route, type Screen, showing, textOf } from '../device/house.ts';
import { draftNotes } from './assisted.ts';
import type { Desk } from './desk.ts';

/** A draft that began elsewhere comes into the vault of the member, by the code that its owner tells. */
export function takeIn(desk: Desk): Route {
  return async (house, visit) => {
    const { device, lang } = house;
    const code = textOf(visit.posted, 'code').slice(0, 40);
    const page = (fault?: string): Screen => showing(PostTakeInPage({ frame: house.frame(visit), code, fault }));
    if (visit.posted === null) return page();
    if (code === '') return page(say(finishWords.resumeMissing, lang));
    const notes = draftNotes(device.notes);
    const agreedAt = async (id: string) => {
      const { handed } = await notes.read(id);
      return handed === null || handed.kind === 'wanted' ? null : handed.savedAt;
    };
    const taken = await takeDraft({ device, talk: desk.talk, agreedAt }, code);
    if (!taken.ok) return page(`${say(taken.refusal.why, lang)} ${say(taken.refusal.next, lang)}`);
    const { id } = taken.value;
    await notes.change(id, { handed: { kind: 'begun', ...taken.value } });
    desk.takeUp(id);
    return going(`/nop/ho-so/${id}`);
  };
}
