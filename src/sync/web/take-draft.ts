import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { parseInstant } from '../../basics/rules/time.ts';
import type { DraftView } from '../../dossiers/http/draft-shapes.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import type { DraftThere } from '../rules/assisted-draft.ts';
import type { Device } from './device.ts';
import { bodyOf, refusalIn } from './post-link.ts';
import { noLineThere } from './post-refusals.ts';
import type { Talk } from './talk.adapter.ts';

const filedAlready: Refusal = {
  kind: 'filedAlready',
  why: { vi: 'Bản nháp này đã nộp rồi.', en: 'This draft has been filed.' },
  next: { vi: 'Xem ở trang Tra cứu, bằng mã hồ sơ.', en: 'Look it up on the tracking page, by its code.' },
  source: 'Bản cam kết, mục 5',
};

/**
 * A draft that its owner began elsewhere, opened on a shared machine by the code that he tells: into the vault that is open, and its key nowhere else.
 * What he answered there takes the place of what may still be here from before.
 */
export async function takeDraft({ device, talk }: { readonly device: Device; readonly talk: Talk }, code: string): Promise<Outcome<DraftThere>> {
  const opened = await talk({ method: 'POST', path: '/api/v1/drafts/resume', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) });
  const { id: told, secret } = bodyOf(opened) ?? {};
  const id = typeof told === 'string' ? parseUuidV7(told) : null;
  if (id === null || typeof secret !== 'string') return refuse(refusalIn(opened));
  const read = await talk({ method: 'GET', path: `/api/v1/drafts/${id}`, headers: { 'x-draft-secret': secret } });
  const body = bodyOf(read);
  if (body === null) return refuse(refusalIn(read));
  const draft = body as unknown as DraftView;
  if (draft.filed === 'yes') return refuse(filedAlready);
  const savedAt = parseInstant(draft.updatedAt);
  if (savedAt === null) return refuse(noLineThere);
  const answers = draft.answers as Answers;
  const { procedureCode, procedureVersion, unitCode } = draft;
  const papers = draft.papers.flatMap(({ arrived, ...paper }) => (arrived === 'yes' ? [paper] : []));
  const isHere = (await device.findDraft(id)) !== null;
  await device.adopt({ id, procedureCode, procedureVersion, unitCode, keeping: 'shared', answers, papers, savedAt });
  if (isHere && Object.keys(answers).length > 0) await device.answer(id, answers);
  return allow({ id, secret, savedAt: draft.updatedAt });
}
