import { Type } from 'typebox';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import type { FastifyReply, FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { sealedAad } from '../rules/outbox-file.ts';
import { askOwnApi, handOn, type OwnAnswer } from './own-api.ts';
import type { SyncHouse } from './sync-house.ts';

/** A filing of a megabyte in base64url. */
const sealedBodyBytesMax = 1536 * 1024;

/** The receipt of PUT /api/v1/dossiers/{id}, which stands there. */
const SameAnswer = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true, description: 'As PUT /api/v1/dossiers/{id} answers' });

/** Filings that a shared machine sealed to the office: whoever sits there next can send them, and nobody there can read them. */
export function registerSealedFilingRoutes(server: Server, house: SyncHouse): void {
  server.route({
    method: 'POST',
    url: '/api/v1/sealed-filings',
    bodyLimit: sealedBodyBytesMax,
    schema: {
      tags: ['dossiers'],
      summary: 'Nộp một hồ sơ đã niêm phong cho cơ quan (HPKE); trả lời như PUT /api/v1/dossiers/{id}',
      body: Type.Object(
        {
          id: UuidV7Shape,
          keyId: Type.String({ pattern: '^[\\w-]{1,40}$' }),
          enc: Type.String({ pattern: '^[\\w-]{1,200}$', description: 'base64url' }),
          sealed: Type.String({ pattern: '^[\\w-]*$', description: 'base64url of the body of PUT /api/v1/dossiers/{id}, sealed with aad "{id} filing"' }),
        },
        { additionalProperties: false },
      ),
      response: { 200: SameAnswer, 201: SameAnswer, '4xx': ProblemShape, 503: ProblemShape },
    },
    async handler(request, reply) {
      const { id, keyId, enc, sealed } = request.body;
      const answer = await fileSealed({ server, house }, request, { id, keyId, enc, sealed: Buffer.from(sealed, 'base64url') });
      if (answer === null) throw problemError(notOpened);
      return handOn(answer, reply as FastifyReply);
    },
  });
}

type SealedFiling = { readonly id: string; readonly keyId: string; readonly enc: string; readonly sealed: Uint8Array };

/**
 * Files what was sealed, by the one route of filing; null when it does not open. Always as the person's own act: an officer whose session happens to
 * be on the machine, or who brings the file in, is not the one who wrote it.
 */
export async function fileSealed(at: { readonly server: Server; readonly house: SyncHouse }, request: FastifyRequest, filing: SealedFiling): Promise<OwnAnswer | null> {
  const { id, keyId, enc, sealed } = filing;
  const plain = await at.house.keys.openSealed({ keyId, enc, sealed, aad: sealedAad({ kind: 'filing', id }) });
  if (plain === null) return null;
  return askOwnApi(at.server, request, { method: 'PUT', path: `/dossiers/${id}`, payload: Buffer.from(plain).toString('utf8'), as: 'public' });
}

export const notOpened: Problem = {
  status: 422,
  code: 'notOpened',
  title: { vi: 'Không mở được niêm phong', en: 'The seal cannot be opened' },
  detail: {
    vi: 'Hồ sơ được niêm phong bằng khóa không phải của cơ quan này, cho một mã khác, hoặc đã hỏng trên đường đi.',
    en: 'The filing was sealed to a key that is not of this office, for another id, or was damaged on the way.',
  },
  next: {
    vi: 'Giữ nguyên bản trên máy đã khai. Mở máy ấy, để máy tải lại khóa của cơ quan rồi gửi lại hoặc xuất lại tệp.',
    en: 'Keep what is on the device. Open it there, let it fetch the keys of the office, and send or export it again.',
  },
};
