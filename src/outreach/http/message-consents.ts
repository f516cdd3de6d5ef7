import { problemError } from '../../basics/http/problem.ts';
import { malformed, notFound, tooMany } from '../../basics/http/problems.ts';
import type { FastifyRequest, House, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import type { MessageSettings } from '../rules/message-run.ts';
import { findConsent, keepConsent, withdrawByLink } from '../store/message-consents.ts';
import { ConsentKeyShape, ConsentSayingShape, ConsentShape, type ConsentView, WithdrawalShape, WithdrawnShape } from './message-shapes.ts';

/** The dossier that somebody tracks; `phone`: null where none was confirmed by its code. */
export type TrackedPhone = { readonly dossierId: string; readonly officeId: number; readonly phone: string | null };
export type ConsentHouse = House & {
  readonly messages: MessageSettings;
  directory(): Directory;
  trackedBy(request: FastifyRequest, key: { readonly code: string; readonly proof: string }): Promise<TrackedPhone>;
};

const refusals = { '4xx': ProblemShape };

/** A citizen agrees to be written to, and takes it back whenever he likes: where he tracks his dossier, or by the link in a message. */
export function registerConsentRoutes(server: Server, house: ConsentHouse): void {
  const guesses = countTries({ triesMax: 30, windowMinutes: 60 });

  server.route({
    method: 'POST',
    url: '/api/v1/tracking/message-consent',
    schema: { tags: ['tracking'], summary: 'Người nộp đã đồng ý nhận tin tuyên truyền chưa; câu đồng ý', body: ConsentKeyShape, response: { 200: ConsentShape, ...refusals } },
    async handler(request) {
      return view(house, await house.trackedBy(request, request.body));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/tracking/message-consents',
    schema: {
      tags: ['tracking'],
      summary: 'Người nộp đồng ý, hoặc thôi nhận tin tuyên truyền; chỉ với số điện thoại đã xác nhận',
      body: ConsentSayingShape,
      response: { 200: ConsentShape, ...refusals },
    },
    async handler(request) {
      const { code, proof, said } = request.body;
      const tracked = await house.trackedBy(request, { code, proof });
      const { dossierId, officeId, phone } = tracked;
      if (phone === null) throw problemError(noConfirmedPhone);
      await keepConsent(house.pool, { officeId, phone, dossierId, words: house.messages.words.vi, said, now: house.now() });
      return view(house, tracked);
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/message-withdrawals',
    schema: {
      tags: ['tracking'],
      summary: 'Thôi nhận tin tuyên truyền, bằng mã trong đường dẫn của tin; gửi lại không đổi gì',
      body: WithdrawalShape,
      response: { 200: WithdrawnShape, ...refusals },
    },
    async handler(request) {
      const now = house.now();
      const waitSeconds = guesses.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      if ((await withdrawByLink(house.pool, { token: request.body.token, now })) === 'absent') throw problemError(notFound);
      guesses.forgive(request.ip);
      return { said: 'withdrawn' as const };
    },
  });
}

async function view(house: ConsentHouse, { officeId, phone }: TrackedPhone): Promise<ConsentView> {
  const consent = phone === null ? null : await findConsent(house.pool, { officeId, phone });
  return { open: phone === null ? 'no' : 'yes', said: consent?.said ?? 'none', words: house.messages.words, office: getOffice(house.directory(), officeId).name };
}

const noConfirmedPhone = malformed([
  {
    path: 'code',
    code: 'noConfirmedPhone',
    message: { vi: 'Hồ sơ này không có số điện thoại đã xác nhận bằng mã.', en: 'This dossier has no phone that was confirmed by a code.' },
  },
]);
