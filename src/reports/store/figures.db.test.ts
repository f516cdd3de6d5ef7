import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type KeptLine, lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at, day, officer } from '../../../tests/dossiers.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordAt } from '../../../tests/recording.ts';
import { addDays, addMillis, atMinute, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import { allStages, isOpen, stages } from '../../dossiers/rules/stage.ts';
import { pageSize } from '../../dossiers/store/lists.ts';
import { type FigureKey, figureOrder } from '../rules/figures.ts';
import { countFigures, type FigureScope, listFigure } from './figures.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const scope: FigureScope = { officeIds: [1, 2], from: day('2019-04-22'), to: day('2019-04-24'), level: null, now: at('2019-06-03T08:00') };
const start = atMinute(scope.from, 0);
const end = atMinute(addDays(scope.to, 1), 0);

/** Moments around the edges where definitions break. */
const moment: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.constantFrom(start, end, at('2019-04-23T00:00'), at('2019-04-23T17:00'), at('2019-06-03T08:00')),
    fc.constantFrom(-86_400_000, -3_600_000, -1, 0, 1, 3_600_000, 86_400_000),
  )
  .map(([base, shift]) => addMillis(base, shift));

const line: fc.Arbitrary<KeptLine> = fc
  .record({
    officeId: fc.constantFrom(1, 1, 2, 3),
    channel: fc.constantFrom('online' as const, 'online' as const, 'counter' as const, 'post' as const),
    helpPlace: fc.constantFrom(null, 'neighbourhood' as const, 'ward' as const, 'district' as const),
    serviceLevel: fc.constantFrom('3', '4', 'full'),
    submittedAt: moment,
    receivedAt: fc.option(moment),
    dueAt: fc.option(moment),
    supplementRequestedAt: fc.option(moment),
    end: fc.option(fc.record({ stage: fc.constantFrom(...allStages.filter((stage) => !isOpen(stage))), finishedAt: moment })),
    open: fc.constantFrom(...allStages.filter(isOpen)),
  })
  .map(({ end: ended, open, ...more }) => lineOf({ ...more, stage: ended?.stage ?? open, finishedAt: ended?.finishedAt ?? null }));

