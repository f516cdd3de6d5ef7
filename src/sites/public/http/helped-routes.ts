import type { Server } from '../../../basics/http/route.ts';
import type { HelpView } from '../../../teams/http/help-shapes.ts';
import { HelpedQuestionPage } from '../web/helped-section.tsx';
import { textIn } from './input.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';
import { type TrackingKey, trackingKeyOf } from './tracking-key.ts';

/** What the citizen says about who helped: agrees, takes over, did not ask. Reached from the tracking page, with its proof. */
export function registerHelpedPages(server: Server, site: Site): void {
  server.get('/tra-cuu/nguoi-giup/:act', async (request, reply) => {
    const key = trackingKeyOf(request);
    const act = textIn(request.params, 'act');
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    if (act !== 'takeOver' && act !== 'deny') return goTo(reply, '/tra-cuu/ho-so');
    const question = { act, mandateId: textIn(request.query, 'uy-quyen').slice(0, 60), code: key.code } as const;
    return sendPage(reply, HelpedQuestionPage({ frame: await frameOf(site, request), question }), { status: 200, kind: 'personal' });
  });

  server.post('/tra-cuu/nguoi-giup/:act', async (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const [act, mandateId] = [textIn(request.params, 'act'), textIn(request.body, 'mandateId')];
    const body = { ...key, act, ...(mandateId === '' ? {} : { mandateId }) };
    const done = await site.api<HelpView>({ method: 'POST', path: '/tracking/help-acts', body, from: request.ip });
    return done.ok ? goTo(reply, `/tra-cuu/ho-so?xong=${act}`) : sendProblem(site, { request, reply }, done.problem);
  });
}

/** Who helped with the dossier that is tracked; null when it cannot be told now: the page about the dossier stands all the same. */
export async function lookAtHelp(site: Site, key: TrackingKey, from: string): Promise<HelpView | null> {
  const answer = await site.api<HelpView>({ method: 'POST', path: '/tracking/help', body: key, from });
  return answer.ok ? answer.body : null;
}
