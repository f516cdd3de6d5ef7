import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { addAlias } from '../../dossiers/store/aliases.ts';
import { readSlipNumber } from '../rules/slip-number.ts';
import { findOfficeOfDevice } from './devices.ts';

type Filed = {
  /** Of the dossier; the device may belong to another. */
  readonly officeId: number;
  readonly dossierId: string;
  readonly device: { readonly id: string; readonly slipNumber?: string | null };
  readonly now: Instant;
};

/**
 * From which device of a post a dossier came, and which slip its person holds. A machine that belongs to no post leaves nothing. A slip number that
 * does not fit never keeps a dossier out: it is marked for a person. Repeats change nothing.
 */
export async function noteDevice(db: Db, filed: Filed): Promise<void> {
  const officeId = await findOfficeOfDevice(db, filed.device.id);
  if (officeId !== null) {
    await db.query(
      `insert into device_filings (office_id, device_id, dossier_id, day, filed_at)
       select $1, $2, d.id, (d.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, d.submitted_at from dossiers d where d.id = $3
       on conflict do nothing`,
      [officeId, filed.device.id, filed.dossierId],
    );
    await db.query('update devices set seen_at = $3 where office_id = $1 and id = $2 and seen_at < $3', [officeId, filed.device.id, filed.now]);
  }
  const number = filed.device.slipNumber ?? null;
  if (number !== null) await bookSlip(db, { ...filed, number, deviceOffice: officeId });
}

async function bookSlip(db: Db, filed: Filed & { readonly number: string; readonly deviceOffice: number | null }): Promise<void> {
  const { number, deviceOffice, dossierId } = filed;
  if (deviceOffice === null || !(await wasLent(db, { officeId: deviceOffice, deviceId: filed.device.id, number }))) return noteDoubt(db, { ...filed, why: 'notLent' });
  await addAlias(db, { officeId: filed.officeId, alias: number, dossierId, kind: 'slip' });
  const booked = await db.query<{ number: string }>(
    `insert into slips as s (office_id, number, device_id, state, dossier_id, told_at) values ($1, $2, $3, 'used', $4, $5)
     on conflict (office_id, number) do update set state = 'used', dossier_id = excluded.dossier_id, told_at = excluded.told_at
     where s.dossier_id is not distinct from excluded.dossier_id or (s.state = 'givenOut' and s.dossier_id is null)
     returning number`,
    [deviceOffice, number, filed.device.id, dossierId, filed.now],
  );
  if (booked.rows.length === 1) return;
  const { rows } = await db.query<{ state: string }>('select state from slips where office_id = $1 and number = $2', [deviceOffice, number]);
  await noteDoubt(db, { ...filed, why: rows[0]?.state === 'spoilt' ? 'spoilt' : 'usedTwice' });
}

/** Also when the block has come back since: the slip was given out before. */
async function wasLent(db: Db, slip: { readonly officeId: number; readonly deviceId: string; readonly number: string }): Promise<boolean> {
  const read = readSlipNumber(slip.number);
  if (read === null) return false;
  const { rows } = await db.query<{ found: boolean }>(
    `select exists (select 1 from number_blocks where office_id = $1 and device_id = $2 and prefix = $3 and $4 between first_number and last_number) as found`,
    [slip.officeId, slip.deviceId, read.prefix, read.number],
  );
  return rows[0]?.found === true;
}

async function noteDoubt(
  db: Db,
  doubt: { readonly officeId: number; readonly number: string; readonly dossierId: string; readonly why: SlipDoubt['why']; readonly now: Instant },
): Promise<void> {
  await db.query('insert into slip_doubts (office_id, number, dossier_id, why, noted_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [
    doubt.officeId,
    doubt.number,
    doubt.dossierId,
    doubt.why,
    doubt.now,
  ]);
}

export type ToldSlip = { readonly number: string; readonly state: 'givenOut' | 'spoilt'; readonly dossierId: string | null };

/** What a device says of numbers that were lent to it: given out on a slip, or spoilt. A number that a dossier uses stays used. How many were none of its own. */
export async function tellSlips(
  db: Db,
  input: { readonly device: { readonly id: string; readonly officeId: number }; readonly slips: readonly ToldSlip[]; readonly now: Instant },
): Promise<number> {
  let strange = 0;
  for (const slip of input.slips) {
    if (!(await wasLent(db, { officeId: input.device.officeId, deviceId: input.device.id, number: slip.number }))) {
      strange += 1;
      continue;
    }
    await db.query(
      `insert into slips as s (office_id, number, device_id, state, dossier_id, told_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (office_id, number) do update set state = excluded.state, dossier_id = excluded.dossier_id
       where s.state <> 'used' and (s.state, s.dossier_id) is distinct from (excluded.state, excluded.dossier_id)`,
      [input.device.officeId, slip.number, input.device.id, slip.state, slip.state === 'spoilt' ? null : slip.dossierId, input.now],
    );
  }
  return strange;
}

export type SlipDoubt = { readonly number: string; readonly dossierId: string; readonly code: string; readonly why: 'usedTwice' | 'notLent' | 'spoilt'; readonly notedAt: Instant };

/** Slip numbers of an office's dossiers that a person should look at, newest first. */
export async function openSlipDoubts(db: Db, officeId: number): Promise<readonly SlipDoubt[]> {
  const { rows } = await db.query<SlipDoubt>(
    `select s.number, s.dossier_id as "dossierId", d.code, s.why, s.noted_at as "notedAt"
     from slip_doubts s join dossiers d on d.office_id = s.office_id and d.id = s.dossier_id
     where s.office_id = $1 and s.settled_at is null order by s.noted_at desc limit 100`,
    [officeId],
  );
  return rows;
}

/** A person has looked. False when there is no such open doubt. */
export async function settleSlipDoubt(
  db: Db,
  input: { readonly officeId: number; readonly number: string; readonly dossierId: string; readonly officerId: string; readonly now: Instant },
): Promise<boolean> {
  const { rows } = await db.query<{ number: string }>(
    `update slip_doubts set settled_at = $4, settled_by = $5 where office_id = $1 and number = $2 and dossier_id = $3 and settled_at is null returning number`,
    [input.officeId, input.number, input.dossierId, input.now, input.officerId],
  );
  return rows.length === 1;
}
