/** What the worker of the public site does with a request. Pure, so that every address of the site can be tried without a browser. */

export type Asked = {
  readonly method: string;
  /** Of our own origin; anything else is left alone before. */
  readonly path: string;
  readonly query: string;
  readonly isNavigation: boolean;
};

/**
 * `leave`: the browser's own way, as if there were no worker.
 * `shell`: the page that the device draws itself, at once.
 * `draft`: the shell when the device holds that draft; else the network, and the shell, which says so, when there is no line.
 * `page`: the network, with patience for 3 seconds; then the copy of that very page; then the shell, which draws it from the data pack.
 * `network`: the network, and the shell when there is no line.
 * `shellAtPost`: the shell on a machine that many use one after the other, whose browser takes nobody's key; else the network.
 * `post`: a form on its way; without a line the device goes on from what it has kept.
 * `pack`: the data pack, from the cache, looked after in the background. `keys`: the network, then the cache.
 * `kept`: a file whose name changes with its content.
 */
export type Way =
  | { readonly kind: 'leave' }
  | { readonly kind: 'shell' | 'network' | 'shellAtPost' | 'pack' | 'keys' | 'kept' }
  | { readonly kind: 'page'; readonly isKept: boolean }
  | { readonly kind: 'draft' | 'post'; readonly draftId: string };

const leave = { kind: 'leave' } as const;

export const packAddress = '/ngoai-tuyen/goi.json';
export const shellAddress = '/ngoai-tuyen/khung';
export const keysAddress = '/api/v1/keys';

export function wayOf(asked: Asked): Way {
  const path = asked.path.length > 1 && asked.path.endsWith('/') ? asked.path.slice(0, -1) : asked.path;
  if (asked.isNavigation) return asked.method === 'GET' ? wayOfPage(path, asked.query) : wayOfForm(path);
  if (asked.method !== 'GET') return leave;
  if (path === packAddress) return { kind: 'pack' };
  if (path === keysAddress) return { kind: 'keys' };
  return path.startsWith('/assets/') || path === '/favicon.svg' ? { kind: 'kept' } : leave;
}

function wayOfPage(path: string, query: string): Way {
  // The device cannot keep drafts after all and asks for the pages of the server.
  if (/[?&]may-chu=/.test(query)) return leave;
  if (path === '/tren-may-nay' || path === '/tap-lam' || path.startsWith('/tap-lam/')) return { kind: 'shell' };
  // The hand-over of a post's machine: the server clears what the browser has kept.
  if (path === '/ho-tro/xong') return { kind: 'network' };
  if (path === '/ho-tro' || path.startsWith('/ho-tro/')) return { kind: 'shell' };
  const draftId = draftIn(path);
  if (draftId !== null) return onlyOfServer.test(path) ? { kind: 'network' } : { kind: 'draft', draftId };
  if (/^\/nop\/[\w.-]+$/.test(path)) return { kind: 'shell' };
  if (path === '/' || openPages.test(path)) return { kind: 'page', isKept: isPlain(query) };
  if (path === '/tiep-tuc') return { kind: 'shellAtPost' };
  return /^\/(?:tra-cuu|bien-nhan)(?:\/|$)/.test(path) ? { kind: 'network' } : leave;
}

/** A form that a page of the server posted: of a draft it can be taken up here, of tracking it can only be told that there is no line. */
function wayOfForm(path: string): Way {
  const draftId = draftIn(path);
  if (draftId !== null) return onlyOfServer.test(path) ? { kind: 'network' } : { kind: 'post', draftId };
  return /^\/(?:tra-cuu|tiep-tuc|nop)(?:\/|$)/.test(path) ? { kind: 'network' } : leave;
}

function draftIn(path: string): string | null {
  return /^\/nop\/ho-so\/([0-9a-f-]{36})(?:\/|$)/i.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** The code to go on elsewhere comes from the server. */
const onlyOfServer = /\/tam-dung$/;

const openPages = /^\/(?:thu-tuc(?:\/[\w.-]+)?|tro-giup|cam-ket|kiem-tra-bien-nhan)$/;

/** What was searched for is nobody's business later, and would fill the machine: only pages without a question are kept. */
function isPlain(query: string): boolean {
  return /^\??(?:lang=(?:vi|en))?$/.test(query);
}

/** What of an answer may be kept for a time without a line: whole, ours (a captive portal's page bears no mark of ours), for everybody. */
export function mayKeep(answer: { readonly status: number; readonly mark: string | null; readonly cacheControl: string | null; readonly isRedirected: boolean }): boolean {
  return answer.status === 200 && answer.mark === 'page' && !answer.isRedirected && !/no-store/.test(answer.cacheControl ?? '');
}

/** The header that every page and pack of ours bears. */
export const markHeader = 'x-dong-hanh';
