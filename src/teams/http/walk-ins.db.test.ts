import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, asAnswer, officerClient } from '../../../tests/clients.ts';
import { newDeviceId } from '../../../tests/filing-body.ts';
import { openTeamStory, post, type TeamStory } from '../../../tests/team-story.ts';
import { addMember, dayFromToday, enterMember, foundTeam, joinPost } from '../../../tests/teams.ts';
import { instantFromMillis } from '../../basics/rules/time.ts';
import { forgetAppointments } from '../store/appointments.ts';
import type { DayAppointmentsView } from './duty-shapes.ts';
import type { OwnDay } from './member-day-shapes.ts';

let story: TeamStory;
beforeAll(async () => {
  story = await openTeamStory();
});
afterAll(() => story.stop());
beforeEach(async () => {
  await story.program.pool.query('delete from appointments');
});

type Said = { readonly id: string; readonly happenedAt: string; readonly outcome: string; readonly procedureCode: string | null; readonly fullName: string | null };
const said = (more: Partial<Said> = {}): Said => ({
  id: newDeviceId(),
  happenedAt: new Date().toISOString(),
  outcome: 'helped',
  procedureCode: '1.001193',
  fullName: null,
  ...more,
});

async function sends(path: string, payload: object, token = story.entered().memberToken): Promise<Answer> {
  return asAnswer(await story.program.server.inject({ method: 'POST', url: `/api/v1/members/me${path}`, headers: { 'x-member-token': token }, payload }));
}

async function ofWard(day = dayFromToday(0)) {
  const answer = await story.leader.ask('GET', `/teams/${post}/appointments?day=${day}`);
  return answer.json<DayAppointmentsView>().rows.filter(({ kind, state }) => kind === 'walkIn' && state !== 'cancelled');
}

const code = (answer: Answer) => answer.json<{ code: string }>().code;

