import { choiceOf, type Period, type PeriodKind, partsOfYear, periodOf, romans, sayDays } from './period.ts';
import { periodWords } from './report-period.ts';

/** Báo cáo quý, báo cáo năm, by the calendar or by Nghị định 09/2019/NĐ-CP. */
export const reformPeriods: readonly PeriodKind[] = ['quarter', 'year', 'legalQuarter', 'legalYear'];

/** 'quý I năm 2019'; of a period of the decree with its days, since another bears the same name. */
export function reformPeriodWords(period: Period): string {
  const choice = choiceOf(period);
  if (choice?.kind === 'legalQuarter') return `quý ${romans[choice.part - 1]} năm ${choice.year} (${sayDays(period).vi})`;
  return choice?.kind === 'legalYear' ? `năm ${choice.year} (${sayDays(period).vi})` : periodWords(period);
}

const bothWays: Partial<Record<PeriodKind, readonly PeriodKind[]>> = {
  quarter: ['quarter', 'legalQuarter', 'year', 'legalYear'],
  legalQuarter: ['legalQuarter', 'quarter', 'legalYear', 'year'],
  year: ['year', 'legalYear'],
  legalYear: ['legalYear', 'year'],
};

/** The periods whose targets are told for what comes: the next of its kind, and behind a quarter the year in which that lies; counted either way. */
export function comingPeriods(period: Period): readonly Period[] {
  const choice = choiceOf(period);
  if (choice === null) return [];
  const { kind } = choice;
  const isLast = choice.part === partsOfYear[kind];
  const next = { year: isLast ? choice.year + 1 : choice.year, part: isLast ? 1 : choice.part + 1 };
  return (bothWays[kind] ?? [kind]).flatMap((one) => periodOf({ kind: one, year: next.year, part: one === 'year' || one === 'legalYear' ? 1 : next.part }) ?? []);
}
