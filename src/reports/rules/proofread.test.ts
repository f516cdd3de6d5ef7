import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { proofread } from './proofread.ts';
import { documentOfText } from './proofread-document.ts';
import type { Finding, FindingKind } from './proofread-finding.ts';
import type { SpellingList } from './proofread-spelling.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const list = JSON.parse(readFileSync(path.join(root, 'data/reports/spelling.json'), 'utf8')) as SpellingList;
const fixture = (name: string) => readFileSync(path.join(root, 'tests/fixtures', name), 'utf8');

const read = (text: string): readonly Finding[] => proofread(documentOfText(text), list);
const wrongIn = (text: string) => read(text).filter(({ severity }) => severity !== 'style');
const told = (findings: readonly Finding[]) => findings.map(({ kind, quoted }) => `${kind}: ${quoted}`);

describe('The report of 2019', () => {
  const findings = read(fixture('bao-cao-to-tu-van-2019.txt'));

  test('51,36% was cut off instead of rounded; no other figure is called wrong or doubtful', () => {
    const figures = findings.filter(({ severity }) => severity !== 'style');
    expect(told(figures)).toEqual(['rateTruncated: 51,36%']);
    expect(figures[0]).toMatchObject({ severity: 'wrong', shouldBe: '51,37%', computation: '13.916 : 27.090 × 100 = 51,3695… ≈ 51,37%' });
  });

  test('The mixed marks are found: a decimal point once, commas for thousands three times', () => {
    const marks = findings.filter(({ kind }) => kind === 'marksMixed').map(({ quoted, shouldBe }) => `${quoted} → ${shouldBe}`);
    expect(marks).toEqual(['0.01 → 0,01', '4,817 → 4.817', '4,827 → 4.827', '4,827 → 4.827']);
  });

  test('Its slips of the pen are found', () => {
    const slips = findings.filter(({ kind }) => kind === 'spelling').map(({ quoted }) => quoted);
    expect(slips).toEqual(['nhằn tuyên truyền', 'tài luyện tuyên truyền', 'đa thành lập', 'trực tuyên', 'quan tâm nhiêu', 'máy bão lỗi', 'thông túi']);
  });
});

const clean = readdirSync(path.join(root, 'tests/fixtures/reports'));

test.each(clean)('%s, written as clerks write, is clean: nothing is called wrong or doubtful', (name) => {
  expect(told(wrongIn(fixture(`reports/${name}`)))).toEqual([]);
});

