import path from 'node:path';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { isProblemError, problemBody } from '../../../basics/http/problem.ts';
import { broken, busy, notFound, tooLarge } from '../../../basics/http/problems.ts';
import type { FastifyReply, FastifyRequest, Server } from '../../../basics/http/route.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import { apiOf, type ProblemView } from './api.ts';
import { registerApplicantActs } from './applicant-acts.ts';
import { registerAppointmentPages } from './appointment-routes.ts';
import { registerCatalogueRoutes } from './catalogue-routes.ts';
import { registerCheckReceiptRoutes } from './check-receipt-routes.ts';
import { registerCheckRoutes } from './check-routes.ts';
import { registerCopyRoutes } from './copy-routes.ts';
import { registerDeskRoutes } from './desk-routes.ts';
import { directoryOf } from './directory.ts';
import { manner } from './draft-cookies.ts';
import { registerEquipmentPages } from './equipment-routes.ts';
import { registerFindHelpRoutes } from './find-help-routes.ts';
import { registerHelpedPages } from './helped-routes.ts';
import { textIn } from './input.ts';
import { registerKioskRoutes } from './kiosk-routes.ts';
import { turnAway } from './kiosk-session.ts';
import { registerLessonPages } from './lesson-routes.ts';
import { registerMessageConsentPages } from './message-consent-routes.ts';
import { registerOfflineRoutes } from './offline-routes.ts';
import { registerOpenFiguresPages } from './open-figures-routes.ts';
import { registerPapersRoutes } from './papers-routes.ts';
import { registerPostRoutes } from './post-routes.ts';
import { registerPracticeRoutes } from './practice-routes.ts';
import { registerReceiptRoutes } from './receipt-routes.ts';
import { registerReportPages } from './report-routes.ts';
import { registerResumeRoutes } from './resume-routes.ts';
import { registerSatisfactionPages } from './satisfaction-routes.ts';
import { registerScanPages } from './scan-routes.ts';
import { scriptParts } from './script-parts.ts';
import { langCookie, type Site, sendProblem } from './site.ts';
import { registerStartRoutes } from './start-routes.ts';
import { registerSubmitRoutes } from './submit-routes.ts';
import { registerTextRoutes } from './text-routes.ts';
import { registerTrackingPages } from './tracking-routes.ts';
import { registerTrainingPages } from './training-routes.ts';
import { registerTwoCopiesRoutes } from './two-copies-routes.ts';
import { registerWizardRoutes } from './wizard-routes.ts';

export type PublicSiteInput = {
  readonly assets: (name: string) => string;
  readonly baseUrl: string;
  readonly now: () => Instant;
  /** Folder of the program; dist/static holds the icon and robots.txt. */
  readonly root: string;
};

/** The public pages. Errors here are answered as pages, in plain words; the API's own stay problem documents. */
export async function publicSite(server: Server, input: PublicSiteInput): Promise<void> {
  await server.register(async (plain) => {
    const scope = plain as unknown as Server;
    const api = apiOf(server);
    const site: Site = {
      server,
      api,
      assets: input.assets,
      partsOf: await scriptParts(input),
      baseUrl: input.baseUrl,
      now: input.now,
      directory: directoryOf({ api, now: input.now }),
    };

    scope.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    scope.addHook('preHandler', async (request, reply) => rememberLanguage(site, request, reply));
    scope.addHook('preHandler', async (request, reply) => (turnAway({ request, reply }, manner(site)) ? reply : undefined));
    scope.setErrorHandler((error, request, reply) => answerAsPage(site, { request, reply }, error as Error));
    await scope.register(fastifyMultipart);
    await scope.register(fastifyStatic, { root: path.join(input.root, 'dist/static'), serve: false });

    registerCatalogueRoutes(scope, site);
    registerTextRoutes(scope, site);
    registerOfflineRoutes(scope, site);
    registerPostRoutes(scope, site);
    registerKioskRoutes(scope, site);
    registerFindHelpRoutes(scope, site);
    registerAppointmentPages(scope, site);
    registerResumeRoutes(scope, site);
    registerStartRoutes(scope, site);
    registerDeskRoutes(scope, site);
    registerCopyRoutes(scope, site);
    registerPapersRoutes(scope, site);
    registerScanPages(scope, site);
    registerCheckRoutes(scope, site);
    registerSubmitRoutes(scope, site);
    registerTwoCopiesRoutes(scope, site);
    registerWizardRoutes(scope, site);
    registerReceiptRoutes(scope, site);
    registerCheckReceiptRoutes(scope, site);
    registerTrackingPages(scope, site);
    registerEquipmentPages(scope, site);
    registerLessonPages(scope, site);
    registerPracticeRoutes(scope, site);
    registerTrainingPages(scope, site);
    registerReportPages(scope, site);
    registerOpenFiguresPages(scope, site);
    registerApplicantActs(scope, site);
    registerHelpedPages(scope, site);
    registerSatisfactionPages(scope, site);
    registerMessageConsentPages(scope, site);

    for (const file of ['favicon.svg', 'robots.txt']) scope.get(`/${file}`, (_request, reply) => reply.header('cache-control', 'public, max-age=86400').sendFile(file));
    scope.get('/*', (request, reply) => (request.url.startsWith('/api/') ? reply.callNotFound() : sendProblem(site, { request, reply }, pageNotFound)));
  });
}

async function rememberLanguage(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const lang = textIn(request.query, 'lang');
  if (lang === 'vi' || lang === 'en') void reply.setCookie(langCookie, lang, { ...manner(site), path: '/', maxAge: 365 * 24 * 3600 });
}

function answerAsPage(site: Site, at: { readonly request: FastifyRequest; readonly reply: FastifyReply }, error: Error) {
  const problem = isProblemError(error) ? error.problem : problemOf(error);
  if (problem.status >= 500) at.request.log.error({ err: error }, problem.code);
  return sendProblem(site, at, problemBody(problem) as ProblemView);
}

function problemOf(error: Error) {
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 413) return tooLarge;
  if (status === 404) return notFound;
  return status < 500 ? { ...broken, status } : status === 503 ? busy : broken;
}

const pageNotFound = problemBody({
  status: 404,
  code: 'pageNotFound',
  title: { vi: 'Không tìm thấy trang này', en: 'This page does not exist' },
  detail: { vi: 'Địa chỉ có thể gõ thiếu, hoặc trang đã chuyển đi.', en: 'The address may be incomplete, or the page has moved.' },
  next: { vi: 'Tìm thủ tục ngay bên dưới, hoặc về trang chủ.', en: 'Search below, or go to the first page.' },
}) as ProblemView;
