import type { PlainDate } from '../basics/rules/time.ts';
import type { WorkingCalendar } from '../basics/rules/working-time.ts';
import type { HistoryOffice } from '../dossiers/rules/history-filings.ts';
import type { Office, Unit } from '../offices/rules/office.ts';
import type { OfficersFile } from '../offices/store/import-shapes.ts';

/** What the past of a sample needs to know of its authority. */
export type SampleAuthority = {
  readonly offices: readonly Office[];
  readonly calendarOf: (officeId: number, on: PlainDate) => WorkingCalendar | null;
  readonly childrenOf: (unitCode: string, on: PlainDate) => readonly Unit[];
  readonly officers: OfficersFile['officers'];
  readonly helpersOf: HistoryOffice['helpersOf'];
};

/** The offices of a sample as its past needs them, on the day its hours are taken from. Throws when one has no calendar. */
export function historyOffices(authority: SampleAuthority, on: PlainDate): readonly HistoryOffice[] {
  return authority.offices.map((office) => {
    const calendar = authority.calendarOf(office.id, on);
    if (calendar === null) throw new Error(`${office.name}: no hours on ${on}`);
    const wards = office.unitKind === 'ward' ? [{ code: office.unitCode, name: `Phường ${office.placeName}` }] : authority.childrenOf(office.unitCode, on);
    const neighbourhoods = wards.flatMap((ward) => authority.childrenOf(ward.code, on).map((unit) => ({ unit, ward })));
    const named = (role: string) =>
      authority.officers.filter((officer) => officer.roles.some((one) => one.unitCode === office.unitCode && one.role === role)).map((officer) => officer.username);
    return {
      unitCode: office.unitCode,
      helpPlace: office.unitKind === 'ward' ? 'ward' : 'district',
      calendar,
      neighbourhoods: neighbourhoods.map((one) => one.unit.code),
      addresses: neighbourhoods.map(({ unit, ward }) => `${unit.name}, ${ward.name.charAt(0).toLowerCase()}${ward.name.slice(1)}, quận Bình Tân, TP. Hồ Chí Minh`),
      helpersOf: authority.helpersOf,
      officers: { reception: named('reception'), specialist: named('specialist'), leader: named('leader'), clerk: named('clerk') },
    };
  });
}
