import { describe, expect, test } from 'vitest';
import { holds, isAnswered, references } from './conditions.ts';
import type { Answers, Condition } from './form.ts';

const mother: Condition = { key: 'me_ho_ten', answered: 'yes' };

describe('a condition', () => {
  test.each<[string, Condition, Answers, boolean]>([
    ['equals', { key: 'a', is: 'Nam' }, { a: 'Nam' }, true],
    ['does not equal', { key: 'a', is: 'Nam' }, { a: 'Nữ' }, false],
    ['equals nothing when unanswered', { key: 'a', is: 'Nam' }, {}, false],
    ['tells the number 1 from the text "1"', { key: 'a', is: 1 }, { a: '1' }, false],
    ['takes one of several', { key: 'a', oneOf: ['x', 'y'] }, { a: 'y' }, true],
    ['is met by one of several choices', { key: 'a', is: 'Vốn' }, { a: ['Tên', 'Vốn'] }, true],
    ['is not met by a list without the choice', { key: 'a', oneOf: ['Vốn'] }, { a: ['Tên'] }, false],
    ['holds for an answer', mother, { me_ho_ten: 'Nguyễn Thị Mẫu' }, true],
    ['does not take blanks for an answer', mother, { me_ho_ten: '  ' }, false],
    ['holds for what is not answered', { key: 'a', answered: 'no' }, {}, true],
    [
      'takes no and 0 for answers',
      {
        all: [
          { key: 'a', answered: 'yes' },
          { key: 'b', answered: 'yes' },
        ],
      },
      { a: false, b: 0 },
      true,
    ],
    ['needs all', { all: [mother, { key: 'b', is: 1 }] }, { me_ho_ten: 'A' }, false],
    ['needs any', { any: [mother, { key: 'b', is: 1 }] }, { b: 1 }, true],
    ['is turned round', { not: { key: 'a', is: 'x' } }, {}, true],
    ['does not take what every object inherits for an answer', { key: 'constructor', answered: 'no' }, {}, true],
  ])('%s', (_, condition, answers, expected) => expect(holds(condition, answers)).toBe(expected));

  test('tells which questions it looks at', () => {
    expect(references({ all: [mother, { any: [{ key: 'b', is: 1 }, { not: { key: 'c', oneOf: ['x'] } }] }] })).toEqual(['me_ho_ten', 'b', 'c']);
  });
});

test.each([[undefined, null, '', ' \n', [], [''], {}, { line: '', unit: ' ' }, [{ ho_ten: '' }]]].flat().map((blank) => [blank]))('%j is no answer', (blank) => {
  expect(isAnswered(blank)).toBe(false);
});
