import { randomBytes } from 'node:crypto';
import type { Server } from '../../../basics/http/route.ts';
import { parseUuidV7, uuidV7From } from '../../../basics/rules/ids.ts';
import { millisOf, withOffset } from '../../../basics/rules/time.ts';
import { say } from '../../../basics/web/lang.ts';
import type { Tracked } from '../../../dossiers/http/shapes.ts';
import { type DeclaredPaper, paperSizeBytesMax } from '../../../papers/rules/paper.ts';
import { SupplementPage, WithdrawPage } from '../web/supplement-page.tsx';
import { paperWords } from '../web/words-papers.ts';
import { trackingWords } from '../web/words-tracking.ts';
import { textIn } from './input.ts';
import type { At } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sayFaults, sendPage, sendProblem } from './site.ts';
import { look, type TrackingKey, trackingKeyOf } from './tracking-key.ts';
import { declaredPaper, type PostedFiles, readPostedFiles, uploadWhole } from './upload.ts';

/** What the applicant may do with a filed dossier: supplement, confirm the draft of the result, ask to withdraw. */
export function registerApplicantActs(server: Server, site: Site): void {
  server.get('/tra-cuu/bo-sung', (request, reply) => supplementForm(site, { request, reply }, { actId: newActId(site), note: '', fault: null }));

  server.post('/tra-cuu/bo-sung', { bodyLimit: paperSizeBytesMax * 4 }, async (request, reply) => {
    const at = { request, reply };
    const key = trackingKeyOf(request);
    const posted = await readPostedFiles(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const known = await look(site, key, request.ip);
    if (!known.ok) return sendProblem(site, at, known.problem);
    const actId = parseUuidV7(posted.fields['actId'] ?? '') ?? newActId(site);
    const note = (posted.fields['note'] ?? '').trim();
    const papers = await takeIn(site, { at, posted, dossier: known.body });
    if (typeof papers === 'string') return supplementForm(site, at, { actId, note, fault: papers });
    if (note === '' && papers.length === 0) return supplementForm(site, at, { actId, note, fault: say(trackingWords.supplementEmpty, langOf(request)) });
    const done = await act(site, at, { key, kind: 'supplement', actId, content: { answers: null, papers, note: note === '' ? null : note } });
    if (done.ok) return goTo(reply, '/tra-cuu/ho-so?xong=supplement');
    const isMendable = done.status === 400 || done.status === 422;
    return isMendable ? supplementForm(site, at, { actId, note, fault: sayFaults(done.problem, langOf(request)) }) : sendProblem(site, at, done.problem);
  });

  server.post('/tra-cuu/xac-nhan', (request, reply) => {
    const key = trackingKeyOf(request);
    return key === null
      ? goTo(reply, '/tra-cuu?het-gio=1')
      : actAndShow(site, { request, reply }, { key, kind: 'confirmResultDraft', actId: newActId(site), content: { note: null } });
  });

  server.get('/tra-cuu/rut', async (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    return sendPage(reply, WithdrawPage({ frame: await frameOf(site, request), actId: newActId(site), code: key.code }), { status: 200, kind: 'personal' });
  });

  server.post('/tra-cuu/rut', (request, reply) => {
    const key = trackingKeyOf(request);
    if (key === null) return goTo(reply, '/tra-cuu?het-gio=1');
    const reason = textIn(request.body, 'reason').slice(0, 500);
    return actAndShow(
      site,
      { request, reply },
      { key, kind: 'askWithdrawal', actId: parseUuidV7(textIn(request.body, 'actId')) ?? newActId(site), content: { reason: reason === '' ? null : reason } },
    );
  });
}

type Asked = {
  readonly key: TrackingKey;
  readonly kind: 'supplement' | 'confirmResultDraft' | 'askWithdrawal';
  readonly actId: string;
  readonly content: Readonly<Record<string, unknown>>;
};

function act(site: Site, at: At, asked: Asked) {
  const { key, kind, actId, content } = asked;
  return site.api<Tracked>({ method: 'POST', path: '/tracking/acts', body: { ...key, act: { actId, kind, happenedAt: withOffset(site.now()), content } }, from: at.request.ip });
}

async function actAndShow(site: Site, at: At, asked: Asked) {
  const done = await act(site, at, asked);
  return done.ok ? goTo(at.reply, `/tra-cuu/ho-so?xong=${asked.kind}`) : sendProblem(site, at, done.problem);
}

async function supplementForm(site: Site, at: At, state: { readonly actId: string; readonly note: string; readonly fault: string | null }) {
  const key = trackingKeyOf(at.request);
  const known = key === null ? null : await look(site, key, at.request.ip);
  if (known === null) return goTo(at.reply, '/tra-cuu?het-gio=1');
  if (!known.ok) return sendProblem(site, at, known.problem);
  if (!known.body.acts.includes('supplement')) return goTo(at.reply, '/tra-cuu/ho-so');
  const page = SupplementPage({ frame: await frameOf(site, at.request), tracked: known.body, ...state });
  return sendPage(at.reply, page, { status: state.fault === null ? 200 : 422, kind: 'personal' });
}

/** The papers as declared, their bytes with the server; or what is wrong with one. */
async function takeIn(site: Site, input: { readonly at: At; readonly posted: PostedFiles; readonly dossier: Tracked }): Promise<readonly DeclaredPaper[] | string> {
  const { at, posted, dossier } = input;
  const lang = langOf(at.request);
  if (posted.tooBig.length > 0) return say(paperWords.tooBig, lang);
  const papers: DeclaredPaper[] = [];
  for (const file of posted.files) {
    const declared = declaredPaper(file, null);
    if (declared === null) return say(paperWords.wrongType, lang);
    if (!(await uploadWhole(site, { dossierId: dossier.id, declared, bytes: file.bytes, from: at.request.ip }))) return say(paperWords.notTaken, lang);
    if (!papers.some((paper) => paper.sha256 === declared.sha256)) papers.push(declared);
  }
  return papers;
}

function newActId(site: Site): string {
  return uuidV7From(millisOf(site.now()), randomBytes(10));
}
