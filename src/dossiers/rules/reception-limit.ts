import type { Outcome } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { dueAt, type WorkingCalendar } from '../../basics/rules/working-time.ts';

/** An online dossier is answered within 8 working hours of its arrival. Source: practice under Nghị định 45/2020; the article is to be confirmed. */
const receptionLimitWorkingHours = 8;

/** By when the office must receive, ask for a supplement or refuse. Refuses when the office has no calendar. */
export function answerByOf(input: { readonly submittedAt: Instant; readonly calendar: WorkingCalendar | null }): Outcome<Instant> {
  return dueAt({ limit: { kind: 'workingHours', hours: receptionLimitWorkingHours }, from: input.submittedAt, calendar: input.calendar });
}
