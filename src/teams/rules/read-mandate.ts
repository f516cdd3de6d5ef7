import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { addDays, type Instant, millisOf, type PlainDate, parseInstant, parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { SubmittedContent } from '../../dossiers/rules/acts.ts';
import type { SaidMandate } from '../../people/rules/applicant.ts';
import type { AgreedBy, MandateScope } from './mandate.ts';

/** Nobody lets somebody else look for ever. A choice of this house, not of a law: configuration of the authority, to be verified with it. */
const mandateDaysMax = 365;
const signatureCharsMax = 8 * 1024;
/** A clock of an old machine may go wrong by hours; more is no clock any more. */
const clockMillisMax = 26 * 3_600_000;

/** Why somebody of the ward has to look before a mandate counts. */
export type MandateFault = 'unreadable' | 'untilWrong' | 'agreedWrong' | 'noSignature' | 'noPaper' | 'noTeam' | 'noPhone' | 'otherMandate' | 'leftTeam' | 'denied' | 'wardDoubts';

export type ReadMandate = {
  readonly id: string;
  readonly scope: MandateScope;
  readonly agreedBy: AgreedBy | 'unclear';
  readonly agreedAt: Instant;
  readonly untilOn: PlainDate;
  readonly endsWithResult: 'yes' | 'no';
  readonly faults: readonly MandateFault[];
};

type MandateFacts = {
  readonly dossierId: string;
  readonly content: Pick<SubmittedContent, 'applicant' | 'papers'>;
  readonly submittedAt: Instant;
  readonly teamId: string | null;
  /** The last day of the member who is named in the teams of the post; null for one who is still there, or never was. */
  readonly memberUntil: PlainDate | null;
};

/**
 * A mandate as it came with a filing, brought to what can be kept; what is wrong in it is named and nothing is refused. A last day too far away is
 * brought back to 365 days, one that cannot be is the day of the agreement. One without an id that can be read takes that of its dossier.
 */
export function readMandate(said: SaidMandate, facts: MandateFacts): ReadMandate {
  const id = parseUuidV7(said.id);
  const scope = scopes.find((one) => one === said.scope);
  const agreedBy = ways.find((one) => one === said.agreedBy);
  const told = parseInstant(said.agreedAt);
  const agreedAt = told === null || isFarAfter(told, facts.submittedAt) ? facts.submittedAt : told;
  const until = untilOf(said.until, plainDateOf(agreedAt));
  return {
    id: id ?? facts.dossierId,
    scope: scope ?? 'thisDossier',
    agreedBy: agreedBy ?? 'unclear',
    agreedAt,
    untilOn: until.on,
    endsWithResult: said.until === null ? 'yes' : 'no',
    faults: [
      ...named(id === null || scope === undefined || agreedBy === undefined, 'unreadable'),
      ...named(until.isWrong, 'untilWrong'),
      ...named(told === null || told !== agreedAt, 'agreedWrong'),
      ...named(agreedBy === 'signature' && !isSignature(said.signature), 'noSignature'),
      ...named(agreedBy === 'paper' && !facts.content.papers.some(({ name }) => name.toLowerCase().startsWith('giay-uy-quyen')), 'noPaper'),
      ...named(agreedBy === 'phoneCode' && said.agreedOnPhone === 'no' && facts.content.applicant.phone === null, 'noPhone'),
      ...named(facts.teamId === null, 'noTeam'),
      ...named(facts.memberUntil !== null && plainDateOf(agreedAt) > facts.memberUntil, 'leftTeam'),
    ],
  };
}

const scopes: readonly MandateScope[] = ['thisDossier', 'thisProcedure', 'allOnline'];
const ways: readonly AgreedBy[] = ['phoneCode', 'signature', 'paper'];

function untilOf(said: string | null, from: PlainDate): { readonly on: PlainDate; readonly isWrong: boolean } {
  const last = addDays(from, mandateDaysMax);
  const until = said === null ? last : parsePlainDate(said);
  if (until === null || until < from) return { on: from, isWrong: true };
  return until > last ? { on: last, isWrong: true } : { on: until, isWrong: false };
}

function isFarAfter(told: Instant, submittedAt: Instant): boolean {
  return millisOf(told) - millisOf(submittedAt) > clockMillisMax;
}

function isSignature(path: string | null): boolean {
  return path !== null && path.length <= signatureCharsMax && isStrokes(path) && /\d/.test(path);
}

/** Path data that draws lines and nothing else: it is shown as a picture. */
export function isStrokes(path: string): boolean {
  return /^[MLml0-9 ,.-]*$/.test(path);
}

function named(is: boolean, fault: MandateFault): readonly MandateFault[] {
  return is ? [fault] : [];
}
