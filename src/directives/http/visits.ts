import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { written } from '../../basics/rules/text.ts';
import { type PlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { isTeamOn, type Team } from '../../teams/rules/team.ts';
import { findTeam, listTeams } from '../../teams/store/teams.ts';
import { monitorsTeams } from '../rules/directive-rights.ts';
import { standingOfTask } from '../rules/task.ts';
import { checkedItems, type Finding, type Visit } from '../rules/visit.ts';
import { addTask, listTasks } from '../store/tasks.ts';
import { addVisit, findVisit, listVisits } from '../store/visits.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { findingDuePast, visitInFuture } from './directive-problems.ts';
import { dueDayAt, officerWhoSees, scopeOf, unitName } from './directive-request.ts';
import { IdParams, type NewVisit, NewVisitShape, OfficeQuery, VisitShape, VisitsShape, type VisitView } from './directive-shapes.ts';
import { taskView } from './tasks.ts';

const tags = ['directives'];
const refusals = { '4xx': ProblemShape };

/** Kiểm tra: a team on a day, by those who follow the teams; each finding is a task of the ward. */
export function registerVisitRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/visits',
    schema: { tags, summary: 'Các cuộc kiểm tra Tổ tư vấn, danh mục kiểm tra, các tổ được kiểm tra', querystring: OfficeQuery, response: { 200: VisitsShape, ...refusals } },
    async handler(request) {
      const { officer, offices } = await scopeOf(house, request, request.query.office);
      const officeIds = offices.map((one) => one.id);
      const today = plainDateOf(house.now());
      const [visits, tasks] = await Promise.all([listVisits(house.pool, { officeIds, teamId: null }), listTasks(house.pool, { officeIds, teamId: null, visitId: null })]);
      const followed = offices.filter((office) => monitorsTeams(officer.roles, office)).map((office) => office.id);
      const teams = followed.length === 0 ? [] : (await listTeams(house.pool, followed)).filter((team) => isTeamOn(team, today));
      return {
        rows: visits.map((visit) => {
          const found = tasks.filter(({ task }) => task.visitId === visit.id);
          return {
            id: visit.id,
            officeId: visit.officeId,
            teamId: visit.teamId,
            teamName: visit.teamName,
            place: unitName(house, visit),
            visitedOn: visit.visitedOn,
            visitors: visit.visitors,
            findings: found.length,
            openFindings: found.filter(({ task, acts }) => standingOfTask(task, acts, today).state !== 'done').length,
            wanting: visit.answers.filter(({ answer }) => answer === 'wanting').length,
          };
        }),
        checklist: house.directiveRules.checklist.items,
        findingWorkingDays: house.directiveRules.supervision.findingWorkingDays,
        teams: teams.map((team) => ({ id: team.id, name: team.name, place: unitName(house, team), officeId: team.officeId })),
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/visits',
    schema: { tags, summary: 'Ghi một cuộc kiểm tra; mỗi điều phát hiện thành một việc của phường có hạn', body: NewVisitShape, response: { 201: VisitShape, ...refusals } },
    async handler(request, reply) {
      const { body } = request;
      const team = await findTeam(house.pool, body.teamId);
      const { officer, office } = await officerWhoSees(house, request, team?.officeId ?? null);
      if (team === null) throw problemError(notFound);
      if (!monitorsTeams(officer.roles, office)) throw problemError(notAllowed);
      const followed = body.follows === null || body.follows === undefined ? null : await findVisit(house.pool, body.follows);
      if (typeof body.follows === 'string' && followed?.teamId !== team.id) throw problemError(notFound);
      const visit = readVisit(house, { body, team, officer });
      const findings = readFindings(house, { body, visit });
      await house.pool.inTransaction(async (db) => {
        if ((await addVisit(db, visit)) === 'there') return;
        for (const finding of findings) await addTask(db, taskOf(finding, visit), null);
      });
      return reply.code(201).send(await visitView(house, visit.id, officer));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/visits/:id',
    schema: { tags, summary: 'Biên bản một cuộc kiểm tra, với các việc từ đó', params: IdParams, response: { 200: VisitShape, ...refusals } },
    async handler(request) {
      const visit = await findVisit(house.pool, request.params.id);
      const { officer } = await officerWhoSees(house, request, visit?.officeId ?? null);
      return visitView(house, request.params.id, officer);
    },
  });
}

/** Throws visitInFuture, notFound for a visit to follow up that is not of this team. */
function readVisit(house: DirectiveHouse, { body, team, officer }: { readonly body: NewVisit; readonly team: Team; readonly officer: OfficerSession }): Visit {
  const [id, visitedOn, now] = [parseUuidV7(body.id), periodDay(body.visitedOn), house.now()];
  if (id === null) throw problemError(notFound);
  if (visitedOn === null || visitedOn > plainDateOf(now)) throw problemError(visitInFuture);
  return {
    id,
    officeId: team.officeId,
    teamId: team.id,
    teamName: team.name,
    unitCode: team.unitCode,
    visitedOn,
    visitors: written(body.visitors) ?? officer.fullName,
    wardPresent: written(body.wardPresent) ?? '',
    answers: checkedItems(house.directiveRules.checklist, body.answers),
    note: written(body.note),
    follows: body.follows ?? null,
    recordedBy: officer.id,
    recordedByName: officer.fullName,
    recordedAt: now,
  };
}

/** Throws findingDuePast. */
function readFindings(house: DirectiveHouse, { body, visit }: { readonly body: NewVisit; readonly visit: Visit }): readonly Finding[] {
  const usual = dueDayAt(house, visit.officeId, house.directiveRules.supervision.findingWorkingDays);
  return body.findings.map((one) => {
    const dueOn: PlainDate | null = one.dueOn === null || one.dueOn === undefined ? usual : periodDay(one.dueOn);
    const what = written(one.what);
    if (dueOn === null || what === null || dueOn < visit.visitedOn) throw problemError(findingDuePast);
    return { id: one.id, what, severity: one.severity, dueOn };
  });
}

function taskOf(finding: Finding, visit: Visit) {
  return {
    id: finding.id,
    officeId: visit.officeId,
    origin: 'finding',
    documentId: null,
    ownerName: null,
    visitId: visit.id,
    teamId: visit.teamId,
    teamName: visit.teamName,
    unitCode: visit.unitCode,
    title: finding.what.length > 120 ? `${finding.what.slice(0, 117)}…` : finding.what,
    body: finding.what,
    severity: finding.severity,
    dueOn: finding.dueOn,
    raisedBy: visit.recordedBy,
    raisedByName: visit.recordedByName,
    raisedAt: visit.recordedAt,
  } as const;
}

async function visitView(house: DirectiveHouse, id: string, officer: OfficerSession): Promise<VisitView> {
  const visit = await findVisit(house.pool, id);
  if (visit === null) throw problemError(notFound);
  const tasks = await listTasks(house.pool, { officeIds: [visit.officeId], teamId: null, visitId: visit.id });
  const office = getOffice(house.directory(), visit.officeId);
  const above = office.parentOfficeId === null ? office : getOffice(house.directory(), office.parentOfficeId);
  return {
    id: visit.id,
    officeId: visit.officeId,
    teamId: visit.teamId,
    teamName: visit.teamName,
    place: unitName(house, visit),
    visitedOn: visit.visitedOn,
    visitors: visit.visitors,
    wardPresent: visit.wardPresent,
    note: visit.note,
    follows: visit.follows,
    recordedBy: visit.recordedByName,
    recordedAt: withOffset(visit.recordedAt),
    answers: [...visit.answers],
    tasks: tasks.map((kept) => taskView(house, kept, officer)),
    authority: above.authorityName,
    placeName: above.placeName,
  };
}
