import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { type DifficultyAct, type DifficultyActKind, mayActOnDifficulty, type Side, standingOfDifficulty } from './difficulty.ts';

const raised = { firstOwner: 'ward', dueOn: day('2026-11-10') } as const;
const act = (kind: DifficultyActKind, more: Partial<DifficultyAct> = {}): DifficultyAct => ({
  id: kind,
  kind,
  body: 'x',
  dueOn: null,
  actor: { kind: 'officer', id: 'o', name: 'Nguyễn Văn Mẫu' },
  actedAt: at('2026-11-05T08:00'),
  ...more,
});
const up = act('escalate', { dueOn: day('2026-11-20') });

describe('Where a difficulty stands', () => {
  test.each([
    ['nobody has answered and the day is not over', [], '2026-11-10', { state: 'open', owner: 'ward', overdue: 'no', escalated: 'no' }],
    ['the day is over', [], '2026-11-11', { state: 'open', owner: 'ward', overdue: 'yes' }],
    ['answered in time: never overdue', [act('answer')], '2027-01-01', { state: 'answered', owner: 'ward', overdue: 'no' }],
    ['sent up: the district owns it, with a day of its own', [up], '2026-11-15', { state: 'open', owner: 'district', dueOn: '2026-11-20', overdue: 'no', escalated: 'yes' }],
    ['sent up after an answer that did not help', [act('answer'), up], '2026-11-21', { state: 'open', owner: 'district', overdue: 'yes' }],
    ['closed', [act('answer'), act('close')], '2027-01-01', { state: 'closed', overdue: 'no' }],
    [
      'opened again, with a new day',
      [act('answer'), act('close'), act('reopen', { dueOn: day('2026-12-01') })],
      '2026-11-30',
      { state: 'open', dueOn: '2026-12-01', overdue: 'no' },
    ],
  ] as const)('%s', (_title, acts, today, expected) => expect(standingOfDifficulty(raised, acts, day(today))).toMatchObject(expected));
});

describe('Who may do what with it', () => {
  const may = (kind: DifficultyActKind, sides: readonly Side[], acts: readonly DifficultyAct[] = [], today = '2026-11-10', body: string | null = 'x') => {
    const outcome = mayActOnDifficulty({ standing: standingOfDifficulty(raised, acts, day(today)), act: { kind, body }, sides });
    return outcome.ok ? 'yes' : outcome.refusal.kind;
  };
  test.each<readonly [string, string, string]>([
    ['the ward answers while it owns it', may('answer', ['ward']), 'yes'],
    ['the ward no longer, once it was sent up', may('answer', ['ward'], [up]), 'notYourAct'],
    ['the district answers what was sent up', may('answer', ['district'], [up]), 'yes'],
    ['the district not before', may('answer', ['district']), 'notYourAct'],
    ['an empty answer is none', may('answer', ['ward'], [], '2026-11-10', '  '), 'reasonMissing'],
    ['whoever raised it closes it at any time', may('close', ['raiser'], [], '2026-11-10', null), 'yes'],
    ['the owner only with an answer', may('close', ['ward']), 'notAnswered'],
    ['the owner with an answer', may('close', ['ward'], [act('answer')]), 'yes'],
    ['what is closed is not closed again', may('close', ['raiser'], [act('close')]), 'alreadyClosed'],
    ['whoever raised it opens it again', may('reopen', ['raiser'], [act('answer')]), 'yes'],
    ['what is open cannot be opened', may('reopen', ['raiser']), 'notClosed'],
    ['the post sends it up by hand', may('escalate', ['raiser']), 'yes'],
    ['a rule only when it is overdue', may('escalate', ['rule']), 'notYourAct'],
    ['a rule when it is', may('escalate', ['rule'], [], '2026-11-11'), 'yes'],
    ['nothing goes up twice', may('escalate', ['raiser'], [up]), 'alreadyEscalated'],
    ['a stranger does nothing', may('escalate', []), 'notYourAct'],
  ])('%s', (_title, found, expected) => expect(found).toBe(expected));
});
