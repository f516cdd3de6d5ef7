import { randomBytes } from 'node:crypto';
import { officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import type { Plan } from './fuzz-requests.ts';
import { nameOf, type Route } from './openapi-document.ts';
import { createUpload } from './tus-client.ts';
import type { WholeProgram } from './whole-program.ts';

/** Things that exist, so that a request fails for what was spoiled in it and not for want of a dossier. */
export type Ground = {
  readonly unitCode: string;
  readonly officeId: number;
  readonly dossierId: string;
  readonly code: string;
  readonly draft: { readonly id: string; readonly secret: string };
  readonly phoneCodeId: string;
  readonly officerId: string;
  readonly upload: string;
  readonly paper: { readonly dossierId: string; readonly sha256: string };
  /** Other content that came under the id of the dossier. */
  readonly conflictId: string;
  readonly device: { readonly deviceId: string; readonly token: string };
  /** A team of the ward, one who is in it, and its membership. */
  readonly team: { readonly id: string; readonly personId: string; readonly membershipId: string };
  readonly equipment: { readonly id: string; readonly label: string };
  readonly scan: { readonly id: string; readonly pcToken: string; readonly phoneToken: string };
};

const paper = { bytes: Uint8Array.from([0xff, 0xd8, 0xff, ...randomBytes(500)]), filename: 'giấy.jpg' };

export async function prepareGround({ program, origin, unitCode }: { readonly program: WholeProgram; readonly origin: string; readonly unitCode: string }): Promise<Ground> {
  const anyone = publicClient(program.server);
  const dossierId = newDeviceId();
  const filed = await anyone.ask('PUT', `/dossiers/${dossierId}`, filingOf({ receivingUnitCode: unitCode, papers: [declared] }));
  const draft = await anyone.ask('POST', '/drafts', { id: newDeviceId(), procedureCode: '1.001193' });
  const asked = await anyone.ask('POST', '/phone-codes', { phone: `09${unitCode.padEnd(8, '0')}` });
  const scan = await anyone.ask('POST', '/scan-sessions');
  const begun = await createUpload(origin, { ...paper, dossierId });
  const other = await anyone.ask('PUT', `/dossiers/${dossierId}`, filingOf({ receivingUnitCode: unitCode }));
  const officers = await program.pool.query<{ id: string }>('select id from officers where username = $1', [`tiepnhan2.${unitCode}`]);
  const office = program.services.directory().officeOfUnit(unitCode);
  if (office === null || filed.status !== 201 || draft.status !== 201 || asked.status !== 202 || begun.status !== 201)
    throw new Error(`The ground is not level: ${filed.body} ${draft.body} ${asked.body} ${begun.status}`);
  const leader = await officerClient(program.server, `lanhdao.${unitCode}`);
  const made = await leader.ask('POST', '/posts/codes', { office: office.id, unitCode: `${unitCode}-KP01`, name: 'Máy 1' });
  const { rows: teams } = await program.pool.query<Ground['team']>(
    `select t.id, m.person_id as "personId", m.id as "membershipId" from teams t join memberships m on m.team_id = t.id where t.unit_code = $1 and m.until_on is null order by m.id`,
    [`${unitCode}-KP01`],
  );
  const [team] = teams;
  if (team === undefined) throw new Error('The ward has no team');
  const joined = await anyone.ask('POST', '/devices', { code: made.json<{ code: string }>().code });
  const { rows } = (await leader.ask('GET', `/equipment?office=${office.id}`)).json<{ rows: { id: string; label: string }[] }>();
  return {
    equipment: { id: rows[0]?.id ?? '', label: rows[0]?.label ?? '' },
    conflictId: other.json<{ facts: { keptAs: string } }>().facts.keptAs,
    device: joined.json(),
    team,
    unitCode,
    officeId: office.id,
    dossierId,
    code: filed.json<{ code: string }>().code,
    draft: draft.json(),
    phoneCodeId: asked.json<{ id: string }>().id,
    officerId: officers.rows[0]?.id ?? '',
    upload: begun.headers.get('location')?.split('/').at(-1) ?? '',
    paper: { dossierId, sha256: declared.sha256 },
    scan: scan.json(),
  };
}

/** The good request of a route. A route that is new here has none, and the test says so. */
export function planOf(route: Route, ground: Ground): Plan {
  const make = plans[nameOf(route)];
  if (make === undefined) throw new Error(`${nameOf(route)}: tests/fuzz-plans.ts does not know how to ask for it`);
  const tus: Readonly<Record<string, string>> = route.path.startsWith('/api/v1/papers') && route.method !== 'GET' ? { 'tus-resumable': '1.0.0' } : {};
  const plan = make(ground);
  return { path: {}, query: {}, body: null, ...plan, headers: { ...tus, ...plan.headers } };
}

const period = { from: '2026-11-01', to: '2026-11-30' };
const cursor = '2026-11-23T09:15:00.000000Z|019ab0c4-7c00-7000-8000-000000000001';
const act = (kind: string, content: object) => ({ actId: newDeviceId(), kind, happenedAt: '2026-11-23T09:15:00+07:00', content });
const nothing = () => ({});
/** The digest of no ids at all. */
const report = { sent: { count: 0, digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }, waiting: 0, ids: [] };

const plans: Readonly<Record<string, (ground: Ground) => Partial<Plan>>> = {
  'GET /api/v1/openapi.json': nothing,
  'GET /api/v1/offices': nothing,
  'GET /api/v1/units': () => ({ query: { kind: 'ward', parent: '777' } }),
  'GET /api/v1/procedures': () => ({ query: { q: 'khai sinh', field: 'ho_tich', lifeEvent: 'birth' } }),
  'GET /api/v1/procedures/{code}': () => ({ path: { code: '1.001193' }, query: { version: '1' } }),
  'GET /api/v1/lists/{list}': () => ({ path: { list: 'countries' } }),
  'POST /api/v1/session': () => ({ body: { username: 'thuly2.27436', password: 'không phải đâu' } }),
  'GET /api/v1/session': nothing,
  'DELETE /api/v1/session': nothing,
  'POST /api/v1/session/password': () => ({ body: { current: 'không phải đâu', next: 'mưa rào buổi chiều' } }),
  'GET /api/v1/officers': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/officers/{id}/unlock': ({ officerId }) => ({ path: { id: officerId } }),
  'POST /api/v1/phone-codes': () => ({ body: { phone: '0901 234 567', purpose: 'help' } }),
  'POST /api/v1/phone-codes/{id}/check': ({ phoneCodeId }) => ({ path: { id: phoneCodeId }, body: { code: '000000' } }),
  'GET /api/v1/papers/{dossierId}/{sha256}/arrival': ({ paper }) => ({ path: paper }),
  'POST /api/v1/papers': ({ dossierId }) => ({
    headers: { 'upload-length': '500', 'upload-metadata': `dossierId ${b64(dossierId)},sha256 ${b64('0'.repeat(64))},filename ${b64('giấy.jpg')}` },
  }),
  'POST /api/v1/scan-sessions': nothing,
  // One that is not there: the others would be gone with it.
  'DELETE /api/v1/scan-sessions/{id}': ({ scan, dossierId }) => ({ path: { id: dossierId }, headers: { 'x-scan-token': scan.pcToken } }),
  'PUT /api/v1/scan-sessions/{id}/phone': ({ scan }) => ({ path: { id: scan.id }, headers: { 'x-scan-token': scan.phoneToken }, body: { state: 'here' } }),
  'GET /api/v1/scan-sessions/{id}/pages': ({ scan }) => ({ path: { id: scan.id }, query: { after: '0' }, headers: { 'x-scan-token': scan.pcToken } }),
  'GET /api/v1/scan-sessions/{id}/pages/{n}': ({ scan }) => ({ path: { id: scan.id, n: '1' }, headers: { 'x-scan-token': scan.pcToken } }),
  'DELETE /api/v1/scan-sessions/{id}/pages/{n}': ({ scan }) => ({ path: { id: scan.id, n: '1' }, headers: { 'x-scan-token': scan.pcToken } }),
  'PUT /api/v1/scan-sessions/{id}/pages/{n}': ({ scan }) => ({
    path: { id: scan.id, n: '1' },
    headers: { 'x-scan-token': scan.phoneToken, 'content-type': 'application/octet-stream' },
  }),
  'OPTIONS /api/v1/papers': nothing,
  'OPTIONS /api/v1/papers/{upload}': ({ upload }) => ({ path: { upload } }),
  'HEAD /api/v1/papers/{upload}': ({ upload }) => ({ path: { upload } }),
  'PATCH /api/v1/papers/{upload}': ({ upload }) => ({ path: { upload }, headers: { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }),
  'DELETE /api/v1/papers/{upload}': () => ({ path: { upload: 'f'.repeat(32) } }),
  'GET /api/v1/notices': ({ officeId }) => ({ query: { office: String(officeId), cursor: b64('2026-11-23T09:15:00.000Z/019ab0c4-7c00-7000-8000-000000000001') } }),
  'PUT /api/v1/dossiers/{id}': ({ unitCode }) => ({ path: { id: newDeviceId() }, body: fullFiling(unitCode) }),
  'GET /api/v1/dossiers/{id}': ({ dossierId }) => ({ path: { id: dossierId } }),
  'GET /api/v1/keys': nothing,
  'GET /api/v1/ledger/days': ({ unitCode }) => ({ query: { unit: unitCode } }),
  'POST /api/v1/ledger/verifications': ({ officeId }) => ({ body: { office: officeId, days: [{ day: '2026-11-29', statement: 'x', signature: 'y' }] } }),
  'POST /api/v1/receipts/check': ({ code }) => ({ body: { code, checkCode: 'ABCD2345' } }),
  'GET /api/v1/dossiers/{id}/receipt': ({ dossierId }) => ({ path: { id: dossierId } }),
  'GET /api/v1/dossiers/{id}/receipt.pdf': ({ dossierId }) => ({ path: { id: dossierId } }),
  'GET /api/v1/dossiers/{id}/forms/{kind}.pdf': ({ dossierId }) => ({ path: { id: dossierId, kind: 'acknowledgement' } }),
  'GET /api/v1/dossiers/{id}/papers/{sha256}': ({ dossierId, paper }) => ({ path: { id: dossierId, sha256: paper.sha256 }, query: { as: 'jpeg' } }),
  'POST /api/v1/dossiers/{id}/acts': ({ dossierId }) => ({
    path: { id: dossierId },
    body: act('requestSupplement', { items: [{ what: 'Giấy chứng sinh', reason: 'ảnh mờ' }], ground: 'Luật Hộ tịch 2014', respondBy: '2019-04-01' }),
  }),
  'POST /api/v1/drafts': ({ unitCode }) => ({ body: { id: newDeviceId(), procedureCode: '1.001193', unitCode } }),
  'GET /api/v1/drafts/{id}': ({ draft }) => ({ path: { id: draft.id }, headers: { 'x-draft-secret': draft.secret } }),
  'PATCH /api/v1/drafts/{id}': ({ draft, unitCode }) => ({
    path: { id: draft.id },
    headers: { 'x-draft-secret': draft.secret },
    body: { unitCode, answers: { con_ho_ten: 'Mẫu', con_ngay_sinh: null }, papers: { ['a'.repeat(64)]: declared } },
  }),
  'POST /api/v1/drafts/{id}/resume-code': ({ draft }) => ({ path: { id: draft.id }, headers: { 'x-draft-secret': draft.secret } }),
  'POST /api/v1/drafts/resume': () => ({ body: { code: 'ABCD-EFGH' } }),
  'POST /api/v1/tracking': ({ code }) => ({ body: { code, proof: '0001' } }),
  'POST /api/v1/tracking/acts': ({ code }) => ({ body: { code, proof: '0001', act: act('confirmResultDraft', { note: 'được' }) } }),
  'GET /api/v1/queue': ({ officeId }) => ({ query: { office: String(officeId), list: 'all', cursor } }),
  'GET /api/v1/search': ({ officeId }) => ({ query: { q: 'mẫu', office: String(officeId) } }),
  'GET /api/v1/register.pdf': ({ officeId }) => ({ query: { office: String(officeId), ...period } }),
  'POST /api/v1/papers/known': ({ paper }) => ({ body: { dossierId: paper.dossierId, sha256: [paper.sha256, '0'.repeat(64)] } }),
  'GET /api/v1/dossiers/{id}/conflicts': ({ dossierId }) => ({ path: { id: dossierId } }),
  'POST /api/v1/dossiers/{id}/conflicts/{conflict}/decisions': ({ dossierId, conflictId }) => ({
    path: { id: dossierId, conflict: conflictId },
    body: { id: newDeviceId(), step: 'takeBack', note: 'nhầm' },
  }),
  'POST /api/v1/sealed-filings': () => ({ body: { id: newDeviceId(), keyId: 'khong-co', enc: 'A'.repeat(87), sealed: 'AAAA' } }),
  'POST /api/v1/outbox-imports': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/devices': () => ({ body: { code: 'ABCD-EFGH' } }),
  'GET /api/v1/devices/{id}/blocks': onDevice,
  'POST /api/v1/devices/{id}/blocks': (ground) => ({ ...onDevice(ground), body: { count: 5 } }),
  'POST /api/v1/devices/{id}/blocks/return': (ground) => ({ ...onDevice(ground), body: { prefix: `${ground.unitCode}-KP01-`, first: 1 } }),
  'PUT /api/v1/devices/{id}/reconciliations/{day}': (ground) => ({
    path: { id: ground.device.deviceId, day: '2026-11-23' },
    headers: { 'x-device-token': ground.device.token },
    body: { ...report, slips: [{ number: `${ground.unitCode}-KP01-000001`, state: 'givenOut', dossierId: ground.dossierId }] },
  }),
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
  'POST /api/v1/member-sessions/end': ({ officeId }) => ({ body: { office: officeId, personId: newDeviceId() } }),
  'GET /api/v1/team-credit': ({ officeId }) => ({ query: { office: String(officeId), ...period } }),
  'POST /api/v1/tracking/help': ({ code }) => ({ body: { code, proof: '0001' } }),
  'POST /api/v1/tracking/help-acts': ({ code }) => ({ body: { code, proof: '0001', act: 'deny', mandateId: newDeviceId() } }),
  'GET /api/v1/posts': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/posts/codes': ({ officeId, unitCode }) => ({ body: { office: officeId, unitCode: `${unitCode}-KP01`, name: 'Máy 2' } }),
  'POST /api/v1/posts/devices/{id}/retire': ({ device }) => ({ path: { id: device.deviceId } }),
  'GET /api/v1/posts/devices/{id}/numbers': ({ device }) => ({ path: { id: device.deviceId } }),
  'POST /api/v1/posts/doubts/settle': ({ officeId, dossierId, unitCode }) => ({ body: { office: officeId, number: `${unitCode}-KP01-000001`, dossierId } }),
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
  'GET /api/v1/alarms': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'GET /api/v1/losses': nothing,
  'GET /api/v1/losses/suspicions': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/losses/suspicions': ({ officeId, code }) => ({ body: { id: newDeviceId(), office: officeId, proof: 'word', number: code, about: 'Người dân nói đã gửi' } }),
  'POST /api/v1/losses/suspicions/{id}/close': ({ officeId }) => ({ path: { id: newDeviceId() }, body: { office: officeId, found: 'foundHere', cause: 'Hồ sơ ở phường khác' } }),
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
  'GET /api/v1/proposals': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/proposals/runs': ({ officeId }) => ({ body: { office: officeId, rule: 'topWards', ...period } }),
  'POST /api/v1/proposals/{id}/acts': () => ({
    path: { id: newDeviceId() },
    body: { id: newDeviceId(), kind: 'decide', text: null, number: '15/QĐ-UBND', decidedOn: '2026-11-23', signer: 'Trần Thị Mẫu' },
  }),
  'GET /api/v1/proposals/{id}/certificate.pdf': () => ({ path: { id: newDeviceId() } }),
  'GET /api/v1/figures': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period, level: '3' } }),
  'GET /api/v1/figures/dossiers': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period, level: '3', figure: 'total', cursor } }),
};

