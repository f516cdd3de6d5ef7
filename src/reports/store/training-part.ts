import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { hoursText } from '../../teams/rules/course.ts';
import { trainingTotals } from '../../teams/store/training-hours.ts';

/**
 * Tập huấn, for the report: sessions held in the period, who came by audience, hours. Members are counted from the attendance lists; officials and people as
 * told per session, null where nobody has told, with the number of sessions without a count beside it. The report of 2019 gives no such numbers.
 */
export async function trainingPart(db: Db, period: { readonly officeIds: readonly number[]; readonly from: PlainDate; readonly to: PlainDate; readonly now: Instant }) {
  const { sessionMinutes, memberMinutes, members, memberPresences, officials, people, ...totals } = await trainingTotals(db, period);
  return {
    period: { from: period.from, to: period.to },
    ...totals,
    sessionHours: hoursText(sessionMinutes),
    participants: { members, memberPresences, officials, people },
    memberHours: hoursText(memberMinutes),
  };
}
