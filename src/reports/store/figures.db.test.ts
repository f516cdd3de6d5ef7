import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type KeptLine, lineOf, writeLines } from '../../../tests/dossier-rows.ts';
import { at, day, newUuid, officer } from '../../../tests/dossiers.ts';
import { anyLine, lived } from '../../../tests/figure-lines.ts';
import { fileOne, openTestHouse } from '../../../tests/filings.ts';
import { recordAt } from '../../../tests/recording.ts';
import { addDays, atMinute, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { type Stage, stages } from '../../dossiers/rules/stage.ts';
import { pageSize } from '../../dossiers/store/lists.ts';
import { type FigureKey, figureDefinitions, figureOrder } from '../rules/figures.ts';
import { compareFigureMonths, remakeFigureMonths } from './figure-months.ts';
import { type FigureAsked, noFilter } from './figure-source.ts';
import { countFigures, countGroups, type FigureCounts, type FigureScope, listFigure, noCounts, sumOf } from './figures.ts';

const house = await openTestHouse();
const { pool } = house;
afterAll(() => house.close());

const period = fc
  .tuple(
    fc.constantFrom('2019-02-15', '2019-03-01', '2019-03-15', '2019-04-01', '2019-04-13'),
    fc.constantFrom('2019-03-14', '2019-03-31', '2019-04-14', '2019-04-30', '2019-05-20'),
  )
  .filter(([from, to]) => from <= to)
  .map(([from, to]) => ({ from: day(from), to: day(to) }));

const now = fc.constantFrom(at('2019-04-10T12:00'), at('2019-06-03T08:00'));

async function write(lines: readonly KeptLine[]): Promise<void> {
  await pool.query('truncate dossiers');
  await writeLines(pool, lines);
}

function wholeOffices(ids: readonly number[]): FigureAsked['spans'] {
  return ids.map((officeId) => ({ officeId, bornFrom: null, bornBefore: null }));
}

function allOffices(more: Partial<FigureAsked> & { readonly from: PlainDate; readonly to: PlainDate; readonly now: Instant }): FigureAsked {
  return { spans: wholeOffices([1, 2, 3]), filter: noFilter, ...more };
}

describe('Figures are counted from the records', () => {
  test('as a slow and obvious count does, for every figure, office and level, and each figure lists exactly its dossiers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 120 }), fc.constantFrom(null, '3', '4'), period, now, async (drawn, level, days, today) => {
        const lines = lived(drawn, today);
        await write(lines);
        const asked: FigureScope = { spans: wholeOffices([1, 2]), ...days, level, now: today };
        const counted = await countFigures(pool, asked);
        for (const span of asked.spans) {
          const { officeId } = span;
          const mine = lines.filter((one) => one.officeId === officeId && (level === null || level === one.serviceLevel));
          const expected = Object.fromEntries(figureOrder.map((key) => [key, mine.filter((one) => isCounted(key, one, asked)).map((one) => one.id)]));
          expect(counted.get(span) ?? noCounts).toEqual(Object.fromEntries(figureOrder.map((key) => [key, expected[key]?.length])));
          const figure = figureOrder[drawn.length % figureOrder.length] ?? 'total';
          const listed = await every({ ...allOffices({ ...days, now: today }), spans: [span], filter: { ...noFilter, levels: level === null ? null : [level] } }, figure);
          expect([listed.total, [...listed.ids].sort()]).toEqual([expected[figure]?.length, [...(expected[figure] ?? [])].sort()]);
        }
        expect([...counted.keys()].every((span) => asked.spans.includes(span))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('told apart by anything, the parts are the whole, and each part lists exactly its dossiers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 20, maxLength: 80 }), period, now, fc.constantFrom(...figureOrder), async (drawn, days, today, figure) => {
        const lines = lived(drawn, today);
        await write(lines);
        const asked = allOffices({ ...days, now: today });
        const whole = sumOf((await countGroups(pool, asked, 'span')).values());
        for (const by of ['field', 'level', 'channel', 'procedure'] as const) {
          const groups = await countGroups(pool, asked, by);
          expect([by, sumOf(groups.values())]).toEqual([by, whole]);
          const [key = '', counts = noCounts] = [...groups][0] ?? [];
          const filter = { ...noFilter, ...(by === 'level' ? { levels: [key] } : by === 'channel' ? { place: key as 'self' } : { [by]: key }) };
          expect([by, (await listFigure(pool, { ...asked, filter }, { figure, cursor: null })).total]).toEqual([by, counts[figure]]);
        }
        expect(await countGroups(pool, asked, 'field', 'dossiers')).toEqual(await countGroups(pool, asked, 'field', 'months'));
      }),
      { numRuns: 12 },
    );
  });

  test('a dossier stays with the unit that the office was when it was submitted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 60 }), period, fc.constantFrom(day('2019-04-01'), day('2019-04-10')), async (drawn, days, change) => {
        const today = at('2019-06-03T08:00');
        const lines = lived(drawn, today);
        await write(lines);
        const asked = {
          ...allOffices({ ...days, now: today }),
          spans: [
            { officeId: 1, bornFrom: null, bornBefore: change },
            { officeId: 1, bornFrom: change, bornBefore: null },
          ],
        };
        const counted = await countGroups(pool, asked, 'span');
        const born = (one: KeptLine) => (plainDateOf(one.submittedAt) < change ? '1' : '2');
        for (const span of ['1', '2'])
          for (const key of figureOrder)
            expect([span, key, (counted.get(span) ?? noCounts)[key]]).toEqual([
              span,
              key,
              lines.filter((one) => one.officeId === 1 && born(one) === span && isCounted(key, one, { ...days, now: today })).length,
            ]);
      }),
      { numRuns: 12 },
    );
  });

  test('and they close: what is a part of something adds up to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 200 }), period, now, async (drawn, days, today) => {
        await write(lived(drawn, today));
        for (const figures of (await countFigures(pool, { spans: wholeOffices([1, 2, 3]), level: null, ...days, now: today })).values()) {
          expect(figures.online + figures.counter + figures.post).toBe(figures.total);
          expect(figures.onlineSelf + figures.onlineAtNeighbourhood + figures.onlineAtWard).toBe(figures.online);
          expect(figures.resolved + figures.inProgress).toBe(figures.total);
          expect(figures.onlineResolved + figures.onlineInProgress).toBe(figures.online);
          expect(figures.early + figures.onTime + figures.late).toBe(figures.resolved);
          expect(figures.eligible + figures.supplementRequested).toBeLessThanOrEqual(figures.online);
          expect(figures.overdue).toBeLessThanOrEqual(figures.inProgress);
          expect(figures.carriedOver + figures.total).toBe(figures.toHandle);
          expect(figures.handled + figures.openAtEnd).toBe(figures.toHandle);
          expect(figures.handledEarly + figures.handledOnTime + figures.handledLate).toBe(figures.handled);
          expect(figures.openInTime + figures.openOverdue).toBe(figures.openAtEnd);
          expect(figures.handledDeclined + figures.handledRefused + figures.handledWithdrawn + figures.handledStopped).toBeLessThanOrEqual(figures.handled);
          expect(figures.openUnreceived + figures.openAwaitingSupplement + figures.openPaused).toBeLessThanOrEqual(figures.openAtEnd);
          for (const key of figureOrder) expect(figures[key]).toBeLessThanOrEqual(figures[figureDefinitions[key].of ?? key]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('in pages that skip nothing and show nothing twice', async () => {
    const many = Array.from({ length: 2 * pageSize + 3 }, (_, n) => lineOf({ submittedAt: at(n % 2 === 0 ? '2019-04-22T08:00' : '2019-04-22T09:00') }));
    await write(many);
    const { total, ids } = await every(allOffices({ from: day('2019-04-22'), to: day('2019-04-24'), now: at('2019-06-03T08:00') }), 'inProgress');
    expect([total, ids.length, new Set(ids).size]).toEqual([many.length, many.length, many.length]);
  });

  test('nothing was asked for, nothing is counted', async () => {
    const asked = { from: day('2019-04-22'), to: day('2019-04-24'), now: at('2019-06-03T08:00') };
    expect(await countFigures(pool, { ...asked, spans: [], level: null })).toEqual(new Map());
    expect(await listFigure(pool, { ...allOffices(asked), spans: [] }, { figure: 'total', cursor: null })).toEqual({ total: 0, rows: [] });
  });

  test('help counts for the team and the member it is credited to, and for nobody when the ward refused it', async () => {
    const lines = ['proven', 'unconfirmed', 'refused'].map(() =>
      lineOf({ officeId: 2, helpPlace: 'neighbourhood', helpUnitCode: '27460-01', submittedAt: at('2019-04-22T08:00') }),
    );
    await write(lines);
    const [team, person] = [newUuid(), newUuid()];
    for (const [i, credit] of ['proven', 'unconfirmed', 'refused'].entries())
      await pool.query(
        `insert into helped_filings (office_id, dossier_id, dossier_office_id, unit_code, team_id, person_id, credit, submitted_at) values (2, $1, 2, '27460-01', $2, $3, $4, $5)`,
        [lines[i]?.id, team, person, credit, lines[i]?.submittedAt],
      );
    const asked = allOffices({ from: day('2019-04-01'), to: day('2019-04-30'), now: at('2019-06-03T08:00') });
    expect([...(await countGroups(pool, asked, 'team'))].map(([key, counts]) => [key, counts.total])).toEqual([[team, 2]]);
    expect([...(await countGroups(pool, asked, 'member'))].map(([key, counts]) => [key, counts.total])).toEqual([[person, 2]]);
    expect([...(await countGroups(pool, asked, 'helpUnit'))].map(([key, counts]) => [key, counts.total])).toEqual([['27460-01', 3]]);
    expect((await listFigure(pool, { ...asked, filter: { ...noFilter, team } }, { figure: 'total', cursor: null })).total).toBe(2);
    expect((await listFigure(pool, { ...asked, filter: { ...noFilter, member: person } }, { figure: 'total', cursor: null })).total).toBe(2);
  });
});

describe('What was imported with a post and without a member', () => {
  test('is credited to the advisory team of the post, and to no member', async () => {
    await write([lineOf({ officeId: 2, helpPlace: 'neighbourhood', helpUnitCode: '27460-02', submittedAt: at('2019-04-22T08:00') })]);
    const team = newUuid();
    await pool.query(
      `insert into teams (office_id, id, kind_code, level, unit_code, name, roster) values (2, $1, 'advisoryTeam', 'neighbourhood', '27460-02', 'Tổ tư vấn Mẫu', 'unknown')`,
      [team],
    );
    const asked = allOffices({ from: day('2019-04-01'), to: day('2019-04-30'), now: at('2019-06-03T08:00') });
    expect([...(await countGroups(pool, asked, 'team'))].map(([key, counts]) => [key, counts.total])).toEqual([[team, 1]]);
    expect(await countGroups(pool, asked, 'member')).toEqual(new Map());
    expect((await listFigure(pool, { ...asked, filter: { ...noFilter, team } }, { figure: 'total', cursor: null })).total).toBe(1);
  });
});

describe('The months of what is finished', () => {
  test('stay true whatever becomes of the dossiers, and a recount finds every difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { minLength: 5, maxLength: 40 }), fc.array(fc.tuple(fc.nat(), anyLine), { maxLength: 20 }), async (drawn, changes) => {
        const today = at('2019-06-03T08:00');
        const lines = lived(drawn, today);
        await write(lines);
        for (const [n, to] of lived(
          changes.map(([, one]) => one),
          today,
        ).map((one, i) => [changes[i]?.[0] ?? 0, one] as const))
          await pool.query('update dossiers set finished_at = $2, due_at = $3, stage = $4, ended_as = $5, received_at = $6 where id = $1', [
            lines[n % lines.length]?.id,
            to.finishedAt,
            to.dueAt,
            to.stage,
            to.endedAs,
            to.receivedAt,
          ]);
        if (changes.length > 0) await pool.query('delete from dossiers where id = $1', [lines[0]?.id]);
        expect((await compareFigureMonths(pool)).differences).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('that somebody changed by hand are found, and made anew', async () => {
    await write([lineOf({ stage: 'ready', finishedAt: at('2019-04-23T08:00'), endedAs: 'granted' }), lineOf({ stage: 'received' })]);
    expect(await compareFigureMonths(pool)).toEqual({ months: 1, dossiers: 1, differences: [] });
    await pool.query('update figure_months set dossiers = 7');
    expect((await compareFigureMonths(pool)).differences).toMatchObject([{ officeId: 1, submittedHalf: '2019-04-15', finishedHalf: '2019-04-15', kept: 7, counted: 1 }]);
    await remakeFigureMonths(pool);
    expect((await compareFigureMonths(pool)).differences).toEqual([]);
  });
});

describe('Told as a story', () => {
  const asked: FigureScope = { spans: wholeOffices([3]), from: day('2019-04-01'), to: day('2019-04-30'), level: null, now: at('2019-06-03T08:00') };

  test('a dossier that waited for the person and was then closed is not late', async () => {
    await write([]);
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30'), content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'receive', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'requestSupplement', at: '2019-04-02T08:00', content: { respondBy: day('2019-04-12') } });
    expect(await figuresOf()).toMatchObject({ inProgress: 1, overdue: 0, openInTime: 1, openAwaitingSupplement: 1 });
    await recordAt(pool, { dossierId: id, kind: 'expireSupplement', at: '2019-04-16T08:00', by: officer('reception') });
    expect(await figuresOf()).toMatchObject({ resolved: 1, late: 0, early: 1, inProgress: 0, handledStopped: 1 });
    await recordAt(pool, { dossierId: id, kind: 'archive', at: '2019-04-17T08:00' });
    expect(await figuresOf()).toMatchObject({ resolved: 1, handledStopped: 1 });
  });

  test('an apology does not undo that it is late', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30'), content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'receive', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'assign', at: '2019-04-01T08:00' });
    await recordAt(pool, { dossierId: id, kind: 'apologise', at: '2019-04-08T08:00', content: { newDueAt: at('2019-04-20T17:00') } });
    expect(await figuresOf()).toMatchObject({ overdue: 1, openOverdue: 1 });
    for (const kind of ['proposeResult', 'sign', 'issueResult'] as const) await recordAt(pool, { dossierId: id, kind, at: '2019-04-18T08:00' });
    expect(await figuresOf()).toMatchObject({ late: 1, overdue: 0, resolved: 2 });
  });

  test('what was refused before it had a due time came in time', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-04-01T07:30') });
    await recordAt(pool, { dossierId: id, kind: 'refuse', at: '2019-04-01T09:00' });
    expect(await figuresOf()).toMatchObject({ onTime: 1, late: 1, early: 1, resolved: 3, total: 3, eligible: 2, handledRefused: 1 });
  });

  test('submitted in March, finished in April: carried over, and handled in April', async () => {
    const { id } = await fileOne(pool, { officeId: 3, submittedAt: at('2019-03-29T08:00'), content: { papers: [] } });
    await recordAt(pool, { dossierId: id, kind: 'refuse', at: '2019-04-02T09:00' });
    expect(await figuresOf()).toMatchObject({ total: 3, carriedOver: 1, toHandle: 4, handled: 4 });
    expect((await compareFigureMonths(pool)).differences).toEqual([]);
  });

  async function figuresOf(): Promise<FigureCounts | undefined> {
    return [...(await countFigures(pool, asked)).values()][0];
  }
});

