import { createHash } from 'node:crypto';
import { newDeviceId } from './filing-body.ts';
import type { Ground } from './fuzz-ground.ts';
import type { Plan } from './fuzz-requests.ts';

const someDocument = () => ({ path: { id: newDeviceId() } });
const bytes = Buffer.from('%PDF-1.7');
const pdf = { name: 'van-ban.pdf', lengthBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), content: bytes.toString('base64') };

/** The good requests of the register of documents. */
export const registerPlans: Readonly<Record<string, (ground: Ground) => Partial<Plan>>> = {
  'GET /api/v1/steering-documents': ({ officeId }) => ({ query: { office: String(officeId), q: 'ke hoach', kind: 'kh', year: '2019' } }),
  'GET /api/v1/steering-documents/{id}': someDocument,
  'PUT /api/v1/steering-documents/{id}': ({ officeId }) => ({
    ...someDocument(),
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
  'POST /api/v1/steering-documents/{id}/acts': () => ({ ...someDocument(), body: { kind: 'withdraw', why: 'ghi nhầm' } }),
  'POST /api/v1/steering-documents/{id}/tasks': ({ officeId }) => ({
    ...someDocument(),
    body: { title: 'Kiện toàn Tổ tư vấn', text: '', dueOn: '2030-12-01', ownerName: null, to: [{ id: newDeviceId(), office: officeId }] },
  }),
  'PUT /api/v1/steering-documents/{id}/file': () => ({ ...someDocument(), body: pdf }),
  'GET /api/v1/steering-documents/{id}/file': someDocument,
};
