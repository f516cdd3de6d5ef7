import type { PlainDate } from './time.ts';

/** 1234567 → '1.234.567'. Whole numbers only; throws on anything else, since rounding here would change a figure unseen. */
export function formatInteger(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number that can be kept exactly: ${n}`);
  const digits = String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, '.');
  return n < 0 ? `-${digits}` : digits;
}

/** Whole đồng: 100000 → '100.000 đồng'. */
export function formatDong(amount: number): string {
  return `${formatInteger(amount)} đồng`;
}

/** A rate in hundredths of a per cent: 35,06% is 3506. */
export type Rate = { readonly hundredths: number };

/**
 * n of d in per cent, rounded half-up to `decimals` places and told in hundredths of a per cent; null when d is 0 (what to say
 * then is the caller's). By whole numbers: 1.005 as a floating number would round down. Throws on anything but counts.
 */
export function rate(n: number, d: number, decimals: 0 | 1 | 2 = 2): Rate | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || n < 0 || d < 0) throw new RangeError(`A rate is of two counts, not ${n} of ${d}`);
  if (d === 0) return null;
  const step = 10n ** BigInt(2 - decimals);
  const [part, whole] = [BigInt(n) * 10_000n, BigInt(d) * step];
  return { hundredths: Number(((2n * part + whole) / (2n * whole)) * step) };
}

/** (15221, 43410) → '35,06%'; null when d is 0. */
export function formatRate(n: number, d: number, decimals: 0 | 1 | 2 = 2): string | null {
  const found = rate(n, d, decimals);
  if (found === null) return null;
  const fraction = String(found.hundredths % 100)
    .padStart(2, '0')
    .slice(0, decimals);
  return `${formatInteger(Math.floor(found.hundredths / 100))}${fraction === '' ? '' : `,${fraction}`}%`;
}

/** The day as written out on civil-status papers: 'Ngày năm tháng ba năm hai nghìn không trăm mười chín'. April is "tháng tư". */
export function readDate(date: PlainDate): string {
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  return `Ngày ${readNumber(day ?? 0)} tháng ${month === 4 ? 'tư' : readNumber(month ?? 0)} năm ${readNumber(year ?? 0)}`;
}

/** An amount as written out on receipts: 100000 → 'Một trăm nghìn đồng'. */
export function readMoney(amount: number): string {
  const words = readNumber(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/**
 * A whole number in words: 21 hai mươi mốt, 24 hai mươi tư, 15 mười lăm, 105 một trăm lẻ năm, 1005 một nghìn không trăm lẻ năm.
 * "lẻ" (not "linh") for an empty place of tens, as said in the south, where the offices of the sample are; "nghìn" as in
 * official papers. Groups of three zeros are left out. Throws on fractions.
 */
export function readNumber(n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number that can be kept exactly: ${n}`);
  if (n < 0) return `âm ${readNumber(-n)}`;
  return n === 0 ? 'không' : wordsOf(n).join(' ');
}

/** In front of a group of three stands a greater one or not: behind one, 5 is "không trăm lẻ năm". */
function wordsOf(n: number): readonly string[] {
  const billions = Math.floor(n / 1_000_000_000);
  const words: string[] = billions > 0 ? [...wordsOf(billions), 'tỷ'] : [];
  for (const [size, name] of scales) {
    const group = Math.floor(n / size) % 1000;
    if (group > 0) words.push(...wordsOfGroup(group, words.length > 0 ? 'behind' : 'leading'), ...name);
  }
  return words;
}

const scales = [
  [1_000_000, ['triệu']],
  [1000, ['nghìn']],
  [1, []],
] as const;

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function wordsOfGroup(group: number, place: 'leading' | 'behind'): readonly string[] {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const hasHundreds = hundreds > 0 || place === 'behind';
  return [...(hasHundreds ? [wordOf(hundreds), 'trăm'] : []), ...tensWords(tens, hasHundreds && units > 0 ? ['lẻ'] : []), ...unitWords(units, tens)];
}

function tensWords(tens: number, whenEmpty: readonly string[]): readonly string[] {
  if (tens === 0) return whenEmpty;
  return tens === 1 ? ['mười'] : [wordOf(tens), 'mươi'];
}

function unitWords(units: number, tens: number): readonly string[] {
  if (units === 0) return [];
  if (units === 5 && tens > 0) return ['lăm'];
  if (units === 1 && tens > 1) return ['mốt'];
  return units === 4 && tens > 1 ? ['tư'] : [wordOf(units)];
}

function wordOf(digit: number): string {
  return digitWords[digit] ?? '';
}
