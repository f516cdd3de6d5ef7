// npm run bench -- growth: do the figures stay fast as dossiers grow? Two sizes in a database of their own, the same questions to each, beside plain SQL
// over the same rows; and what the kept months cost a batch of filings and an act that finishes a dossier. GROWTH=100000,1000000 changes the sizes.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { addDays, instantFromMillis, type PlainDate, plainDateOf } from '../src/basics/rules/time.ts';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { searchDossiers } from '../src/dossiers/store/lists.ts';
import { monthsWithin } from '../src/reports/rules/period.ts';
import { compareFigureMonths } from '../src/reports/store/figure-months.ts';
import { type FigureAsked, noFilter } from '../src/reports/store/figure-source.ts';
import { type CountedBy, countGroups, countStretches, listFigure } from '../src/reports/store/figures.ts';
import { countWhenFiled } from '../src/reports/store/when-filed.ts';
import { countReturned } from '../src/reports/store/why-returned.ts';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.adapter.ts';
import { migrate } from '../src/server/migrate.ts';

const root = path.resolve(import.meta.dirname, '..');
const sizes = (process.env['GROWTH'] ?? '100000,1000000').split(',').map(Number);
const officeCount = Number(process.env['GROWTH_OFFICES'] ?? 11);
const now = instantFromMillis(Date.now());
const today = plainDateOf(now);
const year = Number(today.slice(0, 4));

