import { formatRate, rate } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { EquipmentFigure, EquipmentLevel } from '../../teams/rules/equipment-counts.ts';
import type { EquipmentPurpose } from '../../teams/rules/equipment-item.ts';
import { equipmentFiguresOf } from '../../teams/store/equipment-figures.ts';

/**
 * Trang thiết bị, as the report tells it: of each kind how many work, and how many units have one that works. The two are named apart, since a post may have
 * two machines. Null where nothing is known; a share is told only when all units are known. Source: report of 2019, II.1 and II.2.
 */
export async function equipmentPart(db: Db, input: { readonly directory: Directory; readonly officeIds: readonly number[]; readonly day: PlainDate }) {
  const { kinds, figures } = await equipmentFiguresOf(db, input);
  const part = (level: EquipmentLevel, purpose: EquipmentPurpose) =>
    Object.fromEntries(
      kinds.flatMap(({ code }) => {
        const found = figures.find((one) => one.level === level && one.purpose === purpose && one.kindCode === code);
        return found === undefined ? [] : [[code, told(found)]];
      }),
    );
  return {
    asOf: input.day,
    ward: { forTeams: part('ward', 'team'), forThePeople: part('ward', 'public') },
    neighbourhood: { forTeams: part('neighbourhood', 'team'), forThePeople: part('neighbourhood', 'public') },
  };
}

function told({ counts, coverage }: EquipmentFigure) {
  const { units, known, covered, unknown } = coverage;
  return {
    itemsWorking: counts?.usable ?? null,
    itemsBrokenOrInRepair: counts === null ? null : counts.broken + counts.repair,
    units,
    unitsKnown: known,
    unitsCovered: known === 0 ? null : covered,
    unitsWithout: known === 0 ? null : coverage.without.length,
    coverage: unknown.length > 0 ? null : { value: covered, of: units, rate: formatRate(covered, units), rateHundredths: rate(covered, units)?.hundredths ?? null },
  };
}
