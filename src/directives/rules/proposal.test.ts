import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { decidesAt, readsReminders } from './directive-rights.ts';
import { mayActOnProposal, type ProposalAct, type ProposalActKind, type ProposalSide, standingOfProposal } from './proposal.ts';

const act = (kind: ProposalActKind, more: Partial<ProposalAct> = {}): ProposalAct => ({
  id: kind,
  kind,
  body: 'x',
  decision: null,
  actorName: 'Mẫu',
  actedAt: at('2026-11-02T16:00'),
  ...more,
});
const decision = { number: '15/QĐ-UBND', decidedOn: day('2026-11-08'), signer: 'Phan Thị Mẫu Thảo' };
const decided = act('decide', { decision: { ...decision, officeId: 1 } });
const review = act('review');

type Asked = {
  readonly kind: ProposalActKind;
  readonly sides: readonly ProposalSide[];
  readonly acts?: readonly ProposalAct[];
  readonly today?: string;
  readonly number?: string;
  readonly body?: string;
  readonly of?: 'commendation' | 'reminder';
};

function may({ kind, sides, acts = [], today = '2026-11-08', number = decision.number, body = 'x', of = 'commendation' }: Asked): string {
  const outcome = mayActOnProposal({
    proposal: { kind: of },
    standing: standingOfProposal(acts, 5),
    act: { kind, body, decision: { ...decision, number } },
    sides,
    today: day(today),
  });
  return outcome.ok ? 'yes' : outcome.refusal.kind;
}

describe('A proposal: rules propose, people decide', () => {
  test.each<readonly [string, Asked, string]>([
    ['the monitor reviews', { kind: 'review', sides: ['monitor'] }, 'yes'],
    ['the ward concerned does not', { kind: 'review', sides: ['concerned'] }, 'notYourAct'],
    ['nothing is decided before the review', { kind: 'decide', sides: ['decider'] }, 'notReviewed'],
    ['nor on the last of the five days for objections', { kind: 'decide', sides: ['decider'], acts: [review], today: '2026-11-07' }, 'objectionsRunning'],
    ['but on the day after', { kind: 'decide', sides: ['decider'], acts: [review] }, 'yes'],
    ['not without a number', { kind: 'decide', sides: ['decider'], acts: [review], number: ' ' }, 'numberMissing'],
    ['not by the monitor', { kind: 'decide', sides: ['monitor'], acts: [review] }, 'notYourAct'],
    ['not by those concerned', { kind: 'decide', sides: ['concerned'], acts: [review] }, 'notYourAct'],
    ['once', { kind: 'decide', sides: ['decider'], acts: [review, decided] }, 'alreadyClosed'],
    ['declined with a reason', { kind: 'decline', sides: ['decider'], acts: [review] }, 'yes'],
    ['not without one', { kind: 'decline', sides: ['decider'], acts: [review], body: '' }, 'reasonMissing'],
    ['those concerned answer', { kind: 'answer', sides: ['concerned'] }, 'yes'],
    ['also after the decision', { kind: 'answer', sides: ['concerned'], acts: [review, decided] }, 'yes'],
    ['nobody objects after the decision', { kind: 'object', sides: ['concerned'], acts: [review, decided] }, 'alreadyClosed'],
    ['a reminder that was given is closed', { kind: 'close', sides: ['monitor'], acts: [review, decided], of: 'reminder' }, 'yes'],
    ['a commendation is not', { kind: 'close', sides: ['monitor'], acts: [review, decided] }, 'notThisKind'],
  ])('%s', (_title, asked, expected) => expect(may(asked)).toBe(expected));

  test('objections are counted, and the days run from the review', () => {
    expect(standingOfProposal([review, act('object'), act('answer')], 5)).toMatchObject({ state: 'reviewed', objections: 1, objectionsUntil: '2026-11-07' });
  });
});

describe('Who decides where', () => {
  const ward = { id: 2, parentOfficeId: 1 };
  test.each([
    ['the leader of the district decides on a ward', [{ officeId: 1, role: 'leader' }], 'ward', 1],
    ['the leader of a ward never on his own ward', [{ officeId: 2, role: 'leader' }], 'ward', null],
    ['but on a team of it', [{ officeId: 2, role: 'leader' }], 'team', 2],
    ['the monitor decides nothing', [{ officeId: 1, role: 'teamMonitor' }], 'team', null],
    ['a leader of another ward neither', [{ officeId: 3, role: 'leader' }], 'team', null],
  ] as const)('%s', (_title, held, subject, expected) => expect(decidesAt(held, ward, subject)).toBe(expected));

  test.each([
    ['reception of the ward', { officeId: 2, role: 'reception' }, false],
    ['head of the ward', { officeId: 2, role: 'unitHead' }, true],
    ['monitor above', { officeId: 1, role: 'teamMonitor' }, true],
    ['reception of the district', { officeId: 1, role: 'reception' }, false],
    ['leader of another ward', { officeId: 3, role: 'leader' }, false],
  ] as const)('Reminders are handled in private: %s', (_title, held, expected) => expect(readsReminders([held], ward)).toBe(expected));
});
