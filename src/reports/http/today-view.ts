import { addDays, atMinute, plainDateOf } from '../../basics/rules/time.ts';
import { type OfficerRole, readsDossiers } from '../../offices/rules/role.ts';
import { silentSince } from '../../sync/rules/silent-device.ts';
import { countDueToday, listPostMachines } from '../store/at-a-glance.ts';
import { countGroups, noCounts, sumOf } from '../store/figures.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import { type DashboardAsked, type TodayRow, todayKeys } from './dashboard-shapes.ts';
import { urlOf } from './figure-groups.ts';
import type { ReportHouse } from './figure-scope.ts';

/** How each office stands at the end of the day, or now: what is open, overdue, waiting, falls due; which posts are silent. */
export async function todayView(
  house: ReportHouse,
  asked: DashboardAsked,
  { ground, held }: { readonly ground: DashboardGround; readonly held: readonly OfficerRole[] },
): Promise<TodayRow[]> {
  const now = house.now();
  const day = { from: ground.on, to: ground.on };
  const offices = [...new Set(ground.scope.units.map(({ office }) => office))];
  const officeIds = offices.map(({ id }) => id);
  const isNow = ground.isToday === 'yes';
  const [bySpan, due, machines] = await Promise.all([
    countGroups(house.pool, figuresOver(house, ground, day), 'span'),
    isNow ? countDueToday(house.pool, { officeIds, now, endOfToday: atMinute(addDays(plainDateOf(now), 1), 0) }) : new Map<number, number>(),
    isNow ? listPostMachines(house.pool, officeIds) : [],
  ]);
  return offices.map((office) => {
    const all = sumOf(ground.scope.units.flatMap((unit, i) => (unit.office === office ? [bySpan.get(String(i + 1)) ?? noCounts] : [])));
    const calendar = house.directory().calendarOf(office.id, ground.on);
    const own = machines.filter(({ officeId }) => officeId === office.id);
    return {
      unitCode: office.unitCode,
      officeId: office.id,
      name: office.name,
      counts: Object.fromEntries(todayKeys.map((key) => [key, all[key]])) as TodayRow['counts'],
      dueToday: isNow ? (due.get(office.id) ?? 0) : null,
      silent: isNow ? own.filter(({ lastToldAt }) => silentSince({ lastToldAt, now, calendar }) !== null).length : null,
      machines: isNow ? own.length : null,
      opensQueue: readsDossiers(held, office.id) ? 'yes' : 'no',
      dossiersUrl: ground.opens === 'no' ? null : urlOf(askedOver({ ...asked, unit: office.unitCode, scope: 'own' }, day)),
    };
  });
}
