import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MembersView, OwnProposalsView, ProposalsView, ProposalView, SupervisionView } from '../src/directives/http/supervision-shapes.ts';
import { type Client, officerClient } from './clients.ts';
import { newDeviceId } from './filing-body.ts';
import { memberPhone, openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, askAsMember, dayFromToday, foundTeam } from './teams.ts';

/** One member of a team as those see him who answer for the team: to help and to commend, and never behind his back. */
let story: TeamStory;
let monitor: Client;
let quiet: string;
const period = { from: dayFromToday(-30), to: dayFromToday(0) };

beforeAll(async () => {
  story = await openTeamStory();
  monitor = await officerClient(story.program.server, 'theodoi.vhtt.777');
  quiet = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'An Văn Mẫu Ít', phone: null });
  for (let n = 0; n < 3; n += 1) await story.files({});
  const { id } = await story.files({ helper: { memberId: quiet, name: 'An Văn Mẫu Ít', proof: null } });
  const { id: late } = await story.files({});
  await story.program.pool.query('update dossiers set supplement_requested_at = now() where id = $1', [late]);
  expect((await story.program.pool.query('select 1 from helped_filings where dossier_id = any ($1)', [[id, late]])).rows).toHaveLength(2);
});
afterAll(() => story.stop());

const members = (client: Client, team = story.teamId) => client.ask('GET', `/supervision/members?office=${story.ward.officeId}&team=${team}&from=${period.from}&to=${period.to}`);
const run = (rule: string) => monitor.ask('POST', '/proposals/runs', { office: districtOf(), rule, ...period });
const districtOf = () => story.program.services.directory().officeOfUnit('777')?.id ?? 0;
const listed = async (client: Client, office: number) =>
  (await client.ask('GET', `/proposals?office=${office}`)).json<ProposalsView>().rows.filter(({ subject }) => subject === 'member');
const own = async (token = story.entered().memberToken) => (await askAsMember(story.program, token, '/proposals')).json<OwnProposalsView>().rows;
async function say(id: string, kind: string, text: string) {
  const headers = { 'x-member-token': story.entered().memberToken };
  const payload = { id: newDeviceId(), kind, text };
  return story.program.server.inject({ method: 'POST', url: `/api/v1/members/me/proposals/${id}/acts`, headers, payload });
}

describe('Each member of a team', () => {
  test('is shown with what was helped, sent back and not confirmed, in the order of names and never of figures', async () => {
    const { rows, team } = (await members(story.leader)).json<MembersView>();
    expect(team).toBe(`Tổ tư vấn ${post}`);
    expect(rows.map(({ fullName, assisted, returned, unconfirmed }) => [fullName, assisted, returned, unconfirmed])).toEqual([
      ['An Văn Mẫu Ít', 1, 0, 1],
      ['Phạm Thị Mẫu Chiều', 4, 1, 0],
    ]);
    expect(rows.map(({ lastSeen }) => lastSeen === null)).toEqual([true, false]);
    expect((await members(monitor)).status).toBe(200);
  });

  test('is seen by who answers for the team and who follows it; not by the clerk beside, not by another ward', async () => {
    const clerk = await officerClient(story.program.server, 'tiepnhan.27436');
    const stranger = await officerClient(story.program.server, 'lanhdao.27460');
    expect([(await members(clerk)).status, (await members(stranger)).status, (await members(story.leader, newDeviceId())).status]).toEqual([403, 404, 404]);
  });
});

describe('A commendation or reminder for one person', () => {
  test('a commendation counts what was proven or confirmed, the member reads it with its figures, and answers', async () => {
    expect((await run('topMembers')).json()).toEqual({ found: 1, added: 1 });
    expect((await run('topMembers')).json()).toEqual({ found: 1, added: 0 });
    const [proposal] = await listed(story.leader, story.ward.officeId);
    expect(proposal).toMatchObject({ kind: 'commendation', name: `Phạm Thị Mẫu Chiều, Tổ tư vấn ${post}` });
    expect(proposal?.evidence.figures.map(({ value }) => value)).toEqual([4, 1]);
    expect(await own()).toMatchObject([{ kind: 'commendation', state: 'proposed', may: ['answer', 'object'], evidence: { words: { vi: proposal?.evidence.words.vi } } }]);
    const said = await say(proposal?.id ?? '', 'object', 'Công của cả tổ');
    expect(said.json<OwnProposalsView>().rows[0]?.acts).toMatchObject([{ kind: 'object', text: 'Công của cả tổ', by: 'Phạm Thị Mẫu Chiều' }]);
    expect((await listed(monitor, districtOf()))[0]).toMatchObject({ objections: 1 });
  });

  test('is decided with number, day and signer, and the certificate is made out to the person', async () => {
    const [proposal] = await listed(monitor, districtOf());
    const on = (client: Client, kind: string, more: object = {}) =>
      client.ask('POST', `/proposals/${proposal?.id}/acts`, { id: newDeviceId(), kind, text: 'Đúng số liệu', ...more });
    await on(monitor, 'review');
    const told = await story.program.pool.query<{ address: string; body: string }>(`select address, body from notices where kind = 'memberProposal'`);
    expect(told.rows.map(({ address }) => address)).toEqual([memberPhone]);
    expect(told.rows[0]?.body).not.toMatch(/Chiều|\d hồ sơ/);
    // The day that is told is the day that counts.
    const until = (await listed(monitor, districtOf()))[0]?.objectionsUntil?.split('-').reverse().join('/');
    expect(told.rows[0]?.body).toContain(`đến hết ngày ${until}`);
    await story.program.pool.query(`update proposal_acts set acted_at = acted_at - interval '6 days' where kind = 'review'`);
    const decided = await on(story.leader, 'decide', { number: '12/QĐ-UBND', decidedOn: dayFromToday(0), signer: 'Trần Thị Mẫu Hoa' });
    expect(decided.json<{ proposal: ProposalView }>().proposal).toMatchObject({ state: 'decided', certificate: `/api/v1/proposals/${proposal?.id}/certificate.pdf` });
    expect(await own()).toMatchObject([{ state: 'decided', decision: { number: '12/QĐ-UBND' } }]);
  });

  test('a reminder is raised only from the thresholds on, in private; another member finds nothing of it', async () => {
    expect((await run('returnedOften')).json()).toEqual({ found: 0, added: 0 });
    for (let n = 0; n < 6; n += 1) {
      const { id } = await story.files({});
      await story.program.pool.query('update dossiers set supplement_requested_at = now() where id = $1', [id]);
    }
    expect((await run('returnedOften')).json()).toEqual({ found: 1, added: 1 });
    const reminders = async (client: Client) => (await listed(client, story.ward.officeId)).filter(({ kind }) => kind === 'reminder').length;
    const clerk = await officerClient(story.program.server, 'tiepnhan.27436');
    expect([await reminders(story.leader), await reminders(clerk)]).toEqual([1, 0]);
    const [reminder] = (await own()).filter(({ kind }) => kind === 'reminder');
    expect(reminder?.evidence.words.vi).toContain('7 trên 10 hồ sơ');
    expect((await say(newDeviceId(), 'answer', 'Không phải của tôi')).statusCode).toBe(404);
    await story.program.pool.query('update team_proposals set person_id = $2 where id = $1', [reminder?.id, quiet]);
    expect((await own()).filter(({ kind }) => kind === 'reminder')).toEqual([]);
    expect((await say(reminder?.id ?? '', 'answer', 'Không phải của tôi')).statusCode).toBe(404);
  });
});

