import { contentPolicy } from '../../../basics/http/content-policy.ts';
import type { Server } from '../../../basics/http/route.ts';
import { questionsOfCard } from '../../../people/rules/card-answers.ts';
import { checkPage } from '../../../procedures/rules/check-form.ts';
import { answerOf } from '../../../procedures/rules/conditions.ts';
import type { Answer, Answers, FormPage } from '../../../procedures/rules/form.ts';
import { firstUnfinishedPage, nextPage, previousPage, shownPages } from '../../../procedures/rules/journey.ts';
import { type Fields, withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import type { WizardBodyInput } from '../web/wizard-body.tsx';
import { WizardPage } from '../web/wizard-page.tsx';
import { fieldsIn, textIn } from './input.ts';
import { type At, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { savedLine } from './saved-line.ts';
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
    const page = pageOf(open, textIn(request.params, 'pageId'), open.draft.answers);
    if (page === null) return goTo(reply, `/nop/ho-so/${open.id}`);
    const note = textIn(request.query, 'them') === '' ? 'none' : 'moreQuestions';
    return show(site, { request, reply }, { ...blank(open, page.id), note, after: textIn(request.query, 've') === 'kiem-tra' ? 'check' : 'next', open, status: 200 });
  });

  server.post('/nop/ho-so/:id/:pageId', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const page = pageOf(open, textIn(request.params, 'pageId'), open.draft.answers);
    if (page === null) return goTo(reply, `/nop/ho-so/${open.id}`);
    const fields = withoutRemoved(fieldsIn(request.body));
    const answers = withPageAnswers({ draft: open.draft.answers, page, fields });
    const saved = await saveDraft(site, open, { change: { answers: changeOf(page, answers) }, from: request.ip });
    if (!saved.ok) return sendProblem(site, { request, reply }, saved.problem);
    const state = {
      ...blank(open, page.id),
      answers,
      saved: savedLine({ savedAt: saved.body.savedAt, today: open.facts.today, lang: langOf(request) }),
      after: textIn(request.body, '_after') === 'check' ? ('check' as const) : ('next' as const),
      open,
    };
    const rows = rowsAfter(fields);
    if (rows !== null) return show(site, { request, reply }, { ...state, rows, status: 200 });
    return judge(site, { request, reply }, { state, page, fields });
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
      .send(saved.ok ? { line: savedLine({ savedAt: saved.body.savedAt, today: open.facts.today, lang: langOf(request) }) } : { code: saved.problem.code });
  });
}

type State = Omit<WizardBodyInput, 'lang' | 'procedureName'> & { readonly open: OpenDraft };

async function judge(site: Site, at: At, posted: { readonly state: State; readonly page: FormPage; readonly fields: Fields }) {
  const { state, page, fields } = posted;
  const { open, answers } = state;
  const checked = checkPage(open.procedure.form, page.id, answers, open.facts);
  if (checked.problems.length > 0) return show(site, at, { ...state, faults: checked.problems, status: 422 });
  const here = `/nop/ho-so/${open.id}`;
  const shownBefore = new Set(textIn(fields, '_shown').split(','));
  const shownNow = shownPages(open.procedure.form, answers).find(({ id }) => id === page.id)?.questions ?? [];
  if (shownNow.some((question) => question.type !== 'derived' && !shownBefore.has(question.key))) {
    return goTo(at.reply, `${here}/${page.id}?them=1${state.after === 'check' ? '&ve=kiem-tra' : ''}`);
  }
  if (checked.warnings.length > 0 && textIn(fields, '_confirmed') === '') return show(site, at, { ...state, warnings: checked.warnings, status: 200 });
  if (state.after === 'check') return goTo(at.reply, `${here}/kiem-tra`);
  return goTo(at.reply, `${here}/${nextPage(open.procedure.form, answers, page.id)?.id ?? 'giay-to'}`);
}

function blank(open: OpenDraft, pageId: string): State {
  return {
    form: open.procedure.form,
    pageId,
    answers: open.draft.answers,
    today: open.facts.today,
    lists: listsFor(open, pageId),
    rows: {},
    faults: [],
    mended: [],
    warnings: [],
    note: 'none',
    after: 'next',
    saved: '',
    open,
  };
}

async function show(site: Site, at: At, shown: State & { readonly status: number }) {
  const { open, status, ...body } = shown;
  const frame = await frameOf(site, at.request);
  const here = `/nop/ho-so/${open.id}`;
  const saved =
    body.saved === '' && Object.keys(open.draft.answers).length > 0 ? savedLine({ savedAt: open.draft.updatedAt, today: open.facts.today, lang: frame.lang }) : body.saved;
  const before = previousPage(open.procedure.form, body.answers, body.pageId);
  const card = hasCard(open, body.pageId) ? 'fits' : 'no';
  if (card === 'fits') void at.reply.header('content-security-policy', contentPolicy('wasm'));
  const page = WizardPage({
    frame,
    card,
    body: { ...body, saved, lang: frame.lang, procedureName: open.procedure.name[frame.lang] },
    backHref: body.after === 'check' ? `${here}/kiem-tra` : before === null ? `/nop/${open.procedure.code}` : `${here}/${before.id}`,
    saveHref: `${here}/${body.pageId}/luu`,
    pauseHref: `${here}/tam-dung`,
  });
  return sendPage(at.reply, page, { status, kind: 'personal' });
}

function pageOf(open: OpenDraft, pageId: string, answers: Answers): FormPage | null {
  const isShown = shownPages(open.procedure.form, answers).some(({ id }) => id === pageId);
  return isShown ? (open.procedure.form.pages.find(({ id }) => id === pageId) ?? null) : null;
}

function hasCard({ procedure }: OpenDraft, pageId: string): boolean {
  const { pages } = procedure.form;
  return questionsOfCard(pages.find(({ id }) => id === pageId)?.questions ?? [], []).length > 0;
}

/** The answers of one page as a change: what was cleared is null, other pages are not touched. */
function changeOf(page: FormPage, answers: Answers): Record<string, Answer> {
  const filled = page.questions.filter((question) => question.type !== 'derived');
  return Object.fromEntries(filled.map(({ key }) => [key, answerOf(answers, key) ?? null]));
}

/** Lists weigh a few kilobytes: only pages that choose from them get them. */
function listsFor(open: OpenDraft, pageId: string): WizardBodyInput['lists'] {
  const text = JSON.stringify(open.procedure.form.pages.find(({ id }) => id === pageId)?.questions ?? []);
  return {
    ethnicGroups: text.includes('"ethnic"') ? open.lists.ethnicGroups : [],
    countries: text.includes('"country"') ? open.lists.countries : [],
    idDocumentKinds: text.includes('"idDocument"') ? open.lists.idDocumentKinds : [],
  };
}

function withoutRemoved(fields: Fields): Fields {
  const removed = textIn(fields, '_remove');
  return removed === '' ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`${removed}.`)));
}

/** How many rows each table shows after one was added or taken out; null when neither was asked for. */
function rowsAfter(fields: Fields): Readonly<Record<string, number>> | null {
  const [added, removed] = [textIn(fields, '_add'), textIn(fields, '_remove').replace(/\[\d+\]$/, '')];
  const table = added === '' ? removed : added;
  if (table === '') return null;
  const now = Number(textIn(fields, `_rows.${table}`)) || 1;
  return { [table]: Math.min(100, Math.max(1, now + (added === '' ? -1 : 1))) };
}
