import { parseUuidV7 } from '../../../../basics/rules/ids.ts';
import type { Outcome, Text } from '../../../../basics/rules/outcome.ts';
import { say } from '../../../../basics/web/lang.ts';
import { difficultyKinds } from '../../../../directives/rules/difficulty.ts';
import { smallPhoto } from '../../../../directives/web/small-photo.adapter.ts';
import { type DifficultyCounts, PostDifficultiesPage, PostRaisePage } from '../../web/post-difficulties-pages.tsx';
import { difficultyWords } from '../../web/words-difficulties.ts';
import { going, type House, type Route, type Said, showing, textOf, type Visit } from '../device/house.ts';
import type { Desk } from './desk.ts';

const textMax = 4000;
/** Over a thin line nobody sits before a button that does nothing. */
const sendMillisMax = 3000;

/** The difficulties of the post: what waits here for a line, what the ward has, and what it answered. */
export function difficulties(desk: Desk): Route {
  const link = desk.difficulties;
  return async (house, visit) => {
    if (visit.posted === null) void link.refreshWhenOld().catch(() => undefined);
    // Drawn again because something has changed: what was said stays, and what was pressed is not done twice.
    const said = visit.said ?? (await done(desk, house, visit));
    const [waiting, ids, told] = await Promise.all([link.waiting(), link.waitingIds(), link.told()]);
    const unread = ids.filter((id) => !waiting.some((one) => one.id === id));
    const stillSends = say(difficultyWords.sending, house.lang);
    const news = said.news === stillSends && !waiting.some(({ refused }) => refused === null) ? say(difficultyWords.sent, house.lang) : (said.news ?? '');
    const faults = said.fault === undefined ? [] : [{ href: '#told', message: said.fault }];
    return { ...showing(PostDifficultiesPage({ frame: house.frame(visit), faults, news, waiting, unread, told }), 'live'), said };
  };
}

/** What was pressed is done, and what came of it is told. */
async function done({ difficulties: link, newId }: Desk, { lang }: House, { posted, url }: Visit): Promise<Said> {
  const id = parseUuidV7(textOf(posted, 'id')) ?? '';
  const saying = (outcome: Outcome<null>, words: Text): Said =>
    outcome.ok ? { news: say(words, lang) } : { fault: `${say(outcome.refusal.why, lang)} ${say(outcome.refusal.next, lang)}` };
  switch (textOf(posted, 'do')) {
    case 'sendNow': {
      const tooLong = new Promise<'sending'>((resolve) => setTimeout(() => resolve('sending'), sendMillisMax));
      const went = await Promise.race([link.send('refusedToo').catch(() => 'failed' as const), tooLong]);
      return went === 'nothingNew' ? {} : { news: say(difficultyWords[wordOfSent[went]], lang) };
    }
    case 'takeBack':
      return saying(await link.takeBack(id), difficultyWords.takenBack);
    case 'close':
      return saying(await link.act({ id: newId(), difficultyId: id, kind: 'close' }), difficultyWords.closed);
    case 'escalate':
      return saying(await link.act({ id: newId(), difficultyId: id, kind: 'escalate' }), difficultyWords.escalated);
    default:
      return url.searchParams.get('ghi') === null ? {} : { news: say(difficultyWords.kept, lang) };
  }
}

const wordOfSent = { told: 'sent', failed: 'notSent', sending: 'sending' } as const;

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
  const [waiting, told] = await Promise.all([link.waitingIds(), link.told()]);
  const count = (state: string) => told?.rows.filter((row) => row.state === state).length ?? 0;
  return { waiting: waiting.length, open: count('open'), answered: count('answered') };
}
