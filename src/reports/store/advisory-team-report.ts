import { formatRate, rate } from '../../basics/rules/numbers.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FigureKey } from '../rules/figures.ts';
import { equipmentPart } from './equipment-part.ts';
import { countFigures, listImportedFigures } from './figures.ts';
import { teamOrganisation } from './team-organisation.ts';
import { trainingPart } from './training-part.ts';

/** A count with its share, the denominator named; null where nothing is known. */
type Share = { readonly value: number; readonly of: number; readonly rate: string | null; readonly rateHundredths: number | null };

/**
 * The numbers of the report on the advisory-team model (the four-part report of 2019), counted from records: the wards over the whole
 * period, the district's own desk year by year and level by level.
 */
export async function advisoryTeamReport(
  db: Db,
  input: { readonly directory: Directory; readonly unitCode: string; readonly from: PlainDate; readonly to: PlainDate; readonly now: Instant },
) {
  const district = input.directory.officeOfUnit(input.unitCode);
  if (district === null) return null;
  const wards = input.directory.offices.filter((office) => office.parentOfficeId === district.id);
  const byWard = await countFigures(db, { officeIds: wards.map((ward) => ward.id), from: input.from, to: input.to, level: null, now: input.now });
  const sum = (key: FigureKey) => [...byWard.values()].reduce((total, counts) => total + counts[key], 0);
  const imported = (await listImportedFigures(db, district.id)).find((one) => one.key === 'onlineBeforeTeams' && one.level === null) ?? null;
  const neighbourhood = wards
    .map((ward) => ({
      unit: ward.unitCode,
      name: (input.directory.unit(ward.unitCode, input.to)?.name ?? ward.name).replace(/^(Phường|Xã|Thị trấn) /, ''),
      value: byWard.get(ward.id)?.onlineAtNeighbourhood ?? 0,
    }))
    .sort((a, b) => b.value - a.value);
  return {
    kind: 'advisory-team',
    unit: input.unitCode,
    period: { from: input.from, to: input.to },
    organisation: {
      wards: wards.length,
      neighbourhoods: wards.flatMap((ward) => input.directory.childrenOf(ward.unitCode, input.to).filter((unit) => unit.kind === 'neighbourhood')).length,
    },
    /** II.2: who is in the teams on the last day of the period. */
    teams: await teamOrganisation(db, { officeIds: [district.id, ...wards.map(({ id }) => id)], day: input.to }),
    equipment: await equipmentPart(db, { directory: input.directory, officeIds: wards.map((ward) => ward.id), day: input.to }),
    training: await trainingPart(db, { officeIds: [district.id, ...wards.map(({ id }) => id)], from: input.from, to: input.to }),
    wardDossiers: {
      period: { from: input.from, to: input.to },
      onlineBeforeTeams: imported === null ? null : imported.value,
      onlineBeforeTeamsImported: imported,
      total: sum('total'),
      online: sum('online'),
      onlineShare: share(sum('online'), sum('total')),
      onlineAtNeighbourhoodPosts: sum('onlineAtNeighbourhood'),
      onlineAtNeighbourhoodPostsShare: share(sum('onlineAtNeighbourhood'), sum('online')),
      byWardAtNeighbourhoodPosts: neighbourhood,
      topNeighbourhoodWards: Object.fromEntries(neighbourhood.slice(0, 3).map((one) => [one.name, one.value])),
    },
    districtDossiers: await districtRows(db, { officeId: district.id, from: input.from, to: input.to, now: input.now }),
  };
}

async function districtRows(db: Db, input: { officeId: number; from: PlainDate; to: PlainDate; now: Instant }) {
  const rows = [];
  for (const period of yearsWithin(input.from, input.to)) {
    for (const level of ['3', '4'] as const) {
      const counted = await countFigures(db, { officeIds: [input.officeId], ...period, level, now: input.now });
      const counts = counted.get(input.officeId);
      if (counts === undefined || counts.total === 0) continue;
      rows.push({
        period,
        serviceLevel: Number(level),
        total: counts.total,
        online: counts.online,
        onlineShare: share(counts.online, counts.total),
        eligible: counts.eligible,
        eligibleShare: share(counts.eligible, counts.total),
        supplementRequested: counts.supplementRequested,
        supplementShare: share(counts.supplementRequested, counts.total),
        resolved: counts.onlineResolved,
        resolvedShare: share(counts.onlineResolved, counts.online),
        inProgress: counts.onlineInProgress,
        inProgressShare: share(counts.onlineInProgress, counts.online),
        late: counts.late,
      });
    }
  }
  return rows;
}

/** The calendar years of a period, the first and last cut where it begins and ends. */
function yearsWithin(from: PlainDate, to: PlainDate): readonly { readonly from: PlainDate; readonly to: PlainDate }[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { from: year === first ? from : (`${year}-01-01` as PlainDate), to: year === last ? to : (`${year}-12-31` as PlainDate) };
  });
}

function share(value: number, of: number): Share {
  return { value, of, rate: formatRate(value, of), rateHundredths: rate(value, of)?.hundredths ?? null };
}
