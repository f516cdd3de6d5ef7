import fc from 'fast-check';
import { addMillis, atMinute, type Instant } from '../src/basics/rules/time.ts';
import { allStages, isOpen, type Stage } from '../src/dossiers/rules/stage.ts';
import { type KeptLine, lineOf } from './dossier-rows.ts';
import { day } from './dossiers.ts';

/** Moments around the edges where definitions break: ends of months, the 15th, and what lies between. */
const edges = ['2019-02-15', '2019-03-01', '2019-03-15', '2019-04-01', '2019-04-15', '2019-05-01'].map((one) => atMinute(day(one), 0));
const moment: fc.Arbitrary<Instant> = fc
  .tuple(fc.constantFrom(...edges), fc.constantFrom(-86_400_000, -3_600_000, -1, 0, 1, 3_600_000, 20 * 3_600_000, 9 * 86_400_000))
  .map(([base, shift]) => addMillis(base, shift));

const endings = { refused: 'refused', ready: 'granted', declined: 'declined', delivered: 'declined', withdrawn: 'withdrawn', stopped: 'stopped' } as const;
const endingOf = (stage: Stage) => ({ ...endings, supplementExpired: 'supplementExpired', archived: 'withdrawn' })[stage as keyof typeof endings];

/** A dossier as it may stand, with its moments near the edges. */
export const anyLine: fc.Arbitrary<KeptLine> = fc
  .record({
    officeId: fc.constantFrom(1, 1, 2, 3),
    channel: fc.constantFrom('online' as const, 'online' as const, 'counter' as const, 'post' as const),
    helpPlace: fc.constantFrom(null, 'neighbourhood' as const, 'ward' as const, 'district' as const),
    helpUnitCode: fc.constantFrom(null, '27460-01', '27460-02'),
    serviceLevel: fc.constantFrom('3', '4', 'full'),
    field: fc.constantFrom('ho_tich', 'dat_dai'),
    procedureCode: fc.constantFrom('1.001193', '2.000635'),
    submittedAt: moment,
    receivedAt: fc.option(moment),
    dueAt: fc.option(moment),
    supplementRequestedAt: fc.option(moment),
    end: fc.option(fc.record({ stage: fc.constantFrom(...allStages.filter((stage) => !isOpen(stage))), finishedAt: moment })),
    open: fc.constantFrom(...allStages.filter(isOpen)),
  })
  .map(({ end, open, ...more }) =>
    lineOf({ ...more, stage: end?.stage ?? open, finishedAt: end?.finishedAt ?? null, endedAs: end === null ? null : (endingOf(end.stage) ?? null) }),
  );

/** Nothing happens in the future, and nothing ends before it began. */
export function lived(lines: readonly KeptLine[], today: Instant): readonly KeptLine[] {
  return lines.map((one) => {
    const submittedAt = one.submittedAt < today ? one.submittedAt : today;
    if (one.finishedAt === null) return { ...one, submittedAt };
    const finishedAt = one.finishedAt < today ? one.finishedAt : today;
    return { ...one, submittedAt, finishedAt: finishedAt < submittedAt ? submittedAt : finishedAt };
  });
}
