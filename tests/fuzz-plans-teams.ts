import { newDeviceId } from './filing-body.ts';
import { type Ground, nothing, onDevice, period } from './fuzz-ground.ts';
import type { Plan } from './fuzz-requests.ts';

/** The good requests of the routes of teams and of those who look after them. */
export const teamPlans: Readonly<Record<string, (ground: Ground) => Partial<Plan>>> = {
  'GET /api/v1/devices/{id}/roster': onDevice,
  'POST /api/v1/devices/{id}/member-codes': (ground) => ({ ...onDevice(ground), body: { personId: newDeviceId() } }),
  'POST /api/v1/devices/{id}/members': (ground) => ({ ...onDevice(ground), body: { personId: newDeviceId(), codeId: ground.phoneCodeId, code: '000000' } }),
  'GET /api/v1/members/me': () => asMember,
  'GET /api/v1/members/me/dossiers': () => asMember,
  'GET /api/v1/members/me/dossiers/{id}': ({ dossierId }) => ({ ...asMember, path: { id: dossierId } }),
  'GET /api/v1/members/me/lessons': () => asMember,
  'POST /api/v1/members/me/lessons/{code}/tests': () => ({ ...asMember, path: { code: 'chup-giay-to' }, body: { id: newDeviceId(), answers: [0, 1, 2] } }),
  'GET /api/v1/members/me/appointments': () => ({ ...asMember, query: { day: '2026-11-23' } }),
  'GET /api/v1/lessons': () => ({ query: { q: 'ảnh mờ' } }),
  'GET /api/v1/lessons/{code}': () => ({ path: { code: 'chup-giay-to' } }),
  'POST /api/v1/lessons/{code}/checks': () => ({ path: { code: 'chup-giay-to' }, body: { answers: [0, 1, 2] } }),
  'GET /api/v1/team-lessons': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'GET /api/v1/mandates': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/mandates/{id}/acts': () => ({ path: { id: newDeviceId() }, body: { act: 'confirm' } }),
  'POST /api/v1/helped-filings/decisions': ({ officeId, dossierId }) => ({ body: { office: officeId, dossierIds: [dossierId], kind: 'confirm', personId: null } }),
  'GET /api/v1/member-sessions': ({ officeId, team }) => ({ query: { office: String(officeId), person: team.personId } }),
  'POST /api/v1/member-sessions/end': ({ officeId }) => ({ body: { office: officeId, personId: newDeviceId() } }),
  'GET /api/v1/team-credit': ({ officeId }) => ({ query: { office: String(officeId), ...period } }),
  'POST /api/v1/tracking/help': ({ code }) => ({ body: { code, proof: '0001' } }),
  'POST /api/v1/tracking/help-acts': ({ code }) => ({ body: { code, proof: '0001', act: 'deny', mandateId: newDeviceId() } }),
  'GET /api/v1/teams': ({ officeId }) => ({ query: { office: String(officeId), level: 'ward', kind: 'advisoryTeam', day: '2026-11-23', q: 'mẫu', only: 'vacancy' } }),
  'POST /api/v1/teams': ({ unitCode }) => ({
    body: { id: newDeviceId(), unitCode: `${unitCode}-KP02`, kindCode: 'digitalTeam', name: 'Tổ công nghệ số', foundedOn: '2022-08-01', foundingDocument: null },
  }),
  'GET /api/v1/teams/{id}': ({ team }) => ({ path: { id: team.id } }),
  'PATCH /api/v1/teams/{id}': ({ team }) => ({ path: { id: team.id }, body: { name: 'Tổ tư vấn', foundedOn: '2017-05-15' } }),
  'POST /api/v1/teams/{id}/end': ({ team }) => ({ path: { id: team.id }, body: { lastOn: '2026-11-23', document: 'Quyết định 1/QĐ-UBND' } }),
  'POST /api/v1/teams/{id}/links': ({ team }) => ({ path: { id: team.id }, body: { continuesTeamId: newDeviceId(), since: '2026-11-23' } }),
  'DELETE /api/v1/teams/{id}/links/{other}': ({ team }) => ({ path: { id: team.id, other: newDeviceId() } }),
  'POST /api/v1/teams/{id}/memberships': ({ team }) => ({
    path: { id: team.id },
    body: { id: newDeviceId(), person: { fullName: 'Lương Văn Mẫu Ổi', phone: null }, positionCode: 'areaPolice', role: 'member', fromOn: '2026-11-23', document: null },
  }),
  'PATCH /api/v1/memberships/{id}': ({ team }) => ({ path: { id: team.membershipId }, body: { act: 'end', lastOn: '2026-11-23', why: 'Nghỉ hưu', document: null } }),
  'GET /api/v1/team-people': ({ officeId }) => ({ query: { office: String(officeId), q: 'mẫu' } }),
  'GET /api/v1/team-people/{id}': ({ team }) => ({ path: { id: team.personId } }),
  'PATCH /api/v1/team-people/{id}': ({ team }) => ({ path: { id: team.personId }, body: { phone: '0900000001', email: null } }),
  'GET /api/v1/team-composition': ({ officeId }) => ({ query: { office: String(officeId), kind: 'advisoryTeam', day: '2026-11-23' } }),
  'GET /api/v1/team-kinds': nothing,
  'PUT /api/v1/team-kinds': () => ({
    body: {
      code: 'smartTeam',
      name: 'Tổ hỗ trợ số',
      nameEn: 'Digital help',
      levels: ['ward'],
      duties: ['Hỗ trợ'],
      composition: [{ level: 'ward', code: 'youthUnion', name: 'Đoàn thanh niên', nameEn: 'Youth union', source: 'Kế hoạch' }],
      validFrom: '2026-01-01',
      validTo: null,
      source: 'Kế hoạch',
    },
  }),
  'GET /api/v1/team-imports': nothing,
  'POST /api/v1/team-imports': ({ unitCode }) => ({ body: { unitCode, fileName: 'kp1.csv', content: b64('Họ và tên,Chức vụ'), mode: 'preview' } }),
  'POST /api/v1/team-imports/{id}/undo': () => ({ path: { id: newDeviceId() } }),
  'GET /api/v1/team-posts': () => ({ query: { q: 'đường hoa mai', ward: '27436' } }),
  'GET /api/v1/team-posts/{unit}': onPost,
  'GET /api/v1/team-posts/{unit}/slots': onPost,
  'PUT /api/v1/appointments/{id}': ({ unitCode }) => ({
    path: { id: newDeviceId() },
    body: { unitCode, day: '2026-11-23', fromMinute: 480, fullName: 'Trần Thị Mẫu', phone: '0900000001', procedureCode: '1.001193' },
  }),
  'GET /api/v1/appointments/{id}': () => ({ path: { id: newDeviceId() } }),
  'POST /api/v1/appointments/{id}/cancel': () => ({ path: { id: newDeviceId() } }),
  'POST /api/v1/appointments/look': () => ({ body: { code: 'ABCD EFGH', lastDigits: '0001' } }),
  'GET /api/v1/member-cards/{code}': () => ({ path: { code: 'ABCDEFGH' } }),
  'GET /api/v1/duty': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'GET /api/v1/teams/{unit}/duty': (ground) => ({ ...onPost(ground), query: { from: '2026-11-23' } }),
  'PUT /api/v1/teams/{unit}/post': (ground) => ({
    ...onPost(ground),
    body: { address: 'Số nhà mẫu 1', streets: ['Đường mẫu'], latitude: 10.75, longitude: 106.6, phone: null, help: ['printer'], note: null },
  }),
  'PUT /api/v1/teams/{unit}/duty/pattern': (ground) => ({
    ...onPost(ground),
    body: { from: '2030-01-01', lines: [{ isoWeekday: 1, fromMinute: 480, toMinute: 600, personId: null, onDaysOff: 'closed' }] },
  }),
  'POST /api/v1/teams/{unit}/duty/changes': (ground) => ({
    ...onPost(ground),
    body: { id: newDeviceId(), kind: 'swapAsked', lineId: newDeviceId(), day: '2026-11-23', otherLineId: newDeviceId(), otherDay: '2026-11-24', reason: 'bận' },
  }),
  'GET /api/v1/teams/{unit}/appointments': (ground) => ({ ...onPost(ground), query: { day: '2026-11-23' } }),
  'POST /api/v1/teams/{unit}/appointments/{id}/note': ({ unitCode }) => ({ path: { unit: unitCode, id: newDeviceId() }, body: { noted: 'came' } }),
  'POST /api/v1/teams/{unit}/walk-ins': (ground) => ({ ...onPost(ground), body: { id: newDeviceId() } }),
  'GET /api/v1/teams/{unit}/cards': onPost,
  'POST /api/v1/teams/{unit}/cards': (ground) => ({ ...onPost(ground), body: { id: newDeviceId(), membershipId: newDeviceId() } }),
  'POST /api/v1/teams/{unit}/cards/{id}/revoke': ({ unitCode }) => ({ path: { unit: unitCode, id: newDeviceId() }, body: { why: 'mất thẻ' } }),
  'POST /api/v1/teams/{unit}/name-consents': (ground) => ({ ...onPost(ground), body: { id: newDeviceId(), personId: newDeviceId(), agreed: 'yes' } }),
  'GET /api/v1/equipment': ({ officeId, unitCode }) => ({
    query: { office: String(officeId), unit: `${unitCode}-KP01`, kind: 'computer', state: 'usable', purpose: 'team', reported: 'yes' },
  }),
  'GET /api/v1/equipment/{id}': ({ equipment }) => ({ path: { id: equipment.id } }),
  'POST /api/v1/equipment': ({ officeId, unitCode }) => ({
    body: {
      id: newDeviceId(),
      office: officeId,
      unitCode: `${unitCode}-KP01`,
      teamId: null,
      kindCode: 'scanner',
      purpose: 'team',
      name: 'Máy scan Mẫu',
      serial: 'S-1',
      origin: 'bought',
      document: 'Hóa đơn mẫu',
      receivedOn: '2026-11-23',
      note: 'mới',
    },
  }),
  'POST /api/v1/equipment/{id}/events': ({ equipment, unitCode }) => ({
    path: { id: equipment.id },
    body: { id: newDeviceId(), kind: 'moved', onDay: '2026-11-23', unitCode: `${unitCode}-KP02`, teamId: null, note: 'chuyển' },
  }),
  'POST /api/v1/equipment/stocktakes': ({ officeId, unitCode }) => ({ body: { office: officeId, unitCode: `${unitCode}-KP01`, takenOn: '2026-11-23', note: 'đủ' } }),
  'GET /api/v1/equipment-coverage': ({ officeId }) => ({ query: { office: String(officeId), day: '2026-11-23' } }),
  'GET /api/v1/equipment-plan': ({ officeId }) => ({ query: { office: String(officeId), ...period, more: 'scanner:3' } }),
  'PUT /api/v1/equipment-prices': ({ officeId }) => ({ body: { office: officeId, prices: [{ kindCode: 'scanner', priceDong: 6_000_000, basis: 'assumed', note: 'giả định' }] } }),
  'GET /api/v1/equipment-labels/{code}': ({ equipment }) => ({ path: { code: equipment.label } }),
  'POST /api/v1/equipment-labels/{code}/reports': ({ equipment }) => ({ path: { code: equipment.label }, body: { note: 'không lên nguồn' } }),
  'GET /api/v1/equipment-handovers': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/equipment/{id}/handovers': ({ equipment, officeId }) => ({ path: { id: equipment.id }, body: { id: newDeviceId(), toOffice: officeId, note: 'biên bản 1' } }),
  'POST /api/v1/equipment-handovers/{id}/answers': ({ unitCode }) => ({ path: { id: newDeviceId() }, body: { answer: 'taken', unitCode, note: null } }),
  'GET /api/v1/difficulties': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/difficulties': ({ device }) => ({
    headers: { 'x-device-token': device.token },
    body: { id: newDeviceId(), deviceId: device.deviceId, kind: 'line', text: 'Mất mạng từ sáng', photo: null },
  }),
  'POST /api/v1/difficulties/{id}/acts': ({ device }) => ({
    path: { id: newDeviceId() },
    headers: { 'x-device-token': device.token },
    body: { id: newDeviceId(), deviceId: device.deviceId, kind: 'close', text: 'đã có mạng' },
  }),
  'GET /api/v1/devices/{id}/difficulties': onDevice,
  'GET /api/v1/tasks': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/tasks/{id}/acts': () => ({ path: { id: newDeviceId() }, body: { id: newDeviceId(), kind: 'evidence', text: 'đã làm', photo: null } }),
  'GET /api/v1/directives/photos/{id}': () => ({ path: { id: newDeviceId() } }),
  'GET /api/v1/visits': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/visits': ({ team }) => ({
    body: {
      id: newDeviceId(),
      teamId: team.id,
      visitedOn: '2026-11-23',
      visitors: 'Trần Thị Mẫu',
      wardPresent: '',
      answers: { rota: 'wanting' },
      note: null,
      follows: null,
      findings: [{ id: newDeviceId(), what: 'Chưa treo lịch trực', severity: 'light', dueOn: '2026-12-01' }],
    },
  }),
  'GET /api/v1/visits/{id}': () => ({ path: { id: newDeviceId() } }),
  'GET /api/v1/supervision': ({ officeId }) => ({ query: { office: String(officeId), ...period } }),
  'GET /api/v1/supervision/dossiers': ({ officeId, unitCode }) => ({ query: { office: String(officeId), unit: `${unitCode}-KP01`, ...period, only: 'returned' } }),
  'GET /api/v1/supervision/members': ({ officeId, team }) => ({ query: { office: String(officeId), team: team.id, ...period } }),
  'GET /api/v1/members/me/proposals': () => asMember,
  'POST /api/v1/members/me/proposals/{id}/acts': () => ({
    ...asMember,
    path: { id: newDeviceId() },
    body: { id: newDeviceId(), kind: 'answer', text: 'Tuần đó máy của điểm hỏng' },
  }),
  'GET /api/v1/proposals': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/proposals/runs': ({ officeId }) => ({ body: { office: officeId, rule: 'topWards', ...period } }),
  'POST /api/v1/proposals/{id}/acts': () => ({
    path: { id: newDeviceId() },
    body: { id: newDeviceId(), kind: 'decide', text: null, number: '15/QĐ-UBND', decidedOn: '2026-11-23', signer: 'Trần Thị Mẫu' },
  }),
  'GET /api/v1/proposals/{id}/certificate.pdf': () => ({ path: { id: newDeviceId() } }),
};

/** The token of nobody: what a member is told stands in tests/team-mandates.test.ts. */
const asMember: Partial<Plan> = { headers: { 'x-member-token': 'A'.repeat(43) } };

function onPost({ unitCode }: Ground): Partial<Plan> {
  return { path: { unit: unitCode } };
}

function b64(text: string): string {
  return Buffer.from(text).toString('base64');
}
