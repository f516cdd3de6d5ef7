import type { EntryRow, ItemRow, OutreachView } from '../http/outreach-shapes.ts';

type Places = OutreachView['places'];

/** Which units a record may be given: those of its own office with the one it has, also where that has ended since. A new one: all. */
export function placesOf(row: ItemRow | EntryRow | null, places: Places): Places {
  if (row === null) return places;
  const { officeId, place, content } = row;
  const own = places.filter((one) => one.officeId === officeId);
  return own.some(({ unitCode }) => unitCode === content.unitCode) ? own : [...own, { officeId, unitCode: content.unitCode, name: place }];
}