describe('A post with two teams', () => {
  const span = `from=${period.from}&to=${period.to}`;
  const ofTeam = async (teamId: string) =>
    (await story.leader.ask('GET', `/supervision?office=${story.ward.officeId}&${span}`)).json<SupervisionView>().rows.find((row) => row.teamId === teamId);
  const listOf = async (teamId: string) =>
    (await story.leader.ask('GET', `/supervision/dossiers?office=${story.ward.officeId}&unit=${post}&team=${teamId}&${span}`)).json<{ rows: { id: string }[] }>().rows;
  let digital: string;
  beforeAll(async () => {
    digital = await foundTeam(story.program.pool, { officeId: story.ward.officeId, unitCode: post, level: 'neighbourhood', kindCode: 'digitalTeam' });
  });

  test('each is told what is credited to it, not what came from the post; the list behind the number is as long', async () => {
    const before = await ofTeam(story.teamId);
    await story.files({});
    const [own, beside] = [await ofTeam(story.teamId), await ofTeam(digital)];
    expect([own?.now, beside?.now]).toEqual([(before?.now ?? 0) + 1, 0]);
    expect([(await listOf(story.teamId)).length, (await listOf(digital)).length]).toEqual([own?.now, 0]);
    // The post itself is not quiet: nobody is sent to ask after the team beside.
    expect([own?.lastAssistedOn, beside?.lastAssistedOn]).toEqual([dayFromToday(0), dayFromToday(0)]);
  });

  test('what the ward refused is no team’s', async () => {
    const before = await ofTeam(story.teamId);
    const { id } = await story.files({ helper: { proof: null } });
    expect((await ofTeam(story.teamId))?.now).toBe((before?.now ?? 0) + 1);
    await story.leader.ask('POST', '/helped-filings/decisions', { office: story.ward.officeId, dossierIds: [id], kind: 'refuse', personId: null });
    expect((await ofTeam(story.teamId))?.now).toBe(before?.now);
  });

  test('a name that anybody can write with a proof that is wrong: no figure of the member’s own, nothing to commend by, and told apart in the table', async () => {
    const figures = async () => (await askAsMember(story.program, story.entered().memberToken, '')).json<{ figures: { all: { assisted: number } } }>().figures.all.assisted;
    const [own, table] = [await figures(), await ofTeam(story.teamId)];
    for (let n = 0; n < 3; n += 1) await story.files({ helper: { proof: 'a'.repeat(64) } });
    expect([await figures(), (await ofTeam(story.teamId))?.unconfirmed]).toEqual([own, (table?.unconfirmed ?? 0) + 3]);
    await run('topPosts');
    await run('topWards');
    const teams = (await monitor.ask('GET', `/proposals?office=${districtOf()}`)).json<ProposalsView>().rows.filter(({ rule }) => rule === 'topPosts');
    const all = await ofTeam(story.teamId);
    const wards = (await monitor.ask('GET', `/proposals?office=${districtOf()}`)).json<ProposalsView>().rows.filter(({ rule }) => rule === 'topWards');
    expect(wards.map(({ evidence }) => [evidence.figures[0]?.value, evidence.words.vi.endsWith(` Trong đó ${all?.unconfirmed} hồ sơ chưa xác nhận ai giúp.`)])).toEqual([
      [all?.now, true],
    ]);
    expect(teams.map(({ name, evidence }) => [name, evidence.figures[0]?.value])).toEqual([[`Tổ tư vấn ${post}, Phường Bình Hưng Hòa`, (all?.now ?? 0) - (all?.unconfirmed ?? 0)]]);
  });
});
