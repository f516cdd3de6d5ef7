import { type Fields, fieldsOf } from '../../basics/rules/fields.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type Instant, type PlainDate, parseInstant, parsePlainDate } from '../../basics/rules/time.ts';
import type { ProposalStanding } from './proposal.ts';

/** A commendation or reminder about a member, as the machine of the post shows it to him. */
export type OwnProposal = {
  readonly id: string;
  readonly kind: 'commendation' | 'reminder';
  readonly words: Text;
  readonly state: ProposalStanding['state'];
  readonly objectionsUntil: PlainDate | null;
  readonly decision: { readonly number: string; readonly decidedOn: PlainDate; readonly signer: string } | null;
  readonly may: readonly ('answer' | 'object')[];
  readonly said: readonly { readonly kind: string; readonly text: string; readonly by: string; readonly at: Instant }[];
};

const states = ['proposed', 'reviewed', 'decided', 'declined', 'closed'] as const satisfies readonly ProposalStanding['state'][];

/** The rows of the server's answer as it was kept; what cannot be read is left out. */
export function ownProposals(body: Fields): readonly OwnProposal[] {
  const rows = body['rows'];
  return Array.isArray(rows) ? rows.flatMap((row) => asOwn(fieldsOf(row)) ?? []) : [];
}

function asOwn({ id, kind, evidence, state, objectionsUntil, decision, may, acts }: Fields): OwnProposal | null {
  const words = fieldsOf(fieldsOf(evidence)['words']);
  const known = states.find((one) => one === state);
  if (typeof id !== 'string' || typeof words['vi'] !== 'string' || typeof words['en'] !== 'string' || known === undefined) return null;
  return {
    id,
    kind: kind === 'reminder' ? 'reminder' : 'commendation',
    words: { vi: words['vi'], en: words['en'] },
    state: known,
    objectionsUntil: dayIn(objectionsUntil),
    decision: asDecision(fieldsOf(decision)),
    may: Array.isArray(may) ? may.filter((one): one is 'answer' | 'object' => one === 'answer' || one === 'object') : [],
    said: Array.isArray(acts) ? acts.flatMap((act) => asSaid(fieldsOf(act)) ?? []) : [],
  };
}

function asDecision({ number, decidedOn, signer }: Fields): OwnProposal['decision'] {
  const day = dayIn(decidedOn);
  return typeof number === 'string' && day !== null && typeof signer === 'string' ? { number, decidedOn: day, signer } : null;
}

function asSaid({ kind, text, by, at }: Fields): OwnProposal['said'][number] | null {
  const when = typeof at === 'string' ? parseInstant(at) : null;
  return typeof kind === 'string' && typeof text === 'string' && when !== null ? { kind, text, by: typeof by === 'string' ? by : '', at: when } : null;
}

function dayIn(value: unknown): PlainDate | null {
  return typeof value === 'string' ? parsePlainDate(value) : null;
}
