import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, officerClient, publicClient } from '../../../tests/clients.ts';
import { newDeviceId } from '../../../tests/filing-body.ts';
import { waitsOrEnds } from '../../../tests/waits-or-ends.ts';
import { openWholeProgram, type WholeProgram } from '../../../tests/whole-program.ts';
import type { Server } from '../../basics/http/route.ts';
import { addDays, instantFromMillis, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { forgetAppointments } from '../store/appointments.ts';
import type { CardsView, DayAppointmentsView, DutyView, OfficeDutyView } from './duty-shapes.ts';
import type { AppointmentView, CheckedCardView, PostsList, SlotsView, TeamPostView } from './team-post-shapes.ts';

let program: WholeProgram;
let server: Server;
let anyone: Client;
let leader: Client;

const unit = '27460-KP01';
const today = plainDateOf(instantFromMillis(Date.now()));
const people = { an: newDeviceId(), binh: newDeviceId() };
const seats = { an: newDeviceId(), binh: newDeviceId() };

beforeAll(async () => {
  program = await openWholeProgram();
  await bringInTeam();
  server = program.server;
  anyone = publicClient(server);
  leader = await officerClient(server, 'lanhdao.27460');
});
afterAll(() => program.stop());
beforeEach(() => program.pool.query('delete from appointments'));

async function bringInTeam(): Promise<void> {
  const { rows } = await program.pool.query<{ id: number }>(`select id from offices where unit_code = '27460'`);
  const [office, team] = [rows[0]?.id, newDeviceId()];
  await program.pool.query(
    `insert into teams (office_id, id, kind_code, level, unit_code, name, roster) values ($1, $2, 'advisoryTeam', 'neighbourhood', $3, 'Tổ tư vấn Khu phố 1', 'known')`,
    [office, team, unit],
  );
  for (const [key, name] of [
    ['an', 'Nguyễn Văn Mẫu An'],
    ['binh', 'Trần Thị Mẫu Bình'],
  ] as const) {
    await program.pool.query(`insert into team_people (office_id, id, full_name, search_name, phone) values ($1, $2, $3, $3, '0900000777')`, [office, people[key], name]);
    await program.pool.query(`insert into memberships (office_id, id, team_id, person_id, position_code, role) values ($1, $2, $3, $4, 'neighbourhoodHead', $5)`, [
      office,
      seats[key],
      team,
      people[key],
      key === 'an' ? 'leader' : 'member',
    ]);
  }
}

async function slotsAt(unitCode: string): Promise<readonly { readonly day: string; readonly fromMinute: number; readonly free: number }[]> {
  const { days } = (await anyone.ask('GET', `/team-posts/${unitCode}/slots`)).json<SlotsView>();
  return days.flatMap(({ day, slots }) => slots.map((slot) => ({ day, ...slot })));
}

async function slotWith(free: number, unitCode = unit) {
  const slot = (await slotsAt(unitCode)).find((one) => one.free === free && one.day > today);
  if (slot === undefined) throw new Error('The sample has no such slot');
  return { unitCode, day: slot.day, fromMinute: slot.fromMinute };
}

const person = (n: number) => ({ fullName: 'Trần Thị Mẫu', phone: `090000000${n}` });

describe('An appointment', () => {
  test('pressed twice, and sent from two tabs of one page, is one; one message goes out, with nobody’s name', async () => {
    const [id, slot] = [newDeviceId(), await slotWith(1)];
    const answers = await Promise.all([1, 2, 3].map(() => anyone.ask('PUT', `/appointments/${id}`, { ...slot, ...person(1) })));
    expect(answers.map((one) => one.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map((one) => one.json<AppointmentView>().code)).size).toBe(1);
    const { rows } = await program.pool.query<{ body: string }>(`select body from notices where kind = 'appointmentBooked' and address = '0900000001'`);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).not.toContain('Trần');
    const otherTime = (await slotsAt(unit)).find((one) => one.day > slot.day);
    expect((await anyone.ask('PUT', `/appointments/${id}`, { ...slot, day: otherTime?.day, fromMinute: otherTime?.fromMinute, ...person(1) })).json()).toMatchObject({
      code: 'otherAppointment',
    });
  });

  test('of the same person at the same time from a page opened anew is refused, and tells a stranger no code', async () => {
    const slot = await slotWith(2, '27460');
    const made = await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1) });
    const again = await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1) });
    expect([made.status, again.status, again.json<{ code: string }>().code]).toEqual([201, 409, 'sameAppointment']);
    expect(again.body).not.toContain(made.json<AppointmentView>().code);
  });

  test('six who want the last place at the same moment: one has it, five are told which times are free', async () => {
    const slot = await slotWith(1);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(n) })));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    const refused = answers.find((one) => one.status === 409)?.json<{ code: string; facts: { free: readonly object[] } }>();
    expect([refused?.code, (refused?.facts.free.length ?? 0) > 0]).toEqual(['slotTaken', true]);
    expect((await slotsAt(unit)).some((one) => one.day === slot.day && one.fromMinute === slot.fromMinute)).toBe(false);
  });

  test('is found by code and last digits from any machine; an unknown code and wrong digits are answered alike', async () => {
    const made = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...(await slotWith(1)), ...person(1) })).json<AppointmentView>();
    const found = await anyone.ask('POST', '/appointments/look', { code: made.code.toLowerCase(), lastDigits: '0001' });
    expect(found.json<AppointmentView>()).toEqual(made);
    expect(found.body).not.toMatch(/Trần|0900000001/);
    const [wrong, unknown] = [
      await anyone.ask('POST', '/appointments/look', { code: made.code, lastDigits: '0002' }),
      await anyone.ask('POST', '/appointments/look', { code: 'ABCDEFGH', lastDigits: '0001' }),
    ];
    expect([wrong.status, wrong.body]).toEqual([404, unknown.body]);
  });

  test('that is cancelled gives its place back, once, and says so by message', async () => {
    const slot = await slotWith(1);
    const { id } = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1) })).json<AppointmentView>();
    const [one, other] = await Promise.all([anyone.ask('POST', `/appointments/${id}/cancel`), anyone.ask('POST', `/appointments/${id}/cancel`)]);
    expect([one.json<AppointmentView>().state, other.json<AppointmentView>().state]).toEqual(['cancelled', 'cancelled']);
    expect((await program.pool.query(`select 1 from notices where kind = 'appointmentCancelled'`)).rows).toHaveLength(1);
    expect((await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(2) })).status).toBe(201);
  });

  test('is refused to a phone that holds three, also when the fourth and fifth come at the same moment', async () => {
    const free = (await slotsAt('27460')).filter((one) => one.day > today).slice(0, 5);
    const answers = await Promise.all(free.map(({ day, fromMinute }) => anyone.ask('PUT', `/appointments/${newDeviceId()}`, { unitCode: '27460', day, fromMinute, ...person(1) })));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 201, 201, 409, 409]);
  });

  test.each([
    [{ phone: '028 3750 0000' }, 'phoneNeeded'],
    [{ fullName: '12345' }, 'nameMissing'],
    [{ day: '2019-05-06' }, 'slotNotOffered'],
    [{ unitCode: '777-KP99' }, 'notFound'],
  ])('with %o is refused in words', async (wrong, code) => {
    const answer = await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...(await slotWith(1)), ...person(1), ...wrong });
    expect([answer.status < 500, answer.json<{ code: string }>().code]).toEqual([true, code]);
  });

  test('keeps name and phone for a month, then only that somebody came', async () => {
    const { id } = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...(await slotWith(1)), ...person(1) })).json<AppointmentView>();
    await forgetAppointments(program.pool, instantFromMillis(Date.now() + 60 * 86_400_000));
    expect((await program.pool.query('select full_name, phone, state from appointments where id = $1', [id])).rows).toEqual([{ full_name: null, phone: null, state: 'booked' }]);
  });
});

