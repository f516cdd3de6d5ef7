import { formatDate } from '../../basics/rules/dates-format.ts';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { choiceOf, type Period, romans } from './period.ts';

/** 'năm 2018', 'quý I năm 2019', 'tháng 3 năm 2019', else by its days. Calendar periods; the cut-offs of Nghị định 09/2019/NĐ-CP are told by their days. */
export function periodWords(period: Period): string {
  const choice = choiceOf(period);
  switch (choice?.kind) {
    case 'year':
      return `năm ${choice.year}`;
    case 'quarter':
      return `quý ${romans[choice.part - 1]} năm ${choice.year}`;
    case 'month':
      return `tháng ${choice.part} năm ${choice.year}`;
    default:
      return `từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}`;
  }
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

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (day === null) throw new RangeError(`Not a day: ${text}`);
  return day;
}
