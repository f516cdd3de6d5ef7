import { fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Period, type PeriodKind, periodOf } from './period.ts';
import { dayIn } from './written-date.ts';

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * The period that some words name: 'Quý I/2018', 'Tháng 03 năm 2018', '03/2018', '6 tháng đầu năm 2018', '9 tháng đầu năm 2018', 'Năm 2018', '2018', 'từ ngày
 * 15/12/2017 đến ngày 14/03/2018'. `year` is taken where the words have none ('Quý I', 'Tháng 3'). Months and quarters are those of the calendar; the ones of
 * Nghị định 09/2019 (15th to 14th) are known by their days alone. Null when none is named.
 */
export function periodIn(words: string, year: number | null = null): Period | null {
  const text = fold(words);
  return range(text) ?? partOf(text, year) ?? firstOfMonth(words) ?? wholeYear(text);
}

function range(text: string): Period | null {
  const day = '(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})';
  const [, from, to] = new RegExp(`${day}\\s*(?:den|-|–)\\s*(?:het\\s*)?(?:ngay\\s*)?${day}`).exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const [first, last] = [dayIn(from), dayIn(to)];
  if (first === null || last === null || first === 'wrong' || last === 'wrong' || last.day < first.day) return null;
  return { from: first.day, to: last.day };
}

const parts: readonly (readonly [RegExp, PeriodKind | 'nineMonths', (part: string) => number])[] = [
  [/\b0?9 thang(?: dau nam)?()(?:[\s/,.-]|nam)*(\d{4})?\b/, 'nineMonths', () => 1],
  [/\b(?:0?6|sau) thang (dau|cuoi)(?: nam)?(?:[\s/,.-]|nam)*(\d{4})?\b/, 'half', (part) => (part === 'dau' ? 1 : 2)],
  [/\bquy (iv|iii|ii|i|0?[1-4])\b(?:[\s/,.-]|nam)*(\d{4})?\b/, 'quarter', (part) => romans[part] ?? Number(part)],
  [/\bthang (\d{1,2})\b(?:[\s/,.-]|nam)*(\d{4})?\b/, 'month', Number],
  [/^(\d{1,2})[/.-](\d{4})$/, 'month', Number],
];

function partOf(text: string, known: number | null): Period | null {
  for (const [pattern, kind, partOfWords] of parts) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const year = found[2] === undefined ? known : Number(found[2]);
    if (year === null || year < 1990 || year > 2100) continue;
    if (kind === 'nineMonths') return { from: `${year}-01-01` as PlainDate, to: `${year}-09-30` as PlainDate };
    const period = periodOf({ kind, year, part: partOfWords(found[1] ?? '') });
    if (period !== null) return period;
  }
  return null;
}

/** Excel makes a day of '3/2018' as it is typed: the first of the month. */
function firstOfMonth(words: string): Period | null {
  const [, year, month] = /^(\d{4})-(\d{2})-01$/.exec(words.trim()) ?? [];
  return year === undefined ? null : periodOf({ kind: 'month', year: Number(year), part: Number(month) });
}

function wholeYear(text: string): Period | null {
  const found = /\bnam (\d{4})\b/.exec(text)?.[1] ?? /^(\d{4})$/.exec(text)?.[1];
  const year = Number(found ?? '0');
  return year >= 1990 && year <= 2100 ? periodOf({ kind: 'year', year, part: 1 }) : null;
}
