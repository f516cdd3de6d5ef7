import { afterAll, describe, expect, test } from 'vitest';
import { at, newUuid, officer } from '../../../tests/dossiers.ts';
import { countOf, fileOne, openTestHouse } from '../../../tests/filings.ts';
import { findContentDigest, listLooks, recordLook } from './filed.ts';
import { findDossier } from './ledger.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const [ngoc, thao] = [officer('reception'), officer('leader')];
await pool.query(
  `insert into officers (id, username, full_name, password_hash, must_change_password) values ($1, 'ngoc', 'Trần Thị Ngọc', 'x', false), ($2, 'thao', 'Nguyễn Thị Thảo', 'x', false)`,
  [ngoc.officerId, thao.officerId],
);

describe('The person sees who looked at his dossier, and when the office opened it', () => {
  test('somebody who looks again within ten minutes is told of once', async () => {
    const dossier = await fileOne(pool);
    for (const minute of ['09:00', '09:01', '09:09:59.999', '09:10', '09:15']) await look(dossier, ngoc.officerId, minute);
    expect((await looksOf(dossier)).map((one) => one.at)).toEqual([at('2019-04-22T09:10'), at('2019-04-22T09:00')]);
  });

  test('each officer is told of, the newest first, by name', async () => {
    const dossier = await fileOne(pool);
    await look(dossier, ngoc.officerId, '09:00');
    await look(dossier, thao.officerId, '09:05');
    expect(await looksOf(dossier)).toEqual([
      { at: at('2019-04-22T09:05'), by: 'Nguyễn Thị Thảo' },
      { at: at('2019-04-22T09:00'), by: 'Trần Thị Ngọc' },
    ]);
  });

  test('a look at one dossier says nothing about another', async () => {
    const [one, other] = [await fileOne(pool), await fileOne(pool)];
    await look(one, ngoc.officerId, '09:00');
    await look(other, ngoc.officerId, '09:01');
    expect([(await looksOf(one)).length, (await looksOf(other)).length]).toEqual([1, 1]);
  });

  test('the moment of the first look stays', async () => {
    const dossier = await fileOne(pool);
    expect((await findDossier(pool, dossier.id))?.openedAt).toBeNull();
    await look(dossier, ngoc.officerId, '09:00');
    await look(dossier, thao.officerId, '11:00');
    expect((await findDossier(pool, dossier.id))?.openedAt).toBe(at('2019-04-22T09:00'));
  });

  test('two windows opened at the same moment are no fault', async () => {
    const dossier = await fileOne(pool);
    for (const hour of ['08', '09', '10', '11', '12', '13', '14']) await Promise.all(Array.from({ length: 8 }, () => look(dossier, ngoc.officerId, `${hour}:00`)));
    expect(await countOf(pool, 'dossier_looks where dossier_id = $1', [dossier.id])).toBe(7);
  });
});

test('What was filed under an id is known by its digest; nothing is known of an id that nobody filed', async () => {
  const { id } = await fileOne(pool, { contentDigest: 'f'.repeat(64) });
  expect([await findContentDigest(pool, id), await findContentDigest(pool, newUuid())]).toEqual(['f'.repeat(64), null]);
});

function look(dossier: { readonly id: string; readonly officeId: number }, officerId: string, minute: string): Promise<void> {
  return recordLook(pool, { officeId: dossier.officeId, dossierId: dossier.id, officerId, at: at(`2019-04-22T${minute}`) });
}

function looksOf(dossier: { readonly id: string; readonly officeId: number }) {
  return listLooks(pool, { officeId: dossier.officeId, dossierId: dossier.id });
}
