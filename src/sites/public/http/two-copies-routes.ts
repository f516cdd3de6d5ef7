import type { Server } from '../../../basics/http/route.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import { addressOf } from '../web/draft-at-hand.ts';
import { choiceIn, inWords } from '../web/two-answers.ts';
import { type TwoAnswers, TwoCopiesPage } from '../web/two-copies-page.tsx';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { conflictsIn } from './save-answers.ts';
import { frameOf, goTo, langOf, type Site, sendPage, sendProblem } from './site.ts';

/** Where this machine and another answered differently, the person chooses: field by field, also without script. */
export function registerTwoCopiesRoutes(server: Server, site: Site): void {
  server.get('/nop/ho-so/:id/hai-ban', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    return open === null ? reply : choose(site, { request, reply }, open, 'ask');
  });

  server.post('/nop/ho-so/:id/hai-ban', async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    return open === null ? reply : choose(site, { request, reply }, open, 'settle');
  });
}

async function choose(site: Site, at: At, open: OpenDraft, what: 'ask' | 'settle') {
  const { request, reply } = at;
  const backHref = textIn(request.query, 've') === 'kiem-tra' ? `${addressOf(open)}/kiem-tra` : addressOf(open);
  const fields = await fieldsOf(site, at, open);
  if (fields.length === 0) return goTo(reply, backHref);
  if (what === 'ask' || fields.some(({ chosen }) => chosen === 'none')) {
    const page = TwoCopiesPage({ frame: await frameOf(site, request), fields, backHref, isFaulty: what === 'settle' });
    return sendPage(reply, page, { status: what === 'settle' ? 422 : 200, kind: 'personal' });
  }
  const saved = await saveDraft(site, open, { change: choicesOf(open, fields), from: request.ip });
  if (saved.ok) return goTo(reply, backHref);
  // Changed once more meanwhile: both are still there, and are looked at again.
  return conflictsIn(saved.problem) === null ? sendProblem(site, at, saved.problem) : goTo(reply, request.url);
}

async function fieldsOf(site: Site, { request }: At, open: OpenDraft): Promise<readonly TwoAnswers[]> {
  const words = { lang: langOf(request), offices: await site.directory.offices(request.ip) };
  return Object.entries(open.beside).map(([key, { answer }]) => {
    const theirs = open.there[key] ?? null;
    const mark = canonicalJson([answer, theirs]);
    const posted = { mark: textIn(request.body, `mark.${key}`), chosen: textIn(request.body, `chosen.${key}`) };
    return { ...inWords(open, { key, theirs, theirsAt: parseInstant(open.theirsAt[key] ?? '') }, words), mark, chosen: choiceIn(posted, mark) };
  });
}

/** What was chosen of this machine is saved as an answer, unless the other changed once more; of the other's nothing is left beside. */
function choicesOf(open: OpenDraft, fields: readonly TwoAnswers[]) {
  const mine = fields.filter(({ chosen }) => chosen === 'mine').map(({ key }) => [key, open.beside[key]?.answer ?? null] as const);
  const { [unitKey]: unit, ...answers } = Object.fromEntries(mine);
  const theirs = fields.filter(({ chosen }) => chosen === 'theirs').map(({ key }) => [key, null] as const);
  return { answers, basedOn: open.draft.updatedAt, beside: Object.fromEntries(theirs), ...(typeof unit === 'string' ? { unitCode: unit } : {}) };
}
