import { randomBytes } from 'node:crypto';
import { digestOfText } from '../src/basics/rules/digest.ts';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import type { Filing } from '../src/dossiers/http/shapes.ts';
import { filingText } from '../src/dossiers/rules/filing-content.ts';
import type { Keeping } from '../src/sync/rules/journal.ts';
import type { Device, DeviceDraft } from '../src/sync/web/device.ts';
import { sha256Of } from './tus-client.ts';

/**
 * What a person was told about one dossier, noted down beside the device: it is held against what the device and the server have in the end.
 * A value is `sure` once the device said "saved"; what was under way when something broke may be there or not.
 */
export type Told = {
  readonly id: string;
  readonly keeping: Keeping;
  /** By question: the values that may be there; one alone when it was shown as saved. Undefined: perhaps nothing. */
  readonly answers: Map<string, ReadonlySet<string | undefined>>;
  readonly papers: Map<string, 'sure' | 'perhaps'>;
  /** Digests of what may have been filed. */
  readonly filings: Set<string>;
  /** The digest of what was shown as filed. */
  filed: string | null;
  readonly codes: Set<string>;
};

export function newTold(id: string, keeping: Keeping): Told {
  return { id, keeping, answers: new Map(), papers: new Map(), filings: new Set(), filed: null, codes: new Set() };
}

export const questions = ['con_ho_ten', 'con_noi_sinh', 'con_que_quan', 'me_ho_ten'] as const;

/** Types; `cut` ends the tab in the middle, and then the device is asked nothing more. */
export async function typeInto(device: Device, told: Told, change: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(change)) told.answers.set(key, new Set([...(told.answers.get(key) ?? [undefined]), value]));
  await device.answer(told.id, change);
  for (const [key, value] of Object.entries(change)) told.answers.set(key, new Set([value]));
}

export async function addPaper(device: Device, told: Told, lengthBytes: number): Promise<void> {
  const bytes = photoOf(lengthBytes);
  const sha256 = sha256Of(new Uint8Array(bytes));
  told.papers.set(sha256, 'perhaps');
  const taken = await device.takePaper(told.id, { name: 'giay-to.jpg', bytes, requiredPaper: null });
  if (taken.ok) told.papers.set(sha256, 'sure');
}

/** Files what the device shows of the draft at this moment, as the page does. */
export async function fileIt(device: Device, told: Told): Promise<void> {
  const draft = await device.findDraft(told.id);
  if (draft === null) return;
  const filing = filingOf(draft);
  const digest = digestOfText(filingText(filing));
  told.filings.add(digest);
  await device.file(told.id, filing);
  told.filed = digest;
}

function filingOf(draft: DeviceDraft): Filing {
  return { ...filingExample, answers: { ...filingExample.answers, ...draft.answers }, papers: [...draft.papers] };
}

/** What of the draft is not as the person was told; empty when all is well. */
export function brokenIn(draft: DeviceDraft | null, told: Told): readonly string[] {
  if (draft === null) return [`${told.id}: the draft is gone`];
  const wrong: string[] = [];
  for (const [key, allowed] of told.answers) {
    const found = draft.answers[key] as string | undefined;
    if (!allowed.has(found)) wrong.push(`${told.id} ${key}: shown as saved ${[...allowed].join(' or ')}, found ${found}`);
  }
  const there = new Set(draft.papers.map(({ sha256 }) => sha256));
  for (const [sha256, sureness] of told.papers) if (sureness === 'sure' && !there.has(sha256)) wrong.push(`${told.id}: paper ${sha256} is gone`);
  if (draft.unreadRows > 0) wrong.push(`${told.id}: ${draft.unreadRows} rows unread`);
  return wrong;
}

/** A photo as far as its first bytes tell. */
export function photoOf(lengthBytes: number): ArrayBuffer {
  const content = randomBytes(lengthBytes);
  content.set([0xff, 0xd8, 0xff]);
  return new Uint8Array(content).buffer;
}
