import type { Static } from 'typebox';
import type { ProblemShape } from '../rules/shapes.ts';
import { createStore, type Store } from './store.ts';

export type Problem = Static<typeof ProblemShape>;

/**
 * `gone`: no answer of ours came, so nobody knows whether the server acted. `signedOut`: the session ended.
 * `problem`: the server answered, and says no in words.
 */
export type Failure = { readonly kind: 'gone' } | { readonly kind: 'signedOut' } | { readonly kind: 'problem'; readonly problem: Problem };

/** How we stand with the server. `skewMillis`: its clock minus ours; the clocks of old machines are wrong. */
export type Line = { readonly server: 'here' | 'gone'; readonly session: 'kept' | 'lost'; readonly skewMillis: number };

export type Api = {
  readonly line: Store<Line>;
  readonly get: <T>(path: string, signal: AbortSignal | null) => Promise<T>;
  readonly send: <T>(call: { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string; readonly body: unknown }) => Promise<T>;
  /** A file, by the address that the API gave for it. */
  readonly bytes: (url: string, signal: AbortSignal | null) => Promise<Blob>;
  readonly isReady: () => Promise<boolean>;
};

const answerMillisMax = 20_000;

/** The browser's side of /api/v1: every call says how the line is, and fails only with an error that carries a `Failure`. */
export function createApi(): Api {
  const line = createStore<Line>({ server: 'here', session: 'kept', skewMillis: 0 });
  async function answerOf(url: string, init: RequestInit, outer: AbortSignal | null): Promise<Response> {
    const answer = await fetchWithin(url, init, outer);
    if (answer === 'cancelled') throw failed({ kind: 'gone' });
    if (answer === 'gone' || (answer.status >= 500 && !isProblem(answer))) {
      line.set({ ...line.get(), server: 'gone' });
      throw failed({ kind: 'gone' });
    }
    line.set({ ...line.get(), server: 'here', skewMillis: skewOf(answer) ?? line.get().skewMillis });
    if (answer.ok) return answer;
    const problem = isProblem(answer) ? ((await answer.json()) as Problem) : unknownProblem(answer.status);
    if (answer.status !== 401 || url.startsWith('/api/v1/session')) throw failed({ kind: 'problem', problem });
    line.set({ ...line.get(), session: 'lost' });
    throw failed({ kind: 'signedOut' });
  }
  async function call<T>(path: string, init: RequestInit, outer: AbortSignal | null): Promise<T> {
    const answer = await answerOf(`/api/v1${path}`, init, outer);
    return (answer.status === 204 ? null : await answer.json()) as T;
  }
  return {
    line,
    get: (path, signal) => call(path, { method: 'GET' }, signal),
    send: ({ method, path, body }) =>
      call(
        path,
        {
          method,
          headers: { 'x-requested-with': 'dong-hanh', ...(body === null ? {} : { 'content-type': 'application/json' }) },
          ...(body === null ? {} : { body: JSON.stringify(body) }),
        },
        null,
      ),
    bytes: async (url, signal) => (await answerOf(url, { method: 'GET' }, signal)).blob(),
    isReady: async () => {
      const answer = await fetchWithin('/readyz', { method: 'GET' }, null);
      return answer !== 'gone' && answer !== 'cancelled' && answer.ok;
    },
  };
}

export function failureOf(error: unknown): Failure {
  return error instanceof Error && 'failure' in error ? (error.failure as Failure) : { kind: 'gone' };
}

function failed(failure: Failure): Error {
  return Object.assign(new Error(failure.kind), { failure });
}

async function fetchWithin(url: string, init: RequestInit, outer: AbortSignal | null): Promise<Response | 'gone' | 'cancelled'> {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), answerMillisMax);
  const cancel = () => cut.abort();
  outer?.addEventListener('abort', cancel);
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store', signal: cut.signal });
  } catch {
    return outer?.aborted === true ? 'cancelled' : 'gone';
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', cancel);
  }
}

function isProblem(answer: Response): boolean {
  return (answer.headers.get('content-type') ?? '').startsWith('application/problem+json');
}

/** Only to the second, so differences below two seconds are noise of the road. */
function skewOf(answer: Response): number | null {
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(date)) return null;
  const skew = date - Date.now();
  return Math.abs(skew) < 2000 ? 0 : skew;
}

function unknownProblem(status: number): Problem {
  return {
    type: 'urn:dong-hanh:problem:unknown',
    status,
    code: 'unknown',
    title: 'Máy chủ trả lời không như mong đợi',
    titleEn: 'The server gave an unexpected answer',
    detail: `Mã trả lời ${status}, không kèm lời giải thích.`,
    detailEn: `Status ${status}, without an explanation.`,
    next: 'Tải lại trang rồi thử lại; nếu vẫn vậy, báo quản trị kỹ thuật.',
    nextEn: 'Reload the page and try again; if it stays, tell the technical operator.',
  };
}
