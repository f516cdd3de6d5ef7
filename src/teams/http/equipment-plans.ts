import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { plainDateOf } from '../../basics/rules/time.ts';
import type { EquipmentKind } from '../rules/equipment-counts.ts';
import { type MoreOfKind, planEquipment, readMore, simulateEquipment, type UnitPrice } from '../rules/equipment-plan.ts';
import { listEquipmentKinds } from '../store/equipment.ts';
import { assistedByUnit, equipmentFiguresOf, equipmentGround, listSetPrices, type SetPrice, setPrice } from '../store/equipment-figures.ts';
import { dayNotThere, moreUnreadable, noSuchEquipmentKind } from './equipment-problems.ts';
import { type EquipmentHouse, managedOffice, namingOf, type Reach, reachOf } from './equipment-reach.ts';
import { CoverageQuery, CoverageShape, PlanQuery, PlanShape, type PlanView, PricesShape } from './equipment-shapes.ts';
import { kindView, lineView, unitView } from './equipment-view.ts';

const tags = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };

/** Counts beside coverage, what is missing first where, what it costs, and what a few more items would change. */
export function registerEquipmentPlans(server: Server, house: EquipmentHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/equipment-coverage',
    schema: { tags, summary: 'Số thiết bị và số nơi có thiết bị dùng được: hai con số khác nhau', querystring: CoverageQuery, response: { 200: CoverageShape, ...refusals } },
    async handler(request) {
      const reach = await reachOf(house, request, request.query.office);
      const day = periodDay(request.query.day ?? plainDateOf(house.now()));
      if (day === null) throw problemError(dayNotThere('day'));
      const directory = house.directory();
      const { kinds, figures } = await equipmentFiguresOf(house.pool, { directory, officeIds: reach.offices.map(({ id }) => id), day });
      return { day, kinds: kinds.map(kindView), lines: figures.map((figure) => lineView({ ...namingOf(house), day }, figure)) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/equipment-plan',
    schema: {
      tags,
      summary: 'Thiếu gì, trang bị cho điểm nào trước, hết bao nhiêu tiền; thêm vài máy thì đặt ở đâu',
      querystring: PlanQuery,
      response: { 200: PlanShape, ...refusals },
    },
    handler: (request) => planView(house, request, request.query),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/equipment-prices',
    schema: { tags, summary: 'Đặt đơn giá để tính kế hoạch; giá giả định thì cần báo giá', body: PricesShape, response: { 200: PricesShape, ...refusals } },
    async handler(request) {
      const { officer, office } = await managedOffice(house, request, request.body.office);
      const kinds = await listEquipmentKinds(house.pool);
      if (request.body.prices.some((price) => !kinds.some(({ code }) => code === price.kindCode))) throw problemError(noSuchEquipmentKind);
      const now = house.now();
      await house.pool.inTransaction(async (db) => {
        for (const price of request.body.prices) await setPrice(db, { ...price, note: price.note ?? null, officeId: office.id, officerId: officer.id, now });
      });
      const prices = pricesOf(await listSetPrices(house.pool, [office.id]), kinds, [office.id]);
      return { office: office.id, prices: [...prices] };
    },
  });
}

async function planView(
  house: EquipmentHouse,
  request: FastifyRequest,
  asked: { readonly office: number; readonly from: string; readonly to: string; readonly more?: string },
): Promise<PlanView> {
  const reach = await reachOf(house, request, asked.office);
  const [from, to] = [periodDay(asked.from), periodDay(asked.to)];
  if (from === null) throw problemError(dayNotThere('from'));
  if (to === null || to < from) throw problemError(dayNotThere('to'));
  const naming = namingOf(house);
  const officeIds = reach.offices.map(({ id }) => id);
  const ground = await equipmentGround(house.pool, { directory: house.directory(), officeIds, day: naming.day });
  const more = moreOf(asked.more, ground.kinds);
  const assisted = await assistedByUnit(house.pool, { officeIds, from, to });
  const prices = await pricesFor(house, reach, ground.kinds);
  const plan = planEquipment({ ...ground, assisted, prices });
  const simulation = more === null ? null : simulateEquipment({ ...ground, assisted }, more);
  return {
    day: naming.day,
    period: { from, to },
    mayManage: reach.mayManage,
    kinds: ground.kinds.map(kindView),
    wanted: ground.kinds.filter((kind) => ground.units.some((unit) => kind.teamLevels.includes(unit.level))).map(({ code }) => code),
    prices: [...prices],
    posts: plan.posts.map(({ unitCode, missing, ...post }) => ({ ...post, missing: [...missing], unit: unitView(naming, unitCode) })),
    totals: [...plan.totals],
    totalDong: plan.totalDong,
    withoutPrice: [...plan.withoutPrice],
    unknown: plan.unknown.map((code) => unitView(naming, code)),
    simulation:
      simulation === null ? null : { kinds: [...simulation.kinds], placed: simulation.placed.map(({ unitCode, ...one }) => ({ ...one, unit: unitView(naming, unitCode) })) },
  };
}

/** Throws malformed, noSuchEquipmentKind. */
function moreOf(text: string | undefined, kinds: readonly EquipmentKind[]): readonly MoreOfKind[] | null {
  if (text === undefined) return null;
  const more = readMore(text);
  if (more === null) throw problemError(moreUnreadable);
  if (more.some((one) => !kinds.some(({ code }) => code === one.kindCode))) throw problemError(noSuchEquipmentKind);
  return more;
}

type ShownPrice = UnitPrice & { readonly note: string | null };

async function pricesFor(house: EquipmentHouse, { office }: Reach, kinds: readonly EquipmentKind[]): Promise<readonly ShownPrice[]> {
  const ids = [office.id, ...(office.parentOfficeId === null ? [] : [office.parentOfficeId])];
  return pricesOf(await listSetPrices(house.pool, ids), kinds, ids);
}

/** The office's own price, else that of the office above, else the one that is assumed for the kind. */
function pricesOf(set: readonly SetPrice[], kinds: readonly EquipmentKind[], officeIds: readonly number[]): readonly ShownPrice[] {
  return kinds.flatMap((kind): ShownPrice[] => {
    const own = officeIds.flatMap((id) => set.filter((one) => one.officeId === id && one.kindCode === kind.code))[0];
    if (own !== undefined) return [{ kindCode: kind.code, priceDong: own.priceDong, basis: own.basis, note: own.note }];
    return kind.assumedPriceDong === null ? [] : [{ kindCode: kind.code, priceDong: kind.assumedPriceDong, basis: 'assumed', note: null }];
  });
}
