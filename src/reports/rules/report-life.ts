import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import { type Block, contentsOf, isFigurePiece, type ReportDocument } from './report-document.ts';
import { issueIncomplete, noRecipients, notNow, notYourAct, partsMissing, reasonMissing } from './report-refusals.ts';
import type { ReportSide } from './report-rights.ts';

export const reportActs = ['submit', 'return', 'approve', 'issue', 'publish', 'withdraw', 'deliver'] as const;
export type ReportActKind = (typeof reportActs)[number];

export const reportStates = ['draft', 'inReview', 'approved', 'issued'] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportAct = {
  readonly id: string;
  readonly kind: ReportActKind;
  /** The version it was done on. */
  readonly version: number;
  readonly body: string | null;
  readonly actorName: string;
  readonly actedAt: Instant;
};

export type ReportStanding = { readonly state: ReportState; readonly published: 'yes' | 'no' };

export const stateNames = {
  draft: { vi: 'Bản thảo', en: 'Draft' },
  inReview: { vi: 'Đang trình duyệt', en: 'In review' },
  approved: { vi: 'Đã duyệt, chờ cấp số', en: 'Approved, to be numbered' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
} satisfies Record<ReportState, Text>;

export function standingOfReport(acts: readonly Pick<ReportAct, 'kind'>[]): ReportStanding {
  return acts.reduce<ReportStanding>((before, { kind }) => after(before, kind), { state: 'draft', published: 'no' });
}

function after(before: ReportStanding, kind: ReportActKind): ReportStanding {
  switch (kind) {
    case 'submit':
      return { ...before, state: 'inReview' };
    case 'return':
      return { ...before, state: 'draft' };
    case 'approve':
      return { ...before, state: 'approved' };
    case 'issue':
      return { ...before, state: 'issued' };
    case 'publish':
      return { ...before, published: 'yes' };
    case 'withdraw':
      return { ...before, published: 'no' };
    case 'deliver':
      return before;
  }
}

export type ReportTry = {
  readonly kind: ReportActKind;
  readonly body: string | null;
  readonly issue: { readonly issuedOn: PlainDate; readonly signer: string } | null;
  readonly recipients: readonly number[];
};

/**
 * Whether the act may be done. Written and submitted by a writer, approved by a leader, numbered, published and sent by the clerk; back to draft with a reason,
 * by the leader, and by the writer while nobody has approved. What is issued stays: it may be taken off the public page, with a reason, never changed.
 * Refuses: notYourAct, reasonMissing, notNow, partsMissing, numberMissing, nothingAskedFor. Source: Nghị định 30/2020/NĐ-CP, Điều 10-18.
 */
export function mayActOnReport(input: {
  readonly standing: ReportStanding;
  readonly act: ReportTry;
  readonly sides: readonly ReportSide[];
  readonly document: Pick<ReportDocument, 'blocks' | 'annex'>;
  readonly today: PlainDate;
}): Outcome<null> {
  const { standing, act, sides } = input;
  const rule = rules[act.kind];
  if (!rule.from(standing)) return refuse(notNow(stateNames[standing.state]));
  if (!sides.some((side) => rule.sides(standing).includes(side))) return refuse(notYourAct(sideNames[rule.sides(standing)[0] ?? 'writer']));
  if (rule.reason === 'yes' && (act.body ?? '').trim() === '') return refuse(reasonMissing);
  return wholeEnough(input);
}

function wholeEnough({ act, document, today }: Parameters<typeof mayActOnReport>[0]): Outcome<null> {
  if (act.kind === 'submit') {
    const open = unwritten([...document.blocks, ...document.annex]);
    return open.length === 0 ? allow(null) : refuse(partsMissing(open));
  }
  if (act.kind === 'issue') {
    const isWhole = act.issue !== null && act.issue.signer.trim() !== '' && act.issue.issuedOn <= today;
    return isWhole ? allow(null) : refuse(issueIncomplete);
  }
  return act.kind === 'deliver' && act.recipients.length === 0 ? refuse(noRecipients) : allow(null);
}

/** Parts that the draft left to people and that nobody has written: words in square brackets that stand as a whole paragraph. */
export function unwritten(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => contentsOf(block))
    .filter((content) => content.length === 1)
    .flatMap(([piece]) => (piece === undefined || isFigurePiece(piece) ? [] : [/^\[(.+)\]$/.exec(piece.text.trim())?.[1] ?? '']))
    .filter((words) => words !== '');
}

const sideNames = {
  writer: { vi: 'người soạn thảo của đơn vị', en: 'the writers of the office' },
  leader: { vi: 'lãnh đạo Ủy ban nhân dân', en: 'the leader of the People’s Committee' },
  clerk: { vi: 'văn thư hoặc lãnh đạo', en: 'the clerk or a leader' },
} satisfies Record<ReportSide, Text>;

type Rule = { readonly from: (standing: ReportStanding) => boolean; readonly sides: (standing: ReportStanding) => readonly ReportSide[]; readonly reason: 'yes' | 'no' };

const isIn =
  (...states: readonly ReportState[]) =>
  ({ state }: ReportStanding) =>
    states.includes(state);
const isIssued = (published: 'yes' | 'no') => (standing: ReportStanding) => standing.state === 'issued' && standing.published === published;

const rules: Record<ReportActKind, Rule> = {
  submit: { from: isIn('draft'), sides: () => ['writer'], reason: 'no' },
  return: { from: isIn('inReview', 'approved'), sides: ({ state }) => (state === 'approved' ? ['leader'] : ['leader', 'writer']), reason: 'yes' },
  approve: { from: isIn('inReview'), sides: () => ['leader'], reason: 'no' },
  issue: { from: isIn('approved'), sides: () => ['clerk'], reason: 'no' },
  publish: { from: isIssued('no'), sides: () => ['clerk'], reason: 'no' },
  withdraw: { from: isIssued('yes'), sides: () => ['clerk'], reason: 'yes' },
  deliver: { from: isIn('issued'), sides: () => ['clerk'], reason: 'no' },
};
