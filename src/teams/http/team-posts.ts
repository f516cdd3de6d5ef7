import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { Server } from '../../basics/http/route.ts';
import { groupBy } from '../../basics/rules/group-by.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { compareVietnamese } from '../../basics/rules/text.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { bookingDays, freeSlots, slotsOf } from '../rules/appointment-slots.ts';
import { clockOf, momentOf } from '../rules/duty-clock.ts';
import { findPosts } from '../rules/duty-find.ts';
import { daysOf } from '../rules/duty-pattern.ts';
import { type DutyShift, isManned, onDutyAt } from '../rules/duty-shift.ts';
import { type Presence, presenceLines } from '../rules/presence-lines.ts';
import { listStanding } from '../store/appointments.ts';
import { type DutyBook, readDuty, readEveryDuty } from '../store/duty-book.ts';
import { findTeamPost, listTeamPosts, type TeamPost } from '../store/team-posts.ts';
import { calendarOf, type DutyHouse, type DutyPlace, findPlace, getPlace, placeName, wardOf } from './duty-place.ts';
import { type PostRow, PostsListShape, SlotsShape, type SlotsView, TeamPostShape, type TeamPostView, UnitParams } from './team-post-shapes.ts';

const tags = ['teams'];
const refusals = { '4xx': ProblemShape };

/** Finding help: every post, one post, its free times. For everybody. */
export function registerTeamPostRoutes(server: Server, house: DutyHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/team-posts',
    schema: {
      tags,
      summary: 'Điểm trực của các Tổ tư vấn; tìm theo địa chỉ, tên đường, khu phố, phường, có dấu hay không dấu (q), hoặc theo phường (ward)',
      querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })), ward: Type.Optional(Type.String({ maxLength: 20 })) }, { additionalProperties: false }),
      response: { 200: PostsListShape, ...refusals },
    },
    handler: async (request) => {
      const { q = '', ward = '' } = request.query;
      const now = momentOf(house.now());
      const books = await readEveryDuty(house.pool, { range: { from: now.day, to: now.day }, calendarOf: (unitCode) => calendarOf(house, unitCode) });
      const rows = (await listTeamPosts(house.pool)).flatMap((post) => {
        const place = findPlace(house, post.unitCode);
        return place === null ? [] : [postRow(house, { post, place, shifts: books(post.unitCode).shifts })];
      });
      const sorted = rows.sort(
        (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compareVietnamese(one.wardName, other.wardName) || (one.unitCode < other.unitCode ? -1 : 1),
      );
      return { today: now.day, rows: [...findPosts(sorted, q)].filter((row) => ward === '' || row.wardCode === ward) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-posts/:unit',
    schema: { tags, summary: 'Một điểm trực: ở đâu, hôm nay ai trực lúc nào, tuần này, gọi cho ai', params: UnitParams, response: { 200: TeamPostShape, ...refusals } },
    handler: async (request) => {
      const { place, post } = await postAt(house, request.params.unit);
      const { day } = momentOf(house.now());
      const book = await readDuty(house.pool, { unitCode: place.unitCode, range: { from: day, to: addDays(day, bookingDays - 1) }, calendarOf: (code) => calendarOf(house, code) });
      return postView(house, { place, post, book });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/team-posts/:unit/slots',
    schema: { tags, summary: 'Giờ còn trống để hẹn, mỗi lượt 30 phút, từ hôm nay đến hết hai tuần', params: UnitParams, response: { 200: SlotsShape, ...refusals } },
    handler: async (request) => {
      const { place, post } = await postAt(house, request.params.unit);
      return slotsView(house, { place, post });
    },
  });
}

const kinds: readonly PostRow['kind'][] = ['province', 'district', 'ward', 'neighbourhood'];

type Here = { readonly place: DutyPlace; readonly post: TeamPost };

async function postAt(house: DutyHouse, unitCode: string): Promise<Here> {
  const place = getPlace(house, unitCode);
  const post = await findTeamPost(house.pool, place);
  if (post === null) throw problemError(notFound);
  return { place, post };
}

function postRow(house: DutyHouse, { place, post, shifts }: Here & { readonly shifts: readonly DutyShift[] }): PostRow {
  const now = momentOf(house.now());
  const ward = wardOf(house, place) ?? place.unit;
  return {
    unitCode: place.unitCode,
    kind: place.unit.kind,
    name: place.unit.name,
    wardCode: ward.code,
    wardName: ward.name,
    address: post.address,
    streets: [...post.streets],
    latitude: post.latitude,
    longitude: post.longitude,
    placeKnown: post.placeKnown,
    today: hoursOn(shifts, now.day),
    now: onDutyAt(shifts, now).length > 0 ? 'yes' : 'no',
  };
}

function postView(house: DutyHouse, { place, post, book }: Here & { readonly book: DutyBook }): TeamPostView {
  const { day } = momentOf(house.now());
  const week = { from: day, to: addDays(day, 6) };
  const { name, address, phone } = place.office;
  return {
    ...postRow(house, { place, post, shifts: book.shifts }),
    phone: post.phone,
    help: [...post.help],
    note: post.note,
    office: { name, address, phone },
    week: daysOf(week).map((one) => ({ day: one, hours: hoursOn(book.shifts, one) })),
    present: presentToday(house, book),
    booking: slotsOf(book.shifts).length > 0 ? 'open' : 'none',
  };
}

/** Role always; name and position only of who agreed. */
function presentToday(house: DutyHouse, book: DutyBook): TeamPostView['present'] {
  const now = momentOf(house.now());
  const here = onDutyAt(book.shifts, now);
  const seats = book.shifts
    .filter((shift) => shift.day === now.day && isManned(shift))
    .map((shift) => {
      const member = book.members.find((one) => one.personId === shift.personId);
      const isNamed = member?.named === 'yes';
      return {
        from: clockOf(shift.fromMinute),
        to: clockOf(shift.toMinute),
        role: member?.role ?? 'byTeam',
        name: isNamed ? member.fullName : null,
        position: isNamed && member.position !== '' ? member.position : null,
        now: here.includes(shift) ? 'yes' : 'no',
        personId: shift.personId,
      } satisfies Presence & { readonly personId: string | null };
    });
  return [...presenceLines(seats)];
}

/** When somebody is there: shifts that touch are one stretch. */
function hoursOn(shifts: readonly DutyShift[], day: PlainDate): PostRow['today'] {
  const stretches: { from: number; to: number }[] = [];
  for (const { fromMinute: from, toMinute: to } of shifts.filter((one) => one.day === day && isManned(one))) {
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches.map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to) }));
}

async function slotsView(house: DutyHouse, { place, post }: Here): Promise<SlotsView> {
  const now = momentOf(house.now());
  const range = { from: now.day, to: addDays(now.day, bookingDays - 1) };
  const book = await readDuty(house.pool, { unitCode: place.unitCode, range, calendarOf: (code) => calendarOf(house, code) });
  const free = freeSlots(slotsOf(book.shifts), { taken: await listStanding(house.pool, { ...place, ...range }), now });
  return {
    unitCode: place.unitCode,
    name: placeName(house, place),
    address: post.address,
    days: [...groupBy(free, (slot) => slot.day)].map(([day, slots]) => ({
      day,
      slots: slots.map((slot) => ({ fromMinute: slot.fromMinute, from: clockOf(slot.fromMinute), to: clockOf(slot.toMinute), free: slot.capacity })),
    })),
  };
}
