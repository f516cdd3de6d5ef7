import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import { dueNearness, mayActOnTask, standingOfTask, type TaskAct, type TaskActKind, type TaskSide, type taskOrigins } from './task.ts';

const task = { dueOn: day('2026-11-10') };
const act = (kind: TaskActKind, dueOn: TaskAct['dueOn'] = null): TaskAct => ({
  id: kind,
  kind,
  body: 'x',
  photoId: null,
  dueOn,
  actor: { kind: 'officer', id: 'o', name: 'Nguyễn Văn Mẫu' },
  actedAt: at('2026-11-05T08:00'),
});

describe('Where a task stands', () => {
  test.each([
    ['open until its day', [], '2026-11-10', { state: 'open', overdue: 'no' }],
    ['overdue after it', [], '2026-11-11', { state: 'open', overdue: 'yes', raised: 'no' }],
    ['the district was told', [act('raise')], '2026-11-11', { state: 'open', overdue: 'yes', raised: 'yes' }],
    ['with evidence it waits for the one who found it, and is not overdue', [act('evidence')], '2027-01-01', { state: 'toAccept', overdue: 'no' }],
    ['returned, with a new day', [act('evidence'), act('return', day('2026-12-01'))], '2026-11-30', { state: 'open', dueOn: '2026-12-01', overdue: 'no', raised: 'no' }],
    ['accepted', [act('evidence'), act('accept')], '2027-01-01', { state: 'done', overdue: 'no' }],
    ['a coaching task that was answered counts as answered', [act('answer')], '2027-01-01', { state: 'answered', overdue: 'no' }],
  ] as const)('%s', (_title, acts, today, expected) => expect(standingOfTask(task, acts, day(today))).toMatchObject(expected));
});

describe('Who may do what with it', () => {
  const may = (origin: (typeof taskOrigins)[number], kind: 'evidence' | 'answer' | 'accept' | 'return', sides: readonly TaskSide[], acts: readonly TaskAct[] = [], body = 'x') => {
    const outcome = mayActOnTask({ task: { origin }, standing: standingOfTask(task, acts, day('2026-11-10')), act: { kind, body }, sides });
    return outcome.ok ? 'yes' : outcome.refusal.kind;
  };
  test.each<readonly [string, string, string]>([
    ['the ward attaches evidence', may('finding', 'evidence', ['ward']), 'yes'],
    ['evidence says something', may('finding', 'evidence', ['ward'], [], ' '), 'reasonMissing'],
    ['who found it does not bring the evidence', may('finding', 'evidence', ['finder']), 'notYourAct'],
    ['who found it accepts', may('finding', 'accept', ['finder'], [act('evidence')]), 'yes'],
    ['not before there is evidence', may('finding', 'accept', ['finder']), 'nothingToAccept'],
    ['another of those who follow the teams does not', may('finding', 'accept', ['follower'], [act('evidence')]), 'notYourAct'],
    ['a leader may, when the finder is gone', may('finding', 'accept', ['leader'], [act('evidence')]), 'yes'],
    ['the ward never accepts its own', may('finding', 'accept', ['ward'], [act('evidence')]), 'notYourAct'],
    ['what is returned says why', may('finding', 'return', ['finder'], [act('evidence')], ''), 'reasonMissing'],
    ['done is done', may('finding', 'evidence', ['ward'], [act('accept')]), 'alreadyClosed'],
    ['coaching takes an answer', may('coaching', 'answer', ['ward']), 'yes'],
    ['not evidence', may('coaching', 'evidence', ['ward']), 'notThisKind'],
    ['the office answers what a document asks for', may('directive', 'answer', ['ward']), 'yes'],
    ['it is no finding', may('directive', 'evidence', ['ward']), 'notThisKind'],
    ['who gave it accepts the answer', may('directive', 'accept', ['finder'], [act('answer')]), 'yes'],
    ['or sends it back', may('directive', 'return', ['finder'], [act('answer')]), 'yes'],
    ['another of those who follow the teams does not accept it', may('directive', 'accept', ['follower'], [act('answer')]), 'notYourAct'],
    ['not before it is answered', may('directive', 'accept', ['finder']), 'nothingToAccept'],
    ['any of those who follow the teams accepts an answer', may('coaching', 'accept', ['follower'], [act('answer')]), 'yes'],
  ])('%s', (_title, found, expected) => expect(found).toBe(expected));
});

test.each([
  ['2026-11-09', 'late'],
  ['2026-11-10', 'near'],
  ['2026-11-13', 'near'],
  ['2026-11-14', 'far'],
])('Due on %s, on the tenth it is %s', (due, expected) => expect(dueNearness(day(due), day('2026-11-10'))).toBe(expected));
