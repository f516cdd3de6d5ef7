import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { addDays, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { stages } from '../../dossiers/rules/stage.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { findTeam } from '../../teams/store/teams.ts';
import { coachingNeed } from '../rules/coaching.ts';
import { standingOfDifficulty } from '../rules/difficulty.ts';
import { readsReminders } from '../rules/directive-rights.ts';
import { standingOfTask } from '../rules/task.ts';
import { thresholdWords } from '../rules/threshold-words.ts';
import { listDifficulties } from '../store/difficulties.ts';
import { listMemberActivity } from '../store/member-activity.ts';
import { listAssisted } from '../store/post-activity.ts';
import { periodBefore, type SupervisedTeam, superviseTeams } from '../store/supervise.ts';
import { listTasks } from '../store/tasks.ts';
import { listVisits } from '../store/visits.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { officerWhoSees, periodOf, scopeOf, unitName } from './directive-request.ts';
import { AssistedQuery, AssistedShape, MembersQuery, MembersShape, SupervisionQuery, SupervisionShape, type SupervisionView } from './supervision-shapes.ts';

const tags = ['directives'];
const refusals = { '4xx': ProblemShape };

/** Supervision that helps: every team on one page, in the order of units; figures are never a ranking. */
export function registerSupervisionRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/supervision',
    schema: {
      tags,
      summary: 'Các Tổ tư vấn trong một bảng: hồ sơ hỗ trợ kỳ này và kỳ trước, bị trả lại, chờ gửi, kiểm tra, khó khăn, việc',
      querystring: SupervisionQuery,
      response: { 200: SupervisionShape, ...refusals },
    },
    async handler(request) {
      const { offices } = await scopeOf(house, request, request.query.office);
      const period = periodOf(request.query);
      return supervisionView(house, { officeIds: offices.map((one) => one.id), period });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/supervision/dossiers',
    schema: {
      tags,
      summary: 'Những hồ sơ đứng sau một con số của một tổ hay một điểm: mã và thủ tục, không có tên người',
      querystring: AssistedQuery,
      response: { 200: AssistedShape, ...refusals },
    },
    async handler(request) {
      const { office: officeId, unit: unitCode, team: teamId = null, only = 'all' } = request.query;
      await officerWhoSees(house, request, officeId);
      const rows = await listAssisted(house.pool, { officeId, unitCode, teamId, period: periodOf(request.query), only });
      return {
        place: unitName(house, { officeId, unitCode }),
        rows: rows.map(({ procedureCode, procedureVersion, stage, submittedAt, ...row }) => ({
          ...row,
          procedure: house.catalogue().version(procedureCode, procedureVersion)?.name.vi ?? procedureCode,
          stage: stages[stage].name,
          submittedAt: withOffset(submittedAt),
        })),
      };
    },
  });

  registerMemberSupervision(server, house);
}

function registerMemberSupervision(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/supervision/members',
    schema: {
      tags,
      summary: 'Từng thành viên của một tổ: hồ sơ đã giúp, phải bổ sung, chờ gửi, bài học; cho người quản lý và người theo dõi tổ, không xếp hạng',
      querystring: MembersQuery,
      response: { 200: MembersShape, ...refusals },
    },
    async handler(request, reply) {
      const { office: officeId, team: teamId } = request.query;
      const { officer, office } = await officerWhoSees(house, request, officeId);
      // About persons: only who answers for them and who follows the teams.
      if (!readsReminders(officer.roles, office)) throw problemError(notAllowed);
      const team = await findTeam(house.pool, teamId);
      if (team === null || team.officeId !== office.id) throw problemError(notFound);
      reply.header('cache-control', 'no-store');
      const rows = await listMemberActivity(house.pool, { officeId: office.id, teamId, period: periodOf(request.query), today: plainDateOf(house.now()) });
      return { team: team.name, place: unitName(house, team), rows: rows.map((row) => ({ ...row, lastSeen: row.lastSeen === null ? null : withOffset(row.lastSeen) })) };
    },
  });
}

type Scope = { readonly officeIds: readonly number[]; readonly period: ReturnType<typeof periodOf> };

async function supervisionView(house: DirectiveHouse, { officeIds, period }: Scope): Promise<SupervisionView> {
  const today = plainDateOf(house.now());
  const { supervision } = house.directiveRules;
  const { periodDays } = supervision.coaching;
  const [teams, lately, difficulties, tasks, visits] = await Promise.all([
    superviseTeams(house.pool, { officeIds, period, today }),
    superviseTeams(house.pool, { officeIds, period: { from: addDays(today, -periodDays), to: addDays(today, -1) }, today }),
    listDifficulties(house.pool, { officeIds, unitCode: null }),
    listTasks(house.pool, { officeIds, teamId: null, visitId: null }),
    listVisits(house.pool, { officeIds, teamId: null }),
  ]);
  const openAt = difficulties.filter(({ difficulty, acts }) => standingOfDifficulty(difficulty, acts, today).state !== 'closed').map(({ difficulty }) => difficulty.unitCode);
  const openFor = tasks.filter(({ task, acts }) => standingOfTask(task, acts, today).state !== 'done').map(({ task }) => task.teamId);
  const nowOf = new Map(lately.map((one) => [one.team.id, one]));
  return {
    period,
    before: periodBefore(period),
    thresholds: thresholdWords(supervision),
    rows: teams.map((one) => {
      const visit = visits.find(({ teamId }) => teamId === one.team.id);
      const post = nowOf.get(one.team.id) ?? one;
      return {
        ...figuresOf(house, one),
        lastVisit: visit === undefined ? null : { id: visit.id, on: visit.visitedOn },
        openDifficulties: openAt.filter((code) => code === one.team.unitCode).length,
        openTasks: openFor.filter((id) => id === one.team.id).length,
        need: coachingNeed(post, { today, thresholds: supervision.coaching })?.words ?? null,
      };
    }),
  };
}

function figuresOf(house: DirectiveHouse, { team, now, before, returned, unconfirmed, machines, waiting, lastSeen, lastAssistedOn }: SupervisedTeam) {
  return {
    teamId: team.id,
    name: team.name,
    level: team.level,
    unitCode: team.unitCode,
    officeId: team.officeId,
    officeName: unitName(house, { officeId: team.officeId, unitCode: getOffice(house.directory(), team.officeId).unitCode }),
    now,
    before,
    returned,
    unconfirmed,
    machines,
    waiting,
    lastSeen: lastSeen === null ? null : withOffset(lastSeen),
    lastAssistedOn,
  };
}
