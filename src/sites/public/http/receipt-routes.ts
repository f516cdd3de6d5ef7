import type { Server } from '../../../basics/http/route.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { drawQr } from '../web/draw-qr.ts';
import { ReceiptPage } from '../web/receipt-page.tsx';
import { textIn } from './input.ts';
import { frameOf, type Site, sendPage, sendProblem } from './site.ts';

/** The receipt: the id of the dossier, which only its device and its paper know, is the key. */
export function registerReceiptRoutes(server: Server, site: Site): void {
  server.get('/bien-nhan/:id', async (request, reply) => {
    const answer = await site.api<Receipt>({ method: 'GET', path: `/dossiers/${encodeURIComponent(textIn(request.params, 'id'))}/receipt`, from: request.ip });
    if (!answer.ok) return sendProblem(site, { request, reply }, answer.problem);
    const page = ReceiptPage({ frame: await frameOf(site, request), receipt: answer.body, qr: drawQr(answer.body.signed?.checkUrl ?? answer.body.trackingUrl) });
    return sendPage(reply, page, { status: 200, kind: 'personal' });
  });
}
