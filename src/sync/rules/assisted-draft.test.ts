import { describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../basics/rules/time.ts';
import { asAssistedDraft, endOfDraft, nothingAgreed, stillConfirmed, whoseDraft } from './assisted-draft.ts';

const at = '2026-11-30T01:00:00.000Z' as Instant;

describe('What a machine keeps of a draft that somebody is helped with', () => {
  const mandate = { id: '019ab0c4-7c00-7000-8000-000000000009', scope: 'thisDossier', until: null, agreedBy: 'paper', agreedAt: '2026-11-30T08:00:00+07:00' };
  const confirmed = { phone: '0900000111', token: 'mã-xác-nhận', at };
  const there = { id: mandate.id, secret: 'khóa', savedAt: null };

  test.each([
    ['all of it', { mandate, autonomy: 'some', confirmed, handed: { kind: 'given', ...there, code: 'ABCDEFGH', codeUntil: at } }],
    ['that the person waits for a code', { ...nothingAgreed, handed: { kind: 'wanted' } }],
    ['that it is not whole at the server', { ...nothingAgreed, handed: { kind: 'begun', ...there, savedAt: at } }],
  ])('is read back word for word: %s', (_, kept) => expect(asAssistedDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept));

  test('what is none is not believed', () => {
    expect(asAssistedDraft({ mandate: { ...mandate, scope: 'everything' }, autonomy: 'much', confirmed: { phone: 1 }, handed: { kind: 'given', id: 'x' } })).toEqual(nothingAgreed);
    expect(asAssistedDraft(null)).toBeNull();
  });

  test('a note from before the phone was kept with it holds what it held', () =>
    expect(asAssistedDraft({ mandate, autonomy: 'alone' })).toEqual({ ...nothingAgreed, mandate, autonomy: 'alone' }));

  test.each([
    ['at once', 0, true],
    ['a minute before the two hours are over', 119, true],
    ['after two hours, when the office believes it no more', 120, false],
    ['by a clock that went back', -1, false],
  ])('a phone is taken as confirmed %s', (_, minutes, holds) => expect(stillConfirmed(confirmed, addMillis(at, minutes * 60_000))).toBe(holds));
});

describe('A draft is told apart', () => {
  test.each([
    ['who asks', { me_ho_ten: 'Mẫu Mẹ', yc_ho_ten: ' Trần Thị Mẫu Lan ' }, 'T*** T** M** L**'],
    ['whom it is about, while nobody is named who asks', { yc_ho_ten: '', con_ho_ten: 'Nguyễn Mẫu Bé', me_ho_ten: 'Mẫu Mẹ' }, 'N*** M** B*'],
    ['nobody yet', { con_gioi_tinh: 'nu', ho_ten: ' ' }, ''],
  ])('by %s', (_, answers, name) => expect(whoseDraft(answers)).toBe(name));

  test.each([
    ['the last digits of the phone', { yc_dien_thoai: '0900 000 123', yc_so_dinh_danh: '079194000456' }, { of: 'phone', digits: '123' }],
    ['those of the identity number, where there is no phone', { yc_so_dinh_danh: '079194000456' }, { of: 'identity', digits: '456' }],
    ['those of whom it is about, while nobody is named who asks', { me_so_dinh_danh: '079194000789' }, { of: 'identity', digits: '789' }],
    ['nothing, while a number is not whole', { yc_dien_thoai: '0900' }, null],
    ['nothing, while none was typed', {}, null],
  ])('among those of the same initials by %s', (_, answers, end) => expect(endOfDraft(answers)).toEqual(end));
});
