import { contentPolicy } from '../../../basics/http/content-policy.ts';
import type { Server } from '../../../basics/http/route.ts';
import type { FormPage } from '../../../procedures/rules/form.ts';
import { firstUnfinishedPage } from '../../../procedures/rules/journey.ts';
import { withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import { addressOf, changeOf, shownPage } from '../web/draft-at-hand.ts';
import { blankState, hasCard, judgePage, type PageState, withoutRemoved, wizardPageOf } from '../web/draft-pages.tsx';
import { savedLine } from '../web/saved-line.ts';
import { basedOnText, readBasedOn } from './based-on.ts';
import { fieldsIn, textIn } from './input.ts';
import { type At, keptBy, type OpenDraft, openDraft } from './open-draft.ts';
import { saveAnswers } from './save-answers.ts';
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
    const saved = await saveAnswers(site, open, { change: changeOf(page, answers), basedOn: textIn(request.body, '_based'), from: request.ip });
    if (!saved.ok) return sendProblem(site, { request, reply }, saved.problem);
    const { savedAt, taken, waiting } = saved.body;
    const after = textIn(request.body, '_after') === 'check' ? 'check' : 'next';
    if (waiting > 0) return goTo(reply, `${addressOf(open)}/hai-ban${after === 'check' ? '?ve=kiem-tra' : ''}`);
    const now = { ...open, draft: { ...open.draft, updatedAt: savedAt } };
    const state = { ...blankState(open, page.id), answers: { ...answers, ...taken }, saved: lineOf({ request, reply }, { open, savedAt }), after } as const;
    const judged = judgePage(open, { state, page, fields });
    return judged.kind === 'go' ? goTo(reply, judged.href) : show(site, { request, reply }, { open: now, state: judged.state, status: judged.isFaulty === 'yes' ? 422 : 200 });
  });

  server.post('/nop/ho-so/:id/:pageId/luu', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const page = open.procedure.form.pages.find(({ id }) => id === textIn(request.params, 'pageId'));
    if (page === undefined) return reply.code(404).send();
    const answers = withPageAnswers({ draft: {}, page, fields: fieldsIn(request.body) });
    const basedOn = textIn(request.body, '_based');
    const saved = await saveAnswers(site, open, { change: changeOf(page, answers), basedOn, from: request.ip });
    void reply.code(saved.ok ? 200 : saved.status).header('cache-control', 'no-store');
    if (!saved.ok) return reply.send({ code: saved.problem.code });
    const { savedAt, taken, waiting } = saved.body;
    // While the page shows anything that is no longer so, what others change is told by the time it was drawn; what was kept of it is no touch any more.
    const isUpToDate = waiting === 0 && Object.keys(taken).length === 0;
    const seenAt = isUpToDate ? savedAt : (readBasedOn(basedOn).at ?? savedAt);
    const line = lineOf({ request, reply }, { open, savedAt });
    return reply.send({ line, waiting, basedOn: basedOnText({ savedAt: seenAt, keys: keysOf(page), answers }) });
  });
}

function lineOf(at: At, kept: { readonly open: OpenDraft; readonly savedAt: string }): string {
  return savedLine({ savedAt: kept.savedAt, today: kept.open.facts.today, lang: langOf(at.request), place: 'server' });
}

function keysOf({ questions }: FormPage): readonly string[] {
  return questions.filter((question) => question.type !== 'derived').map(({ key }) => key);
}

async function show(site: Site, at: At, shown: { readonly open: OpenDraft; readonly state: PageState; readonly status: number }) {
  if (hasCard(shown.open, shown.state.pageId)) void at.reply.header('content-security-policy', contentPolicy('wasm'));
  const { open, state } = shown;
  const page = open.procedure.form.pages.find(({ id }) => id === state.pageId);
  const basedOn = basedOnText({ savedAt: open.draft.updatedAt, keys: page === undefined ? [] : keysOf(page), answers: state.answers });
  const drawn = wizardPageOf(await frameOf(site, at.request), { open, state: { ...state, basedOn }, keptBy: keptBy(at, open), waiting: Object.keys(open.beside).length });
  return sendPage(at.reply, drawn, { status: shown.status, kind: 'personal' });
}
