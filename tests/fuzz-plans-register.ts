import { createHash } from 'node:crypto';
import { newDeviceId } from './filing-body.ts';
import type { Ground } from './fuzz-ground.ts';
import type { Plan } from './fuzz-requests.ts';

const some = () => ({ path: { id: newDeviceId() } });
const bytes = Buffer.from('%PDF-1.7');
const pdf = { name: 'van-ban.pdf', lengthBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content: bytes.toString('base64') };

/** The good requests of the register of documents, and of outreach. */
export const registerPlans: Readonly<Record<string, (ground: Ground) => Partial<Plan>>> = {
  'GET /api/v1/steering-documents': ({ officeId }) => ({ query: { office: String(officeId), q: 'ke hoach', kind: 'kh', year: '2019' } }),
  'GET /api/v1/steering-documents/{id}': some,
  'PUT /api/v1/steering-documents/{id}': ({ officeId }) => ({
    ...some(),
    body: {
      office: officeId,
      basedOn: 0,
      content: {
        kind: 'kh',
        number: '65/KH-UBND',
        issuedOn: '2026-11-02',
        issuer: 'Ủy ban nhân dân phường',
        about: 'về tuyên truyền',
        effectFrom: null,
        effectTo: '2026-12-31',
        replacedBy: null,
        uses: ['wardGround'],
        grounds: [{ documentId: null, kind: 'cv', number: '9/UBND', issuedOn: '2026-11-20', issuer: 'Quận', reason: 'đến sau' }],
      },
      recipients: [],
      why: null,
    },
  }),
  'POST /api/v1/steering-documents/{id}/acts': () => ({ ...some(), body: { kind: 'withdraw', why: 'ghi nhầm' } }),
  'POST /api/v1/steering-documents/{id}/tasks': ({ officeId }) => ({
    ...some(),
    body: { title: 'Kiện toàn Tổ tư vấn', text: '', dueOn: '2030-12-01', ownerName: null, to: [{ id: newDeviceId(), office: officeId }] },
  }),
  'PUT /api/v1/steering-documents/{id}/file': () => ({ ...some(), body: pdf }),
  'GET /api/v1/steering-documents/{id}/reports': some,
  'GET /api/v1/steering-documents/{id}/file': some,
  'GET /api/v1/outreach': ({ officeId }) => ({ query: { office: String(officeId), from: '2026-01-01', to: '2026-12-31' } }),
  'PUT /api/v1/outreach/items/{id}': ({ officeId, unitCode }) => ({
    ...some(),
    body: {
      office: officeId,
      basedOn: 0,
      content: {
        kind: 'leaflet',
        unitCode: `${unitCode}-KP01`,
        message: 'Nộp tại nhà',
        quantity: 500,
        place: 'Khu phố 1',
        fromOn: '2026-11-02',
        toOn: '2026-11-30',
        costDong: 250_000,
      },
      why: null,
    },
  }),
  'PUT /api/v1/outreach/entries/{id}': ({ officeId, unitCode }) => ({
    ...some(),
    body: { office: officeId, basedOn: 0, content: { contest: 'Cuộc thi', title: 'Bài', unitCode, author: 'Lê Thị Mẫu', enteredOn: '2026-11-02', prize: null }, why: null },
  }),
  'GET /api/v1/outreach/plan': ({ officeId }) => ({ query: { office: String(officeId), year: '2027' } }),
  'GET /api/v1/outreach/plan/own-overdue': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'PUT /api/v1/outreach/plan/lines/{id}': ({ officeId, unitCode }) => ({
    ...some(),
    body: {
      office: officeId,
      basedOn: 0,
      content: {
        kind: 'contest',
        unitCode: `${unitCode}-KP01`,
        what: 'Thi viết',
        place: 'Nhà văn hóa',
        quantity: 20,
        dueOn: '2027-06-30',
        ownerId: null,
        ownerName: 'Khu phố 1',
        costDong: 500_000,
        taskId: null,
      },
      why: null,
    },
  }),
  'POST /api/v1/outreach/plan/copies': ({ officeId }) => ({ body: { office: officeId, year: 2027 } }),
  'GET /api/v1/outreach/messages': ({ officeId }) => ({ query: { office: String(officeId) } }),
  'PUT /api/v1/outreach/messages/{id}': ({ officeId }) => ({ ...some(), body: { office: officeId, body: 'Nộp hồ sơ tại nhà', marks: 'left', toOffices: [officeId] } }),
  'POST /api/v1/outreach/messages/{id}/acts': () => ({ ...some(), body: { kind: 'return', why: 'viết lại' } }),
  'POST /api/v1/tracking/message-consent': ({ code }) => ({ body: { code, proof: '0017' } }),
  'POST /api/v1/tracking/message-consents': ({ code }) => ({ body: { code, proof: '0017', said: 'agreed' } }),
  'POST /api/v1/message-withdrawals': () => ({ body: { token: 'ABCDEFGHJKMN' } }),
  'POST /api/v1/outreach/records/{id}/acts': () => ({ ...some(), body: { kind: 'withdraw', why: 'ghi nhầm' } }),
  'GET /api/v1/outreach/records/{id}/history': some,
  'PUT /api/v1/outreach/items/{id}/photo': () => ({ ...some(), body: pdf }),
  'GET /api/v1/outreach/items/{id}/photo': some,
};