describe('Those who sit there', () => {
  test('see who comes, note who came, take a slip back, and count who came without an appointment, once', async () => {
    const slot = await slotWith(1);
    const { id } = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1), procedureCode: '1.001193' })).json<AppointmentView>();
    const day = (await leader.ask('GET', `/teams/${unit}/appointments?day=${slot.day}`)).json<DayAppointmentsView>();
    expect(day.rows).toMatchObject([{ id, fullName: 'Trần Thị Mẫu', phone: '0900000001', state: 'booked', mayMove: 'yes' }]);
    expect(day.rows[0]?.procedure).toContain('khai sinh');
    expect((await leader.ask('POST', `/teams/${unit}/appointments/${id}/note`, { noted: 'noShow' })).json()).toMatchObject({ code: 'appointmentNotYet' });
    expect((await leader.ask('POST', `/teams/${unit}/appointments/${id}/note`, { noted: 'came' })).json<DayAppointmentsView>().rows[0]?.state).toBe('came');
    expect((await leader.ask('POST', `/teams/${unit}/appointments/${id}/note`, { noted: 'booked' })).json<DayAppointmentsView>().rows[0]?.state).toBe('booked');
    const walkIn = { id: newDeviceId() };
    await Promise.all([leader.ask('POST', `/teams/${unit}/walk-ins`, walkIn), leader.ask('POST', `/teams/${unit}/walk-ins`, walkIn)]);
    expect((await leader.ask('GET', `/teams/${unit}/appointments?day=${today}`)).json<DayAppointmentsView>().rows.filter((one) => one.kind === 'walkIn')).toHaveLength(1);
  });

  test.each([
    ['an officer of another ward', 'lanhdao.27436', 404],
    ['the office above, which follows the teams and reads no citizen', 'lanhdao.777', 403],
    ['the operator', 'quantri', 404],
  ])('%s does not', async (_who, account, status) => {
    const other = await officerClient(server, account);
    expect((await other.ask('GET', `/teams/${unit}/appointments?day=${today}`)).status).toBe(status);
  });

  test('nobody without an account sees or writes anything of it', async () => {
    for (const path of [`/teams/${unit}/duty`, `/teams/${unit}/cards`, `/teams/${unit}/appointments?day=${today}`, '/duty?office=2'])
      expect((await anyone.ask('GET', path)).status).toBe(401);
  });
});

