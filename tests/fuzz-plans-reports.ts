import { newDeviceId } from './filing-body.ts';
import type { Ground } from './fuzz-ground.ts';
import type { Plan } from './fuzz-requests.ts';

/** Small: each part of it is spoiled in many ways. */
const edited = {
  head: { authority: ['PHƯỜNG MẪU'], placeName: 'Mẫu', symbol: 'BC-UBND', typeName: 'BÁO CÁO', subject: 'Kết quả' },
  blocks: [{ kind: 'paragraph', content: [{ text: 'Một đoạn văn.', marks: ['bold'] }] }],
  annex: [],
  foot: { recipients: [], archive: 'VT', signedFor: [] },
};
const standingTexts = {
  kind: 'ward-periodic',
  subject: 'Kết quả',
  purpose: '',
  steering: [],
  outreach: [],
  wardMembers: '',
  neighbourhoodMembers: '',
  good: [],
  limits: ['Không có {units.wards}.'],
  directions: [],
  recipients: ['UBND quận'],
  archive: 'VT',
  signedFor: ['CHỦ TỊCH'],
};
const glance = { scope: 'own', level: 'any', period: 'year', on: '2026-10-31' };
const aYear = { from: '2027-01-01', to: '2027-12-31' };
const b64 = (text: string) => Buffer.from(text).toString('base64');
const choices = { encoding: null, sheet: null, head: null, columns: null, period: null, leftOut: [], openTotals: 'mend', channel: 'counter' };
const table = 'Đơn vị,Kỳ,Tổng số hồ sơ\nPhường Bình Hưng Hòa,Quý I/2018,5\n';
const someReport = () => ({ path: { id: newDeviceId() } });

/** The good requests of the routes of reports. */
export const reportPlans: Readonly<Record<string, (ground: Ground) => Partial<Plan>>> = {
  'GET /api/v1/reports': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/reports': ({ officeId }) => ({ body: { id: newDeviceId(), office: officeId, kind: 'ward-periodic', from: '2026-10-01', to: '2026-10-31' } }),
  'GET /api/v1/reports/{id}': someReport,
  'POST /api/v1/reports/{id}/versions': () => ({ ...someReport(), body: { basedOn: 1, edited } }),
  'GET /api/v1/reports/{id}/versions': someReport,
  'GET /api/v1/reports/{id}/versions/{version}': () => ({ path: { id: newDeviceId(), version: '1' } }),
  'POST /api/v1/reports/{id}/restorations': () => ({ ...someReport(), body: { basedOn: 2, version: 1 } }),
  'POST /api/v1/reports/{id}/refreshes': () => ({ ...someReport(), body: { basedOn: 1, figures: null } }),
  'GET /api/v1/reports/{id}/differences': someReport,
  'POST /api/v1/reports/{id}/acts': () => ({
    ...someReport(),
    body: { id: newDeviceId(), kind: 'submit', text: null, number: null, issuedOn: '2026-11-23', signer: 'Lê Thị Mẫu', groups: [] },
  }),
  'GET /api/v1/reports/{id}/files/{format}': () => ({ path: { id: newDeviceId(), format: 'pdf' } }),
  'GET /api/v1/report-standing': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'POST /api/v1/report-standing/versions': ({ officeId }) => ({
    body: { id: newDeviceId(), office: officeId, part: 'ward-periodic', from: '2036-01-01', basedOn: null, texts: standingTexts, groups: null },
  }),
  'POST /api/v1/report-standing/withdrawals': ({ officeId }) => ({ body: { office: officeId, id: newDeviceId() } }),
  'POST /api/v1/report-standing/previews': ({ officeId }) => ({ body: { office: officeId, texts: standingTexts, from: '2026-10-01', to: '2026-10-31' } }),
  'GET /api/v1/figures/dashboard': ({ unitCode }) => ({ query: { unit: unitCode, ...glance } }),
  'GET /api/v1/figures/dashboard/today': ({ unitCode }) => ({ query: { unit: unitCode, ...glance } }),
  'GET /api/v1/figures/dashboard/ranking': ({ unitCode }) => ({ query: { unit: unitCode, ...glance, figure: 'online', groups: 'unit' } }),
  'GET /api/v1/figures/dashboard/hours': ({ unitCode }) => ({ query: { unit: unitCode, ...glance } }),
  'GET /api/v1/figures/dashboard/returns': ({ unitCode }) => ({ query: { unit: unitCode, ...glance } }),
  'GET /api/v1/figures/targets': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', level: 'any', ...aYear } }),
  'POST /api/v1/figures/targets': ({ unitCode }) => ({
    body: {
      id: newDeviceId(),
      unit: unitCode,
      scope: 'own',
      figure: 'online',
      level: 'any',
      ...aYear,
      hundredths: 4500,
      document: 'Kế hoạch mẫu',
      documentOn: '2026-11-20',
      why: null,
      basedOn: 0,
    },
  }),
  'GET /api/v1/figures/views': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'PUT /api/v1/figures/views/{id}': ({ officeId }) => ({
    path: { id: newDeviceId() },
    body: { office: officeId, name: 'Khu phố tháng này', place: '/so-lieu', search: 'unit=27436&scope=own', shared: 'no' },
  }),
  'DELETE /api/v1/figures/views/{id}': ({ officeId }) => ({ path: { id: newDeviceId() }, query: { office: String(officeId) } }),
  'GET /api/v1/figures/mailings': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'PUT /api/v1/figures/mailings/{id}': ({ officeId }) => ({
    path: { id: newDeviceId() },
    body: { office: officeId, rhythm: 'monday', minute: 450, recipients: ['lanhdao.mau@example.vn'], state: 'running' },
  }),
  'POST /api/v1/figures/mailings/{id}/runs': ({ officeId }) => ({ path: { id: newDeviceId() }, body: { office: officeId, id: newDeviceId() } }),
  'POST /api/v1/data-imports': ({ unitCode }) => ({
    body: { id: newDeviceId(), unitCode, kind: 'figures', fileName: 'quy-1.csv', content: b64(table), mode: 'preview', origin: '', choices },
  }),
  'GET /api/v1/data-imports': ({ unitCode }) => ({ query: { unit: unitCode } }),
  'POST /api/v1/data-imports/{id}/undo': () => ({ path: { id: newDeviceId() } }),
  'GET /api/v1/imported-figures': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', from: '2018-01-01', to: '2018-12-31' } }),
  'GET /api/v1/open-data/overview': () => ({ query: { period: '2026-q4' } }),
  'GET /api/v1/open-data/dictionary': () => ({}),
  'GET /api/v1/open-data/sets/{set}.json': () => ({ path: { set: 'figures' } }),
  'GET /api/v1/open-data/sets/{set}.csv': () => ({ path: { set: 'figures' } }),
  'GET /api/v1/figures/team-satisfaction': ({ officeId }) => ({ query: { office: String(officeId), from: '2026-11-01', to: '2026-11-30' } }),
  'GET /api/v1/figures/satisfaction': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', from: '2026-11-01', to: '2026-11-30' } }),
  'POST /api/v1/tracking/satisfaction': ({ code }) => ({ body: { code, proof: '0017' } }),
  'POST /api/v1/tracking/satisfaction-answers': ({ code }) => ({ body: { code, proof: '0017', level: 'satisfied', words: 'Nhanh, dễ hiểu.' } }),
  'GET /api/v1/public-reports': () => ({}),
  'GET /api/v1/public-reports/{id}': someReport,
  'GET /api/v1/public-reports/{id}/files/{format}': () => ({ path: { id: newDeviceId(), format: 'docx' } }),
};
