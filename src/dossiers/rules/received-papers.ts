import type { Instant } from '../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { ReceivedPaper } from './receipt-statement.ts';

/** What came in of what was declared. */
export type PapersHere = {
  readonly list: readonly (DeclaredPaper & { readonly arrived: 'yes' | 'no' })[];
  readonly arrivedCount: number;
  /** When the filing with all its papers was here whole; null while one is missing. */
  readonly completeAt: Instant | null;
  /** In the order of the declaration; says all of them only when `completeAt` stands. */
  readonly received: readonly ReceivedPaper[];
};

type Arrived = { readonly sha256: string; readonly lengthBytes: number; readonly arrivedAt: Instant };

/**
 * Holds what was declared against what has arrived: the same digest and the same length, or it is not the paper that was declared. A filing without
 * papers is whole at once; else at the arrival of the last one, or at the filing when papers came before it.
 */
export function papersHere(filing: { readonly declared: readonly DeclaredPaper[]; readonly arrived: readonly Arrived[]; readonly submittedAt: Instant }): PapersHere {
  const bySha256 = new Map(filing.arrived.map((paper) => [paper.sha256, paper]));
  const pairs = filing.declared.map((paper) => {
    const found = bySha256.get(paper.sha256);
    return { paper, here: found?.lengthBytes === paper.lengthBytes ? found : null };
  });
  const here = pairs.flatMap((pair) => (pair.here === null ? [] : [pair.here]));
  const isWhole = here.length === pairs.length;
  return {
    list: pairs.map((pair) => ({ ...pair.paper, arrived: pair.here === null ? 'no' : 'yes' })),
    arrivedCount: here.length,
    completeAt: isWhole ? here.reduce((latest, { arrivedAt }) => (arrivedAt > latest ? arrivedAt : latest), filing.submittedAt) : null,
    received: here.map(({ sha256, lengthBytes }) => ({ sha256, lengthBytes })),
  };
}
