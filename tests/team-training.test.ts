import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownDay } from '../src/basics/rules/dates-format.ts';
import { addDays, instantFromMillis, plainDateOf } from '../src/basics/rules/time.ts';
import type { CheckedCertificate, CoursesView, DoorCode, HoursView, OwnTrainings, SessionPage, SessionPerson } from '../src/teams/http/course-shapes.ts';
import type { LessonResult } from '../src/teams/http/lesson-shapes.ts';
import { momentOf } from '../src/teams/rules/duty-clock.ts';
import { issueCertificate } from '../src/teams/store/course-results.ts';
import { cancelSession, lockSession } from '../src/teams/store/courses.ts';
import { trainingTotals } from '../src/teams/store/training-hours.ts';
import { type Answer, asAnswer, type Client, officerClient } from './clients.ts';
import { newDeviceId } from './filing-body.ts';
import { plainBrowser } from './plain-browser.ts';
import { openTeamStory, post, type TeamStory } from './team-story.ts';
import { addMember, askAsMember, dayFromToday } from './teams.ts';
import { waitsOrEnds } from './waits-or-ends.ts';

let story: TeamStory;
let district: Client;
let districtId: number;
let courseId: string;
let cards: Record<string, string>;
let other: string;

const lesson = 'chup-giay-to';

beforeAll(async () => {
  story = await openTeamStory();
  district = await officerClient(story.program.server, 'theodoi.vhtt.777');
  districtId = story.program.services.directory().officeOfUnit('777')?.id ?? 0;
  other = await addMember(story.program.pool, { officeId: story.ward.officeId, teamIds: [story.teamId], fullName: 'Trần Văn Mẫu Khác', phone: null });
  cards = { own: await cardOf(story.personId), other: await cardOf(other) };
});
afterAll(() => story.stop());

const courseBody = { title: 'Chụp giấy tờ', audience: 'members', syllabus: ['Chụp cho rõ'], lessonCodes: [lesson], minutes: 90, passPercent: 80, testDays: 10 };

beforeEach(async () => {
  courseId = newDeviceId();
  expect((await district.ask('PUT', `/training-courses/${courseId}`, { office: districtId, ...courseBody })).status).toBe(200);
});

async function cardOf(personId: string): Promise<string> {
  const { rows } = await story.program.pool.query<{ id: string }>('select id from memberships where person_id = $1', [personId]);
  await story.leader.ask('POST', `/teams/${post}/cards`, { id: newDeviceId(), membershipId: rows[0]?.id });
  const cards = await story.program.pool.query<{ code: string }>('select code from member_cards where membership_id = $1 and revoked_at is null', [rows[0]?.id]);
  return cards.rows[0]?.code ?? '';
}

type Held = { readonly day?: string; readonly capacity?: number; readonly unitCodes?: readonly string[] };

/** A session that goes on all day, so that it is running whenever the test is run. */
async function holds({ day = dayFromToday(0), capacity = 20, unitCodes = [] }: Held = {}): Promise<string> {
  const id = newDeviceId();
  const body = { office: districtId, courseId, day, fromMinute: 0, toMinute: 1440, place: 'Hội trường mẫu', trainer: 'Lê Thị Mẫu Dạy', capacity, unitCodes };
  expect((await district.ask('PUT', `/training-sessions/${id}`, body)).status).toBe(200);
  return id;
}

const today = () => plainDateOf(instantFromMillis(Date.now()));

const page = async (id: string, client = district) => (await client.ask('GET', `/training-sessions/${id}`)).json<SessionPage>();
const personOf = async (id: string, personId = story.personId): Promise<SessionPerson | undefined> => (await page(id)).people.find((one) => one.personId === personId);
const signs = (id: string, personId: string, client = story.leader, act = 'sign') => client.ask('POST', `/training-sessions/${id}/signups`, { id: newDeviceId(), personId, act });
const marks = (id: string, body: object) => district.ask('POST', `/training-sessions/${id}/attendance`, { id: newDeviceId(), present: 'yes', ...body });
const codeOf = async (id: string) => (await district.ask('GET', `/training-sessions/${id}/attendance-code`)).json<DoorCode>();
const gives = (id: string, personId = story.personId) =>
  district.ask('POST', `/training-sessions/${id}/certificates`, { id: newDeviceId(), personId, signer: 'Phan Thị Mẫu Thảo' });
