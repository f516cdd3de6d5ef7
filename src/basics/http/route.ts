import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import type { Instant } from '../rules/time.ts';
import type { Pool } from '../store/database.ts';

/** The server as slices see it: a route is `server.route({ method, url, schema, handler })`, typed by its TypeBox schema. */
export type Server = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;

/** What every slice's routes get: the database, the clock read at the entrance, and the address we are known by. */
export type House = {
  readonly pool: Pool;
  readonly now: () => Instant;
  readonly baseUrl: string;
  readonly dataDir: string;
};

export type { FastifyReply, FastifyRequest };
