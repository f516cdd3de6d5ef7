import { formatDate } from '../../basics/rules/dates-format.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { Period } from './figure-book.ts';

const romans = ['I', 'II', 'III', 'IV'];

/** 'năm 2018', 'quý I năm 2019', 'tháng 3 năm 2019', else by its days. Calendar periods; the cut-offs of Nghị định 09/2019/NĐ-CP are told by their days. */
export function periodWords({ from, to }: Period): string {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `năm ${year}`;
  if (month % 3 === 1 && isMonths({ from, to }, 3)) return `quý ${romans[(month - 1) / 3]} năm ${year}`;
  if (isMonths({ from, to }, 1)) return `tháng ${month} năm ${year}`;
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

/** 'Từ năm 2017 đến quý I năm 2019' where the period begins with a year and ends with a year or quarter; else as `periodWords`. */
export function spanWords({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (first === last || from.slice(5) !== '01-01') return capital(periodWords({ from, to }));
  if (to.slice(5) === '12-31') return `Từ năm ${first} đến năm ${last}`;
  const quarter = ['03-31', '06-30', '09-30'].indexOf(to.slice(5));
  return quarter === -1 ? capital(periodWords({ from, to })) : `Từ năm ${first} đến Quý ${romans[quarter]} năm ${last}`;
}

/** The calendar years of a period, the first and last cut where it begins and ends. */
export function yearsWithin({ from, to }: Period): readonly Period[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { from: year === first ? from : dayOf(`${year}-01-01`), to: year === last ? to : dayOf(`${year}-12-31`) };
  });
}

export function isWholeYear({ from, to }: Period): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.slice(5) === '01-01' && to.slice(5) === '12-31';
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isMonths({ from, to }: Period, months: number): boolean {
  if (from.slice(8) !== '01') return false;
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + months];
  const after = dayOf(month > 12 ? `${year + 1}-${two(month - 12)}-01` : `${year}-${two(month)}-01`);
  return addDays(after, -1) === to;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new RangeError(`Not a day: ${text}`);
  return day;
}
