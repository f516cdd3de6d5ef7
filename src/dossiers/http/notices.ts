import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { NewNotice } from '../../notices/store/notices.ts';
import type { Entry, SubmittedContent } from '../rules/acts.ts';
import { messageOf, submittedMessage } from '../rules/messages.ts';
import type { KeptDossier } from '../store/ledger.ts';
import { newId } from './new-id.ts';

/** The acknowledgement that goes out with the filing itself. */
export function submittedNotice(filed: { readonly id: Uuid; readonly content: SubmittedContent; readonly answerBy: Instant }) {
  return { id: filed.id, ...addressOf(filed.content), body: submittedMessage(filed.answerBy) };
}

/** What an act tells the person; queued in the transaction of the act. */
export function noticesOf(kept: KeptDossier, entry: Entry): readonly NewNotice[] {
  const body = messageOf(kept.dossier, entry);
  if (body === null) return [];
  return [{ officeId: kept.officeId, id: newId(entry.recordedAt), dossierId: kept.id, kind: entry.kind, ...addressOf(kept.dossier.submitted), body, createdAt: entry.recordedAt }];
}

/** A confirmed phone first, then e-mail; an unconfirmed phone is still better than silence. The empty address means: nobody could be told. */
function addressOf(content: SubmittedContent): { readonly channel: 'sms' | 'email'; readonly address: string } {
  const { phone, email } = content.applicant;
  if (phone !== null) return { channel: 'sms', address: phone };
  return { channel: email === null ? 'sms' : 'email', address: email ?? '' };
}