const own = async () => (await askAsMember(story.program, story.entered().memberToken, '/trainings')).json<OwnTrainings>();

async function signsHimself(id: string, act: 'sign' | 'withdraw'): Promise<Answer> {
  const headers = { 'x-member-token': story.entered().memberToken };
  return asAnswer(await story.program.server.inject({ method: 'PUT', url: `/api/v1/members/me/trainings/${id}`, headers, payload: { id: newDeviceId(), act } }));
}

async function takesTest(result: 'passes' | 'fails'): Promise<void> {
  const marked = await story.anyone.ask('POST', `/lessons/${lesson}/checks`, { answers: [0, 0, 0] });
  const right = marked.json<LessonResult>().answers.map((one) => one.right);
  const answers = result === 'passes' ? right : right.map((one) => (one + 1) % 3);
  const headers = { 'x-member-token': story.entered().memberToken };
  await story.program.server.inject({ method: 'POST', url: `/api/v1/members/me/lessons/${lesson}/tests`, headers, payload: { id: newDeviceId(), answers } });
}

describe('Courses and sessions', () => {
  test('are planned by who follows the teams; the ward sees those of the district and changes none; another district’s ward sees none of its people', async () => {
    const id = await holds();
    const seen = (await story.leader.ask('GET', `/training-courses?office=${story.ward.officeId}`)).json<CoursesView>();
    expect(seen.courses.find((one) => one.id === courseId)).toMatchObject({ mayManage: 'no', title: 'Chụp giấy tờ' });
    expect(seen.sessions.some((one) => one.id === id)).toBe(true);
    expect((await story.leader.ask('PUT', `/training-courses/${courseId}`, { office: districtId, ...courseBody })).status).toBe(403);
    expect((await story.leader.ask('PUT', `/training-courses/${courseId}`, { office: story.ward.officeId, ...courseBody })).status).toBe(404);
    await marks(id, { card: cards['own'] });
    const stranger = await officerClient(story.program.server, 'lanhdao.27439');
    const strange = await page(id, stranger);
    expect([strange.people, strange.hiddenPeople, strange.candidates.some((one) => one.personId === other)]).toEqual([[], 1, false]);
    expect((await signs(id, story.personId, stranger)).status).toBe(403);
  });

  test('a lesson or unit that is not there, a day that is none and hours the wrong way round are refused and nothing is written', async () => {
    expect((await district.ask('PUT', `/training-courses/${newDeviceId()}`, { office: districtId, ...courseBody, lessonCodes: ['khong-co'] })).status).toBe(400);
    const body = { office: districtId, courseId, day: dayFromToday(3), fromMinute: 480, toMinute: 600, place: 'A', trainer: 'B', capacity: 2, unitCodes: [] };
    for (const wrong of [{ day: '2026-02-30' }, { toMinute: 480 }, { unitCodes: ['99999'] }])
      expect((await district.ask('PUT', `/training-sessions/${newDeviceId()}`, { ...body, ...wrong })).status).toBe(400);
    expect((await story.program.pool.query('select 1 from training_sessions where course_id = $1', [courseId])).rows).toEqual([]);
  });

  test('a cancelled session says why, also to who is signed up, and takes nobody any more', async () => {
    const id = await holds({ day: dayFromToday(5) });
    await signs(id, story.personId);
    await district.ask('POST', `/training-sessions/${id}/cancel`, { why: 'Mưa bão' });
    expect((await own()).rows.find((one) => one.sessionId === id)).toMatchObject({ state: 'cancelled', cancelledWhy: 'Mưa bão' });
    expect((await signs(id, other)).json()).toMatchObject({ status: 409, code: 'sessionCancelled' });
    const body = { office: districtId, courseId, day: dayFromToday(6), fromMinute: 0, toMinute: 60, place: 'A', trainer: 'B', capacity: 2, unitCodes: [] };
    expect((await district.ask('PUT', `/training-sessions/${id}`, body)).json()).toMatchObject({ status: 409, code: 'sessionFixed' });
  });

  test('whoever is signed up gets one message when a session is held otherwise or not at all; who withdrew, or has no phone, gets none', async () => {
    const id = await holds({ day: dayFromToday(5), capacity: 1 });
    for (const personId of [story.personId, other]) await signs(id, personId);
    const body = { office: districtId, courseId, day: dayFromToday(6), fromMinute: 840, toMinute: 900, place: 'Phòng họp mẫu', trainer: 'B', capacity: 5, unitCodes: [] };
    for (const _ of ['moved', 'saved again']) await district.ask('PUT', `/training-sessions/${id}`, body);
    await district.ask('PUT', `/training-sessions/${id}`, { ...body, capacity: 6 });
    for (const _ of ['pressed', 'pressed twice']) await district.ask('POST', `/training-sessions/${id}/cancel`, { why: 'Mưa bão' });
    const left = await holds({ day: dayFromToday(7) });
    for (const act of ['sign', 'withdraw']) await signs(left, story.personId, story.leader, act);
    await district.ask('POST', `/training-sessions/${left}/cancel`, { why: 'Mưa bão' });
    const { rows } = await story.program.pool.query<{ kind: string; body: string }>(
      `select kind, body from notices where kind in ('sessionMoved', 'sessionCancelled') and body ~ $1 order by created_at, id`,
      [`ngày (${shownDay(dayFromToday(6))}|${shownDay(dayFromToday(7))})`],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['sessionMoved', 'sessionCancelled']);
    expect(rows[0]?.body).toContain('chuyển sang lúc 14:00');
    expect(rows[1]?.body).toContain('đã hủy: Mưa bão');
  });
});