type Days = Pick<FigureScope, 'from' | 'to' | 'now'>;

/** The definitions of rules/figures.ts, told a second time without the database. */
function isCounted(key: FigureKey, one: KeptLine, asked: Days): boolean {
  const [start, end] = [atMinute(asked.from, 0), atMinute(addDays(asked.to, 1), 0)];
  const reached = one.submittedAt < end && (one.finishedAt === null || one.finishedAt >= start);
  return reached && (figureDefinitions[key].over === 'handled' || one.submittedAt >= start) && belongs[key](one, end, asked.now, start);
}

const isOnline = (one: KeptLine) => one.channel === 'online';
const isResolved = (one: KeptLine, end: Instant) => one.finishedAt !== null && one.finishedAt < end;
const isEarly = (one: KeptLine, end: Instant) => isResolved(one, end) && dayOf(one.finishedAt) < dayOf(one.dueAt);
const isOnTime = (one: KeptLine, end: Instant) =>
  isResolved(one, end) && (one.dueAt === null || (dayOf(one.finishedAt) === dayOf(one.dueAt) && (one.finishedAt ?? '') <= one.dueAt));
const isLate = (one: KeptLine, end: Instant) => isResolved(one, end) && one.dueAt !== null && (one.finishedAt ?? '') > one.dueAt;
const isOverdue = (one: KeptLine, end: Instant, today: Instant) =>
  !isResolved(one, end) && one.dueAt !== null && one.dueAt < end && one.dueAt < today && stages[one.stage].clock !== 'paused';
