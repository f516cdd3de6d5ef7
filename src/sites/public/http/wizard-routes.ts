import { contentPolicy } from '../../../basics/http/content-policy.ts';
import type { Server } from '../../../basics/http/route.ts';
import { firstUnfinishedPage } from '../../../procedures/rules/journey.ts';
import { withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import { addressOf, changeOf, shownPage } from '../web/draft-at-hand.ts';
import { blankState, hasCard, judgePage, type PageState, withoutRemoved, wizardPageOf } from '../web/draft-pages.tsx';
import { savedLine } from '../web/saved-line.ts';
import { fieldsIn, textIn } from './input.ts';
import { type At, keptBy, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sendPage, sendProblem } from './site.ts';

/** One page of questions after the other. Every post saves first and judges afterwards: what is wrong is kept as well. */
export function registerWizardRoutes(server: Server, site: Site): void {
  server.get('/nop/ho-so/:id', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const unfinished = firstUnfinishedPage(open.procedure.form, open.draft.answers, open.facts);
    return goTo(reply, `/nop/ho-so/${open.id}/${unfinished?.id ?? 'giay-to'}`);
  });

  server.get('/nop/ho-so/:id/:pageId', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const page = shownPage(open, textIn(request.params, 'pageId'));
    if (page === null) return goTo(reply, addressOf(open));
    const note = textIn(request.query, 'them') === '' ? 'none' : 'moreQuestions';
    const after = textIn(request.query, 've') === 'kiem-tra' ? 'check' : 'next';
    return show(site, { request, reply }, { open, state: { ...blankState(open, page.id), note, after }, status: 200 });
  });

  server.post('/nop/ho-so/:id/:pageId', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const page = shownPage(open, textIn(request.params, 'pageId'));
    if (page === null) return goTo(reply, addressOf(open));
    const fields = withoutRemoved(fieldsIn(request.body));
    const answers = withPageAnswers({ draft: open.draft.answers, page, fields });
    const saved = await saveDraft(site, open, { change: { answers: changeOf(page, answers) }, from: request.ip });
    if (!saved.ok) return sendProblem(site, { request, reply }, saved.problem);
    const after = textIn(request.body, '_after') === 'check' ? 'check' : 'next';
    const state = { ...blankState(open, page.id), answers, saved: lineOf({ request, reply }, { open, savedAt: saved.body.savedAt }), after } as const;
    const judged = judgePage(open, { state, page, fields });
    return judged.kind === 'go' ? goTo(reply, judged.href) : show(site, { request, reply }, { open, state: judged.state, status: judged.isFaulty === 'yes' ? 422 : 200 });
  });

  server.post('/nop/ho-so/:id/:pageId/luu', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const page = open.procedure.form.pages.find(({ id }) => id === textIn(request.params, 'pageId'));
    if (page === undefined) return reply.code(404).send();
    const answers = withPageAnswers({ draft: {}, page, fields: fieldsIn(request.body) });
    const saved = await saveDraft(site, open, { change: { answers: changeOf(page, answers) }, from: request.ip });
    return reply
      .code(saved.ok ? 200 : saved.status)
      .header('cache-control', 'no-store')
      .send(saved.ok ? { line: lineOf({ request, reply }, { open, savedAt: saved.body.savedAt }) } : { code: saved.problem.code });
  });
}

function lineOf(at: At, kept: { readonly open: OpenDraft; readonly savedAt: string }): string {
  return savedLine({ savedAt: kept.savedAt, today: kept.open.facts.today, lang: langOf(at.request), place: 'server' });
}

async function show(site: Site, at: At, shown: { readonly open: OpenDraft; readonly state: PageState; readonly status: number }) {
  if (hasCard(shown.open, shown.state.pageId)) void at.reply.header('content-security-policy', contentPolicy('wasm'));
  const page = wizardPageOf(await frameOf(site, at.request), { ...shown, keptBy: keptBy(at, shown.open) });
  return sendPage(at.reply, page, { status: shown.status, kind: 'personal' });
}
