import type { PlainDate } from '../../basics/rules/time.ts';
import type { Session } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Office, Unit } from '../rules/office.ts';

/** Quầy of an office, and the fields whose dossiers it takes. */
export type Desk = { readonly officeId: number; readonly code: string; readonly name: string; readonly fields: readonly string[] };

export type OfficeSession = Session & { readonly officeId: number; readonly validFrom: PlainDate };

export type NationalDay = { readonly day: PlainDate; readonly kind: 'off' | 'working'; readonly replaces: PlainDate | null };

export type DirectoryRows = {
  readonly offices: readonly Office[];
  readonly units: readonly Unit[];
  readonly desks: readonly Desk[];
  readonly sessions: readonly OfficeSession[];
  readonly closures: readonly { readonly officeId: number; readonly day: PlainDate }[];
  readonly nationalDays: readonly NationalDay[];
  readonly coverage: { readonly coversFrom: PlainDate; readonly coversTo: PlainDate } | null;
};

export async function readDirectoryRows(db: Db): Promise<DirectoryRows> {
  const offices = await db.query<Office>(
    `select id, unit_code as "unitCode", unit_kind as "unitKind", name, authority_name as "authorityName", place_name as "placeName",
       address, phone, parent_office_id as "parentOfficeId", agency_code as "agencyCode"
     from offices order by id`,
  );
  const units = await db.query<Unit>(
    `select code, valid_from as "validFrom", valid_to as "validTo", kind, name, parent_code as "parentCode"
     from units order by code, valid_from`,
  );
  const desks = await db.query<Desk>('select office_id as "officeId", code, name, fields from desks order by office_id, code');
  const sessions = await db.query<OfficeSession>(
    `select office_id as "officeId", valid_from as "validFrom", iso_weekday as "isoWeekday", opens_minute as opens, closes_minute as closes,
       case when counts_as_working_day then 'yes' else 'no' end as "countsAsWorkingDay"
     from office_sessions order by office_id, valid_from desc, iso_weekday, opens_minute`,
  );
  const closures = await db.query<{ officeId: number; day: PlainDate }>('select office_id as "officeId", day from office_closures order by office_id, day');
  const nationalDays = await db.query<NationalDay>('select day, kind, replaces from national_days order by day');
  const coverage = await db.query<{ coversFrom: PlainDate; coversTo: PlainDate }>('select covers_from as "coversFrom", covers_to as "coversTo" from calendar_coverage');
  return {
    offices: offices.rows,
    units: units.rows,
    desks: desks.rows,
    sessions: sessions.rows,
    closures: closures.rows,
    nationalDays: nationalDays.rows,
    coverage: coverage.rows[0] ?? null,
  };
}
