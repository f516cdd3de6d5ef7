import type { Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import type { CheckedReceipt } from '../../../dossiers/http/check-shapes.ts';
import { packedIn } from '../../../dossiers/rules/receipt-statement.ts';
import { type CheckReceiptInput, CheckReceiptPage } from '../web/check-receipt-page.tsx';
import type { Fault } from '../web/parts.tsx';
import { checkWords } from '../web/words-check.ts';
import type { ApiAnswer } from './api.ts';
import { textIn } from './input.ts';
import type { At } from './open-draft.ts';
import { frameOf, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** Checking a receipt without script: by the two codes on the paper, or by its text. With a QR code the island does it. */
export function registerCheckReceiptRoutes(server: Server, site: Site): void {
  server.get('/kiem-tra-bien-nhan', async (request, reply) => {
    const code = textIn(request.query, 'ma').slice(0, 60);
    return sendPage(reply, CheckReceiptPage({ frame: await frameOf(site, request), ...nothing, code }), { status: 200, kind: 'open' });
  });

  server.post('/kiem-tra-bien-nhan', async (request, reply) => {
    const at = { request, reply };
    const lang = langOf(request);
    const typed = { code: textIn(request.body, 'code').trim().slice(0, 60), checkCode: textIn(request.body, 'checkCode').trim().slice(0, 30) };
    if (textIn(request.body, 'by') === 'text') return checkText(site, at, textIn(request.body, 'text'));
    const faults = [
      ...(typed.code === '' ? [{ href: '#code', message: say(checkWords.codeMissing, lang) }] : []),
      ...(typed.checkCode === '' ? [{ href: '#checkCode', message: say(checkWords.checkCodeMissing, lang) }] : []),
    ];
    if (faults.length > 0) return ask(site, at, { ...typed, faults, status: 422 });
    return tell(site, at, { typed, where: '#code', answer: await site.api<CheckedReceipt>({ method: 'POST', path: '/receipts/check', body: typed, from: request.ip }) });
  });
}

const nothing = { code: '', checkCode: '', faults: [], news: null } as const;

async function checkText(site: Site, at: At, text: string) {
  const packed = packedIn(text.slice(0, 4000));
  if (packed === null)
    return ask(site, at, { ...nothing, faults: [{ href: '#text', message: say(text === '' ? checkWords.textMissing : checkWords.unreadable, langOf(at.request)) }], status: 422 });
  const answer = await site.api<CheckedReceipt>({ method: 'POST', path: '/receipts/check', body: { packed }, from: at.request.ip });
  return tell(site, at, { typed: nothing, where: '#text', answer });
}

type Typed = Pick<CheckReceiptInput, 'code' | 'checkCode'>;

async function tell(site: Site, at: At, found: { readonly typed: Typed; readonly where: string; readonly answer: ApiAnswer<CheckedReceipt> }) {
  const { answer, typed, where } = found;
  const lang = langOf(at.request);
  if (answer.ok) {
    const page = CheckReceiptPage({ frame: await frameOf(site, at.request), ...nothing, news: { by: 'server', checked: answer.body } });
    return sendPage(at.reply, page, { status: 200, kind: 'personal' });
  }
  if (![404, 422, 429].includes(answer.status)) return sendProblem(site, at, answer.problem);
  const message = answer.status === 404 ? say(checkWords.noMatch, lang) : sayGeneral(answer.problem, lang);
  return ask(site, at, { ...typed, faults: [{ href: where, message }], status: answer.status });
}

async function ask(site: Site, at: At, state: Typed & { readonly faults: readonly Fault[]; readonly status: number }) {
  const { status, ...input } = state;
  return sendPage(at.reply, CheckReceiptPage({ frame: await frameOf(site, at.request), ...nothing, ...input }), { status, kind: 'personal' });
}
