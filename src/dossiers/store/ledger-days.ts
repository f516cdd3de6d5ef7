import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { dayStatement } from '../rules/ledger-day.ts';

export type SignedDay = { readonly day: PlainDate; readonly statement: string; readonly signature: string };

/** Signs what is made of the name of the key in use. */
export type Signer = { sign(text: (keyId: string) => string): { readonly keyId: string; readonly signature: string } };

/**
 * Signs where each ledger stands, once a day: the first round of a day closes the day before. A ledger to which nothing was added since it was
 * last signed is left alone. Several processes may do it at once; one statement stands.
 */
export async function signLedgers(pool: Pool, input: { readonly now: Instant; readonly signer: Signer; readonly agencies: ReadonlyMap<number, string> }): Promise<number> {
  const day = addDays(plainDateOf(input.now), -1);
  const { rows } = await pool.query<{ officeId: number; place: number; head: string }>(
    `select h.office_id as "officeId", h.last_place as place, encode(h.chain, 'hex') as head from ledger_heads h
     where h.last_place > coalesce((select max(last_place) from ledger_days d where d.office_id = h.office_id), 0)
       and not exists (select 1 from ledger_days d where d.office_id = h.office_id and d.day >= $1)`,
    [day],
  );
  for (const { officeId, place, head } of rows) {
    const said = { agencyCode: input.agencies.get(officeId) ?? String(officeId), day, acts: place, head, signedAt: input.now };
    const { keyId, signature } = input.signer.sign((key) => dayStatement(key, said));
    await pool.query('insert into ledger_days (office_id, day, last_place, statement, key_id, signature) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [
      officeId,
      day,
      place,
      dayStatement(keyId, said),
      keyId,
      signature,
    ]);
  }
  return rows.length;
}

/** Newest first. */
export async function listSignedDays(db: Db, input: { readonly officeId: number; readonly rowsMax: number }): Promise<readonly SignedDay[]> {
  const { rows } = await db.query<SignedDay>('select day, statement, signature from ledger_days where office_id = $1 order by day desc limit $2', [input.officeId, input.rowsMax]);
  return rows;
}

/** The newest signed day of each ledger. */
export async function newestSignedDays(db: Db): Promise<readonly (SignedDay & { readonly officeId: number })[]> {
  const { rows } = await db.query<SignedDay & { readonly officeId: number }>(
    'select distinct on (office_id) office_id as "officeId", day, statement, signature from ledger_days order by office_id, day desc',
  );
  return rows;
}
