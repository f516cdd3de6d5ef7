import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { LogController } from 'fastify';
import { closeInTime } from '../basics/http/close-in-time.ts';
import { contentPolicy } from '../basics/http/content-policy.ts';
import { registerKeyRoutes } from '../basics/http/keys.ts';
import { problemError } from '../basics/http/problem.ts';
import { unsupportedMedia } from '../basics/http/problems.ts';
import type { Server } from '../basics/http/route.ts';
import { commonShapes } from '../basics/rules/shapes.ts';
import { registerDirectiveRoutes } from '../directives/http/directive-routes.ts';
import { directiveTasks } from '../directives/http/directive-tasks.ts';
import { registerDossierRoutes } from '../dossiers/http/dossier-page.ts';
import { registerDraftRoutes } from '../dossiers/http/drafts.ts';
import { registerFilingRoutes } from '../dossiers/http/filing.ts';
import { registerFormRoutes } from '../dossiers/http/forms.ts';
import { registerLedgerRoutes } from '../dossiers/http/ledger.ts';
import { registerQueueRoutes } from '../dossiers/http/queue.ts';
import { registerReceiptRoutes } from '../dossiers/http/receipt-check.ts';
import { openProving, registerTrackingRoutes } from '../dossiers/http/tracking.ts';
import { registerNoticeRoutes } from '../notices/http/notices.ts';
import { registerOfficeRoutes } from '../offices/http/offices.ts';
import { registerOfficerSessions } from '../offices/http/session.ts';
import { registerConsentRoutes } from '../outreach/http/message-consents.ts';
import { registerOutreachRoutes } from '../outreach/http/outreach.ts';
import { registerScanRoutes } from '../papers/http/scan-sessions.ts';
import { registerPaperRoutes } from '../papers/http/upload.ts';
import { registerPhoneCodeRoutes } from '../people/http/phone-codes.ts';
import { registerProcedureRoutes } from '../procedures/http/procedures.ts';
import { registerDashboardRoutes } from '../reports/http/dashboard.ts';
import { registerDataImports } from '../reports/http/data-imports.ts';
import { registerFigureRoutes } from '../reports/http/figures.ts';
import { registerOfficialTables } from '../reports/http/official-tables.ts';
import { registerOpenDataRoutes } from '../reports/http/open-data.ts';
import { registerProofreadingRoutes } from '../reports/http/proofreading.ts';
import { registerReportDocumentRoutes } from '../reports/http/report-routes.ts';
import { registerSatisfactionRoutes } from '../reports/http/satisfaction.ts';
import { registerTeamSatisfaction } from '../reports/http/team-satisfaction.ts';
import { officeSite } from '../sites/office/http/office-site.ts';
import { publicSite } from '../sites/public/http/public-site.ts';
import { deviceOf } from '../sync/http/device-asking.ts';
import { registerSyncRoutes } from '../sync/http/sync-routes.ts';
import { registerCourseRoutes } from '../teams/http/course-routes.ts';
import { registerDutyRoutes } from '../teams/http/duty-routes.ts';
import { registerEquipmentRoutes } from '../teams/http/equipment-routes.ts';
import { registerLessonRoutes } from '../teams/http/lesson-routes.ts';
import { registerMandateRoutes } from '../teams/http/mandate-routes.ts';
import { memberOf } from '../teams/http/member-asking.ts';
import { registerTeamRoutes } from '../teams/http/team-routes.ts';
import { compileCheck } from './check-request.ts';
import { answerBrokenRequest, answerError, answerNotFound } from './error-handler.ts';
import { registerFirstRunPage } from './first-run-page.ts';
import { takeJson } from './json-body.ts';
import { finishDescription } from './openapi.ts';
import type { Services } from './services.ts';
import { registerWatchRoutes } from './watch.ts';
import { answerWriters } from './write-answer.ts';

const bodyBytesMax = 1024 * 1024;
/** A scan on a bad line may take minutes; what takes longer is no request any more. */
const requestMsMax = 10 * 60 * 1000;

