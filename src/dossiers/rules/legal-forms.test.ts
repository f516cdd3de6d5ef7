import { describe, expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { Entry } from './acts.ts';
import type { FormInput, LegalFormData } from './legal-form-data.ts';
import { birth, filed, instant, officer, paper, printedReceipt, refused, row, stopped, trackingUrl, ward, wholeLife } from './legal-form-example.ts';
import { type DossierFormKind, formSetAt, legalFormName } from './legal-form-names.ts';
import { registerForm } from './legal-form-register.ts';
import { formNamesAt, formsOf, legalForm } from './legal-forms.ts';

const day = (text: string): PlainDate => parsePlainDate(text) ?? expect.fail(text);
const printedAt = instant('2026-11-23T10:00:00');
const inputOf = (kind: DossierFormKind, entries: readonly Entry[], more: Partial<FormInput> = {}): FormInput => ({
  kind,
  entries,
  procedure: birth,
  office: ward,
  trackingUrl,
  receipt: printedReceipt(entries),
  printedAt,
  ...more,
});

function formOf<K extends DossierFormKind>(kind: K, entries: readonly Entry[], more: Partial<FormInput> = {}): Extract<LegalFormData, { kind: K }> {
  const form = legalForm(inputOf(kind, entries, more));
  return form.kind === kind ? (form as Extract<LegalFormData, { kind: K }>) : expect.fail(form.kind);
}

describe('the set of forms', () => {
  test('is that of the day of issue: 2018 until 30/06/2025, 2025 from 01/07/2025', () => {
    expect(formSetAt(day('2019-04-23'))).toBe('2018');
    expect(formSetAt(day('2025-06-30'))).toBe('2018');
    expect(formSetAt(day('2025-07-01'))).toBe('2025');
  });

  test('2018 has six forms, 2025 has seven', () => {
    const numbers = (set: '2018' | '2025') =>
      (['receiptSlip', 'supplementRequest', 'refusalSlip', 'apologySlip', 'stopNotice', 'controlSlip', 'register'] as const).map((kind) => legalFormName(kind, set).number);
    expect(numbers('2018')).toEqual(['01', '02', '03', '04', null, '05', '06']);
    expect(numbers('2025')).toEqual(['01', '02', '03', '04', '05', '06', '07']);
  });

  test('a dossier of 2019 printed today keeps the names and the circular of its time, and its day of issue', () => {
    expect(formNamesAt('apologySlip', wholeLife).vi).toBe('Phiếu xin lỗi và hẹn lại ngày trả kết quả');
    expect(formNamesAt('apologySlip', stopped).vi).toBe('Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết');
    const { head } = formOf('receiptSlip', wholeLife);
    expect(head).toMatchObject({
      set: '2018',
      form: 'Mẫu số 01, Thông tư 01/2018/TT-VPCP',
      placeAndDate: 'Bình Hưng Hòa A, ngày 23 tháng 4 năm 2019',
      printedAt: '10:00 23/11/2026',
    });
  });

  test('a stop before 07/2025 is a plain notice under its name; later it is form 05', () => {
    const early = [...wholeLife.slice(0, 3), row(3, 'stop', '2019-04-24T08:00:00', officer('leader'), { text: 'Thiên tai.', ground: 'Quyết định của Thành phố' })];
    expect(formOf('stopNotice', early).head).toMatchObject({ set: '2018', form: null, title: { vi: 'Thông báo dừng giải quyết hồ sơ' } });
    expect(formOf('stopNotice', stopped).head.form).toBe('Mẫu số 05, Thông tư 03/2025/TT-VPCP');
  });
});

describe('which forms exist', () => {
  test('each comes with the act that issues it', () => {
    expect(formsOf(wholeLife.slice(0, 1))).toEqual(['acknowledgement']);
    expect(formsOf(wholeLife.slice(0, 2))).toEqual(['acknowledgement', 'receiptSlip', 'controlSlip']);
    expect(formsOf(wholeLife)).toEqual(['acknowledgement', 'receiptSlip', 'supplementRequest', 'apologySlip', 'controlSlip']);
    expect(formsOf(refused)).toEqual(['acknowledgement', 'refusalSlip']);
    expect(formsOf(stopped)).toEqual(['acknowledgement', 'receiptSlip', 'apologySlip', 'stopNotice', 'controlSlip']);
  });

  test('who hands in at the desk gets the receipt at once, no electronic acknowledgement', () => {
    const atDesk = [row(0, 'submit', '2019-04-22T09:00:00', officer('reception'), { ...filed, channel: 'counter' }, { code: 'x', answerBy: instant('2019-04-22T17:00:00') })];
    expect(formsOf(atDesk)).toEqual([]);
    expect(() => legalForm(inputOf('acknowledgement', atDesk))).toThrow('No acknowledgement was issued');
  });

  test('a form that was not issued cannot be printed', () => {
    expect(() => legalForm(inputOf('refusalSlip', wholeLife))).toThrow('No refusalSlip was issued');
    expect(() => formNamesAt('stopNotice', wholeLife)).toThrow('No stopNotice was issued');
  });
});

describe('the papers of the desk', () => {
  test('the acknowledgement tells when it came, by when the office answers, and every file with its digest', () => {
    const form = formOf('acknowledgement', wholeLife);
    expect(form).toMatchObject({
      submittedAt: '21 giờ 05 phút, ngày 22 tháng 4 năm 2019',
      answerBy: '17 giờ 00 phút, ngày 23 tháng 4 năm 2019',
      helper: 'Phạm Thị Út Mười',
      trackingUrl,
    });
    const digestOf = (sha256: string) => `${sha256.slice(0, 8)} ${sha256.slice(8, 16)}`;
    expect(form.papers).toEqual(
      filed.papers.map((one, index) => ({ name: one.name, digest: digestOf(one.sha256), size: ['1,2 MB', '862,3 KB', '640 byte'][index], standing: 'đã nhận' })),
    );
    expect([form.missingCount, form.checkCode]).toEqual([0, 'ZZZZ ZZZZ']);
    expect(form.head).toMatchObject({ form: null, numberMark: null });
  });

  test('the acknowledgement says which papers are still missing', () => {
    const form = formOf('acknowledgement', wholeLife, { receipt: printedReceipt(wholeLife, 2) });
    expect([form.missingCount, form.papers.map((one) => one.standing)]).toEqual([2, ['CHƯA nhận', 'CHƯA nhận', 'đã nhận']]);
  });

  test('the receipt has every field of the form', () => {
    expect(formOf('receiptSlip', wholeLife)).toMatchObject({
      head: { code: '000.99.98.H29-190422-0007', numberMark: 'BPTNTKQ', authority: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG BÌNH HƯNG HÒA A'], desk: 'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ' },
      person: { name: 'Y Ƀhăm Ênuôl', phone: '0900000001', email: 'y.bham@thu.example', personalId: '000000000001', submitter: null },
      office: { authority: 'Ủy ban nhân dân phường Bình Hưng Hòa A' },
      procedure: { name: 'Đăng ký khai sinh', code: '1.001193' },
      copies: ['Lưu', 'Giao khách hàng'],
      missingPapers: ['Văn bản ủy quyền'],
      sets: 1,
      limit: '5 ngày làm việc',
      receivedAt: '07 giờ 30 phút, ngày 23 tháng 4 năm 2019',
      dueAt: '17 giờ 00 phút, ngày 02 tháng 5 năm 2019',
      resultAt: 'Qua dịch vụ bưu chính công ích: 118/135/4 Hương lộ 2, phường Bình Hưng Hòa A, quận Bình Tân',
      fee: 'Lệ phí theo mức của Hội đồng nhân dân; cán bộ một cửa sẽ báo số tiền. Miễn, giảm: Miễn khi đăng ký đúng hạn (60 ngày).',
      receiver: 'Trần Thị Bảo Ngọc',
    });
    expect(formOf('receiptSlip', wholeLife, { procedure: { ...birth, fee: { mode: 'unknown' }, timeLimits: [] } })).toMatchObject({ fee: null, limit: null });
  });

  test('the receipt lists papers under their legal names, the declaration first; a paper brought later is not on it', () => {
    expect(formOf('receiptSlip', wholeLife).papers).toEqual([
      { name: 'Tờ khai đăng ký khai sinh (nộp giấy) hoặc biểu mẫu điện tử tương tác (trực tuyến)', form: 'Biểu mẫu điện tử', quantity: 1 },
      { name: 'Giấy chứng sinh; nếu không có: văn bản người làm chứng, hoặc giấy cam đoan về việc sinh', form: 'Bản điện tử', quantity: 2 },
      { name: 'Ảnh sổ hộ khẩu', form: 'Bản điện tử', quantity: 1 },
    ]);
  });

  test('handed in on paper, the kind and quantity are those of the procedure', () => {
    const onPaper = [
      row(
        0,
        'submit',
        '2019-04-22T09:00:00',
        officer('reception'),
        { ...filed, channel: 'counter', papers: [paper('quet.pdf', 'giay_chung_sinh')] },
        { code: 'x', answerBy: instant('2019-04-22T17:00:00') },
      ),
      ...wholeLife.slice(1, 2),
    ];
    expect(formOf('receiptSlip', onPaper).papers.map((one) => [one.form, one.quantity])).toEqual([
      ['Bản chính', 1],
      ['Bản chính', 1],
    ]);
  });

  test('a reprint of the receipt says the same after a pause moved the due time', () => {
    expect(formOf('receiptSlip', wholeLife)).toEqual(formOf('receiptSlip', wholeLife.slice(0, 2)));
  });

  test('the request for a supplement lists everything with its reason and says that the clock stands still', () => {
    expect(formOf('supplementRequest', wholeLife)).toMatchObject({
      items: [{ what: 'Giấy chứng sinh bản rõ nét' }, { what: 'Văn bản ủy quyền', reason: 'Người đi nộp không phải cha, mẹ.' }],
      ground: 'Nghị định 123/2015/NĐ-CP, Điều 15',
      respondBy: '10/05/2019',
      clock: 'paused',
      guide: 'H’Hen Niê Ƀuôn Krông',
    });
    const before = [
      ...wholeLife.slice(0, 1),
      row(1, 'requestSupplement', '2019-04-23T08:00:00', officer('reception'), { items: [{ what: 'a', reason: 'b' }], ground: 'c', respondBy: null }),
    ];
    expect(formOf('supplementRequest', before)).toMatchObject({ clock: 'notBegun', respondBy: null });
  });

  test('the refusal gives the reason and its ground', () => {
    expect(formOf('refusalSlip', refused)).toMatchObject({
      reason: expect.stringContaining('đã được đăng ký khai sinh'),
      ground: 'Luật Hộ tịch 2014, Điều 5',
      officer: 'Trần Thị Bảo Ngọc',
    });
  });

  test('from the centre of 2025 the number carries the centre’s mark', () => {
    const centre = { ...ward, name: 'Trung tâm Phục vụ hành chính công phường Bình Tân' };
    expect(formOf('receiptSlip', stopped, { office: centre }).head).toMatchObject({ numberMark: 'TTPVHCC', form: 'Mẫu số 01, Thông tư 03/2025/TT-VPCP' });
  });
});

describe('what the head of the authority signs', () => {
  test('the apology names the appointed time in force, also moved by a pause, and the new one', () => {
    expect(formOf('apologySlip', wholeLife)).toMatchObject({
      receivedAt: '07 giờ 30 phút, ngày 23 tháng 4 năm 2019',
      dueAt: '17 giờ 00 phút, ngày 09 tháng 5 năm 2019',
      newDueAt: '17 giờ 00 phút, ngày 14 tháng 5 năm 2019',
      issued: 'beforeDue',
      signer: 'Nguyễn Hoàng Phương Thảo',
      head: { desk: null, numberMark: 'PXL-UBND' },
    });
    expect(formOf('apologySlip', stopped)).toMatchObject({ issued: 'late', head: { numberMark: 'UBND' } });
  });

  test('the notice of a stop tells who asked, at which step, and that nothing was paid', () => {
    expect(formOf('stopNotice', stopped)).toMatchObject({
      requestedBy: 'Y Ƀhăm Ênuôl',
      stage: 'Đang xử lý',
      payment: 'Chưa thu phí, lệ phí.',
      reason: 'Người nộp hồ sơ đề nghị dừng.',
      signer: 'Nguyễn Hoàng Phương Thảo',
    });
  });

  test('the notice of a stop tells what was paid', () => {
    const paid = [
      ...stopped.slice(0, 3),
      row(3, 'requestPayment', '2026-11-20T10:30:00', officer('cashier'), { amountDong: 8000, what: 'Lệ phí hộ tịch' }),
      row(4, 'recordPayment', '2026-11-20T10:40:00', officer('cashier'), { amountDong: 8000, receiptNumber: '0000012' }),
      row(5, 'stop', '2026-11-20T10:50:00', officer('leader'), { text: 'a', ground: 'b' }),
    ];
    expect(formOf('stopNotice', paid)).toMatchObject({ requestedBy: null, payment: expect.stringContaining('Đã thu 8.000 đồng (Lệ phí hộ tịch)') });
    const notYet = [...paid.slice(0, 4), row(4, 'stop', '2026-11-20T10:50:00', officer('leader'), { text: 'a', ground: 'b' })];
    expect(formOf('stopNotice', notYet).payment).toBe('Đã thông báo nộp 8.000 đồng (Lệ phí hộ tịch), chưa thu.');
  });
});

describe('the register', () => {
  const line = {
    code: 'c',
    procedureName: 'p',
    applicantName: 'n',
    address: 'a',
    phone: null,
    receivedAt: instant('2019-04-23T07:30:00'),
    dueAt: null,
    deliveredAt: null,
    delivery: null,
    note: null,
  };

  test('is of the set of its first day and leaves empty what has not happened', () => {
    const register = registerForm({ office: ward, from: day('2025-06-01'), to: day('2025-07-31'), lines: [line], printedAt });
    expect(register).toMatchObject({ from: '01/06/2025', to: '31/07/2025', head: { form: 'Mẫu số 06, Thông tư 01/2018/TT-VPCP', code: null } });
    expect(register.rows).toEqual([
      {
        code: 'c',
        procedure: 'p',
        sets: 1,
        name: 'n',
        contact: 'a',
        agency: 'UBND phường Bình Hưng Hòa A',
        receivedAt: '07:30 23/04/2019',
        dueAt: null,
        returnedAt: null,
        method: null,
        receiver: null,
        note: null,
      },
    ]);
  });

  test('says how and to whom the result went', () => {
    const done = { ...line, phone: '0900000001', deliveredAt: instant('2019-04-24T09:00:00'), delivery: { method: 'electronic', receiver: 'n' } as const };
    expect(registerForm({ office: ward, from: day('2025-07-01'), to: day('2025-07-31'), lines: [done], printedAt })).toMatchObject({
      head: { form: 'Mẫu số 07, Thông tư 03/2025/TT-VPCP' },
      rows: [{ contact: 'a; 0900000001', returnedAt: '09:00 24/04/2019', method: 'Bản điện tử', receiver: 'n' }],
    });
  });
});

test('every form is plain data that JSON carries unchanged', () => {
  for (const entries of [wholeLife, refused, stopped]) {
    for (const kind of formsOf(entries)) {
      const form = legalForm(inputOf(kind, entries));
      expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    }
  }
});
