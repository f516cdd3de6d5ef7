import { afterAll, describe, expect, test } from 'vitest';
import { at, filed, newUuid, officer } from '../../../tests/dossiers.ts';
import { agencies, checkedFiling, countOf, mustTake, openTestHouse } from '../../../tests/filings.ts';
import { type Db, openPool } from '../../basics/store/database.ts';
import { dossierCode, readDossierCode } from '../rules/code.ts';
import { fold } from '../rules/fold.ts';
import { type CheckedFiling, type Filed, openFilingLane } from './filing.ts';
import { findDossier } from './ledger.ts';
import { type DossierRow, rowOf } from './row.ts';

const house = await openTestHouse({ connectionsMax: 16 });
const { pool } = house;
afterAll(() => house.close());

describe('Five hundred people file at once at three offices', () => {
  const filings = Array.from({ length: 500 }, (_, n) => checkedFiling({ officeId: 1 + (n % 3), submittedAt: n % 5 === 0 ? at('2018-03-01T09:00') : at('2018-02-28T09:00') }));

  test('everybody gets a code of his own, numbered 1 to n for each office and day', async () => {
    const answers = await fileFrom(64, openFilingLane(pool), filings);
    const codes = answers.map((one) => (one.kind === 'filed' ? one.code : 'known'));
    expect(new Set(codes).size).toBe(500);
    const serials = new Map<string, number[]>();
    for (const [index, code] of codes.entries()) {
      const filing = filings[index] as CheckedFiling;
      const read = readDossierCode(code);
      expect([read?.agencyCode, read?.day]).toEqual([agencies[filing.officeId], filing.day]);
      const key = `${filing.officeId} ${filing.day}`;
      serials.set(key, [...(serials.get(key) ?? []), read?.serial ?? 0]);
    }
    expect(serials.size).toBe(6);
    for (const numbers of serials.values()) expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, n) => n + 1));
  });

  test('and each has its row, its first act, its message and its number, and the code is the same everywhere', async () => {
    const { rows } = await pool.query<{ id: string; code: string; day: string; serial: number; office_id: number; kept: string; body: string; state: string }>(
      `select d.id, d.code, d.day, d.serial, d.office_id, a.consequences ->> 'code' as kept, n.body, n.state from dossiers d
       join dossier_acts a on a.office_id = d.office_id and a.dossier_id = d.id and a.seq = 0 and a.act_id = d.id
       join notices n on n.office_id = d.office_id and n.dossier_id = d.id where d.day < '2019-01-01'`,
    );
    expect(rows).toHaveLength(500);
    for (const row of rows) {
      expect(row.code).toBe(dossierCode({ agencyCode: agencies[row.office_id] ?? '', day: row.day as CheckedFiling['day'], serial: row.serial }));
      expect([row.kept, row.body, row.state]).toEqual([row.code, `Hồ sơ ${row.code}: hệ thống đã nhận.`, 'queued']);
    }
  });

  test('who sends again gets no second dossier, at once or later, and no number is used up', async () => {
    const before = await countOf(pool, 'dossiers');
    const counters = await pool.query('select office_id, day, last_serial from dossier_counters order by 1, 2');
    const again = await fileFrom(64, openFilingLane(pool), [...filings.slice(0, 100), ...filings.slice(0, 100)]);
    expect(new Set(again.map((one) => one.kind))).toEqual(new Set(['known']));
    expect([await countOf(pool, 'dossiers'), (await pool.query('select office_id, day, last_serial from dossier_counters order by 1, 2')).rows]).toEqual([before, counters.rows]);
  });
});

test('A double click: two at the same moment are one dossier, and one of the two is told that it is known', async () => {
  const lane = openFilingLane(pool);
  const filing = checkedFiling();
  const other = { ...filing, officeId: 2, agencyCode: agencies[2] ?? '' };
  const answers = await Promise.all([filing, filing, checkedFiling(), other, filing].map((one) => mustTake(lane.file(one))));
  expect(answers.map((one) => one.kind)).toEqual(['filed', 'known', 'filed', 'known', 'known']);
  expect(await countOf(pool, 'dossiers where id = $1', [filing.id])).toBe(1);
});

