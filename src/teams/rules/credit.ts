import type { Autonomy } from '../../people/rules/applicant.ts';
import type { Credit } from './help.ts';

/** Helped filings of a period that agree in everything that is asked of them, and how many they are. `credit` null: from before credit was kept. */
export type HelpedCount = {
  readonly unitCode: string;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly month: string;
  readonly autonomy: Autonomy | null;
  readonly credit: Credit | null;
  readonly count: number;
};

/** What a post, a team or a member is credited with. Confirmed: proven by the member's key, or by the ward. */
export type CreditFigures = {
  readonly assisted: number;
  readonly confirmed: number;
  /** Nobody has shown it yet, or the citizen doubts it: shown apart, not as nothing. */
  readonly unconfirmed: number;
  readonly doubtful: number;
  readonly autonomy: Readonly<Record<Autonomy | 'unsaid', number>>;
};

export type CreditTable = {
  readonly posts: ReadonlyMap<string, CreditFigures>;
  readonly teams: ReadonlyMap<string, CreditFigures>;
  readonly members: ReadonlyMap<string, CreditFigures>;
  /** By month, oldest first: whether help turns into habit. */
  readonly months: ReadonlyMap<string, CreditFigures>;
};

/**
 * Credit goes to post, team and member, each filing once at each. What the ward has refused counts nowhere. Without a team of record (imported
 * filings) the post's one team gets it: `teamOfPost`. Source: report of 2019, II.2: results are told by team and neighbourhood.
 */
export function creditTable(counts: readonly HelpedCount[], teamOfPost: (unitCode: string) => string | null): CreditTable {
  const counted = counts.filter((one) => one.credit !== 'refused');
  return {
    posts: groupBy(counted, (one) => one.unitCode),
    teams: groupBy(counted, (one) => one.teamId ?? teamOfPost(one.unitCode)),
    members: groupBy(counted, (one) => one.personId),
    months: groupBy(
      [...counted].sort((a, b) => (a.month < b.month ? -1 : 1)),
      (one) => one.month,
    ),
  };
}

export const noCredit: CreditFigures = { assisted: 0, confirmed: 0, unconfirmed: 0, doubtful: 0, autonomy: { alone: 0, some: 0, together: 0, unsaid: 0 } };

function groupBy(counts: readonly HelpedCount[], keyOf: (one: HelpedCount) => string | null): ReadonlyMap<string, CreditFigures> {
  const groups = new Map<string, CreditFigures>();
  for (const one of counts) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, plus(groups.get(key) ?? noCredit, one));
  }
  return groups;
}

function plus(sum: CreditFigures, { count, credit, autonomy }: HelpedCount): CreditFigures {
  const kind = autonomy ?? 'unsaid';
  return {
    assisted: sum.assisted + count,
    confirmed: sum.confirmed + (credit === 'proven' || credit === 'confirmed' ? count : 0),
    unconfirmed: sum.unconfirmed + (credit === 'unconfirmed' || credit === null ? count : 0),
    doubtful: sum.doubtful + (credit === 'doubtful' ? count : 0),
    autonomy: { ...sum.autonomy, [kind]: sum.autonomy[kind] + count },
  };
}

/** Of those of whom it was said, the share that did it alone: of what, so that three of three and three of three hundred are told apart. */
export function aloneOf({ autonomy }: CreditFigures): { readonly alone: number; readonly of: number } {
  return { alone: autonomy.alone, of: autonomy.alone + autonomy.some + autonomy.together };
}