/** One number or date of a clean report changed, as it happens in the last hour before sending. */
test.each<[string, string, string, FindingKind]>([
  ['quy-phuong', '2.403 hồ sơ, trong đó', '2.430 hồ sơ, trong đó', 'sumOpen'],
  ['quy-phuong', 'trực tuyến 1.187 hồ sơ (tỷ lệ', 'trực tuyến 1.178 hồ sơ (tỷ lệ', 'sumOpen'],
  ['quy-phuong', '(tỷ lệ 49,40%)', '(tỷ lệ 49,04%)', 'rateWrong'],
  ['quy-phuong', 'đạt 95,30%', 'đạt 95,29%', 'rateTruncated'],
  ['quy-phuong', 'tăng 187 hồ sơ', 'tăng 178 hồ sơ', 'comparisonWrong'],
  ['quy-phuong', '(18,7%)', '(17,8%)', 'comparisonWrong'],
  ['quy-phuong', 'tăng 187 hồ sơ', 'giảm 187 hồ sơ', 'comparisonWrong'],
  ['quy-phuong', 'ngày 29 tháng 3 năm 2019 của', 'ngày 29 tháng 5 năm 2019 của', 'groundLater'],
  ['quy-phuong', 'ngày 23 tháng 4 năm 2018 của', 'ngày 31 tháng 4 năm 2018 của', 'dateImpossible'],
  ['quy-phuong', 'ngày 23 tháng 4 năm 2018 của', 'ngày 23 tháng 4 năm 2019 của', 'groundYear'],
  ['quy-phuong', 'đến ngày 31/3/2019', 'đến ngày 30/6/2019', 'periodOther'],
  ['quy-phuong', 'từ ngày 01/01/2019', 'từ ngày 01/4/2019', 'periodReversed'],
  ['quy-phuong', 'thứ Sáu, ngày', 'thứ Năm, ngày', 'weekdayWrong'],
  ['quy-phuong', '(95%)', '(96%)', 'rateWrong'],
  ['nam-quan', 'gồm: 10 Tổ', 'gồm: 12 Tổ', 'sumOpen'],
  ['nam-quan', 'khu phố: 507 thành viên', 'khu phố: 570 thành viên', 'sumOpen'],
  ['nam-quan', '(chiếm 79,15%)', '(chiếm 79,51%)', 'rateWrong'],
  ['nam-quan', 'tỷ lệ 54,77%', 'tỷ lệ 54,97%', 'rateWrong'],
  ['nam-quan', '(67,64%)', '(64,67%)', 'rateWrong'],
  ['nam-quan', 'tăng 8,18% so với', 'tăng 8,81% so với', 'comparisonWrong'],
  ['nam-quan', '(tăng 7.500 lượt, 60%)', '(tăng 7.500 lượt, 65%)', 'comparisonWrong'],
  ['nam-quan', '(tăng 7.500 lượt, 60%)', '(tăng 5.700 lượt, 60%)', 'comparisonWrong'],
  ['nam-quan', 'gấp 3 lần', 'gấp 4 lần', 'comparisonWrong'],
  ['nam-quan', '0,75 tỷ đồng', '0,57 tỷ đồng', 'sumOpen'],
  ['nam-quan', 'ngày 18 tháng 7 năm 2018', 'ngày 18 tháng 7 năm 2019', 'groundLater'],
  ['bang-phuong', '\t16.315\t', '\t16.351\t', 'sumOpen'],
  ['bang-phuong', '\t2.488\t', '\t2.848\t', 'sumOpen'],
  ['bang-phuong', '\t32,75', '\t32,57', 'rateWrong'],
  ['bang-phuong', 'tỷ lệ 35,93%', 'tỷ lệ 39,53%', 'rateWrong'],
  ['bang-phuong', '(96%)', '(69%)', 'rateWrong'],
  ['bang-phuong', '14/6/2019)', '14/9/2019)', 'periodOther'],
  ['thang', 'chuyển sang 97 hồ sơ', 'chuyển sang 79 hồ sơ', 'sumOpen'],
  ['thang', 'trước hạn 521 hồ sơ', 'trước hạn 512 hồ sơ', 'sumOpen'],
  ['thang', 'đạt 94,86%', 'đạt 94,68%', 'rateWrong'],
  ['thang', 'giảm 1,2% so với', 'giảm 2,1% so với', 'comparisonWrong'],
  ['to-tu-van-phuong', '(nam 7, nữ 6)', '(nam 7, nữ 5)', 'sumOpen'],
  ['to-tu-van-phuong', '8 máy in', '9 máy in', 'sumOpen'],
  ['to-tu-van-phuong', '(52,16%)', '(52,61%)', 'rateWrong'],
  ['to-tu-van-phuong', '99,2% (248/250 phiếu)', '99,0% (248/250 phiếu)', 'rateWrong'],
  ['to-tu-van-phuong', 'khu phố 5 có 310 hồ sơ', 'khu phố 5 có 3.100 hồ sơ', 'partTooLarge'],
  ['xa', 'đạt 88,55%', 'đạt 85,88%', 'rateWrong'],
  ['xa', '(97,08%)', '(97,80%)', 'rateWrong'],
  ['xa', 'giảm 0,37%', 'giảm 0,73%', 'comparisonWrong'],
  ['xa', 'chiếm 43,75%', 'chiếm 47,35%', 'rateWrong'],
  ['xa', '(giảm 40%)', '(giảm 45%)', 'comparisonWrong'],
  ['xa', '(73,17%)', '(71,73%)', 'rateWrong'],
  ['xa', 'tăng 02 khu phố', 'tăng 03 khu phố', 'comparisonWrong'],
  ['xa', 'trong đó 460 phiếu', 'trong đó 640 phiếu', 'partTooLarge'],
  ['kinh-phi', 'đạt 95,10%', 'đạt 91,50%', 'rateWrong'],
  ['kinh-phi', '= 15.452', '= 15.542', 'sumOpen'],
])('bao-cao-%s: “%s” changed to “%s” is found as %s', (name, from, to, kind) => {
  const text = fixture(`reports/bao-cao-${name}.txt`);
  expect(text.split(from).length, 'stands once').toBe(2);
  expect(wrongIn(text.replace(from, to)).map((one) => one.kind)).toContain(kind);
});

