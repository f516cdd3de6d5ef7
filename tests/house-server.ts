import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import { closeInTime } from '../src/basics/http/close-in-time.ts';
import type { House, Server } from '../src/basics/http/route.ts';
import { commonShapes } from '../src/basics/rules/shapes.ts';
import { registerOfficerSessions } from '../src/offices/http/session.ts';
import { answerError, answerNotFound } from '../src/server/error-handler.ts';

/** A server that answers errors as the whole program does, for the routes of the slice under test. */
export function bareServer(): Server {
  const server = fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Server;
  closeInTime(server);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerNotFound);
  for (const shape of commonShapes) server.addSchema(shape);
  return server;
}

/** The same, and it knows officers by their cookie. */
export function staffServer(house: House): Server {
  const server = bareServer();
  registerOfficerSessions(server, house);
  return server;
}