const everyDay = (personId: string | null) => [1, 2, 3, 4, 5, 6, 7].map((isoWeekday) => ({ isoWeekday, fromMinute: 480, toMinute: 540, personId, onDaysOff: 'open' as const }));

describe('The duty of a unit', () => {
  async function shifts(): Promise<DutyView> {
    return (await leader.ask('GET', `/teams/${unit}/duty`)).json<DutyView>();
  }
  const shiftOn = (view: DutyView, day: string) => view.days.find((one) => one.day === day)?.shifts[0];
  const change = (body: object) => leader.ask('POST', `/teams/${unit}/duty/changes`, { id: newDeviceId(), ...body });

  test('written anew it holds from the day said; the past and the others’ weeks stay; the book says who', async () => {
    const answer = await leader.ask('PUT', `/teams/${unit}/duty/pattern`, { from: addDays(today, 1), lines: everyDay(people.an) });
    expect(answer.status, answer.body).toBe(200);
    const view = await shifts();
    expect(shiftOn(view, addDays(today, 1))).toMatchObject({ manning: 'named', name: 'Nguyễn Văn Mẫu An' });
    expect(view.book[0]).toMatchObject({ kind: 'patternChanged' });
    const { rows } = await program.pool.query(`select 1 from duty_lines where unit_code = $1 and valid_until = $2`, [unit, today]);
    expect(rows.length).toBeGreaterThan(0);
    expect((await leader.ask('PUT', `/teams/${unit}/duty/pattern`, { from: addDays(today, 1), lines: everyDay(newDeviceId()) })).status).toBe(400);
  });

  test('an absence is a gap that the ward sees, takes its times from the public page, and is closed by who stands in', async () => {
    const day = addDays(today, 2);
    const lineId = shiftOn(await shifts(), day)?.lineId;
    expect((await change({ kind: 'absent', lineId, day, reason: 'ốm' })).status).toBe(200);
    const ward = (await leader.ask('GET', '/duty?office=10')).json<OfficeDutyView>();
    expect(ward.rows.find((one) => one.unitCode === unit)?.gaps).toMatchObject([{ day, manning: 'absent', reason: 'ốm' }]);
    expect((await slotsAt(unit)).filter((one) => one.day === day)).toEqual([]);
    expect((await change({ kind: 'absent', lineId, day })).json()).toMatchObject({ code: 'shiftUnfit' });
    // What is a week off is no gap yet: there is time to find somebody.
    const later = addDays(today, 7);
    const laterLine = shiftOn((await leader.ask('GET', `/teams/${unit}/duty?from=${later}`)).json<DutyView>(), later)?.lineId;
    expect((await change({ kind: 'absent', lineId: laterLine, day: later, reason: 'đi xa' })).status).toBe(200);
    const gaps = (await leader.ask('GET', '/duty?office=10')).json<OfficeDutyView>().rows.find((one) => one.unitCode === unit)?.gaps;
    expect(gaps?.map((gap) => gap.day)).toEqual([day]);
    await change({ kind: 'back', lineId: laterLine, day: later });
    const covered = (await change({ kind: 'cover', lineId, day, personId: people.binh })).json<DutyView>();
    expect(shiftOn(covered, day)).toMatchObject({ manning: 'named', name: 'Trần Thị Mẫu Bình', insteadOf: 'Nguyễn Văn Mẫu An' });
    expect((await slotsAt(unit)).filter((one) => one.day === day)).toHaveLength(2);
  });

  test('an absence leaves a booked time without anybody: the ward sees it, moves it to a time with somebody, and the citizen is told', async () => {
    const slot = await slotWith(1);
    const { id, code } = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1) })).json<AppointmentView>();
    const office = program.services.directory().officeOfUnit('27460')?.id ?? 0;
    const uncovered = async () =>
      (await leader.ask('GET', `/duty?office=${office}`)).json<OfficeDutyView>().rows.flatMap((row) => row.uncovered.map((one) => [row.unitCode, one.day]));
    const rows = async (day: string) => (await leader.ask('GET', `/teams/${unit}/appointments?day=${day}`)).json<DayAppointmentsView>().rows;
    expect([await uncovered(), (await rows(slot.day))[0]?.covered]).toEqual([[], 'yes']);
    const week = (await leader.ask('GET', `/teams/${unit}/duty?from=${slot.day}`)).json<DutyView>();
    const shifts = week.days.find(({ day }) => day === slot.day)?.shifts.filter((one) => one.fromMinute <= slot.fromMinute && slot.fromMinute < one.toMinute) ?? [];
    const noted = (kind: string) =>
      Promise.all(shifts.map(({ lineId }) => leader.ask('POST', `/teams/${unit}/duty/changes`, { id: newDeviceId(), kind, lineId, day: slot.day, reason: 'ốm' })));
    await noted('absent');
    expect([await uncovered(), (await rows(slot.day))[0]?.covered]).toEqual([[[unit, slot.day]], 'no']);

    const other = (await slotsAt(unit)).find((one) => one.day !== slot.day && one.day > today);
    const move = (client: Client, to: object = { day: other?.day, fromMinute: other?.fromMinute }) => client.ask('POST', `/teams/${unit}/appointments/${id}/move`, to);
    expect((await move(await officerClient(server, 'lanhdao.777'))).status).toBe(403);
    expect((await move(leader, { day: slot.day, fromMinute: slot.fromMinute + 1 })).json()).toMatchObject({ code: 'slotGone' });
    expect((await move(leader)).status).toBe(200);
    expect((await move(leader)).status).toBe(200);
    expect([await uncovered(), (await rows(other?.day ?? ''))[0]]).toMatchObject([[], { id, covered: 'yes' }]);
    const { rows: told } = await program.pool.query<{ body: string }>(`select body from notices where kind = 'appointmentMoved'`);
    expect([told.length, told[0]?.body.includes('không có người trực')]).toEqual([1, true]);
    expect((await anyone.ask('POST', '/appointments/look', { code, lastDigits: '0001' })).json<AppointmentView>()).toMatchObject({ day: other?.day, state: 'booked' });
    await noted('back');
  });

  test('an appointment that is over, cancelled at that very moment, or was none is not moved, and nobody gets a message about it', async () => {
    const slot = await slotWith(1);
    const { id, code } = (await anyone.ask('PUT', `/appointments/${newDeviceId()}`, { ...slot, ...person(1) })).json<AppointmentView>();
    const other = (await slotsAt(unit)).find((one) => one.day !== slot.day && one.day > today);
    const move = (appointment: string) => leader.ask('POST', `/teams/${unit}/appointments/${appointment}/move`, { day: other?.day, fromMinute: other?.fromMinute });
    const { pool } = program;
    const told = async () => (await pool.query(`select 1 from notices where kind = 'appointmentMoved'`)).rows.length;
    const before = await told();
    let moving: ReturnType<typeof move> | null = null;
    await pool.inTransaction(async (db) => {
      await db.query(`update appointments set state = 'cancelled' where id = $1`, [id]);
      moving = move(id);
      await waitsOrEnds(pool, moving);
    });
    expect((await (moving ?? move(id))).json()).toMatchObject({ status: 409, code: 'notBookedAnyMore' });
    await pool.query(`update appointments set state = 'booked', day = $2 where id = $1`, [id, addDays(today, -1)]);
    expect((await move(id)).json()).toMatchObject({ code: 'notBookedAnyMore' });
    const offered = (await leader.ask('GET', `/teams/${unit}/appointments?day=${addDays(today, -1)}`)).json<DayAppointmentsView>().rows;
    expect(offered).toMatchObject([{ id, state: 'booked', mayMove: 'no' }]);
    const walkIn = { id: newDeviceId() };
    await leader.ask('POST', `/teams/${unit}/walk-ins`, walkIn);
    await pool.query(`update appointments set state = 'booked', day = $2 where id = $1`, [walkIn.id, addDays(today, 1)]);
    expect((await move(walkIn.id)).json()).toMatchObject({ code: 'notBookedAnyMore' });
    expect([await told(), (await anyone.ask('POST', '/appointments/look', { code, lastDigits: '0001' })).json<AppointmentView>().day]).toEqual([before, addDays(today, -1)]);
  });

  test('two answers to one swap at the same moment: one counts', async () => {
    const [one, other] = [addDays(today, 2), addDays(today, 3)];
    const view = await shifts();
    const swapId = newDeviceId();
    const asked = await change({ id: swapId, kind: 'swapAsked', lineId: shiftOn(view, one)?.lineId, day: one, otherLineId: shiftOn(view, other)?.lineId, otherDay: other });
    expect(asked.json<DutyView>().swaps).toMatchObject([{ state: 'asked', asked: { name: 'Trần Thị Mẫu Bình' }, other: { name: 'Nguyễn Văn Mẫu An' } }]);
    const answers = await Promise.all([change({ kind: 'swapAgreed', swapId }), change({ kind: 'swapDeclined', swapId })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await shifts()).swaps).toMatchObject([{ asked: { name: 'Trần Thị Mẫu Bình' }, other: { name: 'Nguyễn Văn Mẫu An' } }]);
  });

  test('is changed by who manages the teams there, not by reception and not by another ward', async () => {
    for (const [account, status] of [
      ['tiepnhan.27460', 403],
      ['lanhdao.27436', 404],
    ] as const) {
      const other = await officerClient(server, account);
      expect((await other.ask('PUT', `/teams/${unit}/duty/pattern`, { from: today, lines: [] })).status).toBe(status);
    }
  });
});

