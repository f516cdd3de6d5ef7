import type { Server } from '../../../basics/http/route.ts';
import { PracticeShellPage } from '../web/practice-shell-page.tsx';
import { frameOf, type Site, sendPage } from './site.ts';

/** Practice, before a worker is here to open it: the server gives the empty page and hears of nothing that follows. */
export function registerPracticeRoutes(server: Server, site: Site): void {
  for (const address of ['/tap-lam', '/tap-lam/*'])
    server.get(address, async (request, reply) => sendPage(reply, PracticeShellPage({ frame: await frameOf(site, request) }), { status: 200, kind: 'open' }));
}
