import { expect, test } from 'vitest';
import type { Answer, Question, QuestionType } from './form.ts';
import { printAnswer } from './print-answer.ts';

const question = (type: QuestionType, parts: readonly Question[] = []): Question => ({ key: 'q', label: { vi: 'Họ tên', en: 'Name' }, type, required: 'never', parts });
const person = [question('personName'), { ...question('partialDate'), key: 'ngay_sinh', label: { vi: 'Ngày sinh', en: 'Birth' } }];

test.each<[QuestionType, Answer | undefined, string]>([
  ['text', undefined, ''],
  ['text', ' ', ''],
  ['personName', 'Nguyễn Thị Mẫu', 'Nguyễn Thị Mẫu'],
  ['date', '2019-03-05', '05/03/2019'],
  ['date', '2019-02-30', '30/02/2019'],
  ['partialDate', '1950', 'năm 1950'],
  ['partialDate', '1950-05', '05/1950'],
  ['partialDateTime', '2019-03-05T07:30', '07 giờ 30 phút, ngày 05/03/2019'],
  ['partialDateTime', '2019-03', '03/2019'],
  ['partialDateTime', 'T07:', 'T07:'],
  ['dateRange', { from: '2018-01-01', to: '2018-12-31' }, 'từ 01/01/2018 đến 31/12/2018'],
  ['year', 1950, '1950'],
  ['int', 12345, '12.345'],
  ['int', 'mười', 'mười'],
  ['decimal', '1250.5', '1.250,5'],
  ['money', 50_000_000, '50.000.000 đồng'],
  ['phone', '0912345678', '0912 345 678'],
  ['bool', false, 'Không'],
  ['consent', true, 'Đồng ý'],
  ['multiEnum', ['Tên', 'Vốn'], 'Tên, Vốn'],
  ['codeList', ['5610', '4711'], '5610, 4711'],
  ['list', ['Trường A', 'Trường B'], '1. Trường A\n2. Trường B'],
  ['address', { line: '118/135/4 đường Mẫu', unit: 'Phường Bình Trị Đông B, quận Bình Tân' }, '118/135/4 đường Mẫu, Phường Bình Trị Đông B, quận Bình Tân'],
  ['address', { line: '', unit: 'Xã Mẫu' }, 'Xã Mẫu'],
  ['idDocument', { kind: 'Hộ chiếu', number: 'B1234567', issuedOn: '2015-06-01', issuedBy: 'Cục Mẫu' }, 'Hộ chiếu số B1234567, cấp ngày 01/06/2015, nơi cấp: Cục Mẫu'],
  ['idDocument', { kind: 'Hộ chiếu', number: 'B1234567' }, 'Hộ chiếu số B1234567'],
])('an answer of type %s, %j, is read as "%s"', (type, answer, printed) => expect(printAnswer(question(type), answer)).toBe(printed));

test('groups line by line, tables row by row, without what is not answered', () => {
  expect(printAnswer(question('group', person), { q: 'A', ngay_sinh: '1950' })).toBe('Họ tên: A\nNgày sinh: năm 1950');
  expect(printAnswer(question('table', person), [{ q: 'A', ngay_sinh: '1950' }, { q: 'B' }])).toBe('1. Họ tên: A; Ngày sinh: năm 1950\n2. Họ tên: B');
});
