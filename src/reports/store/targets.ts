import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Period } from '../rules/period.ts';
import type { ShareKey } from '../rules/share-figure.ts';
import type { KeptTarget, TargetLevel, TargetOf, TargetSaid } from '../rules/target.ts';
import type { UnitScope } from '../rules/unit-spans.ts';

type Row = {
  readonly figure: ShareKey;
  readonly scope: UnitScope;
  readonly level: TargetLevel;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly version: number;
  readonly hundredths: number | null;
  readonly document: string;
  readonly documentOn: PlainDate | null;
  readonly why: string | null;
  readonly setByName: string;
  readonly setByOfficeId: number;
  readonly setAt: Instant;
};

const columns = `figure, scope, service_level as level, period_from as "from", period_to as "to", version, hundredths, document, document_on as "documentOn", why,
  set_by_name as "setByName", set_by_office_id as "setByOfficeId", set_at as "setAt"`;

/** Every version of the targets of an office for a period, the newest version first. */
export async function listTargets(db: Db, { officeId, period }: { readonly officeId: number; readonly period: Period }): Promise<readonly KeptTarget[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from targets where office_id = $1 and period_from = $2 and period_to = $3 order by figure, scope, service_level, version desc`,
    [officeId, period.from, period.to],
  );
  return rows.map(({ from, to, ...row }) => ({ ...row, period: { from, to } }));
}

/** The version that counts, out of those listed above; without a value where it was withdrawn. */
export function currentTarget(all: readonly KeptTarget[], of: TargetOf): KeptTarget | undefined {
  return all.find((one) => isSameTarget(one, of));
}

export function isSameTarget(one: TargetOf, other: TargetOf): boolean {
  return one.figure === other.figure && one.scope === other.scope && one.level === other.level && one.period.from === other.period.from && one.period.to === other.period.to;
}

export type NewTarget = TargetOf &
  TargetSaid & {
    readonly officeId: number;
    readonly id: string;
    readonly version: number;
    readonly by: { readonly id: string; readonly name: string; readonly officeId: number };
    readonly at: Instant;
  };

/** `taken`: somebody else kept this version at the same moment, or the id is another's. The same id again changes nothing. */
export async function addTarget(db: Db, one: NewTarget): Promise<'added' | 'taken'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into targets (office_id, figure, scope, service_level, period_from, period_to, version, id, hundredths, document, document_on, why,
       set_by, set_by_name, set_by_office_id, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict do nothing returning id`,
    [
      one.officeId,
      one.figure,
      one.scope,
      one.level,
      one.period.from,
      one.period.to,
      one.version,
      one.id,
      one.hundredths,
      one.document,
      one.documentOn,
      one.why,
      one.by.id,
      one.by.name,
      one.by.officeId,
      one.at,
    ],
  );
  return rows.length === 1 ? 'added' : 'taken';
}

/** Whether this very change was kept before: sent twice, it is one. */
export async function hasTarget(db: Db, { officeId, id }: { readonly officeId: number; readonly id: string }): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>('select exists (select 1 from targets where office_id = $1 and id = $2) as found', [officeId, id]);
  return rows[0]?.found === true;
}