/** The whole program as one HTTP server: API, pages, files. Listening is the caller's. */
export async function buildApp(services: Services): Promise<Server> {
  const server = fastify({
    logger: { level: services.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyBytesMax,
    requestTimeout: requestMsMax,
    trustProxy: services.trustProxy,
    routerOptions: { ignoreTrailingSlash: true },
    schemaController: { compilersFactory: { buildSerializer: answerWriters } },
    frameworkErrors: answerError,
    clientErrorHandler: answerBrokenRequest,
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Server;

  server.setValidatorCompiler(compileCheck);
  takeJson(server);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  for (const shape of commonShapes) server.addSchema(shape);
  await server.register(fastifySwagger, {
    openapi: openapiHead(services.baseUrl),
    refResolver: { buildLocalReference: (schema, _base, _fragment, index) => String(schema.$id ?? `shape-${index}`) },
    transformObject: (made) => ('openapiObject' in made ? finishDescription(made.openapiObject) : made.swaggerObject),
  });
  await server.register(fastifyCookie);
  await server.register(fastifyFormbody);
  secureHeaders(server);
  closeInTime(server);
  jsonAlone(server);

  registerWatchRoutes(server, services);
  registerFirstRunPage(server, services);
  registerOfficerSessions(server, services);
  registerOfficeRoutes(server, services);
  registerKeyRoutes(server, services);
  registerProcedureRoutes(server, services);
  registerPhoneCodeRoutes(server, services);
  await registerPaperRoutes(server, services);
  registerScanRoutes(server, services);
  registerNoticeRoutes(server, services);
  registerFilingRoutes(server, services);
  registerReceiptRoutes(server, services);
  registerDraftRoutes(server, services);
  const prove = openProving(services);
  registerTrackingRoutes(server, services, prove);
  registerQueueRoutes(server, services);
  registerDossierRoutes(server, services);
  registerFormRoutes(server, services);
  registerSyncRoutes(server, services);
  registerTeamRoutes(server, services);
  registerMandateRoutes(server, {
    ...services,
    deviceOf: (request) => deviceOf(services, request),
    trackedBy: async (request, key) => (await prove(request, key)).kept.id,
  });
  registerEquipmentRoutes(server, services);
  registerDutyRoutes(server, services);
  registerLessonRoutes(server, services);
  registerCourseRoutes(server, services);
  registerLedgerRoutes(server, services);
  registerOutreachRoutes(server, { ...services, tasksOf: (officeIds) => directiveTasks(services, officeIds) });
  registerConsentRoutes(server, {
    ...services,
    trackedBy: async (request, key) => {
      const { kept } = await prove(request, key);
      const { phone, phoneConfirmed } = kept.dossier.submitted.applicant;
      return { dossierId: kept.id, officeId: kept.officeId, phone: phoneConfirmed === 'yes' ? phone : null };
    },
  });
  registerDirectiveRoutes(server, { ...services, memberOf: (request) => memberOf(services, request) });
  registerFigureRoutes(server, services);
  registerDashboardRoutes(server, services);
  registerDataImports(server, services);
  registerProofreadingRoutes(server, services);
  registerOfficialTables(server, services);
  registerReportDocumentRoutes(server, services);
  registerOpenDataRoutes(server, services);
  registerTeamSatisfaction(server, services);
  registerSatisfactionRoutes(server, {
    ...services,
    trackedBy: async (request, key) => {
      const { kept } = await prove(request, key);
      return { id: kept.id, officeId: kept.officeId, deliveredAt: kept.dossier.deliveredAt };
    },
  });
  server.get('/api/v1/openapi.json', { schema: { tags: ['api'], summary: 'Mô tả API này, OpenAPI 3.1' } }, () => server.swagger());

  await registerPages(server, services);
  return server;
}

async function registerPages(server: Server, services: Services): Promise<void> {
  const assets = JSON.parse(await readFile(path.join(services.root, 'dist/assets.json'), 'utf8')) as Record<string, string>;
  const assetUrl = (name: string) => assets[name] ?? `/assets/${name}`;
  await server.register(fastifyStatic, {
    root: path.join(services.root, 'dist/assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  });
  await officeSite(server, { assets: assetUrl });
  await publicSite(server, { assets: assetUrl, baseUrl: services.baseUrl, now: services.now, root: services.root });
}

function openapiHead(baseUrl: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'Đồng Hành', version: '1', description: 'Dịch vụ công trực tuyến cấp quận, phường. Lỗi theo RFC 9457.' },
    servers: [{ url: baseUrl }],
    components: { securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'dh_session' } } },
  };
}

/** Papers in pieces, and files from USB keys. */
const takesBytes = /^\/api\/v1\/(papers|outbox-imports)/;

/** A page of somebody else can send a form or plain text here without asking its reader's browser; JSON and bare bytes it cannot. Papers have a type of their own. */
function jsonAlone(server: Server): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    const isBytesOrPage = type === undefined || !request.url.startsWith('/api/v1/') || takesBytes.test(request.url);
    done(isBytesOrPage || /^application\/(json|octet-stream)\s*(;|$)/i.test(type) ? undefined : problemError(unsupportedMedia));
  });
}

/** No request goes to another host, nothing may frame us, personal answers are never cached. */
function secureHeaders(server: Server): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('referrer-policy', 'same-origin');
    void reply.header('x-frame-options', 'DENY');
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', contentPolicy('plain'));
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
