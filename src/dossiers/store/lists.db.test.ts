import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KeptLine, type Line, lineOf, writeAlias, writeLines } from '../../../tests/dossier-rows.ts';
import { at, newUuid, officer } from '../../../tests/dossiers.ts';
import { openTestHouse } from '../../../tests/filings.ts';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { allStages, isOpen, stages } from '../rules/stage.ts';
import { listQueue, pageSize, type QueueInput, type QueueList, searchDossiers } from './lists.ts';
import { openQueueCounter } from './queue-counts.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const now = at('2019-04-24T10:00');
const midnight = at('2019-04-25T00:00');
const me = officer('specialist').officerId;
const asks: QueueInput = { officeId: 1, officerId: me, now, endOfToday: midnight };
const lists: readonly QueueList[] = ['new', 'mine', 'dueToday', 'late', 'waiting', 'toSign', 'toIssue', 'ready', 'all'];

describe('Each list holds what it is for', () => {
  const moments: readonly Instant[] = [addMillis(now, -1), now, addMillis(now, 1), addMillis(midnight, -1), midnight, at('2019-05-02T17:00')];
  const held: KeptLine[] = [];
  beforeAll(async () => {
    for (const stage of allStages)
      for (const [index, moment] of moments.entries())
        for (const dueAt of [moment, null]) {
          const finishedAt = isOpen(stage) ? null : at('2019-04-23T10:00');
          held.push(
            lineOf({
              stage,
              dueAt,
              answerBy: dueAt === null ? moment : at('2019-01-01T00:00'),
              finishedAt,
              assigneeId: index % 2 === 0 ? me : newUuid(),
              officeId: index === 5 && dueAt === null ? 2 : 1,
              submittedAt: addMillis(at('2019-04-22T08:00'), held.length * 1000),
            }),
          );
        }
    await writeLines(pool, held);
  });

  /** The words of the house, told a second time without the database. */
  const belongs: Readonly<Record<QueueList, (line: Line) => boolean>> = {
    new: (line) => line.stage === 'submitted',
    mine: (line) => isOpen(line.stage) && line.assigneeId === me,
    dueToday: (line) => runs(line) && clockOf(line) >= now && clockOf(line) < midnight,
    late: (line) => runs(line) && clockOf(line) < now,
    waiting: (line) => isOpen(line.stage) && !runs(line),
    toSign: (line) => line.stage === 'awaitingSignature',
    toIssue: (line) => line.stage === 'signed',
    ready: (line) => line.stage === 'ready' || line.stage === 'declined',
    all: () => true,
  };

  test.each(lists)('%s', async (list) => {
    const found = await every(list);
    expect(new Set(found.map((row) => row.id))).toEqual(new Set(held.filter((line) => line.officeId === 1 && belongs[list](line)).map((line) => line.id)));
    expect(found.length).toBeGreaterThan(0);
  });

  test('as many as are counted', async () => {
    const counts = await openQueueCounter(pool).count(asks);
    for (const list of lists.filter((one): one is Exclude<QueueList, 'all'> => one !== 'all')) expect([list, counts[list]]).toEqual([list, (await every(list)).length]);
    expect(Object.keys(counts).sort()).toEqual(lists.filter((one) => one !== 'all').sort());
  });

  test('an empty office has empty lists', async () => {
    const none = { ...asks, officeId: 3 };
    expect(Object.values(await openQueueCounter(pool).count(none)).every((count) => count === 0)).toBe(true);
    for (const list of lists) expect(await listQueue(pool, { ...none, list, cursor: null })).toEqual([]);
  });

  function runs(line: Line): boolean {
    return isOpen(line.stage) && stages[line.stage].clock !== 'paused' && line.stage !== 'awaitingSupplementBeforeReceipt';
  }

  function clockOf(line: Line): Instant {
    return line.dueAt ?? line.answerBy;
  }
});

