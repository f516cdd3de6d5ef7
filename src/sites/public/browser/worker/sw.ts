import { type Way, wayOf } from '../../rules/way-of-request.ts';
import { holdsDraft, isOfPost } from '../../web/peek-store.adapter.ts';
import { cached, forgetOthers, freshKeys, freshPack, keepLanguage, pageOr, precache, shellFor } from './keeping.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';

/**
 * The site opens with no network after one visit. What is done with a request is a rule of its own; here it is carried out. Nothing that is
 * somebody's own is ever kept by the worker: that is the device store's matter.
 */
const scope = globalThis as unknown as WorkerScope;

/** Longer than this nobody waits for a form of a draft that the device holds: it goes on from here. */
const formPatienceMs = 15_000;

scope.addEventListener('install', (event) => event.waitUntil(precache()));

// A first visit is looked after at once; a newer worker waits until the person has agreed (`update` below).
scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => scope.clients.claim())));

scope.addEventListener('message', (event) => {
  const said = event.data as { readonly kind?: string; readonly lang?: string };
  if (said.kind === 'update') event.waitUntil(scope.skipWaiting());
  if (said.kind === 'lang' && (said.lang === 'vi' || said.lang === 'en')) event.waitUntil(keepLanguage(said.lang));
  if (said.kind === 'pack') event.waitUntil(freshPack());
});

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== scope.location.origin) return;
  const way = wayOf({ method: event.request.method, path: url.pathname, query: url.search, isNavigation: event.request.mode === 'navigate' });
  if (way.kind !== 'leave') event.respondWith(answer(event, way, url));
});

async function answer(event: FetchEvent, way: Exclude<Way, { kind: 'leave' }>, url: URL): Promise<Response> {
  const { request } = event;
  switch (way.kind) {
    case 'shell':
      return shellFor(url);
    case 'draft':
      return (await holdsDraft(way.draftId)) ? shellFor(url) : networkOrShell(request, url);
    case 'network':
      return networkOrShell(request, url);
    case 'shellAtPost':
      return (await isOfPost()) ? shellFor(url) : networkOrShell(request, url);
    case 'page':
      return pageOr(event, way, url);
    case 'post':
      return postOrHere(request, way.draftId, url);
    case 'pack':
      event.waitUntil(freshPack());
      return cached(request);
    case 'keys':
      return freshKeys(request);
    case 'kept':
      return cached(request);
  }
}

function networkOrShell(request: Request, url: URL): Promise<Response> {
  return fetch(request).catch(() => shellFor(url));
}

/** With no answer the device takes the form up where it was sent: everything typed is in its store. */
async function postOrHere(request: Request, draftId: string, url: URL): Promise<Response> {
  const none = new Promise<null>((resolve) => setTimeout(resolve, formPatienceMs, null));
  const sent = fetch(request).catch(() => null);
  const answered = (await holdsDraft(draftId)) ? await Promise.race([sent, none]) : await sent;
  if (answered !== null) return answered;
  return (await holdsDraft(draftId)) ? Response.redirect(`${url.origin}${url.pathname}?tiep=1`, 303) : shellFor(url);
}
