import type { Server } from '../../../basics/http/route.ts';
import { isMobile } from '../../../basics/rules/identity.ts';
import { withOffset } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { addressOf, faultHref, faultsOfDraft, filingOf, phoneOf } from '../web/draft-at-hand.ts';
import { OtherContentPage } from '../web/other-content-page.tsx';
import { PhonePage, type PhoneStep } from '../web/phone-page.tsx';
import { finishWords } from '../web/words-finish.ts';
import type { ProblemView } from './api.ts';
import { showCheck } from './check-routes.ts';
import { isAtDesk, officerHeaders } from './desk-routes.ts';
import { forgetDraft, manner } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** The last step: a code on the phone where there is one, then exactly one dossier however often it is pressed. */
export function registerSubmitRoutes(server: Server, site: Site): void {
  const own = '/nop/ho-so/:id/so-dien-thoai';

  server.get(own, async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    if (isUnfinished(open)) return goTo(reply, `/nop/ho-so/${open.id}/kiem-tra`);
    return show(site, { request, reply }, { open, step: firstStep({ request, reply }, open), fault: null });
  });

  server.post(own, async (request, reply) => {
    const at = { request, reply };
    const open = await openDraft(site, at);
    if (open === null) return reply;
    if (isUnfinished(open)) return goTo(reply, `/nop/ho-so/${open.id}/kiem-tra`);
    const wanted = textIn(request.body, 'do');
    if (wanted === 'send') return sendCode(site, at, open);
    if (wanted === 'submit') return submit(site, at, { open, confirmation: confirmationOf(at, open) });
    return checkCode(site, at, open);
  });
}

function isUnfinished(open: OpenDraft): boolean {
  return Object.keys(open.beside).length > 0 || faultsOfDraft(open, 'vi').length > 0;
}

async function sendCode(site: Site, at: At, open: OpenDraft) {
  const asked = await site.api<{ id: string }>({ method: 'POST', path: '/phone-codes', body: { phone: phoneOf(open) }, from: at.request.ip });
  if (asked.ok) return show(site, at, { open, step: { kind: 'code', codeId: asked.body.id }, fault: null });
  const codeId = textIn(at.request.body, 'codeId');
  return show(site, at, { open, step: codeId === '' ? { kind: 'ask' } : { kind: 'code', codeId }, fault: sayGeneral(asked.problem, langOf(at.request)) });
}

async function checkCode(site: Site, at: At, open: OpenDraft) {
  const codeId = textIn(at.request.body, 'codeId');
  const code = textIn(at.request.body, 'code').replace(/\D/g, '');
  const step: PhoneStep = { kind: 'code', codeId };
  if (code.length !== 6) return show(site, at, { open, step, fault: say(finishWords.otpMissing, langOf(at.request)) });
  const checked = await site.api<{ confirmation: string }>({ method: 'POST', path: `/phone-codes/${encodeURIComponent(codeId)}/check`, body: { code }, from: at.request.ip });
  if (!checked.ok) return show(site, at, { open, step, fault: sayGeneral(checked.problem, langOf(at.request)) });
  const { confirmation } = checked.body;
  // Kept beside the draft for the two hours it holds: a fault found at the end must not cost a second message.
  void at.reply.setCookie(phoneCookie(open.id), `${phoneOf(open)}~${confirmation}`, { ...manner(site), path: `/nop/ho-so/${open.id}`, maxAge: 2 * 3600 });
  return submit(site, at, { open, confirmation });
}

async function submit(site: Site, at: At, { open, confirmation }: { readonly open: OpenDraft; readonly confirmation: string | null }) {
  const atDesk = isAtDesk(at.request, open.id);
  const filing = filingOf(open, { channel: atDesk ? 'counter' : 'online', happenedAt: withOffset(site.now()), phoneConfirmation: confirmation });
  const filed = await site.api<Receipt>({ method: 'PUT', path: `/dossiers/${open.id}`, body: filing, from: at.request.ip, headers: officerHeaders(at.request) });
  if (filed.ok) {
    forgetDraft(site, at, open.id);
    return goTo(at.reply, atDesk ? `/can-bo/ho-so/${open.id}` : `/bien-nhan/${open.id}`);
  }
  if (filed.status === 409)
    return sendPage(at.reply, OtherContentPage({ frame: await frameOf(site, at.request), id: open.id, problem: filed.problem }), { status: 409, kind: 'personal' });
  if (filed.status !== 422) return sendProblem(site, at, filed.problem);
  return showCheck(site, at, { open, faults: faultsOf(at, { problem: filed.problem, open }), status: 422 });
}

/** What the server found wrong, each with the way to the place; nothing of the draft is lost. */
function faultsOf(at: At, { problem, open }: { readonly problem: ProblemView; readonly open: OpenDraft }) {
  const here = addressOf(open);
  const errors = problem.errors ?? [];
  if (errors.length === 0) return [{ href: `${here}/kiem-tra`, message: sayGeneral(problem, langOf(at.request)) }];
  return errors.map((error) => ({ href: faultHref(open.procedure.form, pathOf(error.path), here), message: langOf(at.request) === 'vi' ? error.message : error.messageEn }));
}

/** 'answers.con_ho_ten' and 'applicant.phone' name the questions they came from. */
function pathOf(path: string): string {
  return applicantKeys[path] ?? path.replace(/^answers\./, '');
}

const applicantKeys: Readonly<Record<string, string>> = { 'applicant.fullName': 'yc_ho_ten', 'applicant.phone': 'yc_dien_thoai', 'applicant.email': 'yc_email' };

function firstStep(at: At, open: OpenDraft): PhoneStep {
  // At the desk the person stands before the officer; no code is needed to know that he is there.
  if (isAtDesk(at.request, open.id) || !isMobile(phoneOf(open))) return { kind: 'none' };
  return { kind: confirmationOf(at, open) === null ? 'ask' : 'confirmed' };
}

export function forgetPhone(site: Site, reply: At['reply'], draftId: string): void {
  void reply.clearCookie(phoneCookie(draftId), { ...manner(site), path: `/nop/ho-so/${draftId}` });
}

function phoneCookie(draftId: string): string {
  return `dh_phone_${draftId}`;
}

/** The confirmation kept for this very number; a changed number has none. */
function confirmationOf(at: At, open: OpenDraft): string | null {
  const [phone, token] = (at.request.cookies[phoneCookie(open.id)] ?? '').split('~');
  return phone === phoneOf(open) && token !== undefined && token !== '' ? token : null;
}

async function show(site: Site, at: At, state: { readonly open: OpenDraft; readonly step: PhoneStep; readonly fault: string | null }) {
  const { open, step, fault } = state;
  const here = addressOf(open);
  const page = PhonePage({ frame: await frameOf(site, at.request), here, phone: phoneOf(open), phoneHref: faultHref(open.procedure.form, 'yc_dien_thoai', here), step, fault });
  return sendPage(at.reply, page, { status: fault === null ? 200 : 422, kind: 'personal' });
}
