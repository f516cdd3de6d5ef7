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

const withColleague: Refusal = {
  kind: 'withColleague',
  why: { vi: 'Bản nháp này còn ở máy này, trong phần của một thành viên khác.', en: 'This draft is still on this machine, with another member.' },
  next: {
    vi: 'Mời thành viên đó mở phần của mình rồi khai tiếp hoặc giao lại. Mã vẫn còn dùng được ở máy khác.',
    en: 'Let that member unlock and go on, or give it over. The code is still good on another machine.',
  },
  source: 'Bản cam kết, mục 5',
};

/**
 * A draft that its owner began elsewhere, opened on a shared machine by the code that he tells: into the vault that is open, and its key nowhere else.
 * Where it is still here from before, what he changed or cleared there since takes its place; what was typed here since stays. `agreedAt` tells when both
 * were the same last, null when nobody knows.
 */
export async function takeDraft(
  { device, talk, agreedAt }: { readonly device: Device; readonly talk: Talk; readonly agreedAt: (id: string) => Promise<string | null> },
  code: string,
): Promise<Outcome<DraftThere>> {
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
  const where = await device.whereIs(id);
  if (where === 'closed') return refuse(withColleague);
  const since = where === 'open' ? await agreedAt(id) : null;
  await device.adopt({ id, procedureCode, procedureVersion, unitCode, keeping: 'shared', answers, papers, savedAt });
  if (where === 'open') await changedThere(device, { id, draft, since });
  return allow({ id, secret, savedAt: draft.updatedAt });
}

async function changedThere(device: Device, { id, draft, since }: { readonly id: string; readonly draft: DraftView; readonly since: string | null }): Promise<void> {
  const after = since === null ? null : parseInstant(since);
  const changed = Object.entries(draft.changedAt).filter(([, at]) => after === null || (parseInstant(at) ?? after) > after);
  const answers = draft.answers as Answers;
  const change = Object.fromEntries(changed.filter(([key]) => key !== 'unitCode').map(([key]) => [key, answers[key] ?? null]));
  if (Object.keys(change).length > 0) await device.answer(id, change);
  if (draft.unitCode !== null && changed.some(([key]) => key === 'unitCode')) await device.chooseUnit(id, draft.unitCode);
}
