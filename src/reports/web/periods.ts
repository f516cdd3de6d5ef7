import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { type Period, periodAround, periodOf } from '../rules/period.ts';

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

function found(choice: Parameters<typeof periodOf>[0]): Period {
  const period = periodOf(choice);
  if (period === null) throw new RangeError(`No such period: ${choice.kind} ${choice.part}/${choice.year}`);
  return period;
}
