import type { Server } from '../../../basics/http/route.ts';
import { officesFor } from '../web/draft-at-hand.ts';
import { checkPageOf } from '../web/draft-pages.tsx';
import { OfficePage } from '../web/office-page.tsx';
import type { Fault } from '../web/parts.tsx';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';

/** Everything once more before it is sent. */
export function registerCheckRoutes(server: Server, site: Site): void {
  server.get('/nop/ho-so/:id/kiem-tra', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    return open === null ? reply : showCheck(site, { request, reply }, { open, faults: [], status: 200 });
  });

  server.get('/nop/ho-so/:id/noi-nhan', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const offices = officesFor(open.procedure, await site.directory.offices(request.ip));
    return sendPage(reply, OfficePage({ frame: await frameOf(site, request), offices, unit: open.draft.unitCode ?? '', backHref: `/nop/ho-so/${open.id}/kiem-tra` }), {
      status: 200,
      kind: 'personal',
    });
  });

  server.post('/nop/ho-so/:id/noi-nhan', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const unit = textIn(request.body, 'unit');
    if (!officesFor(open.procedure, await site.directory.offices(request.ip)).some((office) => office.unitCode === unit)) return goTo(reply, `/nop/ho-so/${open.id}/noi-nhan`);
    const saved = await saveDraft(site, open, { change: { unitCode: unit }, from: request.ip });
    return saved.ok ? goTo(reply, `/nop/ho-so/${open.id}/kiem-tra`) : sendProblem(site, { request, reply }, saved.problem);
  });
}

/** `faults` are those the server found when it was sent; those of the form itself are found here. */
export async function showCheck(site: Site, at: At, state: { readonly open: OpenDraft; readonly faults: readonly Fault[]; readonly status: number }) {
  const { open, faults, status } = state;
  const page = checkPageOf(await frameOf(site, at.request), { open, faults, offices: await site.directory.offices(at.request.ip) });
  return sendPage(at.reply, page, { status, kind: 'personal' });
}