describe('What everybody may know', () => {
  test('the post, its hours and who is there by role; a name only once the member agreed, and never a phone', async () => {
    await leader.ask('PUT', `/teams/${unit}/duty/pattern`, { from: today, lines: everyDay(people.an) });
    const post = async () => await anyone.ask('GET', `/team-posts/${unit}`);
    expect((await post()).json<TeamPostView>().present).toMatchObject([{ role: 'leader', name: null, from: '08:00' }]);
    await leader.ask('POST', `/teams/${unit}/name-consents`, { id: newDeviceId(), personId: people.an, agreed: 'yes' });
    expect((await post()).json<TeamPostView>().present).toMatchObject([{ role: 'leader', name: 'Nguyễn Văn Mẫu An' }]);
    await leader.ask('POST', `/teams/${unit}/name-consents`, { id: newDeviceId(), personId: people.an, agreed: 'no' });
    const { body } = await post();
    expect(body).not.toMatch(/Nguyễn Văn Mẫu An|0900000777/);
  });

  test('140 posts, found with and without marks', async () => {
    const all = (await anyone.ask('GET', '/team-posts')).json<PostsList>();
    expect(all.rows).toHaveLength(140);
    const firsts = await Promise.all(['Đường Hoa Phượng, Bình Hưng Hòa', 'duong hoa phuong binh hung hoa'].map((q) => anyone.ask('GET', `/team-posts?q=${encodeURIComponent(q)}`)));
    expect(firsts.map((one) => one.json<PostsList>().rows[0]?.wardName)).toEqual(['Phường Bình Hưng Hòa', 'Phường Bình Hưng Hòa']);
  });
});

