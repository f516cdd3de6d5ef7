import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import type { Outcome, Text } from '../../../../basics/rules/outcome.ts';
import { oneLine } from '../../../../basics/rules/text.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { type KeptWalkIn, notYetTold } from '../../../../teams/rules/kept-walk-in.ts';
import { walkInOutcomes } from '../../../../teams/rules/walk-in.ts';
import { PostWalkInsPage } from '../../web/post-walk-ins-page.tsx';
import { walkInWords } from '../../web/words-walk-ins.ts';
import { going, type House, type Route, type Said, showing, textOf, type Visit } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import { leftTeam } from './bench.ts';
import type { Desk } from './desk.ts';

const nameMax = 100;
/** Over a thin line nobody sits before a button that does nothing. */
const sendMillisMax = 3000;

/** Somebody came without an appointment: noted here by one tap, with or without a line; and those of today. */
export function walkIns(desk: Desk): Route {
  const { members, walkIns: link, newId } = desk;
  return async (house, visit) => {
    const hasLeft = await leftTeam(desk);
    if (!hasLeft && visit.said === undefined && (await noted(desk, visit))) return going('/ho-tro/khong-hen?ghi=1');
    // Drawn again because something has changed: what was said stays, and what was pressed is not done twice.
    const said = visit.said ?? (await done(desk, house, visit));
    const today = plainDateOf(house.now());
    const [kept, ids, told, confirmed, ended] = await Promise.all([link.waiting(), link.waitingIds(), link.told(today), members.confirmed(), members.ended()]);
    const waiting = notYetTold(kept, told);
    const named = (one: KeptWalkIn) => ({ ...one, procedureName: one.procedureCode === null ? '' : nameOf(house, one.procedureCode) });
    const isToday = ({ happenedAt }: KeptWalkIn) => plainDateOf(happenedAt) === today;
    const page = PostWalkInsPage({
      frame: house.frame(visit),
      faults: said.fault === undefined ? [] : [{ href: '#today', message: said.fault }],
      news: newsOf(said, { house, isAllThere: !waiting.some(({ refused }) => refused === null) }),
      newId: hasLeft ? null : newId(),
      procedures: (house.pack?.procedures ?? []).map(({ code, name }) => ({ code, name: say(name, house.lang) })),
      waiting: {
        today: waiting.filter(isToday).map(named).reverse(),
        before: waiting.filter((one) => !isToday(one)).map(named),
        unread: ids.filter((id) => !kept.some((one) => one.id === id)),
      },
      held: ended ?? (confirmed === null ? walkInWords.unconfirmed : null),
      told,
    });
    return { ...showing(page, 'live'), said };
  };
}

/** What was kept or is being sent is called sent as soon as nothing waits any more. */
function newsOf({ news = '' }: Said, { house: { lang }, isAllThere }: { readonly house: House; readonly isAllThere: boolean }): string {
  const waits = [walkInWords.kept, walkInWords.sending].some((words) => say(words, lang) === news);
  return waits && isAllThere ? say(walkInWords.sent, lang) : news;
}

async function noted({ walkIns: link, newId }: Desk, { posted }: Visit): Promise<boolean> {
  const outcome = walkInOutcomes.find((one) => one === textOf(posted, 'do'));
  if (outcome === undefined) return false;
  const [procedure, name] = [textOf(posted, 'procedure'), oneLine(textOf(posted, 'name')).slice(0, nameMax)];
  const id = parseUuidV7(textOf(posted, 'id')) ?? newId();
  await link.note({ id, outcome, procedureCode: procedure === '' ? null : procedure, fullName: name === '' ? null : name });
  return true;
}

/** What was pressed is done, and what came of it is told. */
async function done({ walkIns: link }: Desk, { lang }: House, { posted, url }: Visit): Promise<Said> {
  const id = parseUuidV7(textOf(posted, 'id')) ?? '';
  const saying = (outcome: Outcome<null>, words: Text): Said =>
    outcome.ok ? { news: say(words, lang) } : { fault: `${say(outcome.refusal.why, lang)} ${say(outcome.refusal.next, lang)}` };
  switch (textOf(posted, 'do')) {
    case 'sendNow': {
      const tooLong = new Promise<'sending'>((resolve) => setTimeout(() => resolve('sending'), sendMillisMax));
      const went = await Promise.race([link.send('refusedToo').catch(() => 'failed' as const), tooLong]);
      return went === 'nothingNew' ? {} : { news: say(walkInWords[wordOfSent[went]], lang) };
    }
    case 'takeBack':
      return saying(await link.takeBack(id), walkInWords.takenBack);
    case 'takeBackThere':
      return saying(await link.takeBackThere(id), walkInWords.takenBack);
    default:
      return url.searchParams.get('ghi') === null ? {} : { news: say(walkInWords.kept, lang) };
  }
}

const wordOfSent = { told: 'sent', failed: 'notSent', sending: 'sending' } as const;
