import type { FastifyReply, FastifyRequest, Server } from '../../basics/http/route.ts';

/** An answer of this program's own API, as it would have gone out. */
export type OwnAnswer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

/** `as`: in the name of whoever asks, or as anybody: a session is then not handed on. */
type OwnCall = { readonly method: 'GET' | 'PUT'; readonly path: string; readonly payload: string | null; readonly as: 'asker' | 'public' };

/**
 * Asks this program's own API: what comes sealed, or in a file, is filed by the very route by which
 * everything is filed, with its checks, its refusals and its receipt.
 */
export async function askOwnApi(server: Server, request: FastifyRequest, call: OwnCall): Promise<OwnAnswer> {
  const { cookie, 'x-requested-with': from } = request.headers;
  const response = await server.inject({
    method: call.method,
    url: `/api/v1${call.path}`,
    remoteAddress: request.ip,
    headers: {
      ...(cookie === undefined || call.as === 'public' ? {} : { cookie }),
      ...(typeof from === 'string' ? { 'x-requested-with': from } : {}),
      ...(call.payload === null ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.payload === null ? {} : { payload: call.payload }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.body };
}

/** Hands an answer of the own API on as it is. */
export function handOn(answer: OwnAnswer, reply: FastifyReply): FastifyReply {
  for (const name of ['retry-after', 'cache-control']) {
    const value = answer.headers[name];
    if (typeof value === 'string') void reply.header(name, value);
  }
  return reply
    .code(answer.status)
    .type(String(answer.headers['content-type'] ?? 'application/json'))
    .serializer(String)
    .send(answer.body);
}
