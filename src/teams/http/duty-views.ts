import { groupBy } from '../../basics/rules/group-by.ts';
import { addDays, type PlainDate, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Appointment } from '../rules/appointment.ts';
import { bookingDays } from '../rules/appointment-slots.ts';
import { clockOf, momentOf } from '../rules/duty-clock.ts';
import { type DutyCalendar, daysOf } from '../rules/duty-pattern.ts';
import { seesAppointments } from '../rules/duty-rights.ts';
import { type DutyShift, gapsOf, isManned, type ShiftName, type Swap } from '../rules/duty-shift.ts';
import { managesTeams } from '../rules/team-rights.ts';
import { uncoveredOf } from '../rules/uncovered.ts';
import { listBookedAhead } from '../store/appointments.ts';
import { readDutyBook } from '../store/duty.ts';
import { type DutyBook, readDuty, readEveryDuty } from '../store/duty-book.ts';
import { findTeamPost, listTeamPosts } from '../store/team-posts.ts';
import { calendarOf, type DutyHouse, type DutyPlace, placeName } from './duty-place.ts';
import type { DutyView, OfficeDutyView, ShiftView } from './duty-shapes.ts';

/** The week that is shown and the next, into which a swap may reach. */
const shownDays = 14;
const gapDays = 7;

type Asked = { readonly officer: OfficerSession; readonly place: DutyPlace; readonly from: PlainDate };

export async function dutyView(house: DutyHouse, { officer, place, from }: Asked): Promise<DutyView> {
  const range = { from, to: addDays(from, shownDays - 1) };
  const calendar = calendarOf(house, place.unitCode);
  const book = await readDuty(house.pool, { unitCode: place.unitCode, range, calendarOf: () => calendar });
  const post = await findTeamPost(house.pool, place);
  const changes = await readDutyBook(house.pool, place);
  return {
    unitCode: place.unitCode,
    name: placeName(house, place),
    mayManage: managesTeams(officer.roles, place.office) ? 'yes' : 'no',
    mayAppoint: seesAppointments(officer.roles, place.office) ? 'yes' : 'no',
    today: momentOf(house.now()).day,
    from,
    post: post === null ? null : postOf(post),
    postAddress: `${house.baseUrl}/to-tu-van/${place.unitCode}`,
    lines: book.lines
      .filter((line) => line.validUntil === null)
      .map(({ isoWeekday, fromMinute, toMinute, personId, onDaysOff }) => ({ isoWeekday, fromMinute, toMinute, personId, onDaysOff })),
    days: daysOf(range).map((day) => ({ day, off: isOff(day, calendar), shifts: book.shifts.filter((shift) => shift.day === day).map((shift) => shiftView(book, shift)) })),
    swaps: book.swaps.map((swap) => swapView(book, swap)),
    members: book.members.map(({ personId, fullName, position, role, named }) => ({ personId, fullName, position, role, named })),
    book: changes.map((one) => ({ ...one, notedAt: withOffset(one.notedAt) })),
  };
}

function postOf(post: NonNullable<Awaited<ReturnType<typeof findTeamPost>>>): NonNullable<DutyView['post']> {
  const { address, streets, latitude, longitude, placeKnown, phone, help, note } = post;
  return { address, streets: [...streets], latitude, longitude, placeKnown, phone, help: [...help], note };
}

function isOff(day: PlainDate, calendar: DutyCalendar | null): 'yes' | 'no' {
  return calendar?.daysOff.has(day) === true ? 'yes' : 'no';
}

function shiftView(book: DutyBook, shift: DutyShift): ShiftView {
  const { lineId, day, fromMinute, toMinute, manning, personId, reason, insteadOf } = shift;
  return { lineId, day, fromMinute, toMinute, manning, personId, name: nameOf(book, personId), reason, insteadOf: nameOf(book, insteadOf) };
}

function nameOf(book: DutyBook, personId: string | null): string | null {
  return book.members.find((one) => one.personId === personId)?.fullName ?? null;
}

function swapView(book: DutyBook, { id, asked, other, reason, state }: Swap): DutyView['swaps'][number] {
  return { id, asked: swapEnd(book, asked, state), other: swapEnd(book, other, state), reason, state };
}

/** Whose shift it was when the swap was asked for: after it was agreed somebody else sits there. */
function swapEnd(book: DutyBook, { lineId, day }: ShiftName, state: Swap['state']): DutyView['swaps'][number]['asked'] {
  const line = book.lines.find((one) => one.id === lineId);
  const shift = book.shifts.find((one) => one.lineId === lineId && one.day === day);
  const hours = line === undefined ? '' : `${clockOf(line.fromMinute)}–${clockOf(line.toMinute)}`;
  return { lineId, day, hours, name: nameOf(book, (state === 'agreed' ? shift?.insteadOf : shift?.personId) ?? line?.personId ?? null) ?? '' };
}

/** Every unit of the office: what stands today, and where nobody will be. */
export async function officeDutyView(house: DutyHouse, { office, mayManage }: { readonly office: Office; readonly mayManage: 'yes' | 'no' }): Promise<OfficeDutyView> {
  const { day } = momentOf(house.now());
  const posts = new Set((await listTeamPosts(house.pool)).map((post) => post.unitCode));
  const bookable = { from: day, to: addDays(day, bookingDays - 1) };
  const books = await readEveryDuty(house.pool, { range: bookable, calendarOf: (code) => calendarOf(house, code) });
  const ahead = groupBy(await listBookedAhead(house.pool, { officeId: office.id, ...bookable }), ({ unitCode }) => unitCode);
  const own = house.directory().unit(office.unitCode, day);
  const below = house.directory().childrenOf(office.unitCode, day);
  return {
    mayManage,
    rows: [...(own === null ? [] : [own]), ...below].map((unit) => {
      const book = books(unit.code);
      const soon = book.shifts.filter((shift) => shift.day < addDays(day, gapDays));
      const expected = ahead.get(unit.code);
      return {
        unitCode: unit.code,
        name: unit.name,
        kind: unit.kind,
        hasPost: posts.has(unit.code) ? 'yes' : 'no',
        today: soon.filter((shift) => shift.day === day && isManned(shift)).map(({ fromMinute, toMinute }) => ({ from: clockOf(fromMinute), to: clockOf(toMinute) })),
        gaps: gapsOf(soon).map((shift) => shiftView(book, shift)),
        unnamed: soon.filter((shift) => shift.manning === 'byTeam').length,
        uncovered: expected === undefined ? [] : uncoveredAt(uncoveredOf(expected, { shifts: book.shifts, now: momentOf(house.now()) })),
      };
    }),
  };
}

/** By their times, in order: how many people expect somebody then. */
function uncoveredAt(appointments: readonly Appointment[]): OfficeDutyView['rows'][number]['uncovered'] {
  const times = groupBy(appointments, ({ day, fromMinute }) => `${day} ${fromMinute}`);
  return [...times.values()].flatMap((there) => there.slice(0, 1).map(({ day, fromMinute }) => ({ day, from: clockOf(fromMinute), count: there.length })));
}
