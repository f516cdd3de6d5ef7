import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Actor } from './actor.ts';
import { alreadyClosed, alreadyEscalated, notAnswered, notClosed, notYourAct, textMissing } from './directive-refusals.ts';

/** Loại khó khăn. */
export const difficultyKinds = ['line', 'machine', 'procedure', 'peopleShy', 'other'] as const;
export type DifficultyKind = (typeof difficultyKinds)[number];

export const difficultyActs = ['answer', 'escalate', 'close', 'reopen'] as const;
export type DifficultyActKind = (typeof difficultyActs)[number];

/** Who must answer. */
export type Owner = 'ward' | 'district';

/** Khó khăn, vướng mắc của một điểm. What was raised stays; what came of it is told by its acts. */
export type Difficulty = {
  readonly id: string;
  readonly officeId: number;
  readonly unitCode: string;
  readonly kind: DifficultyKind;
  readonly body: string;
  readonly photoId: string | null;
  readonly firstOwner: Owner;
  readonly dueOn: PlainDate;
  readonly raisedBy: Actor;
  readonly raisedAt: Instant;
};

export type DifficultyAct = {
  readonly id: string;
  readonly kind: DifficultyActKind;
  readonly body: string | null;
  /** The new day to answer by, of an escalation or a reopening. */
  readonly dueOn: PlainDate | null;
  readonly actor: Actor;
  readonly actedAt: Instant;
};

export type DifficultyStanding = {
  readonly state: 'open' | 'answered' | 'closed';
  readonly owner: Owner;
  readonly escalated: 'yes' | 'no';
  readonly dueOn: PlainDate;
  readonly overdue: 'yes' | 'no';
};

/** Where a difficulty stands on the day, folded from its acts in their order. */
export function standingOfDifficulty(difficulty: Pick<Difficulty, 'firstOwner' | 'dueOn'>, acts: readonly DifficultyAct[], today: PlainDate): DifficultyStanding {
  let standing: Omit<DifficultyStanding, 'overdue'> = { state: 'open', owner: difficulty.firstOwner, escalated: 'no', dueOn: difficulty.dueOn };
  for (const act of acts) standing = after(standing, act);
  return { ...standing, overdue: standing.state === 'open' && standing.dueOn < today ? 'yes' : 'no' };
}

function after(before: Omit<DifficultyStanding, 'overdue'>, act: DifficultyAct): Omit<DifficultyStanding, 'overdue'> {
  switch (act.kind) {
    case 'answer':
      return { ...before, state: 'answered' };
    case 'escalate':
      return { state: 'open', owner: 'district', escalated: 'yes', dueOn: act.dueOn ?? before.dueOn };
    case 'close':
      return { ...before, state: 'closed' };
    case 'reopen':
      return { ...before, state: 'open', dueOn: act.dueOn ?? before.dueOn };
  }
}

/** From which sides somebody comes to a difficulty; one person may stand on several. */
export type Side = 'raiser' | 'ward' | 'district' | 'rule';

/**
 * Whether the act may be done now from one of the sides. Only who must answer answers; whoever raised it closes it at any time, the owner with an
 * answer; anybody concerned sends it up, a rule only when it is overdue. Refuses: notYourAct, reasonMissing, alreadyClosed, alreadyEscalated,
 * notAnswered, notClosed. Source: report of 2019, I (the district clears up difficulties in time); the rest is a rule of the house.
 */
export function mayActOnDifficulty(input: {
  readonly standing: DifficultyStanding;
  readonly act: { readonly kind: DifficultyActKind; readonly body: string | null };
  readonly sides: readonly Side[];
}): Outcome<null> {
  const { standing, act, sides } = input;
  const owns = sides.includes(standing.owner);
  const raised = sides.includes('raiser');
  if (act.kind !== 'escalate' && (act.body ?? '').trim() === '' && act.kind !== 'close') return refuse(textMissing);
  switch (act.kind) {
    case 'answer':
      if (!owns) return refuse(notYourAct(ownerWords[standing.owner]));
      return standing.state === 'closed' ? refuse(alreadyClosed) : allow(null);
    case 'escalate':
      if (sides.length === 0 || (sides.every((one) => one === 'rule') && standing.overdue === 'no')) return refuse(notYourAct(concernedWords));
      if (standing.state === 'closed') return refuse(alreadyClosed);
      return standing.owner === 'district' ? refuse(alreadyEscalated) : allow(null);
    case 'close':
      if (!owns && !raised) return refuse(notYourAct(concernedWords));
      if (standing.state === 'closed') return refuse(alreadyClosed);
      return raised || standing.state === 'answered' ? allow(null) : refuse(notAnswered);
    case 'reopen':
      if (!owns && !raised) return refuse(notYourAct(concernedWords));
      return standing.state === 'open' ? refuse(notClosed) : allow(null);
  }
}

const ownerWords = {
  ward: { vi: 'phường của điểm này', en: 'the ward of this post' },
  district: { vi: 'cán bộ theo dõi Tổ tư vấn của quận', en: 'the district’s officers who follow the teams' },
} satisfies Record<Owner, Text>;

const concernedWords: Text = { vi: 'người đã nêu hoặc bên phải trả lời', en: 'whoever raised it or must answer' };
