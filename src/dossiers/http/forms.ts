import path from 'node:path';
import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import { periodDay } from '../../basics/http/period.ts';
import { problemError } from '../../basics/http/problem.ts';
import { malformed, notAllowed, notFound } from '../../basics/http/problems.ts';
import type { FastifyReply, Server } from '../../basics/http/route.ts';
import { PlainDateShape, ProblemShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { daysBetween } from '../../basics/rules/time.ts';
import type { PdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { readsDossiers } from '../../offices/rules/role.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { streamPaper } from '../../papers/store/stream-paper.ts';
import { checkCodeOf } from '../rules/check-code.ts';
import type { DossierFormKind } from '../rules/legal-form-names.ts';
import { registerForm } from '../rules/legal-form-register.ts';
import { formsOf, legalForm, templateOf } from '../rules/legal-forms.ts';
import { findDossier, type KeptDossier } from '../store/ledger.ts';
import { listRegister, registerLinesMax } from '../store/register.ts';
import type { DossierHouse } from './dossier-house.ts';
import { openedDossier, procedureOf } from './dossier-page.ts';
import { filedDossier } from './receipt-of.ts';
import { checkPageOf, receiptView, trackingUrlOf } from './receipt-view.ts';

const registerDaysMax = 92;

const Pdf = Type.Unsafe<Buffer>({ type: 'string', format: 'binary', description: 'application/pdf' });
const Bytes = Type.Unsafe<Readable>({ type: 'string', format: 'binary', description: 'image/jpeg, image/png, image/heic, application/pdf' });

/** What comes out of the house as a file: the legal forms, the register, the papers. */
export function registerFormRoutes(server: Server, house: DossierHouse & { readonly printer: PdfPrinter }): void {
  async function sendForm(reply: FastifyReply, kept: KeptDossier, kind: DossierFormKind): Promise<FastifyReply> {
    const { code } = kept.dossier;
    const [trackingUrl, printedAt, filed] = [trackingUrlOf(house.baseUrl, code), house.now(), await filedDossier(house, kept)];
    const receipt = { checkCode: checkCodeOf(filed.contentDigest), checkPage: checkPageOf(house.baseUrl), papers: filed.papers };
    const data = legalForm({
      kind,
      entries: kept.entries,
      procedure: procedureOf(house, kept),
      office: getOffice(house.directory(), kept.officeId),
      trackingUrl,
      receipt,
      printedAt,
    });
    const qr = kind === 'acknowledgement' ? (receiptView(filed, house).signed?.checkUrl ?? trackingUrl) : trackingUrl;
    return sendPdf(reply, { name: `${kind}-${code}.pdf`, bytes: await house.printer.renderPdf({ template: templateOf(kind), data, qr, createdAt: printedAt }) });
  }

  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id/forms/:kind.pdf',
    schema: {
      tags: ['staff'],
      summary: 'Biểu mẫu của quy trình một cửa, theo bộ mẫu của ngày phát hành',
      params: Type.Object({ id: UuidV7Shape, kind: Type.String({ maxLength: 40 }) }),
      response: { 200: Pdf, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const { kept } = await openedDossier(house, request, request.params.id);
      const kind = formsOf(kept.entries).find((one) => one === request.params.kind);
      if (kind === undefined) throw problemError(notFound);
      return sendForm(reply, kept, kind);
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id/receipt.pdf',
    schema: {
      tags: ['dossiers'],
      summary: 'Xác nhận đã nộp, bản in; biết mã UUID là chìa khóa',
      params: Type.Object({ id: UuidV7Shape }),
      response: { 200: Pdf, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const kept = await findDossier(house.pool, request.params.id);
      if (kept === null || !formsOf(kept.entries).includes('acknowledgement')) throw problemError(notFound);
      return sendForm(reply, kept, 'acknowledgement');
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/register.pdf',
    schema: {
      tags: ['staff'],
      summary: 'Sổ theo dõi hồ sơ của một bộ phận, tối đa 92 ngày',
      querystring: Type.Object({ office: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }), from: PlainDateShape, to: PlainDateShape }, { additionalProperties: false }),
      response: { 200: Pdf, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const officer = await request.requireOfficer();
      const { office } = request.query;
      if (!readsDossiers(officer.roles, office)) throw problemError(notAllowed);
      const [from, to] = [periodDay(request.query.from), periodDay(request.query.to)];
      if (from === null || to === null || to < from || daysBetween(from, to) > registerDaysMax) throw problemError(badPeriod);
      const lines = await listRegister(house.pool, { officeId: office, from, to });
      if (lines.length > registerLinesMax) throw problemError(tooManyLines);
      const named = lines.map((line) => ({ ...line, procedureName: house.catalogue().version(line.procedureCode, line.procedureVersion)?.name.vi ?? line.procedureCode }));
      const data = registerForm({ office: getOffice(house.directory(), office), from, to, lines: named, printedAt: house.now() });
      return sendPdf(reply, { name: `so-theo-doi-${from}-${to}.pdf`, bytes: await house.printer.renderPdf({ template: templateOf('register'), data, createdAt: house.now() }) });
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/dossiers/:id/papers/:sha256',
    schema: {
      tags: ['staff'],
      summary: 'Một giấy tờ của hồ sơ; as=jpeg để xem ảnh HEIC',
      params: Type.Object({ id: UuidV7Shape, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
      querystring: Type.Object({ as: Type.Optional(Type.Literal('jpeg')) }, { additionalProperties: false }),
      response: { 200: Bytes, '4xx': ProblemShape },
    },
    async handler(request, reply) {
      const { kept } = await openedDossier(house, request, request.params.id);
      const declared = kept.dossier.papers.find((paper) => paper.sha256 === request.params.sha256);
      const paper =
        declared === undefined
          ? null
          : await streamPaper({ pool: house.pool, dataDir: house.dataDir, dossierId: kept.id, sha256: declared.sha256, as: request.query.as ?? 'original' });
      if (declared === undefined || paper === null) throw problemError(notFound);
      void reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(declared.name)}`);
      void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; plugin-types application/pdf; sandbox");
      return reply.type(paper.type).send(paper.stream);
    },
  });
}

function sendPdf(reply: FastifyReply, file: { readonly name: string; readonly bytes: Uint8Array }): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${path.basename(file.name).replace(/[^\w.-]/g, '_')}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes));
}

const tooManyLines = malformed([
  {
    path: 'to',
    code: 'tooManyLines',
    message: { vi: `Kỳ này có hơn ${registerLinesMax} hồ sơ; hãy in từng kỳ ngắn hơn.`, en: `More than ${registerLinesMax} dossiers; print a shorter period.` },
  },
]);

const badPeriod = malformed([
  {
    path: 'to',
    code: 'badPeriod',
    message: { vi: `Kỳ in sổ dài tối đa ${registerDaysMax} ngày, ngày cuối không trước ngày đầu.`, en: `At most ${registerDaysMax} days, the last not before the first.` },
  },
]);