describe('Page after page nothing is skipped and nothing shown twice', () => {
  const many = Array.from({ length: 3 * pageSize + 7 }, (_, n) =>
    lineOf({
      officeId: 2,
      stage: 'received',
      dueAt: n % 3 === 0 ? null : at('2019-05-02T17:00'),
      answerBy: n % 2 === 0 ? at('2019-05-02T17:00') : addMillis(at('2019-05-02T17:00'), n),
      submittedAt: addMillis(at('2019-04-22T08:00'), n % 4),
    }),
  );
  beforeAll(() => writeLines(pool, many));

  test.each(['waiting', 'late', 'all', 'mine'] as const)('%s, many of them due at the same moment', async (list) => {
    const asked = { ...asks, officeId: 2, now: at('2019-06-03T08:00'), officerId: newUuid() };
    const found = await every(list, asked);
    const expected = list === 'mine' || list === 'waiting' ? [] : many;
    expect(found.map((row) => row.id).filter((id) => many.some((line) => line.id === id))).toHaveLength(expected.length);
    expect(new Set(found.map((row) => row.id)).size).toBe(found.length);
    const positions = found.map((row) => row.position);
    expect(positions).toEqual(list === 'all' ? [...positions].sort().reverse() : [...positions].sort());
  });

  test('the most urgent first; in "all" the newest first', async () => {
    const late = await listQueue(pool, { ...asks, officeId: 2, now: at('2019-06-03T08:00'), list: 'late', cursor: null });
    expect(late).toHaveLength(pageSize);
    expect(late.map((row) => row.due_at ?? row.answer_by)).toEqual([...late.map((row) => row.due_at ?? row.answer_by)].sort());
    const all = await listQueue(pool, { ...asks, officeId: 2, list: 'all', cursor: null });
    expect(all.map((row) => row.submitted_at)).toEqual([...all.map((row) => row.submitted_at)].sort().reverse());
  });

  test('what is filed while somebody turns the pages does not shift them', async () => {
    const asked = { ...asks, officeId: 2, list: 'all' as const };
    const first = await listQueue(pool, { ...asked, cursor: null });
    await writeLines(pool, [lineOf({ officeId: 2, stage: 'refused', finishedAt: now, submittedAt: at('2019-04-30T08:00') })]);
    const second = await listQueue(pool, { ...asked, cursor: cursorOf(first) });
    expect(second.filter((row) => first.some((one) => one.id === row.id))).toEqual([]);
    expect(second).toHaveLength(pageSize);
  });
});

