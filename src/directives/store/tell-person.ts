import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { queueNotices } from '../../notices/store/notices.ts';
import { findPerson } from '../../teams/store/people.ts';
import type { Proposal } from '../rules/proposal.ts';
import { proposalMessage } from '../rules/proposal-messages.ts';

/** The person a proposal is about hears of it, in the transaction of the review; one without a phone stands among the messages without an address. */
export async function tellPerson(db: Db, told: { readonly proposal: Proposal; readonly objectionsUntil: PlainDate; readonly now: Instant }): Promise<void> {
  const { proposal, objectionsUntil, now } = told;
  const person = proposal.personId === null ? null : await findPerson(db, proposal.personId);
  if (person === null) return;
  const body = proposalMessage({ objectionsUntil });
  await queueNotices(db, [
    { officeId: proposal.officeId, id: newId(now), dossierId: null, kind: 'memberProposal', channel: 'sms', address: person.phone ?? '', body, createdAt: now },
  ]);
}
