import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Proposal } from '../rules/proposal.ts';
import type { Evidence, ProposalRule } from '../rules/propose.ts';
import type { SupervisionRules } from '../rules/supervision-rules.ts';

/** One rule over one period, and whom it found. */

type Period = { readonly from: PlainDate; readonly to: PlainDate };
export type RuleRun = {
  readonly rule: ProposalRule;
  readonly period: Period;
  /** The wards that are looked at, each under the name it had on the last day of the period. */
  readonly wards: readonly { readonly officeId: number; readonly unitCode: string; readonly name: string }[];
  readonly rules: SupervisionRules;
  readonly by: { readonly id: string; readonly name: string };
  readonly now: Instant;
};

export type Subject = Pick<Proposal, 'officeId' | 'unitCode' | 'teamId' | 'personId' | 'subject' | 'subjectName'> & { readonly evidence: Evidence };
