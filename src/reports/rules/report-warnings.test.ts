import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { type Block, plain, type ReportDocument } from './report-document.ts';
import { type FigureRef, figureId, type KeptFigure } from './report-figure.ts';
import { warningsOf } from './report-warnings.ts';

const ref: FigureRef = { key: 'total', of: null, unit: '777', scope: 'own', from: day('2019-01-01'), to: day('2019-03-31'), level: null };

function warned(grounds: readonly string[], figure: Partial<KeptFigure> = {}): string[] {
  const blocks: Block[] = [
    ...grounds.map((text): Block => ({ kind: 'ground', content: [plain(text)] })),
    { kind: 'paragraph', content: [plain('Ngày 30 tháng 12 năm 2030: '), { figure: figureId(ref), as: 'number' }] },
  ];
  const kept: KeptFigure = { ref, value: 5, whole: null, basis: 'counted', source: '', takenAt: '2019-04-25T08:00:00+07:00', ...figure };
  const document: ReportDocument = {
    head: { authority: ['ỦY BAN NHÂN DÂN'], placeName: 'Mẫu', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject: 'Kết quả' },
    blocks,
    annex: [],
    foot: { recipients: [], archive: 'VT', signedFor: [] },
    figures: { [figureId(ref)]: kept },
  };
  return warningsOf(document, day('2019-04-25')).map(({ vi }) => vi);
}

test('A ground dated after the report is told; one of its day or before is not, nor a day elsewhere in the text', () => {
  expect(warned(['Căn cứ Kế hoạch số 257/KH-UBND ngày 19 tháng 4 năm 2019;', 'Căn cứ Công văn số 9/UBND ngày 25 tháng 4 năm 2019.'])).toEqual([]);
  expect(warned(['Căn cứ Công văn số 10/UBND ngày 26 tháng 4 năm 2019.'])).toEqual([
    'Căn cứ có ngày sau ngày của báo cáo (25/04/2019): Căn cứ Công văn số 10/UBND ngày 26 tháng 4 năm 2019.',
  ]);
});

test('Figures that are unknown, and totals without records behind them, are told', () => {
  expect(warned([], { value: null })).toEqual(['1 chỉ tiêu chưa có số liệu.']);
  expect(warned([], { basis: 'imported' })[0]).toContain('1 chỉ tiêu là số liệu nhập');
});
