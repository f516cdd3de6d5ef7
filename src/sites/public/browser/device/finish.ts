import { isMobile } from '../../../../basics/rules/identity.ts';
import { withOffset } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { addressOf, type DraftAtHand, faultHref, faultsOfDraft, filingOf, officesFor, phoneOf } from '../../web/draft-at-hand.ts';
import { checkPageOf } from '../../web/draft-pages.tsx';
import { OfficePage } from '../../web/office-page.tsx';
import { PhonePage, type PhoneStep } from '../../web/phone-page.tsx';
import { copyWords } from '../../web/words-copies.ts';
import { finishWords } from '../../web/words-finish.ts';
import { askApi } from './ask-api.ts';
import { freshDraft, isScreen, openDraft } from './draft.ts';
import { type Confirmations, going, type House, type Route, type Screen, showing, textOf, type Visit } from './house.ts';

/** Everything once more; what is missing is found here, without a line. */
export const check: Route = async (house, visit, [id = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  const inConflict = Object.keys(await house.copies.conflictsOf(id)).length;
  const faults = inConflict === 0 ? [] : [{ href: twoCopiesOf(open), message: say(copyWords.settleFirst(inConflict), house.lang) }];
  return showing(checkPageOf(house.frame(visit), { open, faults, offices: house.pack?.offices ?? [] }));
};

export const office: Route = async (house, visit, [id = '']) => {
  const open = await openDraft(house, visit, id);
  if (isScreen(open)) return open;
  const offices = officesFor(open.procedure, house.pack?.offices ?? []);
  const unit = textOf(visit.posted, 'unit');
  if (!offices.some((one) => one.unitCode === unit))
    return showing(OfficePage({ frame: house.frame(visit), offices, unit: open.draft.unitCode ?? '', backHref: `${addressOf(open)}/kiem-tra`, basedOn: '' }));
  await house.device.chooseUnit(id, unit);
  return going(`${addressOf(open)}/kiem-tra`);
};

/** Confirmed on this page's watch: for which draft and number. Two hours hold at the server; on a person's own machine as long as the page is open. */
const confirmed = new Map<string, { readonly phone: string; readonly token: string }>();
const ofThisPage: Confirmations = {
  keep: async (id, on) => void confirmed.set(id, on),
  find: async (id) => confirmed.get(id) ?? null,
};

/** The last step. With a line the phone is confirmed as ever; without one it is skipped, and said so. */
export const phone: Route = async (house, visit, [id = '']) => {
  const before = await house.device.findDraft(id);
  await house.copies.look(id);
  const open = await openDraft(house, visit, id);
  if (isScreen(open)) return open;
  if (Object.keys(await house.copies.conflictsOf(id)).length > 0) return going(twoCopiesOf(open));
  // What another machine changed since the answers were looked at is looked at before it is filed.
  if (before !== null && withOffset(before.savedAt) !== open.draft.updatedAt) return going(`${addressOf(open)}/kiem-tra`);
  if (faultsOfDraft(open, house.lang).length > 0) return going(`${addressOf(open)}/kiem-tra`);
  const wanted = visit.posted === null ? 'look' : textOf(visit.posted, 'do');
  if (wanted === 'send') return sendCode(house, visit, open);
  if (wanted === 'check') return checkCode(house, visit, open);
  if (wanted === 'submit') return file(house, open);
  return shown(house, visit, { open, step: await firstStep(house, open), fault: null });
};

function twoCopiesOf(open: DraftAtHand): string {
  return `${addressOf(open)}/hai-ban?ve=kiem-tra`;
}

async function firstStep(house: House, open: DraftAtHand): Promise<PhoneStep> {
  if (!isMobile(phoneOf(open))) return { kind: 'none' };
  if ((await tokenOf(house, open)) !== null) return { kind: 'confirmed' };
  return { kind: navigator.onLine ? 'ask' : 'later' };
}

async function sendCode(house: House, visit: Visit, open: DraftAtHand): Promise<Screen> {
  const purpose = (await house.post?.codePurpose(open.id)) ?? 'filing';
  const asked = await askApi<{ id: string }>('/phone-codes', { phone: phoneOf(open), purpose });
  if (asked === null) return shown(house, visit, { open, step: { kind: 'later' }, fault: null });
  if (asked.ok) return shown(house, visit, { open, step: { kind: 'code', codeId: asked.body.id }, fault: null });
  const codeId = textOf(visit.posted, 'codeId');
  return shown(house, visit, { open, step: codeId === '' ? { kind: 'ask' } : { kind: 'code', codeId }, fault: asked.said[house.lang] });
}

async function checkCode(house: House, visit: Visit, open: DraftAtHand): Promise<Screen> {
  const codeId = textOf(visit.posted, 'codeId');
  const code = textOf(visit.posted, 'code').replace(/\D/g, '');
  const step: PhoneStep = { kind: 'code', codeId };
  if (code.length !== 6) return shown(house, visit, { open, step, fault: say(finishWords.otpMissing, house.lang) });
  const checked = await askApi<{ confirmation: string }>(`/phone-codes/${encodeURIComponent(codeId)}/check`, { code });
  if (checked === null) return shown(house, visit, { open, step: { kind: 'later' }, fault: null });
  if (!checked.ok) return shown(house, visit, { open, step, fault: checked.said[house.lang] });
  await confirmationsOf(house).keep(open.id, { phone: phoneOf(open), token: checked.body.confirmation });
  return file(house, open);
}

/** Into the outbox, in one stroke with the journal. Pressed five times, or in two tabs, it stays one. */
async function file(house: House, open: DraftAtHand): Promise<Screen> {
  const { device } = house;
  const help = house.post === null ? {} : await house.post.filed(open.id);
  await device.file(open.id, filingOf(open, { channel: 'online', ...help, happenedAt: withOffset(house.now()), phoneConfirmation: await tokenOf(house, open) }));
  house.copies.forget(open.id);
  device.sendNow();
  return going(`${addressOf(open)}/gui`);
}

function confirmationsOf({ post }: House): Confirmations {
  return post?.confirmations ?? ofThisPage;
}

async function tokenOf(house: House, open: DraftAtHand): Promise<string | null> {
  const known = await confirmationsOf(house).find(open.id);
  return known?.phone === phoneOf(open) ? known.token : null;
}

function shown(house: House, visit: Visit, state: { readonly open: DraftAtHand; readonly step: PhoneStep; readonly fault: string | null }): Screen {
  const { open, step, fault } = state;
  const here = addressOf(open);
  return showing(PhonePage({ frame: house.frame(visit), here, phone: phoneOf(open), phoneHref: faultHref(open.procedure.form, 'yc_dien_thoai', here), step, fault }));
}
