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
  'GET /api/v1/open-data/overview': () => ({ query: { period: '2026-q4' } }),
  'GET /api/v1/open-data/dictionary': () => ({}),
  'GET /api/v1/open-data/sets/{set}.json': () => ({ path: { set: 'figures' } }),
  'GET /api/v1/open-data/sets/{set}.csv': () => ({ path: { set: 'figures' } }),
  'GET /api/v1/figures/satisfaction': ({ unitCode }) => ({ query: { unit: unitCode, scope: 'own', from: '2026-11-01', to: '2026-11-30' } }),
  'POST /api/v1/tracking/satisfaction': ({ code }) => ({ body: { code, proof: '0017' } }),
  'POST /api/v1/tracking/satisfaction-answers': ({ code }) => ({ body: { code, proof: '0017', level: 'satisfied', words: 'Nhanh, dễ hiểu.' } }),
  'GET /api/v1/public-reports': () => ({}),
  'GET /api/v1/public-reports/{id}': someReport,
  'GET /api/v1/public-reports/{id}/files/{format}': () => ({ path: { id: newDeviceId(), format: 'docx' } }),
};
