import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest, Server } from '../../../basics/http/route.ts';
import { uuidV7From } from '../../../basics/rules/ids.ts';
import { millisOf } from '../../../basics/rules/time.ts';
import type { DraftKeyView } from '../../../dossiers/http/draft-shapes.ts';
import type { Session } from '../../../offices/http/shapes.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { procedureOf } from './catalogue-routes.ts';
import { keepSecret, manner } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { goTo, type Site, sendProblem } from './site.ts';

/**
 * Filing at the desk: the reception officer fills in the same form for the person in front of him, who stays the applicant. One dossier, same
 * code, same tracking; the channel is the counter and the officer is the actor. The log-in cookie is never sent from another site's form.
 */
export function registerDeskRoutes(server: Server, site: Site): void {
  server.post('/can-bo/tai-quay/:code', async (request, reply) => {
    const at = { request, reply };
    const session = await site.api<Session>({ method: 'GET', path: '/session', headers: officerHeaders(request), from: request.ip });
    if (!session.ok) return sendProblem(site, at, session.problem);
    const office = session.body.officer.offices.find((one) => one.roles.some(({ role }) => role === 'reception'));
    if (office === undefined) return goTo(reply, '/can-bo');
    const procedure = await procedureOf(site, { code: textIn(request.params, 'code'), from: request.ip });
    if (!procedure.ok) return sendProblem(site, at, procedure.problem);
    const id = uuidV7From(millisOf(site.now()), randomBytes(10));
    const made = await site.api<DraftKeyView>({ method: 'POST', path: '/drafts', body: { id, procedureCode: procedure.body.code, unitCode: office.unitCode }, from: request.ip });
    if (!made.ok) return sendProblem(site, at, made.problem);
    keepSecret(site, at, { ...made.body, device: 'shared' });
    void reply.setCookie(deskCookie(id), 'yes', { ...manner(site), path: `/nop/ho-so/${id}` });
    const [first] = shownPages(procedure.body.form, {});
    return goTo(reply, `/nop/ho-so/${id}/${first?.id ?? 'giay-to'}`);
  });
}

/** Whether this draft was begun at the desk. What the officer may do is decided by the API, from his session. */
export function isAtDesk(request: FastifyRequest, draftId: string): boolean {
  return request.cookies[deskCookie(draftId)] === 'yes';
}

/** The officer's own session, handed on to the API with the mark of our pages. */
export function officerHeaders(request: FastifyRequest): Record<string, string> {
  return { cookie: request.headers.cookie ?? '', 'x-requested-with': 'dong-hanh' };
}

export function forgetDesk(site: Site, reply: FastifyReply, draftId: string): void {
  void reply.clearCookie(deskCookie(draftId), { ...manner(site), path: `/nop/ho-so/${draftId}` });
}

function deskCookie(draftId: string): string {
  return `dh_desk_${draftId}`;
}
