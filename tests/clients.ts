import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Server } from '../src/basics/http/route.ts';

/** The password of every account of the sample authority (data/authorities/binh-tan/officers.json). */
export const samplePassword = 'dong-hanh-2019';

export type Answer = { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, unknown>>; json<T>(): T };

/** Somebody in front of the API: the public, or an officer who has logged in. */
export type Client = { readonly cookie: string; ask(method: string, path: string, payload?: unknown): Promise<Answer> };

export function publicClient(server: Server): Client {
  return clientWith(server, '');
}

export async function officerClient(server: Server, username: string, password: string = samplePassword): Promise<Client> {
  const answer = await server.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
  if (answer.statusCode !== 200) throw new Error(`${username}: ${answer.body}`);
  return clientWith(server, /dh_session=[\w-]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? '');
}

function clientWith(server: Server, cookie: string): Client {
  return {
    cookie,
    ask: async (method, path, payload) =>
      asAnswer(
        await server.inject({
          method: method as NonNullable<InjectOptions['method']>,
          url: `/api/v1${path}`,
          headers: cookie === '' ? {} : { cookie, 'x-requested-with': 'dong-hanh' },
          ...(payload === undefined ? {} : { payload: payload as object }),
        }),
      ),
  };
}

export function asAnswer(response: LightMyRequestResponse): Answer {
  return { status: response.statusCode, body: response.body, headers: response.headers, json: <T>() => response.json<T>() };
}
