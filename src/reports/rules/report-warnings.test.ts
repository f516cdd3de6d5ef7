import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { type Block, plain, type ReportDocument } from './report-document.ts';
import { type FigureRef, figureId, type KeptFigure } from './report-figure.ts';
import { warningsOf } from './report-warnings.ts';
import { refreshedFigures, silentFigures, wordsToLookAt } from './silent-figures.ts';

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

describe('A figure that words stand on without showing it', () => {
  const late: FigureRef = { ...ref, key: 'late' };
  const kept = (of: FigureRef, value: number | null): KeptFigure => ({ ref: of, value, whole: null, basis: 'counted', source: '', takenAt: '2019-04-25T08:00:00+07:00' });
  const documentOf = (value: number | null): ReportDocument => ({
    head: { authority: ['ỦY BAN NHÂN DÂN'], placeName: 'Mẫu', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject: 'Kết quả' },
    blocks: [{ kind: 'paragraph', content: [plain('Không có hồ sơ trễ hạn trong '), { figure: figureId(ref), as: 'number' }, plain(' hồ sơ.')] }],
    annex: [],
    foot: { recipients: [], archive: 'VT', signedFor: [] },
    figures: { [figureId(ref)]: kept(ref, 5), [figureId(late)]: kept(late, value) },
  });
  const today = (value: number | null) =>
    new Map([
      [figureId(ref), kept(ref, 9)],
      [figureId(late), kept(late, value)],
    ]);
  const toldAfter = (document: ReportDocument, fresh: ReturnType<typeof today>, named: readonly string[] | null) =>
    wordsToLookAt({ ...document, figures: refreshedFigures(document, fresh, named) }, new Map()).map(({ id }) => id);

  test('is the one that no piece shows', () => expect(silentFigures(documentOf(0))).toEqual([figureId(late)]));

  test.each([
    [0, 3, 1],
    [3, 0, 1],
    [null, 3, 1],
    [0, null, 1],
    [0, 0, 0],
    [3, 7, 0],
    [null, null, 0],
  ])('%s that is %s today: %i told', (before, now, count) => expect(wordsToLookAt(documentOf(before), today(now)).length).toBe(count));

  test('is told after counting all anew, until it is taken by name or is again what it was', () => {
    const document = documentOf(0);
    expect(toldAfter(document, today(3), null)).toEqual([figureId(late)]);
    const counted = { ...document, figures: refreshedFigures(document, today(3), null) };
    expect(counted.figures[figureId(late)]?.value).toBe(3);
    expect(toldAfter(counted, today(4), null)).toEqual([figureId(late)]);
    expect(toldAfter(counted, today(4), [figureId(ref)])).toEqual([figureId(late)]);
    expect(toldAfter(counted, today(4), [figureId(late)])).toEqual([]);
    expect(toldAfter(counted, today(0), null)).toEqual([]);
    expect(counted.figures[figureId(ref)]).toEqual(kept(ref, 9));
  });
});
