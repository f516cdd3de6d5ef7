import type { Server } from '../../../basics/http/route.ts';
import type { DraftChangeBody, DraftKeyView } from '../../../dossiers/http/draft-shapes.ts';
import { keepSecret, secretOf } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { saveDraft } from './open-draft.ts';
import type { Site } from './site.ts';

/**
 * The copy of a device's draft on the server: made with the id that was born on the device, followed quietly, and gone on with elsewhere by a
 * code. Its secret stays in a cookie that script cannot read, like that of any other draft.
 */
export function registerCopyRoutes(server: Server, site: Site): void {
  server.post('/nop/ho-so/:id/ban-sao', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    // A form of somebody else's page cannot send JSON.
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return reply.code(415).send();
    const id = textIn(request.params, 'id').toLowerCase();
    const { body } = request;
    const unitCode = textIn(body, 'unitCode');
    const known = secretOf(request, id);
    const made =
      known === null
        ? await site.api<DraftKeyView>({
            method: 'POST',
            path: '/drafts',
            body: { id, procedureCode: textIn(body, 'procedureCode'), unitCode: unitCode === '' ? null : unitCode },
            from: request.ip,
          })
        : null;
    if (made?.ok === false) return reply.code(made.status).send(made.problem);
    if (made !== null) keepSecret(site, { request, reply }, { ...made.body, device: textIn(body, 'keeping') === 'shared' ? 'shared' : 'own' });
    const change = { ...(unitCode === '' ? {} : { unitCode }), answers: answersIn(body) } as DraftChangeBody;
    const saved = await saveDraft(site, { id, secret: made?.body.secret ?? known ?? '' }, { change, from: request.ip });
    return reply.code(saved.status).send(saved.ok ? saved.body : saved.problem);
  });
}

/** As sent; the API judges it. */
function answersIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'answers' in body ? body.answers : {};
}
