import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Client, officerClient } from '../../../tests/clients.ts';
import { at } from '../../../tests/dossiers.ts';
import { newDeviceId } from '../../../tests/filing-body.ts';
import { openWholeProgram, type WholeProgram } from '../../../tests/whole-program.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { importFigures } from '../../dossiers/store/import-figures.ts';
import { verifyLedger } from '../../dossiers/store/verify-ledger.ts';
import { type FigureRef, figureId } from '../rules/report-figure.ts';
import { keptFigure } from '../rules/write-draft.ts';
import { takeFigures } from '../store/take-figures.ts';
import type { DataImportBody, DataImportsView, DataPreview, ImportedFiguresView } from './data-import-shapes.ts';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/imports');
const ward = '27460';
const district = '777';

let program: WholeProgram;
let ofDistrict: Client;
let ofWard: Client;

beforeAll(async () => {
  program = await openWholeProgram();
  ofDistrict = await officerClient(program.server, `lanhdao.${district}`);
  ofWard = await officerClient(program.server, `lanhdao.${ward}`);
});
afterAll(() => program.stop());

const choices: DataImportBody['choices'] = { encoding: null, sheet: null, head: null, columns: null, period: null, leftOut: [], openTotals: 'mend', channel: 'counter' };

function bodyOf(name: string, more: Partial<DataImportBody> = {}): DataImportBody {
  const content = readFileSync(path.join(folder, name)).toString('base64');
  return { id: newDeviceId(), unitCode: district, kind: 'figures', fileName: name, content, mode: 'preview', origin: 'Báo cáo mẫu quý I/2018', choices, ...more };
}

const bring = (client: Client, body: DataImportBody) => client.ask('POST', '/data-imports', body);
const csv = (text: string) => ({ content: Buffer.from(text).toString('base64'), fileName: 'bang.csv' });

async function rows(): Promise<string> {
  const { rows: counts } = await program.pool.query(
    `select (select count(*) from imported_figures) f, (select count(*) from data_imports) i, (select count(*) from dossiers) d, (select count(*) from dossier_acts) a, (select count(*) from data_import_mappings) m`,
  );
  return JSON.stringify(counts);
}

async function shownFigures(unit: string, scope = 'own'): Promise<ImportedFiguresView['rows']> {
  const answer = await ofDistrict.ask('GET', `/imported-figures?unit=${unit}&scope=${scope}&from=2018-01-01&to=2018-12-31`);
  expect(answer.status, answer.body).toBe(200);
  return answer.json<ImportedFiguresView>().rows;
}

function previewOf(answer: Answer): DataPreview {
  expect(answer.status, answer.body).toBe(200);
  return answer.json<DataPreview>();
}