const isIn = (one: KeptLine, end: Instant, ...of: readonly Stage[]) => !isResolved(one, end) && one.finishedAt === null && of.includes(one.stage);
const endedAs = (one: KeptLine, end: Instant, ...of: readonly string[]) => isResolved(one, end) && one.endedAs !== null && of.includes(one.endedAs);

const belongs: Readonly<Record<FigureKey, (one: KeptLine, end: Instant, today: Instant, start: Instant) => boolean>> = {
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
  onlineResolved: (one, end) => isOnline(one) && isResolved(one, end),
  early: isEarly,
  onTime: isOnTime,
  late: isLate,
  inProgress: (one, end) => !isResolved(one, end),
  onlineInProgress: (one, end) => isOnline(one) && !isResolved(one, end),
  overdue: isOverdue,
  toHandle: () => true,
  carriedOver: (one, _end, _today, start) => one.submittedAt < start,
  handled: isResolved,
  handledEarly: isEarly,
  handledOnTime: isOnTime,
  handledLate: isLate,
  handledDeclined: (one, end) => endedAs(one, end, 'declined'),
  handledRefused: (one, end) => endedAs(one, end, 'refused'),
  handledWithdrawn: (one, end) => endedAs(one, end, 'withdrawn'),
  handledStopped: (one, end) => endedAs(one, end, 'stopped', 'supplementExpired'),
  openAtEnd: (one, end) => !isResolved(one, end),
  openInTime: (one, end, today) => !isResolved(one, end) && !isOverdue(one, end, today),
  openOverdue: isOverdue,
  openUnreceived: (one, end) => isIn(one, end, 'submitted'),
  openAwaitingSupplement: (one, end) => isIn(one, end, 'awaitingSupplement', 'awaitingSupplementBeforeReceipt'),
  openPaused: (one, end) => isIn(one, end, 'awaitingPayment', 'suspended'),
};

function dayOf(instant: Instant | null): string {
  return instant === null ? '' : plainDateOf(instant);
}

async function every(asked: FigureAsked, figure: FigureKey): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { total, rows } = await listFigure(pool, asked, { figure, cursor });
    ids.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (last === undefined) return { total, ids };
    cursor = `${last.position}|${last.id}`;
  }
}
