import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, instantFromMillis, parseInstant } from '../../basics/rules/time.ts';
import type { Machine } from '../../sync/web/machine.ts';
import type { OwnNotes } from '../../sync/web/own-notes.ts';
import { bodyOf, type PostLink, refusalIn } from '../../sync/web/post-link.ts';
import { pieceMillisMax } from '../../sync/web/talk.adapter.ts';
import { openWaitingNotes, type WaitingNotes } from '../../sync/web/waiting-notes.ts';
import { asKeptRaise, type KeptRaise, type ToldDifficulty, toldDifficulties } from '../rules/kept-difficulty.ts';

/** Difficulties on the machine of a post: kept in the vault of the member who raised them until the ward has them, and what the ward answered. */
export type PostDifficulties = Omit<WaitingNotes<KeptRaise>, 'keep'> & {
  /** Kept here; whoever looks after the post sends it. Throws what the vault throws. */
  raise(said: Pick<KeptRaise, 'id' | 'kind' | 'text' | 'photo' | 'by'>): Promise<void>;
  /** Those of the post, as the ward told them last; null before the first time. */
  told(): Promise<{ readonly heardAt: Instant; readonly rows: readonly ToldDifficulty[] } | null>;
  refresh(): Promise<void>;
  /** At most once a minute. */
  refreshWhenOld(): Promise<void>;
  act(said: { readonly id: string; readonly difficultyId: string; readonly kind: 'close' | 'escalate' }): Promise<Outcome<null>>;
};

const underWayNow: Refusal = {
  kind: 'underWayNow',
  why: { vi: 'Khó khăn này đang được gửi về phường, nên chưa bỏ được.', en: 'This difficulty is on its way to the ward, so it cannot be taken back now.' },
  next: { vi: 'Chờ một phút rồi xem lại trang này.', en: 'Wait a minute and look at this page again.' },
  source: 'Bản cam kết, mục 8',
};

const toldNote = 'difficulties';
const freshMillis = 60_000;

export function openPostDifficulties(on: { readonly machine: Machine; readonly notes: OwnNotes; readonly link: PostLink }): PostDifficulties {
  const { machine, notes, link } = on;
  let askedAt = Number.NEGATIVE_INFINITY;
  const now = () => instantFromMillis(machine.now());

  async function refresh(): Promise<void> {
    const body = bodyOf(await link.ask({ method: 'GET', path: '/difficulties' }));
    if (body !== null) await notes.write(toldNote, { heardAt: now(), body });
  }

  const { keep, ...waiting } = openWaitingNotes({
    notes,
    beginning: 'difficulty ',
    parse: asKeptRaise,
    post: ({ id, kind, text, photo, by }) => link.askAs({ method: 'POST', path: '/difficulties', body: { id, kind, text, photo, by }, millisMax: pieceMillisMax }),
    isTaken: () => true,
    underWayNow,
    afterTold: refresh,
  });

  return {
    ...waiting,
    raise: (said) => keep({ ...said, raisedAt: now(), refused: null }),
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
