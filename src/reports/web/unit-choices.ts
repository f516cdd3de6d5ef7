import { useOffices } from '../../offices/web/officers.ts';
import type { OwnOffice } from '../../offices/web/session.tsx';
import type { UnitChoice } from './figures-form.tsx';

/** The officer's own units, and the wards below them. */
export function useUnitChoices(own: readonly OwnOffice[]): readonly UnitChoice[] {
  const all = useOffices().data?.rows ?? [];
  const choices = own.flatMap((office) => {
    const below = all.filter((one) => one.parentUnitCode === office.unitCode);
    return [
      { code: office.unitCode, name: office.name, hasWards: below.length > 0 ? ('yes' as const) : ('no' as const) },
      ...below.map((one) => ({ code: one.unitCode, name: one.name, hasWards: 'no' as const })),
    ];
  });
  return choices.filter((choice, i) => choices.findIndex((one) => one.code === choice.code) === i);
}
