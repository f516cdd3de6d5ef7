import { gzipSync } from 'node:zlib';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FastifyReply, FastifyRequest, Server } from '../../../basics/http/route.ts';
import type { Instant } from '../../../basics/rules/time.ts';
import type { Lang } from '../../../basics/web/lang.ts';
import { kioskHtml, kioskStart } from '../rules/kiosk.ts';
import { markHeader } from '../rules/way-of-request.ts';
import type { Frame } from '../web/document.tsx';
import { KioskBar } from '../web/kiosk-bar.tsx';
import { ProblemPage } from '../web/problem-page.tsx';
import type { Api, ProblemView } from './api.ts';
import type { Directory } from './directory.ts';
import { manner } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { kioskOf } from './kiosk-session.ts';

/** What every page route gets. */
export type Site = {
  readonly server: Server;
  readonly api: Api;
  readonly assets: Frame['assets'];
  readonly partsOf: Frame['partsOf'];
  readonly baseUrl: string;
  readonly now: () => Instant;
  readonly directory: Directory;
};

export const langCookie = 'dh_lang';

export function langOf(request: FastifyRequest): Lang {
  const asked = textIn(request.query, 'lang') || (request.cookies[langCookie] ?? '');
  return asked === 'en' ? 'en' : 'vi';
}

export function forgetLang(site: Site, reply: FastifyReply): void {
  void reply.clearCookie(langCookie, { ...manner(site), path: '/' });
}

/** Time runs from the first step that somebody takes; the first screen of nobody stands for as long as it likes. */
function kioskFrame(request: FastifyRequest): Pick<Frame, 'kiosk' | 'bar'> {
  const kiosk = kioskOf(request);
  if (kiosk === null) return {};
  const step = request.url === kioskStart && kiosk.used === 'no' ? 'fresh' : 'watched';
  return { kiosk: { session: kiosk.session, step }, bar: KioskBar({ lang: langOf(request), watched: step === 'watched' ? 'yes' : 'no' }) };
}

export async function frameOf(site: Site, request: FastifyRequest): Promise<Frame> {
  return {
    ...kioskFrame(request),
    lang: langOf(request),
    path: request.url,
    authority: await site.directory.authority(request.ip),
    assets: site.assets,
    partsOf: site.partsOf,
    typeface: request.cookies['dh_typeface'] === 'yes' ? 'here' : 'notYet',
  };
}

export type PageManner = {
  readonly status: number;
  /** `open` pages may be kept for a minute by the browser; `personal` ones never, or Back shows the last citizen. */
  readonly kind: 'open' | 'personal';
};

export function sendPage(reply: FastifyReply, page: ReactElement, manner: PageManner): FastifyReply {
  const isKiosk = kioskOf(reply.request) !== null || reply.request.url.startsWith(kioskStart);
  void reply
    .code(manner.status)
    .header('cache-control', manner.kind === 'personal' || isKiosk ? 'no-store' : 'no-cache')
    .header('vary', 'cookie, accept-encoding')
    // By these the worker knows our own pages from those of whoever stands in the line, and their language.
    .header(markHeader, 'page')
    .header('content-language', langOf(reply.request))
    .type('text/html; charset=utf-8');
  const drawn = renderToStaticMarkup(page);
  const html = `<!doctype html>${isKiosk ? kioskHtml(drawn) : drawn}`;
  // On a thin line a page of questions weighs a fifth this way.
  const isPacked = /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''));
  return isPacked ? reply.header('content-encoding', 'gzip').send(gzipSync(html)) : reply.send(html);
}

/** A problem of the API as a page in plain words, with the same status. */
export async function sendProblem(site: Site, at: { readonly request: FastifyRequest; readonly reply: FastifyReply }, problem: ProblemView): Promise<FastifyReply> {
  const frame = await frameOf(site, at.request);
  return sendPage(at.reply, ProblemPage({ frame, problem }), { status: problem.status, kind: 'personal' });
}

/** After a form was posted: the next page is fetched, so that Reload repeats nothing. */
export function goTo(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}

/** What a problem says is wrong, place by place where it names places, else in general with what to do next. */
export function sayFaults(problem: ProblemView, lang: Lang): string {
  const named = (problem.errors ?? []).map((error) => (lang === 'vi' ? error.message : error.messageEn));
  return named.length > 0 ? named.join(' ') : sayGeneral(problem, lang);
}

export function sayGeneral(problem: ProblemView, lang: Lang): string {
  return lang === 'vi' ? `${problem.detail} ${problem.next}` : `${problem.detailEn} ${problem.nextEn}`;
}