export async function benchGrowth(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'dong-hanh-growth-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => {} });
  await migrate({ url: database.url, folder: path.join(root, 'db/migrations'), log: () => {} });
  const pool = openPool({ url: database.url, connectionsMax: 4, onError: () => undefined });
  let had = 0;
  for (const size of sizes) {
    await fill(pool, had, size);
    had = size;
    await pool.query('vacuum analyze dossiers');
    await pool.query('vacuum analyze figure_months');
    for (const row of await measure(pool)) tell({ dossiers: size, ...row });
  }
  await pool.end();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Four years of filings, most finished within ten days, one in fifty late, one in three hundred still open from before. */
async function fill(pool: Pool, from: number, until: number): Promise<void> {
  const step = 50_000;
  for (let start = from; start < until; start += step)
    await pool.query(
      `insert into dossiers (office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, help_place, applicant_name,
         applicant_folded, content_digest, submitted_at, answer_by, received_at, due_at, finished_at, ended_as, entries)
       select office_id, gen_random_uuid(), s::date, n, 'B-' || n, 'p' || n % 60, 1, 'f' || n % 10, case when n % 4 = 0 then '4' else '3' end,
         case when done is null then 'processing' else 'ready' end, case n % 5 when 0 then 'counter' when 1 then 'counter' else 'online' end,
         case n % 7 when 0 then 'neighbourhood' when 1 then 'ward' end, 'Mẫu', 'mau', 'x', s, s + interval '1 day', s + interval '4 hours', due, done,
         case when done is not null then 'granted' end, 5
       from (
         select n, 1 + n % $3::int as office_id, s, s + interval '7 days' as due, case when n % 300 = 0 or f > $4::timestamptz then null else f end as done
         from (
           select n, s, s + make_interval(hours => case when n % 50 = 0 then 220 else (n * 7) % 160 end) as f
           from (select n, $4::timestamptz - make_interval(secs => ((n::bigint * 7919) % 126000000)::double precision) as s from generate_series($1::int, $2::int) n) a
         ) b
       ) c`,
      [start + 1, Math.min(until, start + step), officeCount, now],
    );
}

async function measure(pool: Pool): Promise<readonly Record<string, unknown>[]> {
  const spans = Array.from({ length: officeCount }, (_, i) => ({ officeId: i + 1, bornFrom: null, bornBefore: null }));
  const asked = (from: string, to: string, more: Partial<FigureAsked> = {}): FigureAsked => ({
    spans,
    from: from as PlainDate,
    to: to as PlainDate,
    filter: noFilter,
    now,
    ...more,
  });
  const lastYear = asked(`${year - 1}-01-01`, `${year - 1}-12-31`);
  const thisYear = asked(`${year}-01-01`, today);
  const decree = asked(`${year - 1}-06-15`, `${year - 1}-09-14`);
  // As far back as its forecasts look.
  const months = asked(`${addDays(today, -456).slice(0, 7)}-01`, today);
  const starts = monthsWithin(months).map(({ from }) => from);
  const one = { ...decree, spans: spans.slice(0, 1) };
  const groups = (of: FigureAsked, by: CountedBy, from?: 'months' | 'dossiers') => () => countGroups(pool, of, by, from);
  const cells = (await pool.query<{ n: number }>('select count(*) as n from figure_months')).rows[0]?.n;
  return [
    { what: 'cells of figure_months', cells },
    await timed('all offices, last year', groups(lastYear, 'span')),
    await timed('all offices, this year', groups(thisYear, 'span')),
    await timed('all offices, quarter of the decree', groups(decree, 'span')),
    await timed('one office, quarter of the decree', groups(one, 'span')),
    await timed('form II.06a, all offices, last year', groups(lastYear, 'field')),
    await timed('dashboard, all offices: its shares and 16 months', () => countStretches(pool, months, starts)),
    await timed('by procedure, one office, quarter of the decree', groups(one, 'procedure')),
    await timed('sent back, by procedure, one office', () => countReturned(pool, one)),
    await timed('hours of the week, one office', () => countWhenFiled(pool, one)),
    await timed('list of the late, one office', () => listFigure(pool, one, { figure: 'handledLate', cursor: null })),
    await timed('list of what is open now, one office', () => listFigure(pool, { ...thisYear, spans: one.spans }, { figure: 'openAtEnd', cursor: null })),
    await timed('search of a name that many bear, one office', () => searchDossiers(pool, { officeIds: [1], query: 'mẫu' })),
    await timed('search of a name that nobody bears, one office', () => searchDossiers(pool, { officeIds: [1], query: 'không có ai' })),
    await timed('plain SQL over the same rows, last year', groups(lastYear, 'span', 'dossiers')),
    await timed('recount that compares', () => compareFigureMonths(pool), 1),
    ...(await costs(pool)),
  ];
}

/** What the kept months cost: a batch of 64 filings, and an act that finishes one, with and without the triggers. Everything is rolled back. */
async function costs(pool: Pool): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const triggers of ['on', 'off'] as const) {
    const file = `insert into dossiers (office_id, id, day, serial, code, procedure_code, procedure_version, field, service_level, stage, channel, applicant_name, applicant_folded,
      content_digest, submitted_at, answer_by, entries)
      select 1 + n % 11, gen_random_uuid(), current_date, -n, 'B', 'p', 1, 'f1', '3', 'submitted', 'online', 'Mẫu', 'mau', 'x', now(), now(), 1 from generate_series($1::int, $2::int) n`;
    const finish = `update dossiers set finished_at = now(), stage = 'ready', ended_as = 'granted' where office_id = 1 and id = (select id from dossiers where office_id = 1 and finished_at is null limit 1)`;
    await pool
      .inTransaction(async (db) => {
        if (triggers === 'off') await db.query('alter table dossiers disable trigger user');
        let batch = 0;
        const fileBatch = () => {
          batch += 1;
          return db.query(file, [batch * 64, batch * 64 + 63]);
        };
        rows.push({ ...(await timed(`batch of 64 filings, triggers ${triggers}`, fileBatch, 100)) });
        rows.push({ ...(await timed(`act that finishes, triggers ${triggers}`, () => db.query(finish), 100)) });
        throw new Error(onPurpose);
      })
      .then(undefined, (error: Error) => {
        if (error.message !== onPurpose) throw error;
      });
  }
  return rows;
}

const onPurpose = 'rolled back on purpose';

async function timed(what: string, work: () => Promise<unknown>, rounds = 9): Promise<Record<string, unknown>> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedMs = performance.now();
    await work();
    times.push(performance.now() - startedMs);
  }
  times.sort((a, b) => a - b);
  return { what, medianMs: Math.round((times[Math.floor(times.length / 2)] ?? 0) * 100) / 100, worstMs: Math.round((times.at(-1) ?? 0) * 100) / 100 };
}

function tell(row: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
