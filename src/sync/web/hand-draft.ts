import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import { readRefusal } from '../rules/answer.ts';
import type { DraftThere, HandedDraft } from '../rules/assisted-draft.ts';
import type { Device, DeviceDraft } from './device.ts';
import { bodyOf, refusalIn } from './post-link.ts';
import { noLineThere } from './post-refusals.ts';
import { sendPieces } from './send-pieces.ts';
import type { Talk } from './talk.adapter.ts';

type Given = Extract<HandedDraft, { readonly kind: 'given' }>;

export type Handing = {
  readonly device: Pick<Device, 'paperBytes'>;
  readonly talk: Talk;
  readonly newId: () => string;
  /** Kept before anything else is asked: whoever loses the secret can never finish. */
  readonly keep: (handed: HandedDraft) => Promise<void>;
};

/**
 * A draft of a shared machine is brought to the server, answers and papers, and a code is made that opens it elsewhere. The secret is told to this
 * machine alone and stays under the member's key: no cookie of the browser, which the next person uses too, ever holds it. Nothing is read back from
 * there, and what the person has changed elsewhere meanwhile is not written over. Safe to repeat after a cut at any point.
 */
export async function handDraft(on: Handing, asked: Asked): Promise<Outcome<Given>> {
  const { draft, before } = asked;
  const begun = before === null || before.kind === 'wanted' ? await begin(on, draft, [draft.id, on.newId()]) : allow(before);
  if (!begun.ok) return begun;
  const given = await bring(on, asked, begun.value);
  if (given.ok || given.refusal.kind !== 'noDraft' || begun.value.savedAt === null) return given;
  // Thirty days untouched, and the server has thrown it away: it is made anew. Where the id is taken it lives on elsewhere, and our key is too old: a second one must not come of it.
  const anew = await begin(on, draft, [begun.value.id]);
  if (!anew.ok) return anew.refusal.kind === 'draftTaken' ? given : anew;
  return bring(on, { ...asked, before: null }, anew.value);
}

type Asked = { readonly draft: DeviceDraft; readonly answers: Answers; readonly before: HandedDraft | null };

async function bring(on: Handing, asked: Asked, { id, secret, savedAt }: DraftThere): Promise<Outcome<Given>> {
  const there: DraftThere = { id, secret, savedAt };
  // A code that was shown stays good as long as nothing else is known.
  if (asked.before?.kind !== 'given') await on.keep({ kind: 'begun', ...there });
  const refusal = await sendPapers(on, there, asked.draft);
  if (refusal !== null) return refuse(refusal);
  const saved = await save(on, there, asked);
  if (!saved.ok) return saved;
  const made = bodyOf(await on.talk({ method: 'POST', path: `/api/v1/drafts/${id}/resume-code`, headers: { 'x-draft-secret': secret } }));
  const until = typeof made?.['expiresAt'] === 'string' ? parseInstant(made['expiresAt']) : null;
  if (made === null || typeof made['code'] !== 'string' || until === null) return refuse(noLineThere);
  const given: Given = { kind: 'given', id, secret, savedAt: saved.value, code: made['code'], codeUntil: until };
  await on.keep(given);
  return allow(given);
}

/** Under the draft's own id, so that at most one dossier ever comes of it; another one when the answer that told the first secret was lost on the way. */
async function begin({ talk }: Handing, { procedureCode, unitCode }: DeviceDraft, ids: readonly string[]): Promise<Outcome<DraftThere>> {
  let taken: Refusal = noLineThere;
  for (const wanted of ids) {
    const heard = await talk({
      method: 'POST',
      path: '/api/v1/drafts',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: wanted, procedureCode, unitCode }),
    });
    const secret = bodyOf(heard)?.['secret'];
    if (typeof secret === 'string') return allow({ id: wanted, secret, savedAt: null });
    const no = readRefusal(heard);
    if (no.kind !== 'refused' || no.reason.code !== 'draftTaken') return refuse(refusalIn(heard));
    taken = refusalIn(heard);
  }
  return refuse(taken);
}

/** All that belongs to the dossier. The signed agreement was given to this team for this help and stays out. */
function papersOf({ papers }: DeviceDraft): DeviceDraft['papers'] {
  return papers.filter(({ name }) => !name.startsWith('giay-uy-quyen'));
}

async function sendPapers({ device, talk }: Handing, there: DraftThere, draft: DeviceDraft): Promise<Refusal | null> {
  for (const { sha256, name } of papersOf(draft)) {
    const bytes = await device.paperBytes(draft.id, sha256);
    // Not here any more: on the other machine the list says that it is missing.
    if (bytes === null) continue;
    const sent = await sendPieces(talk, {
      bytes,
      metadata: { dossierId: there.id, sha256, filename: name },
      place: null,
      placed: () => undefined,
      progress: () => undefined,
      isWanted: () => true,
    });
    const said = sent.kind === 'refused' ? sent.reason.said : null;
    if (said !== null) return { kind: 'paperRefused', why: said.detail, next: said.next, source: 'Bản cam kết, mục 5' };
    if (sent.kind !== 'arrived') return noLineThere;
  }
  return null;
}

/** When it held all of this; the earlier moment where the person had changed some of it elsewhere, which stays as the person left it. */
async function save(
  { talk }: Handing,
  { id, secret, savedAt }: DraftThere,
  { draft, answers }: { readonly draft: DeviceDraft; readonly answers: Answers },
): Promise<Outcome<string | null>> {
  const papers = Object.fromEntries(papersOf(draft).map((paper) => [paper.sha256, paper]));
  const change = { answers, papers, basedOn: savedAt, ...(draft.unitCode === null ? {} : { unitCode: draft.unitCode }) };
  const heard = await talk({
    method: 'PATCH',
    path: `/api/v1/drafts/${id}`,
    headers: { 'content-type': 'application/json', 'x-draft-secret': secret },
    body: JSON.stringify(change),
  });
  const body = bodyOf(heard);
  if (body !== null) return typeof body['savedAt'] === 'string' ? allow(body['savedAt']) : refuse(noLineThere);
  const no = readRefusal(heard);
  return no.kind === 'refused' && no.reason.code === 'draftChangedElsewhere' ? allow(savedAt) : refuse(refusalIn(heard));
}
