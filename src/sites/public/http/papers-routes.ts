import type { Server } from '../../../basics/http/route.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { type DeclaredPaper, paperSizeBytesMax } from '../../../papers/rules/paper.ts';
import { shownPages } from '../../../procedures/rules/journey.ts';
import type { ProcedureVersion, RequiredPaper } from '../../../procedures/rules/procedure.ts';
import { otherKey, type PapersBodyInput } from '../web/papers-body.tsx';
import { PapersPage } from '../web/papers-page.tsx';
import { finishWords } from '../web/words-finish.ts';
import { paperWords } from '../web/words-papers.ts';
import { textIn } from './input.ts';
import { type At, type OpenDraft, openDraft, saveDraft } from './open-draft.ts';
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
  if (posted.files.length === 0) return say(paperWords.emptyFile, lang);
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
  const { open, fault } = state;
  const frame = await frameOf(site, at.request);
  const pages = shownPages(open.procedure.form, open.draft.answers);
  const here = `/nop/ho-so/${open.id}`;
  const body: PapersBodyInput = { lang: frame.lang, action: `${here}/giay-to`, papers: papersToSend(open.procedure), files: open.draft.papers.map(fileOf), fault };
  const page = PapersPage({
    frame,
    body,
    procedureName: open.procedure.name[frame.lang],
    part: { at: pages.length + 1, of: pages.length + 2 },
    backHref: `${here}/${pages.at(-1)?.id ?? ''}`,
    nextHref: `${here}/kiem-tra`,
    notNow: open.procedure.requiredPapers.filter((paper) => paper.kind === 'shown' || paper.kind === 'lookedUp'),
  });
  return sendPage(at.reply, page, { status: fault === null ? 200 : 422, kind: 'personal' });
}

/** Papers whose picture is sent along: originals and copies, without the form that the answers make up. */
export function papersToSend(procedure: ProcedureVersion): readonly RequiredPaper[] {
  return procedure.requiredPapers.filter((paper) => (paper.kind === 'original' || paper.kind === 'copy') && paper.givenByForm !== 'yes');
}

function paperKey(procedure: ProcedureVersion, key: string): string | null {
  return procedure.requiredPapers.some((paper) => paper.key === key) ? key : null;
}

function fileOf(paper: OpenDraft['draft']['papers'][number]): PapersBodyInput['files'][number] {
  return { ...paper, state: paper.arrived === 'yes' ? 'arrived' : 'waiting', percent: 0, preview: null };
}
