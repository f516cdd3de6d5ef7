import type { Server } from '../../../basics/http/route.ts';
import { say } from '../../../basics/web/lang.ts';
import type { CheckedCertificate, DoorView, ScannedView } from '../../../teams/http/course-shapes.ts';
import type { Fault } from '../web/parts.tsx';
import { CertificatePage, DoorPage, ScannedPage } from '../web/training-pages.tsx';
import { certificateWords, doorWords } from '../web/words-training.ts';
import { textIn } from './input.ts';
import type { At } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sayGeneral, sendPage, sendProblem } from './site.ts';

/** Attendance at a class by one's own phone, and the page behind the code of a certificate. Both work without script. */
export function registerTrainingPages(server: Server, site: Site): void {
  server.get('/lop-hoc/:id', async (request, reply) => {
    const code = textIn(request.query, 'ma').slice(0, 40);
    return showDoor(site, { request, reply }, { code, card: '', faults: [], status: 200 });
  });

  server.post('/lop-hoc/:id', async (request, reply) => {
    const at = { request, reply };
    const lang = langOf(request);
    const [code, card] = [textIn(request.body, 'ma').slice(0, 40), textIn(request.body, 'the').slice(0, 200)];
    const faults = [
      ...(code === '' ? [{ href: '#ma', message: say(doorWords.codeMissing, lang) }] : []),
      ...(card === '' ? [{ href: '#the', message: say(doorWords.cardMissing, lang) }] : []),
    ];
    if (faults.length > 0) return showDoor(site, at, { code, card, faults, status: 422 });
    const answer = await site.api<ScannedView>({ method: 'POST', path: `/training-sessions/${idIn(at)}/scans`, body: { code, card }, from: request.ip });
    if (answer.ok) return sendPage(reply, ScannedPage({ frame: await frameOf(site, request), scanned: answer.body }), { status: 200, kind: 'personal' });
    const isOld = answer.problem.code === 'codeIsOld';
    const fault = { href: isOld ? '#ma' : '#the', message: sayGeneral(answer.problem, lang) };
    return showDoor(site, at, { code: isOld ? '' : code, card, faults: [fault], status: answer.status });
  });

  server.get('/chung-nhan', async (request, reply) => {
    const code = textIn(request.query, 'ma').slice(0, 40);
    if (code !== '') return goTo(reply, `/chung-nhan/${encodeURIComponent(code)}`);
    const isAsked = Object.hasOwn(request.query as object, 'ma');
    const fault = isAsked ? say(certificateWords.missing, langOf(request)) : undefined;
    return sendPage(reply, CertificatePage({ frame: await frameOf(site, request), code: '', checked: null, fault }), { status: isAsked ? 422 : 200, kind: 'personal' });
  });

  server.get('/chung-nhan/:code', async (request, reply) => {
    const code = textIn(request.params, 'code').slice(0, 40);
    const answer = await site.api<CheckedCertificate>({ method: 'GET', path: `/training-certificates/${encodeURIComponent(code)}`, from: request.ip });
    if (!answer.ok && answer.status !== 429) return sendProblem(site, { request, reply }, answer.problem);
    const fault = answer.ok ? undefined : sayGeneral(answer.problem, langOf(request));
    const page = CertificatePage({ frame: await frameOf(site, request), code, checked: answer.ok ? answer.body : null, fault });
    return sendPage(reply, page, { status: answer.status, kind: 'personal' });
  });
}

type DoorState = { readonly code: string; readonly card: string; readonly faults: readonly Fault[]; readonly status: number };

/** The code is asked for again when it has become old while the card was typed. */
async function showDoor(site: Site, at: At, { status, ...state }: DoorState) {
  const query = state.code === '' ? '' : `?${new URLSearchParams({ code: state.code })}`;
  const door = await site.api<DoorView>({ method: 'GET', path: `/training-sessions/${idIn(at)}/door${query}`, from: at.request.ip });
  if (!door.ok) return sendProblem(site, at, door.problem);
  return sendPage(at.reply, DoorPage({ frame: await frameOf(site, at.request), sessionId: idIn(at), door: door.body, ...state }), { status, kind: 'personal' });
}

function idIn({ request }: At): string {
  return encodeURIComponent(textIn(request.params, 'id').slice(0, 40));
}
