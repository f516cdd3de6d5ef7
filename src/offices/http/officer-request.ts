import type { OfficerSession } from '../rules/officer.ts';

/**
 * Every slice asks the request itself who acts, so that nobody imports the log-in: `officer()` is null for the public,
 * `requireOfficer()` throws the problem `logInNeeded`. Decorated by session.ts.
 */
declare module 'fastify' {
  interface FastifyRequest {
    officer(): Promise<OfficerSession | null>;
    requireOfficer(): Promise<OfficerSession>;
  }
}