describe('A place that is found', () => {
  test('is told by its paragraph, its letters and its quote', () => {
    const text = 'Mở đầu.\nĐạt 13.916/27.090 hồ sơ (tỷ lệ 51,36%).';
    const [finding] = read(text);
    expect(finding).toMatchObject({ kind: 'rateTruncated', where: { vi: 'đoạn 2', en: 'paragraph 2' }, place: { block: 1, row: null, cell: null } });
    expect('Đạt 13.916/27.090 hồ sơ (tỷ lệ 51,36%).'.slice(finding?.place.start, finding?.place.end)).toBe('51,36%');
  });

  test('is told by table, row and column', () => {
    const [finding] = read('Phường\tHồ sơ\nMột\t10\nHai\t20\nTổng cộng\t31');
    expect(finding).toMatchObject({ kind: 'sumOpen', where: { vi: 'bảng 1, dòng 4, cột 2' }, quoted: '31', shouldBe: '30', computation: '10 + 20 = 30' });
  });
});

test('A column beside others is no sum of them only because one of those is nought wherever it would be', () => {
  const rows = ['Năm 2018\t13.916\t4\t13.590\t330', 'Năm 2019\t1.593\t0\t1.500\t93', 'Năm 2020\t201\t0\t190\t11'];
  expect(read(['Kỳ\tĐủ điều kiện tiếp nhận\tĐã yêu cầu bổ sung\tĐã giải quyết\tĐang giải quyết', ...rows].join('\n'))).toEqual([]);
  const added = ['Năm 2018\t13.924\t4\t13.590\t330', 'Năm 2019\t1.595\t2\t1.500\t93', 'Năm 2020\t202\t0\t190\t11'];
  expect(told(read(['Kỳ\tTổng số\tTừ chối\tĐã giải quyết\tĐang giải quyết', ...added].join('\n')))).toEqual(['sumOpen: 202']);
});

test('A fraction in brackets explains the share that they hang on, not the one behind them', () => {
  const text = 'Tỷ lệ hài lòng 95,6% (478/500 phiếu), không hài lòng 4,4%.';
  expect(told(read(text))).toEqual([]);
  expect(told(read(text.replace('95,6', '96,5')))).toEqual(['rateWrong: 96,5%']);
});

test.each([
  ['Năm 2018 có 2.000 hồ sơ trực tuyến, năm 2019 có 3.000 hồ sơ, tăng 1.000 hồ sơ, tăng 50%.', []],
  ['Năm 2018 có 2.000 hồ sơ trực tuyến, năm 2019 có 3.000 hồ sơ, tăng 1.000 hồ sơ, tăng 33,33%.', ['comparisonWrong: 33,33%']],
  ['Năm 2018 có 2.000 hồ sơ trực tuyến, năm 2019 có 3.000 hồ sơ, tăng 1.100 hồ sơ (50%).', ['comparisonWrong: 1.100']],
  ['Năm 2018 có 3.000 hồ sơ, năm 2019 có 2.000 hồ sơ, tăng 1.000 hồ sơ.', ['comparisonWrong: tăng']],
  ['Năm 2018 có 3.000 hồ sơ, năm 2019 có 2.000 hồ sơ, giảm 1.000 hồ sơ, tỷ lệ trễ hạn giảm 2%.', []],
])('Two years beside each other are compared as they say: %s', (text, expected) => {
  expect(told(read(text))).toEqual(expected);
});

