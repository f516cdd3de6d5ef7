import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { checkForm, checkPage } from './check-form.ts';
import type { Answer, Answers, Form, FormFacts, Question, QuestionType } from './form.ts';
import { questionTypes } from './parse-question.ts';
import { printAnswer } from './print-answer.ts';

const today = parsePlainDate('2019-03-05') ?? expect.fail();
const facts: FormFacts = { today, ethnicGroups: new Set(['Kinh', 'Khơ-me']), countries: new Set(['Việt Nam', 'Lào']) };
const label = { vi: 'Câu hỏi', en: 'Question' };
const question = (key: string, type: QuestionType, more: Partial<Question> = {}): Question => ({ key, label, type, required: 'never', ...more });
const formOf = (...questions: readonly Question[]): Form => ({ pages: [{ id: 'one', title: label, questions }] });
const check = (questions: readonly Question[], answers: Answers) => checkForm(formOf(...questions), answers, facts);

describe('one answer', () => {
  test.each<[QuestionType, Answer, Partial<Question>?]>([
    ['personName', "Y Bih K'Đăm-Niê"],
    ['personName', 'Nguyễn Thị Mẫu'],
    ['date', '2000-02-29'],
    ['date', '2019-03-05', { past: 'yes' }],
    ['partialDate', '1950'],
    ['partialDate', '1950-05'],
    ['partialDate', '2019-03', { past: 'yes' }],
    ['partialDateTime', '2019-03-05T07:30', { past: 'yes' }],
    ['partialDateTime', '2018'],
    ['dateRange', { from: '2018-01-01', to: '2018-01-01' }],
    ['year', 1950],
    ['year', 2019, { past: 'yes' }],
    ['cccd', '079185000123'],
    ['idNumber', 'B1234567'],
    ['idNumber', '024123456'],
    ['idDocument', { kind: 'Hộ chiếu', number: 'B1234567' }],
    ['phone', '0912345678'],
    ['email', 'mau@example.vn'],
    ['address', 'Bệnh viện Từ Dũ'],
    ['address', { line: '', unit: 'Xã Mẫu, tỉnh Mẫu' }],
    ['ethnic', 'Khơ-me'],
    ['country', 'Lào'],
    ['enum', 'Nam', { options: ['Nam', 'Nữ'] }],
    ['multiEnum', ['Tên', 'Vốn'], { options: ['Tên', 'Vốn'] }],
    ['bool', false],
    ['int', 0],
    ['int', 2, { min: 1, max: 2 }],
    ['decimal', '72.5'],
    ['money', 50_000_000],
    ['dossierCode', '000.00.15.H29-190305-0001'],
    ['codeList', ['5610', '47.11']],
    ['list', ['Trường A', 'Trường B']],
    ['longText', 'Dòng một\n\nDòng hai'],
  ])('of type %s may be %j and is kept so', (type, value, more) => {
    expect(check([question('q', type, more)], { q: value })).toEqual({ answers: { q: value }, problems: [], warnings: [] });
  });

  test.each<[QuestionType, Answer, string, string, Partial<Question>?]>([
    ['personName', 'Nguyễn Văn 2', 'q', 'notAName'],
    ['date', '2023-02-30', 'q', 'notADate'],
    ['date', '2019-03-06', 'q', 'inTheFuture', { past: 'yes' }],
    ['date', '0019-03-06', 'q', 'outOfRange'],
    ['date', '2019', 'q', 'notADate'],
    ['partialDate', '2019-04', 'q', 'inTheFuture', { past: 'yes' }],
    ['partialDate', '2019-13', 'q', 'notADate'],
    ['partialDateTime', '2019-03T07:30', 'q', 'notADate'],
    ['partialDateTime', '2019-03-05T24:00', 'q', 'notADate'],
    ['dateRange', { from: '2019-02-01', to: '2019-01-01' }, 'q', 'rangeReversed'],
    ['dateRange', { from: '2019-02-01', to: '' }, 'q.to', 'missing'],
    ['dateRange', { from: '2019-02-30', to: '2019-03-01' }, 'q.from', 'notADate'],
    ['year', 2020, 'q', 'outOfRange', { past: 'yes' }],
    ['year', '19 mươi', 'q', 'notANumber'],
    ['cccd', '07918500012', 'q', 'notAnId'],
    ['idNumber', 'B-12', 'q', 'notAnId'],
    ['idDocument', { kind: 'Thẻ thư viện', number: 'B1234567' }, 'q.kind', 'notAnOption'],
    ['idDocument', { kind: 'Hộ chiếu', number: '' }, 'q.number', 'notAnId'],
    ['idDocument', { kind: 'Hộ chiếu', number: 'B1234567', issuedOn: '2020-01-01' }, 'q.issuedOn', 'inTheFuture'],
    ['phone', '12345', 'q', 'notAPhone'],
    ['email', 'mau@', 'q', 'notAnEmail'],
    ['address', { line: 'Số 1', unit: '' }, 'q.unit', 'missing'],
    ['ethnic', 'Người Kinh', 'q', 'notAnOption'],
    ['country', 'Atlantis', 'q', 'notAnOption'],
    ['enum', 'nam', 'q', 'notAnOption', { options: ['Nam', 'Nữ'] }],
    ['multiEnum', ['Tên', 'Tuổi'], 'q', 'notAnOption', { options: ['Tên'] }],
    ['int', 1.5, 'q', 'notANumber'],
    ['int', 2 ** 53, 'q', 'notANumber'],
    ['int', 0, 'q', 'outOfRange', { min: 1 }],
    ['int', 3, 'q', 'outOfRange', { max: 2 }],
    ['decimal', '1e3', 'q', 'notANumber'],
    ['decimal', '72,5', 'q', 'notANumber'],
    ['decimal', '0.5', 'q', 'outOfRange', { min: 1 }],
    ['money', -1, 'q', 'outOfRange'],
    ['dossierCode', 'so 5', 'q', 'wrongShape'],
    ['codeList', ['56 10'], 'q', 'wrongShape'],
    ['list', Array.from({ length: 51 }, () => 'a'), 'q', 'tooLong'],
    ['list', ['a'], 'q', 'outOfRange', { min: 2 }],
    ['text', 'a'.repeat(501), 'q', 'tooLong'],
    ['text', 'abcdef', 'q', 'tooLong', { max: 5 }],
    ['longText', 'a'.repeat(5001), 'q', 'tooLong'],
    ['text', 5, 'q', 'wrongShape'],
    ['text', ['a'], 'q', 'wrongShape'],
    ['bool', 'yes', 'q', 'wrongShape'],
    ['int', Number.POSITIVE_INFINITY, 'q', 'wrongShape'],
    ['list', 'a', 'q', 'wrongShape'],
    ['list', ['a', 5], 'q', 'wrongShape'],
    ['address', { line: 5, unit: 'x' }, 'q', 'wrongShape'],
    ['address', { line: '1', unit: 'x', floor: '2' }, 'q.floor', 'unknownQuestion'],
  ])('of type %s cannot be %j: at %s, %s', (type, value, path, kind, more) => {
    expect(check([question('q', type, more)], { q: value }).problems.map((found) => [found.path, found.kind])).toEqual([[path, kind]]);
  });

  test.each([
    ['2023-02-30', 'Ngày này không có trong lịch: tháng 2 năm 2023 có 28 ngày.'],
    ['2024-04-31', 'Ngày này không có trong lịch: tháng 4 năm 2024 có 30 ngày.'],
    ['2023-13-01', 'Không có tháng 13. Tháng từ 1 đến 12.'],
    ['2023--05', 'Ngày này còn thiếu tháng.'],
    ['2023-05', 'Ngày này còn thiếu ngày.'],
    ['-05-01', 'Ngày này còn thiếu năm.'],
    ['85-05-01', 'Năm cần đủ bốn chữ số, ví dụ 1985.'],
    ['2023-05-mot', 'Ngày cần ghi bằng chữ số: ngày, tháng, năm.'],
  ])('for the date %s says "%s"', (value, message) => {
    expect(check([question('q', 'date')], { q: value }).problems[0]?.message.vi).toBe(message);
  });

  test.each<[QuestionType, Answer, Answer, Partial<Question>?]>([
    ['text', '  Bi\u0300nh\u00a0 Tân\u200b \n', 'Bình Tân'],
    ['longText', ' a \r\n\r\n\r\n\r\nb ', 'a\n\nb'],
    ['text', 'a\u0000b\ud800', 'a b'],
    ['cccd', '079 185.000-123', '079185000123'],
    ['idNumber', 'b 1234567', 'B1234567'],
    ['phone', '+84 912 345 678', '0912345678'],
    ['decimal', '072.50', '72.5'],
    ['decimal', '-0.0', '0'],
    ['int', -0, 0],
    ['multiEnum', ['Vốn', ' Tên', 'Vốn'], ['Tên', 'Vốn'], { options: ['Tên', 'Vốn'] }],
    ['list', ['', ' a '], ['a']],
    ['address', { line: ' ', unit: '', text: 'Ở nước ngoài' }, 'Ở nước ngoài'],
    ['table', [{ ho_ten: ' ' }, { ho_ten: 'A ' }], [{ ho_ten: 'A' }], { parts: [question('ho_ten', 'text')] }],
  ])('of type %s given as %j is kept as %j', (type, given, kept, more) => {
    const checked = check([question('q', type, more)], { q: given });
    expect(checked.answers.q).toEqual(kept);
    expect(check([question('q', type, more)], checked.answers).answers).toEqual(checked.answers);
  });

  test('that is wrong stays as it was typed, so that nothing typed is lost', () => {
    expect(check([question('q', 'int')], { q: ' mười hai ' }).answers).toEqual({ q: 'mười hai' });
  });
});

