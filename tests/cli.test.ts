import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerCommandLine } from '../src/server/cli.adapter.ts';
import { commands } from '../src/server/cli-commands.ts';
import { officerClient } from './clients.ts';
import { type Environment, killStarted, runCli } from './running-program.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let folder: string;

beforeAll(async () => {
  program = await openWholeProgram();
  folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-cli-'));
});

afterAll(async () => {
  killStarted();
  await program.stop();
  await rm(folder, { recursive: true });
});

/** A command as the program answers it, without a process of its own: starting one takes longer than most commands. */
async function cli(args: readonly string[], env: Environment = { DATABASE_URL: program.url }): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await answerCommandLine({ args, env, say: (line) => out.push(`${line}\n`), tell: (line) => err.push(`${line}\n`) });
  return { code, out: out.join(''), err: err.join('') };
}

/** One sentence a person can act on, on one line, and no line of a program. */
function expectOneLine(err: string): void {
  expect(err).toMatch(/^[^\n]{15,600}\n$/);
  expect(err).not.toMatch(/\bat [\w.<>]+ \(|node_modules|\.js:\d|Error:/);
}

const names = Object.keys(commands);

describe('Help', () => {
  test('without a command, and with --help, tells every command; only the first is a wrong use', async () => {
    const env = { DATABASE_URL: program.url };
    const [bare, help] = await Promise.all([runCli([], env), runCli(['--help'], env)]);
    expect([bare.code, help.code, help.err]).toEqual([2, 0, '']);
    for (const name of names) expect(help.out).toContain(`  ${name} `);
  });

  // One function writes the help of all: of one word, of two, with something behind it.
  test.each(['report', 'user add', 'proofread'])('%s --help tells what it does and every option, and needs no database', async (name) => {
    const { code, out, err } = await cli([...name.split(' '), '--help'], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/nothing' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(commands[name]?.about);
    for (const option of Object.keys(commands[name]?.options ?? {})) expect(out).toContain(`--${option}`);
  });
});

test.each<[string, string[]]>([
  ['a command that is none', ['repair']],
  ['half a command', ['user']],
  ['a name that every object has', ['constructor']],
  ['an option that is none', ['migrate', '--fast', 'yes']],
  ['an option without its value', ['due', '--procedure']],
  ['an option that is missing', ['due', '--procedure', '2.000635', '--unit', '27436']],
  ['a word too many', ['migrate', 'now']],
  ['an import of nothing', ['import']],
  ['a list of a team without its file', ['import-teams', '--unit', '27460']],
  ['a table of a kind that is none', ['import-table', 'bang.csv', '--unit', '777', '--kind', 'all']],
  ['a report without its file', ['proofread']],
  ['a report that is not there', ['proofread', '/khong/co/--.docx']],
  ['a report in a format that is none', ['proofread', 'tests/fixtures/bao-cao-to-tu-van-2019.txt', '--format', 'xml']],
])('%s is a wrong use: 2, told on stderr, with how to use it', async (_, args) => {
  const { code, out, err } = await cli(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/--|Cách dùng|import|migrate:|text, json/);
});

const report = (more: Readonly<Record<string, string>> = {}) =>
  Object.entries({ kind: 'advisory-team', unit: '777', from: '2019-01-01', to: '2019-03-31', format: 'json', ...more }).flatMap(([key, value]) => [`--${key}`, value]);
const due = (procedure: string, received: string, unit = '27436') => ['due', '--procedure', procedure, '--unit', unit, '--received', received];
const user = (more: Readonly<Record<string, string>> = {}) =>
  Object.entries({ username: 'moi', name: 'Người Mẫu', unit: '27436', roles: 'reception', ...more }).flatMap(([key, value]) => [`--${key}`, value]);

test.each<[string, string[], Readonly<Record<string, string>>?]>([
  ['a database that does not answer', ['migrate'], { DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/nothing' }],
  ['an address of a database that is none', ['migrate'], { DATABASE_URL: 'mysql://x' }],
  ['a procedure that is none', due('9.999999', '2019-04-18T09:00:00+07:00')],
  ['a procedure that is not yet in force', due('2.000635', '2016-12-31T09:00:00+07:00')],
  ['a unit that is none', due('2.000635', '2019-04-18T09:00:00+07:00', '99999')],
  ['a time without offset', due('2.000635', '2019-04-18T09:00:00')],
  ['a day that does not exist', due('2.000635', '2019-02-30T09:00:00+07:00')],
  ['a time the calendar does not know', due('2.000635', '2099-04-18T09:00:00+07:00')],
  ['a limit that an officer sets', due('3.000182', '2026-04-15T09:00:00+07:00', '777')],
  ['a case of the time limit that is none', [...due('2.000635', '2019-04-18T09:00:00+07:00'), '--case', 'toString']],
  ['a kind of report that is none', ['report', ...report({ kind: 'weather' })]],
  ['a format that is none', ['report', ...report({ format: 'xml' })]],
  ['a whole report without a file to write it into', ['report', ...report({ format: 'docx' })]],
  ['a report of a ward asked of the district', ['report', ...report({ kind: 'ward-periodic' })]],
  ['a period that ends before it begins', ['report', ...report({ from: '2019-04-01' })]],
  ['a day of a period that does not exist', ['report', ...report({ to: '2019-02-30' })]],
  ['a period at the end of the calendar', ['report', ...report({ to: '9999-12-31' })]],
  ['a unit without a desk', ['report', ...report({ unit: '79' })]],
  ['a file that cannot be written', ['report', ...report({ out: '/nowhere/at/all.json' })]],
  ['an authority that is not there', ['import', '--authority', '/nowhere/at/all']],
  ['old dossiers that are not there', ['import', '--dossiers', '/nowhere/at/all.ndjson']],
  ['a role that is none', ['user', 'add', ...user({ roles: 'reception,toString' })]],
  ['an officer of no unit', ['user', 'add', ...user({ unit: '99999' })]],
  ['a username that is taken', ['user', 'add', ...user({ username: 'quantri' })]],
  ['an empty username', ['user', 'add', ...user({ username: '  ' })]],
  ['a sample that is none', ['sample', '--name', '../..']],
])('%s is a fault: 1, one line on stderr, nothing on stdout', async (_, args, env) => {
  const { code, out, err } = await cli(args, { DATABASE_URL: program.url, ...env });
  expect([code, out], err).toEqual([1, '']);
  expectOneLine(err);
  expect(err).not.toContain('secret-word');
});

test('As people start it, a command tells its result on stdout, what is wrong on stderr, and ends with 0, 1 or 2', async () => {
  const env = { DATABASE_URL: program.url };
  const [right, fault, wrong] = await Promise.all([
    runCli(due('2.000635', '2019-04-25T15:00:00+07:00'), env),
    runCli(due('9.999999', '2019-04-25T15:00:00+07:00'), env),
    runCli(['repair'], env),
  ]);
  expect(right).toEqual({ code: 0, out: '2019-04-25T17:00:00+07:00\n', err: '' });
  expect([fault.code, fault.out, wrong.code, wrong.out]).toEqual([1, '', 2, '']);
  expectOneLine(fault.err);
  expect(wrong.err).toContain('Cách dùng');
});

test('What went wrong while importing leaves nothing behind', async () => {
  const count = async () =>
    (await program.pool.query('select (select count(*) from units) as units, (select count(*) from officers) as officers, (select count(*) from dossiers) as dossiers')).rows;
  const before = await count();
  const file = path.join(folder, 'broken.ndjson');
  await writeFile(file, '{"number": 1}\n');
  const { code, err } = await cli(['import', '--dossiers', file]);
  expect([code, err.includes('broken.ndjson:1')]).toEqual([1, true]);
  expect(await count()).toEqual(before);
});

describe('due', () => {
  // The examples of the rules (Bộ luật Dân sự 2015, Điều 147 và 148; the days off and swapped days of the year) with the procedures as they are.
  test.each([
    ['three working days over a weekend', '1.004873', '27436', '2019-04-18T09:00:00+07:00', '2019-04-23T17:00:00+07:00'],
    ['three working days over the holidays, ending on the Saturday worked instead', '1.004873', '27436', '2019-04-26T09:00:00+07:00', '2019-05-04T17:00:00+07:00'],
    ['one working day over the swapped day before the new year', '1.003677', '777', '2018-12-28T09:00:00+07:00', '2019-01-02T17:00:00+07:00'],
    ['one working day over the Hùng Kings on a Sunday', '1.003677', '777', '2019-04-12T09:00:00+07:00', '2019-04-16T17:00:00+07:00'],
    ['one working day over Independence Day', '1.003677', '777', '2026-08-28T09:00:00+07:00', '2026-09-03T17:00:00+07:00'],
    ['one working day over the Day of Culture', '1.003677', '777', '2026-11-23T09:00:00+07:00', '2026-11-25T17:00:00+07:00'],
    ['the same day at 15:00', '2.000635', '27436', '2019-04-25T15:00:00+07:00', '2019-04-25T17:00:00+07:00'],
    ['the next working day at 15:01', '2.000635', '27436', '2019-04-25T15:01:00+07:00', '2019-04-26T17:00:00+07:00'],
    ['a Sunday counts from Monday', '2.000635', '27436', '2019-04-21T09:00:00+07:00', '2019-04-22T17:00:00+07:00'],
    ['half a working day over night', '1.010041', '27436', '2019-04-18T16:00:00+07:00', '2019-04-19T10:30:00+07:00'],
    ['fifteen days that would end on a holiday', '2.000509', '27436', '2019-04-15T09:00:00+07:00', '2019-05-02T17:00:00+07:00'],
    ['the time as UTC says it', '2.000635', '27436', '2019-04-25T08:00:00Z', '2019-04-25T17:00:00+07:00'],
  ])('%s', async (_, procedure, unit, received, expected) => {
    expect(await cli(due(procedure, received, unit))).toEqual({ code: 0, out: `${expected}\n`, err: '' });
  });
});

test('report writes form II.06a as JSON, CSV or a spreadsheet, and the 766 index as JSON', async () => {
  const form = await cli(['report', ...report({ kind: 'form-ii06a', scope: 'all' })]);
  expect([form.code, JSON.parse(form.out).number, JSON.parse(form.out).broken]).toEqual([0, 'Biểu số II.06a/VPCP/KSTT', []]);
  const file = path.join(folder, 'bieu.xlsx');
  expect((await cli(['report', ...report({ kind: 'form-ii06a', format: 'xlsx', out: file })])).code).toBe(0);
  expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  expect((await cli(['report', ...report({ kind: 'form-ii06a', format: 'csv' })])).out).toContain('Kỳ báo cáo: quý I/2019, từ 01/01/2019 đến 31/03/2019');
  const index = await cli(['report', ...report({ kind: 'index-766' })]);
  expect([index.code, JSON.parse(index.out).knownPointsMax]).toEqual([0, 0]);
});

test('figures-check finds months that say otherwise than their dossiers, and makes them anew when told to', async () => {
  expect((await cli(['figures-check'])).code).toBe(0);
  await program.pool.query(`insert into figure_months values (1, '2019-01-01T00:00+07', '2019-01-01T00:00+07', 'early', 'infinity', '3', 'ho_tich', 'self', 3, 3, 0, 0, 0, 0, 0)`);
  const found = await cli(['figures-check']);
  expect([found.code, found.out]).toEqual([1, expect.stringContaining('1 ô khác')]);
  expect(found.err).toContain('ghi 3, đếm 0');
  expect((await cli(['figures-check', '--mend'])).code).toBe(0);
  expect((await cli(['figures-check'])).code).toBe(0);
});

test('report prints the figures as JSON and nothing else, and writes the same into a file when asked', async () => {
  const printed = await runCli(['report', ...report()], { DATABASE_URL: program.url });
  expect([printed.code, printed.err]).toEqual([0, '']);
  expect(typeof JSON.parse(printed.out)).toBe('object');
  const file = path.join(folder, 'report.json');
  const written = await cli(['report', ...report({ out: file })]);
  expect(written).toEqual({ code: 0, out: '', err: '' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...JSON.parse(printed.out), ...stampsOf(JSON.parse(await readFile(file, 'utf8'))) });
});

/** What differs between two reports made one after the other: when each was made. */
function stampsOf(report: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(report).filter(([key]) => /At$/.test(key)));
}

test.each(['docx', 'pdf'])('report writes the whole report as %s into a file', async (format) => {
  const file = path.join(folder, `report.${format}`);
  expect(await cli(['report', ...report({ format, out: file })])).toEqual({ code: 0, out: '', err: '' });
  expect((await readFile(file)).subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
});

test('user add tells a password once, with which the officer logs in and must choose an own one', async () => {
  const { code, out, err } = await cli(['user', 'add', ...user({ username: 'nguoi.moi', roles: 'reception, specialist' })]);
  expect([code, err]).toEqual([0, '']);
  const client = await officerClient(program.server, 'nguoi.moi', /: (\S+)\n$/.exec(out)?.[1] ?? '');
  expect((await client.ask('GET', '/session')).json()).toMatchObject({
    officer: { mustChangePassword: 'yes', offices: [{ unitCode: '27436', roles: [{ role: 'reception' }, { role: 'specialist' }] }] },
  });
});

test('migrate and import can be repeated', async () => {
  for (const args of [['migrate'], ['import', '--authority', 'data/authorities/binh-tan']]) expect((await cli(args)).code).toBe(0);
});

test('keys tells each key and whether its private file is here; rotate puts a new one into use', async () => {
  const env = { DATABASE_URL: program.url, DATA_DIR: program.services.dataDir };
  const lines = async () => (await cli(['keys'], env)).out.trimEnd().split('\n');
  expect(await lines()).toEqual([expect.stringMatching(/^signing {2}[0-9a-f]{12} .*đang dùng, có tệp/), expect.stringMatching(/^sealing {2}[0-9a-f]{12} .*đang dùng, có tệp/)]);
  const rotated = await cli(['keys', 'rotate', '--kind', 'signing'], env);
  expect([rotated.code, rotated.err]).toEqual([0, '']);
  const [fresh, old] = await lines();
  expect([rotated.out.includes(fresh?.slice(9, 21) ?? '?'), old?.includes('thôi dùng từ')]).toEqual([true, true]);
  expect((await cli(['keys'], { ...env, DATA_DIR: folder })).out).toContain('KHÔNG có tệp khóa riêng');
  const wrong = await cli(['keys', 'rotate', '--kind', 'house'], env);
  expect(wrong.code).toBe(1);
  expectOneLine(wrong.err);
});

test('import-teams tells how each row was understood, writes nothing on trial or while a row is wrong, and brings the list in whole', async () => {
  const file = path.join(folder, 'to.csv');
  const head = 'Họ và tên;Chức vụ;Chức vụ trong Tổ;Điện thoại;Khu phố';
  const count = async () => (await program.pool.query('select count(*) as n from memberships')).rows;
  const before = await count();
  const other = path.join(folder, 'sai.csv');
  await writeFile(other, `${head}\nLƯƠNG VĂN MẪU ỔI;CSKV;TV;01200000101;KP 3\nLương Thị Mẫu Mận;Nhạc trưởng;;12;KP 3\n`);
  await writeFile(file, `${head}\nLƯƠNG VĂN MẪU ỔI;CSKV;TV;01200000101;KP 3\n`);
  const [wrong, trial] = await Promise.all([cli(['import-teams', other, '--unit', '27460']), cli(['import-teams', file, '--unit', '27460', '--dry-run'])]);
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toContain('dòng 3, cột Điện thoại: SAI. "12" không phải số điện thoại.');
  expect([trial.code, trial.out]).toEqual([0, 'Chạy thử, chưa ghi gì: sẽ thêm 1 thành viên (1 người mới, 0 tổ mới).\n']);
  expect(await count()).toEqual(before);
  const done = await cli(['import-teams', file, '--unit', '27460']);
  expect(done.out).toMatch(/^Đã thêm 1 thành viên/);
});

test('import-table tells how each column and row was understood, writes nothing on trial or while a total does not close, and brings the table in whole with its source', async () => {
  const count = async () => (await program.pool.query('select count(*) as n from imported_figures')).rows;
  const before = await count();
  const of = ['--unit', '777', '--kind', 'figures'];
  const table = 'tests/fixtures/imports/tong-hop-quy-1-vni.xlsx';
  const [wrong, trial, without] = await Promise.all([
    cli(['import-table', 'tests/fixtures/imports/tong-khong-khop-nam-2018.xlsx', ...of, '--origin', 'Báo cáo mẫu']),
    cli(['import-table', table, ...of, '--dry-run']),
    cli(['import-table', table, ...of]),
  ]);
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toContain('tổng ghi 911, cộng các dòng được 910');
  expect([trial.code, trial.out]).toEqual([0, 'Chạy thử, chưa ghi gì: 0 chỗ cần sửa, sẽ nhập 11.\n']);
  expect(trial.err).toContain('Bảng mã: VNI');
  expect(without.code).toBe(2);
  expect(await count()).toEqual(before);
  const done = await cli(['import-table', table, ...of, '--origin', 'Báo cáo mẫu']);
  expect([done.code, done.out]).toEqual([0, expect.stringMatching(/^Đã nhập 11\./)]);
});

test('proofread tells what is wrong in a report and answers 1; 0 when nothing is wrong; JSON on stdout alone; and needs no database', async () => {
  const env = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/nothing' };
  const read = (...args: string[]) => runCli(['proofread', ...args], env);
  const [wrong, json, right] = await Promise.all([
    read('tests/fixtures/bao-cao-to-tu-van-2019.txt'),
    read('tests/fixtures/bao-cao-to-tu-van-2019.txt', '--format', 'json'),
    read('tests/fixtures/reports/bao-cao-thang.txt', '--format', 'json'),
  ]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/\[Sai\] Tỷ lệ bị cắt, không làm tròn, đoạn \d+: “51,36%”/);
  expectOneLine(wrong.err);
  const told = JSON.parse(json.out) as { counts: { wrong: number }; findings: { kind: string; shouldBe: string }[] };
  expect([json.code, told.counts.wrong, told.findings.find(({ kind }) => kind === 'rateTruncated')?.shouldBe]).toEqual([1, 1, '51,37%']);
  expect([right.code, right.err, (JSON.parse(right.out) as typeof told).counts.wrong]).toEqual([0, '', 0]);
});
