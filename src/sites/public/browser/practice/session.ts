import { type Instant, plainDateOf } from '../../../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../../../papers/rules/paper.ts';
import { idDocumentKinds } from '../../../../procedures/rules/check-answer.ts';
import type { Answers } from '../../../../procedures/rules/form.ts';
import type { ProcedureVersion } from '../../../../procedures/rules/procedure.ts';
import type { Refused } from '../../rules/practice.ts';
import type { PracticePerson } from '../../rules/practice-people.ts';
import type { DraftAtHand } from '../../web/draft-at-hand.ts';
import type { House } from '../device/house.ts';

/** A paper that was chosen for practice: its picture is held as long as the page is. */
export type PractisedPaper = DeclaredPaper & { readonly picture: Blob; readonly look: 'clear' | 'blurred' };

export type Session = {
  readonly procedure: ProcedureVersion;
  readonly person: PracticePerson;
  readonly way: 'alone' | 'helping';
  readonly unitCode: string;
  readonly answers: Answers;
  readonly papers: readonly PractisedPaper[];
  readonly refused: readonly Refused[];
  readonly signed: 'yes' | 'no';
  /** When the last button was pressed; null before. */
  readonly done: Instant | null;
};

/**
 * The one practice of this page, in its memory and nowhere else: no row of the journal, no outbox, no storage of the browser. So there is nothing to
 * send, to count, to hand over or to clear; why, says docs/decisions/0020-practice.md.
 */
let held: Session | null = null;

export function session(): Session | null {
  return held;
}

export function hold(now: Session): Session {
  held = now;
  return now;
}

export function wipe(): void {
  held = null;
}

export const practisedAt = '/tap-lam/lam';

/** As the pages of a real draft want it. */
export function openPractice(house: House, on: Session): DraftAtHand {
  const lists = { ethnicGroups: house.pack?.lists.ethnicGroups ?? [], countries: house.pack?.lists.countries ?? [], idDocumentKinds };
  return {
    id: '',
    practisedAt,
    draft: {
      unitCode: on.unitCode,
      answers: on.answers,
      papers: on.papers.map(({ name, lengthBytes, sha256, requiredPaper }) => ({ name, lengthBytes, sha256, requiredPaper, arrived: 'kept' as const })),
      updatedAt: '',
    },
    procedure: on.procedure,
    facts: { today: plainDateOf(house.now()), ethnicGroups: new Set(lists.ethnicGroups), countries: new Set(lists.countries) },
    lists,
  };
}
