import { contentPolicy } from '../../../basics/http/content-policy.ts';
import type { Server } from '../../../basics/http/route.ts';
import { PostHandedOverPage } from '../web/post-hand-over-page.tsx';
import { ShellPage } from '../web/shell-page.tsx';
import { frameOf, type Site, sendPage } from './site.ts';

/** The machine of a support post draws its pages itself, behind its PIN; here is only what it begins with, and what clears it. */
export function registerPostRoutes(server: Server, site: Site): void {
  for (const address of ['/ho-tro', '/ho-tro/*'])
    server.get(address, async (request, reply) => {
      // Who is helped may be read from an identity card.
      void reply.header('content-security-policy', contentPolicy('wasm'));
      return sendPage(reply, ShellPage({ frame: { ...(await frameOf(site, request)), path: '/ho-tro' } }), { status: 200, kind: 'open' });
    });

  // Only what the browser has kept of pages: "storage" would take sealed dossiers along that still wait for a line.
  server.get('/ho-tro/xong', async (request, reply) => {
    void reply.header('clear-site-data', '"cache"');
    return sendPage(reply, PostHandedOverPage({ frame: await frameOf(site, request) }), { status: 200, kind: 'personal' });
  });
}