/** The token of nobody: what a member is told stands in tests/team-mandates.test.ts. */
const asMember: Partial<Plan> = { headers: { 'x-member-token': 'A'.repeat(43) } };

function onDevice({ device }: Ground): Partial<Plan> {
  return { path: { id: device.deviceId }, headers: { 'x-device-token': device.token } };
}

function onPost({ unitCode }: Ground): Partial<Plan> {
  return { path: { unit: unitCode } };
}

export const knownRoutes: readonly string[] = Object.keys(plans);

const declared = { name: 'Giấy chứng sinh.jpg', lengthBytes: 1234, sha256: 'a'.repeat(64), requiredPaper: null };

function fullFiling(unitCode: string) {
  return {
    ...filingOf({ receivingUnitCode: unitCode, papers: [declared] }),
    submitter: { fullName: 'Nguyễn Văn Mẫu', phone: '0900000003', relation: 'Cha' },
    helper: { unitCode, name: 'Lê Thị Mẫu', memberId: newDeviceId(), autonomy: 'some', proof: 'ab'.repeat(32) },
    mandate: { id: newDeviceId(), scope: 'allOnline', until: '2026-12-31', agreedBy: 'signature', agreedAt: '2026-11-23T09:15:00+07:00', signature: 'M1 1L2 2' },
    phoneConfirmation: 'khong-co',
  };
}

function b64(text: string): string {
  return Buffer.from(text).toString('base64');
}
