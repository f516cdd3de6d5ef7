import { Type } from 'typebox';
import { type Problem, problemError } from '../../basics/http/problem.ts';
import type { Server } from '../../basics/http/route.ts';
import { InstantShape, ProblemShape, Sha256Shape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { papersMax } from '../rules/paper.ts';
import { diskReserveBytes } from '../rules/quota.ts';
import { arrivedPapers, findArrivedPaper } from '../store/papers.ts';
import { type PaperHouse, registerTus } from './tus.ts';

export function registerPaperRoutes(server: Server, house: Omit<PaperHouse, 'diskReserveBytes'>): void {
  registerTus(server, { ...house, diskReserveBytes });

  server.route({
    method: 'GET',
    url: '/api/v1/papers/:dossierId/:sha256/arrival',
    schema: {
      tags: ['papers'],
      summary: 'Giấy tờ này đã đến đủ chưa? Hỏi trước khi gửi, và sau khi đứt mạng',
      params: Type.Object({ dossierId: UuidV7Shape, sha256: Sha256Shape }),
      response: { 200: Type.Object({ arrivedAt: InstantShape }), 400: ProblemShape, 404: ProblemShape },
    },
    handler: async (request, reply) => {
      const paper = await findArrivedPaper(house.pool, request.params);
      if (paper === null) throw problemError(notArrived);
      reply.header('cache-control', 'no-store');
      return { arrivedAt: paper.arrivedAt };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/papers/known',
    schema: {
      tags: ['papers'],
      summary: 'Những giấy tờ nào của hồ sơ đã đến đủ? Hỏi một lần cho cả danh sách, trước khi gửi',
      body: Type.Object({ dossierId: UuidV7Shape, sha256: Type.Array(Sha256Shape, { maxItems: papersMax }) }, { additionalProperties: false }),
      response: { 200: Type.Object({ arrived: Type.Array(Sha256Shape) }), '4xx': ProblemShape },
    },
    handler: async (request, reply) => {
      const { dossierId, sha256 } = request.body;
      const asked = new Set(sha256);
      const arrived = await arrivedPapers(house.pool, dossierId);
      reply.header('cache-control', 'no-store');
      return { arrived: arrived.map((paper) => paper.sha256).filter((one) => asked.has(one)) };
    },
  });
}

const notArrived: Problem = {
  status: 404,
  code: 'paperNotArrived',
  title: { vi: 'Giấy tờ chưa đến', en: 'The paper has not arrived' },
  detail: { vi: 'Máy chủ chưa có giấy tờ này cho hồ sơ này.', en: 'The server does not have this paper for this dossier.' },
  next: { vi: 'Gửi giấy tờ (tus 1.0, POST /api/v1/papers).', en: 'Send it (tus 1.0, POST /api/v1/papers).' },
};
