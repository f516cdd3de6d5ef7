import { describe, expect, test } from 'vitest';
import type { EntryRow } from '../http/outreach-shapes.ts';
import { placesOf } from './places-of.ts';

const places = [
  { officeId: 1, unitCode: '777', name: 'Quận Mẫu' },
  { officeId: 2, unitCode: '27436', name: 'Phường Mẫu Một' },
  { officeId: 2, unitCode: '27436-KP01', name: 'Khu phố 1, Phường Mẫu Một' },
];
const entry = (unitCode: string): EntryRow => ({
  id: '016806b5-bc00-77aa-8e14-5e41cb2d3786',
  officeId: 2,
  place: 'Khu phố 9, Phường Mẫu Một',
  version: 1,
  withdrawn: 'no',
  mayChange: 'yes',
  content: { contest: 'Cuộc thi mẫu', title: 'Bài mẫu', unitCode, author: 'Lê Thị Mẫu', enteredOn: '2026-05-06' as EntryRow['content']['enteredOn'], prize: null },
});

describe('The units a record may be given', () => {
  test('are all when it is new', () => expect(placesOf(null, places)).toEqual(places));
  test('are those of its own office when it is mended', () => expect(placesOf(entry('27436'), places)).toEqual(places.slice(1)));
  test('have the one it has, also when that has ended', () =>
    expect(placesOf(entry('27436-KP09'), places)).toEqual([...places.slice(1), { officeId: 2, unitCode: '27436-KP09', name: 'Khu phố 9, Phường Mẫu Một' }]));
});
