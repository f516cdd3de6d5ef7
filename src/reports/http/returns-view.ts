import { groupNames } from '../store/group-names.ts';
import { countOpened, openedWithinDays } from '../store/opened-and-filed.ts';
import { countReturned, listReturnReasons } from '../store/why-returned.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import type { DashboardAsked, ReturnsView } from './dashboard-shapes.ts';
import { urlOf } from './figure-groups.ts';
import type { ReportHouse } from './figure-scope.ts';

const proceduresMax = 15;
const reasonsMax = 5;

/** Where dossiers come back and why, as the records give it; and of the forms opened lately, how many were filed. */
export async function returnsView(house: ReportHouse, asked: DashboardAsked, ground: DashboardGround): Promise<ReturnsView> {
  const figures = figuresOver(house, ground, ground.scope.period);
  const unitCodes = [...new Set(ground.scope.units.map(({ office }) => office.unitCode))];
  const returned = (await countReturned(house.pool, figures)).slice(0, proceduresMax);
  const [reasons, opened] = await Promise.all([
    listReturnReasons(
      house.pool,
      figures,
      returned.map(({ procedure }) => procedure),
    ),
    ground.isToday === 'yes' && ground.level === 'any' ? countOpened(house.pool, { unitCodes, now: house.now() }) : null,
  ]);
  const books = { directory: house.directory(), catalogue: house.catalogue(), on: ground.on };
  const name = await groupNames(house.pool, { by: 'procedure', keys: [], books });
  return {
    procedures: returned.map((one) => ({
      ...one,
      name: name(one.procedure),
      dossiersUrl: ground.opens === 'no' ? null : urlOf({ ...askedOver(asked, ground.scope.period), procedure: one.procedure }),
      reasons: reasons
        .filter(({ procedure }) => procedure === one.procedure)
        .map(({ what, reason, times }) => ({ what, reason, times }))
        .slice(0, reasonsMax),
    })),
    opened: opened === null ? null : { days: openedWithinDays, rows: opened.slice(0, proceduresMax).map((one) => ({ ...one, name: name(one.procedure) })) },
  };
}
