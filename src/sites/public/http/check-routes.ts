import type { Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import { addressOf, officesFor } from '../web/draft-at-hand.ts';
import { checkPageOf } from '../web/draft-pages.tsx';
import { OfficePage } from '../web/office-page.tsx';
import type { Fault } from '../web/parts.tsx';
import { copyWords } from '../web/words-copies.ts';
import { basedOnText } from './based-on.ts';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft } from './open-draft.ts';
import { saveAnswers } from './save-answers.ts';
import { frameOf, goTo, langOf, type Site, sendPage, sendProblem } from './site.ts';

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
    const unit = open.draft.unitCode ?? '';
    const basedOn = basedOnText({ savedAt: open.draft.updatedAt, keys: [unitKey], answers: { [unitKey]: unit } });
    const page = OfficePage({ frame: await frameOf(site, request), offices, unit, backHref: `${addressOf(open)}/kiem-tra`, basedOn });
    return sendPage(reply, page, { status: 200, kind: 'personal' });
  });

  server.post('/nop/ho-so/:id/noi-nhan', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const unit = textIn(request.body, 'unit');
    if (!officesFor(open.procedure, await site.directory.offices(request.ip)).some((office) => office.unitCode === unit)) return goTo(reply, `/nop/ho-so/${open.id}/noi-nhan`);
    const saved = await saveAnswers(site, open, { change: { [unitKey]: unit }, basedOn: textIn(request.body, '_based'), from: request.ip });
    if (!saved.ok) return sendProblem(site, { request, reply }, saved.problem);
    return goTo(reply, `${addressOf(open)}/${saved.body.waiting > 0 ? 'hai-ban?ve=kiem-tra' : 'kiem-tra'}`);
  });
}

/** `faults` are those the server found when it was sent; those of the form itself are found here. */
export async function showCheck(site: Site, at: At, state: { readonly open: OpenDraft; readonly faults: readonly Fault[]; readonly status: number }) {
  const { open, faults, status } = state;
  const waiting = Object.keys(open.beside).length;
  const choice = { href: `${addressOf(open)}/hai-ban?ve=kiem-tra`, message: say(copyWords.settleFirst(waiting), langOf(at.request)) };
  const page = checkPageOf(await frameOf(site, at.request), { open, faults: waiting === 0 ? faults : [choice, ...faults], offices: await site.directory.offices(at.request.ip) });
  return sendPage(at.reply, page, { status, kind: 'personal' });
}
