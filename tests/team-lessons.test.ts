import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LessonResult, LessonView, OwnLessons, WardLessons } from '../src/teams/http/lesson-shapes.ts';
import type { OwnDay } from '../src/teams/http/member-day-shapes.ts';
import { type Answer, asAnswer, officerClient } from './clients.ts';
import { newDeviceId } from './filing-body.ts';
import { openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, askAsMember, dayFromToday, enterMember } from './teams.ts';

let story: TeamStory;

beforeAll(async () => {
  story = await openTeamStory();
});
afterAll(() => story.stop());

const photo = 'chup-giay-to';
const blurred = { items: [{ what: 'Giấy chứng sinh của Nguyễn Thị Mẫu Bé', reason: 'Bản chụp mờ, không đọc được.' }] };

const mine = async (token = story.entered().memberToken) => (await askAsMember(story.program, token, '/lessons')).json<OwnLessons>();

async function takes(code: string, body: object, token = story.entered().memberToken): Promise<Answer> {
  return asAnswer(await story.program.server.inject({ method: 'POST', url: `/api/v1/members/me/lessons/${code}/tests`, headers: { 'x-member-token': token }, payload: body }));
}

/** The right answers, as the marking tells them. */
async function rightAnswers(code: string): Promise<readonly number[]> {
  const marked = await story.anyone.ask('POST', `/lessons/${code}/checks`, { answers: [0, 0, 0] });
  return marked.json<LessonResult>().answers.map(({ right }) => right);
}

async function testsKept(): Promise<number> {
  return (await story.program.pool.query<{ n: number }>('select count(*) as n from training_tests')).rows[0]?.n ?? -1;
}

describe('Anybody', () => {
  test('reads and finds the lessons without an account; what is right is told after answering, and nothing is kept', async () => {
    const found = await story.anyone.ask('GET', `/lessons?${new URLSearchParams({ q: 'anh mo' })}`);
    expect(found.json<{ rows: { code: string }[] }>().rows.map(({ code }) => code)).toContain(photo);
    const lesson = await story.anyone.ask('GET', `/lessons/${photo}`);
    expect(lesson.json<LessonView>().questions).toHaveLength(3);
    expect(lesson.body).not.toContain('"right"');
    const marked = await story.anyone.ask('POST', `/lessons/${photo}/checks`, { answers: await rightAnswers(photo) });
    expect(marked.json()).toMatchObject({ score: 100, passed: 'yes' });
    expect(await testsKept()).toBe(0);
  });

  test('is told when a lesson is not there, and when an answer is missing', async () => {
    expect((await story.anyone.ask('GET', '/lessons/khong-co')).json()).toMatchObject({ status: 404, code: 'noSuchLesson' });
    expect((await story.anyone.ask('POST', `/lessons/${photo}/checks`, { answers: [0, 1] })).json()).toMatchObject({ status: 422, code: 'answersMissing' });
  });
});

