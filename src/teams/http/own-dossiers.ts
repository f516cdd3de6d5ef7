import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { addMillis, atMinute, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { type Stage, stages } from '../../dossiers/rules/stage.ts';
import { withOfficesAbove } from '../../offices/rules/reach.ts';
import { standingOf } from '../rules/mandate.ts';
import { type CoveredDossier, listCovered, listLasting, noteLooks } from '../store/mandates.ts';
import { ownFigures } from '../store/own-figures.ts';
import type { MandateHouse } from './mandate-house.ts';
import { type AskingMember, memberOf } from './member-asking.ts';
import { type Covered, CoveredListShape, CoveredOneShape, MemberToken, OwnShape } from './member-shapes.ts';
import { teamsView } from './members-on-device.ts';

const tags = ['members'];
const refusals = { '4xx': ProblemShape };
const lookAgainMillis = 10 * 60_000;

/** What a member sees: his own figures, and where the dossiers stand that a mandate of his team covers today. Never an answer, never an act. */
export function registerOwnDossierRoutes(server: Server, house: MandateHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/members/me',
    schema: { tags, summary: 'Thành viên đang ngồi máy: tổ, và việc đã giúp hôm nay, tháng này, tất cả', headers: MemberToken, response: { 200: OwnShape, ...refusals } },
    async handler(request) {
      const member = await memberOf(house, request);
      const figures = await ownFigures(house.pool, { personId: member.personId, day: plainDateOf(house.now()) });
      return { personId: member.personId, fullName: member.fullName, teams: teamsView(member.teams), figures };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/members/me/dossiers',
    schema: {
      tags,
      summary: 'Hồ sơ mà ủy quyền còn hiệu lực cho tổ theo dõi: đến đâu, cần gì. Người dân thấy ai đã xem',
      headers: MemberToken,
      response: { 200: CoveredListShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      const now = house.now();
      const dossiers = await coveredFor(house, member);
      await noteLooks(house.pool, { dossiers, personId: member.personId, since: atMinute(plainDateOf(now), 0), now });
      const day = plainDateOf(now);
      const lasting = await listLasting(house.pool, { teamIds: member.teams.map((team) => team.id), day });
      const mandates = lasting.map(({ acts, ...mandate }) => ({ id: mandate.id, standing: standingOf(mandate, acts, day) }));
      return { rows: dossiers.map((one) => rowOf(house, one)), mandates };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/members/me/dossiers/:id',
    schema: {
      tags,
      summary: 'Một hồ sơ mà ủy quyền còn hiệu lực cho tổ theo dõi',
      params: Type.Object({ id: UuidV7Shape }),
      headers: MemberToken,
      response: { 200: CoveredOneShape, ...refusals },
    },
    async handler(request) {
      const member = await memberOf(house, request);
      const now = house.now();
      const dossier = (await coveredFor(house, member)).find((one) => one.dossierId === request.params.id);
      if (dossier === undefined) throw problemError(notFound);
      await noteLooks(house.pool, { dossiers: [dossier], personId: member.personId, since: addMillis(now, -lookAgainMillis), now });
      return rowOf(house, dossier);
    },
  });
}

/** Dossiers of the offices of his teams and of those directly above: where people of that ward file. */
function coveredFor(house: MandateHouse, { teams }: AskingMember): Promise<readonly CoveredDossier[]> {
  const officeIds = withOfficesAbove([...new Set(teams.map((team) => team.officeId))], house.directory().offices);
  return listCovered(house.pool, { teamIds: teams.map((team) => team.id), officeIds, day: plainDateOf(house.now()) });
}

function rowOf(house: MandateHouse, one: CoveredDossier): Covered {
  const procedure = house.catalogue().version(one.procedureCode, one.procedureVersion);
  return {
    dossierId: one.dossierId,
    code: one.code,
    procedureName: procedure?.name.vi ?? one.procedureCode,
    applicantName: one.applicantName,
    stage: one.stage,
    stageName: stages[one.stage].name,
    dueAt: one.dueAt === null ? null : withOffset(one.dueAt),
    needs: needsOf(one.stage),
    mandateUntil: one.mandate.untilOn,
  };
}

function needsOf(stage: Stage): Covered['needs'] {
  if (stage === 'awaitingSupplementBeforeReceipt' || stage === 'awaitingSupplement') return 'supplement';
  return stage === 'ready' || stage === 'declined' ? 'result' : null;
}
