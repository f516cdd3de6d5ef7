import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../../../tests/dossiers.ts';
import { agencies, checkedFiling, fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordAt } from '../../../tests/recording.ts';
import { toBase64Url } from '../../basics/rules/bytes.ts';
import { type LedgerFault, sayFault } from '../rules/ledger-fault.ts';
import { openFilingLane } from './filing.ts';
import { listSignedDays, signLedgers } from './ledger-days.ts';
import { verifyLedger } from './verify-ledger.ts';

const house = await openTestHouse({ connectionsMax: 8 });
const { pool } = house;
afterAll(() => house.close());

const pair = generateKeyPairSync('ed25519');
const keys = [{ keyId: 'test', publicKey: toBase64Url(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)), validFrom: at('2019-01-01T00:00'), retiredAt: null }];
const signer = { sign: (text: (keyId: string) => string) => ({ keyId: 'test', signature: toBase64Url(sign(null, Buffer.from(text('test')), pair.privateKey)) }) };
const ids: string[] = [];

beforeAll(async () => {
  const lane = openFilingLane(pool);
  await Promise.all(Array.from({ length: 40 }, (_, n) => lane.file(checkedFiling({ officeId: 1 + (n % 2), content: { papers: [] } }))));
  for (const minute of ['01', '02', '03']) {
    const { id } = await fileOne(pool, { content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'receive', at: `2019-04-22T08:${minute}` });
    ids.push(id);
  }
  await signLedgers(pool, { now: at('2019-04-23T00:01'), signer, agencies: new Map(Object.entries(agencies).map(([id, code]) => [Number(id), code])) });
});

describe('Whoever looks through the ledger', () => {
  test('finds it whole, after filings in batches and single acts', async () => {
    expect(await look()).toEqual([]);
    expect((await verifyOffice(2)).rows).toBe(20);
  });

  test('finds a row whose content somebody rewrote, and says which dossier and which act', async () => {
    const [fault] = await meanwhile(`update dossier_acts set content = '{"limitCase":"other"}' where dossier_id = '${ids[0]}' and seq = 1`);
    expect(fault).toMatchObject({ kind: 'changed', row: { dossierId: ids[0], seq: 1, act: 'receive' } });
    expect(fault === undefined ? '' : sayFault(fault).vi).toMatch(/việc thứ 2 \(receive\)/);
  });

  test.each([
    ['actor', `'{"kind":"system"}'`],
    ['happened_at', `happened_at + interval '1 microsecond'`],
    ['recorded_at', `recorded_at - interval '1 hour'`],
    ['kind', `'refuse'`],
    ['act_id', 'gen_random_uuid()'],
    ['consequences', `'{}'`],
    ['chain', `sha256('x')`],
  ])('finds the row when only its %s was changed', async (column, value) => {
    const faults = await meanwhile(`update dossier_acts set ${column} = ${value} where dossier_id = '${ids[1]}' and seq = 1`);
    expect(placesOf(faults)).toContain(await placeOf(ids[1] ?? '', 1));
  });

  test('finds that a row was taken out, where, and of which dossier', async () => {
    const place = await placeOf(ids[1] ?? '', 1);
    const faults = await meanwhile(`delete from dossier_acts where dossier_id = '${ids[1]}' and seq = 1`);
    expect(faults).toContainEqual({ kind: 'removed', from: place, to: place });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'actsMissing', dossierId: ids[1], expected: 2, found: 1 }));
  });

  test('finds that a whole dossier was taken out, with its row', async () => {
    const place = await placeOf(ids[0] ?? '', 0);
    const faults = await meanwhile(`delete from dossier_acts where dossier_id = '${ids[0]}'; delete from dossiers where id = '${ids[0]}'`);
    expect(faults).toContainEqual({ kind: 'removed', from: place, to: place + 1 });
  });

  test('finds that the end was cut off', async () => {
    const place = await placeOf(ids[2] ?? '', 1);
    expect(await meanwhile(`delete from dossier_acts where dossier_id = '${ids[2]}' and seq = 1`)).toContainEqual({ kind: 'endRemoved', from: place, to: place });
  });

  test('finds a row that was put behind the end, or in without a place', async () => {
    const copy = (place: string) =>
      `insert into dossier_acts select office_id, dossier_id, 9, gen_random_uuid(), kind, actor, happened_at, recorded_at, content, consequences, ${place}, chain from dossier_acts where dossier_id = '${ids[2]}' and seq = 1`;
    expect(await meanwhile(copy('place + 1'))).toContainEqual(expect.objectContaining({ kind: 'slippedIn', row: expect.objectContaining({ dossierId: ids[2], seq: 9 }) }));
    expect(await meanwhile(copy('null'))).toContainEqual(expect.objectContaining({ kind: 'slippedIn', place: null }));
  });

  test('finds a row put in between, though all behind it were moved up', async () => {
    const place = await placeOf(ids[1] ?? '', 0);
    const faults = await meanwhile(
      `update dossier_acts set place = -place - 1 where office_id = 1 and place >= ${place};
       update dossier_acts set place = -place where office_id = 1 and place < 0;
       insert into dossier_acts select office_id, dossier_id, 9, gen_random_uuid(), kind, actor, happened_at, recorded_at, content, consequences, ${place}, chain from dossier_acts where dossier_id = '${ids[0]}' and seq = 1`,
    );
    expect(faults[0]).toMatchObject({ kind: 'changed', place });
  });

  test('finds that the whole chain was made anew after a change, from what was signed and published', async () => {
    const rewrite = `update dossier_acts set content = '{}' where dossier_id = '${ids[0]}' and seq = 0; ${rechain}`;
    const faults = await meanwhile(rewrite);
    expect(faults.map((fault) => fault.kind)).toEqual(['dayContradicts']);
    expect(await meanwhile(rewrite, [])).toEqual([]);
  });

  test('finds a signed day that the authority never signed', async () => {
    expect(await meanwhile(`update ledger_days set statement = replace(statement, 'acts 2', 'acts 1')`)).toContainEqual({ kind: 'dayNotSigned', day: '2019-04-22' });
  });
});

