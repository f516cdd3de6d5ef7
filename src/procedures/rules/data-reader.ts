import type { Text } from '../../basics/rules/outcome.ts';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** A fault in a data file, for the person who writes it: where (the path of members) and what. */
export type DataFault = { readonly where: string; readonly message: Text };

/** A place in a data file. Readers take its value, or note a fault and give back something harmless, so that all faults are found in one go. */
export type Place = { readonly value: unknown; readonly where: string; readonly faults: DataFault[] };

export function fault(place: Place, vi: string, en: string): void {
  place.faults.push({ where: place.where, message: { vi, en } });
}

/** The place of a member; its value is undefined when the object does not have it. */
export function member(place: Place, key: string): Place {
  const { value, where, faults } = place;
  const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return { value: inside, where: where === '' ? key : `${where}.${key}`, faults };
}

export function has(place: Place, key: string): boolean {
  return member(place, key).value !== undefined;
}

/** Notes a fault when it is no object, and one for each member that has no meaning here (a slip in a name would otherwise pass unseen). */
export function readObject(place: Place, members: readonly string[]): boolean {
  const { value } = place;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(place, 'Cần một đối tượng { … }.', 'An object { … } is needed.');
    return false;
  }
  for (const key of Object.keys(value)) {
    if (!members.includes(key))
      fault(member(place, key), `Không hiểu mục "${key}". Các mục có thể dùng: ${members.join(', ')}.`, `"${key}" has no meaning here. Possible members: ${members.join(', ')}.`);
  }
  return true;
}

export function readList<T>(place: Place, read: (item: Place) => T): readonly T[] {
  if (!Array.isArray(place.value)) {
    fault(place, 'Cần một danh sách [ … ].', 'A list [ … ] is needed.');
    return [];
  }
  return place.value.map((value: unknown, at) => read({ value, where: `${place.where}[${at}]`, faults: place.faults }));
}

export function readString(place: Place): string {
  if (typeof place.value === 'string' && place.value.trim() !== '') return place.value.normalize('NFC');
  fault(place, 'Cần một dòng chữ, không để trống.', 'A text is needed, not an empty one.');
  return '';
}

/** A text in Vietnamese with English beside it. */
export function readText(place: Place): Text {
  if (!readObject(place, ['vi', 'en'])) return { vi: '', en: '' };
  return { vi: readString(member(place, 'vi')), en: readString(member(place, 'en')) };
}

export function readNumber(place: Place): number {
  if (typeof place.value === 'number' && Number.isFinite(place.value)) return place.value;
  fault(place, 'Cần một con số.', 'A number is needed.');
  return 0;
}

/** A whole number that is not negative: đồng, days, pages. */
export function readCount(place: Place): number {
  const { value } = place;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  fault(place, 'Cần một số nguyên không âm.', 'A whole number, not negative, is needed.');
  return 0;
}

export function readDate(place: Place): PlainDate {
  const date = typeof place.value === 'string' ? parsePlainDate(place.value) : null;
  if (date === null) fault(place, 'Cần một ngày có thật, dạng 2025-07-01.', 'A day that exists is needed, like 2025-07-01.');
  return date ?? ('2000-01-01' as PlainDate);
}

export function readOneOf<T extends string>(place: Place, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === place.value);
  if (chosen === undefined) fault(place, `Cần một trong: ${choices.join(', ')}.`, `One of these is needed: ${choices.join(', ')}.`);
  return chosen ?? (choices[0] as T);
}

/** Null and an absent member mean the same: there is none. */
export function readOrNull<T>(place: Place, read: (place: Place) => T): T | null {
  return place.value === undefined || place.value === null ? null : read(place);
}

/** Notes a fault for each item that stands in the list a second time. */
export function readDistinct(place: Place, items: readonly string[]): void {
  for (const item of new Set(items.filter((candidate, at) => items.indexOf(candidate) < at))) {
    fault(place, `"${item}" bị lặp lại.`, `"${item}" stands there twice.`);
  }
}
