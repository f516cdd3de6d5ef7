import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { plainDateOf } from '../../basics/rules/time.ts';

/** What a mandate reaches: the dossier it came with, the person's dossiers of that procedure, or all that he files online. */
export type MandateScope = 'thisDossier' | 'thisProcedure' | 'allOnline';
export type AgreedBy = 'phoneCode' | 'signature' | 'paper';

/**
 * Ủy quyền: a citizen lets a team see where his dossier stands, until a day. Never his answers, never an act: the citizen stays the applicant and
 * decides. It names the team, so that another member goes on when one leaves. Source: Bộ luật Dân sự 2015, Điều 562, 563, 569.
 */
export type Mandate = {
  readonly id: string;
  readonly officeId: number;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly firstDossierId: string;
  readonly procedureCode: string;
  readonly scope: MandateScope;
  /** `unclear`: what came could not be read. */
  readonly agreedBy: AgreedBy | 'unclear';
  readonly agreedAt: Instant;
  /** The last day. */
  readonly untilOn: PlainDate;
  /** It also ends when the result has been returned. */
  readonly endsWithResult: 'yes' | 'no';
};

/** What became of a mandate. By `phone`: the code that spoke of being helped; by `applicant`: on the tracking page, with code and light proof. */
export type MandateAct = {
  readonly kind: 'agreed' | 'doubted' | 'ended' | 'takenOver';
  readonly actor: 'phone' | 'applicant' | 'ward' | 'system';
  readonly at: Instant;
};

/** waiting: nobody has agreed yet; onPaper: signed, nobody has looked; agreed: by the citizen or the ward. */
export type MandateState = 'waiting' | 'onPaper' | 'agreed' | 'doubtful' | 'expired' | 'ended' | 'takenOver';

/** Where a mandate stands on the day. `acts` oldest first. What has ended never begins again; of agreement and doubt the last word counts. */
export function stateOf(mandate: Pick<Mandate, 'agreedBy' | 'untilOn'>, acts: readonly MandateAct[], day: PlainDate): MandateState {
  const end = acts.find((act) => act.kind === 'takenOver' || act.kind === 'ended');
  if (end !== undefined) return end.kind === 'takenOver' ? 'takenOver' : 'ended';
  if (mandate.untilOn < day) return 'expired';
  const last = acts.at(-1);
  if (last !== undefined) return last.kind === 'agreed' ? 'agreed' : 'doubtful';
  return mandate.agreedBy === 'signature' || mandate.agreedBy === 'paper' ? 'onPaper' : 'waiting';
}

/** What a machine of the post may go by when the same person comes again: only what the phone or the ward has confirmed counts as agreed. */
export function standingOf(mandate: Pick<Mandate, 'agreedBy' | 'untilOn'>, acts: readonly MandateAct[], day: PlainDate): 'agreed' | 'open' | 'ended' {
  switch (stateOf(mandate, acts, day)) {
    case 'agreed':
      return isFirm(acts) ? 'agreed' : 'open';
    case 'waiting':
    case 'onPaper':
      return 'open';
    case 'doubtful':
    case 'expired':
    case 'ended':
    case 'takenOver':
      return 'ended';
  }
}

/** A dossier as the question "may the team see where it stands" needs it. */
export type AskedDossier = {
  readonly id: string;
  readonly procedureCode: string;
  readonly channel: string;
  readonly submittedAt: Instant;
  /** When the result was returned, or the dossier ended without one. */
  readonly closedAt: Instant | null;
  /** It was filed with this mandate, by the same person. */
  readonly filedWithIt: 'yes' | 'no';
  /** The same personal id, or the same phone and name. */
  readonly samePerson: 'yes' | 'no';
};

/**
 * Whether the mandate lets its team see where the dossier stands, today. The dossiers it was filed with: as soon as it was agreed, on paper too. Others
 * of the same person: only what he filed afterwards, and only when his phone or the ward has confirmed it. A member types the phone and the year of
 * birth himself, so what the tracking page asks shows to the ward nothing about who pressed there.
 */
export function covers(mandate: Mandate, acts: readonly MandateAct[], { dossier, day }: { readonly dossier: AskedDossier; readonly day: PlainDate }): boolean {
  const state = stateOf(mandate, acts, day);
  if (state !== 'agreed' && state !== 'onPaper') return false;
  if (dossier.closedAt !== null && mandate.endsWithResult === 'yes' && plainDateOf(dossier.closedAt) < day) return false;
  if (dossier.samePerson === 'no' || !reaches(mandate, dossier)) return false;
  return dossier.filedWithIt === 'yes' || (isFirm(acts) && dossier.submittedAt >= mandate.agreedAt);
}

function reaches({ scope, firstDossierId, procedureCode }: Mandate, dossier: AskedDossier): boolean {
  switch (scope) {
    case 'thisDossier':
      return dossier.id === firstDossierId;
    case 'thisProcedure':
      return dossier.procedureCode === procedureCode;
    case 'allOnline':
      return dossier.id === firstDossierId || dossier.channel === 'online';
  }
}

function isFirm(acts: readonly MandateAct[]): boolean {
  return acts.some((act) => act.kind === 'agreed' && (act.actor === 'phone' || act.actor === 'ward'));
}

/** How somebody agreed, as can be told to him: where no code of his phone was ever entered there was only what he said. */
export function wayAgreed({ agreedBy }: Pick<Mandate, 'agreedBy'>, acts: readonly MandateAct[]): Mandate['agreedBy'] | 'spoken' {
  return agreedBy === 'phoneCode' && !acts.some((act) => act.kind === 'agreed' && act.actor === 'phone') ? 'spoken' : agreedBy;
}

/** What a citizen may still say about a mandate, in the order of the buttons. After "I did not ask for this" only the ward can mend it. */
export function citizenMay(state: MandateState): readonly ('confirm' | 'takeOver' | 'deny')[] {
  switch (state) {
    case 'waiting':
    case 'onPaper':
      return ['confirm', 'takeOver', 'deny'];
    case 'agreed':
      return ['takeOver', 'deny'];
    case 'doubtful':
      return ['takeOver'];
    case 'expired':
    case 'ended':
    case 'takenOver':
      return [];
  }
}

/** What the ward may do with a mandate. */
export function wardMay(state: MandateState): readonly ('confirm' | 'doubt' | 'end')[] {
  switch (state) {
    case 'waiting':
    case 'onPaper':
      return ['confirm', 'doubt', 'end'];
    case 'agreed':
      return ['doubt', 'end'];
    case 'doubtful':
      return ['confirm', 'end'];
    case 'expired':
    case 'ended':
    case 'takenOver':
      return [];
  }
}
