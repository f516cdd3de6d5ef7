import { say } from '../../../../basics/web/lang.ts';
import { PinPage } from '../../web/pin-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { going, type House, type Screen, showing, textOf, type Visit } from './house.ts';
import { neverRemember } from './never-remember.ts';
import { isThrowWord } from './throw-word.ts';

type Asking = { readonly kind: 'create' | 'open'; readonly fields: Readonly<Record<string, string>>; readonly fault: string | null };

function pinScreen(house: House, visit: Visit, asking: Asking): Screen {
  return showing(PinPage({ frame: house.frame(visit), backHref: '/tren-may-nay', ...asking }));
}

/** Opens the shared machine with the PIN that was typed. Null when it is open; else the page that asks. `fields` are what the page before had asked. */
export async function unlock(house: House, visit: Visit, fields: Readonly<Record<string, string>>): Promise<Screen | null> {
  const { vault } = house.device;
  neverRemember();
  const state = await vault.state();
  if (state === 'open') return null;
  if (state === 'locked' && visit.posted !== null && textOf(visit.posted, 'do') === 'endUnopened') return endUnopened(house, visit, fields);
  const kind = state === 'none' ? 'create' : 'open';
  const pin = textOf(visit.posted, 'pin');
  if (pin === '') return pinScreen(house, visit, { kind, fields, fault: null });
  const opened = await (kind === 'create' ? vault.create(pin) : vault.open(pin));
  return opened.ok ? null : pinScreen(house, visit, { kind, fields, fault: `${say(opened.refusal.why, house.lang)} ${say(opened.refusal.next, house.lang)}` });
}

/** Somebody left, and nobody here knows the PIN: the next person must be able to use the machine, and says by a word that the drafts go. */
async function endUnopened(house: House, visit: Visit, fields: Readonly<Record<string, string>>): Promise<Screen> {
  const { lang } = house;
  if (!isThrowWord(textOf(visit.posted, 'word'))) return pinScreen(house, visit, { kind: 'open', fields, fault: say(hereWords.pinForgotWrong, lang) });
  const ended = await house.device.endUnopened();
  if (!ended.ok) return pinScreen(house, visit, { kind: 'open', fields, fault: `${say(ended.refusal.why, lang)} ${say(ended.refusal.next, lang)}` });
  return fields['unit'] === undefined ? going('/tren-may-nay') : pinScreen(house, visit, { kind: 'create', fields, fault: null });
}