describe('Totals of the past', () => {
  test('are looked at first: how it was understood, and nothing is written', async () => {
    const before = await rows();
    const view = previewOf(await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv')));
    expect(view).toMatchObject({
      encoding: 'tcvn3',
      head: { from: 4, to: 5 },
      period: { from: '2018-01-01', to: '2018-03-31' },
      mappingFrom: 'guessed',
      problems: [],
      importId: null,
    });
    expect(view.columns.map(({ letter, field }) => `${letter} ${field}`)).toEqual(['B ignore', 'C unit', 'D total', 'E early', 'F onTime', 'G late']);
    expect(view.summary).toEqual({ take: 3, values: 11, known: 0, wrong: 0, skipped: 2 });
    expect(await rows()).toBe(before);
  });

  test('come in whole, each with its source, apart from what is counted, and once: by the same id and by the same numbers', async () => {
    const counted = (await ofDistrict.ask('GET', '/figures?unit=777&scope=all&from=2018-01-01&to=2018-12-31')).body;
    const body = bodyOf('tong-hop-quy-1-tcvn3.csv', { mode: 'import' });
    expect(previewOf(await bring(ofDistrict, body)).importId).toBe(body.id);
    const shown = await shownFigures('27436');
    expect(shown.map(({ key, value, from, to }) => [key, value, from, to])).toContainEqual(['total', 1234, '2018-01-01', '2018-03-31']);
    expect(shown.every(({ source }) => source.startsWith('Báo cáo mẫu quý I/2018 (tệp tong-hop-quy-1-tcvn3.csv, nhập ngày '))).toBe(true);
    expect((await ofDistrict.ask('GET', '/figures?unit=777&scope=all&from=2018-01-01&to=2018-12-31')).body).toBe(counted);

    const after = await rows();
    expect(previewOf(await bring(ofDistrict, body)).importId).toBe(body.id);
    expect((await bring(ofDistrict, { ...body, ...csv('khac') })).json()).toMatchObject({ status: 409, code: 'idTaken' });
    expect((await bring(ofDistrict, bodyOf('tong-hop-quy-1-windows1258.csv', { mode: 'import' }))).json()).toMatchObject({ status: 422, code: 'nothingNew' });
    expect(await rows()).toBe(after);
  });

  test('The same heads are understood as last time', async () => {
    const table = 'Đơn vị,Lượt,Ghi chú\nPhường An Lạc,7,\n';
    const first = previewOf(await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', csv(table))));
    expect(first.problems.map(({ what }) => what.vi)).toEqual(['Không tìm thấy dòng tiêu đề của bảng trong 30 dòng đầu.']);
    const columns = [
      { index: 0, field: 'unit' as const, level: null },
      { index: 1, field: 'counter' as const, level: null },
    ];
    const own = { ...choices, head: { from: 1, to: 1 }, period: { from: '2016-01-01', to: '2016-12-31' } };
    const done = await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), mode: 'import', choices: { ...own, columns } }));
    expect(previewOf(done).summary.values).toBe(1);
    expect(previewOf(await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), choices: own })))).toMatchObject({
      mappingFrom: 'kept',
      columns: [{ field: 'unit' }, { field: 'counter' }, { field: 'ignore' }],
    });
  });

  test('With one thing wrong nothing is written; rows are left out, and a total that does not close is taken only on somebody’s word, which is kept', async () => {
    const before = await rows();
    const name = 'tong-khong-khop-nam-2018.xlsx';
    const answer = await bring(ofDistrict, bodyOf(name, { mode: 'import' }));
    expect(answer.json()).toMatchObject({ status: 422, code: 'rowsWrong', facts: { wrong: 3 } });
    expect(await rows()).toBe(before);
    const view = previewOf(await bring(ofDistrict, bodyOf(name)));
    expect(view.openTotals.map(({ column }) => column)).toEqual(['B', 'C']);
    expect(view.rows.filter(({ state }) => state === 'wrong').map(({ row, problems }) => [row, problems[0]?.column])).toEqual([[5, 'A']]);
    const taken = { ...choices, leftOut: [5], openTotals: 'take' as const };
    previewOf(await bring(ofDistrict, bodyOf(name, { mode: 'import', choices: taken })));
    const [newest] = (await ofDistrict.ask('GET', `/data-imports?unit=${district}`)).json<DataImportsView>().rows;
    expect(newest?.remarks.map(({ said }) => said.vi)).toEqual([expect.stringContaining('tổng ghi 911'), expect.stringContaining('tổng ghi 305'), '"1,00" đọc là 1']);
  });

  test('Without a source nothing comes in', async () => {
    const before = await rows();
    expect((await bring(ofDistrict, bodyOf('muc-do-quy-1-gop-o.xlsx', { mode: 'import', origin: '  ' }))).json()).toMatchObject({ code: 'noOrigin' });
    expect(await rows()).toBe(before);
  });

  test('are taken back whole, once, by who did it; what was counted before them stays', async () => {
    const before = await shownFigures(district, 'wards');
    const body = bodyOf('muc-do-quy-1-gop-o.xlsx', { mode: 'import' });
    previewOf(await bring(ofDistrict, body));
    expect((await shownFigures(ward)).filter(({ level }) => level === '3').map(({ key, value }) => [key, value])).toEqual([
      ['online', 1234],
      ['onlineResolved', 1200],
    ]);
    const answer = await ofDistrict.ask('POST', `/data-imports/${body.id}/undo`, {});
    expect(answer.status, answer.body).toBe(200);
    expect(answer.json<DataImportsView>().rows.find(({ id }) => id === body.id)).toMatchObject({ undoneBy: 'Phan Thị Mẫu Thảo' });
    expect(await shownFigures(district, 'wards')).toEqual(before);
    expect((await ofDistrict.ask('POST', `/data-imports/${body.id}/undo`, {})).status).toBe(404);
  });

  test('are not taken back once a report tells one of them', async () => {
    const table = 'Đơn vị,Tờ bướm\nPhường An Lạc,120\n';
    const body = bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), mode: 'import', choices: { ...choices, period: { from: '2016-01-01', to: '2016-03-31' } } });
    previewOf(await bring(ofDistrict, body));
    const { rows: kept } = await program.pool.query<{ source: string }>('select source from imported_figures where import_id = $1', [body.id]);
    const report = newDeviceId();
    const office = program.services.directory().officeOfUnit(district)?.id;
    await program.pool.query(
      `insert into reports (office_id, id, kind, period_from, period_to, begun_by, begun_by_name, begun_at) values ($1, $2, 'advisory-team', '2016-01-01', '2016-03-31', $2, 'Mẫu', now())`,
      [office, report],
    );
    await program.pool.query(
      `insert into report_versions (office_id, report_id, version, document, subject, symbol, why, saved_by, saved_by_name, saved_at) values ($1, $2, 1, $3, '', '', 'draft', $2, 'Mẫu', now())`,
      [office, report, JSON.stringify({ figures: [{ source: `Báo cáo mẫu khác; ${kept[0]?.source}` }] })],
    );
    expect((await ofDistrict.ask('POST', `/data-imports/${body.id}/undo`, {})).json()).toMatchObject({ status: 409, code: 'reportsStandOnIt', facts: { reports: 1 } });
    expect((await program.pool.query('select 1 from imported_figures where import_id = $1', [body.id])).rows).toHaveLength(1);
  });

  test('are not taken back from under a report with so many imports in one figure that their names have no room in its source', async () => {
    const body = bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv('Đơn vị,Kỳ,Tổng số hồ sơ\nPhường An Lạc,Quý II/2014,7\n'), mode: 'import' });
    previewOf(await bring(ofDistrict, body));
    const office = program.services.directory().officeOfUnit(ward)?.id ?? 0;
    const others = Array.from({ length: 70 }, (_, i) => ({
      from: `2013-${String(1 + Math.floor(i / 20)).padStart(2, '0')}-${String((i % 20) + 1).padStart(2, '0')}`,
      mark: i.toString(16).padStart(8, '0'),
    }));
    for (const { from, mark } of others)
      await program.pool.query(
        `insert into imported_figures (office_id, key, scope, level, period_from, period_to, value, source, imported_at) values ($1, 'total', 'own', null, $2, $2, 1, $3, now())`,
        [office, from, `Sổ mẫu (tệp so.csv, lần nạp ${mark})`],
      );
    const ref: FigureRef = { key: 'imported.total', of: null, unit: ward, scope: 'own', from: '2013-01-01' as PlainDate, to: '2014-12-31' as PlainDate, level: null };
    const { pool, services } = program;
    const found = (await takeFigures({ db: pool, directory: services.directory(), now: at('2026-01-01T08:00') }, [ref])).get(figureId(ref));
    expect([found?.value, (found?.source ?? '').length < 1000, found?.source.includes(body.id.slice(-8)), found?.imports?.length]).toEqual([77, true, false, 71]);
    const report = newDeviceId();
    await pool.query(
      `insert into reports (office_id, id, kind, period_from, period_to, begun_by, begun_by_name, begun_at) values ($1, $2, 'ward-periodic', '2013-01-01', '2014-12-31', $2, 'Mẫu', now())`,
      [office, report],
    );
    await pool.query(
      `insert into report_versions (office_id, report_id, version, document, subject, symbol, why, saved_by, saved_by_name, saved_at) values ($1, $2, 1, $3, '', '', 'draft', $2, 'Mẫu', now())`,
      [office, report, JSON.stringify({ figures: [found === undefined ? null : keptFigure(ref, found, at('2026-01-01T08:00'))] })],
    );
    expect((await ofDistrict.ask('POST', `/data-imports/${body.id}/undo`, {})).json()).toMatchObject({ code: 'reportsStandOnIt', facts: { reports: 1 } });
  });

  describe('beside what others brought in', () => {
    const first = ['2015-01-01', '2015-03-31'] as const;
    const put = (scope: string, level: string | null, value: number | null) =>
      program.pool.query(
        `insert into imported_figures (office_id, key, scope, level, period_from, period_to, value, source, imported_at) values ($1, 'total', $2, $3, $4, $5, $6, 'Sổ mẫu', now())`,
        [program.services.directory().officeOfUnit(ward)?.id, scope, level, ...first, value],
      );
    const kept = async () => {
      const { rows: found } = await program.pool.query<{ scope: string; level: string | null; value: number | null }>(
        `select scope, level, value from imported_figures where key = 'total' and period_from = $1 and period_to = $2 order by scope desc, level nulls first`,
        [...first],
      );
      return found.map(({ scope, level, value }) => [scope, level, value]);
    };
    const fromFile = (value: number) => {
      const [periodFrom, periodTo] = first.map((day) => day as PlainDate) as [PlainDate, PlainDate];
      return importFigures(program.pool, {
        file: { figures: [{ unitCode: ward, key: 'total', scope: 'own', periodFrom, periodTo, value, source: 'Tệp mẫu' }] },
        now: at('2026-01-01T08:00'),
      });
    };
    const table = 'Đơn vị,Kỳ,Tổng số hồ sơ\nPhường An Lạc,Quý I/2015,70\n';

    test('a total of the whole ward with all below it is another figure, and one that nobody knew is known then', async () => {
      await put('all', null, 999);
      await put('own', null, null);
      const body = bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), mode: 'import' });
      previewOf(await bring(ofDistrict, body));
      expect(await kept()).toEqual([
        ['own', null, 70],
        ['all', null, 999],
      ]);
      const unknown = `select source, import_id as "importId" from imported_figures where key = 'total' and scope = 'own' and value is null and period_from = $1`;
      expect((await ofDistrict.ask('POST', `/data-imports/${body.id}/undo`, {})).status).toBe(200);
      expect((await program.pool.query(unknown, [first[0]])).rows).toEqual([{ source: 'Sổ mẫu', importId: null }]);
      expect(await kept()).toEqual([
        ['own', null, null],
        ['all', null, 999],
      ]);
      previewOf(await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), mode: 'import' })));
    });

    test('the file of figures of an authority leaves totals of a spreadsheet and of one level as they are, and replaces its own', async () => {
      await put('own', '3', 40);
      await fromFile(5);
      expect(await kept()).toEqual([
        ['own', null, 70],
        ['own', '3', 40],
        ['all', null, 999],
      ]);
      await program.pool.query(`update imported_figures set import_id = null where key = 'total' and period_from = $1`, [first[0]]);
      await fromFile(5);
      expect(await kept()).toEqual([
        ['own', null, 5],
        ['own', '3', 40],
        ['all', null, 999],
      ]);
    });
  });

  test('A table of more rows than one import takes is refused before anything else is looked for in it', async () => {
    const view = previewOf(await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', csv(`Đơn vị,Tổng số hồ sơ\n${'Phường An Lạc,1\n'.repeat(5001)}`))));
    expect([view.problems.map(({ what }) => what.vi), view.columns]).toEqual([[expect.stringContaining('5.001')], []]);
  });

  test('Another number for the same is never written over', async () => {
    const before = await rows();
    const table = 'Đơn vị,Kỳ,Tổng số hồ sơ\nPhường Bình Hưng Hòa,Quý I/2018,1235\n';
    const answer = await bring(ofDistrict, bodyOf('tong-hop-quy-1-tcvn3.csv', { ...csv(table), mode: 'import' }));
    expect(answer.json()).toMatchObject({ code: 'rowsWrong' });
    expect(await rows()).toBe(before);
  });
});

