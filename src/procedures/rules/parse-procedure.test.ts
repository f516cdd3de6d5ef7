import { describe, expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { checkForm } from './check-form.ts';
import { exampleAnswers } from './example.ts';
import { firstUnfinishedPage, shownPages } from './journey.ts';
import { parseProcedureFile } from './parse-procedure.ts';
import { answersFromFields } from './read-answers.ts';
import { buildSearchIndex, searchProcedures } from './search.ts';

const today = parsePlainDate('2026-11-23') ?? expect.fail();
const facts = { today, ethnicGroups: new Set(['Kinh']), countries: new Set(['Việt Nam']) };
const common = {
  pages: {
    contact: [{ id: 'contact', title: { vi: 'Liên lạc', en: 'Contact' }, questions: [{ key: 'yc_dien_thoai', label: { vi: 'Số điện thoại', en: 'Phone' }, type: 'phone' }] }],
  },
  papers: { photo: { key: 'anh', name: 'Ảnh chụp', kind: 'copy' } },
};

/** A procedure nobody has seen: a permit to put a stall on the pavement for a fair. */
const stall = {
  code: 'local.quay-hang-hoi-cho',
  name: { vi: 'Cho phép đặt quầy hàng hội chợ trên vỉa hè', en: 'Permit for a fair stall on the pavement' },
  commonWords: ['bày quầy hội chợ'],
  lifeEvents: ['business'],
  field: 'Trật tự đô thị',
  fieldCode: 'do_thi',
  competence: ['ward'],
  handler: 'Công chức địa chính',
  serviceLevel: 'full',
  timeLimits: [{ case: 'default', label: { vi: 'Thời hạn', en: 'Limit' }, limit: { kind: 'workingDays', days: 2 } }],
  fee: { mode: 'free' },
  requiredPapers: [{ use: 'photo' }],
  results: ['Giấy phép'],
  legalBasis: ['Quy định của địa phương'],
  form: {
    pages: [
      {
        id: 'stall',
        title: { vi: 'Quầy hàng', en: 'The stall' },
        questions: [
          { key: 'mat_hang', label: { vi: 'Mặt hàng', en: 'Goods' }, type: 'enum', options: ['Đồ ăn', 'Hàng thủ công'] },
          { key: 'so_bep', label: { vi: 'Số bếp', en: 'Stoves' }, type: 'int', min: 0, max: 5, shownIf: { key: 'mat_hang', is: 'Đồ ăn' } },
          { key: 'dien_tich', label: { vi: 'Diện tích (m²)', en: 'Area (m²)' }, type: 'decimal', max: 20 },
        ],
      },
      {
        id: 'people',
        title: { vi: 'Người bán', en: 'Sellers' },
        questions: [
          { key: 'nguoi', label: { vi: 'Người bán', en: 'Sellers' }, type: 'table', min: 1, parts: [{ key: 'ho_ten', label: { vi: 'Họ tên', en: 'Name' }, type: 'personName' }] },
        ],
      },
      { use: 'contact' },
    ],
  },
  versions: [
    { version: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-06-30', fee: { mode: 'unknown' }, toVerify: ['Mức phí năm 2026'] },
    { version: 2, effectiveFrom: '2026-07-01' },
  ],
  toVerify: ['Thời hạn'],
};

const versionsOf = (json: unknown) => {
  const parsed = parseProcedureFile(json, common);
  return parsed.ok ? parsed.versions : expect.fail(JSON.stringify(parsed.faults));
};
const faultsOf = (change: object) => {
  const parsed = parseProcedureFile({ ...stall, ...change }, common);
  return parsed.ok ? [] : parsed.faults.map(({ where, message }) => `${where}: ${message.vi}`);
};
const withQuestion = (question: object) => ({
  form: {
    pages: [
      {
        id: 'one',
        title: { vi: 'a', en: 'a' },
        questions: [
          { key: 'ngay', label: { vi: 'a', en: 'a' }, type: 'date' },
          { label: { vi: 'a', en: 'a' }, ...question },
        ],
      },
    ],
  },
});

describe('a procedure nobody has seen is one data file', () => {
  test('with versions that say only what differs', () => {
    const [first, second] = versionsOf(stall);
    expect(first).toMatchObject({ version: 1, effectiveTo: '2026-06-30', fee: { mode: 'unknown' }, toVerify: ['Thời hạn', 'Mức phí năm 2026'] });
    expect(second).toMatchObject({ version: 2, effectiveTo: null, fee: { mode: 'free' }, toVerify: ['Thời hạn'], personTimeLimit: null, note: null, flags: [] });
    expect(second?.requiredPapers).toEqual([{ key: 'anh', name: 'Ảnh chụp', kind: 'copy', quantity: 1, onlyWhen: null }]);
  });

  test('whose form can be filled, checked and sent', () => {
    const form = versionsOf(stall)[1]?.form ?? expect.fail();
    expect(checkForm(form, exampleAnswers(form, { today }), facts).problems).toEqual([]);
    const pages = shownPages(form, {});
    expect(pages.map(({ id }) => id)).toEqual(['stall', 'people', 'contact']);
    const answers = Object.assign(
      {},
      ...pages.map((page) =>
        answersFromFields(page, { mat_hang: 'Hàng thủ công', so_bep: '9', dien_tich: '4,5', 'nguoi[0].ho_ten': 'Nguyễn Thị Mẫu', yc_dien_thoai: '0900 000 001' }),
      ),
    );
    expect(firstUnfinishedPage(form, answers, facts)).toBe(null);
    expect(checkForm(form, { ...answers, so_bep: 9 }, facts).answers).toEqual({
      mat_hang: 'Hàng thủ công',
      dien_tich: '4.5',
      nguoi: [{ ho_ten: 'Nguyễn Thị Mẫu' }],
      yc_dien_thoai: '0900000001',
    });
  });

  test('in which a question is required unless the file says otherwise, and a derived one never', () => {
    const parsed = versionsOf({ ...stall, ...withQuestion({ key: 'chu', type: 'derived', derivation: { rule: 'dateInWords', from: 'ngay' } }) });
    expect(parsed[0]?.form.pages[0]?.questions.map(({ key, required }) => [key, required])).toEqual([
      ['ngay', 'always'],
      ['chu', 'never'],
    ]);
  });

  test('that is found by its name and by the words people use', () => {
    const index = buildSearchIndex(versionsOf(stall).map(({ code, name, commonWords, field }) => ({ code, name: name.vi, commonWords, field })));
    expect(searchProcedures(index, 'bay quay hoi cho')).toContain('local.quay-hang-hoi-cho');
  });
});

describe('a data file with a fault is refused in plain words', () => {
  test.each<[string, object, string]>([
    ['a code that is none', { code: 'ABC' }, 'code: Mã thủ tục có dạng 1.001193'],
    ['a slip in a member', { fe: 1 }, 'fe: Không hiểu mục "fe"'],
    ['a member that is missing', { handler: undefined }, 'versions[0].handler: Cần một dòng chữ'],
    ['a text without English', { name: { vi: 'a' } }, 'name.en: Cần một dòng chữ'],
    ['an unknown level', { competence: ['phuong'] }, 'competence[0]: Cần một trong: ward'],
    ['nobody who decides', { competence: [] }, 'competence: Danh sách đang trống'],
    ['a fee in fractions', { fee: { mode: 'fixed', feeDong: 0.5, per: 'bản' } }, 'fee.feeDong: Cần một số nguyên'],
    ['no time limit', { timeLimits: [] }, 'timeLimits: Cần ít nhất một thời hạn'],
    [
      'a time limit of no days',
      { timeLimits: [{ case: 'default', label: { vi: 'a', en: 'a' }, limit: { kind: 'workingDays', days: 0 } }] },
      'timeLimits[0].limit.days: Cần một số lớn hơn 0',
    ],
    [
      'a limit that depends on no question',
      { timeLimits: [{ case: 'x', label: { vi: 'a', en: 'a' }, limit: { kind: 'workingDays', days: 1 }, appliesIf: { key: 'khong_co', is: 'x' } }] },
      'timeLimits[0].appliesIf.key: Điều kiện nhắc tới câu "khong_co"',
    ],
    ['a common paper that is not there', { requiredPapers: [{ use: 'khong' }] }, 'requiredPapers[0]: Phần dùng chung không có giấy tờ "khong"'],
    ['one paper twice', { requiredPapers: [{ use: 'photo' }, { use: 'photo' }] }, 'requiredPapers: "anh" bị lặp lại'],
    ['common pages that are not there', { form: { pages: [{ use: 'khong' }] } }, 'form.pages[0]: Phần dùng chung không có nhóm trang "khong"'],
    [
      'a key twice in the form',
      { form: { pages: [{ use: 'contact' }, { id: 'x', title: { vi: 'a', en: 'a' }, questions: [{ key: 'yc_dien_thoai', label: { vi: 'a', en: 'a' }, type: 'text' }] }] } },
      'form.pages[1].questions[0].key: Đã có câu hỏi',
    ],
    ['a page twice', { form: { pages: [{ use: 'contact' }, { use: 'contact' }] } }, '_common.pages.contact[0].id: Đã có trang "contact"'],
    [
      'a condition on a later question',
      withQuestion({ key: 'b', type: 'text', shownIf: { key: 'c', answered: 'yes' } }),
      'form.pages[0].questions[1].shownIf.key: Điều kiện nhắc tới câu "c"',
    ],
    ['a condition on itself', withQuestion({ key: 'b', type: 'text', required: { key: 'b', is: 'x' } }), 'form.pages[0].questions[1].required.key: Điều kiện nhắc tới câu "b"'],
    [
      'a condition on a choice that the question does not have',
      {
        form: {
          pages: [
            {
              id: 'x',
              title: { vi: 'a', en: 'a' },
              questions: [
                { key: 'a', label: { vi: 'a', en: 'a' }, type: 'enum', options: ['Có'] },
                { key: 'b', label: { vi: 'a', en: 'a' }, type: 'text', shownIf: { key: 'a', is: 'co' } },
              ],
            },
          ],
        },
      },
      'form.pages[0].questions[1].shownIf.is: Câu hỏi đó không có lựa chọn "co"',
    ],
    [
      'a part that looks outside its group',
      withQuestion({ key: 'b', type: 'group', parts: [{ key: 'c', label: { vi: 'a', en: 'a' }, type: 'text', shownIf: { key: 'ngay', answered: 'yes' } }] }),
      'form.pages[0].questions[1].parts[0].shownIf.key: Điều kiện nhắc tới câu "ngay"',
    ],
    ['choices without any', withQuestion({ key: 'b', type: 'enum', options: [] }), 'form.pages[0].questions[1].options: Câu hỏi chọn phải có ít nhất một lựa chọn'],
    ['a choice twice', withQuestion({ key: 'b', type: 'enum', options: ['x', 'x'] }), 'form.pages[0].questions[1].options: "x" bị lặp lại'],
    [
      'English choices that are too few',
      withQuestion({ key: 'b', type: 'enum', options: ['x', 'y'], optionsEn: ['x'] }),
      'form.pages[0].questions[1].optionsEn: Cần 2 lựa chọn tiếng Anh',
    ],
    ['a type that is none', withQuestion({ key: 'b', type: 'person_name' }), 'form.pages[0].questions[1].type: Cần một trong: text'],
    ['a key with marks', withQuestion({ key: 'họ_tên', type: 'text' }), 'form.pages[0].questions[1].key: Khóa chỉ gồm chữ thường'],
    ['a key that every object has', withQuestion({ key: '__proto__', type: 'text' }), 'form.pages[0].questions[1].key: Khóa chỉ gồm chữ thường'],
    ['bounds the wrong way round', withQuestion({ key: 'b', type: 'int', min: 2, max: 1 }), 'form.pages[0].questions[1]: "min" đang lớn hơn "max"'],
    ['a member of no use for the type', withQuestion({ key: 'b', type: 'text', past: 'yes' }), 'form.pages[0].questions[1].past: "past" không dùng cho câu hỏi loại text'],
    ['a date that follows from nothing', withQuestion({ key: 'b', type: 'derived' }), 'form.pages[0].questions[1].derivation: Cần một đối tượng'],
    [
      'a table in a table',
      withQuestion({
        key: 'b',
        type: 'table',
        parts: [{ key: 'c', label: { vi: 'a', en: 'a' }, type: 'table', parts: [{ key: 'd', label: { vi: 'a', en: 'a' }, type: 'text' }] }],
      }),
      'form.pages[0].questions[1].parts: Câu "c": nhóm và bảng',
    ],
    ['an order of dates without the earlier one', withQuestion({ key: 'b', type: 'date', notBefore: 'c' }), 'form.pages[0].questions[1].notBefore: Trước đó không có câu hỏi "c"'],
    ['no version', { versions: [] }, 'versions: Cần ít nhất một phiên bản'],
    [
      'versions that overlap',
      {
        versions: [
          { version: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-07-01' },
          { version: 2, effectiveFrom: '2026-07-01' },
        ],
      },
      'versions[1]: Hai phiên bản chồng lên nhau',
    ],
    [
      'an open version before another',
      {
        versions: [
          { version: 1, effectiveFrom: '2026-01-01' },
          { version: 2, effectiveFrom: '2026-07-01' },
        ],
      },
      'versions[1]: Hai phiên bản chồng lên nhau',
    ],
    [
      'one version number twice',
      {
        versions: [
          { version: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-02-01' },
          { version: 1, effectiveFrom: '2026-07-01' },
        ],
      },
      'versions[1]: Số phiên bản phải tăng dần',
    ],
    ['a version that ends before it begins', { versions: [{ version: 1, effectiveFrom: '2026-07-01', effectiveTo: '2026-06-30' }] }, 'versions[0]: Ngày hết hiệu lực đứng trước'],
    ['a day that does not exist', { versions: [{ version: 1, effectiveFrom: '2026-02-30' }] }, 'versions[0].effectiveFrom: Cần một ngày có thật'],
  ])('%s', (_, change, fault) => {
    expect(
      faultsOf(change).find((found) => found.startsWith(fault)),
      faultsOf(change).join('\n'),
    ).toBeDefined();
  });

  test('all faults at once, each once though two versions share it', () => {
    expect(faultsOf({ code: 'ABC', name: { vi: 'a' }, competence: [] })).toHaveLength(3);
  });

  test.each([[null], [[]], ['x'], [5], [undefined], [{}]])('%j is no procedure', (json) => expect(parseProcedureFile(json, common).ok).toBe(false));

  test('without its common file the faults say what is missing', () => {
    const parsed = parseProcedureFile(stall, undefined);
    expect(parsed.ok ? [] : parsed.faults.map(({ message }) => message.vi)).toEqual(
      expect.arrayContaining(['Phần dùng chung không có nhóm trang "contact".', 'Phần dùng chung không có giấy tờ "photo".']),
    );
  });
});
