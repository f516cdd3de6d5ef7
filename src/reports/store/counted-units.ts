import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { Period } from '../rules/period.ts';
import { type UnitScope, type UnitSpan, unitSpans } from '../rules/unit-spans.ts';
import type { CountedSpan } from './figure-source.ts';

/** An office as one of the units it was. */
export type CountedUnit = UnitSpan & { readonly office: Office };

export function officesOf(directory: Directory, unit: Office, scope: UnitScope): readonly Office[] {
  const below = directory.offices.filter((office) => office.parentOfficeId === unit.id);
  return scope === 'own' ? [unit] : scope === 'wards' ? below : [unit, ...below];
}

/** An office as each of the units it was. */
export function unitsOfOffice(directory: Directory, office: Office, period: Period): readonly CountedUnit[] {
  const spans = unitSpans(directory.versionsOf(office.unitCode), period);
  const known = spans.length > 0 ? spans : [{ name: office.name, parentCode: null, validFrom: null, validTo: null, bornFrom: null, bornBefore: null }];
  return known.map((span) => ({ ...span, office }));
}

/** An office that became another unit counts below the asked one only as long as it belonged to it. */
export function countedUnits(
  directory: Directory,
  { offices, unit, version, period }: { readonly offices: readonly Office[]; readonly unit: Office; readonly version: string | null; readonly period: Period },
): readonly CountedUnit[] {
  return offices.flatMap((office) => {
    const belongs = (span: UnitSpan) => office.id === unit.id || span.parentCode === null || span.parentCode === unit.unitCode;
    return unitsOfOffice(directory, office, period).filter((span) => belongs(span) && (version === null || span.validFrom === version));
  });
}

export function spansOf(units: readonly CountedUnit[]): readonly CountedSpan[] {
  return units.map(({ office, bornFrom, bornBefore }) => ({ officeId: office.id, bornFrom, bornBefore }));
}
