import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { lastSlipNumber, openBlocksMax, writeSlipNumber } from '../rules/slip-number.ts';
import type { Device } from './devices.ts';

export type Block = { readonly prefix: string; readonly first: number; readonly last: number };

/** Lends the next numbers of the post; two devices of one post never get the same. `tooMany`: it holds enough unreturned; `noneLeft`: six digits are used up. */
export async function lendBlock(
  pool: Pool,
  input: { readonly device: Device; readonly prefix: string; readonly count: number; readonly now: Instant },
): Promise<Block | 'tooMany' | 'noneLeft'> {
  const { device, prefix, count, now } = input;
  return pool.inTransaction(async (db) => {
    await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`number blocks ${prefix}`]);
    const { rows } = await db.query<{ last: number; open: number }>(
      `select coalesce((select max(last_number) from number_blocks where office_id = $1 and prefix = $2), 0) as last,
         (select count(*) from number_blocks where office_id = $1 and device_id = $3 and returned_at is null) as open`,
      [device.officeId, prefix, device.id],
    );
    const [{ last, open } = { last: 0, open: 0 }] = rows;
    if (open >= openBlocksMax) return 'tooMany';
    if (last + count > lastSlipNumber) return 'noneLeft';
    const block = { prefix, first: last + 1, last: last + count };
    await db.query('insert into number_blocks (office_id, prefix, first_number, last_number, device_id, lent_at) values ($1, $2, $3, $4, $5, $6)', [
      device.officeId,
      prefix,
      block.first,
      block.last,
      device.id,
      now,
    ]);
    return block;
  });
}

/** False when this device was lent no such block. Returning twice changes nothing. */
export async function returnBlock(db: Db, input: { readonly device: Device; readonly block: Pick<Block, 'prefix' | 'first'>; readonly now: Instant }): Promise<boolean> {
  const { rows } = await db.query<{ prefix: string }>(
    `update number_blocks set returned_at = coalesce(returned_at, $5)
     where office_id = $1 and prefix = $2 and first_number = $3 and device_id = $4 returning prefix`,
    [input.device.officeId, input.block.prefix, input.block.first, input.device.id, input.now],
  );
  return rows.length === 1;
}

export type SpentNumber = { readonly number: string; readonly state: 'givenOut' | 'used' | 'spoilt'; readonly dossierId: string | null; readonly dossierCode: string | null };

/** A block with its account: every number that is not named in `spent` is blank. */
export type BlockAccount = Block & { readonly lentAt: Instant; readonly returnedAt: Instant | null; readonly blank: number; readonly spent: readonly SpentNumber[] };

/** What a device was lent, newest first, and what became of each number. */
export async function accountOfNumbers(db: Db, device: { readonly officeId: number; readonly deviceId: string }): Promise<readonly BlockAccount[]> {
  const blocks = await db.query<Block & { readonly lentAt: Instant; readonly returnedAt: Instant | null }>(
    `select prefix, first_number as first, last_number as last, lent_at as "lentAt", returned_at as "returnedAt"
     from number_blocks where office_id = $1 and device_id = $2 order by lent_at desc, first_number desc limit 100`,
    [device.officeId, device.deviceId],
  );
  const spent = await db.query<SpentNumber>(
    `select s.number, s.state, s.dossier_id as "dossierId", d.code as "dossierCode"
     from slips s left join dossiers d on d.id = s.dossier_id where s.office_id = $1 and s.device_id = $2 order by s.number`,
    [device.officeId, device.deviceId],
  );
  return blocks.rows.map((block) => {
    const within = spent.rows.filter((one) => one.number >= writeSlipNumber({ ...block, number: block.first }) && one.number <= writeSlipNumber({ ...block, number: block.last }));
    return { ...block, blank: block.last - block.first + 1 - within.length, spent: within };
  });
}