describe('Figures are counted from the records', () => {
  test('as a slow and obvious count does, for every figure, office and level, and each figure lists exactly its dossiers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 160 }), fc.constantFrom(null, '3', '4'), fc.constantFrom(at('2019-04-23T12:00'), scope.now), async (lines, level, now) => {
        await pool.query('truncate dossiers');
        await writeLines(pool, lines);
        const asked = { ...scope, level, now };
        const counted = await countFigures(pool, asked);
        for (const officeId of asked.officeIds) {
          const mine = lines.filter((one) => one.officeId === officeId && isInScope(one, asked));
          for (const key of figureOrder) {
            const expected = mine.filter((one) => belongs[key](one, asked)).map((one) => one.id);
            expect([officeId, key, counted.get(officeId)?.[key] ?? 0]).toEqual([officeId, key, expected.length]);
            const listed = await every({ ...asked, officeIds: [officeId] }, key);
            expect(listed.total).toBe(expected.length);
            expect([...listed.ids].sort()).toEqual([...expected].sort());
          }
        }
        expect([...counted.keys()].every((officeId) => asked.officeIds.includes(officeId))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('and they close: what is a part of something adds up to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 200 }), async (lines) => {
        await pool.query('truncate dossiers');
        await writeLines(pool, lines);
        for (const figures of (await countFigures(pool, { ...scope, officeIds: [1, 2, 3] })).values()) {
          expect(figures.online + figures.counter + figures.post).toBe(figures.total);
          expect(figures.onlineSelf + figures.onlineAtNeighbourhood + figures.onlineAtWard).toBe(figures.online);
          expect(figures.resolved + figures.inProgress).toBe(figures.total);
          expect(figures.onlineResolved + figures.onlineInProgress).toBe(figures.online);
          expect(figures.early + figures.onTime + figures.late).toBe(figures.resolved);
          expect(figures.eligible + figures.supplementRequested).toBeLessThanOrEqual(figures.online);
          expect(figures.overdue).toBeLessThanOrEqual(figures.inProgress);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('in pages that skip nothing and show nothing twice', async () => {
    await pool.query('truncate dossiers');
    const many = Array.from({ length: 2 * pageSize + 3 }, (_, n) => lineOf({ submittedAt: at(n % 2 === 0 ? '2019-04-22T08:00' : '2019-04-22T09:00') }));
    await writeLines(pool, many);
    const { total, ids } = await every(scope, 'inProgress');
    expect([total, ids.length, new Set(ids).size]).toEqual([many.length, many.length, many.length]);
  });

  test('nothing was asked for, nothing is counted', async () => {
    expect(await countFigures(pool, { ...scope, officeIds: [] })).toEqual(new Map());
    expect(await listFigure(pool, { ...scope, officeIds: [], figure: 'total', cursor: null })).toEqual({ total: 0, rows: [] });
  });
});

describe('Told as a story', () => {
  const asked = { ...scope, officeIds: [3], from: day('2019-04-01'), to: day('2019-04-30') };

  test('a dossier that waited for the person and was then closed is not late', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30'), content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'receive', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'requestSupplement', at: '2019-04-02T08:00', content: { respondBy: day('2019-04-12') } });
    expect(await figuresOf()).toMatchObject({ inProgress: 1, overdue: 0 });
    await recordAt(pool, { dossierId: id, kind: 'expireSupplement', at: '2019-04-16T08:00', by: officer('reception') });
    expect(await figuresOf()).toMatchObject({ resolved: 1, late: 0, early: 1, inProgress: 0 });
  });

  test('an apology does not undo that it is late', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30'), content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'receive', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'assign', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'apologise', at: '2019-04-08T08:00', content: { newDueAt: at('2019-04-20T17:00') } });
    expect(await figuresOf()).toMatchObject({ overdue: 1 });
    for (const kind of ['proposeResult', 'sign', 'issueResult'] as const) await recordAt(pool, { dossierId: id, kind, at: '2019-04-18T08:00' });
    expect(await figuresOf()).toMatchObject({ late: 1, overdue: 0, resolved: 2 });
  });

  test('what was refused before it had a due time came in time', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30') });
    await recordAt(pool, { dossierId: id, kind: 'refuse', at: '2019-04-01T09:00' });
    expect(await figuresOf()).toMatchObject({ onTime: 1, late: 1, early: 1, resolved: 3, total: 3, eligible: 2 });
  });

  async function figuresOf(): Promise<Record<FigureKey, number> | undefined> {
    return (await countFigures(pool, asked)).get(3);
  }
});

/** The definitions of rules/figures.ts, told a second time without the database. */
const belongs: Readonly<Record<FigureKey, (one: KeptLine, asked: FigureScope) => boolean>> = {
  total: () => true,
  online: isOnline,
  onlineSelf: (one) => isOnline(one) && one.helpPlace === null,
  onlineAtNeighbourhood: (one) => isOnline(one) && one.helpPlace === 'neighbourhood',
  onlineAtWard: (one) => isOnline(one) && (one.helpPlace === 'ward' || one.helpPlace === 'district'),
  counter: (one) => one.channel === 'counter',
  post: (one) => one.channel === 'post',
  eligible: (one) => isOnline(one) && one.receivedAt !== null,
  supplementRequested: (one) => isOnline(one) && one.receivedAt === null && one.supplementRequestedAt !== null,
  resolved: isResolved,
  onlineResolved: (one) => isOnline(one) && isResolved(one),
  early: (one) => isResolved(one) && dayOf(one.finishedAt) < dayOf(one.dueAt),
  onTime: (one) => isResolved(one) && (one.dueAt === null || (dayOf(one.finishedAt) === dayOf(one.dueAt) && (one.finishedAt ?? '') <= one.dueAt)),
  late: (one) => isResolved(one) && one.dueAt !== null && (one.finishedAt ?? '') > one.dueAt,
  inProgress: (one) => !isResolved(one),
  onlineInProgress: (one) => isOnline(one) && !isResolved(one),
  overdue: (one, { now }) => !isResolved(one) && one.dueAt !== null && one.dueAt < end && one.dueAt < now && stages[one.stage].clock !== 'paused',
};

function isOnline(one: KeptLine): boolean {
  return one.channel === 'online';
}

function isResolved(one: KeptLine): boolean {
  return one.finishedAt !== null && one.finishedAt < end;
}

function dayOf(moment: Instant | null): string {
  return moment === null ? '' : plainDateOf(moment);
}

function isInScope(one: KeptLine, asked: FigureScope): boolean {
  const submitted = plainDateOf(one.submittedAt);
  return asked.from <= submitted && submitted <= asked.to && (asked.level === null || asked.level === one.serviceLevel);
}

async function every(asked: FigureScope, figure: FigureKey): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { total, rows } = await listFigure(pool, { ...asked, figure, cursor });
    ids.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (last === undefined) return { total, ids };
    cursor = `${last.position}|${last.id}`;
  }
}
