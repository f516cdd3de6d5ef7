import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Own, Roster } from '../src/teams/http/member-shapes.ts';
import type { SessionsView } from '../src/teams/http/ward-shapes.ts';
import { keepMissedHelp } from '../src/teams/store/missed-help.ts';
import { officerClient } from './clients.ts';
import { newDeviceId } from './filing-body.ts';
import { mandateOf, memberPhone, openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, askAsMember, askAtPost, dayFromToday, newestCode, proofOf } from './teams.ts';

let story: TeamStory;

beforeAll(async () => {
  story = await openTeamStory();
});
afterAll(() => story.stop());
beforeEach(async () => {
  await story.enter();
});

async function helpKept(id: string) {
  const { rows } = await story.program.pool.query<{ credit: string; team_id: string | null; person_id: string | null; mandate_id: string | null; autonomy: string | null }>(
    'select credit, team_id, person_id, mandate_id, autonomy from helped_filings where dossier_id = $1',
    [id],
  );
  return rows[0];
}

describe('Who may sit at the machine of a post', () => {
  test('is told by the roster: the members of its teams today, without their phones', async () => {
    const silent = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Lê Văn Mẫu Không', phone: null });
    const gone = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Lê Văn Mẫu Cũ', phone: null });
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [gone, dayFromToday(-1)]);
    const answer = await askAtPost(story.program, story.machine, ['GET', '/roster']);
    const { members } = answer.json<Roster>();
    const known = new Map(members.map((one) => [one.personId, one]));
    expect([silent, story.personId, gone].map((id) => known.get(id)?.canConfirm)).toEqual(['no', 'yes', undefined]);
    expect(known.get(story.personId)?.teams).toEqual([{ teamId: story.teamId, name: `Tổ tư vấn ${post}`, unitCode: post }]);
    expect(answer.body).not.toContain(memberPhone);
    expect((await askAtPost(story.program, story.machine, ['POST', '/member-codes', { personId: silent }])).json<{ code: string }>().code).toBe('noMemberPhone');
    expect((await askAtPost(story.program, story.machine, ['POST', '/member-codes', { personId: gone }])).status).toBe(404);
    expect((await askAtPost(story.program, { ...story.machine, token: 'x'.repeat(43) }, ['GET', '/roster'])).status).toBe(401);
  });

  test('is shown by a code on his own phone; the code of another memberPhone, or one about something else, lets nobody in', async () => {
    await story.program.pool.query('delete from phone_codes');
    const asked = await askAtPost(story.program, story.machine, ['POST', '/member-codes', { personId: story.personId }]);
    expect(asked.json()).toMatchObject({ phoneHint: '…501' });
    const { codeId } = asked.json<{ codeId: string }>();
    const code = await newestCode(story.program.pool, memberPhone);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await askAtPost(story.program, story.machine, ['POST', '/members', { personId: story.personId, codeId, code: wrong }])).json()).toMatchObject({
      status: 422,
      code: 'codeWrong',
    });
    for (const other of ['0900000777', memberPhone]) {
      const { id } = (await story.anyone.ask('POST', '/phone-codes', { phone: other })).json<{ id: string }>();
      const answer = await askAtPost(story.program, story.machine, [
        'POST',
        '/members',
        { personId: story.personId, codeId: id, code: await newestCode(story.program.pool, other) },
      ]);
      expect([other, answer.status]).toEqual([other, 422]);
    }
    expect((await askAtPost(story.program, story.machine, ['POST', '/members', { personId: story.personId, codeId, code }])).status).toBe(201);
  });

  test('neither the token nor the code stand in the database', async () => {
    const { rows } = await story.program.pool.query<{ text: string }>('select s::text as text from member_sessions s');
    expect(rows.some(({ text }) => text.includes(story.entered().memberToken))).toBe(false);
  });

  test('ends with the membership, from the day after its last, and it is said what becomes of the drafts', async () => {
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(0)]);
    expect((await askAsMember(story.program, story.entered().memberToken, '')).status).toBe(200);
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
    const refused = (await askAsMember(story.program, story.entered().memberToken, '')).json<{ status: number; code: string; next: string }>();
    expect([refused.status, refused.code]).toEqual([403, 'membershipEnded']);
    expect(refused.next).toContain('bàn giao cho tổ trưởng');
  });

  test('ends with the machine; an invented token is nobody’s', async () => {
    expect((await askAsMember(story.program, 'x'.repeat(43), '')).status).toBe(401);
    await story.program.pool.query('update devices set retired_at = now() where id = $1', [story.machine.deviceId]);
    expect((await askAsMember(story.program, story.entered().memberToken, '')).json()).toMatchObject({ status: 403, code: 'deviceRetired' });
  });
});

