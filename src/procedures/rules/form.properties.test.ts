import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { checkForm } from './check-form.ts';
import { fieldsOf } from './fields-of.ts';
import type { Answer, Answers, Condition, Form, FormFacts, Question, QuestionType } from './form.ts';
import { firstUnfinishedPage, shownPages } from './journey.ts';
import { questionTypes } from './parse-question.ts';
import { printAnswer } from './print-answer.ts';
import { answersFromFields } from './read-answers.ts';

const today = parsePlainDate('2019-03-05') ?? expect.fail();
const facts: FormFacts = { today, ethnicGroups: new Set(['Kinh']), countries: new Set(['Việt Nam']) };
const options = ['Nam', 'Nữ', 'Khác'];
const keys = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Texts that people, and those who wish us ill, might send. */
const typed = fc.oneof(
  fc.constantFrom(
    'Nam',
    'Nữ',
    'Kinh',
    'Việt Nam',
    'Nguyễn Thị Mẫu',
    '079185000123',
    '0912 345 678',
    '12',
    '1.500',
    '72.5',
    '2019-03-05',
    '2019--05',
    '1950',
    '2019-03-05T07:30',
    'mau@example.vn',
    ' ',
    '',
    '1e5',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyAnswer: fc.Arbitrary<Answer> = fc.letrec<{ answer: Answer }>((tie) => ({
  answer: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    typed,
    fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('answer'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys, 'line', 'unit', 'text', 'from', 'to', 'kind', 'number', 'issuedOn'), tie('answer'), { maxKeys: 4 }),
  ),
})).answer;
const someAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...keys), anyAnswer);

const conditionOn = (key: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.constant<Condition>({ key, answered: 'yes' }),
    fc.constant<Condition>({ key, answered: 'no' }),
    fc.constant<Condition>({ key, is: 'Nam' }),
    fc.constant<Condition>({ not: { key, oneOf: ['Nam', 'Kinh'] } }),
  );

function questionAt(at: number, types: readonly QuestionType[], allKeys: readonly string[]): fc.Arbitrary<Question> {
  const key = allKeys[at] ?? expect.fail();
  const earlier = allKeys.slice(0, at);
  const condition = earlier.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...earlier).chain(conditionOn), { nil: undefined });
  return fc.record({ type: fc.constantFrom(...types), shownIf: condition, isRequired: fc.boolean(), parts: partsOf }).map(({ type, shownIf, isRequired, parts }) => ({
    key,
    label: { vi: key, en: key },
    type,
    required: isRequired ? ('always' as const) : ('never' as const),
    ...(shownIf === undefined ? {} : { shownIf }),
    ...(type === 'enum' || type === 'multiEnum' ? { options } : {}),
    ...(type === 'group' || type === 'table' ? { parts } : {}),
    ...(type === 'derived' ? { derivation: { rule: 'dateInWords' as const, from: earlier[0] ?? key } } : {}),
  }));
}

const plainTypes = questionTypes.filter((type) => type !== 'group' && type !== 'table' && type !== 'derived');
const partsOf = fc
  .tuple(...keys.slice(0, 3).map((_, at) => fc.constant(at)))
  .chain((ats) =>
    fc.tuple(
      ...ats.map((at) =>
        fc
          .constantFrom(...plainTypes)
          .map(
            (type): Question => ({ key: keys[at] ?? '', label: { vi: 'p', en: 'p' }, type, required: 'never', ...(type === 'enum' || type === 'multiEnum' ? { options } : {}) }),
          ),
      ),
    ),
  );
const someForm: fc.Arbitrary<Form> = fc
  .tuple(...keys.map((_, at) => questionAt(at, questionTypes, keys)))
  .map((questions) => ({ pages: [questions.slice(0, 3), questions.slice(3)].map((asked, at) => ({ id: `p${at}`, title: { vi: 'p', en: 'p' }, questions: asked })) }));

describe('for any form and any answers', () => {
  test('checking what was kept finds the same again', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        const once = checkForm(form, given, facts);
        expect(checkForm(form, once.answers, facts).answers).toEqual(once.answers);
        expect(JSON.parse(JSON.stringify(once.answers))).toEqual(once.answers);
      }),
      { numRuns: 2000 },
    );
  });

  test('answers that passed once pass again', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        const once = checkForm(form, given, facts);
        if (once.problems.length > 0) return;
        expect(checkForm(form, once.answers, facts)).toEqual(once);
        expect(firstUnfinishedPage(form, once.answers, facts)).toBe(null);
      }),
      { numRuns: 1000 },
    );
  });

  test('an answer is kept only if its question is asked', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        const asked = new Set(shownPages(form, given).flatMap(({ questions }) => questions.map(({ key }) => key)));
        const fillable = (key: string) => asked.has(key) || form.pages.flatMap(({ questions }) => questions).find((one) => one.key === key)?.type === 'derived';
        for (const key of Object.keys(checkForm(form, given, facts).answers)) expect(fillable(key)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('no text that a database would refuse survives', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        expect(JSON.stringify(checkForm(form, given, facts).answers)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 1000 },
    );
  });

  test('the boxes of a page, filled with answers that are right, read back as the same answers', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        const wrong = new Set(checkForm(form, given, facts).problems.map(({ path }) => /^\w+/.exec(path)?.[0]));
        const { answers } = checkForm(form, given, facts);
        for (const page of form.pages) {
          const questions = page.questions.filter(({ key, type }) => type !== 'derived' && !wrong.has(key));
          const expected = Object.fromEntries(questions.flatMap(({ key }) => (Object.hasOwn(answers, key) ? [[key, answers[key]]] : [])));
          const fields = Object.assign({}, ...questions.map((question) => fieldsOf(question, answers[question.key])));
          const read = answersFromFields({ ...page, questions: questions.filter(({ key }) => Object.hasOwn(answers, key)) }, fields);
          expect(read).toEqual(expected);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('every answer can be printed', () => {
    fc.assert(
      fc.property(someForm, someAnswers, (form, given) => {
        const { answers } = checkForm(form, given, facts);
        for (const question of form.pages.flatMap(({ questions }) => questions)) {
          const printed = printAnswer(question, answers[question.key]);
          expect(printed).not.toMatch(/undefined|null|NaN|\[object/);
          expect(printed === '').toBe(answers[question.key] === undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