describe('Doubtful', () => {
  test('a rate of nobody knows what', () => {
    expect(told(read('Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5%.'))).toEqual(['denominatorMissing: 98,5%']);
    expect(told(read('Có 85% hồ sơ được giải quyết trước hạn.'))).toEqual(['denominatorMissing: 85%']);
  });

  test.each([
    'Phấn đấu đạt 98,5% vào cuối năm.',
    'Phấn đấu 85% hồ sơ được nộp trực tuyến.',
    'Chỉ tiêu được giao: tỷ lệ 50%.',
    'Đạt tỷ lệ 98,5% trên tổng số 200 hồ sơ (197 hồ sơ).',
  ])('but not a target, nor what names its whole: %s', (text) => {
    expect(told(read(text))).toEqual([]);
  });

  test('one figure of one unit and one year, told in two ways', () => {
    const text = 'Năm 2018, toàn quận tiếp nhận 34.226 hồ sơ.\nVăn bản khác.\nNăm 2018, toàn quận tiếp nhận 34.262 hồ sơ.';
    expect(read(text)).toMatchObject([{ kind: 'figureDiffers', quoted: '34.262', problem: { vi: 'Ở đây ghi 34.262, ở đoạn 1 ghi 34.226.' } }]);
    expect(told(read(text.replace('34.262', '34.226')))).toEqual([]);
  });

  test('a quarter that goes on after its last day; that its books close before is usual', () => {
    expect(wrongIn('Quý I/2019 (từ ngày 15/12/2018 đến ngày 14/4/2019).').map(({ kind, severity }) => `${kind}, ${severity}`)).toEqual(['periodOther, doubtful']);
    expect(told(read('Quý I/2019 (từ ngày 15/12/2018 đến ngày 14/3/2019).'))).toEqual([]);
  });

  test('parts that nearly make up their whole, where nothing says that they are all', () => {
    const text = 'Tiếp nhận 1.000 hồ sơ, trong đó 420 hồ sơ hộ tịch, 380 hồ sơ chứng thực, 190 hồ sơ khác.';
    expect(told(read(text))).toEqual(['sumOpen: 1.000']);
    expect(told(read(text.replace('190', '90')))).toEqual([]);
  });
});

describe('Style', () => {
  const style = (text: string) => read(text).map(({ kind, quoted, shouldBe }) => `${kind}: ${quoted} → ${shouldBe}`);

  test.each([
    ['Bổ xung giấy tờ.', ['spelling: Bổ xung → Bổ sung']],
    ['HỔ TRỢ người dân.', ['spelling: HỔ TRỢ → HỖ TRỢ']],
    ['Lịch trực tuyên truyền.', []],
    ['Kết quả của của phường.', ['doubledWord: của của → của']],
    ['Luôn luôn lắng nghe, dần dần cải thiện.', []],
    ['Phường , quận.', ['spacing:  , → ,']],
    ['Phường,quận.', ['spacing: , → , ']],
    ['Kết quả ( tốt ).', ['spacing: (  → (', 'spacing:  ) → )']],
    ['Xử lý nhanh, xử lí đúng, quản lý tốt.', ['spellingMixed: lí → lý']],
    ['Đạt 13920 hồ sơ, trước đó 12.000 hồ sơ.', ['marksMixed: 13920 → 13.920']],
    ['Phát 5000 tờ rơi, 1.200 tờ gấp.', ['marksMixed: 5000 → 5.000']],
    ['Phát 5000 tờ rơi, 12.000 tờ gấp.', []],
  ])('%s', (text, expected) => {
    expect(style(text)).toEqual(expected);
  });
});
