import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { NewNotice } from '../../notices/store/notices.ts';
import type { Entry, SubmittedContent } from '../rules/acts.ts';
import { messageOf, submittedMessage } from '../rules/messages.ts';
import { noticeAddressOf } from '../rules/notice-address.ts';
import type { KeptDossier } from '../store/ledger.ts';

/** The acknowledgement that goes out with the filing itself. */
export function submittedNotice(filed: { readonly id: Uuid; readonly content: SubmittedContent; readonly answerBy: Instant }) {
  return { id: filed.id, ...noticeAddressOf(filed.content.applicant), body: submittedMessage(filed.answerBy) };
}

/** What an act tells the person; queued in the transaction of the act. */
export function noticesOf(kept: KeptDossier, entry: Entry): readonly NewNotice[] {
  const body = messageOf(kept.dossier, entry);
  if (body === null) return [];
  return [
    {
      officeId: kept.officeId,
      id: newId(entry.recordedAt),
      dossierId: kept.id,
      kind: entry.kind,
      ...noticeAddressOf(kept.dossier.submitted.applicant),
      body,
      createdAt: entry.recordedAt,
    },
  ];
}
