import type { Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import type { Fault } from '../web/parts.tsx';
import { isTrackedNews, type TrackedNews, TrackedPage } from '../web/tracked-page.tsx';
import { TrackingPage } from '../web/tracking-page.tsx';
import { trackingWords } from '../web/words-tracking.ts';
import { lookAtHelp } from './helped-routes.ts';
import { textIn } from './input.ts';
import { lookAtMessageConsent } from './message-consent-routes.ts';
import type { At } from './open-draft.ts';
import { lookAtSatisfaction } from './satisfaction-routes.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';
import { forgetTrackingKey, keepTrackingKey, look, trackingKeyOf } from './tracking-key.ts';

/** Looking a dossier up by its code and a light proof. */
export function registerTrackingPages(server: Server, site: Site): void {
  server.get('/tra-cuu', (request, reply) => {
    const faults = textIn(request.query, 'het-gio') === '' ? [] : [{ href: '#code', message: say(trackingWords.expired, langOf(request)) }];
    return ask(site, { request, reply }, { code: textIn(request.query, 'ma').slice(0, 60), proof: '', faults, status: 200 });
  });

  server.post('/tra-cuu', async (request, reply) => {
    const at = { request, reply };
    const lang = langOf(request);
    const key = { code: textIn(request.body, 'code').slice(0, 60), proof: textIn(request.body, 'proof').slice(0, 60) };
    const empty = [
      ...(key.code === '' ? [{ href: '#code', message: say(trackingWords.codeMissing, lang) }] : []),
      ...(key.proof === '' ? [{ href: '#proof', message: say(trackingWords.proofMissing, lang) }] : []),
    ];
    if (empty.length > 0) return ask(site, at, { ...key, faults: empty, status: 422 });
    const answer = await look(site, key, request.ip);
    if (answer.ok) {
      keepTrackingKey(site, reply, key);
      return goTo(reply, '/tra-cuu/ho-so');
    }
    if (answer.status === 404) return ask(site, at, { ...key, faults: [{ href: '#code', message: say(trackingWords.notFound, lang) }], status: 404 });
    if (answer.status === 429)
      return ask(site, at, {
        ...key,
        faults: [{ href: '#code', message: sayGeneral(answer.problem, lang) }],
        status: 429,
      });
    return sendProblem(site, at, answer.problem);
  });

  server.get('/tra-cuu/ho-so', async (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const answer = await look(site, key, request.ip);
    if (!answer.ok) return answer.status === 404 ? goTo(reply, '/tra-cuu?het-gio=1') : sendProblem(site, { request, reply }, answer.problem);
    const isReturned = answer.body.stage === 'delivered' || answer.body.stage === 'archived';
    const [help, satisfaction, consent] = await Promise.all([
      lookAtHelp(site, key, request.ip),
      isReturned ? lookAtSatisfaction(site, key, request.ip) : null,
      lookAtMessageConsent(site, key, request.ip),
    ]);
    const page = TrackedPage({ frame: await frameOf(site, request), tracked: answer.body, help, satisfaction, consent, news: newsOf(textIn(request.query, 'xong')) });
    return sendPage(reply, page, { status: 200, kind: 'personal' });
  });

  server.post('/tra-cuu/xong', (_request, reply) => {
    forgetTrackingKey(site, reply);
    return goTo(reply, '/');
  });
}

async function ask(site: Site, at: At, state: { readonly code: string; readonly proof: string; readonly faults: readonly Fault[]; readonly status: number }) {
  const { status, ...input } = state;
  return sendPage(at.reply, TrackingPage({ frame: await frameOf(site, at.request), ...input }), { status, kind: 'personal' });
}

function newsOf(text: string): TrackedNews {
  return isTrackedNews(text) ? text : 'none';
}
