import { createHash } from 'node:crypto';
import type { Uuid } from '../../basics/rules/ids.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';

/** A machine of a post, as its token proves it. */
export type Device = { readonly id: Uuid; readonly officeId: number; readonly unitCode: string; readonly name: string; readonly retired: 'yes' | 'no' };

/** The officer writes it down or reads it over the phone; the post may lie half an hour away and open tomorrow. */
const codeMillis = 24 * 3_600_000;
const seenEveryMillis = 60_000;

export type NewDeviceCode = {
  readonly id: Uuid;
  readonly officeId: number;
  readonly unitCode: string;
  readonly name: string;
  readonly code: string;
  readonly officerId: string;
  readonly now: Instant;
};

/** Lets `code` make one machine a device of the post. When it ends. */
export async function addDeviceCode(db: Db, one: NewDeviceCode): Promise<Instant> {
  const expiresAt = addMillis(one.now, codeMillis);
  await db.query('insert into device_codes (office_id, id, unit_code, name, code_digest, made_by, made_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    one.officeId,
    one.id,
    one.unitCode,
    one.name,
    digestOf(one.code),
    one.officerId,
    one.now,
    expiresAt,
  ]);
  return expiresAt;
}

/** Uses the code up and lets the machine in, or neither. Null for a code that opens nothing (any more). */
export async function letDeviceIn(pool: Pool, input: { readonly code: string; readonly id: Uuid; readonly token: string; readonly now: Instant }): Promise<Device | null> {
  return pool.inTransaction(async (db) => {
    const used = await db.query<{ office_id: number; unit_code: string; name: string; made_by: string }>(
      'update device_codes set used_at = $2 where code_digest = $1 and used_at is null and expires_at > $2 returning office_id, unit_code, name, made_by',
      [digestOf(input.code), input.now],
    );
    const [code] = used.rows;
    if (code === undefined) return null;
    await db.query(`insert into devices (office_id, id, unit_code, name, token_digest, registered_at, let_in_by, seen_at) values ($1, $2, $3, $4, $5, $6, $7, $6)`, [
      code.office_id,
      input.id,
      code.unit_code,
      code.name,
      digestOf(input.token),
      input.now,
      code.made_by,
    ]);
    return { id: input.id, officeId: code.office_id, unitCode: code.unit_code, name: code.name, retired: 'no' };
  });
}

/** The device of this id and token, noted as seen; null for an unknown id and a wrong token alike. One that was retired is told so. */
export async function findDevice(db: Db, key: { readonly id: string; readonly token: string; readonly now: Instant }): Promise<Device | null> {
  const { rows } = await db.query<DeviceRow & { seen_at: Instant }>(
    'select office_id, id, unit_code, name, retired_at is not null as retired, seen_at from devices where id = $1 and token_digest = $2',
    [key.id, digestOf(key.token)],
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (!row.retired && row.seen_at < addMillis(key.now, -seenEveryMillis))
    await db.query('update devices set seen_at = $3 where office_id = $1 and id = $2', [row.office_id, row.id, key.now]);
  return deviceOf(row);
}

/** Its token opens nothing any more, and the numbers it was lent come back. False when the office has no such device in use. */
export async function retireDevice(pool: Pool, input: { readonly officeId: number; readonly id: string; readonly officerId: string; readonly now: Instant }): Promise<boolean> {
  return pool.inTransaction(async (db) => {
    const { rows } = await db.query<{ id: string }>('update devices set retired_at = $3, retired_by = $4 where office_id = $1 and id = $2 and retired_at is null returning id', [
      input.officeId,
      input.id,
      input.now,
      input.officerId,
    ]);
    if (rows.length === 0) return false;
    await db.query('update number_blocks set returned_at = $3 where office_id = $1 and device_id = $2 and returned_at is null', [input.officeId, input.id, input.now]);
    return true;
  });
}

/** The office of a device, whoever asks; null for a machine that belongs to no post. */
export async function findOfficeOfDevice(db: Db, id: string): Promise<number | null> {
  const { rows } = await db.query<{ office_id: number }>('select office_id from devices where id = $1', [id]);
  return rows[0]?.office_id ?? null;
}

type DeviceRow = { readonly office_id: number; readonly id: Uuid; readonly unit_code: string; readonly name: string; readonly retired: boolean };

function deviceOf(row: DeviceRow): Device {
  return { id: row.id, officeId: row.office_id, unitCode: row.unit_code, name: row.name, retired: row.retired ? 'yes' : 'no' };
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
