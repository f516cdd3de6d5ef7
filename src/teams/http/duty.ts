import { problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { addDays, isoWeekday, type PlainDate, parsePlainDate, plainDateOf } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { checkChange, type WantedChange } from '../rules/duty-change.ts';
import type { DutyLine } from '../rules/duty-pattern.ts';
import { managesTeams, seesTeams } from '../rules/team-rights.ts';
import { addDutyChange, lockDuty, noteDutyChange, replacePattern } from '../store/duty.ts';
import { readDuty } from '../store/duty-book.ts';
import { saveTeamPosts } from '../store/team-posts.ts';
import { calendarOf, type DutyHouse, placeFor } from './duty-place.ts';
import { type ChangeBody, ChangeBodyShape, DutyShape, OfficeDutyShape, OfficeQuery, PatternBodyShape, PostBodyShape, WeekQuery } from './duty-shapes.ts';
import { dutyView, officeDutyView } from './duty-views.ts';
import { UnitParams } from './team-post-shapes.ts';

const tags = ['staff', 'teams'];
const refusals = { '4xx': ProblemShape };
const response = { 200: DutyShape, ...refusals };

/** The duty of the teams for the officers of their ward. */
export function registerDutyStaffRoutes(server: Server, house: DutyHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/duty',
    schema: {
      tags,
      summary: 'Lịch trực của mọi tổ thuộc một đơn vị: hôm nay, và ca nào trong bảy ngày tới chưa có người',
      querystring: OfficeQuery,
      response: { 200: OfficeDutyShape, ...refusals },
    },
    handler: async (request) => {
      const officer = await request.requireOfficer();
      const office = house.directory().officeById(request.query.office);
      if (office === null || !seesTeams(officer.roles, office)) throw problemError(notFound);
      return officeDutyView(house, { office: getOffice(house.directory(), office.id), mayManage: managesTeams(officer.roles, office) ? 'yes' : 'no' });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/teams/:unit/duty',
    schema: { tags, summary: 'Lịch trực tuần của các tổ ở một đơn vị: ca, người, ca trống, đổi ca, sổ thay đổi', params: UnitParams, querystring: WeekQuery, response },
    handler: async (request) => view(house, request, { unitCode: request.params.unit, from: request.query.from ?? null }),
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/teams/:unit/post',
    schema: { tags, summary: 'Ghi địa chỉ, vị trí, điện thoại của điểm trực và những gì có ở đó', params: UnitParams, body: PostBodyShape, response },
    handler: async (request) => {
      const { officer, place } = await placeFor(house, request, { unitCode: request.params.unit, right: 'manages' });
      const now = house.now();
      const { latitude, longitude } = request.body;
      if ((latitude === null) !== (longitude === null)) throw problemError(malformed([{ path: 'longitude', code: 'pair', message: bothOrNone }]));
      const { officeId, unitCode } = place;
      const post = { ...request.body, officeId, unitCode, placeKnown: latitude === null ? ('unknown' as const) : ('measured' as const) };
      await house.pool.inTransaction(async (db) => {
        await saveTeamPosts(db, [post], { now, by: officer.fullName });
        await noteDutyChange(db, place, { id: newId(now), kind: 'postChanged', reason: null, by: officer.fullName, now });
      });
      return view(house, request, { unitCode, from: null });
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/teams/:unit/duty/pattern',
    schema: { tags, summary: 'Lịch tuần lặp lại, kể từ một ngày; những tuần đã qua giữ nguyên', params: UnitParams, body: PatternBodyShape, response },
    handler: async (request) => {
      const { officer, place } = await placeFor(house, request, { unitCode: request.params.unit, right: 'manages' });
      const now = house.now();
      const from = parsePlainDate(request.body.from);
      if (from === null || from < plainDateOf(now)) throw problemError(malformed([{ path: 'from', code: 'pattern', message: fromToday }]));
      const wrong = request.body.lines.findIndex((line) => line.fromMinute >= line.toMinute);
      if (wrong >= 0) throw problemError(malformed([{ path: `lines.${wrong}.toMinute`, code: 'order', message: endsBefore }]));
      const { unitCode } = place;
      const lines = request.body.lines.map((line): DutyLine => ({ ...line, id: newId(now), unitCode, validFrom: from, validUntil: null }));
      await house.pool.inTransaction(async (db) => {
        await lockDuty(db, place);
        const { isMember } = await readDuty(db, { unitCode, range: { from, to: from }, calendarOf: (code) => calendarOf(house, code) });
        const stranger = lines.findIndex((line) => line.personId !== null && !isMember(line.personId, from));
        if (stranger >= 0) throw problemError(malformed([{ path: `lines.${stranger}.personId`, code: 'notAMember', message: noMember }]));
        await replacePattern(db, place, { from, lines });
        await noteDutyChange(db, place, { id: newId(now), kind: 'patternChanged', reason: null, by: officer.fullName, now });
      });
      return view(house, request, { unitCode, from: null });
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/teams/:unit/duty/changes',
    schema: {
      tags,
      summary: 'Báo vắng, trở lại, cử người trực thay, đề nghị đổi ca và trả lời; ghi thêm vào sổ, không sửa dòng cũ',
      params: UnitParams,
      body: ChangeBodyShape,
      response,
    },
    handler: async (request) => {
      const { officer, place } = await placeFor(house, request, { unitCode: request.params.unit, right: 'manages' });
      const change = changeIn(request.body);
      const now = house.now();
      const today = plainDateOf(now);
      const { unitCode } = place;
      const reason = request.body.reason?.normalize('NFC').trim() ?? '';
      await house.pool.inTransaction(async (db) => {
        await lockDuty(db, place);
        const range = { from: today, to: addDays(today, reachDays) };
        const book = await readDuty(db, { unitCode, range, calendarOf: (code) => calendarOf(house, code) });
        const refusal = book.changeIds.includes(request.body.id) ? null : checkChange(change, { ...book, today });
        if (refusal !== null) throw refusalProblem(refusal);
        await addDutyChange(db, place, { change, noting: { id: request.body.id, reason: reason === '' ? null : reason, by: officer.fullName, now } });
      });
      return view(house, request, { unitCode, from: null });
    },
  });
}

/** How far ahead a shift can be changed. */
const reachDays = 60;

async function view(house: DutyHouse, request: FastifyRequest, { unitCode, from }: { readonly unitCode: string; readonly from: string | null }) {
  const at = await placeFor(house, request, { unitCode, right: 'sees' });
  const today = plainDateOf(house.now());
  const asked = from === null ? today : (parsePlainDate(from) ?? today);
  return dutyView(house, { ...at, from: mondayOf(asked < addDays(today, -3650) || asked > addDays(today, 3650) ? today : asked) });
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - isoWeekday(day));
}

/** What is needed for its kind must be there; days must exist. */
function changeIn(body: ChangeBody): WantedChange {
  const { kind, lineId, personId, otherLineId, swapId } = body;
  const [day, otherDay] = [parsePlainDate(body.day ?? ''), parsePlainDate(body.otherDay ?? '')];
  if (kind === 'swapAgreed' || kind === 'swapDeclined') return { kind, swapId: swapId ?? lacking('swapId') };
  const name = { lineId: lineId ?? lacking('lineId'), day: day ?? lacking('day') };
  if (kind === 'cover') return { kind, ...name, personId: personId ?? lacking('personId') };
  if (kind === 'swapAsked') return { kind, ...name, other: { lineId: otherLineId ?? lacking('otherLineId'), day: otherDay ?? lacking('otherDay') } };
  return { kind, ...name };
}

function lacking(path: string): never {
  throw problemError(malformed([{ path, code: 'required', message: { vi: 'Thiếu trường này.', en: 'This is missing.' } }]));
}

const bothOrNone = { vi: 'Ghi cả vĩ độ và kinh độ, hoặc bỏ trống cả hai.', en: 'Give both latitude and longitude, or neither.' };
const fromToday = { vi: 'Lịch mới bắt đầu từ hôm nay hoặc một ngày sau đó.', en: 'The new week begins today or later.' };
const endsBefore = { vi: 'Giờ kết thúc phải sau giờ bắt đầu.', en: 'It must end after it begins.' };
const noMember = { vi: 'Người này không phải thành viên của tổ vào ngày ấy.', en: 'This person is no member of the team on that day.' };
