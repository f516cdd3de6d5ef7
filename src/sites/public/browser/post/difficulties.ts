import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import { say } from '../../../../basics/web/lang.ts';
import { difficultyKinds } from '../../../../directives/rules/difficulty.ts';
import { smallPhoto } from '../../../../directives/web/small-photo.adapter.ts';
import { type DifficultyCounts, PostDifficultiesPage, PostRaisePage } from '../../web/post-difficulties-pages.tsx';
import { difficultyWords } from '../../web/words-difficulties.ts';
import { going, type House, type Route, showing, textOf } from '../device/house.ts';
import type { Desk } from './desk.ts';

const textMax = 4000;

/** The difficulties of the post: what waits here for a line, what the ward has, and what it answered. */
export function difficulties({ difficulties: link, newId }: Desk): Route {
  return async (house, visit) => {
    const id = parseUuidV7(textOf(visit.posted, 'id')) ?? '';
    let news = visit.url.searchParams.get('ghi') === null ? '' : say(difficultyWords.kept, house.lang);
    let fault: string | null = null;
    switch (textOf(visit.posted, 'do')) {
      case 'sendNow':
        void link.send().catch(() => undefined);
        news = say(difficultyWords.sending, house.lang);
        break;
      case 'takeBack':
        await link.takeBack(id);
        news = say(difficultyWords.takenBack, house.lang);
        break;
      case 'close':
      case 'escalate': {
        const kind = textOf(visit.posted, 'do') === 'close' ? 'close' : 'escalate';
        const done = await link.act({ id: newId(), difficultyId: id, kind });
        if (done.ok) news = say(kind === 'close' ? difficultyWords.closed : difficultyWords.escalated, house.lang);
        else fault = `${say(done.refusal.why, house.lang)} ${say(done.refusal.next, house.lang)}`;
        break;
      }
      default:
        void link.refreshWhenOld().catch(() => undefined);
    }
    const [waiting, told] = await Promise.all([link.waiting(), link.told()]);
    const faults = fault === null ? [] : [{ href: '#told', message: fault }];
    return showing(PostDifficultiesPage({ frame: house.frame(visit), faults, news, waiting, told }), 'live');
  };
}

/** A difficulty in a minute, with or without a line. */
export function raise(desk: Desk): Route {
  return async (house, visit) => {
    const { posted } = visit;
    const kind = difficultyKinds.find((one) => one === textOf(posted, 'kind')) ?? null;
    const [text, photo] = [textOf(posted, 'text').slice(0, textMax), textOf(posted, 'photo')];
    if (posted !== null && kind !== null && text !== '') {
      await desk.difficulties.raise({ id: desk.newId(), kind, text, photo: photo === '' ? null : photo, by: desk.member()?.name ?? '' });
      return going('/ho-tro/kho-khan?ghi=1');
    }
    const faults =
      posted === null
        ? []
        : [
            ...(kind === null ? [{ href: '#kind', message: say(difficultyWords.kindMissing, house.lang) }] : []),
            ...(text === '' ? [{ href: '#text', message: say(difficultyWords.textMissing, house.lang) }] : []),
          ];
    return showing(PostRaisePage({ frame: house.frame(visit), faults, kind, text, photo }), 'still', () => livenPhoto(house));
  };
}

/** The picture is made small here, before it is kept; place and time of taking stay behind. */
function livenPhoto({ lang }: House): () => void {
  const [box, kept, news] = [document.getElementById('photo'), document.getElementById('photo-kept'), document.getElementById('photo-news')];
  if (!(box instanceof HTMLInputElement) || !(kept instanceof HTMLInputElement) || news === null) return () => undefined;
  box.addEventListener('change', async () => {
    const file = box.files?.[0];
    const small = file === undefined ? null : await smallPhoto(file);
    kept.value = small ?? '';
    news.textContent = file === undefined ? '' : say(small === null ? difficultyWords.photoBad : difficultyWords.photoKept, lang);
  });
  return () => undefined;
}

export async function difficultyCounts({ difficulties: link }: Desk): Promise<DifficultyCounts> {
  const [waiting, told] = await Promise.all([link.waiting(), link.told()]);
  const count = (state: string) => told?.rows.filter((row) => row.state === state).length ?? 0;
  return { waiting: waiting.length, open: count('open'), answered: count('answered') };
}
