import type { Server } from '../../../basics/http/route.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { type DeclaredPaper, paperSizeBytesMax } from '../../../papers/rules/paper.ts';
import type { ProcedureVersion } from '../../../procedures/rules/procedure.ts';
import { papersPageOf } from '../web/draft-pages.tsx';
import { otherKey, type PapersBodyInput } from '../web/papers-body.tsx';
import { finishWords } from '../web/words-finish.ts';
import { paperWords } from '../web/words-papers.ts';
import { cameByCode } from './draft-cookies.ts';
import { textIn } from './input.ts';
import { type At, keptBy, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
import { frameOf, goTo, langOf, type Site, sendPage, sendProblem } from './site.ts';
import { declaredPaper, readPostedFiles, uploadWhole } from './upload.ts';

/** Papers of a draft: declared first with their digest, then their bytes, through the same door whether by island or by form. */
export function registerPapersRoutes(server: Server, site: Site): void {
  const own = '/nop/ho-so/:id/giay-to';

  server.get(own, async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    return open === null ? reply : show(site, { request, reply }, { open, fault: null });
  });

  server.post(own, { bodyLimit: paperSizeBytesMax * 4 }, async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const posted = await readPostedFiles(request);
    const paper = paperKey(open.procedure, posted.fields['paper'] ?? '');
    const fault = await takeIn(site, { open, posted, paper, from: request.ip, lang: langOf(request) });
    return fault === null
      ? goTo(reply, `/nop/ho-so/${open.id}/giay-to#paper-${paper ?? otherKey}`)
      : show(site, { request, reply }, { open: (await openDraft(site, { request, reply })) ?? open, fault: { paper: paper ?? otherKey, message: fault } });
  });

  server.post(`${own}/bo`, async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const sha256 = textIn(request.body, 'sha256');
    const saved = await saveDraft(site, open, { change: { papers: { [sha256]: null } }, from: request.ip });
    return saved.ok || saved.status === 400 ? goTo(reply, `/nop/ho-so/${open.id}/giay-to`) : sendProblem(site, { request, reply }, saved.problem);
  });

  // The island declares what it is about to send, so that the draft knows of it whatever happens to the line.
  server.post(`${own}/khai`, async (request, reply) => {
    const open = await openDraft(site, { request, reply });
    if (open === null) return reply;
    const sha256 = textIn(request.body, 'sha256');
    const declared: DeclaredPaper = {
      name: textIn(request.body, 'name').slice(-180) || 'tep',
      lengthBytes: Number(textIn(request.body, 'lengthBytes')),
      sha256,
      requiredPaper: paperKey(open.procedure, textIn(request.body, 'paper')),
    };
    const saved = await saveDraft(site, open, { change: { papers: { [sha256]: declared } }, from: request.ip });
    return reply
      .code(saved.ok ? 200 : saved.status)
      .header('cache-control', 'no-store')
      .send(saved.ok ? saved.body : saved.problem);
  });
}

type Taking = { readonly open: OpenDraft; readonly posted: Awaited<ReturnType<typeof readPostedFiles>>; readonly paper: string | null; readonly from: string; readonly lang: Lang };

/** What is wrong, in words; null when every file is with the server. */
async function takeIn(site: Site, { open, posted, paper, from, lang }: Taking): Promise<string | null> {
  if (posted.tooBig.length > 0) return say(paperWords.tooBig, lang);
  if (posted.files.length === 0) return say(paperWords.empty, lang);
  for (const file of posted.files) {
    const declared = declaredPaper(file, paper);
    if (declared === null) return say(paperWords.wrongType, lang);
    const saved = await saveDraft(site, open, { change: { papers: { [declared.sha256]: declared } }, from });
    if (!saved.ok) return saved.problem.code === 'tooManyPapers' ? say(finishWords.tooManyPapers, lang) : lang === 'vi' ? saved.problem.detail : saved.problem.detailEn;
    if (!(await uploadWhole(site, { dossierId: open.id, declared, bytes: file.bytes, from }))) return say(paperWords.notTaken, lang);
  }
  return null;
}

async function show(site: Site, at: At, state: { readonly open: OpenDraft; readonly fault: PapersBodyInput['fault'] }) {
  const page = papersPageOf(await frameOf(site, at.request), { ...state, keptBy: keptBy(at, state.open), isByCode: cameByCode(at.request, state.open.id) });
  return sendPage(at.reply, page, { status: state.fault === null ? 200 : 422, kind: 'personal' });
}

function paperKey(procedure: ProcedureVersion, key: string): string | null {
  return procedure.requiredPapers.some((paper) => paper.key === key) ? key : null;
}
