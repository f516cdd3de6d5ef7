import { Field } from '../../basics/web/form-fields.tsx';
import { useSay } from '../../basics/web/staff-context.tsx';
import { equipmentWords } from './equipment-words.ts';
import type { EquipmentUnit, KindName } from './use-equipment.ts';

/** Small parts of the pages about equipment. */

/** For which team, where the unit has several; of a single one the server knows. */
export function TeamField({ unit, value, onChange }: { readonly unit: EquipmentUnit | undefined; readonly value: string; readonly onChange: (teamId: string) => void }) {
  const say = useSay();
  if (unit === undefined || unit.teams.length < 2) return null;
  return (
    <Field label={say(equipmentWords.team)} hint={say(equipmentWords.teamHint)} problem={null}>
      {(wiring) => (
        <select {...wiring} value={unit.teams.some(({ id }) => id === value) ? value : ''} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say(equipmentWords.noTeam)}</option>
          {unit.teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export type PlaceName = { readonly name: string; readonly wardName: string | null };

/** Khu phố 3, Phường An Lạc. */
export function placeName({ name, wardName }: PlaceName): string {
  return wardName === null ? name : `${name}, ${wardName}`;
}

export function useKindName(kinds: readonly KindName[]): (code: string) => string {
  const say = useSay();
  return (code) => {
    const kind = kinds.find((one) => one.code === code);
    return kind === undefined ? code : say(kind.name);
  };
}

/** Units under their wards, so that thirteen "Khu phố 1" can be told apart. */
export function UnitOptions({ units }: { readonly units: readonly EquipmentUnit[] }) {
  const wards = [...new Set(units.map((unit) => unit.office))];
  return wards.map((office) => {
    const own = units.filter((unit) => unit.office === office);
    const options = own.map((unit) => (
      <option key={unit.code} value={unit.code}>
        {unit.name}
      </option>
    ));
    return wards.length === 1 ? (
      options
    ) : (
      <optgroup key={office} label={own[0]?.wardName ?? own[0]?.name ?? ''}>
        {options}
      </optgroup>
    );
  });
}
