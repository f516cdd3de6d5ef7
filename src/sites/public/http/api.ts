import type { Static } from 'typebox';
import type { Server } from '../../../basics/http/route.ts';
import type { ProblemShape } from '../../../basics/rules/shapes.ts';

/** Pages are a client of the API like any other: checks, refusals and words come from one place. */
export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of the person in front of the page, so that limits count them and not us. */
  readonly from: string;
};

export type ProblemView = Static<typeof ProblemShape>;

export type ApiAnswer<T> = { readonly ok: true; readonly status: number; readonly body: T } | { readonly ok: false; readonly status: number; readonly problem: ProblemView };

export type Api = <T>(request: ApiRequest) => Promise<ApiAnswer<T>>;

/** Calls the routes of the same process, without a socket. */
export function apiOf(server: Server): Api {
  return async <T>(request: ApiRequest): Promise<ApiAnswer<T>> => {
    const response = await server.inject({
      method: request.method,
      url: `/api/v1${request.path}`,
      remoteAddress: request.from,
      headers: { accept: 'application/json', ...request.headers },
      ...(request.body === undefined ? {} : { payload: request.body as string | object | Buffer }),
    });
    const body: unknown = response.body === '' ? null : JSON.parse(response.body);
    if (response.statusCode < 400) return { ok: true, status: response.statusCode, body: body as T };
    return { ok: false, status: response.statusCode, problem: body as ProblemView };
  };
}
