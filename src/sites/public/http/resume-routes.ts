import type { Server } from '../../../basics/http/route.ts';
import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import type { DraftKeyView, ResumeCodeView } from '../../../dossiers/http/draft-shapes.ts';
import { printResumeCode } from '../../../dossiers/rules/resume-code.ts';
import { PausePage, type ResumeInput, ResumePage } from '../web/resume-page.tsx';
import { procedureOf } from './catalogue-routes.ts';
import { draftsHere, keepSecret, rememberCode } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft } from './open-draft.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';

/** Stop here, go on later or on another device. */
export function registerResumeRoutes(server: Server, site: Site): void {
  server.get('/tiep-tuc', (request, reply) => ask(site, { request, reply }, { code: '', fault: 'none', status: 200 }));

  server.post('/tiep-tuc', async (request, reply) => {
    const code = textIn(request.body, 'code').slice(0, 40);
    if (code === '') return ask(site, { request, reply }, { code, fault: 'missing', status: 422 });
    const opened = await site.api<DraftKeyView>({ method: 'POST', path: '/drafts/resume', body: { code }, from: request.ip });
    if (!opened.ok) return opened.status === 404 ? ask(site, { request, reply }, { code, fault: 'wrong', status: 422 }) : sendProblem(site, { request, reply }, opened.problem);
    keepSecret(site, { request, reply }, { ...opened.body, device: 'own' });
    rememberCode(site, reply, opened.body.id);
    return goTo(reply, `/nop/ho-so/${opened.body.id}`);
  });

  server.get('/nop/ho-so/:id/tam-dung', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    return sendPage(reply, PausePage({ frame: await frameOf(site, request), backHref: `/nop/ho-so/${open.id}`, code: null, papersHere: papersHereIn(request.query, open) }), {
      status: 200,
      kind: 'personal',
    });
  });

  server.post('/nop/ho-so/:id/tam-dung', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const made = await site.api<ResumeCodeView>({ method: 'POST', path: `/drafts/${open.id}/resume-code`, headers: { 'x-draft-secret': open.secret }, from: request.ip });
    if (!made.ok) return sendProblem(site, { request, reply }, made.problem);
    const until = parseInstant(made.body.expiresAt);
    const code = { text: printResumeCode(made.body.code), until: until === null ? '' : formatInstant(until) };
    return sendPage(reply, PausePage({ frame: await frameOf(site, request), backHref: `/nop/ho-so/${open.id}`, code, papersHere: papersHereIn(request.query, open) }), {
      status: 200,
      kind: 'personal',
    });
  });
}

/** The device says how many papers it keeps; those that arrived here go along. Only shown back to it. */
function papersHereIn(query: unknown, { draft }: OpenDraft): number {
  const told = textIn(query, 'giay-to');
  return /^\d{1,2}$/.test(told) ? Math.max(0, Number(told) - draft.papers.filter(({ arrived }) => arrived === 'yes').length) : 0;
}

async function ask(site: Site, { request, reply }: At, state: Pick<ResumeInput, 'code' | 'fault'> & { readonly status: number }) {
  const frame = await frameOf(site, request);
  const drafts = await Promise.all(
    draftsHere(request).map(async (draft) => {
      const procedure = await procedureOf(site, { code: draft.procedureCode, from: request.ip });
      return { id: draft.id, name: procedure.ok ? procedure.body.name[frame.lang] : draft.procedureCode };
    }),
  );
  return sendPage(reply, ResumePage({ frame, code: state.code, fault: state.fault, drafts }), { status: state.status, kind: 'personal' });
}
