import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../basics/rules/time.ts';
import { findLesson, type Lesson, type LessonBook, LessonBookShape, lessonFaults, markTest, searchLessons } from './lesson.ts';
import { type Mistake, mistakeIn, nextLesson, proposeLessons } from './lesson-proposal.ts';

const book = JSON.parse(readFileSync('data/teams/lessons.json', 'utf8')) as LessonBook;

const lesson = (code: string, against: Partial<Lesson['against']> = {}): Lesson => ({
  code,
  title: code,
  titleEn: code,
  minutes: 2,
  against: { reasons: [], papers: [], ...against },
  source: 'mẫu',
  steps: [],
  say: 'mẫu',
  questions: [0, 1, 2].map((right) => ({ ask: `câu ${right}`, choices: ['a', 'b', 'c'], right, why: 'vì' })),
});
const at = (day: string) => `2026-11-${day}T08:00:00.000Z` as Instant;
const mistake = (reason: string, more: Partial<Mistake> = {}): Mistake => ({ what: '', reason, filedAt: at('10'), whose: 'own', ...more });

const photo = lesson('chup', { reasons: ['mờ', 'thiếu góc'] });
const birth = lesson('khai-sinh', { papers: ['giấy chứng sinh'] });
const plain = lesson('mat-mang');
const all = [plain, birth, photo];
const order = (known: Parameters<typeof proposeLessons>[1]) => proposeLessons(all, known).map((one) => one.lesson.code);

describe('The lessons of the house', () => {
  test('are whole: 8 to 12, each of 2 to 5 minutes with a source and three questions that have their answer', () => {
    expect(Value.Check(LessonBookShape, book)).toBe(true);
    expect(book.lessons.length).toBeGreaterThanOrEqual(8);
    expect(book.lessons.length).toBeLessThanOrEqual(12);
    expect(lessonFaults(book)).toEqual([]);
  });

  test('a code that stands twice and an answer that is not among the choices are faults', () => {
    const [first] = book.lessons;
    if (first === undefined) throw new Error('No lesson');
    const [question] = first.questions;
    if (question === undefined) throw new Error('No question');
    const broken = { ...first, questions: [{ ...question, right: question.choices.length }] };
    expect(lessonFaults({ ...book, lessons: [first, broken] })).toEqual([`${first.code}: twice`, `${first.code}: no such answer: ${question.ask}`]);
  });

  test.each([
    ['anh mo', 'chup-giay-to'],
    ['KHAI TỬ trong ngày', 'khai-tu-trong-ngay'],
    ['usb', 'sao-luu-usb'],
    ['mat khau', 'khong-hoi-mat-khau'],
  ])('“%s” finds %s, marks or not', (query, code) => {
    expect(searchLessons(book.lessons, query).map((one) => one.code)).toContain(code);
  });

  test('nothing asked shows all; what is nowhere shows none', () => {
    expect(searchLessons(book.lessons, ' ')).toHaveLength(book.lessons.length);
    expect(searchLessons(book.lessons, 'kính thiên văn')).toEqual([]);
  });
});

describe('A test', () => {
  test.each([
    [[0, 1, 2], 100, 'yes'],
    [[0, 1, 1], 66, 'no'],
    [[1, 0, 0], 0, 'no'],
    [[], 0, 'no'],
    [[0, 1], 66, 'no'],
  ] as const)('answered %j has %i % and is passed: %s', (answers, score, passed) => {
    expect(markTest(plain, { answers, passPercent: 80 })).toMatchObject({ score, passed });
  });

  test('nobody passes by rounding, nor by more answers than questions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 9 }), fc.integer({ min: 1, max: 100 }), (answers, passPercent) => {
        const { rightCount, questionCount, score, passed } = markTest(plain, { answers, passPercent });
        expect(rightCount).toBeLessThanOrEqual(questionCount);
        expect(score).toBeLessThanOrEqual((rightCount * 100) / questionCount);
        expect(passed === 'yes').toBe(rightCount * 100 >= passPercent * questionCount && score >= passPercent);
      }),
    );
  });
});

