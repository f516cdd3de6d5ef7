import { spawnSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { pdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { printedReport, typedNote } from '../rules/printed-report.ts';
import { type Block, p, plain, type ReportDocument } from '../rules/report-document.ts';
import { type FigureRef, figureId, type KeptFigure } from '../rules/report-figure.ts';
import { reportDocx } from './report-docx.ts';
import { reportPdf } from './report-pdf.ts';
import { reportXlsx } from './report-xlsx.ts';

const printer = pdfPrinter({ root: process.cwd() });
afterAll(() => printer.stop());
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

const ref: FigureRef = { key: 'online', of: 'total', unit: '777', scope: 'wards', from: day('2017-01-01'), to: day('2019-03-31'), level: null };
const online: KeptFigure = { ref, value: 15_221, whole: 43_410, basis: 'counted', source: '', takenAt: '2019-04-25T08:00:00+07:00' };
const figure = (as: 'number' | 'whole' | 'rate') => ({ figure: figureId(ref), as });
const table: Block = {
  kind: 'table',
  caption: [plain('Hồ sơ của các phường')],
  columns: [
    { head: 'Phường', align: 'left', share: 60 },
    { head: 'Trực tuyến', align: 'right', share: 20 },
    { head: 'Tỷ lệ', align: 'right', share: 20 },
  ],
  remark: 'Chưa gồm hồ sơ giấy.',
  rows: [
    ...Array.from({ length: 60 }, (_, i) => [[plain(`Phường Mẫu ${i + 1}`)], [plain(String(i))], [plain('0,00%')]]),
    [[plain('Tự ghi')], [{ text: '1.250', marks: [], typed: { by: 'Lê Thị Mẫu', at: '2019-04-25T08:00:00+07:00' } }], []],
    [[plain('Cộng')], [figure('number')], [figure('rate')]],
  ],
  lastRow: 'total',
};
const report: ReportDocument = {
  head: { authority: ['ỦY BAN NHÂN DÂN', 'QUẬN BÌNH TÂN'], placeName: 'Bình Tân', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject: 'Kết quả triển khai & <thử>' },
  blocks: [
    { kind: 'ground', content: [plain('Căn cứ Kế hoạch số 65/KH-UBND ngày 29 tháng 3 năm 2019.')] },
    { kind: 'heading', level: 1, content: [plain('I. KẾT QUẢ')] },
    ...Array.from(
      { length: 30 },
      (): Block => ({
        kind: 'paragraph',
        content: p`Tổng số hồ sơ nộp trực tuyến là ${figure('number')}/${figure('whole')} hồ sơ (tỷ lệ ${figure('rate')}), #read("a") [b] *c* “ngoặc”.`,
      }),
    ),
  ],
  annex: [table],
  foot: { recipients: ['UBND Thành phố', 'UBND 10 phường'], archive: 'VT', signedFor: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  figures: { [figureId(ref)]: online },
};
const issued = printedReport(report, { number: 8, issuedOn: day('2019-02-05'), signer: 'Ngô Văn Mẫu Đạt' });

/** What people wrote into the table: a row with a number, and a remark. */
const written = ['Tự ghi', '1.250*', 'Ghi chú: Chưa gồm hồ sơ giấy.', typedNote];

/** The parts of a zip archive, by its directory. */
function unzip(bytes: Buffer): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (let here = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); here !== -1; here = bytes.indexOf('PK\u0001\u0002', here + 4, 'latin1')) {
    const [packed, nameLength, offset] = [bytes.readUInt32LE(here + 20), bytes.readUInt16LE(here + 28), bytes.readUInt32LE(here + 42)];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const body = bytes.subarray(start, start + packed);
    parts[bytes.toString('utf8', here + 46, here + 46 + nameLength)] = (bytes.readUInt16LE(here + 10) === 8 ? inflateRawSync(body) : body).toString('utf8');
  }
  return parts;
}

const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|(<\/w:p>)/g)]
    .map(([, text, end]) => (end === undefined ? (text ?? '') : '\n'))
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');

const parts = unzip(await reportDocx(issued));
const body = parts['word/document.xml'] ?? '';