describe('Two processes serve the same people', () => {
  test('the same ids at the same time through both: one dossier each, told filed once and known once, and both go on', async () => {
    const second = openPool({ url: house.url, connectionsMax: 16, onError: () => undefined });
    const lanes = [openFilingLane(pool), openFilingLane(second)];
    for (let round = 0; round < 8; round += 1) {
      const filings = Array.from({ length: 60 }, (_, n) => checkedFiling({ officeId: 1 + (n % 3), submittedAt: at('2019-05-06T08:00') }));
      const twins = filings.map((filing) => ({ ...filing, notice: { ...filing.notice, id: newUuid() } }));
      const [one = [], other = []] = await Promise.all(lanes.map((lane, n) => Promise.all((n === 0 ? filings : twins).map((filing) => mustTake(lane.file(filing))))));
      for (const [index] of filings.entries()) expect([one[index]?.kind, other[index]?.kind].sort()).toEqual(['filed', 'known']);
    }
    expect(await countOf(pool, `dossiers where day = '2019-05-06'`)).toBe(480);
    expect(await countOf(pool, `notices n join dossiers d on d.id = n.dossier_id where d.day = '2019-05-06'`)).toBe(480);
    await second.end();
  });

  test('the same id at two offices at the same time is one dossier', async () => {
    const second = openPool({ url: house.url, connectionsMax: 4, onError: () => undefined });
    for (let round = 0; round < 20; round += 1) {
      const filing = checkedFiling({ submittedAt: at('2019-05-07T08:00') });
      const twin = { ...filing, officeId: 2, agencyCode: agencies[2] ?? '', notice: { ...filing.notice, id: newUuid() } };
      const answers = await Promise.all([mustTake(openFilingLane(pool).file(filing)), mustTake(openFilingLane(second).file(twin))]);
      expect(answers.map((one) => one.kind).sort()).toEqual(['filed', 'known']);
    }
    await second.end();
  });
});

test('An id that an act of another dossier has used is not taken for a dossier that was filed', async () => {
  const filing = checkedFiling();
  const { id } = checkedFiling();
  await pool.query(
    `insert into dossier_acts (office_id, dossier_id, seq, act_id, kind, actor, happened_at, recorded_at, content, consequences)
     values (1, $1, 1, $2, 'assign', '{}', now(), now(), '{}', '{}')`,
    [id, filing.id],
  );
  await expect(openFilingLane(pool).file(filing)).rejects.toThrow(/dossier_acts_once/);
  expect(await countOf(pool, 'dossiers where id = $1', [filing.id])).toBe(0);
  await pool.query('delete from dossier_acts where dossier_id = $1', [id]);
});

describe('One poisoned filing', () => {
  test('does not harm those written together with it, and leaves nothing behind', async () => {
    const lane = openFilingLane(pool);
    const first = lane.file(checkedFiling());
    const poisoned = checkedFiling({ content: { applicant: { ...filed.applicant, fullName: 'Đào\u0000' } } });
    const broken = checkedFiling({ content: { channel: 'fax' as never } });
    const neighbours = Array.from({ length: 20 }, () => checkedFiling());
    const answers = await Promise.allSettled([first, ...[...neighbours.slice(0, 10), poisoned, broken, ...neighbours.slice(10)].map((one) => mustTake(lane.file(one)))]);
    expect(answers.flatMap((one, n) => (one.status === 'rejected' ? [n] : []))).toEqual([11, 12]);
    expect(await countOf(pool, 'dossiers where id = any($1)', [[poisoned.id, broken.id]])).toBe(0);
    expect(await countOf(pool, 'dossiers where id = any($1)', [neighbours.map((one) => one.id)])).toBe(20);
    expect(await countOf(pool, 'dossier_acts where dossier_id = any($1)', [[poisoned.id, broken.id]])).toBe(0);
    expect(await countOf(pool, 'notices where id = any($1)', [[poisoned.notice.id, broken.notice.id]])).toBe(0);
  });

  test('that holds the sign between columns shifts nothing into its neighbours', async () => {
    const lane = openFilingLane(pool);
    const shifting = checkedFiling({ content: { applicant: { ...filed.applicant, fullName: 'Đào\u001eThị', personalId: '\u001e' } } });
    const neighbours = [checkedFiling(), checkedFiling({ content: { applicant: { ...filed.applicant, fullName: 'Người Bên Cạnh' } } })];
    await Promise.all([checkedFiling(), neighbours[0] ?? checkedFiling(), shifting, neighbours[1] ?? checkedFiling()].map((one) => mustTake(lane.file(one))));
    for (const one of neighbours)
      expect(await rowIn(pool, one.id)).toMatchObject({ applicant_name: one.content.applicant.fullName, personal_id: one.content.applicant.personalId });
    expect(await rowIn(pool, shifting.id)).toMatchObject({ applicant_name: 'Đào Thị', personal_id: ' ' });
  });

  test('is told of its fault, and the lane goes on', async () => {
    const lane = openFilingLane(pool);
    await expect(lane.file(checkedFiling({ content: { channel: 'fax' as never } }))).rejects.toThrow(/dossiers_channel_check/);
    expect((await mustTake(lane.file(checkedFiling()))).kind).toBe('filed');
  });
});

