import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notAllowed, notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { oneLine, written } from '../../basics/rules/text.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { endTeam, linkTeams } from '../rules/change-team.ts';
import { officeOfTeam } from '../rules/place-of-team.ts';
import { isTeamOn, type Team } from '../rules/team.ts';
import { recordTeamChange, told, writeWork } from '../store/record-change.ts';
import { listKinds } from '../store/team-data.ts';
import { findTeam, teamsOfUnit } from '../store/teams.ts';
import { addLink, listLinks, lockLinks, removeLink } from '../store/write-teams.ts';
import { CorrectTeamShape, EndTeamShape, LinkShape, NewTeamShape, TeamParams } from './change-shapes.ts';
import { managedBy, managesOffice, seenBy } from './team-access.ts';
import type { TeamHouse } from './team-house.ts';
import { pageView } from './team-page-view.ts';
import { dayIn, mustBe, notAPlaceOfTeams, teamThere, wrongField } from './team-problems.ts';
import { TeamPageShape } from './team-shapes.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };

/** Founding, correcting and ending teams, and what they go on from. */
export function registerTeamChanges(server: Server, house: TeamHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/teams',
    schema: { tags, summary: 'Lập một tổ; gửi lại cùng id không lập thêm', body: NewTeamShape, response: { 201: TeamPageShape, ...refusals } },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const { body } = request;
      const now = house.now();
      const today = plainDateOf(now);
      const kind = (await listKinds(house.pool)).find(({ code }) => code === body.kindCode);
      const place = officeOfTeam(house.directory(), body.unitCode, today);
      if (kind === undefined || place === null || !kind.levels.includes(place.level)) throw problemError(notAPlaceOfTeams);
      if (!managesOffice(house, officer, place.officeId)) throw problemError(notAllowed);
      const known = await findTeam(house.pool, body.id);
      if (known !== null) return reply.code(201).send(await pageView(house, officer, managedBy(house, officer, known)));
      const team: Team = {
        ...place,
        id: body.id,
        kindCode: kind.code,
        unitCode: body.unitCode,
        name: oneLine(body.name),
        foundedOn: optionalDay(body.foundedOn, 'foundedOn'),
        foundingDocument: written(oneLine(body.foundingDocument ?? '')),
        endedOn: null,
        endedDocument: null,
        roster: body.roster ?? 'known',
      };
      const before = body.continuesTeamId === undefined || body.continuesTeamId === null ? null : seenBy(house, officer, await findTeam(house.pool, body.continuesTeamId));
      await house.pool.inTransaction(async (db) => {
        const same = (await teamsOfUnit(db, team)).filter((one) => isTeamOn(one, today));
        if (same.length > 0) throw problemError(teamThere);
        const after = { name: team.name, foundedOn: team.foundedOn, foundingDocument: team.foundingDocument };
        await writeWork(db, {
          team,
          work: { team, lines: [{ what: 'found', subjectId: null, before: null, after }] },
          changing: { officerId: officer.id, at: now, document: team.foundingDocument },
        });
        if (before !== null) await addLink(db, { officeId: team.officeId, teamId: team.id, continuesTeamId: before.id, since: team.foundedOn ?? today, how: 'continues' });
      });
      return reply.code(201).send(await pageView(house, officer, team));
    },
  });

  server.route({
    method: 'PATCH',
    url: '/api/v1/teams/:id',
    schema: { tags, summary: 'Sửa tên, ngày và văn bản thành lập của tổ', params: TeamParams, body: CorrectTeamShape, response: { 200: TeamPageShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const found = managedBy(house, officer, await findTeam(house.pool, request.params.id));
      const { body } = request;
      const changing = { officerId: officer.id, at: house.now(), document: null };
      const team = await recordTeamChange(house.pool, { teamId: found.id, changing }, async ({ team: one }) => {
        const next: Team = {
          ...one,
          ...(body.name === undefined ? {} : { name: oneLine(body.name) }),
          ...(body.foundedOn === undefined ? {} : { foundedOn: optionalDay(body.foundedOn, 'foundedOn') }),
          ...(body.foundingDocument === undefined ? {} : { foundingDocument: written(oneLine(body.foundingDocument ?? '')) }),
        };
        if (next.foundedOn !== null && next.endedOn !== null && next.endedOn < next.foundedOn)
          throw wrongField('foundedOn', { vi: 'Ngày thành lập sau ngày kết thúc.', en: 'Founded after its end.' });
        return { team: next, lines: [{ what: 'correctTeam', subjectId: null, before: one, after: next }] };
      });
      return pageView(house, officer, team ?? found);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:id/end',
    schema: { tags, summary: 'Kết thúc hoạt động của tổ: thành viên thôi từ cùng ngày', params: TeamParams, body: EndTeamShape, response: { 200: TeamPageShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const found = managedBy(house, officer, await findTeam(house.pool, request.params.id));
      const document = oneLine(request.body.document);
      const lastOn = dayIn(request.body.lastOn, 'lastOn');
      const changing = { officerId: officer.id, at: house.now(), document };
      const team = await recordTeamChange(house.pool, { teamId: found.id, changing }, async ({ team: one, memberships }) => {
        const ended = mustBe(endTeam(one, { lastOn, document, memberships }));
        const names = new Map(memberships.map((row) => [row.id, row]));
        return {
          team: ended.team,
          memberships: ended.left,
          lines: [
            { what: 'endTeam' as const, subjectId: null, before: one, after: ended.team },
            ...ended.left.map((left) => {
              const was = names.get(left.id);
              const fullName = was?.person.fullName ?? '';
              return { what: 'end' as const, subjectId: left.id, before: was === undefined ? null : told(was, fullName), after: told(left, fullName) };
            }),
          ],
        };
      });
      return pageView(house, officer, team ?? found);
    },
  });

  registerLinks(server, house);
}

function registerLinks(server: Server, house: TeamHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/teams/:id/links',
    schema: { tags, summary: 'Ghi tổ này kế tục một tổ trước (có thể khác loại)', params: TeamParams, body: LinkShape, response: { 200: TeamPageShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const team = managedBy(house, officer, await findTeam(house.pool, request.params.id));
      const before = seenBy(house, officer, await findTeam(house.pool, request.body.continuesTeamId));
      const since = dayIn(request.body.since, 'since');
      const changing = { officerId: officer.id, at: house.now(), document: null };
      await recordTeamChange(house.pool, { teamId: team.id, changing }, async ({ db }) => {
        await lockLinks(db);
        const link = mustBe(linkTeams({ teamId: team.id, continuesTeamId: before.id, since, how: request.body.how ?? 'continues' }, await listLinks(db)));
        await addLink(db, { ...link, officeId: team.officeId });
        return { lines: [{ what: 'link', subjectId: before.id, before: null, after: { name: before.name, since, how: link.how } }] };
      });
      return pageView(house, officer, team);
    },
  });

  server.route({
    method: 'DELETE',
    url: '/api/v1/teams/:id/links/:other',
    schema: { tags, summary: 'Bỏ mối nối với tổ trước', params: Type.Object({ id: UuidV7Shape, other: UuidV7Shape }), response: { 200: TeamPageShape, ...refusals } },
    async handler(request) {
      const officer = await request.requireOfficer();
      const team = managedBy(house, officer, await findTeam(house.pool, request.params.id));
      const before = seenBy(house, officer, await findTeam(house.pool, request.params.other));
      const changing = { officerId: officer.id, at: house.now(), document: null };
      await recordTeamChange(house.pool, { teamId: team.id, changing }, async ({ db }) => {
        if (!(await removeLink(db, { teamId: team.id, continuesTeamId: before.id }))) throw problemError(notFound);
        return { lines: [{ what: 'unlink', subjectId: before.id, before: { name: before.name }, after: null }] };
      });
      return pageView(house, officer, team);
    },
  });
}

function optionalDay(text: string | null, path: string): PlainDate | null {
  return text === null ? null : dayIn(text, path);
}
