import { countOpenedForms, openedFormsSince, withoutOffice } from '../../dossiers/store/opened-forms.ts';
import { aloneShown, openedFunnel } from '../rules/opened-funnel.ts';
import { groupNames } from '../store/group-names.ts';
import { countReturned, listReturnReasons } from '../store/why-returned.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import type { DashboardAsked, ReturnsView } from './dashboard-shapes.ts';
import { urlOf } from './figure-groups.ts';
import type { ReportHouse } from './figure-scope.ts';

const proceduresMax = 15;
const reasonsMax = 5;

/** Where dossiers come back and why, as the records give it; and of the forms opened in the period, where people gave up. */
export async function returnsView(house: ReportHouse, asked: DashboardAsked, ground: DashboardGround): Promise<ReturnsView> {
  const figures = figuresOver(house, ground, ground.scope.period);
  const returned = (await countReturned(house.pool, figures)).slice(0, proceduresMax);
  const [reasons, opened] = await Promise.all([
    listReturnReasons(
      house.pool,
      figures,
      returned.map(({ procedure }) => procedure),
    ),
    ground.level === 'any' ? openedView(house, ground) : null,
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
    opened: opened === null ? null : { ...opened, rows: opened.rows.slice(0, proceduresMax).map((one) => ({ ...one, pages: [...one.pages], name: name(one.procedure) })) },
  };
}

/** What was opened before no office was chosen belongs to none, and is told where all are asked about. */
async function openedView(house: ReportHouse, { scope }: DashboardGround) {
  const officeIds = [...new Set(scope.units.map(({ office }) => office.id))];
  const since = await openedFormsSince(house.pool);
  const days = { from: scope.period.from > since ? scope.period.from : since, to: scope.period.to };
  const isWhole = house.directory().offices.every(({ id }) => officeIds.includes(id));
  const [counts, unplaced] = await Promise.all([
    countOpenedForms(house.pool, { officeIds, ...days }),
    isWhole ? countOpenedForms(house.pool, { officeIds: [withoutOffice], ...days }) : null,
  ]);
  return {
    since,
    ...days,
    rows: openedFunnel(counts, (procedure, version) => house.catalogue().version(procedure, version)?.form ?? null),
    unplaced: unplaced === null ? null : aloneShown(unplaced.reduce((sum, { forms }) => sum + forms, 0)),
  };
}
