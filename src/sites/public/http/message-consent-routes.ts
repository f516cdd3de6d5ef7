import type { Server } from '../../../basics/http/route.ts';
import type { ConsentView } from '../../../outreach/http/message-shapes.ts';
import { WithdrawalPage } from '../web/message-consent-section.tsx';
import { textIn } from './input.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';
import { type TrackingKey, trackingKeyOf } from './tracking-key.ts';

/** A citizen agrees to messages on the tracking page, and gets no more of them there or by the link in each. */
export function registerMessageConsentPages(server: Server, site: Site): void {
  server.post('/tra-cuu/nhan-tin', async (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const said = textIn(request.body, 'said') === 'agreed' ? 'agreed' : 'withdrawn';
    const done = await site.api<ConsentView>({ method: 'POST', path: '/tracking/message-consents', body: { ...key, said }, from: request.ip });
    return done.ok ? goTo(reply, `/tra-cuu/ho-so?xong=${said === 'agreed' ? 'messagesAgreed' : 'messagesWithdrawn'}`) : sendProblem(site, { request, reply }, done.problem);
  });

  server.get('/thoi-nhan-tin/:token', async (request, reply) => {
    const isWhole = isToken(textIn(request.params, 'token'));
    return sendPage(reply, WithdrawalPage({ frame: await frameOf(site, request), state: isWhole ? 'ask' : 'wrong' }), { status: isWhole ? 200 : 404, kind: 'personal' });
  });

  server.post('/thoi-nhan-tin/:token', async (request, reply) => {
    const token = textIn(request.params, 'token');
    const frame = await frameOf(site, request);
    if (!isToken(token)) return sendPage(reply, WithdrawalPage({ frame, state: 'wrong' }), { status: 404, kind: 'personal' });
    const done = await site.api({ method: 'POST', path: '/message-withdrawals', body: { token: token.toUpperCase() }, from: request.ip });
    if (!done.ok && done.status !== 404) return sendProblem(site, { request, reply }, done.problem);
    return sendPage(reply, WithdrawalPage({ frame, state: done.ok ? 'done' : 'wrong' }), { status: done.ok ? 200 : 404, kind: 'personal' });
  });
}

function isToken(text: string): boolean {
  return /^[A-Za-z0-9]{12}$/.test(text);
}

/** Null when it cannot be told now: the page about the dossier stands all the same. */
export async function lookAtMessageConsent(site: Site, key: TrackingKey, from: string): Promise<ConsentView | null> {
  const answer = await site.api<ConsentView>({ method: 'POST', path: '/tracking/message-consent', body: key, from });
  return answer.ok ? answer.body : null;
}
