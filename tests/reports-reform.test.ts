import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportList, ReportView } from '../src/reports/http/report-shapes.ts';
import type { Figures } from '../src/reports/http/shapes.ts';
import type { FormView } from '../src/reports/http/table-shapes.ts';
import { documentText, isFigurePiece, type TableBlock } from '../src/reports/rules/report-document.ts';
import { shownFigure } from '../src/reports/rules/report-figure.ts';
import { type Client, officerClient } from './clients.ts';
import { lineOf, writeLines } from './dossier-rows.ts';
import { at } from './dossiers.ts';
import { newDeviceId as newId } from './filing-body.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

const ward = '27460';
const quarter = { from: '2019-01-01', to: '2019-03-31' };
const empty = { from: '2017-01-01', to: '2017-03-31' };
let program: WholeProgram;
let [writer, monitor, leader] = [] as unknown as [Client, Client, Client];
let [officeId, districtId] = [0, 0];

beforeAll(async () => {
  program = await openWholeProgram();
  const { server, services, pool } = program;
  const names = [`truongphong.${ward}`, 'theodoi.vhtt.777', `lanhdao.${ward}`];
  [writer, monitor, leader] = (await Promise.all(names.map((name) => officerClient(server, name)))) as [Client, Client, Client];
  const directory = services.directory();
  [officeId, districtId] = [directory.officeOfUnit(ward)?.id ?? 0, directory.officeOfUnit('777')?.id ?? 0];
  const done = (submitted: string, finished: string, more: object = {}) =>
    lineOf({
      officeId,
      submittedAt: at(`${submitted}T08:00`),
      receivedAt: at(`${submitted}T09:00`),
      dueAt: at('2019-02-20T17:00'),
      finishedAt: at(`${finished}T09:00`),
      endedAs: 'granted',
      stage: 'ready',
      ...more,
    });
  await writeLines(pool, [
    done('2019-01-10', '2019-02-11'),
    done('2019-01-11', '2019-02-12', { channel: 'counter', field: 'chung_thuc', procedureCode: '2.000635' }),
    done('2019-01-14', '2019-02-25'),
    lineOf({ officeId, submittedAt: at('2019-03-05T08:00'), supplementRequestedAt: at('2019-03-06T08:00'), stage: 'awaitingSupplement' }),
    lineOf({ officeId: districtId, submittedAt: at('2019-02-05T08:00') }),
    lineOf({
      officeId,
      channel: 'counter',
      submittedAt: at('2018-02-05T08:00'),
      receivedAt: at('2018-02-05T09:00'),
      dueAt: at('2018-02-20T17:00'),
      finishedAt: at('2018-02-09T08:00'),
      endedAs: 'granted',
      stage: 'ready',
    }),
    lineOf({
      officeId,
      submittedAt: at('2018-02-06T08:00'),
      receivedAt: at('2018-02-06T09:00'),
      dueAt: at('2018-02-20T17:00'),
      finishedAt: at('2018-02-09T08:00'),
      endedAs: 'granted',
      stage: 'ready',
    }),
  ]);
});
afterAll(() => program.stop());

async function begun(client: Client, office: number, period = quarter): Promise<ReportView> {
  const answer = await client.ask('POST', '/reports', { id: newId(), office, kind: 'reform', ...period });
  expect(answer.status, answer.body).toBe(201);
  return answer.json();
}

const textOf = ({ document }: ReportView) => documentText(document);
const keptOf = ({ document }: ReportView, key: string) => Object.values(document.figures).find(({ ref }) => ref.key === key && ref.from === quarter.from);
const cellsOf = ({ document }: ReportView, { rows }: TableBlock) =>
  rows.map((row) =>
    row.map((cell) => cell.map((piece) => (isFigurePiece(piece) ? shownFigure(document.figures[piece.figure] ?? { value: null, whole: null }, piece.as) : piece.text)).join('')),
  );
const tablesOf = ({ document }: ReportView) => document.annex.filter((block): block is TableBlock => block.kind === 'table');

