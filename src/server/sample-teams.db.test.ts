import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database.ts';
import { at, day } from '../../tests/dossiers.ts';
import { readSample, root } from '../../tests/sample.ts';
import { openPool, type Pool } from '../basics/store/database.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { advisoryTeamReport } from '../reports/store/advisory-team-report.ts';
import { isMemberOn, vacanciesOn } from '../teams/rules/membership.ts';
import { listMemberships, listTeams } from '../teams/store/teams.ts';
import { importAuthority } from './sample-authority.ts';

const now = at('2026-11-23T09:00');
const folder = path.join(root, 'data/authorities/binh-tan');
const everyOffice = Array.from({ length: 20 }, (_, i) => i);
const endOfReport = day('2019-03-31');
let pool: Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.drop;
  pool = openPool({ url: database.url, connectionsMax: 4, onError: () => undefined });
  await bringIn();
});
afterAll(async () => {
  await pool.end();
  await drop();
});

async function bringIn(): Promise<void> {
  await pool.inTransaction((db) => importAuthority({ db, root, folder, now, log: () => undefined }));
}

async function report(to: string) {
  const found = await advisoryTeamReport(pool, { directory: await loadDirectory(pool), unitCode: '777', from: day('2017-01-01'), to: day(to), now });
  if (found === null) throw new Error('no report');
  return found.teams;
}

describe('The figures of the report of 2019, II.2, come out of the records of members', () => {
  test.each(['2019-03-31', '2026-11-23'])('on %s: 10 ward teams with 126 members, 130 of neighbourhoods with 507', async (to) => {
    const teams = await report(to);
    expect(teams.ward).toMatchObject({ teams: 10, members: 126, unknownRosters: 0, vacancies: 1 });
    expect(teams.neighbourhood).toMatchObject({ teams: 130, members: 507, unknownRosters: 0, vacancies: 1 });
  });

  test('The team of the district is there, and who is in it is unknown, not nobody', async () => {
    expect((await report('2019-03-31')).district).toEqual({ teams: 1, unknownRosters: 1, members: null, persons: null, vacancies: null, composition: null });
  });

  test('All positions of the report are filled, and their sum is the number of members', async () => {
    const { ward, neighbourhood } = await report('2019-03-31');
    for (const level of [ward, neighbourhood]) {
      expect(level?.composition?.every(({ members }) => members > 0)).toBe(true);
      expect(level?.composition?.reduce((sum, { members }) => sum + members, 0)).toBe(level?.members);
    }
    expect([ward?.composition?.length, neighbourhood?.composition?.length]).toEqual([4, 8]);
  });

  test('633 memberships are of 613 people: somebody in the team of the ward and in one of a neighbourhood is one person', async () => {
    expect((await report('2019-03-31')).all).toMatchObject({ teams: 141, members: 633, persons: 613, unknownRosters: 1 });
  });

  test('Before the teams were founded there were none', async () => {
    expect((await report('2017-03-31')).all).toMatchObject({ teams: 0, members: 0 });
  });
});

test('Who left and was replaced counts once on every day; the two seats that nobody took are the vacancies', async () => {
  const memberships = await listMemberships(pool, everyOffice);
  const replaced = memberships.filter(({ replaces }) => replaces !== null);
  expect(replaced.length).toBe(8);
  for (const one of replaced) {
    const before = memberships.find(({ id }) => id === one.replaces);
    const days = [before?.untilOn, one.fromOn].map((on) => [before, one].filter((row) => row !== undefined && on !== null && on !== undefined && isMemberOn(row, on)).length);
    expect(days).toEqual([1, 1]);
  }
  expect(vacanciesOn(memberships, endOfReport).map(({ endedWhy }) => endedWhy)).toEqual(expect.arrayContaining(['Chuyển công tác', 'Chuyển nơi ở']));
});

test('Nobody of the sample is real: every name says so, every phone is one that is given to nobody, and no name stands twice at an office', async () => {
  const people = [...new Map((await listMemberships(pool, everyOffice)).map(({ person }) => [person.id, person])).values()];
  expect(people.every(({ fullName, phone }) => / Mẫu /.test(fullName) && (phone === null || /^0900000\d{3}$/.test(phone)))).toBe(true);
  expect(new Set(people.map(({ officeId, fullName }) => `${officeId} ${fullName}`)).size).toBe(people.length);
});

test('The invented trainings of early 2019 are in the report, each audience for itself; a session where nobody counted the others is told as such', async () => {
  const found = await advisoryTeamReport(pool, { directory: await loadDirectory(pool), unitCode: '777', from: day('2019-01-01'), to: endOfReport, now });
  expect(found?.training).toMatchObject({ sessions: 4, sessionHours: '11', sessionsWithoutHeadcount: 1, participants: { officials: 12, people: 37 } });
  expect(found?.training.participants.members).toBeGreaterThan(60);
  const later = await advisoryTeamReport(pool, { directory: await loadDirectory(pool), unitCode: '777', from: day('2019-04-01'), to: day('2019-12-31'), now });
  expect(later?.training).toMatchObject({ sessions: 0, participants: { members: 0, officials: null, people: null } });
});

test('Bringing the authority in again neither doubles a team nor undoes what an officer changed', async () => {
  await pool.query(`update teams set name = 'Tổ đã đổi tên' where unit_code = '27436'`);
  const before = await pool.query(
    'select (select count(*) from teams) t, (select count(*) from memberships) m, (select count(*) from team_changes) c, (select count(*) from training_sessions) s, (select count(*) from training_attendance) a',
  );
  await bringIn();
  expect(
    (
      await pool.query(
        'select (select count(*) from teams) t, (select count(*) from memberships) m, (select count(*) from team_changes) c, (select count(*) from training_sessions) s, (select count(*) from training_attendance) a',
      )
    ).rows,
  ).toEqual(before.rows);
  expect((await listTeams(pool, everyOffice)).some(({ name }) => name === 'Tổ đã đổi tên')).toBe(true);
});

test('The book of a team is append-only', async () => {
  await expect(pool.query(`update team_changes set what = 'join'`)).rejects.toThrow('append-only');
  await expect(pool.query('delete from team_changes')).rejects.toThrow('append-only');
});

test('Whoever helped in the past of the sample was in the team of that unit on that day', async () => {
  const sample = await readSample('binh-tan');
  const [teams, memberships] = [await listTeams(pool, everyOffice), await listMemberships(pool, everyOffice)];
  const helped = [];
  for (const one of sample.history()) {
    if (one.helper !== null) helped.push(one);
    if (helped.length === 6000) break;
  }
  expect(new Set(helped.map(({ helper }) => helper?.place))).toEqual(new Set(['district', 'ward', 'neighbourhood']));
  for (const { helper, submittedAt } of helped.filter((_, i) => i % 97 === 0)) {
    const team = teams.find(({ unitCode }) => unitCode === helper?.unitCode);
    if (team?.roster === 'unknown') expect(helper?.name).toBeNull();
    else
      expect(memberships.filter((one) => one.teamId === team?.id && isMemberOn(one, day(submittedAt.slice(0, 10)))).map(({ person }) => person.fullName)).toContain(helper?.name);
  }
});
