import { periodDay } from '../../basics/http/period.ts';
import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { notAllowed } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { rate } from '../../basics/rules/numbers.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { choiceOf, type Period, yearBefore } from '../rules/period.ts';
import { shareDefinition, shareFigures, shareOf, shareOrder } from '../rules/share-figure.ts';
import { changedMeanwhile, type KeptTarget, setsTargets, setTarget, type TargetOf } from '../rules/target.ts';
import { countGroups, sumOf } from '../store/figures.ts';
import { addTarget, currentTargets, hasTarget, isSameTarget, listTargets } from '../store/targets.ts';
import { filterOfLevel } from './dashboard-scope.ts';
import { askedFigures, fault, type ReportHouse, scopeFor } from './figure-scope.ts';
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
      return targetsView(house, request.query, roles);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/figures/targets',
    schema: { tags, summary: 'Đặt, sửa hoặc bỏ một chỉ tiêu; bản cũ vẫn được giữ', body: NewTargetShape, response: { 201: TargetsShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const unit = house.directory().officeOfUnit(request.body.unit);
      if (unit === null || !setsTargets(officer.roles, unit)) throw problemError(notAllowed);
      await keepTarget(house, request.body, { unit, officer });
      return reply.code(201).send(await targetsView(house, request.body, officer.roles));
    },
  });
}

type Setter = { readonly unit: Office; readonly officer: { readonly id: string; readonly fullName: string; readonly roles: readonly OfficerRole[] } };

async function keepTarget(house: ReportHouse, body: NewTargetBody, { unit, officer }: Setter): Promise<void> {
  const of = targetOf(house, body, unit);
  const documentOn = body.documentOn === null ? null : periodDay(body.documentOn);
  if (body.documentOn !== null && documentOn === null) throw fault('documentOn');
  const said = { hundredths: body.hundredths, document: body.document.trim(), documentOn, why: body.why };
  const by = officer.roles.find((one) => setsTargets([one], unit))?.officeId ?? unit.id;
  await house.pool.inTransaction(async (db) => {
    if (await hasTarget(db, { officeId: unit.id, id: body.id })) return;
    const current = currentTargets(await listTargets(db, { officeId: unit.id, within: of.period })).find((one) => isSameTarget(one, of)) ?? null;
    const version = setTarget(said, { current, basedOn: body.basedOn });
    if (!version.ok) throw refusalProblem(version.refusal);
    const kept = { ...of, ...said, officeId: unit.id, id: body.id, version: version.value, by: { id: officer.id, name: officer.fullName, officeId: by }, at: house.now() };
    // Two set it at the same moment: the second is told as one who came later.
    if ((await addTarget(db, kept)) === 'taken') throw refusalProblem(changedMeanwhile);
  });
}

/** What is aimed at: a period that has a name, and wards only where there are some. */
function targetOf(house: ReportHouse, body: NewTargetBody, unit: Office): TargetOf {
  const period = namedPeriod(body);
  if (body.scope !== 'own' && !house.directory().offices.some(({ parentOfficeId }) => parentOfficeId === unit.id)) throw fault('scope');
  return { figure: body.figure, scope: body.scope, level: body.level, period };
}

function namedPeriod({ from, to }: { readonly from: string; readonly to: string }): Period {
  const days = { from: periodDay(from), to: periodDay(to) };
  if (days.from === null) throw fault('from');
  if (days.to === null) throw fault('to');
  const period = { from: days.from, to: days.to };
  if (choiceOf(period) === null) throw fault('to');
  return period;
}

type TargetsAsked = Pick<NewTargetBody, 'unit' | 'scope' | 'level' | 'from' | 'to'>;

async function targetsView(house: ReportHouse, asked: TargetsAsked, held: readonly OfficerRole[]): Promise<TargetsView> {
  const period = namedPeriod(asked);
  const before = yearBefore(period);
  const scope = scopeFor(house, { unit: asked.unit, scope: asked.scope, ...before }, (office) => seesTeams(held, office));
  const counts = sumOf((await countGroups(house.pool, askedFigures(scope, filterOfLevel(asked.level), house.now()), 'span')).values());
  const [kept, keptBefore] = await Promise.all([period, before].map((within) => listTargets(house.pool, { officeId: scope.unit.id, within })));
  return {
    unit: { code: scope.unit.unitCode, name: scope.unit.name },
    period,
    before,
    maySet: setsTargets(held, scope.unit) ? 'yes' : 'no',
    rows: shareOrder.map((figure) => {
      const of = (days: Period): TargetOf => ({ figure, scope: asked.scope, level: asked.level, period: days });
      const share = shareOf(figure, counts);
      const aimedBefore = currentTargets(keptBefore ?? []).find((one) => isSameTarget(one, of(before)));
      return {
        figure,
        name: shareFigures[figure].name,
        definition: shareDefinition(figure),
        before: { ...share, hundredths: rate(share.part, share.whole)?.hundredths ?? null, target: aimedBefore?.hundredths ?? null },
        versions: (kept ?? []).filter((one) => isSameTarget(one, of(period))).map((one) => versionView(house, one)),
      };
    }),
  };
}

function versionView(house: ReportHouse, { version, hundredths, document, documentOn, why, setByName, setByOfficeId, setAt }: KeptTarget): TargetVersion {
  const setByOffice = house.directory().officeById(setByOfficeId)?.name ?? '';
  return { version, hundredths, document, documentOn, why, setBy: setByName, setByOffice, setAt: withOffset(setAt) };
}
