import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, officerClient, publicClient } from '../../../tests/clients.ts';
import { newDeviceId } from '../../../tests/filing-body.ts';
import { openWholeProgram, type WholeProgram } from '../../../tests/whole-program.ts';
import type { CompositionView, MemberView, PersonView, TeamPageView, TeamsView } from './team-shapes.ts';

let program: WholeProgram;
let monitor: Client;
let leader: Client;
const ward = '27460';

beforeAll(async () => {
  program = await openWholeProgram();
  monitor = await officerClient(program.server, 'theodoi.vhtt.777');
  leader = await officerClient(program.server, `lanhdao.${ward}`);
});
afterAll(() => program.stop());

async function teams(client: Client, query = ''): Promise<TeamsView> {
  return (await client.ask('GET', `/teams${query}`)).json<TeamsView>();
}

async function teamOf(unitCode: string): Promise<TeamPageView> {
  const { rows } = await teams(monitor);
  const row = rows.find((one) => one.unitCode === unitCode);
  return (await monitor.ask('GET', `/teams/${row?.id}`)).json<TeamPageView>();
}

function someone(page: TeamPageView, nth = 2): MemberView {
  const found = page.members.filter(({ when, seat }) => when === 'now' && seat === null)[nth];
  if (found === undefined) throw new Error('nobody');
  return found;
}

const change = async (client: Client, id: string, body: object) => client.ask('PATCH', `/memberships/${id}`, body);
const seat = { positionCode: 'areaPolice', role: 'member' } as const;

describe('Who sees and changes which teams', () => {
  test('The two monitoring offices of the district see all 141 teams on one page: 633 memberships of 613 people, one roster unknown', async () => {
    const both = [monitor, await officerClient(program.server, 'theodoi.noivu.777')];
    for (const client of both) {
      const view = await teams(client);
      expect(view.tally).toEqual({ teams: 141, unknownRosters: 1, members: 633, persons: 613, vacancies: 2 });
      expect(view.rows.length).toBe(141);
      expect(view.rows[0]).toMatchObject({ level: 'district', members: null, vacancies: null, roster: 'unknown' });
    }
  });

  test('A ward sees its own teams alone; those of another ward do not exist for it', async () => {
    const view = await teams(leader);
    expect(new Set(view.rows.map(({ wardName }) => wardName))).toEqual(new Set(['Phường An Lạc']));
    const other = await teamOf('27436-KP01');
    expect((await leader.ask('GET', `/teams/${other.team.id}`)).status).toBe(404);
    expect((await change(leader, someone(other).id, { act: 'end', lastOn: '2026-11-01', why: 'x' })).status).toBe(404);
  });

  test('Somebody at the reception of the ward sees, and changes nothing', async () => {
    const reception = await officerClient(program.server, `tiepnhan.${ward}`);
    const page = await teamOf(`${ward}-KP01`);
    expect((await reception.ask('GET', `/teams/${page.team.id}`)).json<TeamPageView>().mayManage).toBe('no');
    expect((await change(reception, someone(page).id, { act: 'end', lastOn: '2026-11-01', why: 'x' })).status).toBe(403);
  });

  test('The public and the operator see none', async () => {
    expect((await publicClient(program.server).ask('GET', '/teams')).status).toBe(401);
    expect((await (await officerClient(program.server, 'quantri')).ask('GET', '/teams')).status).toBe(403);
  });
});

describe('The list', () => {
  test('is filtered by level, seat and words without marks', async () => {
    expect((await teams(monitor, '?level=ward')).rows.length).toBe(10);
    expect((await teams(monitor, '?only=vacancy')).rows.map(({ unitCode }) => unitCode).sort()).toEqual(['27445-KP06', '27460']);
    expect((await teams(monitor, '?only=unknown')).rows.map(({ level }) => level)).toEqual(['district']);
    expect((await teams(monitor, '?q=an%20lac%20a')).rows.every(({ wardName }) => wardName === 'Phường An Lạc A')).toBe(true);
  });

  test('of a day before the founding is empty', async () => expect((await teams(monitor, '?day=2017-01-01')).rows).toEqual([]));

  test('has the composition beside it: 126 and 507 by position, the district unknown', async () => {
    const { levels } = (await monitor.ask('GET', '/team-composition?day=2019-03-31')).json<CompositionView>();
    expect(levels.map(({ level, teams: count, members }) => [level, count, members])).toEqual([
      ['district', 1, null],
      ['ward', 10, 126],
      ['neighbourhood', 130, 507],
    ]);
    expect(levels[0]?.positions).toBeNull();
  });
});

