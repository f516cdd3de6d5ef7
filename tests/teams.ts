import { createHmac } from 'node:crypto';
import type { Pool } from '../src/basics/store/database.ts';
import type { Entered } from '../src/teams/http/member-shapes.ts';
import { type Answer, asAnswer, type Client, publicClient } from './clients.ts';
import { newDeviceId } from './filing-body.ts';
import type { WholeProgram } from './whole-program.ts';

/** Teams of a ward with invented members, written straight into the tables: how they come there is told elsewhere. */
export async function foundTeam(
  pool: Pool,
  team: { readonly officeId: number; readonly unitCode: string; readonly level: 'ward' | 'neighbourhood'; readonly kindCode?: string },
): Promise<string> {
  const id = newDeviceId();
  await pool.query(`insert into teams (office_id, id, kind_code, level, unit_code, name, founded_on, roster) values ($1, $2, $3, $4, $5, $6, '2017-06-01', 'known')`, [
    team.officeId,
    id,
    team.kindCode ?? 'advisoryTeam',
    team.level,
    team.unitCode,
    `Tổ tư vấn ${team.unitCode}`,
  ]);
  return id;
}

export async function addMember(
  pool: Pool,
  member: { readonly officeId: number; readonly teamIds: readonly string[]; readonly fullName: string; readonly phone: string | null },
): Promise<string> {
  const id = newDeviceId();
  await pool.query('insert into team_people (office_id, id, full_name, search_name, phone) values ($1, $2, $3, lower($3), $4)', [
    member.officeId,
    id,
    member.fullName,
    member.phone,
  ]);
  for (const teamId of member.teamIds)
    await pool.query(
      `insert into memberships (office_id, id, team_id, person_id, position_code, role, from_on) values ($1, $2, $3, $4, 'neighbourhoodHead', 'member', '2018-01-01')`,
      [member.officeId, newDeviceId(), teamId, id],
    );
  return id;
}

export type PostMachine = { readonly deviceId: string; readonly token: string };

export async function joinPost(program: WholeProgram, leader: Client, post: { readonly officeId: number; readonly unitCode: string }): Promise<PostMachine> {
  const made = await leader.ask('POST', '/posts/codes', { office: post.officeId, unitCode: post.unitCode, name: 'Máy mẫu' });
  return (await publicClient(program.server).ask('POST', '/devices', { code: made.json<{ code: string }>().code })).json<PostMachine>();
}

export async function askAtPost(program: WholeProgram, machine: PostMachine, [method, path, payload]: readonly ['GET' | 'POST', string, object?]): Promise<Answer> {
  const headers = { 'x-device-token': machine.token };
  return asAnswer(await program.server.inject({ method, url: `/api/v1/devices/${machine.deviceId}${path}`, headers, ...(payload === undefined ? {} : { payload }) }));
}

/** The newest one-time code that was sent to a phone. */
export async function newestCode(pool: Pool, phone: string): Promise<string> {
  const { rows } = await pool.query<{ body: string }>(`select body from notices where kind = 'phoneCode' and address = $1 order by created_at desc, id desc limit 1`, [phone]);
  return /\b(\d{6})\b/.exec(rows[0]?.body ?? '')?.[1] ?? '';
}

/** A member comes in on a machine with the code on his phone. */
export async function enterMember(program: WholeProgram, machine: PostMachine, member: { readonly personId: string; readonly phone: string }): Promise<Entered> {
  await program.pool.query(`delete from phone_codes where phone = $1`, [member.phone]);
  const asked = await askAtPost(program, machine, ['POST', '/member-codes', { personId: member.personId }]);
  const { codeId } = asked.json<{ codeId: string }>();
  const code = await newestCode(program.pool, member.phone);
  const answer = await askAtPost(program, machine, ['POST', '/members', { personId: member.personId, codeId, code }]);
  if (answer.status !== 201) throw new Error(`Not let in: ${asked.body} ${answer.body}`);
  return answer.json<Entered>();
}

export async function askAsMember(program: WholeProgram, token: string, path: string): Promise<Answer> {
  return asAnswer(await program.server.inject({ method: 'GET', url: `/api/v1/members/me${path}`, headers: { 'x-member-token': token } }));
}

/** What the machine of a member puts into helper.proof. */
export function proofOf(memberKey: string, dossierId: string): string {
  return createHmac('sha256', Buffer.from(memberKey, 'base64url')).update(dossierId).digest('hex');
}

/** Today and other days in Vietnam, as this machine's clock has it. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);
}

/** The confirmation of a citizen's phone by a code that speaks of being helped. */
export async function agreedByPhone(program: WholeProgram, phone: string, purpose: 'filing' | 'help' = 'help'): Promise<string> {
  await program.pool.query('delete from phone_codes where phone = $1', [phone]);
  const anyone = publicClient(program.server);
  const { id } = (await anyone.ask('POST', '/phone-codes', { phone, purpose })).json<{ id: string }>();
  const code = await newestCode(program.pool, phone);
  return (await anyone.ask('POST', `/phone-codes/${id}/check`, { code })).json<{ confirmation: string }>().confirmation;
}