test('A session that has begun is neither cancelled nor put to another day or hour; where it is held may still be corrected', async () => {
  const id = await holds();
  await marks(id, { card: cards['own'] });
  expect((await district.ask('POST', `/training-sessions/${id}/cancel`, { why: 'Ghi nhầm' })).json()).toMatchObject({ status: 409, code: 'cancelTooLate' });
  const body = { office: districtId, courseId, day: dayFromToday(0), fromMinute: 0, toMinute: 1440, place: 'Phòng họp mẫu', trainer: 'B', capacity: 3, unitCodes: [] };
  for (const moved of [{ day: dayFromToday(3) }, { fromMinute: 1 }, { toMinute: 1439 }])
    expect((await district.ask('PUT', `/training-sessions/${id}`, { ...body, ...moved })).json()).toMatchObject({ status: 409, code: 'moveTooLate' });
  expect((await district.ask('PUT', `/training-sessions/${id}`, body)).status).toBe(200);
  expect((await page(id)).session).toMatchObject({ state: 'running', day: dayFromToday(0), toMinute: 1440, place: 'Phòng họp mẫu', capacity: 3, present: 1 });
});

test('Nobody is sent anywhere by a correction of a session that has begun, or by one that puts a session into the past', async () => {
  const { pool } = story.program;
  const moved = async () => (await pool.query<{ n: number }>(`select count(*) as n from notices where kind = 'sessionMoved'`)).rows[0]?.n;
  const before = await moved();
  const body = { office: districtId, courseId, fromMinute: 0, toMinute: 1440, place: 'Phòng họp mẫu', trainer: 'B', capacity: 3, unitCodes: [] };
  const [begun, put] = [await holds({ day: dayFromToday(5) }), await holds({ day: dayFromToday(5) })];
  for (const id of [begun, put]) await signs(id, story.personId);
  await pool.query('update training_sessions set day = $2 where id = $1', [begun, dayFromToday(0)]);
  expect((await district.ask('PUT', `/training-sessions/${begun}`, { ...body, day: dayFromToday(0) })).status).toBe(200);
  expect((await district.ask('PUT', `/training-sessions/${put}`, { ...body, day: dayFromToday(-1) })).status).toBe(200);
  expect(await moved()).toBe(before);
});

test('A ward holds a course of the district for its own teams; who has its certificate from one gets none from the other', async () => {
  const id = newDeviceId();
  const body = {
    office: story.ward.officeId,
    courseId,
    day: dayFromToday(0),
    fromMinute: 0,
    toMinute: 1440,
    place: 'Phường',
    trainer: 'Lê Thị Mẫu Dạy',
    capacity: 5,
    unitCodes: [post],
  };
  const stranger = await officerClient(story.program.server, 'lanhdao.27439');
  expect((await stranger.ask('PUT', `/training-sessions/${id}`, body)).status).toBe(403);
  expect((await story.leader.ask('PUT', `/training-sessions/${id}`, body)).status).toBe(200);
  expect((await stranger.ask('GET', `/training-sessions/${id}`)).status).toBe(404);
  await takesTest('passes');
  const marked = await story.leader.ask('POST', `/training-sessions/${id}/attendance`, { id: newDeviceId(), card: cards['own'], present: 'yes' });
  expect(marked.status).toBe(200);
  const give = (session: string, client: Client) =>
    client.ask('POST', `/training-sessions/${session}/certificates`, { id: newDeviceId(), personId: story.personId, signer: 'Phan Thị Mẫu' });
  expect((await give(id, story.leader)).status).toBe(200);
  const again = await holds();
  await marks(again, { card: cards['own'] });
  await give(again, district);
  expect((await story.program.pool.query('select 1 from training_certificates where course_id = $1', [courseId])).rows).toHaveLength(1);
});

