import { say } from '../../../../basics/web/lang.ts';
import { PinPage } from '../../web/pin-page.tsx';
import { type House, type Screen, showing, textOf, type Visit } from './house.ts';
import { neverRemember } from './never-remember.ts';

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
  const kind = state === 'none' ? 'create' : 'open';
  const pin = textOf(visit.posted, 'pin');
  if (pin === '') return pinScreen(house, visit, { kind, fields, fault: null });
  const opened = await (kind === 'create' ? vault.create(pin) : vault.open(pin));
  return opened.ok ? null : pinScreen(house, visit, { kind, fields, fault: `${say(opened.refusal.why, house.lang)} ${say(opened.refusal.next, house.lang)}` });
}
