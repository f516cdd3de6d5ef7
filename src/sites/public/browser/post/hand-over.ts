import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import { say } from '../../../../basics/web/lang.ts';
import { lookAtOutboxFile, type OutboxFileLook } from '../../../../sync/web/check-outbox-file.ts';
import { type HandOverInput, PostHandedOverPage, PostHandOverPage } from '../../web/post-hand-over-page.tsx';
import { saveFile } from '../../web/save-file.ts';
import { postWords } from '../../web/words-post.ts';
import { type House, type Route, type Screen, showing, textOf, type Visit } from '../device/house.ts';
import { nameOf } from '../device/names.ts';
import { isThrowWord } from '../device/throw-word.ts';
import type { Desk } from './desk.ts';
import { endSession } from './end-session.ts';
import { sendNow } from './send-now.ts';
import { whose } from './whose.ts';

/** The end of a shift. What only this PIN opens stops it; what is sealed may stay. */
export function handOver(desk: Desk): Route {
  return async (house, visit) => {
    const { device, lang } = house;
    switch (textOf(visit.posted, 'do')) {
      case 'sendNow':
        return shown(house, visit, { news: sendNow(house) });
      case 'export': {
        const name = `dong-hanh-${fileTime(house)}.dhgoi`;
        saveFile(await device.exportFile(), name);
        return shown(house, visit, { news: say(postWords.usbMade(name), lang) });
      }
      case 'throwAway': {
        const id = parseUuidV7(textOf(visit.posted, 'id')) ?? '';
        if (!isThrowWord(textOf(visit.posted, `word-${id}`))) return shown(house, visit, { faults: [{ href: `#word-${id}`, message: say(postWords.throwWordWrong, lang) }] });
        await device.throwAway(id);
        return shown(house, visit, { news: say(postWords.thrown, lang) });
      }
      case 'end': {
        const refusal = await endSession(desk, device);
        if (refusal === null) return shown(house, visit, {});
        const drafts = (await device.listDrafts()).length;
        const message = drafts > 0 ? say(postWords.handOverStop(drafts), lang) : `${say(refusal.why, lang)} ${say(refusal.next, lang)}`;
        return shown(house, visit, { faults: [{ href: '#warnings', message }] });
      }
      default:
        return shown(house, visit, {});
    }
  };
}

export const handedOver: Route = async (house, visit) => showing(PostHandedOverPage({ frame: house.frame(visit) }));

async function shown(house: House, visit: Visit, said: Partial<Pick<HandOverInput, 'news' | 'faults'>>): Promise<Screen> {
  const [drafts, items] = await Promise.all([house.device.listDrafts(), house.device.listOutbox()]);
  const page = PostHandOverPage({
    frame: house.frame(visit),
    drafts: drafts.map((draft) => ({ id: draft.id, name: nameOf(house, draft.procedureCode), who: whose(house, draft), savedAt: draft.savedAt })),
    waiting: items.filter(({ state }) => state !== 'received').length,
    news: said.news ?? '',
    faults: said.faults ?? [],
  });
  return showing(page, 'still', () => liven(house));
}

/** The file is read from the key itself, from the first byte to the last, and held against what waits here. */
function liven(house: House): () => void {
  const [box, said] = [document.getElementById('usb-file'), document.getElementById('usb-said')];
  if (!(box instanceof HTMLInputElement) || said === null) return () => undefined;
  const tell = async () => {
    said.textContent = (await look(house, box)) ?? '';
  };
  box.addEventListener('change', () => void tell());
  return () => undefined;
}

async function look({ device, lang }: House, box: HTMLInputElement): Promise<string | null> {
  const file = box.files?.[0];
  if (file === undefined) return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  const found = bytes === null ? ({ kind: 'broken' } satisfies OutboxFileLook) : lookAtOutboxFile(new Uint8Array(bytes));
  if (found.kind !== 'whole') return say(found.kind === 'notOurs' ? postWords.usbNotOurs : postWords.usbBroken, lang);
  const waiting = (await device.listOutbox()).filter(({ state }) => state !== 'received');
  const lacks = waiting.filter(({ id }) => !found.filings.includes(id)).length;
  return say(lacks === 0 ? postWords.usbWhole(found.filings.length) : postWords.usbLacks(lacks), lang);
}

function fileTime(house: House): string {
  return house.now().slice(0, 16).replace(/\D/g, '');
}