describe('Sign-up', () => {
  test('by the ward and by the member himself: when the seats are gone one waits, and moves up when somebody withdraws', async () => {
    const id = await holds({ day: dayFromToday(5), capacity: 1 });
    expect((await signs(id, other)).status).toBe(200);
    expect((await signsHimself(id, 'sign')).json<OwnTrainings>().rows.find((one) => one.sessionId === id)).toMatchObject({ standing: 'waiting', waitingPlace: 1, free: 0 });
    await signsHimself(id, 'sign');
    expect((await page(id)).session.signed).toBe(2);
    await signs(id, other, story.leader, 'withdraw');
    expect((await own()).rows.find((one) => one.sessionId === id)).toMatchObject({ standing: 'seat', free: 0 });
    await signsHimself(id, 'withdraw');
    expect((await page(id)).people).toEqual([]);
    await expect(story.program.pool.query(`delete from training_signups`)).rejects.toThrow('append-only');
  });

  test('is for the units that are invited, and for nobody without a token', async () => {
    const id = await holds({ day: dayFromToday(5), unitCodes: ['27439'] });
    expect((await own()).rows.some((one) => one.sessionId === id)).toBe(false);
    expect((await signsHimself(id, 'sign')).json()).toMatchObject({ status: 409, code: 'notInvited' });
    expect((await askAsMember(story.program, 'A'.repeat(43), '/trainings')).status).toBe(401);
    const invited = await holds({ day: dayFromToday(5), unitCodes: ['27436'] });
    expect((await signsHimself(invited, 'sign')).status).toBe(200);
    const past = await holds({ day: dayFromToday(-1) });
    expect((await own()).rows.some((one) => one.sessionId === past)).toBe(false);
  });

  test('waits for a calling off at the very same moment, and is refused: nobody comes for nothing', async () => {
    const id = await holds({ day: dayFromToday(5) });
    const { pool } = story.program;
    let signing: Promise<Answer> | null = null;
    await pool.inTransaction(async (db) => {
      await lockSession(db, id);
      signing = signsHimself(id, 'sign');
      await waitsOrEnds(pool, signing);
      await cancelSession(db, { officeId: districtId, id, why: 'Mưa bão', now: instantFromMillis(Date.now()) });
    });
    expect((await (signing ?? signsHimself(id, 'sign'))).json()).toMatchObject({ status: 409, code: 'sessionCancelled' });
    expect((await page(id)).session.signed).toBe(0);
  });

  test('is for courses of members alone: officials and people of the area are counted when they come', async () => {
    await district.ask('PUT', `/training-courses/${courseId}`, { office: districtId, ...courseBody, audience: 'officials' });
    const id = await holds({ day: dayFromToday(5) });
    expect((await own()).rows.some((one) => one.sessionId === id)).toBe(false);
    expect((await signsHimself(id, 'sign')).json()).toMatchObject({ status: 409, code: 'notForMembers' });
    expect((await signs(id, story.personId)).json()).toMatchObject({ status: 409, code: 'notForMembers' });
    expect((await page(id)).session.signed).toBe(0);
  });
});

