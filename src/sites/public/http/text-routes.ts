import type { Server } from '../../../basics/http/route.ts';
import type { LedgerDayView } from '../../../dossiers/http/ledger-shapes.ts';
import type { LossesView } from '../../../sync/http/alarm-shapes.ts';
import { HelpPage } from '../web/help-page.tsx';
import { LedgerPage } from '../web/ledger-page.tsx';
import { LossesPage } from '../web/losses-page.tsx';
import { PromisePage } from '../web/promise-page.tsx';
import { frameOf, type Site, sendPage, sendProblem } from './site.ts';

/** Pages that only tell: what we promise, how often it was broken, and where to get help. */
export function registerTextRoutes(server: Server, site: Site): void {
  server.get('/cam-ket', async (request, reply) => sendPage(reply, PromisePage({ frame: await frameOf(site, request) }), { status: 200, kind: 'open' }));

  server.get('/so-ho-so-that-lac', async (request, reply) => {
    const counted = await site.api<LossesView>({ method: 'GET', path: '/losses', from: request.ip });
    if (!counted.ok) return sendProblem(site, { request, reply }, counted.problem);
    return sendPage(reply, LossesPage({ frame: await frameOf(site, request), losses: counted.body }), { status: 200, kind: 'open' });
  });

  server.get('/so-cai', async (request, reply) => {
    const days = await site.api<{ rows: LedgerDayView[] }>({ method: 'GET', path: '/ledger/days', from: request.ip });
    if (!days.ok) return sendProblem(site, { request, reply }, days.problem);
    const offices = await site.directory.offices(request.ip);
    const named = days.body.rows.map((day) => ({ ...day, unitName: offices.find(({ unitCode }) => unitCode === day.unitCode)?.unitName ?? day.officeName }));
    return sendPage(reply, LedgerPage({ frame: await frameOf(site, request), days: named }), { status: 200, kind: 'open' });
  });

  server.get('/tro-giup', async (request, reply) => {
    const offices = await site.directory.offices(request.ip);
    return sendPage(reply, HelpPage({ frame: await frameOf(site, request), offices }), { status: 200, kind: 'open' });
  });
}
