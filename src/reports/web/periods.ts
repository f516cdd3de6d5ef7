import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { type Period, periodAround, periodOf, sayPeriod } from '../rules/period.ts';

export type NamedPeriod = Period & { readonly name: Text };

/** Periods one press away: those around today, and those of the report on 2017 to the first quarter of 2019. */
export function offeredPeriods(today: PlainDate): readonly NamedPeriod[] {
  return [
    { name: { vi: 'Tháng này', en: 'This month' }, ...found(periodAround('month', today)) },
    { name: { vi: 'Quý này', en: 'This quarter' }, ...found(periodAround('quarter', today)) },
    { name: { vi: 'Năm nay', en: 'This year' }, ...found(periodAround('year', today)) },
    { name: { vi: 'Năm 2018', en: '2018' }, ...found({ kind: 'year', year: 2018, part: 1 }) },
    { name: { vi: 'Quý I/2019', en: 'Q1/2019' }, ...found({ kind: 'quarter', year: 2019, part: 1 }) },
    { name: { vi: '2017 đến quý I/2019', en: '2017 to Q1/2019' }, from: found({ kind: 'year', year: 2017, part: 1 }).from, to: found({ kind: 'quarter', year: 2019, part: 1 }).to },
  ];
}

/** Quarters and years one press away, of the calendar and of Nghị định 09/2019/NĐ-CP: the ones running and the ones before. */
export function offeredQuartersAndYears(today: PlainDate): readonly NamedPeriod[] {
  return (['quarter', 'year', 'legalQuarter', 'legalYear'] as const).flatMap((kind) => {
    const now = found(periodAround(kind, today));
    const before = found(periodAround(kind, addDays(now.from, -1)));
    return [now, before].map((period) => ({ name: sayPeriod(period), ...period }));
  });
}

function found(choice: Parameters<typeof periodOf>[0]): Period {
  const period = periodOf(choice);
  if (period === null) throw new RangeError(`No such period: ${choice.kind} ${choice.part}/${choice.year}`);
  return period;
}
