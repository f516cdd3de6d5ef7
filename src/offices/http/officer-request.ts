import type { OfficerSession } from '../rules/officer.ts';

/**
 * Every slice asks the request itself who acts, so that nobody imports the log-in: `officer()` is null for the public,
 * `requireOfficer()` throws the problem `logInNeeded`. `bearsSession()`: whether somebody is logged in in this browser, with our header or without. Decorated by session.ts.
 */
declare module 'fastify' {
  interface FastifyRequest {
    officer(): Promise<OfficerSession | null>;
    bearsSession(): Promise<'yes' | 'no'>;
    requireOfficer(): Promise<OfficerSession>;
  }
}