describe('A seat', () => {
  test('An ended membership opens a vacancy from the day after, a successor fills it, and the book tells who did what', async () => {
    const before = await teamOf(`${ward}-KP02`);
    const member = someone(before);
    const ended = (await change(monitor, member.id, { act: 'end', lastOn: '2026-01-31', why: 'Chuyển nơi ở', document: 'Quyết định 12/QĐ-UBND' })).json<TeamPageView>();
    expect(ended.team).toMatchObject({ members: (before.team.members ?? 0) - 1, vacancies: 1 });
    expect(ended.members.find(({ id }) => id === member.id)).toMatchObject({ when: 'past', seat: 'empty', untilOn: '2026-01-31' });
    expect(ended.documents.map(({ text }) => text)).toContain('Quyết định 12/QĐ-UBND');

    const person = { fullName: 'Lương Thị Mẫu Bưởi', phone: '0120 000 0001' };
    const replaced = (await change(monitor, member.id, { act: 'replace', id: newDeviceId(), person, ...seat, fromOn: '2026-02-01' })).json<TeamPageView>();
    expect(replaced.team).toMatchObject({ members: before.team.members, vacancies: 0 });
    expect(replaced.members.find(({ fullName }) => fullName === person.fullName)).toMatchObject({ phone: '0700000001', replaces: member.id });
    expect(replaced.changes.slice(0, 2).map(({ what, about, by }) => [what, about, by?.slice(0, 16)])).toEqual([
      ['replace', person.fullName, 'Lê Thị Mẫu Hương'],
      ['end', member.fullName, 'Lê Thị Mẫu Hương'],
    ]);
    expect((await change(monitor, member.id, { act: 'takeBackEnd' })).status).toBe(409);
  });

  test('Replacing somebody who is still there ends him the day before', async () => {
    const page = await teamOf(`${ward}-KP03`);
    const member = someone(page, 1);
    const body = { act: 'replace', id: newDeviceId(), person: { fullName: 'Lương Văn Mẫu Cam', phone: null }, ...seat, fromOn: '2026-03-01', why: 'Nghỉ hưu' };
    const first = await change(monitor, member.id, body);
    expect(first.status).toBe(200);
    expect(first.json<TeamPageView>().members.find(({ id }) => id === member.id)).toMatchObject({ untilOn: '2026-02-28', endedWhy: 'Nghỉ hưu', seat: 'taken' });
    expect((await change(monitor, member.id, body)).json<TeamPageView>().members.length).toBe(page.members.length + 1);
  });

  test('A closed seat is no vacancy any more, with its reason, and can be opened again', async () => {
    const page = await teamOf(ward);
    const empty = page.members.find((one) => one.seat === 'empty');
    const closed = (await change(monitor, empty?.id ?? '', { act: 'closeSeat', on: '2026-05-01', why: 'Giảm số thành viên' })).json<TeamPageView>();
    expect(closed.team.vacancies).toBe(0);
    expect(closed.members.find(({ id }) => id === empty?.id)).toMatchObject({ seat: 'closed', seatClosedWhy: 'Giảm số thành viên' });
    expect((await change(monitor, empty?.id ?? '', { act: 'reopenSeat' })).json<TeamPageView>().team.vacancies).toBe(1);
  });

  test('Another role from a day on leaves the days before as they were, and the person counts once', async () => {
    const page = await teamOf(`${ward}-KP04`);
    const member = someone(page);
    const changed = (await change(leader, member.id, { act: 'change', id: newDeviceId(), positionCode: 'groupHead', role: 'deputy', fromOn: '2026-06-01' })).json<TeamPageView>();
    expect(changed.team).toMatchObject({ members: page.team.members, vacancies: page.team.vacancies });
    expect(changed.members.filter(({ personId }) => personId === member.personId).map(({ role, untilOn }) => [role, untilOn])).toEqual(
      expect.arrayContaining([
        ['deputy', null],
        [member.role, '2026-05-31'],
      ]),
    );
  });
});

