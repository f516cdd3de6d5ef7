import type { Server } from '../../../basics/http/route.ts';
import { HelpPage } from '../web/help-page.tsx';
import { PromisePage } from '../web/promise-page.tsx';
import { frameOf, type Site, sendPage } from './site.ts';

/** Pages that only tell: what we promise, and where to get help. */
export function registerTextRoutes(server: Server, site: Site): void {
  server.get('/cam-ket', async (request, reply) => sendPage(reply, PromisePage({ frame: await frameOf(site, request) }), { status: 200, kind: 'open' }));

  server.get('/tro-giup', async (request, reply) => {
    const offices = await site.directory.offices(request.ip);
    return sendPage(reply, HelpPage({ frame: await frameOf(site, request), offices }), { status: 200, kind: 'open' });
  });
}
