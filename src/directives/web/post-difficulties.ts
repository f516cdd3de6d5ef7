import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, instantFromMillis, parseInstant } from '../../basics/rules/time.ts';
import { readRefusal } from '../../sync/rules/answer.ts';
import type { Machine } from '../../sync/web/machine.ts';
import type { OwnNotes } from '../../sync/web/own-notes.ts';
import { bodyOf, type PostLink, refusalIn } from '../../sync/web/post-link.ts';
import { pieceMillisMax } from '../../sync/web/talk.adapter.ts';
import { asKeptRaise, type KeptRaise, type ToldDifficulty, toldDifficulties } from '../rules/kept-difficulty.ts';

/** Difficulties on the machine of a post: kept in the vault of the member who raised them until the ward has them, and what the ward answered. */
export type PostDifficulties = {
  /** Kept here; whoever looks after the post sends it. Throws what the vault throws. */
  raise(said: Pick<KeptRaise, 'id' | 'kind' | 'text' | 'photo' | 'by'>): Promise<void>;
  /** What waits here, the oldest first, as far as it can be read. */
  waiting(): Promise<readonly KeptRaise[]>;
  /** All that waits here, also what is damaged or of a newer version; nothing is read for it. */
  waitingIds(): Promise<readonly string[]>;
  /** By whoever wrote it; refused while it is on its way. */
  takeBack(id: string): Promise<Outcome<null>>;
  /** Brings what waits to the ward, once for all who ask meanwhile; while the vault is locked there is nothing to bring. */
  send(what?: Wanted): Promise<Sent>;
  /** Those of the post, as the ward told them last; null before the first time. */
  told(): Promise<{ readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null>;
  refresh(): Promise<void>;
  /** At most once a minute. */
  refreshWhenOld(): Promise<void>;
  act(said: { readonly id: string; readonly difficultyId: string; readonly kind: 'close' | 'escalate' }): Promise<Outcome<null>>;
};

/** What the office would not take is sent again when somebody wants it: a machine may have been let in again. */
type Wanted = 'waiting' | 'refusedToo';
type Sent = 'told' | 'nothingNew' | 'failed';

const underWayNow: Refusal = {
  kind: 'underWayNow',
  why: { vi: 'Khó khăn này đang được gửi về phường, nên chưa bỏ được.', en: 'This difficulty is on its way to the ward, so it cannot be taken back now.' },
  next: { vi: 'Chờ một phút rồi xem lại trang này.', en: 'Wait a minute and look at this page again.' },
  source: 'Bản cam kết, mục 8',
};

const beginning = 'difficulty ';
const toldNote = 'difficulties';
const freshMillis = 60_000;

export function openPostDifficulties(on: { readonly machine: Machine; readonly notes: OwnNotes; readonly link: PostLink }): PostDifficulties {
  const { machine, notes, link } = on;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underWay: { readonly what: Wanted; readonly sent: Promise<Sent> } | null = null;
  let onItsWay: string | null = null;
  const now = () => instantFromMillis(machine.now());

  const read = (id: string) => notes.read(`${beginning}${id}`, asKeptRaise);

  async function waitingIds(): Promise<readonly string[]> {
    return (await notes.names(beginning)).map((name) => name.slice(beginning.length)).sort();
  }

  async function sendOne(one: KeptRaise): Promise<Sent> {
    const { id, kind, text, photo, by } = one;
    const heard = await link.askAs({ method: 'POST', path: '/difficulties', body: { id, kind, text, photo, by }, millisMax: pieceMillisMax });
    if (bodyOf(heard) !== null) {
      await notes.drop(`${beginning}${id}`);
      return 'told';
    }
    const answer = readRefusal(heard);
    // In the office's own words alone: a wall in between, or a server that is busy, refuses nothing.
    if (answer.kind !== 'refused' || answer.reason.said === null) return 'failed';
    // Taken back in another tab, or the vault was closed meanwhile: it is not written anew.
    if ((await read(id)) === null) return 'nothingNew';
    const { why, next } = refusalIn(heard);
    await notes.write(`${beginning}${id}`, { ...one, refused: { vi: `${why.vi} ${next.vi}`, en: `${why.en} ${next.en}` } });
    return 'nothingNew';
  }

  async function refresh(): Promise<void> {
    const body = bodyOf(await link.ask({ method: 'GET', path: '/difficulties' }));
    if (body !== null) await notes.write(toldNote, { heardAt: now(), body });
  }

  async function sendAll(what: Wanted): Promise<Sent> {
    const went = new Set<Sent>();
    for (const id of await waitingIds()) {
      onItsWay = id;
      // Read only now: it may have been taken back while another was on its way.
      const one = await read(id);
      if (one !== null && (one.refused === null || what === 'refusedToo')) went.add(await sendOne(one));
    }
    if (went.has('told')) await refresh();
    return went.has('failed') ? 'failed' : went.has('told') ? 'told' : 'nothingNew';
  }

  async function send(what: Wanted = 'waiting'): Promise<Sent> {
    if (underWay?.what === 'waiting' && what === 'refusedToo') {
      const before = await underWay.sent;
      const went = await send('refusedToo');
      return went === 'nothingNew' ? before : went;
    }
    underWay ??= {
      what,
      sent: sendAll(what).finally(() => {
        underWay = null;
        onItsWay = null;
      }),
    };
    return underWay.sent;
  }

  return {
    async raise(said) {
      await notes.write(`${beginning}${said.id}`, { ...said, raisedAt: now(), refused: null } satisfies KeptRaise);
    },
    async waiting() {
      const kept = await Promise.all((await waitingIds()).map(read));
      return kept.filter((one) => one !== null);
    },
    waitingIds,
    async takeBack(id) {
      if (onItsWay === id) return refuse(underWayNow);
      await notes.drop(`${beginning}${id}`);
      return allow(null);
    },
    send,
    told: () => notes.read(toldNote, asTold),
    refresh,
    async refreshWhenOld() {
      if (machine.now() - askedAt < freshMillis) return;
      askedAt = machine.now();
      await refresh();
    },
    async act({ id, difficultyId, kind }) {
      const heard = await link.askAs({ method: 'POST', path: `/difficulties/${difficultyId}/acts`, body: { id, kind } });
      if (bodyOf(heard) === null) return refuse(refusalIn(heard));
      await refresh();
      return allow(null);
    },
  };
}

function asTold(value: unknown): { readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { heardAt, body } = value as Readonly<Record<string, unknown>>;
  const at = typeof heardAt === 'string' ? parseInstant(heardAt) : null;
  return at === null || typeof body !== 'object' || body === null ? null : { heardAt: at, rows: toldDifficulties(body as Readonly<Record<string, unknown>>) };
}
