import type { Server } from '../../../basics/http/route.ts';
import type { DraftChangeBody, DraftKeyView, DraftView } from '../../../dossiers/http/draft-shapes.ts';
import { cameByCode, keepSecret, secretOf } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { saveDraft } from './open-draft.ts';
import { conflictsIn } from './save-answers.ts';
import type { Site } from './site.ts';

/**
 * The copy of a device's draft on the server: made with the id that was born on the device, followed quietly, and gone on with elsewhere by a
 * code. The answer tells the whole copy, so that the device knows what others changed; what both changed is not saved but named (`refused`). Where the person chose the other answer on the device, nothing
 * typed on a page of the server stays beside it (`yielded`). Its secret stays in a cookie that script cannot read, like that of any other draft.
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
    const key = { id, secret: made?.body.secret ?? known ?? '' };
    const change = changeIn(body);
    const saved = change === null ? null : await saveDraft(site, key, { change, from: request.ip });
    const refused = saved === null || saved.ok ? [] : (conflictsIn(saved.problem)?.conflicts.map(({ key }) => key) ?? null);
    if (saved?.ok === false && refused === null) return reply.code(saved.status).send(saved.problem);
    const there = await site.api<DraftView>({ method: 'GET', path: `/drafts/${encodeURIComponent(id)}`, headers: { 'x-draft-secret': key.secret }, from: request.ip });
    if (!there.ok) return reply.code(there.status).send(there.problem);
    const { updatedAt, answers, changedAt, filed } = there.body;
    return reply.send({
      refused,
      filed,
      byCode: cameByCode(request, id) ? 'yes' : 'no',
      there: { savedAt: updatedAt, answers: { ...answers, unitCode: there.body.unitCode }, changedAt },
    });
  });
}

/** As sent; the API judges it. Null when there is nothing to save: the device only looks. */
function changeIn(body: unknown): DraftChangeBody | null {
  const { answers, basedOn, yielded } = (body ?? {}) as { readonly answers?: unknown; readonly basedOn?: unknown; readonly yielded?: unknown };
  const { unitCode, ...others } = (typeof answers === 'object' && answers !== null ? answers : {}) as Readonly<Record<string, unknown>>;
  const ended = Array.isArray(yielded) ? yielded.filter((key) => typeof key === 'string') : [];
  if (unitCode === undefined && Object.keys(others).length === 0 && ended.length === 0) return null;
  const beside = ended.length === 0 ? {} : { beside: Object.fromEntries(ended.map((key) => [key, null])) };
  return { ...(unitCode === undefined ? {} : { unitCode }), answers: others, ...beside, ...(basedOn === undefined ? {} : { basedOn }) } as DraftChangeBody;
}
