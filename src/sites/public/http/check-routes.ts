import type { Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import { checkForm } from '../../../procedures/rules/check-form.ts';
import type { Form } from '../../../procedures/rules/form.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import { hrefOf } from '../web/asking.ts';
import { CheckPage } from '../web/check-page.tsx';
import { OfficePage } from '../web/office-page.tsx';
import type { Fault } from '../web/parts.tsx';
import { finishWords } from '../web/words-finish.ts';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { papersToSend } from './papers-routes.ts';
import { frameOf, goTo, langOf, type Site, sendPage, sendProblem } from './site.ts';
import { officesFor } from './start-routes.ts';

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
  const { open } = state;
  const frame = await frameOf(site, at.request);
  const here = `/nop/ho-so/${open.id}`;
  const checked = checkForm(open.procedure.form, open.draft.answers, open.facts);
  const faults = [
    ...state.faults,
    ...checked.problems
      .filter((problem) => problem.kind !== 'unknownQuestion')
      .map((problem) => ({ href: faultHref(open.procedure.form, problem.path, here), message: say(problem.message, frame.lang) })),
    ...unsentFaults(open, { here, lang: langOf(at.request) }),
  ];
  const offices = await site.directory.offices(at.request.ip);
  const sent = new Set(open.draft.papers.map((paper) => paper.requiredPaper));
  const page = CheckPage({
    frame,
    procedureName: open.procedure.name[frame.lang],
    here,
    pages: shownPages(open.procedure.form, open.draft.answers),
    answers: checked.answers,
    officeName: offices.find((office) => office.unitCode === open.draft.unitCode)?.unitName ?? '',
    papers: open.draft.papers,
    missing: papersToSend(open.procedure)
      .filter((paper) => paper.onlyWhen === null && !sent.has(paper.key))
      .map((paper) => paper.name),
    faults: uniqueFaults(faults),
  });
  return sendPage(at.reply, page, { status: state.status, kind: 'personal' });
}

/** Where to mend it: the page of the question, and on it the box. */
export function faultHref(form: Form, path: string, here: string): string {
  const key = path.split(/[.[]/)[0];
  const page = form.pages.find(({ questions }) => questions.some((question) => question.key === key));
  return page === undefined ? `${here}/kiem-tra` : `${here}/${page.id}?ve=kiem-tra${hrefOf(path)}`;
}

/** A paper whose bytes are not here yet would be promised and missing: it is sent again or taken out first. */
export function unsentFaults(open: OpenDraft, at: { readonly here: string; readonly lang: 'vi' | 'en' }): readonly Fault[] {
  return open.draft.papers.filter((paper) => paper.arrived === 'no').map((paper) => ({ href: `${at.here}/giay-to`, message: say(finishWords.paperUnsent(paper.name), at.lang) }));
}

function uniqueFaults(faults: readonly Fault[]): readonly Fault[] {
  return [...new Map(faults.map((fault) => [fault.href + fault.message, fault])).values()];
}
