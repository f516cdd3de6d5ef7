import { formatRate, rate } from '../../basics/rules/numbers.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { FigureKey } from '../rules/figures.ts';
import { yearsWithin } from '../rules/report-period.ts';
import { countedUnits, spansOf } from './counted-units.ts';
import { equipmentPart } from './equipment-part.ts';
import type { CountedSpan } from './figure-source.ts';
import { countFigures, listImportedFigures, sumOf } from './figures.ts';
import { outreachPart } from './outreach-part.ts';
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
  const period = { from: input.from, to: input.to };
  const spans = spansOf(countedUnits(input.directory, { offices: wards, unit: district, version: null, period }));
  const counted = await countFigures(db, { spans, ...period, level: null, now: input.now });
  const byWard = new Map(wards.map(({ id }) => [id, sumOf([...counted].flatMap(([span, counts]) => (span.officeId === id ? [counts] : [])))]));
  const sum = (key: FigureKey) => [...byWard.values()].reduce((total, counts) => total + counts[key], 0);
  const imported = (await listImportedFigures(db, [district.id])).find((one) => one.key === 'onlineBeforeTeams' && one.level === null) ?? null;
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
    outreach: await outreachPart(db, { directory: input.directory, officeId: district.id, from: input.from, to: input.to }),
    training: await trainingPart(db, { officeIds: [district.id, ...wards.map(({ id }) => id)], from: input.from, to: input.to, now: input.now }),
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
    districtDossiers: await districtRows(db, {
      spans: spansOf(countedUnits(input.directory, { offices: [district], unit: district, version: null, period })),
      ...period,
      now: input.now,
    }),
  };
}

async function districtRows(db: Db, input: { spans: readonly CountedSpan[]; from: PlainDate; to: PlainDate; now: Instant }) {
  const rows = [];
  for (const period of yearsWithin(input)) {
    for (const level of ['3', '4'] as const) {
      const counted = await countFigures(db, { spans: input.spans, ...period, level, now: input.now });
      const counts = sumOf(counted.values());
      if (counts.total === 0) continue;
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

function share(value: number, of: number): Share {
  return { value, of, rate: formatRate(value, of), rateHundredths: rate(value, of)?.hundredths ?? null };
}