describe('Who may', () => {
  test('A ward brings in its own totals and nobody else’s', async () => {
    expect((await bring(ofWard, bodyOf('muc-do-quy-1-gop-o.xlsx'))).status).toBe(403);
    const own = previewOf(await bring(ofWard, bodyOf('muc-do-quy-1-gop-o.xlsx', { unitCode: ward })));
    expect(own.rows.map(({ state, title }) => [state, title.split(' · ')[0]])).toEqual([
      ['wrong', 'quý I/2018, từ 01/01/2018 đến 31/03/2018'],
      ['take', 'Phường An Lạc'],
    ]);
    expect((await ofWard.ask('GET', `/data-imports?unit=${district}`)).status).toBe(403);
  });

  test('Who follows teams brings in totals, and no dossiers', async () => {
    const monitor = await officerClient(program.server, 'theodoi.vhtt.777');
    previewOf(await bring(monitor, bodyOf('muc-do-quy-1-gop-o.xlsx')));
    expect((await bring(monitor, bodyOf('ho-so-cu-2018.xlsx', { kind: 'dossiers' }))).status).toBe(403);
  });

  test('Who follows teams finds his tables of totals, however many lists of dossiers came after them', async () => {
    const office = program.services.directory().officeOfUnit(district)?.id;
    await program.pool.query(
      `insert into data_imports (office_id, id, kind, file_name, sha256, origin, rows_taken, remarks, imported_at)
       select $1, gen_random_uuid(), 'dossiers', 'mau.xlsx', '', 'Sổ mẫu', 1, '[]', now() + interval '1 day' from generate_series(1, 501)`,
      [office],
    );
    const monitor = await officerClient(program.server, 'theodoi.vhtt.777');
    const kinds = (await monitor.ask('GET', `/data-imports?unit=${district}`)).json<DataImportsView>().rows.map(({ kind }) => kind);
    expect([kinds.length > 2, [...new Set(kinds)]]).toEqual([true, ['figures']]);
  });

  test('Reception brings in nothing', async () => {
    const reception = await officerClient(program.server, `tiepnhan.${ward}`);
    expect((await bring(reception, bodyOf('ho-so-cu-2018.xlsx', { kind: 'dossiers', unitCode: ward }))).status).toBe(403);
  });
});

