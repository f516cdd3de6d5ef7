import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, instantFromMillis, parseInstant } from '../../basics/rules/time.ts';
import type { Heard } from '../../sync/rules/answer.ts';
import type { Machine } from '../../sync/web/machine.ts';
import type { OwnNotes } from '../../sync/web/own-notes.ts';
import { bodyOf, type PostLink, refusalIn } from '../../sync/web/post-link.ts';
import { asKeptRaise, type KeptRaise, type ToldDifficulty, toldDifficulties } from '../rules/kept-difficulty.ts';

/** Difficulties on the machine of a post: kept in the vault of the member who raised them until the ward has them, and what the ward answered. */
export type PostDifficulties = {
  /** Kept first, then sent as soon as there is a line. Throws what the vault throws. */
  raise(said: Pick<KeptRaise, 'id' | 'kind' | 'text' | 'photo' | 'by'>): Promise<void>;
  /** What waits here, the oldest first. */
  waiting(): Promise<readonly KeptRaise[]>;
  /** What the office would not take is taken back by whoever wrote it. */
  takeBack(id: string): Promise<void>;
  /** Brings what waits to the ward; while the vault is locked there is nothing to bring. */
  send(): Promise<'told' | 'nothingNew' | 'failed'>;
  /** Those of the post, as the ward told them last; null before the first time. */
  told(): Promise<{ readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null>;
  refresh(): Promise<void>;
  /** At most once a minute. */
  refreshWhenOld(): Promise<void>;
  act(said: { readonly id: string; readonly difficultyId: string; readonly kind: 'close' | 'escalate' }): Promise<Outcome<null>>;
};

const beginning = 'difficulty ';
const toldNote = 'difficulties';
const freshMillis = 60_000;

export function openPostDifficulties(on: { readonly machine: Machine; readonly notes: OwnNotes; readonly link: PostLink }): PostDifficulties {
  const { machine, notes, link } = on;
  let askedAt = Number.NEGATIVE_INFINITY;
  const now = () => instantFromMillis(machine.now());

  async function waiting(): Promise<readonly KeptRaise[]> {
    const names = await notes.names(beginning);
    const kept = await Promise.all(names.map((name) => notes.read(name, asKeptRaise)));
    return kept.filter((one) => one !== null).sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  async function sendOne(one: KeptRaise): Promise<'told' | 'failed' | 'nothingNew'> {
    const { id, kind, text, photo, by } = one;
    const heard = await link.askAs({ method: 'POST', path: '/difficulties', body: { id, kind, text, photo, by } });
    if (bodyOf(heard) !== null) {
      await notes.drop(`${beginning}${id}`);
      return 'told';
    }
    if (!isRefused(heard)) return 'failed';
    const { why, next } = refusalIn(heard);
    await notes.write(`${beginning}${id}`, { ...one, refused: { vi: `${why.vi} ${next.vi}`, en: `${why.en} ${next.en}` } });
    return 'nothingNew';
  }

  async function refresh(): Promise<void> {
    const body = bodyOf(await link.ask({ method: 'GET', path: '/difficulties' }));
    if (body !== null) await notes.write(toldNote, { heardAt: now(), body });
  }

  async function send(): Promise<'told' | 'nothingNew' | 'failed'> {
    const went = new Set<string>();
    for (const one of await waiting()) if (one.refused === null) went.add(await sendOne(one));
    if (went.has('told')) await refresh();
    return went.has('failed') ? 'failed' : went.has('told') ? 'told' : 'nothingNew';
  }

  return {
    async raise(said) {
      await notes.write(`${beginning}${said.id}`, { ...said, raisedAt: now(), refused: null } satisfies KeptRaise);
      // The page says "waiting" at once; a thin line is not waited for.
      void send().catch(() => undefined);
    },
    waiting,
    takeBack: (id) => notes.drop(`${beginning}${id}`),
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

/** Said by our server in its own words about what was written; a wall in between, or a server that is busy, refuses nothing. */
function isRefused(heard: Heard): boolean {
  return heard.kind === 'answer' && (heard.status === 400 || heard.status === 413 || heard.status === 422) && typeof heard.body?.['code'] === 'string';
}

function asTold(value: unknown): { readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { heardAt, body } = value as Readonly<Record<string, unknown>>;
  const at = typeof heardAt === 'string' ? parseInstant(heardAt) : null;
  return at === null || typeof body !== 'object' || body === null ? null : { heardAt: at, rows: toldDifficulties(body as Readonly<Record<string, unknown>>) };
}
