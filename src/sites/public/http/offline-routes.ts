import { contentPolicy } from '../../../basics/http/content-policy.ts';
import type { Server } from '../../../basics/http/route.ts';
import { markHeader, packAddress, shellAddress } from '../rules/way-of-request.ts';
import { ShellPage } from '../web/shell-page.tsx';
import { packKeeper } from './pack-keeper.ts';
import { frameOf, type Site, sendPage } from './site.ts';

/** What a device needs to open the site without a line: the worker, the page it draws itself, and what it draws it from. */
export function registerOfflineRoutes(server: Server, site: Site): void {
  const packs = packKeeper(site);

  for (const address of [shellAddress, '/tren-may-nay'])
    server.get(address, async (request, reply) => {
      // What the device draws in it may read the code of an identity card.
      void reply.header('content-security-policy', contentPolicy('wasm'));
      return sendPage(reply, ShellPage({ frame: { ...(await frameOf(site, request)), path: '/tren-may-nay' } }), { status: 200, kind: 'open' });
    });

  server.get(packAddress, async (request, reply) => {
    const pack = await packs.current(request.ip);
    void reply.header(markHeader, 'pack').header('cache-control', 'no-cache').header('etag', pack.etag).header('vary', 'accept-encoding').type('application/json; charset=utf-8');
    if (request.headers['if-none-match'] === pack.etag) return reply.code(304).send();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(pack.brotli);
    return /\bgzip\b/.test(accepted) ? reply.header('content-encoding', 'gzip').send(pack.gzip) : reply.send(pack.plain);
  });

  // Never from a cache: a worker that is out of date must learn of it.
  server.get('/sw.js', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('sw.js', { cacheControl: false }));
}
