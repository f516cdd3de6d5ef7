import { keysAddress, markHeader, mayKeep, packAddress, shellAddress } from '../../rules/way-of-request.ts';
import type { FetchEvent } from './scope.ts';

/** Set by the build: a digest of everything the site is made of, and the files that are fetched ahead. */
declare const SITE_VERSION: string;
declare const SITE_FILES: readonly string[];

const prefix = 'dong-hanh-';
const name = `${prefix}${SITE_VERSION}`;
const langAddress = '/ngoai-tuyen/ngon-ngu';
const patienceMs = 3000;
const packAgeMs = 24 * 3600 * 1000;
const langs = ['vi', 'en'] as const;
/** Whoever is handed a receipt may be where there is no line: its signature is judged all the same. */
const aheadPages = ['/kiem-tra-bien-nhan'];

/** All or nothing: a worker that lacks a file would break a page when nobody can help. */
export async function precache(): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all([
    ...SITE_FILES.map(async (address) => cache.put(address, await fetchWhole(address, 'default'))),
    ...[shellAddress, ...aheadPages].flatMap((page) => langs.map(async (lang) => cache.put(`${page}?lang=${lang}`, await fetchMarked(`${page}?lang=${lang}`)))),
    cache.put(packAddress, await fetchMarked(packAddress)),
    fetchWhole(keysAddress, 'no-cache').then(
      (answer) => cache.put(keysAddress, answer),
      () => undefined,
    ),
  ]);
}

export async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(prefix) && one !== name).map((one) => caches.delete(one)));
}

/** From the cache, else from the network; typefaces and the reader of codes are kept when they are first used. */
export async function cached(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const known = await cache.match(request, { ignoreVary: true });
  if (known !== undefined) return known;
  const answer = await fetch(request);
  if (answer.ok && /\.(?:woff2?|wasm)$/.test(new URL(request.url).pathname)) await cache.put(request, answer.clone());
  return answer;
}

/** Replaced only by one that has come whole and bears our mark. */
export async function freshPack(): Promise<void> {
  const cache = await caches.open(name);
  const known = await cache.match(packAddress);
  const madeAt = Date.parse(known?.headers.get('date') ?? '');
  if (Date.now() - madeAt < packAgeMs) return;
  const fresh = await fetchMarked(packAddress).catch(() => null);
  if (fresh === null) return;
  const whole = await fresh
    .clone()
    .json()
    .catch(() => null);
  if (whole !== null) await cache.put(packAddress, fresh);
}

export async function freshKeys(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok && isJson(answer)) await cache.put(keysAddress, answer.clone());
    return answer;
  });
  const known = await cache.match(keysAddress);
  return known === undefined ? fresh : Promise.race([fresh.catch(() => known), later(known)]);
}

/** The newest page that can be had in three seconds, else its copy, else the shell. A newer one that comes late is kept for the next time. */
export async function pageOr(event: FetchEvent, way: { readonly isKept: boolean }, url: URL): Promise<Response> {
  const cache = await caches.open(name);
  const lang = await langFor(url);
  const key = `${url.pathname}?lang=${lang}`;
  const fresh = fetch(event.request).then(async (answer) => {
    if (way.isKept && mayKeep(signsOf(answer))) await cache.put(`${url.pathname}?lang=${answer.headers.get('content-language') ?? lang}`, answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const instead = async () => (way.isKept ? await cache.match(key) : undefined) ?? shellFor(url);
  // A gateway that speaks for a server that is away (502, 504) is no answer of ours.
  const ours = fresh.then((answer) => (answer.status >= 500 && answer.headers.get(markHeader) === null ? instead() : answer)).catch(instead);
  return Promise.race([ours, later(null).then(instead)]);
}

/** The page the device draws itself, in the language of the last one. */
export async function shellFor(url: URL): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(`${shellAddress}?lang=${await langFor(url)}`)) ?? Response.error();
}

export async function keepLanguage(lang: string): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(langAddress, new Response(lang));
}

async function langFor(url: URL): Promise<string> {
  const asked = url.searchParams.get('lang');
  if (asked === 'vi' || asked === 'en') return asked;
  const cache = await caches.open(name);
  return (await (await cache.match(langAddress))?.text()) ?? 'vi';
}

async function fetchWhole(address: string, from: RequestCache): Promise<Response> {
  const answer = await fetch(address, { cache: from, credentials: 'omit' });
  if (!answer.ok || answer.redirected || /html/.test(answer.headers.get('content-type') ?? '')) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function fetchMarked(address: string): Promise<Response> {
  // Without cookies: asking for both languages must not change the one that was chosen.
  const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
  if (!answer.ok || answer.redirected || answer.headers.get(markHeader) === null) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

function signsOf(answer: Response) {
  return { status: answer.status, mark: answer.headers.get(markHeader), cacheControl: answer.headers.get('cache-control'), isRedirected: answer.redirected };
}

function isJson(answer: Response): boolean {
  return /json/.test(answer.headers.get('content-type') ?? '');
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, patienceMs, value));
}
