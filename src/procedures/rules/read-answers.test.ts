import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import type { Answer, FormPage, Question, QuestionType } from './form.ts';
import { answersFromFields, type Fields, withPageAnswers } from './read-answers.ts';

const label = { vi: 'Câu hỏi', en: 'Question' };
const question = (key: string, type: QuestionType, more: Partial<Question> = {}): Question => ({ key, label, type, required: 'never', ...more });
const pageOf = (...questions: readonly Question[]): FormPage => ({ id: 'one', title: label, questions });
const person = { parts: [question('ho_ten', 'personName'), question('ngay_sinh', 'partialDate')] };

describe('fields of a page become answers', () => {
  test.each<[QuestionType, Fields, Answer | undefined, Partial<Question>?]>([
    ['text', { q: 'Phở' }, 'Phở'],
    ['text', { q: '  ' }, undefined],
    ['text', {}, undefined],
    ['date', { 'q.day': '5', 'q.month': '3', 'q.year': '2019' }, '2019-03-05'],
    ['date', { q: '2019-03-05' }, '2019-03-05'],
    ['date', { 'q.day': '5', 'q.month': '', 'q.year': '2019' }, '2019--05'],
    ['date', { 'q.day': '', 'q.month': '', 'q.year': '' }, undefined],
    ['partialDate', { 'q.day': '', 'q.month': '5', 'q.year': '1950' }, '1950-05'],
    ['partialDate', { 'q.year': '1950' }, '1950'],
    ['partialDateTime', { 'q.day': '5', 'q.month': '3', 'q.year': '2019', 'q.hour': '7', 'q.minute': '30' }, '2019-03-05T07:30'],
    ['partialDateTime', { 'q.year': '2019', 'q.hour': '', 'q.minute': '' }, '2019'],
    ['partialDateTime', { 'q.hour': '7', 'q.minute': '' }, 'T07:'],
    ['dateRange', { 'q.from.day': '1', 'q.from.month': '2', 'q.from.year': '2018' }, { from: '2018-02-01', to: '' }],
    ['int', { q: '1.500' }, 1500],
    ['int', { q: '12' }, 12],
    ['int', { q: '1.5' }, '1.5'],
    ['int', { q: 'mười' }, 'mười'],
    ['money', { q: '1 500 000' }, 1_500_000],
    ['decimal', { q: '72,5' }, '72.5'],
    ['decimal', { q: '72.5' }, '72.5'],
    ['decimal', { q: '1.250' }, '1250'],
    ['decimal', { q: '1.250,5' }, '1250.5'],
    ['decimal', { q: '1 250 000,5' }, '1250000.5'],
    ['decimal', { q: '0.125' }, '0.125'],
    ['bool', { q: 'no' }, false],
    ['bool', { q: 'constructor' }, 'constructor'],
    ['consent', { q: 'yes' }, true],
    ['consent', { q: 'no' }, undefined],
    ['address', { 'q.line': 'Số 1', 'q.unit': 'Phường Mẫu' }, { line: 'Số 1', unit: 'Phường Mẫu' }],
    ['address', { 'q.line': '', 'q.unit': 'Xã Mẫu' }, { line: '', unit: 'Xã Mẫu' }],
    ['address', { q: 'Bệnh viện Mẫu' }, 'Bệnh viện Mẫu'],
    ['idDocument', { 'q.kind': 'Hộ chiếu', 'q.number': 'B1', 'q.issuedOn.day': '', 'q.issuedBy': '' }, { kind: 'Hộ chiếu', number: 'B1' }],
    ['multiEnum', { q: 'Tên' }, ['Tên']],
    ['multiEnum', { q: ['Tên', 'Vốn'] }, ['Tên', 'Vốn']],
    ['codeList', { q: '5610, 4711;  5630' }, ['5610', '4711', '5630']],
    ['list', { q: 'Trường A, cơ sở 1\r\nTrường B' }, ['Trường A, cơ sở 1', 'Trường B']],
    ['group', { 'q.ho_ten': 'A', 'q.ngay_sinh.year': '1950' }, { ho_ten: 'A', ngay_sinh: '1950' }, person],
    ['table', { 'q[10].ho_ten': 'C', 'q[9].ho_ten': 'A', 'q[2].ho_ten': ' ' }, [{ ho_ten: 'A' }, { ho_ten: 'C' }], person],
    ['derived', { q: 'giả' }, undefined],
  ])('%s: %j is %j', (type, fields, answer, more) => {
    expect(answersFromFields(pageOf(question('q', type, more)), fields)).toEqual(answer === undefined ? {} : { q: answer });
  });

  test('what was cleared on the page is gone from the draft, other pages stay', () => {
    const page = pageOf(question('a', 'text'), question('b', 'text'));
    expect(withPageAnswers({ draft: { a: '1', b: '2', c: '3' }, page, fields: { a: '', b: '4' } })).toEqual({ b: '4', c: '3' });
  });
});

describe('answers fill the boxes again', () => {
  test('a date its three boxes, a number its Vietnamese form', () => {
    expect(fieldsOf(question('q', 'date'), '2019-03-05')).toEqual({ 'q.day': '05', 'q.month': '03', 'q.year': '2019' });
    expect(fieldsOf(question('q', 'decimal'), '1250.5')).toEqual({ q: '1.250,5' });
    expect(fieldsOf(question('q', 'consent'), true)).toEqual({ q: 'yes' });
    expect(fieldsOf(question('q', 'text'), undefined)).toEqual({});
  });

  test('an address its parts, with what was added in free text', () => {
    const address = { line: 'Số 1', unit: 'Phường Mẫu', text: 'gần chợ' };
    const fields = fieldsOf(question('q', 'address'), address);
    expect(fields).toEqual({ 'q.line': 'Số 1', 'q.unit': 'Phường Mẫu', 'q.text': 'gần chợ' });
    expect(answersFromFields(pageOf(question('q', 'address')), fields)).toEqual({ q: address });
  });

  test('a date with a gap stays a date with a gap', () => {
    expect(fieldsOf(question('q', 'date'), '2019--05')).toEqual({ 'q.day': '05', 'q.month': '', 'q.year': '2019' });
  });
});
