import { digestOfText } from '../../../basics/rules/digest.ts';
import type { PublicKey } from '../../../basics/rules/signature.ts';
import { parseInstant, plainDateOf, withOffset } from '../../../basics/rules/time.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { filingText } from '../../../dossiers/rules/filing-content.ts';
import { judgeReceipt } from '../../../dossiers/rules/receipt-statement.ts';
import { idDocumentKinds } from '../../../procedures/rules/check-answer.ts';
import { signedIn } from '../../../sync/rules/signed-in.ts';
import type { Device } from '../../../sync/web/device.ts';
import type { DataPack } from './data-pack.ts';
import { filingOf } from './draft-at-hand.ts';

/** What the server says at an address; null when nothing of ours came. */
export type Ask = (address: string) => Promise<unknown>;

/**
 * A draft that is kept here was filed on a page of the server. Once its receipt is signed by the office and of the very content that is kept here, it
 * is filed here too: it stands among what was received, for as long as that is kept. With any other content it stays what it is, a draft that the
 * office does not have like this. Nothing is removed. Source: bản cam kết, mục 7.
 */
export async function markFiled(device: Device, id: string, ask: Ask): Promise<'marked' | 'left'> {
  const draft = await device.findDraft(id);
  // What is shared is never handed to a page of the server in the clear.
  if (draft === null || draft.filed === 'yes' || draft.keeping === 'shared') return 'left';
  const receipt = (await ask(`/api/v1/dossiers/${id}/receipt`)) as Receipt | null;
  const signed = signedIn(receipt);
  const submittedAt = parseInstant(receipt?.submittedAt ?? '');
  if (receipt === null || signed === null || submittedAt === null) return 'left';
  const [pack, keys] = [(await ask('/ngoai-tuyen/goi.json')) as DataPack | null, (await ask('/api/v1/keys')) as { readonly signing: readonly PublicKey[] } | null];
  const procedure = pack?.procedures.find(({ code }) => code === draft.procedureCode);
  if (pack === null || procedure === undefined || keys === null) return 'left';
  const facts = { today: plainDateOf(submittedAt), ethnicGroups: new Set(pack.lists.ethnicGroups), countries: new Set(pack.lists.countries) };
  const places = receipt.papers.list.map(({ sha256 }) => sha256);
  const papers = draft.papers.map((paper) => ({ ...paper, arrived: 'yes' as const })).sort((a, b) => places.indexOf(a.sha256) - places.indexOf(b.sha256));
  const atHand = { unitCode: draft.unitCode, answers: draft.answers, papers, updatedAt: withOffset(draft.savedAt) };
  const filing = filingOf(
    { id, draft: atHand, procedure, facts, lists: { ...pack.lists, idDocumentKinds } },
    { channel: 'online', happenedAt: withOffset(draft.savedAt), phoneConfirmation: null },
  );
  const expected = { id, contentDigest: digestOfText(filingText(filing)), papers: filing.papers };
  if (judgeReceipt(signed, { keys: keys.signing, expected }) !== 'genuine') return 'left';
  await device.file(id, filing);
  device.sendNow();
  return 'marked';
}