describe('Attendance', () => {
  test('by the code on the screen and the number of the card, on a phone without script; once however often', async () => {
    const id = await holds();
    const { address, open } = await codeOf(id);
    expect(open).toBe('yes');
    const phone = plainBrowser(story.program.server);
    const door = await phone.get(new URL(address).pathname + new URL(address).search);
    expect(door.html).toContain('Đã nhận mã của lớp');
    const code = new URL(address).searchParams.get('ma') ?? '';
    const done = await phone.post(`/lop-hoc/${id}`, { ma: code, the: cards['own'] ?? '' });
    expect([done.status, done.html.includes('Đã điểm danh: Phạm Thị Mẫu Chiều')]).toEqual([200, true]);
    expect((await phone.post(`/lop-hoc/${id}`, { ma: code, the: cards['own'] ?? '' })).html).toContain('đã điểm danh từ trước');
    expect((await page(id)).session.present).toBe(1);
    expect(await personOf(id)).toMatchObject({ present: { how: 'qr' }, signup: null });
  });

  test('an old or wrong code, an unknown card and an empty box are refused in words, and without a code nobody learns whose a card is', async () => {
    const id = await holds();
    const code = (await codeOf(id)).code;
    const phone = plainBrowser(story.program.server);
    expect((await phone.get(`/lop-hoc/${id}?ma=AAAABBBB`)).html).toContain('Mã bạn quét đã cũ');
    const old = await phone.post(`/lop-hoc/${id}`, { ma: 'AAAABBBB', the: cards['own'] ?? '' });
    expect([old.status, old.html.includes('đã cũ hoặc gõ sai'), old.html.includes('Mẫu Chiều')]).toEqual([409, true, false]);
    const unknown = await phone.post(`/lop-hoc/${id}`, { ma: code, the: 'ZZZZ2222' });
    expect([unknown.status, unknown.html.includes('Không có thẻ thành viên nào')]).toEqual([409, true]);
    const empty = await phone.post(`/lop-hoc/${id}`, { ma: code, the: '' });
    expect([empty.status, empty.html.includes('Gõ số thẻ thành viên')]).toEqual([422, true]);
    expect((await page(id)).session.present).toBe(0);
  });

  test('scanning is too early before the door opens and too late half an hour after the end; the trainer may still mark, with a reason', async () => {
    const tomorrow = await holds({ day: dayFromToday(2) });
    const scan = async (id: string) => story.anyone.ask('POST', `/training-sessions/${id}/scans`, { code: (await codeOf(id)).code, card: cards['own'] });
    expect((await scan(tomorrow)).json()).toMatchObject({ code: 'doorNotOpen' });
    const past = await holds({ day: dayFromToday(-2) });
    expect((await scan(past)).json()).toMatchObject({ code: 'scanTooLate' });
    expect((await codeOf(past)).open).toBe('no');
    // Who opens the page then is told so, and asked for nothing that would not be taken.
    const phone = plainBrowser(story.program.server);
    for (const [id, why] of [
      [tomorrow, 'Chưa đến giờ điểm danh'],
      [past, 'không quét được nữa'],
    ] as const) {
      const { html } = await phone.get(`/lop-hoc/${id}`);
      expect([html.includes(why), html.includes('Số thẻ thành viên'), html.includes('name="ma"')]).toEqual([true, false, false]);
    }
    expect((await marks(past, { personId: other })).json()).toMatchObject({ status: 422, code: 'noteNeeded' });
    expect((await marks(past, { personId: other, note: 'Quên thẻ' })).status).toBe(200);
    expect((await marks(past, { card: `http://127.0.0.1/the/${cards['own']}` })).status).toBe(200);
    expect((await page(past)).people.map((one) => one.present?.how).sort()).toEqual(['card', 'hand']);
    await marks(past, { personId: other, present: 'no' });
    expect((await page(past)).session.present).toBe(1);
  });

  test('can be marked on the page as soon as the door is open, before the session begins, and not earlier', async () => {
    const { day, minute: fromMinute } = momentOf(instantFromMillis(Date.now() + 10 * 60_000));
    const soon = newDeviceId();
    const body = { office: districtId, courseId, day, fromMinute, toMinute: fromMinute + 1, place: 'Hội trường mẫu', trainer: 'Lê Thị Mẫu Dạy', capacity: 5, unitCodes: [] };
    await district.ask('PUT', `/training-sessions/${soon}`, body);
    expect(await page(soon)).toMatchObject({ session: { state: 'planned' }, marking: 'yes', lookAgainSeconds: 15 });
    expect((await marks(soon, { card: cards['own'] })).json<SessionPage>().session.present).toBe(1);
    expect(await page(await holds({ day: dayFromToday(2) }))).toMatchObject({ marking: 'no', lookAgainSeconds: expect.any(Number) });
    expect(await page(await holds({ day: dayFromToday(-2) }))).toMatchObject({ marking: 'yes', lookAgainSeconds: null });
  });

  test('who is no member is counted and never named; what nobody has counted is unknown', async () => {
    const id = await holds();
    expect((await page(id)).headcounts).toEqual({ officials: null, people: null });
    await district.ask('PUT', `/training-sessions/${id}/headcounts`, { officials: 3, people: null });
    expect((await page(id)).headcounts).toEqual({ officials: 3, people: null });
    expect((await marks(id, { personId: newDeviceId(), note: 'người dân' })).json()).toMatchObject({ status: 422, code: 'notOfThisSession' });
  });
});