test('answers of half a million signs are looked at without a halt, whatever the type', () => {
  const types = questionTypes.filter((type) => type !== 'group' && type !== 'table' && type !== 'derived');
  for (const long of ['0', '1', 'a', ' ', '-', '.', '1.', '\n'].map((sign) => `${sign.repeat(500_000)}!`)) {
    for (const type of types) {
      const checked = check([question('q', type)], { q: long });
      expect(/^\s/.test(long) || checked.problems.length > 0, `${type} ${long.slice(0, 3)}`).toBe(true);
      printAnswer(question('q', type), checked.answers.q);
    }
  }
});

describe('a form', () => {
  const birth = question('ngay_sinh', 'partialDate', { past: 'yes' });

  test('tells every missing answer by its label, and asks for the tick of a declaration', () => {
    const { problems } = check([question('a', 'text', { required: 'always' }), question('b', 'consent', { required: 'always' })], { a: ' ', b: false });
    expect(problems.map(({ path, kind, message }) => [path, kind, message.vi])).toEqual([
      ['a', 'missing', 'Chưa có câu trả lời: Câu hỏi.'],
      ['b', 'mustAgree', 'Cần đánh dấu vào ô này thì mới gửi được hồ sơ.'],
    ]);
  });

  test('refuses keys it does not have, at most twenty of them by name', () => {
    const strangers = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`x${n}`, 1]));
    const { problems, answers } = check([question('a', 'text')], { a: 'b', ...strangers });
    expect(problems).toHaveLength(20);
    expect(problems[0]).toMatchObject({ path: 'x0', kind: 'unknownQuestion' });
    expect(answers).toEqual({ a: 'b' });
  });

  test('asks a question only in the case it is for, and forgets the answer to one it does not ask', () => {
    const questions = [
      question('cach', 'enum', { options: ['Bưu chính', 'Tại quầy'] }),
      question('dia_chi', 'text', { required: 'always', shownIf: { key: 'cach', is: 'Bưu chính' } }),
    ];
    expect(check(questions, { cach: 'Tại quầy', dia_chi: 'Số 1' })).toEqual({ answers: { cach: 'Tại quầy' }, problems: [], warnings: [] });
    expect(check(questions, { cach: 'Bưu chính' }).problems).toMatchObject([{ path: 'dia_chi', kind: 'missing' }]);
  });

  test('does not let a hidden answer show another question', () => {
    const chain = [question('a', 'text'), question('b', 'text', { shownIf: { key: 'a', answered: 'yes' } }), question('c', 'text', { shownIf: { key: 'b', answered: 'yes' } })];
    expect(check(chain, { b: 'x', c: 'y' }).answers).toEqual({});
  });

  test('requires an answer in a case of the form', () => {
    const questions = [question('quoc_tich', 'country'), question('dan_toc', 'ethnic', { required: { key: 'quoc_tich', is: 'Việt Nam' } })];
    expect(check(questions, { quoc_tich: 'Lào' }).problems).toEqual([]);
    expect(check(questions, { quoc_tich: 'Việt Nam' }).problems).toMatchObject([{ path: 'dan_toc', kind: 'missing' }]);
  });

  test('writes the date of birth out in words, whatever was sent in that place', () => {
    const words = question('chu', 'derived', { derivation: { rule: 'dateInWords', from: 'ngay' } });
    expect(check([question('ngay', 'date'), words], { ngay: '2019-03-05', chu: 'giả' }).answers.chu).toBe('Ngày năm tháng ba năm hai nghìn không trăm mười chín');
    expect(check([question('ngay', 'date'), words], { ngay: '2019-02-30', chu: 'giả' }).answers).toEqual({ ngay: '2019-02-30' });
  });

  test('sees a death before the birth, as far as both are known', () => {
    const death = question('mat_luc', 'partialDateTime', { notBefore: 'ngay_sinh' });
    expect(check([birth, death], { ngay_sinh: '1950-05', mat_luc: '1949-12-01T10:00' }).problems).toMatchObject([{ path: 'mat_luc', kind: 'rangeReversed' }]);
    expect(check([birth, death], { ngay_sinh: '1950-05', mat_luc: '1950' }).problems).toEqual([]);
  });

  test('warns, and no more, when the identity number tells another sex or year', () => {
    const sex = question('gioi_tinh', 'enum', { options: ['Nam', 'Nữ'] });
    const id = question('so', 'cccd', { holder: { sexFrom: 'gioi_tinh', birthFrom: 'ngay_sinh' } });
    const checked = check([birth, sex, id], { ngay_sinh: '1986', gioi_tinh: 'Nam', so: '079185000123' });
    expect(checked.problems).toEqual([]);
    expect(checked.warnings.map(({ path }) => path)).toEqual(['so', 'so']);
    expect(check([birth, sex, id], { ngay_sinh: '1985', gioi_tinh: 'Nữ', so: '079185000123' }).warnings).toEqual([]);
  });

  test('names the row and the part in tables and groups', () => {
    const parts = [question('ho_ten', 'personName', { required: 'always' }), question('ngay_sinh', 'partialDate', { past: 'yes' })];
    const questions = [question('nguoi', 'table', { parts, min: 2 }), question('tre', 'group', { parts, required: 'always' })];
    const { problems } = check(questions, { nguoi: [{ ho_ten: 'Nguyễn Thị Mẫu', ngay_sinh: '2020' }, { ngay_sinh: '2000' }, { tuoi: 5 }], tre: { tuoi: 5 } });
    expect(problems.map(({ path, kind }) => [path, kind])).toEqual([
      ['nguoi[0].ngay_sinh', 'inTheFuture'],
      ['nguoi[1].ho_ten', 'missing'],
      ['nguoi[2].tuoi', 'unknownQuestion'],
      ['nguoi[2].ho_ten', 'missing'],
      ['tre.tuoi', 'unknownQuestion'],
      ['tre.ho_ten', 'missing'],
    ]);
    expect(check(questions, { nguoi: [{ ho_ten: 'A' }] }).problems.map(({ path, kind }) => [path, kind])).toEqual([
      ['nguoi', 'outOfRange'],
      ['tre.ho_ten', 'missing'],
    ]);
  });

  test('asks nothing of a group that may be left out and was', () => {
    const group = question('tre', 'group', { parts: [question('ho_ten', 'personName', { required: 'always' })] });
    expect(check([group], {}).problems).toEqual([]);
    expect(check([group], { tre: { ho_ten: ' ' } }).problems).toEqual([]);
    expect(check([{ ...group, required: 'always' }], {}).problems).toMatchObject([{ path: 'tre.ho_ten', kind: 'missing' }]);
  });

  test('is checked page by page in the light of the others', () => {
    const form: Form = {
      pages: [
        { id: 'one', title: label, questions: [question('a', 'text', { required: 'always' })] },
        { id: 'two', title: label, shownIf: { key: 'a', is: 'x' }, questions: [question('b', 'text', { required: 'always' })] },
      ],
    };
    expect(checkPage(form, 'one', { b: 'y' }, facts).problems).toMatchObject([{ path: 'a' }]);
    expect(checkPage(form, 'two', { a: 'x' }, facts).problems).toMatchObject([{ path: 'b' }]);
    expect(checkPage(form, 'two', { a: 'z' }, facts)).toEqual({ answers: { a: 'z' }, problems: [], warnings: [] });
    expect(checkPage(form, 'three', {}, facts).problems).toEqual([]);
  });
});
