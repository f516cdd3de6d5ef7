import { filingOf, newDeviceId } from './filing-body.ts';
import { declared, type Ground, nothing, onDevice, period } from './fuzz-ground.ts';
import { registerPlans } from './fuzz-plans-register.ts';
import { reportPlans } from './fuzz-plans-reports.ts';
import { teamPlans } from './fuzz-plans-teams.ts';
import type { Plan } from './fuzz-requests.ts';
import { nameOf, type Route } from './openapi-document.ts';

/** The good request of a route. A route that is new here has none, and the test says so. */
export function planOf(route: Route, ground: Ground): Plan {
  const make = plans[nameOf(route)];
  if (make === undefined) throw new Error(`${nameOf(route)}: tests/fuzz-plans.ts does not know how to ask for it`);
  const tus: Readonly<Record<string, string>> = route.path.startsWith('/api/v1/papers') && route.method !== 'GET' ? { 'tus-resumable': '1.0.0' } : {};
  const plan = make(ground);
  return { path: {}, query: {}, body: null, ...plan, headers: { ...tus, ...plan.headers } };
}

const cursor = '2026-11-23T09:15:00.000000Z|019ab0c4-7c00-7000-8000-000000000001';
const act = (kind: string, content: object) => ({ actId: newDeviceId(), kind, happenedAt: '2026-11-23T09:15:00+07:00', content });
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
  'GET /api/v1/posts': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/posts/codes': ({ officeId, unitCode }) => ({ body: { office: officeId, unitCode: `${unitCode}-KP01`, name: 'Máy 2' } }),
  'POST /api/v1/posts/devices/{id}/retire': ({ device }) => ({ path: { id: device.deviceId } }),
  'GET /api/v1/posts/devices/{id}/numbers': ({ device }) => ({ path: { id: device.deviceId } }),
  'POST /api/v1/posts/doubts/settle': ({ officeId, dossierId, unitCode }) => ({ body: { office: officeId, number: `${unitCode}-KP01-000001`, dossierId } }),
  'GET /api/v1/alarms': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'GET /api/v1/losses': nothing,
  'GET /api/v1/losses/suspicions': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/losses/suspicions': ({ officeId, code }) => ({ body: { id: newDeviceId(), office: officeId, proof: 'word', number: code, about: 'Người dân nói đã gửi' } }),
  'POST /api/v1/losses/suspicions/{id}/close': ({ officeId }) => ({ path: { id: newDeviceId() }, body: { office: officeId, found: 'foundHere', cause: 'Hồ sơ ở phường khác' } }),
  'GET /api/v1/figures': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period, level: '3' } }),
  'GET /api/v1/form-ii06a': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period } }),
  'GET /api/v1/form-ii06a/file': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period, format: 'csv' } }),
  'GET /api/v1/index-766': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period } }),
  'GET /api/v1/figures/dossiers': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', ...period, level: '3', figure: 'total', cursor } }),
  'POST /api/v1/proofreading': () => ({ body: { text: 'Tổng số hồ sơ nộp trực tuyến là 13.916/27.090 hồ sơ (tỷ lệ 51,36%).' } }),
  ...teamPlans,
  ...reportPlans,
  ...registerPlans,
};

export const knownRoutes: readonly string[] = Object.keys(plans);

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
