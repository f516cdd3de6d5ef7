import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { ResolveWhat } from '../../../../sync/web/device.ts';
import { HerePage } from '../../web/here-page.tsx';
import { hereWords } from '../../web/words-here.ts';
import { going, type House, type Route, type Said, type Screen, showing, textOf, type Visit } from './house.ts';
import { nameOf } from './names.ts';
import { unlock } from './pin.ts';

/** "Trên máy này": all that is kept here, and what can be done with it. */
export const here: Route = async (house, visit) => {
  const wanted = textOf(visit.posted, 'do');
  const id = parseUuidV7(textOf(visit.posted, 'id')) ?? '';
  return visit.posted === null ? shown(house, visit, visit.said ?? {}) : done(house, visit, { wanted, id });
};

async function done(house: House, visit: Visit, { wanted, id }: { readonly wanted: string; readonly id: string }): Promise<Screen> {
  const { device, lang } = house;
  switch (wanted) {
    case 'sendNow':
      device.sendNow();
      return shown(house, visit, {});
    case 'sendAgain':
    case 'editAgain':
    case 'giveUp':
      return resolved(house, visit, { id, what: wanted });
    case 'throwAway':
      await device.throwAway(id);
      return shown(house, visit, {});
    case 'ask:throwAway':
    case 'ask:giveUp':
      return shown(house, visit, { sure: { id, what: wanted === 'ask:giveUp' ? 'giveUp' : 'throwAway' } });
    case 'export':
      save(await device.exportFile());
      return shown(house, visit, { news: say(hereWords.exported, lang) });
    case 'lock':
      device.vault.lock();
      return shown(house, visit, {});
    case 'end': {
      const ended = await device.end();
      return shown(house, visit, { news: ended.ok ? say(hereWords.ended, lang) : `${say(ended.refusal.why, lang)} ${say(ended.refusal.next, lang)}` });
    }
    default:
      // 'unlock', and the page that asked for the PIN.
      return (await unlock(house, visit, { do: 'unlock' })) ?? shown(house, visit, {});
  }
}

async function resolved(house: House, visit: Visit, { id, what }: { readonly id: string; readonly what: ResolveWhat }): Promise<Screen> {
  const outcome = await house.device.resolve(id, what);
  if (!outcome.ok) return shown(house, visit, { news: `${say(outcome.refusal.why, house.lang)} ${say(outcome.refusal.next, house.lang)}` });
  return what === 'editAgain' ? going(`/nop/ho-so/${id}/kiem-tra`) : shown(house, visit, {});
}

async function shown(house: House, visit: Visit, said: Said): Promise<Screen> {
  const { device } = house;
  const [drafts, items, space, vault] = await Promise.all([device.listDrafts(), device.listOutbox(), device.space(), device.vault.state()]);
  const page = HerePage({
    frame: house.frame(visit),
    drafts: drafts.map((draft) => ({ id: draft.id, name: nameOf(house, draft.procedureCode), savedAt: draft.savedAt, unreadRows: draft.unreadRows })),
    items: items.map((item) => ({ item, name: nameOf(house, item.procedureCode) })),
    space,
    vault,
    news: said.news ?? '',
    sure: said.sure ?? null,
  });
  return { ...showing(page, 'live'), said };
}

function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `dong-hanh-${new Date().toISOString().slice(0, 16).replace(/\D/g, '')}.dhgoi`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
