import type { Filing } from './shapes.ts';

/** A birth registration that can be filed as it stands (invented people; the personal numbers cannot exist). Kept true by a test. */
export const filingExample = {
  procedureCode: '1.001193',
  receivingUnitCode: '27436',
  applicant: { fullName: 'Trần Thị Mẫu', phone: '0900000001', birthDate: '1994-05-20', address: 'Số 12 đường Mẫu, phường Bình Hưng Hòa' },
  answers: {},
  papers: [],
  channel: 'online',
  happenedAt: '2026-11-23T09:15:00+07:00',
} satisfies Filing;
