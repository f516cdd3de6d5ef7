import { afterAll, describe, expect, test } from 'vitest';
import { at, newUuid } from '../../../tests/dossiers.ts';
import { countOf, fileOne, openTestHouse } from '../../../tests/filings.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { changeDraft, type DraftChange, type DraftKey, findDraft, forgetDrafts, insertDraft, resumeDraft, setResumeCode } from './drafts.ts';
import { tallyDrafts } from './opened-forms.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const monday = at('2019-04-22T08:00');
const day = 24 * 3_600_000;
const nothing: DraftChange = { unitCode: null, answers: {}, basedOn: null, beside: {}, papers: { set: {}, clear: [] } };
const paper = { name: 'giay-chung-sinh.jpg', lengthBytes: 1000, sha256: 'a'.repeat(64), requiredPaper: 'giay_chung_sinh' };

async function opened(): Promise<DraftKey> {
  const key = { id: newUuid(), secret: `secret-${newUuid()}`, now: monday };
  expect(await insertDraft(pool, { ...key, procedureCode: '1.001193', procedureVersion: 2, unitCode: '27460' })).toBe(true);
  return key;
}

/** As each hour does it: counted, then erased. */
async function over(now: Instant): Promise<void> {
  await tallyDrafts(pool, { now, forms: { version: () => null } });
  await forgetDrafts(pool, now);
}

function answers(set: DraftChange['answers'], clear: readonly string[] = []): DraftChange {
  return { ...nothing, answers: { ...Object.fromEntries(clear.map((key) => [key, null])), ...set } };
}

describe('A draft opens only for who holds its secret', () => {
  test('its device finds it as it was begun', async () => {
    const key = await opened();
    expect(await findDraft(pool, key)).toEqual({
      id: key.id,
      procedureCode: '1.001193',
      procedureVersion: 2,
      unitCode: '27460',
      answers: {},
      changedAt: {},
      beside: {},
      papers: [],
      updatedAt: monday,
      expiresAt: addMillis(monday, 30 * day),
      filed: 'no',
    });
  });

  test('a wrong secret and an unknown id find nothing and change nothing', async () => {
    const key = await opened();
    for (const wrong of [
      { ...key, secret: 'another' },
      { ...key, id: newUuid() },
    ]) {
      expect(await findDraft(pool, wrong)).toBeNull();
      expect(await changeDraft(pool, wrong, answers({ con_ho_ten: 'X' }))).toBeNull();
      expect(await setResumeCode(pool, wrong, 'ABCDEFGH')).toBeNull();
    }
    expect((await findDraft(pool, key))?.answers).toEqual({});
  });

  test('an id that is taken is not handed to a second draft, and the first keeps its secret', async () => {
    const key = await opened();
    expect(await insertDraft(pool, { ...key, secret: 'of somebody else', procedureCode: '1.000656', procedureVersion: 1, unitCode: null })).toBe(false);
    expect((await findDraft(pool, key))?.procedureCode).toBe('1.001193');
    expect(await findDraft(pool, { ...key, secret: 'of somebody else' })).toBeNull();
  });

  test('the secret itself is not in the database', async () => {
    const key = await opened();
    expect(await countOf(pool, 'drafts where secret_digest like $1', [`%${key.secret}%`])).toBe(0);
  });
});

