import { Readable } from 'node:stream';
import type { Server as TusServer } from '@tus/server';
import type { FastifyReply, FastifyRequest } from '../../basics/http/route.ts';

/** What a request to the tus server stands for here: a web request whose body is read only when the server asks for it. */
export type TusRequest = Parameters<TusServer['handleWeb']>[0];

/**
 * The request for the tus server. The body is made on first use: a request that is refused by its headers must not have its stream
 * held, or the connection could not take the next one. With `runtime` the server hears of a broken line and keeps what has come.
 */
export function tusRequest(request: FastifyRequest, reply: FastifyReply): TusRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const made = new Request(new URL(request.url, 'http://upload.invalid'), { method: request.method, headers });
  let body: TusRequest['body'] | undefined;
  Object.defineProperty(made, 'body', {
    get: () => {
      body ??= Readable.toWeb(request.raw) as TusRequest['body'];
      return body;
    },
  });
  return Object.assign(made, { runtime: { name: 'node', node: { req: request.raw, res: reply.raw } } });
}

/** Passes the headers of the answer on, except those of other origins: papers are sent from our own pages. */
export function copyHeaders(answer: Response, reply: FastifyReply): void {
  for (const [name, value] of answer.headers) {
    const isForeign = name.startsWith('access-control-') || name === 'content-length' || name === 'content-type';
    // Closing on a refusal would cut off a device that still sends, before it reads why.
    const isHarmful = name === 'connection' && answer.status >= 400;
    if (!isForeign && !isHarmful) reply.header(name, value);
  }
}