describe('People', () => {
  test('Somebody of the same name is offered, taken as the same person, and is then one person in two teams', async () => {
    const known = someone(await teamOf(`${ward}-KP05`), 0);
    const page = await teamOf(`${ward}-KP06`);
    const add = (who: object) => monitor.ask('POST', `/teams/${page.team.id}/memberships`, { id: newDeviceId(), ...who, ...seat, fromOn: '2026-01-01' });
    const asked = await add({ person: { fullName: known.fullName.toUpperCase(), phone: null } });
    expect(asked.status).toBe(409);
    expect(asked.json<{ code: string; facts: { candidates: { id: string }[] } }>()).toMatchObject({ code: 'personExists', facts: { candidates: [{ id: known.personId }] } });
    const persons = (await teams(monitor)).tally;
    expect((await add({ personId: known.personId })).status).toBe(201);
    const after = (await teams(monitor)).tally;
    expect([(after.members ?? 0) - (persons.members ?? 0), (after.persons ?? 0) - (persons.persons ?? 0)]).toEqual([1, 0]);
    expect((await monitor.ask('GET', `/team-people/${known.personId}`)).json<PersonView>().teams.filter(({ when }) => when === 'now').length).toBe(2);
    expect((await add({ personId: known.personId })).json<{ code: string }>().code).toBe('isMemberAlready');
    expect((await add({ person: { fullName: known.fullName, phone: null, other: 'yes' } })).status).toBe(201);
  });

  test('The first person that is told makes an unknown roster known', async () => {
    const page = await teamOf('777');
    const body = { id: newDeviceId(), person: { fullName: 'Lương Văn Mẫu Mít', phone: null }, positionCode: 'districtOfficer', role: 'leader', fromOn: '2026-01-01' };
    const added = (await monitor.ask('POST', `/teams/${page.team.id}/memberships`, body)).json<TeamPageView>();
    expect(added.team).toMatchObject({ roster: 'known', members: 1 });
  });
});

describe('Kinds are data, and teams of different kinds go on from each other', () => {
  const team = {
    unitCode: `${ward}-KP07`,
    kindCode: 'digitalTeam',
    name: 'Tổ công nghệ số cộng đồng khu phố 7',
    foundedOn: '2022-08-01',
    foundingDocument: 'Quyết định 99/QĐ-UBND',
  };

  test('A community digital team continues the advisory team, and nothing goes round in a circle', async () => {
    const before = await teamOf(`${ward}-KP07`);
    const founded = await monitor.ask('POST', '/teams', { ...team, id: newDeviceId(), continuesTeamId: before.team.id });
    expect(founded.status).toBe(201);
    const page = founded.json<TeamPageView>();
    expect(page.continues).toMatchObject([{ id: before.team.id, since: '2022-08-01' }]);
    const circle = await monitor.ask('POST', `/teams/${before.team.id}/links`, { continuesTeamId: page.team.id, since: '2023-01-01' });
    expect([circle.status, circle.json<{ code: string }>().code]).toEqual([409, 'linksInACircle']);
    expect((await monitor.ask('POST', '/teams', { ...team, id: newDeviceId() })).json<{ code: string }>().code).toBe('teamThere');
    const ended = (await monitor.ask('POST', `/teams/${page.team.id}/end`, { lastOn: '2026-06-30', document: 'Quyết định 5/QĐ-UBND' })).json<TeamPageView>();
    expect(ended.team.endedOn).toBe('2026-06-30');
  });

  test('The district writes a new kind; a ward does not', async () => {
    const kind = {
      code: 'smartTeam',
      name: 'Tổ hỗ trợ số',
      nameEn: 'Digital help team',
      levels: ['ward'],
      duties: ['Hỗ trợ người dân'],
      composition: [{ level: 'ward', code: 'youthUnion', name: 'Đoàn thanh niên', nameEn: 'Youth union', source: 'Kế hoạch thử' }],
      validFrom: '2026-01-01',
      validTo: null,
      source: 'Kế hoạch thử',
    };
    expect((await leader.ask('PUT', '/team-kinds', kind)).status).toBe(403);
    expect((await monitor.ask('PUT', '/team-kinds', kind)).status).toBe(200);
    expect(
      (await monitor.ask('POST', '/teams', { id: newDeviceId(), unitCode: ward, kindCode: 'smartTeam', name: 'Tổ mới', foundedOn: null, foundingDocument: null })).status,
    ).toBe(201);
  });
});