describe('A member', () => {
  test('without a returned dossier is shown the first lesson of the book', async () => {
    const { next, rows } = await mine();
    expect(next?.code).toBe(rows[0]?.code);
    expect(rows.every((row) => row.done === 'no' && row.own === 0)).toBe(true);
  });

  test('is shown the lesson against what was sent back to him, in its words and not in those of the dossier', async () => {
    for (const reason of ['Thông tin không khớp.', 'Ngày sinh sai.']) {
      const own = await story.files({});
      await story.ward.does(own, 'requestSupplement', { items: [{ what: 'Tờ khai', reason }] });
    }
    const other = await story.files({
      helper: {
        name: 'Người khác Mẫu',
        memberId: await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Trần Văn Mẫu Khác', phone: null }),
      },
    });
    await story.ward.does(other, 'requestSupplement', blurred);
    const answer = await askAsMember(story.program, story.entered().memberToken, '/lessons');
    const [first, second] = answer.json<OwnLessons>().rows;
    expect(first).toMatchObject({ code: 'khai-dung-nhu-giay', own: 2, unit: 0, done: 'no', href: '/bai-hoc/khai-dung-nhu-giay' });
    expect(second).toMatchObject({ code: photo, own: 0, unit: 1, against: ['mờ'] });
    expect(answer.body).not.toContain('Mẫu Bé');
  });

  test('passes with four fifths; every try is kept, and a try sent twice is one', async () => {
    const code = 'khai-dung-nhu-giay';
    const right = await rightAnswers(code);
    const wrong = right.map((one) => (one + 1) % 3);
    expect((await takes(code, { id: newDeviceId(), answers: [...right.slice(0, 2), ...wrong.slice(2)] })).json()).toMatchObject({ score: 66, passed: 'no' });
    expect((await mine()).next?.code).toBe(code);
    const id = newDeviceId();
    const passed = await takes(code, { id, answers: right });
    expect(passed.status).toBe(201);
    expect(passed.json()).toMatchObject({ score: 100, passed: 'yes' });
    expect((await takes(code, { id, answers: wrong })).json()).toMatchObject({ score: 100, passed: 'yes' });
    expect(await testsKept()).toBe(2);
    const { next, rows } = await mine();
    expect(next?.code).toBe(photo);
    expect(rows.find((row) => row.code === code)).toMatchObject({ done: 'yes', own: 0 });
    await expect(story.program.pool.query(`update training_tests set passed = 'yes'`)).rejects.toThrow('append-only');
  });

  test('gets no answer under the id of another member’s test, and with wrong or too few answers nothing is written', async () => {
    const phone = '0900000502';
    const personId = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Võ Thị Mẫu Hai', phone });
    const { memberToken } = await enterMember(story.program, story.machine, { personId, phone });
    const id = newDeviceId();
    const answers = await rightAnswers(photo);
    expect((await takes(photo, { id, answers })).status).toBe(201);
    expect((await takes(photo, { id, answers }, memberToken)).json()).toMatchObject({ status: 409, code: 'testIdTaken' });
    const before = await testsKept();
    for (const bad of [[], [0], [0, 1, 2, 0]]) expect((await takes(photo, { id: newDeviceId(), answers: bad })).status).toBe(422);
    expect((await takes('khong-co', { id: newDeviceId(), answers })).status).toBe(404);
    expect((await takes(photo, { id: newDeviceId(), answers }, 'A'.repeat(43))).status).toBe(401);
    expect(await testsKept()).toBe(before);
    expect((await mine(memberToken)).rows.every((row) => row.done === 'no')).toBe(true);
  });

  test('is shown who comes on a day to the posts of his teams, by time; not who cancelled, not elsewhere, no phone', async () => {
    const today = dayFromToday(0);
    const at = (unitCode: string, more: object) => ({ unitCode, fromMinute: 480, state: 'booked', fullName: 'Lê Thị Mẫu Hẹn', day: today, ...more });
    const rows = [
      at(post, { fromMinute: 540 }),
      at(post, { fullName: 'Lê Văn Mẫu Sớm' }),
      at(post, { fromMinute: 600, state: 'cancelled' }),
      at('27436-KP02', {}),
      at(post, { day: dayFromToday(1) }),
    ];
    for (const [seat, one] of (rows as { unitCode: string; fromMinute: number; state: string; fullName: string; day: string }[]).entries())
      await story.program.pool.query(
        `insert into appointments (office_id, id, unit_code, kind, day, from_minute, to_minute, seat, code, full_name, phone, procedure_code, state, made_at, state_at)
         values ($1, $2, $3, 'booked', $4, $5, $6, $7, $8, $9, '0900000077', '1.001193', $10, now(), now())`,
        [story.ward.officeId, newDeviceId(), one.unitCode, one.day, one.fromMinute, one.fromMinute + 30, 1, `TESTABC${seat}`, one.fullName, one.state],
      );
    const answer = await askAsMember(story.program, story.entered().memberToken, `/appointments?day=${today}`);
    expect(answer.json<OwnDay>().rows.map((row) => [row.startsAt, row.fullName, row.procedureName])).toEqual([
      [`${today}T08:00:00+07:00`, 'Lê Văn Mẫu Sớm', expect.stringMatching(/khai sinh/i)],
      [`${today}T09:00:00+07:00`, 'Lê Thị Mẫu Hẹn', expect.stringMatching(/khai sinh/i)],
    ]);
    expect(answer.body).not.toContain('0900000077');
    expect((await askAsMember(story.program, story.entered().memberToken, '/appointments?day=2026-13-40')).status).toBe(400);
  });
});

describe('The ward', () => {
  test('sees which mistakes come back most and how many members have passed; another ward sees nothing', async () => {
    const seen = await story.leader.ask('GET', `/team-lessons?office=${story.ward.officeId}`);
    const view = seen.json<WardLessons>();
    const row = (code: string) => view.rows.find((one) => one.code === code);
    expect(row('khai-dung-nhu-giay')).toMatchObject({ mistakes: 2, passedBy: 1 });
    expect(row(photo)).toMatchObject({ mistakes: 1, passedBy: 1, against: ['mờ'] });
    expect(view.rows[0]?.mistakes).toBe(2);
    expect(view.members).toBeGreaterThanOrEqual(3);
    const stranger = await officerClient(story.program.server, 'lanhdao.27439');
    expect((await stranger.ask('GET', `/team-lessons?office=${story.ward.officeId}`)).status).toBe(404);
    expect((await story.anyone.ask('GET', `/team-lessons?office=${story.ward.officeId}`)).status).toBe(401);
  });
});
