import type { Server } from '../../../basics/http/route.ts';
import type { SatisfactionView } from '../../../reports/http/satisfaction-shapes.ts';
import { satisfactionWordsMax } from '../../../reports/rules/satisfaction.ts';
import { textIn } from './input.ts';
import { goTo, type Site, sendProblem } from './site.ts';
import { type TrackingKey, trackingKeyOf } from './tracking-key.ts';

/** How it was, said with one press on the tracking page, with its proof. */
export function registerSatisfactionPages(server: Server, site: Site): void {
  server.post('/tra-cuu/hai-long', async (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const words = textIn(request.body, 'words').replaceAll('\r\n', '\n').slice(0, satisfactionWordsMax);
    const body = { ...key, level: textIn(request.body, 'level').slice(0, 40), words: words === '' ? null : words };
    const done = await site.api<SatisfactionView>({ method: 'POST', path: '/tracking/satisfaction-answers', body, from: request.ip });
    return done.ok ? goTo(reply, '/tra-cuu/ho-so?xong=satisfaction') : sendProblem(site, { request, reply }, done.problem);
  });
}

/** Null when it cannot be told now: the page about the dossier stands all the same. */
export async function lookAtSatisfaction(site: Site, key: TrackingKey, from: string): Promise<SatisfactionView | null> {
  const answer = await site.api<SatisfactionView>({ method: 'POST', path: '/tracking/satisfaction', body: key, from });
  return answer.ok ? answer.body : null;
}
