import { createHash } from 'node:crypto';
import { type Uuid, uuidV7From } from '../../basics/rules/ids.ts';
import { millisOf, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { dossierCode } from '../rules/code.ts';
import type { OldDossier } from '../rules/history-record.ts';
import { joinColumn, takeNumbersSql } from './import-sql.ts';

export type PlacedDossier = { readonly old: OldDossier; readonly id: Uuid; readonly office: Office; readonly day: PlainDate };

export type NumberedDossier = PlacedDossier & { readonly serial: number; readonly code: string };

/** Where an old dossier belongs. Its id follows from unit and old number, so that the same record is the same dossier whenever it comes. */
export function placeDossier(directory: Directory, old: OldDossier): PlacedDossier {
  const office = directory.officeOfUnit(old.unitCode);
  if (office === null) throw new Error(`${old.number}: ${old.unitCode} has no office here`);
  const chance = createHash('sha256').update(`${old.unitCode} ${old.number}`).digest();
  return { old, office, id: uuidV7From(millisOf(old.submittedAt), chance), day: plainDateOf(old.submittedAt) };
}

/** Those that are neither here yet nor on their way, each once. */
export async function withoutKnown(db: Db, placed: readonly PlacedDossier[], onTheirWay: Iterable<Uuid>): Promise<readonly PlacedDossier[]> {
  const { rows } = await db.query<{ id: Uuid }>('select id from dossiers where id = any(string_to_array($1, chr(30))::uuid[])', [joinColumn(placed.map((one) => one.id))]);
  const known = new Set([...rows.map((row) => row.id), ...onTheirWay]);
  return placed.filter(({ id }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
}

/** Numbers and codes of the days of filing, in the order given; new filings of such a day go on behind them. */
export async function numberDossiers(db: Db, placed: readonly PlacedDossier[]): Promise<readonly NumberedDossier[]> {
  const counts = new Map<string, { readonly officeId: number; readonly day: PlainDate; count: number }>();
  for (const { office, day } of placed) {
    const known = counts.get(keyOf(office.id, day));
    if (known === undefined) counts.set(keyOf(office.id, day), { officeId: office.id, day, count: 1 });
    else known.count += 1;
  }
  const days = [...counts.values()];
  const taken = await db.query<{ office_id: number; day: PlainDate; last_serial: number }>(
    takeNumbersSql,
    [days.map((one) => one.officeId), days.map((one) => one.day), days.map((one) => one.count)].map(joinColumn),
  );
  const next = new Map(taken.rows.map(({ office_id, day, last_serial }) => [keyOf(office_id, day), last_serial - (counts.get(keyOf(office_id, day))?.count ?? 0) + 1]));
  return placed.map((one) => {
    const serial = next.get(keyOf(one.office.id, one.day)) ?? 0;
    next.set(keyOf(one.office.id, one.day), serial + 1);
    return { ...one, serial, code: dossierCode({ agencyCode: one.office.agencyCode, day: one.day, serial }) };
  });
}

function keyOf(officeId: number, day: PlainDate): string {
  return `${officeId} ${day}`;
}
