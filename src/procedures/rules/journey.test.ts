import { expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import type { Form, FormFacts, Question } from './form.ts';
import { firstUnfinishedPage, nextPage, previousPage, shownPages } from './journey.ts';

const today = parsePlainDate('2019-03-05') ?? expect.fail();
const facts: FormFacts = { today, ethnicGroups: new Set(), countries: new Set() };
const label = { vi: 'Câu hỏi', en: 'Question' };
const question = (key: string, more: Partial<Question> = {}): Question => ({ key, label, type: 'text', required: 'always', ...more });
const page = (id: string, ...questions: readonly Question[]) => ({ id, title: label, questions });

const form: Form = {
  pages: [
    page('mother', question('me_ho_ten', { required: 'never' }), question('me_nam_sinh', { shownIf: { key: 'me_ho_ten', answered: 'yes' } })),
    page('father', question('cha_ho_ten', { required: 'never' })),
    {
      ...page('marriage', question('ket_hon_so')),
      shownIf: {
        all: [
          { key: 'me_ho_ten', answered: 'yes' },
          { key: 'cha_ho_ten', answered: 'yes' },
        ],
      },
    },
    page('words', question('chu', { type: 'derived', required: 'never', derivation: { rule: 'dateInWords', from: 'ngay' } })),
    page('last', question('ly_do')),
  ],
};
const ids = (answers: Record<string, string>) => shownPages(form, answers).map(({ id }) => id);

test('a page is asked only in its case, and never when there is nothing to fill on it', () => {
  expect(ids({})).toEqual(['mother', 'father', 'last']);
  expect(ids({ me_ho_ten: 'A', cha_ho_ten: 'B' })).toEqual(['mother', 'father', 'marriage', 'last']);
});

test('a page shows only the questions that are asked', () => {
  const keysOfMother = (answers: Record<string, string>) => shownPages(form, answers)[0]?.questions.map(({ key }) => key);
  expect(keysOfMother({})).toEqual(['me_ho_ten']);
  expect(keysOfMother({ me_ho_ten: 'A' })).toEqual(['me_ho_ten', 'me_nam_sinh']);
});

test('going on and going back skip what is not asked', () => {
  expect(nextPage(form, {}, 'father')?.id).toBe('last');
  expect(previousPage(form, {}, 'last')?.id).toBe('father');
  expect(nextPage(form, {}, 'last')).toBe(null);
  expect(previousPage(form, {}, 'mother')).toBe(null);
  expect(nextPage(form, {}, 'marriage')).toBe(null);
});

test('a person goes on at the first page with a fault', () => {
  expect(firstUnfinishedPage(form, {}, facts)?.id).toBe('last');
  expect(firstUnfinishedPage(form, { me_ho_ten: 'A', ly_do: 'x' }, facts)?.id).toBe('mother');
  expect(firstUnfinishedPage(form, { ly_do: 'x' }, facts)).toBe(null);
});