describe('What is typed is merged', () => {
  test('two tabs on two pages that save at the same moment keep what the other wrote', async () => {
    const key = await opened();
    const saved = Array.from({ length: 20 }, (_, n) => changeDraft(pool, key, answers({ [`cau_${n}`]: n })));
    const times = (await Promise.all(saved)).map((one) => one?.savedAt);
    expect([new Set(times).size, times.every((time) => time !== undefined && time >= monday)]).toEqual([20, true]);
    expect(Object.keys((await findDraft(pool, key))?.answers ?? {})).toHaveLength(20);
  });

  test('a cleared answer is gone, its neighbours stay, and the receiving unit is only changed when told', async () => {
    const key = await opened();
    await changeDraft(pool, key, answers({ con_ho_ten: 'Nguyễn Thị Mẫu', con_gioi_tinh: 'Nữ' }, ['con_ho_ten', 'con_gioi_tinh']));
    await changeDraft(pool, { ...key, now: addMillis(monday, 1000) }, { ...answers({}, ['con_gioi_tinh']), unitCode: '27442' });
    const draft = await findDraft(pool, key);
    expect(draft?.answers).toEqual({ con_ho_ten: 'Nguyễn Thị Mẫu' });
    expect([draft?.unitCode, draft?.updatedAt]).toEqual(['27442', addMillis(monday, 1000)]);
    await changeDraft(pool, key, answers({ con_gioi_tinh: 'Nam' }));
    expect((await findDraft(pool, key))?.unitCode).toBe('27442');
  });

  test('a paper is kept once however often it is declared, and can be taken out', async () => {
    const key = await opened();
    for (const name of [paper.name, 'ten-moi.jpg']) await changeDraft(pool, key, { ...nothing, papers: { set: { [paper.sha256]: { ...paper, name } }, clear: [paper.sha256] } });
    expect((await findDraft(pool, key))?.papers).toEqual([{ ...paper, name: 'ten-moi.jpg' }]);
    await changeDraft(pool, key, { ...nothing, papers: { set: {}, clear: [paper.sha256] } });
    expect((await findDraft(pool, key))?.papers).toEqual([]);
  });

  test('a draft that became a dossier says so and takes no more changes', async () => {
    const key = await opened();
    await changeDraft(pool, key, answers({ con_ho_ten: 'Trước khi nộp' }));
    await fileOne(pool, { id: key.id });
    expect(await changeDraft(pool, key, answers({ con_ho_ten: 'Sau khi nộp' }))).toBeNull();
    const draft = await findDraft(pool, key);
    expect([draft?.filed, draft?.answers]).toEqual(['yes', { con_ho_ten: 'Trước khi nộp' }]);
  });
});

describe('Going on at another device', () => {
  test('the code lets it in beside the first, which can still save', async () => {
    const key = await opened();
    expect(await setResumeCode(pool, key, 'ABCDEFGH')).toBe(addMillis(monday, day));
    expect(await resumeDraft(pool, { code: 'ABCDEFGH', secret: 'second device', now: monday })).toEqual({ id: key.id, procedureCode: '1.001193' });
    await changeDraft(pool, { ...key, secret: 'second device' }, answers({ cau_hai: 'máy hai' }));
    await changeDraft(pool, key, answers({ cau_mot: 'máy một' }));
    expect((await findDraft(pool, key))?.answers).toEqual({ cau_mot: 'máy một', cau_hai: 'máy hai' });
  });

  test('after 24 hours the code opens nothing, and a new code ends the one before', async () => {
    const key = await opened();
    await setResumeCode(pool, key, 'OLDER234');
    expect(await resumeDraft(pool, { code: 'OLDER234', secret: 'late', now: addMillis(monday, day) })).toBeNull();
    await setResumeCode(pool, key, 'NEWER234');
    expect(await resumeDraft(pool, { code: 'OLDER234', secret: 'late', now: monday })).toBeNull();
    expect(await findDraft(pool, { ...key, secret: 'late' })).toBeNull();
    expect((await resumeDraft(pool, { code: 'NEWER234', secret: 'in time', now: monday }))?.id).toBe(key.id);
  });

  test('five devices hold it; when a sixth joins the oldest is out', async () => {
    const key = await opened();
    await setResumeCode(pool, key, 'SIXSIX66');
    for (let device = 2; device <= 6; device += 1) await resumeDraft(pool, { code: 'SIXSIX66', secret: `device ${device}`, now: monday });
    expect(await findDraft(pool, key)).toBeNull();
    for (let device = 2; device <= 6; device += 1) expect((await findDraft(pool, { ...key, secret: `device ${device}` }))?.id).toBe(key.id);
  });
});

describe('Drafts are not kept for ever', () => {
  test('thirty days after the last change nobody can open it, and it is erased; each change gives thirty days more', async () => {
    const [left, changed] = [await opened(), await opened()];
    const later = (days: number): Instant => addMillis(monday, days * day);
    await changeDraft(pool, { ...changed, now: later(20) }, answers({ cau: 1 }));
    expect(await findDraft(pool, { ...left, now: later(30) })).toBeNull();
    await over(later(31));
    expect(await countOf(pool, 'drafts where id = $1', [left.id])).toBe(0);
    expect((await findDraft(pool, { ...changed, now: later(31) }))?.answers).toEqual({ cau: 1 });
  });

  test('one that became a dossier is erased a week later, one that did not stays', async () => {
    const [filed, open] = [await opened(), await opened()];
    await fileOne(pool, { id: filed.id });
    await over(addMillis(monday, 6 * day));
    expect(await countOf(pool, 'drafts where id = any ($1)', [[filed.id, open.id]])).toBe(2);
    await over(addMillis(monday, 7 * day));
    expect(await countOf(pool, 'drafts where id = $1', [filed.id])).toBe(0);
    expect(await countOf(pool, 'drafts where id = $1', [open.id])).toBe(1);
  });
});
