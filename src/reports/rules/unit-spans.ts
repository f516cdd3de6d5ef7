import type { PlainDate } from '../../basics/rules/time.ts';
import type { Unit } from '../../offices/rules/office.ts';
import type { Period } from './period.ts';

/** The unit's own office, those below it, or both. */
export const unitScopes = ['own', 'wards', 'all'] as const;
export type UnitScope = (typeof unitScopes)[number];

/** One unit as it was between two dates, and the days of submission that count for it. */
export type UnitSpan = {
  readonly name: string;
  readonly parentCode: string | null;
  /** Of the unit itself; null: not known, or no end. */
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Submitted on this day or later; null: however early. */
  readonly bornFrom: PlainDate | null;
  /** Submitted before this day; null: however late. */
  readonly bornBefore: PlainDate | null;
};

/**
 * The units that had one code, each with the dossiers that were submitted while it was that unit. A dossier stays with the unit it was submitted to, also
 * when another one finishes it. The spans leave no day out, so that no dossier falls between two units. Only those that had begun by the end of the period.
 * Source: reorganisation of 01/07/2025 (Nghị quyết 1685/NQ-UBTVQH15): 27442 was Bình Hưng Hòa B and is Bình Tân; history is never renamed.
 */
export function unitSpans(versions: readonly Unit[], period: Period): readonly UnitSpan[] {
  const begun = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).filter((unit, i) => i === 0 || unit.validFrom <= period.to);
  return begun.map((unit, i) => ({
    name: unit.name,
    parentCode: unit.parentCode,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    bornFrom: i === 0 ? null : unit.validFrom,
    bornBefore: begun[i + 1]?.validFrom ?? null,
  }));
}

/** Whether it was there on any day of the period; one that was not is shown only for what it left behind. */
export function wasThere({ validFrom, validTo }: UnitSpan, period: Period): boolean {
  return (validFrom === null || validFrom <= period.to) && (validTo === null || validTo >= period.from);
}
