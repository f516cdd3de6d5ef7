import { addDays, atMinute, plainDateOf } from '../../basics/rules/time.ts';
import { type OfficerRole, readsDossiers } from '../../offices/rules/role.ts';
import { silentSince } from '../../sync/rules/silent-device.ts';
import { countDueToday, listPostMachines } from '../store/at-a-glance.ts';
import { countGroups } from '../store/figures.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import { type DashboardAsked, keysOfAnyDay, keysOfNow, type TodayRow } from './dashboard-shapes.ts';
import { unitRows } from './figure-groups.ts';
import type { ReportHouse } from './figure-scope.ts';

/** How each unit stands at the end of the day, or now: what is open, overdue, waiting, falls due; which posts are silent. What only now knows is null of a past day. */
export async function todayView(
  house: ReportHouse,
  asked: DashboardAsked,
  { ground, held }: { readonly ground: DashboardGround; readonly held: readonly OfficerRole[] },
): Promise<TodayRow[]> {
  const now = house.now();
  const day = { from: ground.on, to: ground.on };
  const officeIds = [...new Set(ground.scope.units.map(({ office }) => office.id))];
  const isNow = ground.isToday === 'yes';
  const [bySpan, due, machines] = await Promise.all([
    countGroups(house.pool, figuresOver(house, ground, day), 'span'),
    isNow && ground.level === 'any' ? countDueToday(house.pool, { officeIds, now, endOfToday: atMinute(addDays(plainDateOf(now), 1), 0) }) : null,
    isNow ? listPostMachines(house.pool, officeIds) : null,
  ]);
  return unitRows(askedOver(asked, day), { ...ground.scope, period: day }, bySpan).map(({ office, row }) => {
    // The desk and its machines are those of the unit that is there now, not of one that had the code before.
    const isThere = row.validTo === null || row.validTo >= ground.on;
    const own = machines === null ? null : machines.filter(({ officeId }) => isThere && officeId === office.id);
    const calendar = house.directory().calendarOf(office.id, ground.on);
    const numbers = [...keysOfAnyDay.map((key) => [key, row.counts[key]]), ...keysOfNow.map((key) => [key, isNow ? row.counts[key] : null])];
    return {
      key: row.key,
      officeId: office.id,
      name: row.name.vi,
      counts: Object.fromEntries(numbers) as TodayRow['counts'],
      dueToday: due === null ? null : ((isThere ? due.get(office.id) : 0) ?? 0),
      silent: own === null ? null : own.filter(({ lastToldAt }) => silentSince({ lastToldAt, now, calendar }) !== null).length,
      machines: own === null ? null : own.length,
      opensQueue: readsDossiers(held, office.id) ? 'yes' : 'no',
      dossiersUrl: ground.opens === 'no' ? null : row.dossiersUrl,
    };
  });
}
