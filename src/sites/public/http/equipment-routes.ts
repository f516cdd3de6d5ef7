import type { Server } from '../../../basics/http/route.ts';
import type { LabelView } from '../../../teams/http/equipment-shapes.ts';
import { EquipmentPage } from '../web/equipment-page.tsx';
import { textIn } from './input.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** The page behind the QR label of a machine, for whoever stands in front of it. Works without script. */
export function registerEquipmentPages(server: Server, site: Site): void {
  const ask = (code: string, from: string) => site.api<LabelView>({ method: 'GET', path: `/equipment-labels/${encodeURIComponent(code)}`, from });

  server.get('/thiet-bi/:code', async (request, reply) => {
    const answer = await ask(textIn(request.params, 'code').slice(0, 40), request.ip);
    if (!answer.ok) return sendProblem(site, { request, reply }, answer.problem);
    const said = textIn(request.query, 'bao');
    const reported = said === 'xong' ? 'now' : said === 'co-roi' ? 'already' : null;
    return sendPage(reply, EquipmentPage({ frame: await frameOf(site, request), item: answer.body, reported, faults: [] }), { status: 200, kind: 'personal' });
  });

  server.post('/thiet-bi/:code', async (request, reply) => {
    const code = textIn(request.params, 'code').slice(0, 40);
    const note = textIn(request.body, 'note').slice(0, 200);
    const sent = await site.api<{ readonly reported: 'now' | 'already' }>({
      method: 'POST',
      path: `/equipment-labels/${encodeURIComponent(code)}/reports`,
      body: { note: note === '' ? null : note },
      from: request.ip,
    });
    if (sent.ok) return goTo(reply, `/thiet-bi/${encodeURIComponent(code)}?bao=${sent.body.reported === 'now' ? 'xong' : 'co-roi'}`);
    const answer = await ask(code, request.ip);
    if (!answer.ok) return sendProblem(site, { request, reply }, sent.problem);
    const faults = [{ href: '#main', message: sayGeneral(sent.problem, langOf(request)) }];
    return sendPage(reply, EquipmentPage({ frame: await frameOf(site, request), item: answer.body, reported: null, faults }), { status: sent.status, kind: 'personal' });
  });
}