describe('What was filed is what is kept', () => {
  const odd = 'Ṇ\u001e,"\\{}NULL\n\t\u0001 \u{1f600} ﷽';

  test.each([
    ['an ordinary filing', {}],
    [
      'one where nearly everything is unknown',
      {
        content: { applicant: { ...filed.applicant, phone: null, email: null, personalId: null, birthDate: null, address: null }, papers: [], answers: {} },
        notice: { id: newUuid(), channel: 'sms', address: '', body: 'Hồ sơ {code}' },
      },
    ],
    [
      'one with signs that separate columns, quote and escape',
      { content: { answers: { la: odd, nul: 'a\u0000b', nua: '\ud800' }, submitter: { fullName: odd, phone: null, relation: odd } } },
    ],
    [
      'one filed with help at a neighbourhood, by an officer',
      {
        actor: officer('reception'),
        content: {
          channel: 'counter' as const,
          helper: { unitCode: '27460-09', place: 'neighbourhood' as const, name: odd },
          applicant: { ...filed.applicant, birthDate: '1950' },
        },
      },
    ],
  ])('%s', async (_, more) => {
    const filing = checkedFiling({ submittedAt: at('2019-04-22T08:00:00.123'), ...more });
    const [alone, together] = [filing, { ...filing, id: newUuid(), notice: { ...filing.notice, id: newUuid() } }];
    await mustTake(openFilingLane(pool).file(alone));
    const lane = openFilingLane(pool);
    await Promise.all([checkedFiling(), together, checkedFiling()].map((one) => mustTake(lane.file(one))));
    for (const { id } of [alone, together]) {
      const kept = await findDossier(pool, id);
      expect(kept?.dossier.submitted).toEqual(filing.content);
      expect(kept?.entries).toMatchObject([
        { seq: 0, kind: 'submit', actId: id, actor: filing.actor, happenedAt: filing.happenedAt, recordedAt: filing.submittedAt, consequences: { answerBy: filing.answerBy } },
      ]);
      expect(await rowIn(pool, id)).toEqual(kept === null ? null : rowOf(fold(kept.entries) ?? kept.dossier));
    }
    const { rows } = await pool.query<{ address: string; state: string }>('select address, state from notices where id = $1', [filing.notice.id]);
    expect(rows).toEqual([{ address: filing.notice.address, state: filing.notice.address === '' ? 'noAddress' : 'queued' }]);
  });
});

test('When two thousand wait, the next is turned away at once instead of being promised anything', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow: Db = { query: (text, values) => gate.then(() => pool.query(text, values)) };
  const lane = openFilingLane(slow);
  const running = lane.file(checkedFiling());
  const waiting = Array.from({ length: 2000 }, () => lane.file(checkedFiling({ submittedAt: at('2017-07-03T08:00') })));
  expect(lane.file(checkedFiling())).toBe('full');
  open();
  expect((await mustTake(running)).kind).toBe('filed');
  expect(new Set((await Promise.all(waiting.map(mustTake))).map((one) => one.kind))).toEqual(new Set(['filed']));
  expect(await countOf(pool, `dossiers where day = '2017-07-03'`)).toBe(2000);
});

/** So many callers, each filing one after the other. */
async function fileFrom(callers: number, lane: ReturnType<typeof openFilingLane>, filings: readonly CheckedFiling[]): Promise<readonly Filed[]> {
  const answers: Filed[] = [];
  let next = 0;
  async function caller(): Promise<void> {
    for (let mine = next++; mine < filings.length; mine = next++) answers[mine] = await mustTake(lane.file(filings[mine] as CheckedFiling));
  }
  await Promise.all(Array.from({ length: callers }, caller));
  return answers;
}

async function rowIn(db: Db, id: string): Promise<DossierRow | null> {
  const { rows } = await db.query<DossierRow>(
    `select procedure_code, procedure_version, field, service_level, stage, channel, help_place, help_unit_code, applicant_name, applicant_folded, phone, birth_year,
       personal_id, code, submitted_at, answer_by, received_at, due_at, new_due_at, finished_at, ended_as, delivered_at, supplement_requested_at, assignee_id, entries
     from dossiers where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