describe('The reform report of a quarter', () => {
  test('tells the figures of the figures page, and its form II.06a is the form of the official tables', async () => {
    const report = await begun(writer, officeId);
    const page = (await leader.ask('GET', `/figures?unit=${ward}&scope=own&from=${quarter.from}&to=${quarter.to}`)).json<Figures>();
    const told = (key: string) => page.figures.find((one) => one.key === key)?.value;
    expect([keptOf(report, 'online')?.value, keptOf(report, 'online')?.whole]).toEqual([told('online'), told('total')]);
    expect([keptOf(report, 'share.onTime')?.value, keptOf(report, 'share.onTime')?.whole]).toEqual([(told('handledEarly') ?? 0) + (told('handledOnTime') ?? 0), told('handled')]);
    expect(textOf(report)).toContain('Nộp trực tuyến 3/4 hồ sơ (tỷ lệ 75,00%), so với cùng kỳ năm trước +25,00 điểm phần trăm.');
    expect(textOf(report)).toContain('Còn 01 hồ sơ giải quyết quá hạn.');
    expect(textOf(report)).toMatch(/Thủ tục có nhiều hồ sơ phải bổ sung nhất: .+ \(1\/3 hồ sơ, tỷ lệ 33,33%\)\./);
    const form = (await leader.ask('GET', `/form-ii06a?unit=${ward}&scope=own&from=${quarter.from}&to=${quarter.to}`)).json<FormView>();
    const [taken = [], finished = []] = tablesOf(report).map((table) => cellsOf(report, table));
    const lines = [...form.rows, { name: 'Tổng số', numbers: form.total }].map(({ name, numbers }) => [name, ...Object.values(numbers).map(String)]);
    expect(taken.map((row, i) => [...row, ...(finished[i] ?? []).slice(1)])).toEqual(lines);
  });

  test('of a district counts its desk and its wards; nothing in it was typed where a figure stands', async () => {
    const report = await begun(monitor, districtId);
    expect([keptOf(report, 'total')?.value, keptOf(report, 'total')?.ref.scope]).toEqual([5, 'all']);
    const comparison = tablesOf(report).at(-1);
    expect(comparison === undefined ? [] : cellsOf(report, comparison)[0]).toEqual(['Tỷ lệ nộp trực tuyến', '4', '5', '80,00%', '1', '2', '50,00%', '+30,00']);
  });

  test('without data says so: no rate, no form, no praise', async () => {
    const report = await begun(writer, officeId, empty);
    const text = textOf(report);
    expect(text).toContain('Trong kỳ không có hồ sơ phải tiếp nhận, giải quyết.');
    expect(text).toContain('Trong kỳ chưa có người nộp hồ sơ nào đánh giá nên không có tỷ lệ hài lòng.');
    expect(text).toContain('Trong kỳ không có hồ sơ phải giải quyết nên chưa có số liệu để đánh giá.');
    expect(text).toContain('Sổ chỉ tiêu chưa có chỉ tiêu của kỳ tới.');
    expect(text).not.toMatch(/\d%|hồ sơ quá hạn/);
    expect(tablesOf(report)).toHaveLength(1);
  });

  test('names the five fields it has no records of as gaps, warns of them, and is not submitted before they are written', async () => {
    const report = await begun(writer, officeId);
    const warnings = report.warnings.map(({ vi }) => vi).join('\n');
    for (const field of ['cải cách thể chế', 'cải cách tổ chức bộ máy', 'cán bộ, công chức, viên chức', 'cải cách tài chính công', 'hiện đại hóa hành chính']) {
      expect(textOf(report)).toContain(`[Đơn vị bổ sung: kết quả `);
      expect(warnings).toContain(field);
    }
    expect(warnings).toMatch(/Còn \d+ phần chưa viết/);
    expect(warnings).toContain('cần đối chiếu với đề cương');
    const answer = await writer.ask('POST', `/reports/${report.id}/acts`, { id: newId(), kind: 'submit' });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'partsMissing']);
  });

  test('tells less than five answers of satisfaction as such, and the targets of the next quarter from their register', async () => {
    const body = {
      id: newId(),
      unit: ward,
      scope: 'own',
      level: 'any',
      from: '2019-04-01',
      to: '2019-06-30',
      figure: 'online',
      hundredths: 8250,
      document: 'Kế hoạch số 12/KH-UBND',
      documentOn: null,
      why: null,
      basedOn: 0,
    };
    const set = await leader.ask('POST', '/figures/targets', body);
    expect(set.status, set.body).toBe(201);
    await program.pool.query(
      `insert into satisfaction_answers (office_id, dossier_id, level, satisfied, words, said_at)
       select office_id, id, 'good', 'yes', null, '2019-03-01T08:00+07:00' from dossiers where office_id = $1 and finished_at > '2019-01-01' limit 1`,
      [officeId],
    );
    const text = textOf(await begun(writer, officeId));
    expect(text).toContain('Số lượt đánh giá trong kỳ dưới 05 lượt nên không nêu tỷ lệ hài lòng.');
    expect(text).toContain('Tỷ lệ nộp trực tuyến, quý II năm 2019: từ 82,50% trở lên, theo Kế hoạch số 12/KH-UBND.');
  });

  test('is written for a quarter or a year, of the calendar or of the decree, and for no other days', async () => {
    const legal = await begun(writer, officeId, { from: '2018-12-15', to: '2019-03-14' });
    expect(legal.document.head.subject).toBe('Công tác cải cách hành chính quý I năm 2019 (từ 15/12/2018 đến 14/03/2019)');
    const answer = await writer.ask('POST', '/reports', { id: newId(), office: officeId, kind: 'reform', from: '2019-01-01', to: '2019-02-28' });
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'notOfItsPeriod']);
    const kinds = async (client: Client, office: number) => (await client.ask('GET', `/reports?office=${office}`)).json<ReportList>().mayBegin.map(({ kind }) => kind);
    expect([await kinds(writer, officeId), await kinds(monitor, districtId)]).toEqual([
      ['ward-periodic', 'reform'],
      ['advisory-team', 'reform'],
    ]);
  });

  test('is made as DOCX, PDF and spreadsheet', async () => {
    const { id } = await begun(writer, officeId);
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
    ] as const) {
      const answer = await writer.ask('GET', `/reports/${id}/files/${format}`);
      expect([answer.status, answer.body.slice(0, magic.length)]).toEqual([200, magic]);
    }
  });
});
