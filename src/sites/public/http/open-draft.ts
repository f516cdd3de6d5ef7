import type { FastifyReply, FastifyRequest } from '../../../basics/http/route.ts';
import { plainDateOf } from '../../../basics/rules/time.ts';
import type { DraftChangeBody, DraftView } from '../../../dossiers/http/draft-shapes.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { idDocumentKinds } from '../../../procedures/rules/check-answer.ts';
import type { Answer, Answers } from '../../../procedures/rules/form.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import type { DraftAtHand } from '../web/draft-at-hand.ts';
import type { KeptBy } from '../web/draft-pages.tsx';
import { CannotOpenPage } from '../web/resume-page.tsx';
import { procedureOf } from './catalogue-routes.ts';
import { isAtDesk } from './desk-routes.ts';
import { draftsHere, forgetDraft, secretOf } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { frameOf, goTo, type Site, sendPage, sendProblem } from './site.ts';

export type At = { readonly request: FastifyRequest; readonly reply: FastifyReply };

/** A draft that this machine may open, with everything its pages need. */
export type OpenDraft = DraftAtHand & {
  readonly secret: string;
  /** What the server holds, the unit with it. The pages show what was typed on this machine, also while another machine's answer stands there. */
  readonly there: Answers;
  readonly theirsAt: Readonly<Record<string, string>>;
  /** What was typed here and waits for a choice. */
  readonly beside: Readonly<Record<string, { readonly answer: Answer }>>;
};

/** Null when the answer has been sent already: the draft is filed (its receipt), or not for this machine (how to get in). */
export async function openDraft(site: Site, at: At): Promise<OpenDraft | null> {
  const { request } = at;
  const id = textIn(request.params, 'id').toLowerCase();
  const secret = secretOf(request, id);
  const answer =
    secret === null ? null : await site.api<DraftView>({ method: 'GET', path: `/drafts/${encodeURIComponent(id)}`, headers: { 'x-draft-secret': secret }, from: request.ip });
  if (answer?.ok === true && answer.body.filed === 'no' && secret !== null) {
    const procedure = await procedureOf(site, { code: answer.body.procedureCode, from: request.ip });
    if (!procedure.ok) {
      await sendProblem(site, at, procedure.problem);
      return null;
    }
    const lists = { ethnicGroups: await site.directory.list('ethnic-groups', request.ip), countries: await site.directory.list('countries', request.ip), idDocumentKinds };
    const facts = { today: plainDateOf(site.now()), ethnicGroups: new Set(lists.ethnicGroups), countries: new Set(lists.countries) };
    return { id, secret, ...twoSidesOf(answer.body), procedure: procedure.body, facts, lists };
  }
  if (answer !== null && !answer.ok && answer.status >= 500) {
    await sendProblem(site, at, answer.problem);
    return null;
  }
  await sendInstead(site, at, id);
  return null;
}

function twoSidesOf(draft: DraftView): Pick<OpenDraft, 'draft' | 'there' | 'theirsAt' | 'beside'> {
  const there = { ...(draft.answers as Answers), [unitKey]: draft.unitCode };
  const beside = draft.beside as OpenDraft['beside'];
  const typed = Object.entries(beside).map(([key, { answer }]) => [key, answer] as const);
  const { [unitKey]: unit, ...answers } = { ...there, ...Object.fromEntries(typed) };
  const given = Object.entries(answers).filter(([, answer]) => answer !== null);
  return { draft: { ...draft, unitCode: typeof unit === 'string' ? unit : null, answers: Object.fromEntries(given) as Answers }, there, theirsAt: draft.changedAt, beside };
}

async function sendInstead(site: Site, at: At, id: string): Promise<void> {
  forgetDraft(site, at, id);
  const receipt = await site.api<Receipt>({ method: 'GET', path: `/dossiers/${encodeURIComponent(id)}/receipt`, from: at.request.ip });
  if (receipt.ok) await goTo(at.reply, `/bien-nhan/${id}`);
  else await sendPage(at.reply, CannotOpenPage({ frame: await frameOf(site, at.request) }), { status: 404, kind: 'personal' });
}

/** Merges a change into the draft on the server. */
export function saveDraft(site: Site, open: Pick<OpenDraft, 'id' | 'secret'>, save: { readonly change: DraftChangeBody; readonly from: string }) {
  return site.api<{ savedAt: string }>({ method: 'PATCH', path: `/drafts/${open.id}`, headers: { 'x-draft-secret': open.secret }, body: save.change, from: save.from });
}

/**
 * A draft of the desk, or of a machine that many use, stays with the server: the device would keep it in the clear. So does one with an answer that
 * waits for a choice: the device would take over one of the two.
 */
export function keptBy(at: At, open: OpenDraft): KeptBy {
  return Object.keys(open.beside).length === 0 && !isAtDesk(at.request, open.id) && draftsHere(at.request).some(({ id }) => id === open.id) ? 'server' : 'serverAlone';
}
