import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { parsePlainDate } from '../../basics/rules/time.ts';
import { pdfPrinter } from '../../basics/store/pdf.adapter.ts';
import type { Entry } from '../rules/acts.ts';
import type { LegalFormData } from '../rules/legal-form-data.ts';
import { birth, filed, instant, officer, paper, printedReceipt, refused, row, stopped, trackingUrl, ward, wholeLife } from '../rules/legal-form-example.ts';
import type { DossierFormKind } from '../rules/legal-form-names.ts';
import { registerForm } from '../rules/legal-form-register.ts';
import { formsOf, legalForm, templateOf } from '../rules/legal-forms.ts';

const printer = pdfPrinter({ root: process.cwd() });
const printedAt = instant('2026-11-23T10:00:00');
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
afterAll(() => printer.stop());

const print = async (data: LegalFormData) => Buffer.from(await printer.renderPdf({ template: templateOf(data.kind), data, qr: trackingUrl, createdAt: printedAt }));
const formOf = (kind: DossierFormKind, entries: readonly Entry[], missingCount = 0) =>
  legalForm({ kind, entries, procedure: birth, office: ward, trackingUrl, receipt: printedReceipt(entries, missingCount), printedAt });

/** Without the spaces and break places that the layout puts in; in the order of printing, so that cells stay whole. */
function textOf(pdf: Buffer): string {
  return squeezed(spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).stdout.toString());
}

function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b]/g, '')
    .toLowerCase();
}

/** Every text of the data that a form must show: all but words for the template, and details of person and office that a letter leaves out. */
function textsOf(data: LegalFormData): readonly string[] {
  const { kind, head, office, ...rest } = data;
  const { person, clock, issued, ...own } = { person: null, clock: null, issued: null, ...rest };
  return [
    ...leaves(own),
    head.title.vi,
    ...head.authority,
    head.desk,
    head.numberMark,
    head.code,
    head.form,
    person?.name,
    data.kind === 'register' ? null : head.placeAndDate,
  ].filter((text) => typeof text === 'string');
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const longPapers = Array.from({ length: 20 }, (_, index) =>
  paper(`${'IMG_20190422_'.repeat(6)}${index} giấy tờ chứng minh quan hệ, bản sao có chứng thực của nơi cư trú trước đây.jpg`, null),
);
const crowded: readonly Entry[] = [
  row(
    0,
    'submit',
    '2019-04-22T21:05:40',
    { kind: 'applicant' },
    { ...filed, papers: longPapers, applicant: { ...filed.applicant, fullName: 'Công Tằng Tôn Nữ Nguyễn Hoàng Thiên Ngọc Phương Quỳnh Như Bảo Trân' } },
    { code: '000.99.98.H29-190422-0007', answerBy: instant('2019-04-23T17:00:00') },
  ),
  ...wholeLife.slice(1, 3),
  ...Array.from({ length: 58 }, (_, index) =>
    row(3 + index, 'assign', `2019-04-24T08:${String(index).padStart(2, '0')}:00`, officer('leader'), {
      officerId: 'o',
      officerName: index % 2 === 0 ? 'K’Să H’Lơ̆i' : 'Trần Văn Tám',
      note: `lần ${index}`,
    }),
  ),
];
const bare: readonly Entry[] = [
  row(
    0,
    'submit',
    '2019-04-22T21:05:40',
    officer('reception'),
    {
      ...filed,
      channel: 'post',
      papers: [],
      answers: {},
      helper: null,
      applicant: { ...filed.applicant, kind: 'organisation', fullName: 'Ý', phone: null, email: null, personalId: null, address: null },
    },
    { code: '000.99.98.H29-190422-0008', answerBy: instant('2019-04-23T17:00:00') },
  ),
  ...wholeLife.slice(1, 2),
];

const cases = Object.entries({ wholeLife, refused, stopped, crowded, bare }).flatMap(([name, entries]) =>
  formsOf(entries).map((kind) => [name, kind, formOf(kind, entries)] as const),
);
const line = {
  code: '000.99.98.H29-190423-0001',
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Y Ƀhăm Ênuôl',
  address: '118/135/4 Hương lộ 2',
  phone: '0900000001',
  receivedAt: instant('2019-04-23T07:30:00'),
  dueAt: instant('2019-04-24T17:00:00'),
  deliveredAt: null,
  delivery: null,
  note: 'Đã rút',
};
const period = { office: ward, from: filedOn('2019-04-01'), to: filedOn('2019-04-30'), printedAt };

describe('each form comes out as a PDF in Tinos with nothing missing', () => {
  test.each(cases)('%s: %s', async (_name, _kind, data) => {
    const pdf = await print(data);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((found) => found[1]);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => font?.startsWith('Tinos-') !== true)).toEqual([]);
    if (!hasPdftotext) return;
    const text = textOf(pdf);
    expect(textsOf(data).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });

  test.each([0, 1, 200])('the register with %i rows', async (count) => {
    const data = registerForm({ ...period, lines: Array.from({ length: count }, (_, index) => ({ ...line, code: `000.99.98.H29-190423-${1000 + index}` })) });
    const pdf = await print(data);
    expect(pdf.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+Tinos-Bold/);
    if (!hasPdftotext) return;
    const text = textOf(pdf);
    expect(textsOf(data).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });

  test.skipIf(!hasPdftotext)('the receipt is printed for the file and for the person', async () => {
    const text = textOf(await print(formOf('receiptSlip', wholeLife)));
    expect(text.match(/liên:(lưu|giaokháchhàng)/g)).toEqual(['liên:lưu', 'liên:giaokháchhàng']);
  });

  test.skipIf(!hasPdftotext)('the acknowledgement says plainly that it is not the receipt', async () => {
    expect(textOf(await print(formOf('acknowledgement', wholeLife)))).toContain(squeezed('Giấy này chưa phải là Giấy tiếp nhận hồ sơ và hẹn trả kết quả.'));
  });

  test.skipIf(!hasPdftotext)('the acknowledgement says what is signed, and honestly when papers are missing', async () => {
    const [whole, waiting] = [textOf(await print(formOf('acknowledgement', wholeLife))), textOf(await print(formOf('acknowledgement', wholeLife, 2)))];
    const [signed, missing] = [squeezed('Biên nhận này có chữ ký của cơ quan'), squeezed('còn 2 giấy tờ chưa đến')];
    expect([whole.includes(signed), whole.includes(missing), waiting.includes(signed), waiting.includes(missing)]).toEqual([true, false, false, true]);
  });

  test('a form is kept as PDF/A-2b without complaint, ethnic names included', async () => {
    for (const kind of formsOf(wholeLife)) {
      const data = formOf(kind, wholeLife);
      await expect(printer.renderPdf({ template: templateOf(kind), data, qr: trackingUrl, pdfStandard: 'a-2b', createdAt: printedAt })).resolves.toBeInstanceOf(Uint8Array);
    }
  });
});

function filedOn(day: string) {
  return parsePlainDate(day) ?? expect.fail(day);
}
