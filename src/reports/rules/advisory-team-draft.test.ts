import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import type { DraftGround } from './draft-ground.ts';
import { documentText, usedFigures } from './report-document.ts';
import { type FigureRef, type FoundFigure, figureId, shownFigure } from './report-figure.ts';
import { reportKindOf } from './report-kind.ts';
import { writeDraft } from './write-draft.ts';

const ground: DraftGround = {
  unit: { code: '777', kind: 'district', name: 'Quận Mẫu', authorityName: 'ỦY BAN NHÂN DÂN QUẬN MẪU', placeName: 'Mẫu' },
  wards: [
    { code: 'a', name: 'Phường An' },
    { code: 'b', name: 'Phường Bình' },
    { code: 'c', name: 'Phường Cường' },
    { code: 'd', name: 'Phường Dũng' },
  ],
  period: { from: day('2018-01-01'), to: day('2018-12-31') },
  documents: [],
  texts: reportKindOf['advisory-team'].texts,
  reform: null,
};

/** The draft, where a figure is what `known` says of it, else 7 of 10. */
function draft(known: (ref: FigureRef) => Partial<FoundFigure>, kind: 'advisory-team' | 'ward-periodic' = 'advisory-team') {
  const found = new Map<string, FoundFigure>();
  for (let round = 0; round < 8; round += 1) {
    const { document, missing } = writeDraft(kind, ground, found, at('2019-04-25T08:00'));
    if (missing.length === 0) return document;
    for (const ref of missing) found.set(figureId(ref), { value: 7, whole: ref.of === null ? null : 10, basis: 'counted', source: '', ...known(ref) });
  }
  throw new Error('asks without end');
}

const textOf = (known: Parameters<typeof draft>[0], kind?: 'advisory-team' | 'ward-periodic') => documentText(draft(known, kind));
const late = (value: number | null) => (ref: FigureRef) => (ref.key === 'late' ? { value } : {});

describe('That no dossier was late is said only where none was', () => {
  test('none', () => expect(textOf(late(0))).toContain('không có hồ sơ giải quyết trễ hạn thuộc thẩm quyền'));
  test('one', () => {
    expect(textOf(late(1))).toContain('có 01 hồ sơ giải quyết trễ hạn');
    expect(textOf(late(1))).not.toContain('không có hồ sơ giải quyết trễ hạn');
  });
  test('unknown', () => {
    expect(textOf(late(null))).toContain('số hồ sơ giải quyết trễ hạn: chưa có số liệu');
    expect(textOf(late(null))).not.toContain('không có hồ sơ giải quyết trễ hạn');
  });
  test('of level 4, where the sentence has no room for zero, lateness is told whenever there is any', () => {
    expect(textOf((ref) => (ref.key === 'late' && ref.level === '4' ? { value: 12 } : {}))).toContain('(chiếm 70,00%), trong đó có 12 hồ sơ giải quyết trễ hạn.');
  });
});

describe('Wards that lead are told with honest ties', () => {
  const atPosts = (values: Readonly<Record<string, number>>) => (ref: FigureRef) =>
    ref.key === 'onlineAtNeighbourhood' && ref.unit !== '777' ? { value: values[ref.unit] ?? 0 } : {};
  test('three', () =>
    expect(textOf(atPosts({ a: 9, b: 3, c: 5, d: 1 }))).toContain(
      'có 03 phường có nhiều hồ sơ nộp trực tuyến tại khu phố: phường An có 9 hồ sơ, phường Cường có 5 hồ sơ, phường Bình có 3',
    ));
  test('four, where two tie for the third place', () => expect(textOf(atPosts({ a: 9, b: 3, c: 5, d: 3 }))).toContain('có 04 phường'));
  test('nobody, where there is nothing to lead with', () => expect(textOf(atPosts({}))).not.toContain('phường có nhiều hồ sơ'));
});

describe('What is unknown is said, never 0', () => {
  test('a total of before, a headcount, machines', () => {
    const text = textOf((ref) => (/imported|members|equipment/.test(ref.key) ? { value: null, whole: null } : {}));
    expect(text).toContain('Tổng số hồ sơ nộp trực tuyến là chưa có số liệu.');
    expect(text).toContain('với chưa có số liệu thành viên');
    expect(text).not.toContain('khu phố chưa trang bị được máy scan');
    expect(text).not.toContain('mỗi phường đều');
  });
  test('scanners: none, or some', () => {
    const scanners = (value: number) => textOf((ref) => (ref.key.endsWith('scanner.items') ? { value } : {}));
    expect([scanners(0).includes('(khu phố chưa trang bị được máy scan)'), scanners(3).includes('3 máy scan thực hiện')]).toEqual([true, true]);
  });
});

test('All wards and some wards are told apart', () => {
  const lcd = (value: number) => textOf((ref) => (ref.key.includes('infoLcd') ? { value } : {}));
  expect([lcd(10).includes('10/10 phường đều thực hiện'), lcd(7).includes('7/10 phường đã thực hiện')]).toEqual([true, true]);
});

test('Parts that nobody has written are asked for, not made up', () => {
  expect(textOf(() => ({}))).toContain('[Nêu những mặt hạn chế và nguyên nhân]');
});

test('A district without dossiers of its own in the period tells nothing of them', () => {
  expect(textOf((ref) => (ref.level !== null ? { value: 0, whole: 0 } : {}))).not.toContain('mức độ 4 là');
});

test('Every figure of the text is held by the document, and the periodic report of a ward is written by the same means', () => {
  for (const kind of ['advisory-team', 'ward-periodic'] as const) {
    const document = draft(() => ({}), kind);
    expect(usedFigures([...document.blocks, ...document.annex]).filter((id) => document.figures[id] === undefined)).toEqual([]);
  }
  const none = textOf((ref) => ({ value: 0, whole: ref.of === null ? null : 0 }), 'ward-periodic');
  expect(none).toContain('Trong kỳ không có hồ sơ nộp tại phường.');
  expect(textOf((ref) => (ref.key === 'overdue' ? { value: 0 } : {}), 'ward-periodic')).toContain('không có hồ sơ quá hạn');
});

test('A rate of nothing is a dash; unknown is said', () => {
  expect([
    shownFigure({ value: 0, whole: 0 }, 'rate'),
    shownFigure({ value: null, whole: 5 }, 'rate'),
    shownFigure({ value: 3, whole: null }, 'padded'),
    shownFigure({ value: 1234, whole: null }, 'padded'),
  ]).toEqual(['–', 'chưa có số liệu', '03', '1.234']);
});

describe('What was done to tell the people, where the authority has no words of its own', () => {
  const outreach = (values: Readonly<Record<string, number | null>>) => (ref: FigureRef) => (ref.key.startsWith('outreach.') ? { value: values[ref.key.slice(9)] ?? null } : {});
  test('only what is known stands', () => {
    const text = textOf(outreach({ bannersAndPanels: 150, contestEntries: 40, smsSent: null }));
    expect(text).toContain('Trong kỳ, các đơn vị đã treo 150 băng rôn, pano tuyên truyền; tham gia cuộc thi với 40 bài dự thi.');
    expect(text).not.toContain('SMS');
  });
  test('it is asked for where nothing is known', () => expect(textOf(outreach({}))).toContain('[Nêu hình thức, số lượng tuyên truyền trong kỳ]'));
});
