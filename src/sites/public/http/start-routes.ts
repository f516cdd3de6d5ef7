import { randomBytes } from 'node:crypto';
import type { Server } from '../../../basics/http/route.ts';
import { uuidV7From } from '../../../basics/rules/ids.ts';
import { millisOf } from '../../../basics/rules/time.ts';
import type { DraftKeyView } from '../../../dossiers/http/draft-shapes.ts';
import { entranceOf } from '../../../procedures/rules/entrance.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { officesFor } from '../web/draft-at-hand.ts';
import { StartPage } from '../web/start-page.tsx';
import { procedureOf } from './catalogue-routes.ts';
import { draftsHere, keepSecret } from './draft-cookies.ts';
import { textIn } from './input.ts';
import type { At } from './open-draft.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';

/** Before the first question: which office, why we ask, whose machine. Beginning makes the draft and its id. */
export function registerStartRoutes(server: Server, site: Site): void {
  server.get('/nop/:code', (request, reply) => start(site, { request, reply }, { fault: 'none', unit: '' }));

  server.post('/nop/:code', async (request, reply) => {
    const procedure = await procedureOf(site, { code: textIn(request.params, 'code'), from: request.ip });
    if (!procedure.ok) return sendProblem(site, { request, reply }, procedure.problem);
    if (entranceOf(procedure.body) !== 'online') return goTo(reply, `/thu-tuc/${procedure.body.code}`);
    const offices = officesFor(procedure.body, await site.directory.offices(request.ip));
    const [only] = offices;
    const unit = offices.length === 1 && only !== undefined ? only.unitCode : textIn(request.body, 'unit');
    if (!offices.some((office) => office.unitCode === unit)) return start(site, { request, reply }, { fault: 'unitMissing', unit });
    const id = uuidV7From(millisOf(site.now()), randomBytes(10));
    const made = await site.api<DraftKeyView>({ method: 'POST', path: '/drafts', body: { id, procedureCode: procedure.body.code, unitCode: unit }, from: request.ip });
    if (!made.ok) return sendProblem(site, { request, reply }, made.problem);
    keepSecret(site, { request, reply }, { ...made.body, device: textIn(request.body, 'shared') === 'yes' ? 'shared' : 'own' });
    const [first] = shownPages(procedure.body.form, {});
    return goTo(reply, `/nop/ho-so/${id}/${first?.id ?? 'giay-to'}`);
  });
}

async function start(site: Site, { request, reply }: At, state: { readonly fault: 'none' | 'unitMissing'; readonly unit: string }) {
  const procedure = await procedureOf(site, { code: textIn(request.params, 'code'), from: request.ip });
  if (!procedure.ok) return sendProblem(site, { request, reply }, procedure.problem);
  if (entranceOf(procedure.body) !== 'online') return goTo(reply, `/thu-tuc/${procedure.body.code}`);
  const offices = officesFor(procedure.body, await site.directory.offices(request.ip));
  const here = draftsHere(request).find((draft) => draft.procedureCode === procedure.body.code);
  const page = StartPage({ frame: await frameOf(site, request), procedure: procedure.body, offices, draftId: here?.id ?? null, keptBy: 'server', ...state });
  return sendPage(reply, page, { status: state.fault === 'none' ? 200 : 422, kind: 'personal' });
}
