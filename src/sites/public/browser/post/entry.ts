import type { Refusal } from '../../../../basics/rules/outcome.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { memberNamed, type Roster } from '../../../../sync/rules/roster.ts';
import type { VaultOwner } from '../../../../sync/rules/vault-owner.ts';
import type { Fault } from '../../web/parts.tsx';
import { type BeginInput, PostBeginPage, PostLockedPage, PostMemberPage } from '../../web/post-entry-pages.tsx';
import { postWords } from '../../web/words-post.ts';
import { benchWords } from '../../web/words-workbench.ts';
import { type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { isThrowWord } from '../device/throw-word.ts';
import type { Desk } from './desk.ts';
import { home } from './home.ts';

/** The one address of the desk: the door while no vault is open, then the work. */
export function entry(desk: Desk): Route {
  return async (house, visit) => {
    const wanted = textOf(visit.posted, 'do');
    const state = await house.device.vault.state();
    if (state !== 'open') return door(desk, house, visit, wanted === 'new' || wanted === 'begin' || state === 'locked' ? wanted : 'new');
    if (wanted === 'lock') {
      desk.lock();
      return lockedScreen(house, visit, []);
    }
    if (desk.member() === null) return member(desk, house, visit);
    return home(desk, house, { ...visit, posted: isDoor(wanted) ? null : visit.posted });
  };
}

const rosterMillisMax = 3000;

const isDoor = (wanted: string) => ['begin', 'open', 'new', 'member'].includes(wanted);

function door(desk: Desk, house: House, visit: Visit, wanted: string): Promise<Screen> {
  switch (wanted) {
    case 'new':
      return beginScreen(desk, house, visit, { faults: [] });
    case 'begin':
      return begin(desk, house, visit);
    case 'open':
      return open(desk, house, visit);
    case 'endLocked':
      return endLocked(house, visit);
    default:
      return lockedScreen(house, visit, []);
  }
}

/** Whoever was chosen from the list of the ward; else the name that was typed, which is one of the list when only one there bears it. */
async function ownerIn(desk: Desk, visit: Visit): Promise<VaultOwner | null> {
  const roster = await desk.members.roster();
  const [personId, typed] = [textOf(visit.posted, 'person'), textOf(visit.posted, 'name').normalize('NFC').slice(0, 100)];
  const found = roster?.members.find((one) => one.personId === personId) ?? memberNamed(roster, typed);
  if (found !== null && found !== undefined) return { personId: found.personId, name: found.fullName };
  return typed === '' ? null : { personId: null, name: typed };
}

async function begin(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const { lang, device } = house;
  const owner = await ownerIn(desk, visit);
  const [pin, again] = [textOf(visit.posted, 'pin'), textOf(visit.posted, 'again')];
  const faults: readonly Fault[] = [
    ...(owner === null ? [{ href: '#name', message: say(benchWords.nameMissing, lang) }] : []),
    ...(pin === '' ? [{ href: '#pin', message: say(postWords.pinMissing, lang) }] : pin === again ? [] : [{ href: '#again', message: say(postWords.pinDiffers, lang) }]),
  ];
  if (owner === null || faults.length > 0) return beginScreen(desk, house, visit, { faults });
  sayBusy(house);
  const made = await device.vault.create(pin, owner);
  if (!made.ok) return beginScreen(desk, house, visit, { faults: [faultAt('#pin', made.refusal, house)] });
  desk.opened(owner);
  return home(desk, house, { ...visit, posted: null });
}

async function open(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const { lang, device } = house;
  const [session, pin] = [textOf(visit.posted, 'session'), textOf(visit.posted, 'pin')];
  if (session === '') return lockedScreen(house, visit, [{ href: '#who', message: say(benchWords.whoMissing, lang) }]);
  if (pin === '') return lockedScreen(house, visit, [{ href: '#pin', message: say(postWords.pinMissing, lang) }]);
  sayBusy(house);
  const opened = await device.vault.open(pin, session);
  if (!opened.ok) return lockedScreen(house, visit, [faultAt('#pin', opened.refusal, house)]);
  const owner = (await device.vault.current())?.owner ?? null;
  desk.opened(owner);
  return owner === null ? member(desk, house, { ...visit, posted: null }) : home(desk, house, { ...visit, posted: null });
}

/** A PIN is lost, or somebody has left: the unfinished drafts of that one vault go, said and confirmed; what was filed stays sealed and is sent. */
async function endLocked(house: House, visit: Visit): Promise<Screen> {
  const { lang, device } = house;
  const session = textOf(visit.posted, 'forgot');
  if (session === '') return lockedScreen(house, visit, [{ href: '#forgot', message: say(benchWords.whoMissing, lang) }]);
  if (!isThrowWord(textOf(visit.posted, 'word'))) return lockedScreen(house, visit, [{ href: '#word', message: say(postWords.throwWordWrong, lang) }]);
  const ended = await device.endUnopened(session);
  if (!ended.ok) return lockedScreen(house, visit, [faultAt('#word', ended.refusal, house)]);
  return { kind: 'go', href: '/ho-tro/xong' };
}

/** The vault was made before members had their own: whoever knows its PIN says whose it is, as that day's name said already where there is one. */
async function member(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const isAsked = textOf(visit.posted, 'do') === 'member';
  const before = isAsked ? null : await desk.link.memberBefore(plainDateOf(house.now()));
  const owner = before === null ? (isAsked ? await ownerIn(desk, visit) : null) : { personId: null, name: before };
  if (owner !== null) {
    const named = await house.device.vault.nameOwner(owner);
    if (!named.ok) return memberScreen(desk, house, visit, [faultAt('#name', named.refusal, house)]);
    desk.opened(owner);
    return home(desk, house, { ...visit, posted: null });
  }
  return memberScreen(desk, house, visit, isAsked ? [{ href: '#name', message: say(benchWords.nameMissing, house.lang) }] : []);
}

/** Making a key of a PIN takes an old machine some seconds. */
export function sayBusy({ lang }: House): void {
  const place = document.getElementById('pin-busy');
  if (place !== null) place.textContent = say(postWords.pinBusy, lang);
}

function faultAt(href: string, { why, next }: Refusal, { lang }: House): Fault {
  return { href, message: `${say(why, lang)} ${say(next, lang)}` };
}

async function beginScreen(desk: Desk, house: House, visit: Visit, said: Pick<BeginInput, 'faults'>): Promise<Screen> {
  const typed = { name: textOf(visit.posted, 'name'), personId: textOf(visit.posted, 'person') };
  return showing(PostBeginPage({ frame: house.frame(visit), waiting: await waitingHere(house), roster: await rosterSoon(desk), ...typed, ...said }));
}

/** On a machine that was joined a moment ago the list is still to come; nobody waits long for it, since a name can be typed. */
async function rosterSoon({ members }: Desk): Promise<Roster | null> {
  const kept = await members.roster();
  if (kept !== null || !navigator.onLine) return kept;
  const coming = members.refreshRoster().then(members.roster, () => null);
  return Promise.race([coming, new Promise<null>((resolve) => window.setTimeout(() => resolve(null), rosterMillisMax))]);
}

async function lockedScreen(house: House, visit: Visit, faults: readonly Fault[]): Promise<Screen> {
  const [waiting, vaults] = await Promise.all([waitingHere(house), house.device.vault.list()]);
  return showing(PostLockedPage({ frame: house.frame(visit), faults, waiting, vaults, chosen: textOf(visit.posted, 'session') }));
}

async function memberScreen(desk: Desk, house: House, visit: Visit, faults: readonly Fault[]): Promise<Screen> {
  return showing(PostMemberPage({ frame: house.frame(visit), faults, name: '', roster: await desk.members.roster() }));
}

async function waitingHere({ device }: House): Promise<number> {
  const { waiting, needsPerson } = await device.unsent();
  return waiting + needsPerson;
}
