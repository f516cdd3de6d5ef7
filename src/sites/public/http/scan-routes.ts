import type { Server } from '../../../basics/http/route.ts';
import { parseUuidV7 } from '../../../basics/rules/ids.ts';
import { ScanPage } from '../web/scan-page.tsx';
import { textIn } from './input.ts';
import { frameOf, type Site, sendPage } from './site.ts';

/** What a phone opens when it reads the code of a machine that wants its camera. The page is the same for all; whether the code works, the API says. */
export function registerScanPages(server: Server, site: Site): void {
  server.get('/may-quet/:id', async (request, reply) => {
    const sessionId = parseUuidV7(textIn(request.params, 'id'));
    if (sessionId === null) return reply.callNotFound();
    return sendPage(reply, ScanPage({ frame: await frameOf(site, request), sessionId }), { status: 200, kind: 'personal' });
  });
}
