import { formatRate } from '../../basics/rules/numbers.ts';
import { type Instant, type PlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { EquipmentFigure, EquipmentKind } from '../rules/equipment-counts.ts';
import { allowedEvents, equipmentEventNames } from '../rules/equipment-events.ts';
import { type EquipmentEvent, type EquipmentItem, itemOn, type StandingItem } from '../rules/equipment-item.ts';
import type { CoverageView, ItemRow, ItemView } from './equipment-shapes.ts';

/** Names are asked of the directory on the day that is shown. */
export type Naming = { readonly directory: Directory; readonly baseUrl: string; readonly day: PlainDate };

export function kindView(kind: EquipmentKind) {
  return { code: kind.code, name: { vi: kind.name, en: kind.nameEn } };
}

/** A unit by its name, and of a neighbourhood the ward's. */
export function unitView({ directory, day }: Pick<Naming, 'directory' | 'day'>, code: string) {
  const unit = directory.unit(code, day);
  const ward = unit?.kind === 'neighbourhood' && unit.parentCode !== null ? directory.unit(unit.parentCode, day) : null;
  return { code, name: unit?.name ?? code, wardName: ward?.name ?? null };
}

export function rowView(naming: Naming, item: EquipmentItem, found: StandingItem): ItemRow {
  const { name: unitName, wardName } = unitView(naming, found.unitCode);
  const { openReport } = found;
  return {
    id: item.id,
    office: item.officeId,
    label: item.labelCode,
    address: `${naming.baseUrl}/thiet-bi/${item.labelCode}`,
    kindCode: item.kindCode,
    purpose: item.purpose,
    name: item.name,
    serial: item.serial,
    origin: item.origin,
    document: item.document,
    unitCode: found.unitCode,
    unitName,
    wardName,
    teamId: found.teamId,
    state: found.state,
    since: found.since,
    stateSince: found.stateSince,
    checkedOn: found.checkedOn,
    report: openReport === null ? null : { at: withOffset(openReport.recordedAt), note: openReport.note },
  };
}

/** One item with all that happened, also in the registers that it stood in `before`. Null when its coming was taken back: it is in no register. */
export function itemView(
  naming: Naming,
  item: EquipmentItem,
  { mayManage, now, before }: { readonly mayManage: 'yes' | 'no'; readonly now: Instant; readonly before: readonly EquipmentEvent[] },
): ItemView | null {
  const found = itemOn(item, plainDateOf(now));
  if (found === null) return null;
  const events = [...before, ...item.events];
  const gone = new Set(events.map(({ takesBack }) => takesBack));
  return {
    ...rowView(naming, item, found),
    mayRecord: mayManage === 'yes' ? [...allowedEvents(item, now)] : [],
    history: events
      .map((event) => ({
        id: event.id,
        kind: event.kind,
        name: equipmentEventNames[event.kind],
        onDay: event.onDay,
        recordedAt: withOffset(event.recordedAt),
        unitName: event.unitCode === null ? null : unitView(naming, event.unitCode).name,
        note: event.note,
        by: event.officerName,
        byWhom: event.byWhom,
        takenBack: gone.has(event.id) ? ('yes' as const) : ('no' as const),
      }))
      .reverse(),
  };
}

export function lineView(naming: Naming, figure: EquipmentFigure): CoverageView['lines'][number] {
  const { counts, coverage, ...line } = figure;
  return {
    ...line,
    items: counts,
    coverage: {
      units: coverage.units,
      known: coverage.known,
      covered: coverage.covered,
      // Of units of which nothing is known no share is told.
      rate: coverage.unknown.length > 0 ? null : formatRate(coverage.covered, coverage.units),
      without: coverage.without.map((code) => unitView(naming, code)),
      unknown: coverage.unknown.map((code) => unitView(naming, code)),
    },
  };
}