describe('Dossiers of the past', () => {
  const list = (more: Partial<DataImportBody> = {}) => bodyOf('ho-so-cu-2018.xlsx', { kind: 'dossiers', unitCode: ward, origin: 'Sổ theo dõi mẫu năm 2018', ...more });

  test('are understood one a row, with what was changed and what is doubtful', async () => {
    const view = previewOf(await bring(ofWard, list()));
    expect(view.problems).toEqual([]);
    expect(view.rows.map(({ state, title }) => [state, title])).toEqual([
      ['take', 'BN-2018/0001 · Nguyễn Văn Mẫu Một'],
      ['take', 'BN-2018/0002 · Trần Thị Mẫu Hai'],
      ['take', 'BN-2018/0003 · Lê Mẫu Ba'],
    ]);
    expect(view.rows.map(({ notes }) => notes.map(({ vi }) => vi))).toEqual([
      ['"5-3-18" đọc là ngày 05/03/2018', 'Điện thoại "01200000123" ghi thành 0700000123 (đầu số mới từ 15/9/2018, hoặc thiếu số 0)'],
      ['"43166" đọc là ngày 07/03/2018', 'Điện thoại "900000124" ghi thành 0900000124 (đầu số mới từ 15/9/2018, hoặc thiếu số 0)'],
      ['Điện thoại "01300000125" không rõ, không ghi vào hồ sơ; số gốc giữ trong sổ lần nạp'],
    ]);
  });

  test('become dossiers like all others: found by the old number, counted, in a ledger that holds; and once', async () => {
    const body = list({ mode: 'import' });
    expect(previewOf(await bring(ofWard, body)).importId).toBe(body.id);
    const { rows: found } = await program.pool.query<{ alias: string; phone: string | null; late: boolean }>(
      `select a.alias, d.phone, d.finished_at > d.due_at as late from dossier_aliases a join dossiers d on d.id = a.dossier_id order by a.alias`,
    );
    expect(found).toEqual([
      { alias: 'BN-2018/0001', phone: '0700000123', late: false },
      { alias: 'BN-2018/0002', phone: '0900000124', late: false },
      { alias: 'BN-2018/0003', phone: null, late: true },
    ]);
    const figures = (await ofWard.ask('GET', `/figures?unit=${ward}&scope=own&from=2018-01-01&to=2018-12-31`)).json<{ figures: { key: string; value: number }[] }>();
    expect(figures.figures.filter(({ key }) => ['total', 'resolved', 'late'].includes(key)).map(({ key, value }) => [key, value])).toEqual([
      ['total', 3],
      ['resolved', 3],
      ['late', 1],
    ]);
    const office = program.services.directory().officeOfUnit(ward);
    expect((await verifyLedger(program.pool, { officeId: office?.id ?? 0, keys: [], days: [], progress: () => undefined })).faults).toEqual([]);

    const after = await rows();
    expect((await bring(ofWard, list({ mode: 'import' }))).json()).toMatchObject({ code: 'nothingNew' });
    expect(await rows()).toBe(after);
    expect((await ofWard.ask('POST', `/data-imports/${body.id}/undo`, {})).json()).toMatchObject({ status: 409, code: 'inLedger' });
  });

  const heads = 'Số biên nhận,Thủ tục,Họ tên,Ngày nhận,Ngày hẹn trả,Ngày giải quyết xong\n';
  test.each([
    ['an old number of somebody else', 'BN-2018/0001,1.001193,Phạm Mẫu Khác,05/03/2018,05/03/2018,05/03/2018', 'đã thuộc hồ sơ'],
    ['a dossier that is not finished', 'BN-9,1.001193,Phạm Mẫu Khác,05/03/2018,05/03/2018,', 'hồ sơ còn dở'],
    ['days that run backwards', 'BN-9,1.001193,Phạm Mẫu Khác,05/03/2018,05/03/2018,01/03/2018', 'không theo thứ tự'],
    ['a result due before the papers came', 'BN-9,1.001193,Phạm Mẫu Khác,05/03/2018,01/03/2018,05/03/2018', 'hẹn trả trước ngày nhận'],
    ['a day to come', 'BN-9,1.001193,Phạm Mẫu Khác,05/03/2018,05/03/2018,05/03/2090', 'tương lai'],
    ['a day before all calendars', 'BN-9,1.001193,Phạm Mẫu Khác,05/03/1995,05/03/1995,06/03/1995', ''],
    ['a procedure nobody knows', 'BN-9,Thủ tục lạ,Phạm Mẫu Khác,05/03/2018,05/03/2018,05/03/2018', 'là thủ tục nào'],
    ['a name with digits', 'BN-9,1.001193,Phạm 123,05/03/2018,05/03/2018,05/03/2018', 'không phải tên'],
  ])('%s is told, and nothing is written', async (_, row, words) => {
    const before = await rows();
    const view = previewOf(await bring(ofWard, list(csv(heads + row))));
    expect(view.rows[0]?.state).toBe('wrong');
    expect(view.rows[0]?.problems.map(({ what }) => what.vi).join()).toContain(words);
    expect((await bring(ofWard, list({ ...csv(heads + row), mode: 'import' }))).json()).toMatchObject({ code: 'rowsWrong' });
    expect(await rows()).toBe(before);
  });

  test('The same applicant, procedure and day under another number is pointed out', async () => {
    const view = previewOf(await bring(ofWard, list(csv(`${heads}BN-10,1.001193,NGUYỄN VĂN MẪU MỘT,05/03/2018,05/03/2018,05/03/2018`))));
    expect(view.rows[0]).toMatchObject({ state: 'take', notes: [{ vi: expect.stringContaining('Có thể trùng với') }] });
  });
});

test('A file that is no table is refused in words', async () => {
  const answer = await bring(ofDistrict, bodyOf('ho-so-cu-2018.xlsx', { content: Buffer.from('PK\u0003\u0004 nothing').toString('base64') }));
  expect(answer.json()).toMatchObject({ status: 422, code: 'tableUnreadable' });
});
