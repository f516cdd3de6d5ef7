import { Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { answered, problemError, refusalProblem } from '../../basics/http/problem.ts';
import { malformed, notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { ProblemShape } from '../../basics/rules/shapes.ts';
import { oneLine, written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { attachedTypes, FileUploadShape, uploadBodyBytesMax } from '../../papers/rules/attached-file.ts';
import { findAttachedFile, readFile } from '../../papers/store/attached-files.ts';
import { seesTeams } from '../../teams/rules/team-rights.ts';
import { keepsRegister, worksForTeams } from '../rules/directive-rights.ts';
import { documentStanding } from '../rules/document-standing.ts';
import { laterGrounds } from '../rules/later-grounds.ts';
import { type DocumentContent, documentSearchKey, isFound } from '../rules/steering-document.ts';
import { daysNow, fileDocument, keepDocument, turnDocument } from '../store/keep-document.ts';
import { listRegister } from '../store/register.ts';
import { markDocumentRead } from '../store/steering-deliveries.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { IdParams } from './directive-shapes.ts';
import { type DocumentRow, DocumentShape, FileQuery, RegisterQuery, RegisterShape, type RegisterView, SaveDocumentShape, TurnDocumentShape } from './register-shapes.ts';
import { documentView, fileAsked, groundIds, officeName, officesBelow, openedDocument } from './register-view.ts';

const tags = ['staff', 'directives'];
const refusals = { '4xx': ProblemShape };
const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: `${attachedTypes.pdf}, ${attachedTypes.docx}` });

/** Sổ văn bản: entered, mended with history, handed down, read. */
export function registerRegisterRoutes(server: Server, house: DirectiveHouse): void {
  server.route({
    method: 'GET',
    url: '/api/v1/steering-documents',
    schema: { tags, summary: 'Sổ văn bản của một đơn vị và văn bản gửi đến; tìm không cần dấu', querystring: RegisterQuery, response: { 200: RegisterShape, ...refusals } },
    handler: async (request) => registerOf(house, request, request.query),
  });

  server.route({
    method: 'GET',
    url: '/api/v1/steering-documents/:id',
    schema: {
      tags,
      summary: 'Một văn bản: nội dung, căn cứ, ai đã nhận và xem, lịch sử sửa. Đơn vị nhận mở lần đầu thì ghi là đã xem',
      params: IdParams,
      response: { 200: DocumentShape, ...refusals },
    },
    async handler(request) {
      const opened = await openedDocument(house, request, request.params.id);
      const { document, officer } = opened;
      const unread = opened.deliveries.filter(({ readAt }) => readAt === null).map(({ recipientOfficeId }) => recipientOfficeId);
      const reading = unread.filter((id) => worksForTeams(officer.roles, id));
      if (reading.length === 0) return documentView(house, opened);
      await markDocumentRead(house.pool, { officeId: document.officeId, id: document.id, officeIds: reading, by: { id: officer.id, name: officer.fullName }, now: house.now() });
      return documentView(house, await openedDocument(house, request, request.params.id));
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/steering-documents/:id',
    schema: {
      tags,
      summary: 'Ghi hoặc sửa một văn bản; bản trước vẫn giữ. Căn cứ có ngày sau văn bản thì được cảnh báo, không bị chặn',
      params: IdParams,
      body: SaveDocumentShape,
      response: { 200: DocumentShape, ...refusals },
    },
    async handler(request) {
      const { body } = request;
      const officer = await keeperOf(request, body.office);
      const office = house.directory().officeById(body.office);
      if (office === null) throw problemError(notAllowed);
      checkDays(body.content);
      const below = new Set(officesBelow(house, office).map(({ id }) => id));
      answered(
        await keepDocument(house.pool, {
          id: request.params.id,
          officeId: office.id,
          basedOn: body.basedOn,
          content: tidy(body.content),
          recipients: [...new Set(body.recipients)].filter((id) => below.has(id)),
          why: written(body.why),
          by: { id: officer.id, name: officer.fullName },
          now: house.now(),
        }),
      );
      return documentView(house, await openedDocument(house, request, request.params.id));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/steering-documents/:id/acts',
    schema: { tags, summary: 'Đưa một văn bản ra khỏi sổ, hoặc đưa trở lại', params: IdParams, body: TurnDocumentShape, response: { 200: DocumentShape, ...refusals } },
    async handler(request) {
      const { document } = await openedDocument(house, request, request.params.id);
      const officer = await keeperOf(request, document.officeId);
      const by = { id: officer.id, name: officer.fullName };
      answered(await turnDocument(house.pool, { id: document.id, officeId: document.officeId, act: request.body.kind, why: written(request.body.why), by, now: house.now() }));
      return documentView(house, await openedDocument(house, request, request.params.id));
    },
  });

  server.route({
    method: 'PUT',
    url: '/api/v1/steering-documents/:id/file',
    bodyLimit: uploadBodyBytesMax,
    schema: {
      tags,
      summary: 'Gắn tệp PDF hoặc Word của văn bản; loại theo nội dung, độ dài và SHA-256 được kiểm',
      params: IdParams,
      body: FileUploadShape,
      response: { 200: DocumentShape, ...refusals },
    },
    async handler(request) {
      const { document } = await openedDocument(house, request, request.params.id);
      const officer = await keeperOf(request, document.officeId);
      const read = readFile(request.body, [attachedTypes.pdf, attachedTypes.docx]);
      if (!read.ok) throw refusalProblem(read.refusal);
      const by = { id: officer.id, name: officer.fullName };
      answered(await fileDocument(house.pool, { id: document.id, officeId: document.officeId, file: read.value, why: read.value.name, by, now: house.now() }));
      return documentView(house, await openedDocument(house, request, request.params.id));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/steering-documents/:id/file',
    schema: { tags, summary: 'Tệp của một văn bản: bản hiện nay, hoặc bản của một lần lưu', params: IdParams, querystring: FileQuery, response: { 200: Bytes, ...refusals } },
    async handler(request, reply) {
      const opened = await openedDocument(house, request, request.params.id);
      const { document } = opened;
      const fileId = await fileAsked(house, opened, request.query.version ?? document.version);
      const file = fileId === null ? null : await findAttachedFile(house.pool, fileId);
      if (file === null) throw problemError(notFound);
      const isPdf = file.type === attachedTypes.pdf;
      return reply
        .type(file.type)
        .header('content-disposition', `${isPdf ? 'inline' : 'attachment'}; filename="van-ban-${document.content.number.replace(/[^\w.-]+/g, '-')}.${isPdf ? 'pdf' : 'docx'}"`)
        .send(file.bytes);
    },
  });
}

/** Throws notAllowed for who does not keep the register of the office. */
async function keeperOf(request: FastifyRequest, officeId: number) {
  const officer = await request.requireOfficer();
  if (!keepsRegister(officer.roles, officeId)) throw problemError(notAllowed);
  return officer;
}

async function registerOf(
  house: DirectiveHouse,
  request: FastifyRequest,
  asked: { readonly office: number; readonly q?: string; readonly kind?: string; readonly year?: number },
): Promise<RegisterView> {
  const officer = await request.requireOfficer();
  const office = house.directory().officeById(asked.office);
  if (office === null || !seesTeams(officer.roles, office)) throw problemError(notAllowed);
  const all = await listRegister(house.pool, { officeIds: [office.id], recipient: office.id });
  const days = await daysNow(house.pool, all.flatMap(groundIds));
  const today = plainDateOf(house.now());
  const rows = all
    .filter(({ content }) => isFound(documentSearchKey(content), asked.q ?? '') && (asked.kind === undefined || content.kind === asked.kind) && isOfYear(content, asked.year))
    .map((one): DocumentRow => {
      const { content } = one;
      return {
        id: one.id,
        officeId: one.officeId,
        own: one.officeId === office.id ? 'yes' : 'no',
        from: officeName(house, one.officeId),
        kind: content.kind,
        number: content.number,
        issuedOn: content.issuedOn,
        issuer: content.issuer,
        about: content.about,
        standing: documentStanding({ ...content, ...one }, today),
        file: one.fileId === null ? 'no' : 'yes',
        laterGrounds: laterGrounds(content, days).length,
        deliveredAt: one.deliveredAt === null ? null : withOffset(one.deliveredAt),
        readAt: one.readAt === null ? null : withOffset(one.readAt),
      };
    });
  return {
    rows,
    years: [...new Set(all.map(({ content }) => Number(content.issuedOn.slice(0, 4))))].sort((a, b) => b - a),
    mayEnter: keepsRegister(officer.roles, office.id) ? 'yes' : 'no',
    below: officesBelow(house, office).map(({ id }) => ({ officeId: id, name: officeName(house, id) })),
  };
}

function isOfYear({ issuedOn }: DocumentContent, year: number | undefined): boolean {
  return year === undefined || issuedOn.startsWith(`${year}-`);
}

/** Throws malformed for days that do not exist. */
function checkDays(content: DocumentContent): void {
  const days = [content.issuedOn, content.effectFrom, content.effectTo, ...content.grounds.map(({ issuedOn }) => issuedOn)];
  if (days.some((day) => day !== null && periodDay(day) === null))
    throw problemError(malformed([{ path: 'content', code: 'noSuchDay', message: { vi: 'Có ngày không có thật.', en: 'One of the days does not exist.' } }]));
  if (content.number.trim() === '' || content.issuer.trim() === '')
    throw problemError(malformed([{ path: 'content', code: 'nameMissing', message: { vi: 'Ghi số và nơi ban hành.', en: 'Number and issuer are needed.' } }]));
}

function tidy(content: DocumentContent): DocumentContent {
  return {
    ...content,
    number: oneLine(content.number),
    issuer: oneLine(content.issuer),
    about: oneLine(content.about),
    uses: [...new Set(content.uses)],
    grounds: content.grounds.map((one) => ({ ...one, number: oneLine(one.number), issuer: oneLine(one.issuer), reason: written(one.reason) })),
  };
}
