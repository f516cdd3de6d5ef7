import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMillis, plainDateOf } from '../src/basics/rules/time.ts';
import { openPool } from '../src/basics/store/database.ts';
import { forgetDrafts } from '../src/dossiers/store/drafts.ts';
import { compareOpenedForms, tallyDrafts } from '../src/dossiers/store/opened-forms.ts';
import { dashboardGround } from '../src/reports/http/dashboard-scope.ts';
import type { DashboardView, HoursView, RankingView, ReturnsView, TodayView } from '../src/reports/http/dashboard-shapes.ts';
import { sharesView } from '../src/reports/http/dashboard-view.ts';
import type { Figures } from '../src/reports/http/shapes.ts';
import type { TargetsView } from '../src/reports/http/target-shapes.ts';
import { periodAround, periodKinds, periodOf } from '../src/reports/rules/period.ts';
import { type Client, officerClient, publicClient } from './clients.ts';
import { type KeptLine, lineOf, writeLines } from './dossier-rows.ts';
import { at, day } from './dossiers.ts';
import { filingOf, newDeviceId as newId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const ward = '27460';
let program: WholeProgram;
let [leader, head, monitor, control, stranger, districtLeader] = [] as unknown as [Client, Client, Client, Client, Client, Client];

const line = (officeId: number, day: string, more: Partial<KeptLine> = {}) => lineOf({ officeId, submittedAt: at(`${day}T09:15`), ...more });
const done = (day: string, stands: 'early' | 'late') => ({
  stage: 'ready' as const,
  finishedAt: at(`${day}T10:00`),
  receivedAt: at(`${day}T09:30`),
  dueAt: at(stands === 'early' ? '2019-12-30T10:00' : '2017-01-02T10:00'),
  endedAs: 'granted' as const,
});

beforeAll(async () => {
  program = await openWholeProgram();
  const { server, services } = program;
  const names = [`lanhdao.${ward}`, `truongphong.${ward}`, 'theodoi.vhtt.777', 'kiemsoat.777', 'lanhdao.27436', 'lanhdao.777'];
  [leader, head, monitor, control, stranger, districtLeader] = (await Promise.all(names.map((name) => officerClient(server, name)))) as [
    Client,
    Client,
    Client,
    Client,
    Client,
    Client,
  ];
  const [own, other] = [ward, '27436'].map((code) => services.directory().officeOfUnit(code)?.id ?? 0) as [number, number];
  const of = (officeId: number, counter: number, online: number) => [
    ...Array.from({ length: counter }, () => line(officeId, '2018-03-05', { channel: 'counter', ...done('2018-03-06', 'early') })),
    ...Array.from({ length: online }, (_, i) =>
      line(officeId, '2018-04-10', {
        helpPlace: i % 4 === 0 ? 'neighbourhood' : null,
        helpUnitCode: i % 4 === 0 ? `${ward}-KP01` : null,
        ...(i % 5 === 0 ? { supplementRequestedAt: at('2018-04-11T08:00') } : done('2018-04-12', i % 5 === 1 ? 'late' : 'early')),
      }),
    ),
  ];
  await writeLines(program.pool, [...of(own, 60, 40), ...of(other, 10, 30)]);
});
afterAll(() => program.stop());

const several = async <T>(n: number, one: () => Promise<T>): Promise<readonly T[]> => Promise.all(Array.from({ length: n }, () => one()));
const query = (more: string) => `unit=${ward}&scope=own&period=year&on=2018-09-30${more}`;
const dashboard = async (client: Client, asked: string) => (await client.ask('GET', `/figures/dashboard?${asked}`)).json<DashboardView>();
const today = async (client: Client, asked: string) => (await client.ask('GET', `/figures/dashboard/today?${asked}`)).json<TodayView>();
const shareIn = (view: DashboardView, key: string) => view.shares.find((one) => one.key === key);

function target(more: Readonly<Record<string, unknown>> = {}) {
  const said = { hundredths: 5000, document: 'Kế hoạch mẫu', documentOn: '2018-01-15', why: null, basedOn: 0 };
  return { id: newId(), unit: ward, scope: 'own', figure: 'online', level: 'any', from: '2018-01-01', to: '2018-12-31', ...said, ...more };
}

describe('The dashboard of a ward', () => {
  test('tells the same figures as the page of figures, and each number opens as many dossiers as it says', async () => {
    const view = await dashboard(control, query(''));
    const figures = (await control.ask('GET', `/figures?unit=${ward}&scope=own&from=2018-01-01&to=2018-09-30`)).json<Figures>();
    const value = (key: string) => figures.figures.find((one) => one.key === key)?.value;
    expect(shareIn(view, 'online')).toMatchObject({ part: value('online'), whole: value('total'), hundredths: 4000 });
    expect(shareIn(view, 'onTime')?.part).toBe((value('handledEarly') ?? 0) + (value('handledOnTime') ?? 0));
    expect(shareIn(view, 'assisted')?.part).toBe(10);
    let opened = 0;
    for (const { key, part, whole, partUrl, wholeUrl, months } of view.shares)
      for (const [url, n] of [[partUrl, part], [wholeUrl, whole], ...months.map((one) => [one.dossiersUrl, one.part])] as [string | null, number][]) {
        if (url === null) continue;
        opened += 1;
        expect((await control.ask('GET', url.replace('/api/v1', ''))).json<{ total: number }>().total, `${key} ${url}`).toBe(n);
      }
    expect(opened).toBeGreaterThan(20);
  });

  test('its months add up to the period, and the last is cut at the day', async () => {
    const online = shareIn(await dashboard(control, query('').replace('2018-09-30', '2018-04-09')), 'online');
    expect([online?.part, online?.whole, online?.months.length, online?.months.at(-1)?.month]).toEqual([0, 60, 12, '2018-04']);
    for (const { months, part, whole } of (await dashboard(control, query('').replace('2018-09-30', '2018-12-31'))).shares)
      expect([months.reduce((sum, one) => sum + one.part, 0), months.reduce((sum, one) => sum + one.whole, 0)]).toEqual([part, whole]);
  });

  test('today’s numbers are those of the lists that they open', async () => {
    const filed = await publicClient(program.server).ask('PUT', `/dossiers/${newId()}`, filingOf({ receivingUnitCode: ward }));
    expect(filed.status).toBe(201);
    const [row] = (await today(leader, `unit=${ward}&scope=own&period=year`)).rows;
    expect(row?.counts).toMatchObject({ total: 1, openUnreceived: 9 });
    for (const [key, n] of Object.entries(row?.counts ?? {}))
      expect((await leader.ask('GET', `${row?.dossiersUrl?.replace('/api/v1', '')}&figure=${key}`)).json<{ total: number }>().total, key).toBe(n);
    const queue = (await leader.ask('GET', `/queue?office=${row?.officeId}&list=dueToday`)).json<{ counts: { dueToday: number } }>();
    expect([row?.opensQueue, row?.dueToday]).toEqual(['yes', queue.counts.dueToday]);
    expect(row?.silent).toBe(0);
  });

  test('looked at from a day that is past, what only today knows is left unknown, and a day to come is refused', async () => {
    const [row] = (await today(control, query(''))).rows;
    expect([row?.dueToday, row?.silent, row?.machines]).toEqual([null, null, null]);
    expect(row?.counts).toEqual({ total: 0, openAtEnd: 8, openOverdue: 0, openUnreceived: null, openAwaitingSupplement: null, openPaused: null });
    expect((await control.ask('GET', `/figures/dashboard?${query('').replace('2018-09-30', '2999-01-01')}`)).status).toBe(400);
  });

  test('on the last day of a period its end is still foretold; from the next day on it is final', async () => {
    const forecastAt = async (moment: string) => {
      const house = { ...program.services, now: () => at(moment) };
      const asked = { unit: ward, scope: 'own', period: 'quarter', on: '2018-06-30' } as const;
      const officeId = program.services.directory().officeOfUnit(ward)?.id ?? 0;
      const ground = dashboardGround(house, asked, [{ officeId, role: 'leader' }]);
      return (await sharesView(house, asked, ground)).find(({ key }) => key === 'online')?.forecast;
    };
    expect(await forecastAt('2018-06-30T08:00')).toMatchObject({ kind: 'estimated', hundredths: 10_000 });
    expect(await forecastAt('2018-07-01T08:00')).toMatchObject({ kind: 'final', hundredths: 10_000, rest: null });
  });

  test('of one level, what is told of all levels only is left unknown', async () => {
    const ofLevel = `unit=${ward}&scope=own&period=year&level=3`;
    const [row] = (await today(leader, ofLevel)).rows;
    expect([row?.dueToday, row?.silent]).toEqual([null, 0]);
    expect((await leader.ask('GET', `/figures/dashboard/returns?${ofLevel}`)).json<ReturnsView>().opened).toBeNull();
  });

  test('every kind of period that a target is set for can be looked at', async () => {
    for (const kind of periodKinds) {
      const choice = periodAround(kind, day('2018-06-12'));
      const period = periodOf(choice);
      await leader.ask('POST', '/figures/targets', target({ figure: 'assisted', level: '4', ...period, hundredths: 1000 }));
      const view = await dashboard(control, `unit=${ward}&scope=own&level=4&period=${kind}&on=2018-06-12`);
      expect([kind, view.period, shareIn(view, 'assisted')?.target?.hundredths]).toEqual([kind, period, 1000]);
    }
  });

  test('a machine that has let a working day pass without a word is a silent post', async () => {
    const made = await leader.ask('POST', '/posts/codes', { office: program.services.directory().officeOfUnit(ward)?.id, unitCode: `${ward}-KP01`, name: 'Máy im' });
    await publicClient(program.server).ask('POST', '/devices', { code: made.json<{ code: string }>().code });
    await program.pool.query(`update devices set registered_at = '2026-10-05T02:00:00Z', seen_at = '2026-10-05T02:00:00Z' where name = 'Máy im'`);
    const [row] = (await today(leader, `unit=${ward}&scope=own&period=year`)).rows;
    expect([row?.silent, row?.machines]).toEqual([1, 1]);
  });
});

describe('A target', () => {
  test('is set by the leader, stands on the dashboard with its gap in dossiers, and sent twice it is one', async () => {
    const body = target();
    const [first, again] = [await leader.ask('POST', '/figures/targets', body), await leader.ask('POST', '/figures/targets', body)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json<TargetsView>().rows.find(({ figure }) => figure === 'online')?.versions.length).toBe(1);
    const online = shareIn(await dashboard(control, query('')), 'online');
    expect(online).toMatchObject({ target: { hundredths: 5000, document: 'Kế hoạch mẫu' }, gap: { pointHundredths: -1000, dossiers: -10 }, standing: 'behind' });
    const over = shareIn(await dashboard(control, query('').replace('2018-09-30', '2018-12-31')), 'online');
    expect([over?.forecast.kind, over?.forecast.hundredths, over?.standing]).toEqual(['final', 4000, 'behind']);
  });

  test('is corrected with a reason only, the old version stays, and of two at once the second is told', async () => {
    const of = { figure: 'onTime' };
    await leader.ask('POST', '/figures/targets', target(of));
    const silent = await leader.ask('POST', '/figures/targets', target({ ...of, hundredths: 9000, basedOn: 1 }));
    expect([silent.status, silent.json<{ code: string }>().code]).toEqual([422, 'reasonMissing']);
    const both = await Promise.all(
      [leader, monitor].map((client) => client.ask('POST', '/figures/targets', target({ ...of, hundredths: 9000, why: 'Quận giao thêm', basedOn: 1 }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const kept = (await head.ask('GET', `/figures/targets?unit=${ward}&scope=own&level=any&from=2018-01-01&to=2018-12-31`)).json<TargetsView>();
    expect(kept.maySet).toBe('no');
    expect(kept.rows.find(({ figure }) => figure === 'onTime')?.versions.map(({ version, hundredths, why }) => [version, hundredths, why])).toEqual([
      [2, 9000, 'Quận giao thêm'],
      [1, 5000, null],
    ]);
    await expect(program.pool.query('update targets set hundredths = 1')).rejects.toThrow('append-only');
  });

  test('is withdrawn by saying so, and is then no target any more', async () => {
    const of = { figure: 'eligible' };
    await leader.ask('POST', '/figures/targets', target(of));
    expect((await leader.ask('POST', '/figures/targets', target({ ...of, hundredths: null, why: 'Đặt nhầm', basedOn: 1 }))).status).toBe(201);
    expect(shareIn(await dashboard(control, query('')), 'eligible')?.target).toBeNull();
  });

  test('of one level and period is not that of another', async () => {
    await leader.ask('POST', '/figures/targets', target({ figure: 'atPosts', level: '3', from: '2018-07-01', to: '2018-09-30' }));
    expect(shareIn(await dashboard(control, query('')), 'atPosts')?.target).toBeNull();
    expect(shareIn(await dashboard(control, query('&level=3').replace('year', 'quarter')), 'atPosts')?.target?.hundredths).toBe(5000);
  });

  test('is set from above, and by nobody else: not by heads, other wards, nor by a ward for its district', async () => {
    expect((await districtLeader.ask('POST', '/figures/targets', target({ figure: 'assisted' }))).status).toBe(201);
    for (const client of [head, stranger, control]) expect((await client.ask('POST', '/figures/targets', target())).status).toBe(403);
    expect((await leader.ask('POST', '/figures/targets', target({ unit: '777' }))).status).toBe(403);
    expect((await stranger.ask('GET', `/figures/targets?unit=${ward}&scope=own&level=any&from=2018-01-01&to=2018-12-31`)).status).toBe(403);
  });

  test('is refused for a period without a name, a day that does not exist, and wards that a ward has not', async () => {
    for (const [more, code] of [
      [{ to: '2018-12-30' }, 'periodWithoutName'],
      [{ documentOn: '2018-02-30' }, 'malformed'],
      [{ scope: 'wards' }, 'noWards'],
    ] as const)
      expect((await leader.ask('POST', '/figures/targets', target(more))).json<{ code: string }>().code).toBe(code);
  });

  test('stands beside the result of the year before', async () => {
    const next = (await leader.ask('GET', `/figures/targets?unit=${ward}&scope=own&level=any&from=2019-01-01&to=2019-12-31`)).json<TargetsView>();
    expect(next.rows.find(({ figure }) => figure === 'online')).toMatchObject({ before: { part: 40, whole: 100, hundredths: 4000 }, versions: [] });
  });
});

describe('The district', () => {
  const all = 'unit=777&scope=wards&period=year&on=2018-09-30';

  test('ranks its wards by the share as it is, weighed by size and against the past, and every place opens its numbers', async () => {
    const view = (await control.ask('GET', `/figures/dashboard/ranking?${all}&figure=online&groups=unit`)).json<RankingView>();
    const row = (code: string) => view.rows.find(({ key }) => key === code);
    expect([row('27436')?.raw.place, row(ward)?.raw.place, row('27439')?.raw.place]).toEqual([1, 2, null]);
    expect(row('27436')?.fair.hundredths).toBeLessThan(7500);
    expect(view.rows.every(({ past }) => past.place === null)).toBe(true);
    for (const { partUrl, part, whole, wholeUrl } of view.rows)
      for (const [url, n] of [
        [partUrl, part],
        [wholeUrl, whole],
      ] as const)
        expect((await control.ask('GET', String(url).replace('/api/v1', ''))).json<{ total: number }>().total).toBe(n);
    const now = await today(control, all);
    for (const key of ['openAtEnd', 'openOverdue', 'total'] as const)
      expect((await control.ask('GET', `${now.dossiersUrl?.replace('/api/v1', '')}&figure=${key}`)).json<{ total: number }>().total, key).toBe(
        now.rows.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0),
      );
    const posts = (await control.ask('GET', `/figures/dashboard/ranking?${all}&figure=eligible&groups=helpUnit`)).json<RankingView>();
    expect(posts.rows).toMatchObject([{ key: `${ward}-KP01`, whole: 18 }]);
  });

  test('sees when people file: every dossier stands in one cell', async () => {
    const { rows } = (await control.ask('GET', `/figures/dashboard/hours?${all}`)).json<HoursView>();
    expect(rows).toEqual([
      { weekday: 1, hour: 9, online: 0, other: 70 },
      { weekday: 2, hour: 9, online: 70, other: 0 },
    ]);
  });

  test('who follows the teams sees the numbers and opens no list; who is of another ward sees nothing', async () => {
    const view = await dashboard(monitor, all);
    expect(shareIn(view, 'online')).toMatchObject({ part: 70, whole: 140, partUrl: null, wholeUrl: null });
    const { rows } = await today(monitor, all);
    expect([view.maySet, rows.every(({ dossiersUrl, opensQueue }) => dossiersUrl === null && opensQueue === 'no')]).toEqual(['yes', true]);
    for (const part of ['', '/today', '/hours', '/returns']) {
      expect((await stranger.ask('GET', `/figures/dashboard${part}?${all}`)).status).toBe(403);
      expect((await stranger.ask('GET', `/figures/dashboard${part}?${query('')}`)).status).toBe(403);
    }
    expect((await publicClient(program.server).ask('GET', `/figures/dashboard?${all}`)).status).toBe(401);
  });
});

describe('A saved view', () => {
  test('is one’s own, or the office’s when it is shared; only who keeps it changes or forgets it', async () => {
    const office = program.services.directory().officeOfUnit(ward)?.id;
    const id = newId();
    const view = { office, name: ' Quý này ', place: '/bang-dieu-hanh', search: 'period=quarter', shared: 'no' };
    const seen = async (client: Client) => (await client.ask('GET', `/figures/views?office=${office}`)).json<{ rows: { id: string; name: string; own: string }[] }>().rows;
    expect((await leader.ask('PUT', `/figures/views/${id}`, view)).status).toBe(200);
    expect([await seen(leader), await seen(head)]).toMatchObject([[{ id, name: 'Quý này', own: 'yes' }], []]);
    await leader.ask('PUT', `/figures/views/${id}`, { ...view, shared: 'yes' });
    expect(await seen(head)).toMatchObject([{ id, own: 'no' }]);
    expect((await head.ask('PUT', `/figures/views/${id}`, { ...view, name: 'khác' })).status).toBe(404);
    expect((await head.ask('DELETE', `/figures/views/${id}?office=${office}`)).status).toBe(404);
    for (const client of [stranger, control]) expect((await client.ask('GET', `/figures/views?office=${office}`)).status).toBe(403);
    expect((await leader.ask('DELETE', `/figures/views/${id}?office=${office}`)).json<{ rows: unknown[] }>().rows).toEqual([]);
  });
});

describe('What comes back', () => {
  test('is told by procedure with its reasons, and a reason that stands in one dossier only is kept back, however often it was written there', async () => {
    const { rows } = await program.pool.query<{ id: string; office_id: number }>(
      'select id, office_id from dossiers where supplement_requested_at is not null order by id limit 3',
    );
    const reasons = [['Ảnh mờ'], ['ảnh mờ'], ['Bà Mẫu chưa ký', 'Bà Mẫu chưa ký']];
    for (const [i, { id, office_id }] of rows.entries())
      await program.pool.query(
        `insert into dossier_acts (office_id, dossier_id, seq, act_id, kind, actor, happened_at, recorded_at, content, consequences)
         values ($1, $2, 1, $2, 'requestSupplement', '{}', $3, $3, $4, '{}')`,
        [office_id, id, at('2018-04-11T08:00'), JSON.stringify({ items: reasons[i]?.map((reason) => ({ what: 'Giấy chứng sinh', reason })) })],
      );
    const view = (await control.ask('GET', '/figures/dashboard/returns?unit=777&scope=wards&period=year&on=2018-12-31')).json<ReturnsView>();
    expect(view.procedures).toMatchObject([{ procedure: '1.001193', filed: 140, supplement: 14, refused: 0, withdrawn: 0 }]);
    expect(view.procedures[0]?.reasons).toEqual([
      { what: 'Giấy chứng sinh', reason: 'Ảnh mờ', times: 2 },
      { what: '', reason: '', times: 1 },
    ]);
    expect(view.opened).toMatchObject({ rows: [], unplaced: null });
  });

  test('opens the figures of the procedure as they were counted: at the level, until the day', async () => {
    const asked = 'unit=777&scope=wards&period=year&on=2018-04-30&level=3';
    const [row] = (await control.ask('GET', `/figures/dashboard/returns?${asked}`)).json<ReturnsView>().procedures;
    expect(Object.fromEntries(new URL(String(row?.dossiersUrl), 'http://here').searchParams)).toEqual({
      unit: '777',
      scope: 'wards',
      from: '2018-01-01',
      to: '2018-04-30',
      level: '3',
      procedure: '1.001193',
    });
    const opened = await control.ask('GET', `${row?.dossiersUrl?.replace('/api/v1', '')}&figure=supplementRequested`);
    expect([row?.supplement, opened.json<{ total: number }>().total]).toEqual([14, 14]);
    const [seen] = (await monitor.ask('GET', `/figures/dashboard/returns?${asked}`)).json<ReturnsView>().procedures;
    expect([seen?.supplement, seen?.dossiersUrl]).toEqual([14, null]);
  });

  test('of the forms opened in any period it is told where people gave up, before and after the drafts are gone', async () => {
    const { pool, services } = program;
    const anyone = publicClient(program.server);
    const open = async (unitCode: string | undefined = ward) => {
      const id = newId();
      const { secret } = (await anyone.ask('POST', '/drafts', { id, procedureCode: '1.001193', ...(unitCode === '' ? {} : { unitCode }) })).json<{ secret: string }>();
      return { id, secret };
    };
    await several(6, open);
    const [begun, filed] = [await several(5, open), await several(7, open)];
    await several(8, () => open(''));
    for (const { id, secret } of begun) {
      const headers = { 'x-draft-secret': secret };
      expect((await program.server.inject({ method: 'PATCH', url: `/api/v1/drafts/${id}`, headers, payload: { answers: { con_ho_ten: 'Trần Mẫu' } } })).statusCode).toBe(200);
    }
    for (const { id } of filed) expect((await anyone.ask('PUT', `/dossiers/${id}`, filingOf({ receivingUnitCode: ward }))).status).toBe(201);
    const asked = (more = '', client = leader) => client.ask('GET', `/figures/dashboard/returns?unit=${ward}&scope=own&period=year${more}`);
    const opened = async () => (await asked()).json<ReturnsView>().opened;
    expect((await opened())?.rows).toMatchObject([{ procedure: '1.001193', opened: 18, parts: { open: 11, start: 0, pages: 0, filed: 7 }, filedAt: { self: 7 }, pages: [] }]);

    const inAMonth = addMillis(services.now(), 31 * 24 * 3_600_000);
    const tally = () => tallyDrafts(pool, { now: inAMonth, forms: services.catalogue() });
    const other = openPool({ url: program.url, connectionsMax: 2, onError: () => undefined });
    const counted = await Promise.all([tally(), tallyDrafts(other, { now: inAMonth, forms: services.catalogue() }), tally()]);
    expect([counted.reduce((sum, n) => sum + n, 0), await tally()]).toEqual([26, 0]);
    await other.end();
    const recount = async () => (await compareOpenedForms(pool, { now: services.now(), forms: services.catalogue() })).map(({ step, kept, counted: n }) => [step, kept, n]);
    expect(await recount()).toEqual([]);
    await pool.query("update opened_forms set forms = forms + 1 where step = 'start' and office_id <> 0");
    expect(await recount()).toEqual([['start', 7, 6]]);
    await pool.query("update opened_forms set forms = forms - 1 where step = 'start' and office_id <> 0");
    const ended = [{ opened: 18, parts: { open: 0, start: 6, pages: 5, papers: 0, filed: 7 }, filedAt: { self: 7 }, pages: [{ forms: 5 }] }];
    expect((await opened())?.rows).toMatchObject(ended);
    await forgetDrafts(pool, inAMonth);
    expect((await pool.query('select id from drafts')).rows).toEqual([]);
    expect(await opened()).toMatchObject({ since: plainDateOf(services.now()), from: plainDateOf(services.now()), rows: ended, unplaced: null });
    expect((await asked('&level=4')).json<ReturnsView>().opened).toBeNull();
    expect((await districtLeader.ask('GET', '/figures/dashboard/returns?unit=777&scope=all&period=year')).json<ReturnsView>().opened).toMatchObject({ unplaced: 8 });
    expect((await asked('&on=2018-06-30')).json<ReturnsView>().opened).toMatchObject({ rows: [], to: '2018-06-30' });
  });
});