describe('A certificate', () => {
  test('is for who was there and passed, numbered, once for a course, and anybody checks it; what it stands on is not taken back', async () => {
    const id = await holds();
    expect((await gives(id)).json()).toMatchObject({ status: 409, code: 'notEarned' });
    await takesTest('passes');
    expect((await gives(id)).json()).toMatchObject({ code: 'notEarned' });
    await marks(id, { card: cards['own'] });
    expect((await personOf(id))?.result).toMatchObject({ state: 'passed', score: 100 });
    expect((await Promise.all([gives(id), gives(id), gives(id)])).map(({ status }) => status)).toEqual([200, 200, 200]);
    const certificate = (await personOf(id))?.certificate;
    const { rows } = await story.program.pool.query<{ n: number }>('select count(*) as n from training_certificates where course_id = $1', [courseId]);
    expect([rows[0]?.n, certificate?.number]).toEqual([1, `01/${dayFromToday(0).slice(0, 4)}`]);
    const checked = (await story.anyone.ask('GET', `/training-certificates/${certificate?.code}`)).json<CheckedCertificate>();
    expect(checked).toMatchObject({ verdict: 'genuine', certificate: { fullName: 'Phạm Thị Mẫu Chiều', courseTitle: 'Chụp giấy tờ', hours: '1,5' } });
    expect((await plainBrowser(story.program.server).get(`/chung-nhan/${certificate?.code}`)).html).toContain('Giấy này có thật');
    expect((await plainBrowser(story.program.server).get('/chung-nhan/ZZZZ2222')).html).toContain('Không có giấy chứng nhận mang mã này');
    expect((await marks(id, { personId: story.personId, present: 'no' })).json()).toMatchObject({ status: 409, code: 'certificateGiven' });
    const again = await holds();
    await marks(again, { card: cards['own'] });
    expect((await gives(again)).status).toBe(200);
    expect((await personOf(again))?.certificate?.number).toBe(certificate?.number);
    const paper = await story.leader.ask('GET', `/training-certificates/${certificate?.code}/paper.pdf`);
    expect([paper.status, paper.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    const stranger = await officerClient(story.program.server, 'lanhdao.27439');
    expect((await stranger.ask('GET', `/training-certificates/${certificate?.code}/paper.pdf`)).status).toBe(404);
  });

  test('is for what the course asked for when the session was planned: a course made harder later takes from nobody what he has passed', async () => {
    const id = await holds();
    await marks(id, { card: cards['own'] });
    await takesTest('passes');
    const harder = { ...courseBody, lessonCodes: [lesson, 'du-giay-truoc-khi-nop'], passPercent: 100, testDays: 0 };
    expect((await district.ask('PUT', `/training-courses/${courseId}`, { office: districtId, ...harder })).status).toBe(200);
    expect((await personOf(id))?.result).toEqual({ state: 'passed', taken: 1, of: 1, score: 100 });
    expect((await gives(id)).status).toBe(200);
  });

  test('is not left hanging: attendance taken back at the very moment of issuing waits for it, and is refused', async () => {
    const id = await holds();
    await marks(id, { card: cards['own'] });
    const { pool } = story.program;
    let taking: Promise<Answer> | null = null;
    await pool.inTransaction(async (db) => {
      await lockSession(db, id);
      taking = marks(id, { personId: story.personId, present: 'no' });
      await waitsOrEnds(pool, taking);
      const certificate = { id: newDeviceId(), code: newDeviceId().slice(-8), courseId, sessionId: id, personId: story.personId, officeId: districtId };
      const printed = {
        fullName: 'Phạm Thị Mẫu Chiều',
        teamName: 'Tổ mẫu',
        courseTitle: 'Chụp giấy tờ',
        heldOn: today(),
        minutes: 90,
        score: 100,
        signer: 'Mẫu',
        issuedOn: today(),
      };
      await issueCertificate(db, { certificate: { ...certificate, ...printed }, by: newDeviceId(), now: instantFromMillis(Date.now()) });
    });
    expect((await (taking ?? marks(id, {}))).json()).toMatchObject({ status: 409, code: 'certificateGiven' });
    expect((await page(id)).session.present).toBe(1);
  });

  test('of a test that was taken too late or failed there is none', async () => {
    await story.program.pool.query('alter table training_tests disable trigger user');
    await story.program.pool.query('delete from training_tests');
    const id = await holds({ day: dayFromToday(-20) });
    await marks(id, { card: cards['own'] });
    await takesTest('passes');
    expect((await personOf(id))?.result).toMatchObject({ state: 'missed', taken: 0 });
    expect((await gives(id)).json()).toMatchObject({ code: 'notEarned' });
    const today = await holds();
    await story.program.pool.query('delete from training_tests');
    await marks(today, { card: cards['own'] });
    await takesTest('fails');
    expect((await personOf(today))?.result).toMatchObject({ state: 'open', score: 0 });
    expect((await gives(today)).json()).toMatchObject({ code: 'notEarned' });
  });
});

describe('What a session is worth', () => {
  test('hours stand with the member, by year, as the course was then; a session that was cancelled is worth nothing', async () => {
    const hours = async () =>
      (await story.leader.ask('GET', `/training-hours?office=${story.ward.officeId}&year=${dayFromToday(0).slice(0, 4)}`))
        .json<HoursView>()
        .rows.find((one) => one.personId === other)?.minutes ?? -1;
    const before = await hours();
    const id = await holds();
    await marks(id, { card: cards['other'] });
    expect(await hours()).toBe(before + 90);
    await district.ask('PUT', `/training-courses/${courseId}`, { office: districtId, ...courseBody, minutes: 600 });
    expect(await hours()).toBe(before + 90);
    await story.program.pool.query(`update training_sessions set cancelled_at = now(), cancelled_why = 'Mưa bão' where id = $1`, [id]);
    expect(await hours()).toBe(before);
  });

  test('the report counts what was held: a session that is to come, or still goes on, has taught nobody yet', async () => {
    const { pool } = story.program;
    const totals = () =>
      trainingTotals(pool, {
        officeIds: [districtId],
        from: addDays(today(), -1),
        to: plainDateOf(instantFromMillis(Date.now() + 10 * 86_400_000)),
        now: instantFromMillis(Date.now()),
      });
    const before = await totals();
    for (const day of [dayFromToday(5), dayFromToday(0)]) await holds({ day });
    expect(await totals()).toEqual(before);
    await holds({ day: dayFromToday(-1) });
    expect(await totals()).toMatchObject({ sessions: before.sessions + 1, sessionMinutes: before.sessionMinutes + 90 });
  });

  test('effect: filings that those present helped with, before and after; what has not gone by is unknown', async () => {
    const id = await holds({ day: dayFromToday(-40) });
    await marks(id, { card: cards['own'] });
    const filed = [await story.files({}), await story.files({}), await story.files({})];
    await story.ward.does(filed[0] ?? { id: '', code: '' }, 'requestSupplement', { items: [{ what: 'Tờ khai', reason: 'Bản chụp mờ.' }] });
    await story.program.pool.query(`update dossiers set submitted_at = submitted_at - interval '20 days' where id = any ($1)`, [filed.slice(0, 2).map((one) => one.id)]);
    await story.program.pool.query(`update dossiers set submitted_at = submitted_at - interval '50 days' where id = $1`, [filed[2]?.id]);
    expect((await page(id)).effect.map(({ window, counts }) => [window, counts])).toEqual([
      ['before', { assisted: 1, returned: 0, rateText: '0,00%' }],
      ['after30', { assisted: 2, returned: 1, rateText: '50,00%' }],
      ['after90', null],
    ]);
    const needs = (await story.leader.ask('GET', `/training-courses?office=${story.ward.officeId}`)).json<CoursesView>().needs;
    expect(needs.find((one) => one.courseId === courseId)).toMatchObject({ mistakes: 1, reasons: [{ words: 'mờ', count: 1 }] });
    expect((await page(await holds())).effect).toEqual([]);
  });
});
