import type { Instant } from '../../basics/rules/time.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { Pool } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { dueDay } from '../rules/due-day.ts';
import { raiseCoaching } from '../store/coach.ts';
import { escalateOverdue } from '../store/escalate.ts';
import type { DirectiveRules } from '../store/read-rules.ts';

const everyMs = 60_000;
/** Counting over all posts is for once in a while. */
const coachEveryRounds = 60;

type JobHouse = { readonly pool: Pool; readonly now: () => Instant; directory(): Directory; readonly directiveRules: DirectiveRules };

/** What is overdue goes up to the district. Several processes may do it at once. */
export async function escalateOnce(house: JobHouse): Promise<number> {
  return escalateOverdue(house.pool, { now: house.now(), dueDayOf: dueDayAfter(house, house.directiveRules.supervision.difficultyWorkingDays) });
}

/** Posts that have fallen quiet are asked after. */
export async function coachOnce(house: JobHouse): Promise<number> {
  const { supervision } = house.directiveRules;
  return raiseCoaching(house.pool, {
    officeIds: house.directory().offices.map((office) => office.id),
    now: house.now(),
    thresholds: supervision.coaching,
    dueDayOf: dueDayAfter(house, supervision.coachingWorkingDays),
  });
}

function dueDayAfter(house: JobHouse, workingDays: number) {
  const today = plainDateOf(house.now());
  return (officeId: number) => dueDay({ from: today, workingDays, calendar: house.directory().calendarOf(officeId, today) });
}

/** Every minute what is overdue, every hour how the posts do. A failure is told and tried again. The timer keeps no process alive. */
export function keepDirectives(house: JobHouse, log: (line: string) => void): void {
  let [isRunning, round] = [false, 0];
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    const work = round % coachEveryRounds === 0 ? escalateOnce(house).then(() => coachOnce(house)) : escalateOnce(house);
    round += 1;
    void work
      .catch((error: Error) => log(`Directives: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
}
