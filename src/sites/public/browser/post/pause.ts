import { say } from '../../../../basics/web/lang.ts';
import type { Answers } from '../../../../procedures/rules/form.ts';
import type { DeviceDraft } from '../../../../sync/web/device.ts';
import { handDraft } from '../../../../sync/web/hand-draft.ts';
import type { Fault } from '../../web/parts.tsx';
import { PostPausePage } from '../../web/post-pause-page.tsx';
import { handWords } from '../../web/words-hand-draft.ts';
import { going, type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import { draftNotes } from './assisted.ts';
import type { Desk } from './desk.ts';

/** The person stops: the draft stays here, and with his will and a line it goes to the server, where a code opens it. */
export function pause(desk: Desk): Route {
  return async (house, visit, [id = '']) => {
    const draft = await house.device.findDraft(id);
    if (draft === null || desk.atHand() !== id) return going('/ho-tro');
    const notes = draftNotes(house.device.notes);
    const wanted = textOf(visit.posted, 'do');
    if (wanted === 'later') await notes.change(id, { handed: { kind: 'wanted' } });
    const faults = wanted === 'take' ? await taken(desk, house, draft) : [];
    return shown(desk, house, visit, { draft, faults });
  };
}

async function taken(desk: Desk, house: House, draft: DeviceDraft): Promise<readonly Fault[]> {
  const { device, lang } = house;
  const notes = draftNotes(device.notes);
  const busy = document.getElementById('hand-busy');
  if (busy !== null) busy.textContent = say(handWords.busy, lang);
  const { handed } = await notes.read(draft.id);
  const keep = (now: NonNullable<typeof handed>) => notes.change(draft.id, { handed: now });
  const given = await handDraft({ device, talk: desk.talk, newId: desk.newId, keep }, { draft, answers: allAnswers(house, draft), before: handed });
  if (given.ok) return [];
  const { why, next } = given.refusal;
  return [{ href: '#hand', message: say(handWords.failed(`${say(why, lang)} ${say(next, lang)}`), lang) }];
}

/** Also those that were cleared since it was sent before. */
function allAnswers({ pack }: House, { answers, procedureCode }: DeviceDraft): Answers {
  const form = pack?.procedures.find(({ code }) => code === procedureCode)?.form;
  const asked = (form?.pages ?? []).flatMap(({ questions }) => questions.filter(({ type }) => type !== 'derived').map(({ key }) => key));
  return { ...Object.fromEntries(asked.map((key) => [key, null])), ...answers };
}

async function shown(desk: Desk, house: House, visit: Visit, { draft, faults }: { readonly draft: DeviceDraft; readonly faults: readonly Fault[] }): Promise<Screen> {
  const { mandate, handed } = await draftNotes(house.device.notes).read(draft.id);
  const page = PostPausePage({
    frame: house.frame(visit),
    faults,
    id: draft.id,
    procedureName: nameOf(house, draft.procedureCode),
    member: desk.member()?.name ?? '',
    handed,
    hasMandate: mandate === null ? 'no' : 'yes',
    line: navigator.onLine ? 'up' : 'down',
    now: house.now(),
    address: `${(house.pack?.baseUrl ?? window.location.origin).replace(/^https?:\/\//, '')}/tiep-tuc`,
  });
  return showing(page);
}