describe('The card of a member', () => {
  async function issue(): Promise<string> {
    const { rows } = (await leader.ask('POST', `/teams/${unit}/cards`, { id: newDeviceId(), membershipId: seats.an })).json<CardsView>();
    return rows.find((one) => one.membershipId === seats.an)?.card?.code ?? '';
  }
  const check = (code: string) => anyone.ask('GET', `/member-cards/${encodeURIComponent(code)}`);

  test('is genuine to anybody, with the name to compare and no phone; a new one ends the old', async () => {
    const code = await issue();
    const checked = await check(code);
    expect(checked.json<CheckedCardView>()).toMatchObject({ verdict: 'genuine', card: { fullName: 'Nguyễn Văn Mẫu An', place: 'Khu phố 1, Phường An Lạc' } });
    expect(checked.body).not.toContain('0900000777');
    await issue();
    expect((await check(code)).json()).toMatchObject({ verdict: 'ended', card: null });
  });

  test('ends when it is revoked, and when the membership ends', async () => {
    const code = await issue();
    await program.pool.query('update memberships set until_on = $2 where id = $1', [seats.an, addDays(today as PlainDate, -1)]);
    expect((await check(code)).json()).toMatchObject({ verdict: 'ended' });
    await program.pool.query('update memberships set until_on = null where id = $1', [seats.an]);
    const { rows } = (await leader.ask('GET', `/teams/${unit}/cards`)).json<CardsView>();
    const card = rows.find((one) => one.membershipId === seats.an)?.card;
    await leader.ask('POST', `/teams/${unit}/cards/${card?.id}/revoke`, { why: 'Mất thẻ' });
    expect((await check(code)).json()).toMatchObject({ verdict: 'ended' });
  });

  test('with a code that nobody gave, or that can be none, has one answer', async () => {
    const answers = await Promise.all(['ABCDEFGH', 'O0I1', '%00', 'a'.repeat(40)].map(check));
    expect(new Set(answers.map((one) => `${one.status} ${one.body}`)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ verdict: 'unknown', card: null });
  });
});
