import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { problemError } from '../../basics/http/problem.ts';
import { notFound, tooMany } from '../../basics/http/problems.ts';
import type { House, Server } from '../../basics/http/route.ts';
import { countTries } from '../../basics/http/tries.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { InstantShape, ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { arrivedPapers } from '../../papers/store/papers.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { readResumeCode, resumeCodeFrom } from '../rules/resume-code.ts';
import { changeDraft, type Draft, type DraftKey, findDraft, insertDraft, resumeDraft, setResumeCode } from '../store/drafts.ts';
import { changeOf } from './draft-change.ts';
import { alreadyFiled, draftChangedElsewhere, draftTaken, noDraft, noSuchDraftProcedure, wrongResumeCode } from './draft-problems.ts';
import { DraftChangeShape, DraftKeyShape, DraftShape, type DraftView, NewDraftShape, ResumeCodeShape } from './draft-shapes.ts';

export type DraftHouse = House & { catalogue(): Catalogue };

const tags = ['drafts'];
const IdParams = Type.Object({ id: UuidV7Shape });
const SecretHeader = Type.Object({ 'x-draft-secret': Type.String({ minLength: 20, maxLength: 100 }) });
/** One page of answers is a few kilobytes. */
const bodyBytesMax = 256 * 1024;

/** Drafts on the server, so that nothing typed is lost with a tab, a battery or a device. */
export function registerDraftRoutes(server: Server, house: DraftHouse): void {
  const openings = countTries({ triesMax: 300, windowMinutes: 60 });
  const guesses = countTries({ triesMax: 20, windowMinutes: 60 });

  server.route({
    method: 'POST',
    url: '/api/v1/drafts',
    schema: { tags, summary: 'Mở một bản nháp; mã của nó sẽ là mã hồ sơ', body: NewDraftShape, response: { 201: DraftKeyShape, '4xx': ProblemShape } },
    async handler(request, reply) {
      const now = house.now();
      const waitSeconds = openings.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const { procedureCode, unitCode = null } = request.body;
      const procedure = house.catalogue().inForce(procedureCode, plainDateOf(now));
      if (procedure === null) throw problemError(noSuchDraftProcedure(procedureCode));
      const key = { id: idOf(request.body.id), secret: newSecret(), now };
      if (!(await insertDraft(house.pool, { ...key, procedureCode, procedureVersion: procedure.version, unitCode }))) throw problemError(draftTaken);
      return reply.code(201).send({ id: key.id, secret: key.secret, procedureCode });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/drafts/:id',
    schema: { tags, summary: 'Đọc bản nháp; cần khóa x-draft-secret', params: IdParams, headers: SecretHeader, response: { 200: DraftShape, '4xx': ProblemShape } },
    async handler(request) {
      const key = keyOf(house, request.params.id, request.headers['x-draft-secret']);
      return viewOf(house, await readable(house, key));
    },
  });

  server.route({
    method: 'PATCH',
    url: '/api/v1/drafts/:id',
    bodyLimit: bodyBytesMax,
    schema: {
      tags,
      summary: 'Lưu thêm vào bản nháp: từng câu trả lời, từng giấy tờ; câu khác giữ nguyên',
      params: IdParams,
      headers: SecretHeader,
      body: DraftChangeShape,
      response: { 200: Type.Object({ savedAt: InstantShape }), '4xx': ProblemShape },
    },
    async handler(request) {
      const key = keyOf(house, request.params.id, request.headers['x-draft-secret']);
      const draft = await readable(house, key);
      if (draft.filed === 'yes') throw problemError(alreadyFiled);
      const procedure = house.catalogue().inForce(draft.procedureCode, plainDateOf(key.now));
      const saved = await changeDraft(house.pool, key, changeOf(request.body, { draft, form: procedure?.form ?? { pages: [] } }));
      if (saved === null) throw problemError(alreadyFiled);
      if (saved.conflicts.length > 0) throw problemError(draftChangedElsewhere(saved));
      return { savedAt: withOffset(saved.savedAt) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/drafts/:id/resume-code',
    schema: { tags, summary: 'Lấy mã để khai tiếp ở máy khác, dùng được 24 giờ', params: IdParams, headers: SecretHeader, response: { 200: ResumeCodeShape, '4xx': ProblemShape } },
    async handler(request) {
      const key = keyOf(house, request.params.id, request.headers['x-draft-secret']);
      const code = resumeCodeFrom(randomBytes(8));
      const expiresAt = await setResumeCode(house.pool, key, code);
      if (expiresAt === null) throw problemError(noDraft);
      return { code, expiresAt: withOffset(expiresAt) };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/drafts/resume',
    schema: {
      tags,
      summary: 'Khai tiếp ở máy này bằng mã',
      body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
      response: { 200: DraftKeyShape, '4xx': ProblemShape },
    },
    async handler(request) {
      const now = house.now();
      const waitSeconds = guesses.count(request.ip, now);
      if (waitSeconds > 0) throw problemError(tooMany(waitSeconds));
      const code = readResumeCode(request.body.code);
      const secret = newSecret();
      const opened = code === null ? null : await resumeDraft(house.pool, { code, secret, now });
      if (opened === null) throw problemError(wrongResumeCode);
      guesses.forgive(request.ip);
      return { ...opened, secret };
    },
  });
}

async function readable(house: DraftHouse, key: DraftKey): Promise<Draft> {
  const draft = await findDraft(house.pool, key);
  if (draft === null) throw problemError(noDraft);
  return draft;
}

async function viewOf(house: DraftHouse, draft: Draft): Promise<DraftView> {
  const arrived = new Set((await arrivedPapers(house.pool, draft.id)).map((paper) => paper.sha256));
  return {
    ...draft,
    papers: draft.papers.map((paper) => ({ ...paper, arrived: arrived.has(paper.sha256) ? ('yes' as const) : ('no' as const) })),
    changedAt: Object.fromEntries(Object.entries(draft.changedAt).map(([key, change]) => [key, withOffset(change.at)])),
    updatedAt: withOffset(draft.updatedAt),
    expiresAt: withOffset(draft.expiresAt),
  };
}

function keyOf(house: DraftHouse, id: string, secret: string): DraftKey {
  return { id: idOf(id), secret, now: house.now() };
}

function idOf(text: string) {
  const id = parseUuidV7(text);
  if (id === null) throw problemError(notFound);
  return id;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
