import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { rate } from '../../basics/rules/numbers.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { type Period, yearBefore } from '../rules/period.ts';
import { shareDefinition, shareFigures, shareOf, shareOrder } from '../rules/share-figure.ts';
import { changedMeanwhile, type KeptTarget, setsTargets, setTarget, type TargetOf } from '../rules/target.ts';
import { countGroups, sumOf } from '../store/figures.ts';
import { addTarget, currentTarget, hasTarget, isSameTarget, listTargets } from '../store/targets.ts';
import { filterOfLevel } from './dashboard-scope.ts';
import { askedFigures, fault, periodOfQuery, type ReportHouse, type Scope, scopeFor } from './figure-scope.ts';
import { type NewTargetBody, NewTargetShape, TargetsQueryShape, TargetsShape, type TargetsView, type TargetVersion } from './target-shapes.ts';

const tags = ['staff', 'reports'];
const refusals = { '4xx': ProblemShape };

/** Targets of shares: what was set, on which ground, by whom, and what stood before. */
export function registerTargetRoutes(server: Server, house: ReportHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/figures/targets',
    schema: {
      tags,
      summary: 'Chỉ tiêu của một đơn vị trong một kỳ, bên cạnh kết quả cùng kỳ năm trước',
      querystring: TargetsQueryShape,
      response: { 200: TargetsShape, ...refusals },
    },
    async handler(request) {
      const { roles } = await request.requireOfficer();
      return targetsView(house, request.query, { ground: groundOf(house, request.query, roles), held: roles });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/figures/targets',
    schema: { tags, summary: 'Đặt, sửa hoặc bỏ một chỉ tiêu; bản cũ vẫn được giữ', body: NewTargetShape, response: { 201: TargetsShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const ground = groundOf(house, request.body, officer.roles);
      if (!setsTargets(officer.roles, ground.before.unit)) throw problemError(notAllowed);
      await keepTarget(house, request.body, { ground, officer });
      return reply.code(201).send(await targetsView(house, request.body, { ground, held: officer.roles }));
    },
  });
}

type TargetsAsked = Pick<NewTargetBody, 'unit' | 'scope' | 'level' | 'from' | 'to'>;
type Ground = { readonly period: Period; readonly before: Scope };

/** The period, and the units as they were a year before it, if the asker may see them. */
function groundOf(house: ReportHouse, asked: TargetsAsked, held: readonly OfficerRole[]): Ground {
  const period = periodOfQuery(asked);
  return { period, before: scopeFor(house, { unit: asked.unit, scope: asked.scope, ...yearBefore(period) }, (office) => seesTeams(held, office)) };
}

type Setter = { readonly ground: Ground; readonly officer: { readonly id: string; readonly fullName: string; readonly roles: readonly OfficerRole[] } };

async function keepTarget(house: ReportHouse, body: NewTargetBody, { ground, officer }: Setter): Promise<void> {
  const { period } = ground;
  const { unit } = ground.before;
  const of: TargetOf = { figure: body.figure, scope: body.scope, level: body.level, period };
  const documentOn = body.documentOn === null ? null : periodDay(body.documentOn);
  if (body.documentOn !== null && documentOn === null) throw fault('documentOn');
  const said = { hundredths: body.hundredths, document: body.document.trim(), documentOn, why: body.why };
  const by = officer.roles.find((one) => setsTargets([one], unit))?.officeId ?? unit.id;
  const hasWards = house.directory().offices.some(({ parentOfficeId }) => parentOfficeId === unit.id) ? 'yes' : 'no';
  await house.pool.inTransaction(async (db) => {
    if (await hasTarget(db, { officeId: unit.id, id: body.id })) return;
    const current = currentTarget(await listTargets(db, { officeId: unit.id, period }), of) ?? null;
    const version = setTarget(said, { of, hasWards, current, basedOn: body.basedOn });
    if (!version.ok) throw refusalProblem(version.refusal);
    const kept = { ...of, ...said, officeId: unit.id, id: body.id, version: version.value, by: { id: officer.id, name: officer.fullName, officeId: by }, at: house.now() };
    // Two set it at the same moment: the second is told as one who came later.
    if ((await addTarget(db, kept)) === 'taken') throw refusalProblem(changedMeanwhile);
  });
}

async function targetsView(house: ReportHouse, asked: TargetsAsked, { ground, held }: { readonly ground: Ground; readonly held: readonly OfficerRole[] }): Promise<TargetsView> {
  const { period, before } = ground;
  const { unit } = before;
  const [counted, kept, keptBefore] = await Promise.all([
    countGroups(house.pool, askedFigures(before, filterOfLevel(asked.level), house.now()), 'span'),
    listTargets(house.pool, { officeId: unit.id, period }),
    listTargets(house.pool, { officeId: unit.id, period: before.period }),
  ]);
  const counts = sumOf(counted.values());
  return {
    unit: { code: unit.unitCode, name: unit.name },
    period,
    before: before.period,
    maySet: setsTargets(held, unit) ? 'yes' : 'no',
    rows: shareOrder.map((figure) => {
      const of = (days: Period): TargetOf => ({ figure, scope: asked.scope, level: asked.level, period: days });
      const share = shareOf(figure, counts);
      return {
        figure,
        name: shareFigures[figure].name,
        definition: shareDefinition(figure),
        before: { ...share, hundredths: rate(share.part, share.whole)?.hundredths ?? null, target: currentTarget(keptBefore, of(before.period))?.hundredths ?? null },
        versions: kept.filter((one) => isSameTarget(one, of(period))).map((one) => versionView(house, one)),
      };
    }),
  };
}

function versionView(house: ReportHouse, { version, hundredths, document, documentOn, why, setByName, setByOfficeId, setAt }: KeptTarget): TargetVersion {
  const setByOffice = house.directory().officeById(setByOfficeId)?.name ?? '';
  return { version, hundredths, document, documentOn, why, setBy: setByName, setByOffice, setAt: withOffset(setAt) };
}