describe('Help that comes with a filing', () => {
  test('is credited to post, team and member when the member’s key proves it, and counts among his own figures', async () => {
    const before = (await askAsMember(story.program, story.entered().memberToken, '')).json<Own>().figures;
    const { id, answer } = await story.files({});
    expect(answer.status).toBe(201);
    expect(await helpKept(id)).toEqual({ credit: 'proven', team_id: story.teamId, person_id: story.personId, mandate_id: null, autonomy: 'some' });
    const after = (await askAsMember(story.program, story.entered().memberToken, '')).json<Own>().figures;
    expect([after.today.assisted - before.today.assisted, after.all.waiting - before.all.waiting]).toEqual([1, 1]);
  });

  test.each([
    ['a wrong proof', { proof: 'ab'.repeat(32) }],
    ['no proof', { proof: null }],
    ['a proof that is none', { proof: 'không phải' }],
    ['a member who is none', { memberId: 'ai đó' }],
    ['a name that was typed', { memberId: null, proof: null }],
  ])('never keeps the dossier out: with %s it is received and the credit stays unconfirmed', async (_, helper) => {
    const { id, answer } = await story.files({ helper });
    expect(answer.status).toBe(201);
    expect(await helpKept(id)).toMatchObject({ credit: 'unconfirmed', team_id: story.teamId });
  });

  test('the proof of one dossier is none for another, and the key of a session that ended earlier proves nothing later', async () => {
    const other = await story.files({ helper: { proof: proofOf(story.entered().memberKey, newDeviceId()) } });
    expect((await helpKept(other.id))?.credit).toBe('unconfirmed');
    const old = story.entered();
    await story.enter();
    const id = newDeviceId();
    const late = await story.files({ id, helper: { proof: proofOf(old.memberKey, id) } });
    expect((await helpKept(late.id))?.credit).toBe('unconfirmed');
    const early = newDeviceId();
    const written = await story.files({ id: early, helper: { proof: proofOf(old.memberKey, early) }, more: { happenedAt: new Date(Date.now() - 3_600_000).toISOString() } });
    expect((await helpKept(written.id))?.credit).toBe('proven');
  });

  test('the same filing with a mandate sent again gives the same receipt and changes nothing', async () => {
    const { id, answer, body } = await story.files({ mandate: mandateOf() });
    const kept = await helpKept(id);
    const again = await story.anyone.ask('PUT', `/dossiers/${id}`, body);
    expect([answer.status, again.status]).toEqual([201, 200]);
    const { signed: _a, ...first } = answer.json<Record<string, unknown>>();
    const { signed: _b, ...second } = again.json<Record<string, unknown>>();
    expect(second).toEqual(first);
    expect(await helpKept(id)).toEqual(kept);
    expect((await story.program.pool.query('select 1 from mandates where first_dossier_id = $1', [id])).rows).toHaveLength(1);
    expect((await story.anyone.ask('PUT', `/dossiers/${id}`, { ...body, mandate: mandateOf() })).status).toBe(409);
  });

  test('is found a minute later when the program died before its rows were written', async () => {
    const { id } = await story.files({ mandate: mandateOf() });
    const kept = await helpKept(id);
    for (const table of ['helped_filings where dossier_id', 'mandates where first_dossier_id']) await story.program.pool.query(`delete from ${table} = $1`, [id]);
    expect(await story.sees(id)).toBe(false);
    expect(await keepMissedHelp(story.program.services)).toBeGreaterThan(0);
    expect(await helpKept(id)).toEqual(kept);
    expect(await story.sees(id)).toBe(true);
  });

  test('is found a minute later also when another filing before it fails again', async () => {
    const { id: broken } = await story.files({});
    const { id } = await story.files({});
    const kept = await helpKept(id);
    await story.program.pool.query('delete from helped_filings where dossier_id = any ($1)', [[broken, id]]);
    await story.program.pool.query(`alter table helped_filings add constraint not_this_one check (dossier_id <> '${broken}')`);
    await expect(keepMissedHelp(story.program.services)).rejects.toThrow('not_this_one');
    expect(await helpKept(id)).toEqual(kept);
    await story.program.pool.query('alter table helped_filings drop constraint not_this_one');
    expect(await keepMissedHelp(story.program.services)).toBe(1);
  });
});

describe('The ward looks after the machines where a member is let in', () => {
  test('it sees at which machine and since when, ends one of them at once, and the member takes a new code to come in again', async () => {
    const { program, ward, leader, personId, machine } = story;
    await program.pool.query(`update member_sessions set ended_at = now(), ended_why = 'replaced' where person_id = $1 and ended_at is null`, [personId]);
    const entered = await story.enter();
    const asked = () => leader.ask('GET', `/member-sessions?office=${ward.officeId}&person=${personId}`);
    const open = (await asked()).json<SessionsView>();
    expect([open.mayEnd, open.rows.map((one) => one.machine)]).toEqual(['yes', ['Máy mẫu']]);
    const session = open.rows[0]?.id;

    const clerk = await officerClient(program.server, 'tiepnhan.27436');
    expect((await clerk.ask('GET', `/member-sessions?office=${ward.officeId}&person=${personId}`)).json<SessionsView>().mayEnd).toBe('no');
    expect((await clerk.ask('POST', '/member-sessions/end', { office: ward.officeId, personId, session })).status).toBe(403);
    const stranger = await officerClient(program.server, 'lanhdao.27439');
    expect((await stranger.ask('GET', `/member-sessions?office=${ward.officeId}&person=${personId}`)).status).toBe(403);

    expect((await leader.ask('POST', '/member-sessions/end', { office: ward.officeId, personId, session: newDeviceId() })).json()).toEqual({ ended: 0 });
    expect((await askAsMember(program, entered.memberToken, '')).status).toBe(200);
    expect((await leader.ask('POST', '/member-sessions/end', { office: ward.officeId, personId, session })).json()).toEqual({ ended: 1 });
    expect((await askAsMember(program, entered.memberToken, '')).status).toBe(403);
    expect((await asked()).json<SessionsView>().rows).toEqual([]);
    expect((await askAsMember(program, (await story.enter()).memberToken, '')).status).toBe(200);
    expect((await askAtPost(program, machine, ['GET', '/roster'])).status).toBe(200);
  });
});
