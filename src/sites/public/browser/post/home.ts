import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { daysOf, figuresOf, markOfFigures } from '../../../../sync/rules/day-report.ts';
import type { OutboxItem } from '../../../../sync/rules/outbox-item.ts';
import { ownNumberOf, slipsLeft } from '../../../../sync/rules/slip-stock.ts';
import type { ShownDay } from '../../web/post-days.tsx';
import { PostHomePage } from '../../web/post-home-page.tsx';
import { handWords } from '../../web/words-hand-draft.ts';
import { postWords } from '../../web/words-post.ts';
import { going, type House, type Said, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import { draftNotes, knownPeople } from './assisted.ts';
import { benchOf, leftTeam } from './bench.ts';
import type { Desk } from './desk.ts';
import { difficultyCounts } from './difficulties.ts';
import { sendNow } from './send-now.ts';
import { whose } from './whose.ts';

const daysShownMax = 7;

/** The desk itself, and what is done from it. */
export async function home(desk: Desk, house: House, visit: Visit): Promise<Screen> {
  const { device, lang } = house;
  const id = parseUuidV7(textOf(visit.posted, 'id')) ?? '';
  const wanted = textOf(visit.posted, 'do');
  switch (wanted) {
    case 'done': {
      const left = desk.atHand();
      desk.putAway();
      const isDraft = left !== null && (await device.findDraft(left)) !== null;
      return shown(desk, house, visit, { news: say(isDraft ? postWords.draftKept : postWords.closed, lang) });
    }
    case 'openDraft':
      desk.takeUp(id);
      // The person may have gone on elsewhere: that is said first.
      return going((await draftNotes(device.notes).read(id)).handed?.kind === 'given' ? `/ho-tro/dung/${id}` : `/nop/ho-so/${id}`);
    case 'hand':
      desk.takeUp(id);
      return going(`/ho-tro/dung/${id}`);
    case 'handedOver':
      // Nothing goes before the server has all of it and the code was shown.
      if ((await draftNotes(device.notes).read(id)).handed?.kind !== 'given') return going('/ho-tro');
      desk.putAway();
      await device.throwAway(id);
      return shown(desk, house, visit, { news: say(handWords.gone, lang) });
    case 'openSlip':
      desk.takeUp(id);
      return going(`/ho-tro/phieu/${id}`);
    case 'ask:throwAway':
    case 'ask:giveUp':
      return shown(desk, house, visit, { sure: { id, what: wanted === 'ask:giveUp' ? 'giveUp' : 'throwAway' } });
    case 'throwAway':
      await device.throwAway(id);
      return shown(desk, house, visit, { news: say(postWords.thrown, lang) });
    case 'sendNow':
      return shown(desk, house, visit, { news: sendNow(house) });
    case 'sendAgain':
    case 'giveUp': {
      const resolved = await device.resolve(id, wanted);
      const news = resolved.ok ? (wanted === 'giveUp' ? postWords.thrown : postWords.asked) : null;
      return shown(desk, house, visit, { news: news !== null ? say(news, lang) : resolved.ok ? '' : `${say(resolved.refusal.why, lang)} ${say(resolved.refusal.next, lang)}` });
    }
    default:
      if (visit.said !== undefined) return shown(desk, house, visit, visit.said);
      // Whoever comes back to the desk has put away what was at hand.
      desk.putAway();
      return shown(desk, house, visit, {});
  }
}

async function shown(desk: Desk, house: House, visit: Visit, said: Said): Promise<Screen> {
  const { device } = house;
  const [drafts, items, stock, vaults] = await Promise.all([device.listDrafts(), device.listOutbox(), desk.link.slips(), device.vault.list()]);
  const notes = draftNotes(device.notes);
  await notes.sweep(drafts.map(({ id }) => id));
  await knownPeople(device.notes, desk.members, plainDateOf(house.now()));
  // What is heard is kept, and then the page is drawn again by itself.
  void desk.members.refreshBlocks(plainDateOf(house.now())).catch(() => undefined);
  void desk.difficulties.refreshWhenOld().catch(() => undefined);
  const page = PostHomePage({
    frame: house.frame(visit),
    drafts: await Promise.all(
      drafts.map(async (draft) => {
        const { id, procedureCode, savedAt } = draft;
        return { id, name: nameOf(house, procedureCode), who: whose(house, draft), savedAt, handed: (await notes.read(id)).handed };
      }),
    ),
    items: items.map((item) => ({ item, name: numberOf(item) })),
    days: await daysShown(desk, house, items),
    slipsLeft: slipsLeft(stock),
    bench: await benchOf(desk, house, items),
    difficulties: await difficultyCounts(desk),
    hasLeft: (await leftTeam(desk)) ? 'yes' : 'no',
    hasColleagues: vaults.length > 1 ? 'yes' : 'no',
    news: said.news ?? '',
    sure: said.sure ?? null,
  });
  return { ...showing(page, 'live'), said };
}

/** Of a sealed filing the number of its slip is all that can be told. */
function numberOf({ id, slipNumber }: OutboxItem): string {
  return slipNumber ?? ownNumberOf(id);
}

/** Today, and the days before on which something is open or does not fit. */
async function daysShown(desk: Desk, house: House, items: readonly OutboxItem[]): Promise<readonly ShownDay[]> {
  const today = plainDateOf(house.now());
  const days = await Promise.all(
    daysOf(items, today).map(async (day): Promise<ShownDay> => {
      const figures = figuresOf(items, day);
      const told = await desk.link.dayTold(day);
      // What the ward said of other figures than these says nothing of these.
      const isOfThese = told !== null && told.mark === markOfFigures(figures);
      return {
        day,
        isToday: day === today ? 'yes' : 'no',
        sent: figures.sent.length,
        waiting: figures.waiting,
        told: isOfThese ? { received: told.received, same: told.same, missing: told.missing.length, unknownThere: told.unknownThere.length } : null,
      };
    }),
  );
  return days.filter((one) => one.isToday === 'yes' || one.waiting > 0 || one.told?.same !== 'yes').slice(0, daysShownMax);
}
