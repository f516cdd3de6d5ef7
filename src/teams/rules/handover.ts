import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { type EquipmentItem, itemOn, type StandingItem } from './equipment-item.ts';

export const handoverAnswers = ['taken', 'declined', 'withdrawn'] as const;
export type HandoverAnswer = (typeof handoverAnswers)[number];

/** Bàn giao: an item that one office offers to another. */
export type Handover = {
  readonly id: string;
  readonly officeId: number;
  readonly itemId: string;
  readonly toOfficeId: number;
  readonly note: string | null;
  readonly offeredAt: Instant;
  readonly offeredById: string;
  readonly offeredByName: string;
  readonly answer: HandoverAnswer | null;
  readonly answerNote: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredByName: string | null;
  readonly takenItemId: string | null;
};

/** Registers of equipment stand at wards and districts; a province has none. */
export function keepsRegister({ unitKind }: Pick<Office, 'unitKind'>): boolean {
  return unitKind !== 'province';
}

type Offering = { readonly found: StandingItem | null; readonly isOffered: 'yes' | 'no'; readonly officeId: number; readonly to: Pick<Office, 'id' | 'unitKind'> };

/** Whether an office may offer the item to another now. Refuses: handoverNotHere, handoverOpen, handoverToItself, handoverNoRegister. */
export function mayOffer({ found, isOffered, officeId, to }: Offering): Outcome<null> {
  if (found === null || found.state === 'retired') return refuse(notHere);
  if (isOffered === 'yes') return refuse(offeredAlready);
  if (officeId === to.id) return refuse(toItself);
  return keepsRegister(to) ? allow(null) : refuse(noRegister);
}

/** For whom an officer speaks. Who follows the teams of both wards may speak for either, and not for both: who offered does not take. */
export function sidesOf(
  { offeredById }: Pick<Handover, 'offeredById'>,
  officer: { readonly id: string; readonly managesGiving: 'yes' | 'no'; readonly managesTaking: 'yes' | 'no' },
): { readonly gives: 'yes' | 'no'; readonly takes: 'yes' | 'no' } {
  return { gives: officer.managesGiving, takes: officer.id === offeredById ? 'no' : officer.managesTaking };
}

/**
 * What a side may still answer: the taking office takes or declines, the giving one withdraws; after one answer nothing more. Both sides have then said it
 * in the register, as they would sign the record. Source: rule of the house; record of handing over: Nghị định 151/2017/NĐ-CP (to be verified for the case).
 */
export function answersLeft(handover: Pick<Handover, 'answer'>, sides: { readonly gives: 'yes' | 'no'; readonly takes: 'yes' | 'no' }): readonly HandoverAnswer[] {
  if (handover.answer !== null) return [];
  return [...(sides.takes === 'yes' ? (['taken', 'declined'] as const) : []), ...(sides.gives === 'yes' ? (['withdrawn'] as const) : [])];
}

/** Whether the item is still there to be taken. Refuses: handoverNotHere. */
export function mayTake(item: EquipmentItem | null, today: PlainDate): Outcome<EquipmentItem> {
  const found = item === null ? null : itemOn(item, today);
  return item === null || found === null || found.state === 'retired' ? refuse(notHere) : allow(item);
}

export type Carried = { readonly kind: 'broken' | 'sentToRepair' | 'reportedBroken'; readonly byWhom: 'officer' | 'public'; readonly note: string | null };

/** What goes over with an item into the other register: that it is broken or in repair, and what people reported and nobody has looked at yet. */
export function carriedOver({ state, openReport }: Pick<StandingItem, 'state' | 'openReport'>, note: string | null): readonly Carried[] {
  const stands = state === 'broken' ? (['broken'] as const) : state === 'repair' ? (['sentToRepair'] as const) : [];
  return [
    ...stands.map((kind) => ({ kind, byWhom: 'officer' as const, note })),
    ...(openReport === null ? [] : [{ kind: 'reportedBroken' as const, byWhom: 'public' as const, note: openReport.note }]),
  ];
}

const source = 'Quy tắc của sổ thiết bị (chương trình)';

const notHere: Refusal = {
  kind: 'handoverNotHere',
  why: { vi: 'Thiết bị đã thanh lý hoặc không còn trong sổ này.', en: 'The item is retired or no longer in this register.' },
  next: { vi: 'Tải lại trang để xem sổ mới nhất.', en: 'Reload the page.' },
  source,
};

const offeredAlready: Refusal = {
  kind: 'handoverOpen',
  why: { vi: 'Thiết bị này đang chờ một đơn vị nhận bàn giao.', en: 'The item is offered to an office already.' },
  next: { vi: 'Chờ đơn vị ấy trả lời, hoặc rút lại rồi đề nghị đơn vị khác.', en: 'Wait for the answer, or withdraw it first.' },
  source,
};

const toItself: Refusal = {
  kind: 'handoverToItself',
  why: { vi: 'Thiết bị đang thuộc chính đơn vị này.', en: 'The item belongs to this office already.' },
  next: { vi: 'Chuyển trong cùng phường thì dùng "Chuyển nơi đặt".', en: 'Within the ward record "Moved".' },
  source,
};

const noRegister: Refusal = {
  kind: 'handoverNoRegister',
  why: { vi: 'Tỉnh, thành phố không giữ sổ thiết bị của tổ tư vấn.', en: 'A province keeps no register of the teams’ equipment.' },
  next: { vi: 'Chọn một phường hoặc quận trong danh sách.', en: 'Choose a ward or district of the list.' },
  source,
};
