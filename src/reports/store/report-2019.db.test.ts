import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { root } from '../../../tests/sample.ts';
import { openSampleRecords, type SampleRecords } from '../../../tests/sample-records.ts';
import { formatRate } from '../../basics/rules/numbers.ts';
import { loadDirectory } from '../../offices/store/directory.ts';
import { printedReport } from '../rules/printed-report.ts';
import { proofread } from '../rules/proofread.ts';
import type { SpellingList } from '../rules/proofread-spelling.ts';
import { contentText, documentText, type ReportDocument, usedFigures } from '../rules/report-document.ts';
import { draftReport } from './draft-report.ts';
import { reportDocx } from './report-docx.ts';
import { readReport } from './report-file.adapter.ts';

const fixture = (name: string) => readFileSync(path.join(root, 'tests/fixtures', name), 'utf8').normalize('NFC');
const printed2019 = fixture('bao-cao-to-tu-van-2019.txt');
const figures = JSON.parse(fixture('figures-2019.json'));

let records: SampleRecords;
let report: ReportDocument;
beforeAll(async () => {
  records = await openSampleRecords();
  const found = await draftReport(records.pool, {
    directory: await loadDirectory(records.pool),
    kind: 'advisory-team',
    unitCode: '777',
    from: day('2017-01-01'),
    to: day('2019-03-31'),
    now: at('2019-04-25T08:00'),
  });
  if (found === null) throw new Error('no report');
  report = found;
}, 240_000);
afterAll(() => records.close());

const numbersIn = (text: string) => [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number);
const headings = (text: string) => text.split('\n').filter((line) => /^(?:[IVX]+\. [^a-z]{6}|\d\. )/.test(line));

/** A number as printed then is right when ours, rounded to as many decimals, is the same; whatever mark it was written with. */
function isSame(ours: string, theirs: string): boolean {
  const known: Readonly<Record<string, string>> = { '4,817': '4.817', '4,827': '4.827', '0.01': '0,01', ...misprinted };
  const right = known[theirs] ?? theirs;
  if (ours === right) return true;
  const [, whole = '', fraction = ''] = /^(\d+),(\d{2})$/.exec(ours) ?? [];
  const decimals = /^\d+,(\d)$/.exec(right) === null ? null : 1;
  if (whole === '' || decimals === null) return false;
  return formatRate(Number(whole + fraction), 10_000, decimals) === `${right}%`;
}

/** Printed errors of 2019: what must stand instead. */
const misprinted = Object.fromEntries((figures.printedErrors as { printed: string; exact: string }[]).map(({ printed, exact }) => [printed, exact.replace('.', ',')]));

test('Every number of the report of 2019 comes out of the records, one by one in its order; the one that was cut off instead of rounded is put right', () => {
  const [ours, theirs] = [numbersIn(documentText(report)), numbersIn(printed2019)];
  const pairs = theirs.map((number, i) => [number, ours[i] ?? 'missing']);
  expect(pairs.filter(([theirs = '', ours = '']) => !isSame(ours, theirs))).toEqual([]);
  expect(ours.length).toBe(theirs.length);
  expect(theirs.length).toBe(122);
  expect([theirs.includes('51,36'), ours.includes('51,36'), ours.includes('51,37')]).toEqual([true, false, true]);
});

test('It has the parts of the report of 2019 under the same headings, in the same order', () => {
  expect(headings(documentText(report))).toEqual(headings(printed2019));
  expect(headings(printed2019).length).toBe(9);
});

test('The proof-reader finds nothing wrong and nothing doubtful in the file that is made of it', async () => {
  const read = await readReport(await reportDocx(printedReport(report, null)));
  if (typeof read === 'string') throw new Error(read);
  const list = JSON.parse(readFileSync(path.join(root, 'data/reports/spelling.json'), 'utf8')) as SpellingList;
  expect(proofread(read, list).filter(({ severity }) => severity !== 'style')).toEqual([]);
});

test('It goes to the same recipients', () => {
  const theirs = printed2019
    .slice(printed2019.indexOf('Nơi nhận'))
    .split('\n')
    .filter((line) => line.startsWith('- ')).length;
  expect(report.foot.recipients.length + 1).toBe(theirs);
});

describe('Sentences follow the figures', () => {
  const text = () => documentText(report);
  test('no late dossiers, no scanners in neighbourhoods, ten of ten wards, three leading wards in order', () => {
    expect(text()).toContain('không có hồ sơ giải quyết trễ hạn');
    expect(text()).toContain('(khu phố chưa trang bị được máy scan)');
    expect(text()).toContain('10/10 phường đều thực hiện');
    expect(text()).toContain(
      'có 03 phường có nhiều hồ sơ nộp trực tuyến tại khu phố: phường Bình Trị Đông B có 229 hồ sơ, phường Tân Tạo A có 185 hồ sơ, phường Bình Hưng Hòa A có 166',
    );
  });
});

describe('Each figure', () => {
  test('that is a rate carries its denominator, and is counted or told as imported with its source', () => {
    for (const block of [...report.blocks, ...report.annex]) expect(JSON.stringify(block)).not.toContain('undefined');
    const used = usedFigures([...report.blocks, ...report.annex]).map((id) => report.figures[id]);
    for (const figure of used) {
      expect(figure).toBeDefined();
      if (figure?.ref.of !== null) expect(figure?.whole).not.toBeNull();
      if (figure?.basis === 'imported') expect(figure.source).toContain('Báo cáo');
    }
    expect(used.filter((one) => one?.basis === 'imported').length).toBe(2);
  });

  test('of the annex sums up: the wards to the whole, level by level as in figures-2019.json', () => {
    const [wards, district] = report.annex;
    if (wards?.kind !== 'table' || district?.kind !== 'table') throw new Error('no tables');
    const cells = (row: (typeof wards.rows)[number]) => row.map((cell) => contentText(cell, report.figures));
    const number = (text: string | undefined) => Number((text ?? '').replaceAll('.', ''));
    const sums = [2, 3, 5].map((column) => wards.rows.slice(0, -1).reduce((sum, row) => sum + number(cells(row)[column]), 0));
    expect(sums).toEqual([43_410, 15_221, 826]);
    expect(cells(wards.rows.at(-1) ?? [])).toEqual(['', 'Cộng', '43.410', '15.221', '35,06%', '826', '5,43%']);
    expect(district.rows.map((row) => cells(row).slice(1, 5))).toEqual(
      (figures.districtDossiers as { serviceLevel: number; total: number; online: number; exactRate: string }[]).map((row) => [
        String(row.serviceLevel),
        row.total.toLocaleString('de-DE'),
        row.online.toLocaleString('de-DE'),
        `${row.exactRate.replace('.', ',')}%`,
      ]),
    );
  });
});