describe('A mistake', () => {
  test.each([
    [photo, { what: 'Giấy chứng sinh', reason: 'Bản chụp mờ, không đọc được.' }, 'mờ'],
    [photo, { what: '', reason: 'BẢN CHỤP MỜ' }, 'mờ'],
    // Another word by its mark alone.
    [photo, { what: '', reason: 'Tệp không mở được' }, null],
    [photo, { what: '', reason: 'chụp thiếu  góc' }, 'thiếu góc'],
    [birth, { what: 'Giấy chứng sinh (bản chính)', reason: 'Chưa có' }, 'giấy chứng sinh'],
    [birth, { what: 'Giấy báo tử', reason: 'Chưa có' }, null],
    [plain, { what: 'Giấy chứng sinh', reason: 'mờ' }, null],
  ] as const)('%#: is told to a lesson by its words', (one, told, words) => {
    expect(mistakeIn(one, told)).toBe(words);
  });

  test('of the past that the sample knows has a lesson', () => {
    for (const reason of ['Chưa có trong hồ sơ đã gửi.', 'Bản chụp mờ, không đọc được.', 'Bản chụp thiếu trang.'])
      expect(book.lessons.some((one) => mistakeIn(one, { what: 'x', reason }) !== null)).toBe(true);
  });
});

describe('The next lesson', () => {
  test('to somebody of whom nothing was returned is the first of the book that is not done; null when all are', () => {
    expect(order({ mistakes: [], done: [] })).toEqual(['mat-mang', 'khai-sinh', 'chup']);
    expect(order({ mistakes: [], done: [{ code: 'mat-mang', passedAt: at('01') }] })).toEqual(['khai-sinh', 'chup', 'mat-mang']);
    const done = all.map(({ code }) => ({ code, passedAt: at('20') }));
    expect(nextLesson(proposeLessons(all, { mistakes: [mistake('mờ')], done }))).toBeNull();
  });

  test('is that against his own mistakes before that of the unit, however many those are', () => {
    const unit = { what: 'Giấy chứng sinh', whose: 'unit' } as const;
    expect(order({ mistakes: [mistake('Chưa có', unit), mistake('Chưa có', unit), mistake('mờ')], done: [] })).toEqual(['chup', 'khai-sinh', 'mat-mang']);
  });

  test('comes again when his own mistake comes again after it was passed; one filed before says nothing', () => {
    const done = [{ code: 'chup', passedAt: at('15') }];
    const next = (filedAt: string, whose: Mistake['whose']) => nextLesson(proposeLessons(all, { mistakes: [mistake('mờ', { filedAt: at(filedAt), whose })], done }))?.lesson.code;
    expect(next('16', 'own')).toBe('chup');
    expect(next('14', 'own')).toBe('mat-mang');
    expect(next('16', 'unit')).toBe('mat-mang');
  });

  test('says in its own words what it is against, the most frequent first', () => {
    const [first] = proposeLessons(all, { mistakes: [mistake('thiếu góc'), mistake('mờ'), mistake('Ảnh mờ quá'), mistake('mờ', { whose: 'unit' })], done: [] });
    expect(first).toMatchObject({ own: 3, unit: 1, against: ['mờ', 'thiếu góc'] });
  });

  test('each lesson is proposed once, whatever was returned', () => {
    const anyMistake = fc.record({
      what: fc.constantFrom('', 'Giấy chứng sinh'),
      reason: fc.constantFrom('mờ', 'khác'),
      filedAt: fc.constantFrom(at('01'), at('30')),
      whose: fc.constantFrom('own' as const, 'unit' as const),
    });
    fc.assert(
      fc.property(fc.array(anyMistake), fc.subarray(all), (mistakes, passed) => {
        const proposed = proposeLessons(all, { mistakes, done: passed.map(({ code }) => ({ code, passedAt: at('15') })) });
        expect(proposed.map((one) => one.lesson.code).sort()).toEqual(all.map(({ code }) => code).sort());
      }),
    );
  });

  test('a lesson is found by its code', () => {
    expect(findLesson(book, 'xin-dong-y')?.minutes).toBe(3);
    expect(findLesson(book, 'khong-co')).toBeNull();
  });
});
