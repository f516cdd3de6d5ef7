import type { Refusal } from '../../../../basics/rules/outcome.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { Fault } from '../../web/parts.tsx';
import { PostBeginPage, PostLockedPage, PostMemberPage } from '../../web/post-entry-pages.tsx';
import { postWords } from '../../web/words-post.ts';
import { type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { isThrowWord } from '../device/throw-word.ts';
import type { Desk } from './desk.ts';
import { endSession, throwAllAway } from './end-session.ts';
import { home } from './home.ts';

/** The one address of the desk: the door while it is closed, then who helps today, then the work. */
export function entry(desk: Desk): Route {
  return async (house, visit) => {
    const wanted = textOf(visit.posted, 'do');
    const state = await house.device.vault.state();
    if (state === 'none') return wanted === 'begin' ? begin(desk, house, visit) : beginScreen(house, visit, { name: '', faults: [] });
    if (state === 'locked') return wanted === 'open' ? open(desk, house, visit) : wanted === 'endLocked' ? endLocked(desk, house, visit) : lockedScreen(house, visit, []);
    if (wanted === 'lock') {
      desk.lock();
      return lockedScreen(house, visit, []);
    }
    const name = wanted === 'member' ? textOf(visit.posted, 'name') : null;
    if (name !== null && name !== '') await nameMember(desk, house, name);
    if (desk.member() === null) return memberScreen(house, visit, name === null ? [] : [{ href: '#name', message: say(postWords.memberMissing, house.lang) }]);
    return home(desk, house, { ...visit, posted: isDoor(wanted) ? null : visit.posted });
  };
}

const isDoor = (wanted: string) => ['begin', 'open', 'member'].includes(wanted);

async function begin(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const { lang, device } = house;
  const name = textOf(visit.posted, 'name');
  const [pin, again] = [textOf(visit.posted, 'pin'), textOf(visit.posted, 'again')];
  const faults: readonly Fault[] = [
    ...(name === '' ? [{ href: '#name', message: say(postWords.memberMissing, lang) }] : []),
    ...(pin === '' ? [{ href: '#pin', message: say(postWords.pinMissing, lang) }] : pin === again ? [] : [{ href: '#again', message: say(postWords.pinDiffers, lang) }]),
  ];
  if (faults.length > 0) return beginScreen(house, visit, { name, faults });
  sayBusy(house);
  const made = await device.vault.create(pin);
  if (!made.ok) return beginScreen(house, visit, { name, faults: [pinFault(made.refusal, house)] });
  await nameMember(desk, house, name);
  return home(desk, house, { ...visit, posted: null });
}

async function open(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const pin = textOf(visit.posted, 'pin');
  if (pin === '') return lockedScreen(house, visit, [{ href: '#pin', message: say(postWords.pinMissing, house.lang) }]);
  sayBusy(house);
  const opened = await house.device.vault.open(pin);
  if (!opened.ok) return lockedScreen(house, visit, [pinFault(opened.refusal, house)]);
  const member = await desk.link.member(plainDateOf(house.now()));
  desk.opened(member);
  return member === null ? memberScreen(house, visit, []) : home(desk, house, { ...visit, posted: null });
}

/** The PIN of the last session is lost: its unfinished drafts go, said and confirmed; what was filed stays sealed and is sent. */
async function endLocked(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  if (!isThrowWord(textOf(visit.posted, 'word'))) return lockedScreen(house, visit, [{ href: '#word', message: say(postWords.throwWordWrong, house.lang) }]);
  await throwAllAway(desk, house.device);
  const ended = await endSession(desk, house.device);
  return lockedScreen(house, visit, ended === null ? [] : [{ href: '#word', message: `${say(ended.why, house.lang)} ${say(ended.next, house.lang)}` }]);
}

async function nameMember(desk: Desk, house: House, name: string): Promise<void> {
  const whole = name.normalize('NFC').slice(0, 100);
  await desk.link.nameMember({ name: whole, day: plainDateOf(house.now()) });
  desk.opened(whole);
}

/** Making a key of a PIN takes an old machine some seconds. */
function sayBusy({ lang }: House): void {
  const place = document.getElementById('pin-busy');
  if (place !== null) place.textContent = say(postWords.pinBusy, lang);
}

function pinFault({ why, next }: Refusal, { lang }: House): Fault {
  return { href: '#pin', message: `${say(why, lang)} ${say(next, lang)}` };
}

async function beginScreen(house: House, visit: Visit, said: { readonly name: string; readonly faults: readonly Fault[] }): Promise<Screen> {
  return showing(PostBeginPage({ frame: house.frame(visit), waiting: await waitingHere(house), ...said }));
}

async function lockedScreen(house: House, visit: Visit, faults: readonly Fault[]): Promise<Screen> {
  return showing(PostLockedPage({ frame: house.frame(visit), faults, waiting: await waitingHere(house) }));
}

async function memberScreen(house: House, visit: Visit, faults: readonly Fault[]): Promise<Screen> {
  return showing(PostMemberPage({ frame: house.frame(visit), faults, name: '' }));
}

async function waitingHere({ device }: House): Promise<number> {
  const { waiting, needsPerson } = await device.unsent();
  return waiting + needsPerson;
}
