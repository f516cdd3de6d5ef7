import { describe, expect, test } from 'vitest';
import type { Entry } from './acts.ts';
import type { ControlSlipData } from './legal-form-data.ts';
import { applicant, birth, filed, instant, officer, printedReceipt, row, stopped, trackingUrl, ward, wholeLife } from './legal-form-example.ts';
import { legalForm } from './legal-forms.ts';

function slipOf(entries: readonly Entry[]): ControlSlipData {
  const form = legalForm({
    kind: 'controlSlip',
    entries,
    procedure: birth,
    office: ward,
    trackingUrl,
    receipt: printedReceipt(entries),
    printedAt: instant('2026-11-23T10:00:00'),
  });
  return form.kind === 'controlSlip' ? form : expect.fail(form.kind);
}

describe('the control slip', () => {
  test('has one row for each hand-over from the reception on: who, to whom, when', () => {
    const rows = slipOf(wholeLife).rows.map((one) => [one.what, one.from.unit, one.from.name, one.to?.unit ?? null, one.to?.name ?? null]);
    const desk = 'Bộ phận Tiếp nhận và Trả kết quả';
    const specialist = ['Công chức thụ lý', 'H’Hen Niê Ƀuôn Krông'];
    const leader = ['Lãnh đạo Ủy ban nhân dân', 'Nguyễn Hoàng Phương Thảo'];
    const person = ['Người nộp hồ sơ', 'Y Ƀhăm Ênuôl'];
    expect(rows).toEqual([
      ['Tiếp nhận', ...person, desk, 'Trần Thị Bảo Ngọc'],
      ['Phân công thụ lý', desk, 'Trần Thị Bảo Ngọc', ...specialist],
      ['Lấy ý kiến', ...specialist, 'Công an phường Bình Hưng Hòa A', null],
      ['Ghi nhận ý kiến trả lời', 'Công an phường Bình Hưng Hòa A', null, ...specialist],
      ['Yêu cầu bổ sung', ...specialist, ...person],
      ['Bổ sung hồ sơ', ...person, ...specialist],
      ['Xin lỗi và hẹn lại', ...leader, null, null],
      ['Trình ký', ...specialist, ...leader],
      ['Ký duyệt', ...leader, 'Văn thư', 'K’Brơi Đạ Tông'],
      ['Cấp số, phát hành', 'Văn thư', 'K’Brơi Đạ Tông', desk, 'Trần Thị Bảo Ngọc'],
      ['Trả kết quả', desk, 'Trần Thị Bảo Ngọc', ...person],
    ]);
    expect(slipOf(wholeLife).rows[1]?.at).toBe('08 giờ 10 phút, ngày 23 tháng 4 năm 2019');
  });

  test('a step is judged against its own limit; others only once the due time has passed; never while the person has the turn', () => {
    expect(slipOf(wholeLife).rows.map((one) => one.result)).toEqual(['Đúng hạn', null, null, 'Quá hạn', null, null, null, 'Quá hạn', 'Quá hạn', 'Quá hạn', null]);
  });

  test('a result issued before the due day is early, on it on time, and an apology changes neither', () => {
    const until = (at: string) => [
      ...wholeLife.slice(0, 3),
      row(3, 'apologise', '2019-04-26T09:00:00', officer('leader'), { reason: 'a', newDueAt: instant('2019-05-20T17:00:00') }),
      row(4, 'proposeResult', '2019-04-26T10:00:00', officer('specialist'), { decision: 'granted', document: 'b', text: '', ground: null }),
      row(5, 'sign', '2019-04-26T11:00:00', officer('leader'), {}),
      row(6, 'issueResult', at, officer('clerk'), { number: '1' }),
    ];
    const last = (at: string) => slipOf(until(at)).rows.at(-1)?.result;
    expect([last('2019-04-30T16:00:00'), last('2019-05-02T17:00:00'), last('2019-05-02T17:00:01')]).toEqual(['Trước hạn', 'Đúng hạn', 'Quá hạn']);
  });

  test('who took over is left open until he acts', () => {
    expect(slipOf(wholeLife.slice(0, 9)).rows.at(-1)).toMatchObject({ what: 'Trình ký', to: { unit: 'Lãnh đạo Ủy ban nhân dân', name: null } });
  });

  test('rows are never rewritten: a longer ledger begins with the rows of the shorter one', () => {
    const settled = (entries: readonly Entry[]) => slipOf(entries).rows.map((one) => ({ ...one, to: one.to?.unit ?? null }));
    for (let length = 2; length < wholeLife.length; length += 1) {
      const shorter = settled(wholeLife.slice(0, length));
      expect(settled(wholeLife).slice(0, shorter.length)).toEqual(shorter);
    }
  });

  test('who files for somebody else is named as such', () => {
    const filedFor = row(
      0,
      'submit',
      '2019-04-22T21:00:00',
      applicant,
      { ...filed, submitter: { fullName: 'Lê Thị Tư', phone: null, relation: 'bà ngoại' } },
      { code: 'x', answerBy: instant('2019-04-23T17:00:00') },
    );
    expect(slipOf([filedFor, ...wholeLife.slice(1, 2)]).rows[0]?.from).toEqual({ unit: 'Người nộp thay', name: 'Lê Thị Tư' });
  });

  test('names the offices asked, each once, and none when none was asked', () => {
    expect(slipOf(wholeLife).consulted).toEqual(['Công an phường Bình Hưng Hòa A']);
    expect(slipOf(stopped).consulted).toEqual([]);
  });

  test('a stop stands in it with its reason, and hands nothing over', () => {
    expect(slipOf(stopped).rows.at(-1)).toMatchObject({ what: 'Dừng giải quyết', to: null, result: 'Quá hạn', note: 'Người nộp hồ sơ đề nghị dừng.' });
  });
});