test('A day is signed once, by whichever process is first, and an idle ledger is not signed again', async () => {
  const rounds = await Promise.all([1, 2, 3].map(() => signLedgers(pool, { now: at('2019-04-24T00:01'), signer, agencies: new Map() })));
  expect(rounds).toEqual([0, 0, 0]);
  expect(await listSignedDays(pool, { officeId: 1, rowsMax: 10 })).toHaveLength(1);
});

/** What somebody with the keys of the database might do to hide a change: the chain made anew over the whole ledger. */
const rechain = `
  with chained as (select office_id, dossier_id, seq, ledger_chain(sha256(convert_to('dong-hanh ledger of office ' || office_id, 'UTF8')),
    ledger_text(office_id, place, dossier_id, seq, act_id, kind, actor, happened_at, recorded_at, content, consequences)) over (partition by office_id order by place) as chain
    from dossier_acts)
  update dossier_acts a set chain = c.chain from chained c where a.office_id = c.office_id and a.dossier_id = c.dossier_id and a.seq = c.seq;
  update ledger_heads h set chain = (select chain from dossier_acts a where a.office_id = h.office_id order by place desc limit 1)`;

async function verifyOffice(officeId: number, db: Parameters<typeof verifyLedger>[0] = pool, known: readonly Awaited<ReturnType<typeof listSignedDays>>[number][] | null = null) {
  const days = known ?? (await listSignedDays(db, { officeId, rowsMax: 1000 }));
  return verifyLedger(db, { officeId, keys, days, progress: () => undefined });
}

async function look(): Promise<readonly LedgerFault[]> {
  return [...(await verifyOffice(1)).faults, ...(await verifyOffice(2)).faults];
}

/** What is found while the ledger is as somebody left it; afterwards it is whole again. */
async function meanwhile(sql: string, days: readonly never[] | null = null): Promise<readonly LedgerFault[]> {
  const undone = new Error('undone');
  let found: readonly LedgerFault[] = [];
  await pool
    .inTransaction(async (db) => {
      for (const statement of sql.split(';')) if (statement.trim() !== '') await db.query(statement);
      found = (await verifyOffice(1, db, days)).faults;
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return found;
}

async function placeOf(dossierId: string, seq: number): Promise<number> {
  const { rows } = await pool.query<{ place: number }>('select place from dossier_acts where dossier_id = $1 and seq = $2', [dossierId, seq]);
  return rows[0]?.place ?? 0;
}

function placesOf(faults: readonly LedgerFault[]): readonly number[] {
  return faults.flatMap((fault) => ('place' in fault && fault.place !== null ? [fault.place] : []));
}