describe('Somebody who came without an appointment, noted at the post', () => {
  test('is on the page where the ward counts them, of that post and day, with what became of it and who noted it; of the person nothing', async () => {
    const one = said();
    const answer = await sends('/walk-ins', one);
    expect([answer.status, answer.json<OwnDay & { id: string }>().id]).toEqual([201, one.id]);
    expect(answer.json<OwnDay>().walkIns).toMatchObject([{ id: one.id, outcome: 'helped', isOwn: 'yes', procedureName: expect.stringContaining('khai sinh') }]);
    expect(await ofWard()).toMatchObject([{ outcome: 'helped', notedBy: 'Phạm Thị Mẫu Chiều', procedure: expect.stringContaining('khai sinh'), fullName: null, phone: null }]);
  });

  test('sent again is one, however often and however many send at once; other content under its id is refused', async () => {
    const one = said();
    const answers = await Promise.all([1, 2, 3].map(() => sends('/walk-ins', one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const other = await sends('/walk-ins', { ...one, outcome: 'comesBack' });
    expect([other.status, code(other)]).toEqual([409, 'walkInIdTaken']);
    expect(await ofWard()).toMatchObject([{ id: one.id, outcome: 'helped' }]);
  });

  test('under the id of an appointment is refused, and the appointment stays', async () => {
    const id = newDeviceId();
    await story.program.pool.query(
      `insert into appointments (office_id, id, unit_code, kind, day, from_minute, to_minute, seat, code, state, made_at, state_at)
       values ($1, $2, $3, 'booked', $4, 480, 510, 1, 'ABCDEFGH', 'booked', now(), now())`,
      [story.ward.officeId, id, post, dayFromToday(0)],
    );
    const answer = await sends('/walk-ins', said({ id }));
    expect([answer.status, code(answer)]).toEqual([409, 'walkInIdTaken']);
    expect((await sends(`/walk-ins/${id}/take-back`, {})).status).toBe(404);
  });

  test('days ago, kept without a line since, counts on its own day and not on this one', async () => {
    await sends('/walk-ins', said({ happenedAt: new Date(Date.now() - 3 * 86_400_000).toISOString() }));
    expect([(await ofWard()).length, (await ofWard(dayFromToday(-3))).length]).toEqual([0, 1]);
  });

  test.each([
    ['walkInAhead', 2 * 86_400_000],
    ['walkInTooOld', -40 * 86_400_000],
  ])('by a clock that is wrong is refused in words: %s', async (kind, millis) => {
    const answer = await sends('/walk-ins', said({ happenedAt: new Date(Date.now() + millis).toISOString() }));
    expect([answer.status, code(answer), answer.json<{ next: string }>().next]).toEqual([409, kind, expect.stringContaining('đồng hồ')]);
  });

  test('is seen by his colleagues of the post, and with the one that the ward has noted', async () => {
    const { program, ward, teamId, machine, leader } = story;
    await sends('/walk-ins', said());
    await leader.ask('POST', `/teams/${post}/walk-ins`, { id: newDeviceId() });
    const phone = '0900000504';
    const colleague = await addMember(program.pool, { officeId: ward.officeId, teamIds: [teamId], fullName: 'Lê Văn Mẫu Sáng', phone });
    const { memberToken } = await enterMember(program, machine, { personId: colleague, phone });
    const seen = await program.server.inject({ method: 'GET', url: '/api/v1/members/me/appointments', headers: { 'x-member-token': memberToken } });
    const { rows, walkIns } = seen.json<OwnDay>();
    expect(rows).toEqual([]);
    expect(walkIns.map(({ outcome, isOwn }) => [outcome, isOwn])).toEqual(
      expect.arrayContaining([
        ['helped', 'no'],
        [null, 'no'],
      ]),
    );
    const [first] = walkIns.filter(({ outcome }) => outcome !== null);
    const taken = await sends(`/walk-ins/${first?.id}/take-back`, {}, memberToken);
    expect([taken.status, code(taken), (await ofWard()).length]).toEqual([409, 'walkInOfAnother', 2]);
  });

  test('is taken back within the day by who noted it, once; the late repeat of a machine does not bring it back', async () => {
    const one = said();
    await sends('/walk-ins', one);
    const back = await sends(`/walk-ins/${one.id}/take-back`, {});
    expect([back.status, back.json<OwnDay>().walkIns]).toEqual([200, []]);
    expect([(await sends(`/walk-ins/${one.id}/take-back`, {})).status, (await sends('/walk-ins', one)).status, await ofWard()]).toEqual([200, 200, []]);
    const yesterday = said({ happenedAt: new Date(Date.now() - 86_400_000).toISOString() });
    await sends('/walk-ins', yesterday);
    expect(code(await sends(`/walk-ins/${yesterday.id}/take-back`, {}))).toBe('walkInDayOver');
  });

  test('keeps a name only when one was typed, and for a month', async () => {
    await sends('/walk-ins', said({ fullName: '  Trần  Thị Mẫu ' }));
    expect(await ofWard()).toMatchObject([{ fullName: 'Trần Thị Mẫu' }]);
    await forgetAppointments(story.program.pool, instantFromMillis(Date.now() + 60 * 86_400_000));
    expect(await ofWard()).toMatchObject([{ fullName: null, outcome: 'helped' }]);
  });

  test('never lands in another ward: a member there neither writes here, nor takes back, nor sees', async () => {
    const { program } = story;
    const one = said();
    await sends('/walk-ins', one);
    const { rows } = await program.pool.query<{ id: number }>(`select id from offices where unit_code = '27460'`);
    const elsewhere = { officeId: rows[0]?.id ?? 0, unitCode: '27460-KP01' };
    const teamId = await foundTeam(program.pool, { ...elsewhere, level: 'neighbourhood' });
    const phone = '0900000505';
    const personId = await addMember(program.pool, { officeId: elsewhere.officeId, teamIds: [teamId], fullName: 'Võ Văn Mẫu Xa', phone });
    const { memberToken } = await enterMember(program, await joinPost(program, await officerClient(program.server, 'lanhdao.27460'), elsewhere), { personId, phone });
    expect((await sends('/walk-ins', one, memberToken)).status).toBe(409);
    expect((await sends(`/walk-ins/${one.id}/take-back`, {}, memberToken)).status).toBe(404);
    const theirs = await sends('/walk-ins', said(), memberToken);
    expect([theirs.status, theirs.json<OwnDay>().walkIns.length, (await ofWard()).map(({ id }) => id)]).toEqual([201, 1, [one.id]]);
    expect((await sends('/walk-ins', { ...said(), unitCode: post }, memberToken)).status).toBe(400);
  });

  test('by a member who has left is refused in words, and so is what a stranger sends; nothing is written', async () => {
    await story.program.pool.query('update memberships set until_on = $2 where person_id = $1', [story.personId, dayFromToday(-1)]);
    const answer = await sends('/walk-ins', said());
    expect([answer.status, code(answer), answer.json<{ detail: string }>().detail]).toEqual([403, 'membershipEnded', expect.stringContaining('không còn trong tổ')]);
    expect(code(await sends('/walk-ins', said(), 'A'.repeat(43)))).toBe('memberUnknown');
    expect(await ofWard()).toEqual([]);
    await story.enter();
    expect((await sends('/walk-ins', said())).status).toBe(201);
  });
});