describe('DOCX', () => {
  test('holds the words and figures of the report, with number, day and signer as on the signed paper', () => {
    const words = wordsOf(body);
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 08/BC-UBND',
      'Bình Tân, ngày 05 tháng 02 năm 2019',
      'Kết quả triển khai & <thử>',
      '15.221/43.410 hồ sơ (tỷ lệ 35,06%), #read("a") [b] *c*',
      '- UBND 10 phường;',
      '- Lưu: VT.',
      'Ngô Văn Mẫu Đạt',
      'Phường Mẫu 60',
      ...written,
    ])
      expect(words).toContain(part);
  });

  test('is A4 with margins 20, 20, 30, 15 mm, in Times New Roman, and shows page numbers from page 2', () => {
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(body).toMatch(/<w:pgMar [^>]*w:top="1134"[^>]*w:right="850"[^>]*w:bottom="1134"[^>]*w:left="1701"/);
    expect(parts['word/styles.xml']).toContain('Times New Roman');
    expect(body.match(/<w:titlePg\/>/g)?.length).toBe(2);
    const headers = Object.keys(parts).filter((name) => /^word\/header\d/.test(name));
    expect(headers.filter((name) => parts[name]?.includes('PAGE')).length).toBe(2);
    expect(body).toMatch(/<w:pgNumType [^>]*w:start="1"/);
  });

  test('repeats the head of a table on every page, and no row breaks; columns sum up to the usable width', () => {
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(1);
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(62);
    const grids = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(new Set(grids)).toEqual(new Set([9354]));
  });
});

describe('PDF', () => {
  test('has the same words on A4 in Tinos alone, page numbers from page 2, and is PDF/A once issued', async () => {
    const pdf = await reportPdf(printer, { report: issued, kept: 'archived', at: at('2019-02-05T08:00') });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1]);
    expect(fonts.filter((font) => font?.startsWith('Tinos-') !== true)).toEqual([]);
    if (!hasPdftotext) return;
    const text = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).stdout.toString().normalize('NFC');
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    const words = text.replace(/[\s\u200b]+/g, ' ');
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 08/BC-UBND',
      'Bình Tân, ngày 05 tháng 02 năm 2019',
      '15.221/43.410 hồ sơ (tỷ lệ 35,06%)',
      'Phường Mẫu 60',
      'PHỤ LỤC',
      ...written,
    ])
      expect(words).toContain(part);
    const heads = pages.map((page) => page.trim().split('\n')[0]?.trim());
    const annexAt = pages.findIndex((page) => page.includes('PHỤ LỤC'));
    expect(heads[0]).not.toMatch(/^\d+$/);
    expect(heads.slice(1, annexAt)).toEqual(Array.from({ length: annexAt - 1 }, (_, i) => String(i + 2)));
    expect(pages.filter((page) => page.includes('Trực tuyến') && page.includes('Phường Mẫu')).length).toBe(pages.length - annexAt);
    expect(pages.length - annexAt).toBeGreaterThan(1);
    expect(heads[annexAt]).toBe('PHỤ LỤC');
    expect(heads[annexAt + 1]).toBe('2');
  });
});

test('XLSX has a sheet for each table, with numbers that are numbers, and one that tells how each figure was counted, and which somebody wrote', async () => {
  const sheets = await readWorkbook(await reportXlsx(report));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Bảng 1', 'Số liệu']);
  expect(sheets[0]?.data.slice(-4).map(([first, second]) => [first, second])).toEqual([
    ['Tự ghi', 1250],
    ['Cộng', 15_221],
    ['Ghi chú: Chưa gồm hồ sơ giấy.', null],
    [typedNote, null],
  ]);
  expect(sheets[0]?.data.at(-3)).toEqual(['Cộng', 15_221, 15_221 / 43_410]);
  expect(sheets[1]?.data.at(1)?.slice(0, 9)).toEqual(['Nộp trực tuyến', '777', 'Các phường', '01/01/2017', '31/03/2019', null, 15_221, 43_410, 15_221 / 43_410]);
  const typed = sheets[1]?.data.at(-1);
  expect([typed?.[0], typed?.[6], typed?.[10]]).toEqual([expect.stringMatching(/ · Tự ghi · /), 1250, typedNote]);
});

test('Before it is numbered, the places for number and day are free', () => {
  const [room, draft] = ['\u00a0'.repeat(6), printedReport(report, null)];
  expect([draft.number, draft.placeAndDate, draft.signer]).toEqual([`Số: ${room}/BC-UBND`, `Bình Tân, ngày ${room}tháng${room}năm${room}`, null]);
});