describe('At the desk a dossier is found by what the person says', () => {
  const dao = lineOf({ name: 'Nguyễn Thị Đào', phone: '0900001234', personalId: '000194000017', submittedAt: at('2018-03-05T08:00') });
  const hoa = lineOf({ name: 'Trần Hòa Thị Bình', phone: '0900001234', officeId: 2, submittedAt: at('2018-03-06T08:00') });
  const cham = lineOf({ name: 'Y Ƀhăm Ênuôl', submittedAt: at('2018-03-07T08:00') });
  const firm = lineOf({ name: 'Công ty TNHH 27/7 Mẫu_100%', phone: '02838750000', submittedAt: at('2018-03-08T08:00') });
  const old = lineOf({ name: 'Lê Thị Cũ', phone: '0700001234', personalId: '012345678', submittedAt: at('2018-03-09T08:00') });
  const passport = lineOf({ name: 'Anna Schmidt', personalId: 'C1234567', submittedAt: at('2018-03-10T08:00') });
  const all = [dao, hoa, cham, firm, old, passport];
  beforeAll(async () => {
    await writeLines(pool, all);
    await writeAlias(pool, { officeId: 1, alias: 'BN 123/2018', dossierId: dao.id });
    await writeAlias(pool, { officeId: 1, alias: '0123456789', dossierId: cham.id });
    await writeAlias(pool, { officeId: 1, alias: 'H29.77-180307-0009', dossierId: cham.id });
    await writeAlias(pool, { officeId: 1, alias: '987654321098', dossierId: cham.id });
  });

  test.each<[string, string, KeptLine[]]>([
    ['name without marks', 'nguyen thi dao', [dao]],
    ['name with marks in capitals', 'NGUYỄN THỊ ĐÀO', [dao]],
    ['marks written as signs of their own', 'Đào'.normalize('NFD'), [dao]],
    ['words in any order', 'dao nguyen', [dao]],
    ['part of a word', 'nguy', [dao]],
    ['every word must occur', 'đào trần', []],
    ['several people', 'thị', [old, hoa, dao]],
    ['tone on the other letter', 'hoà', [hoa]],
    ['names of other peoples', 'enuol', [cham]],
    ['a name with digits', 'công ty 27/7', [firm]],
    ['signs that mean something to the database', 'mẫu_100%', [firm]],
    ['a lone sign that means anything to the database', '%', [firm]],
    ['another such sign', 'mau_1', [firm]],
    ['phone as it is kept', '0900001234', [hoa, dao]],
    ['phone with spaces', ' 090 000 1234 ', [hoa, dao]],
    ['phone with dots', '090.000.1234', [hoa, dao]],
    ['phone from abroad', '+84 900 001 234', [hoa, dao]],
    ['phone from abroad, the old way', '0084900001234', [hoa, dao]],
    ['phone without the plus', '84900001234', [hoa, dao]],
    ['phone of a firm with brackets', '(028) 3875 0000', [firm]],
    ['phone of eleven digits from before 2018', '0120 000 1234', [old]],
    ['personal number', '000194000017', [dao]],
    ['personal number as people read it out', '000 194 000 017', [dao]],
    ['old identity card', '012 345 678', [old]],
    ['old receipt number', 'BN 123/2018', [dao]],
    ['number of a passport', 'c1234567', [passport]],
    ['old receipt number with spaces around', ' BN 123/2018 ', [dao]],
    ['old receipt number in small letters', 'bn 123/2018', [dao]],
    ['old receipt number that looks like a phone', '0123456789', [cham]],
    ['old receipt number that looks like a personal number', '987654321098', [cham]],
    ['number of the national portal that looks like a code', 'H29.77-180307-0009', [cham]],
    ['nothing', '   ', []],
    ['marks without letters', '\u0301', []],
    ['the sign that no text may hold', '\u0000', []],
    ['a name with the sign that no text may hold', 'đào\u0000', [dao]],
    ['a day that does not exist', 'H29.77-181399-0001', []],
    ['a number too long for anything', '9'.repeat(60), []],
    ['nobody', 'khong co ai', []],
  ])('%s: %j', async (_, query, lines) => {
    const found = await searchDossiers(pool, { officeIds: [1, 2], query });
    expect(found.map((row) => row.id).filter((id) => all.some((line) => line.id === id))).toEqual(lines.map((line) => line.id));
    if (lines.length === 0) expect(found).toEqual([]);
  });

  test('code in capitals, small letters, with spaces', async () => {
    for (const query of [dao.code, dao.code.toLowerCase(), `  ${dao.code}\n`])
      expect((await searchDossiers(pool, { officeIds: [1, 2], query })).map((row) => row.id)).toEqual([dao.id]);
    expect(await searchDossiers(pool, { officeIds: [1, 2], query: dao.code.replace('000.00', '000.01') })).toEqual([]);
  });

  test('only dossiers of the offices that were asked for', async () => {
    expect((await searchDossiers(pool, { officeIds: [2], query: '0900001234' })).map((row) => row.id)).toEqual([hoa.id]);
    for (const query of [dao.code, 'BN 123/2018', '000194000017', 'đào']) {
      expect((await searchDossiers(pool, { officeIds: [2, 3], query })).map((row) => row.id)).not.toContain(dao.id);
      expect(await searchDossiers(pool, { officeIds: [], query })).toEqual([]);
    }
  });

  test('the newest first, a page at most', async () => {
    await writeLines(
      pool,
      Array.from({ length: pageSize + 5 }, (_, n) => lineOf({ officeId: 3, name: 'Phạm Văn Đông', submittedAt: addMillis(at('2017-05-04T08:00'), n * 60_000) })),
    );
    const found = await searchDossiers(pool, { officeIds: [3], query: 'dong' });
    expect(found).toHaveLength(pageSize);
    expect(found.map((row) => row.submitted_at)).toEqual([...found.map((row) => row.submitted_at)].sort().reverse());
    expect(found[0]?.submitted_at).toBe(addMillis(at('2017-05-04T08:00'), (pageSize + 4) * 60_000));
  });
});

/** All pages of a list. */
async function every(list: QueueList, asked: QueueInput = asks) {
  const rows = [];
  for (let cursor: string | null = null, page = await listQueue(pool, { ...asked, list, cursor }); page.length > 0; page = await listQueue(pool, { ...asked, list, cursor })) {
    rows.push(...page);
    cursor = cursorOf(page);
  }
  return rows;
}

function cursorOf(page: readonly { readonly position: string; readonly id: string }[]): string {
  const last = page.at(-1);
  return last === undefined ? '' : `${last.position}|${last.id}`;
}
