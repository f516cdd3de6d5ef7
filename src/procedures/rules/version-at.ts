import type { PlainDate } from '../../basics/rules/time.ts';
import { holds } from './conditions.ts';
import type { Answers } from './form.ts';
import type { CaseTimeLimit, ProcedureVersion } from './procedure.ts';

/** The version in force on a day; null before the first, after the last, and in a gap. Both its first and its last day count. */
export function versionInForce(versions: readonly ProcedureVersion[], date: PlainDate): ProcedureVersion | null {
  return versions.find(({ effectiveFrom, effectiveTo }) => effectiveFrom <= date && (effectiveTo === null || date <= effectiveTo)) ?? null;
}

/**
 * The time limit that a dossier starts with: the case its answers name, else `default`, else the first that stands there. An officer may choose
 * another case later (verification, a complex matter). Throws when there is none: the parser does not let that through.
 */
export function limitAtStart(timeLimits: readonly CaseTimeLimit[], answers: Answers): CaseTimeLimit {
  const named = timeLimits.find(({ appliesIf }) => appliesIf !== undefined && holds(appliesIf, answers));
  const found = named ?? timeLimits.find((limit) => limit.case === 'default') ?? timeLimits[0];
  if (found === undefined) throw new RangeError('A procedure without a time limit');
  return found;
}
