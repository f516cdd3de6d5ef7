import { allow, type Outcome, refuse, type Text } from '../../basics/rules/outcome.ts';
import { daysBetween, type Instant, type PlainDate } from '../../basics/rules/time.ts';
import type { Actor } from './actor.ts';
import { alreadyClosed, nothingToAccept, notThisKind, notYourAct, textMissing } from './directive-refusals.ts';

export const severities = ['light', 'medium', 'heavy'] as const;
export type Severity = (typeof severities)[number];

export const taskOrigins = ['finding', 'coaching', 'directive'] as const;

export const taskActs = ['evidence', 'answer', 'accept', 'return'] as const;
export type TaskActKind = (typeof taskActs)[number] | 'raise';

/** Việc của một đơn vị: a finding of a visit to be put right, a call to a post that has fallen quiet, or what a document of the register asks for. */
export type OfficeTask = {
  readonly id: string;
  readonly officeId: number;
  readonly origin: (typeof taskOrigins)[number];
  readonly visitId: string | null;
  /** The document of the register that it follows from; with one, no team: it is for the office as a whole. */
  readonly documentId: string | null;
  readonly teamId: string | null;
  readonly teamName: string;
  readonly unitCode: string;
  readonly title: string;
  readonly body: string;
  readonly severity: Severity | null;
  readonly dueOn: PlainDate;
  /** Who of the office does it, where somebody is named. */
  readonly ownerName: string | null;
  /** Who found it, or gave it; null for what a rule raised. */
  readonly raisedBy: string | null;
  readonly raisedByName: string;
  readonly raisedAt: Instant;
};

export type TaskAct = {
  readonly id: string;
  readonly kind: TaskActKind;
  readonly body: string | null;
  readonly photoId: string | null;
  readonly dueOn: PlainDate | null;
  readonly actor: Actor;
  readonly actedAt: Instant;
};

export type TaskStanding = {
  /** `toAccept`: evidence is there and waits for whoever found it; `answered`: the office has answered what it was asked, by a rule or a document. */
  readonly state: 'open' | 'toAccept' | 'answered' | 'done';
  readonly dueOn: PlainDate;
  readonly overdue: 'yes' | 'no';
  /** Whether the district was told that it is overdue. */
  readonly raised: 'yes' | 'no';
};

/**
 * Where a task stands on the day. A coaching task that was answered is no longer open, whatever the answer: it is help, not a charge. One out of a document is
 * answered too, and done when whoever gave it accepts the answer.
 */
export function standingOfTask(task: Pick<OfficeTask, 'dueOn'>, acts: readonly TaskAct[], today: PlainDate): TaskStanding {
  let standing: Omit<TaskStanding, 'overdue'> = { state: 'open', dueOn: task.dueOn, raised: 'no' };
  for (const act of acts) standing = after(standing, act);
  return { ...standing, overdue: standing.state === 'open' && standing.dueOn < today ? 'yes' : 'no' };
}

function after(before: Omit<TaskStanding, 'overdue'>, act: TaskAct): Omit<TaskStanding, 'overdue'> {
  switch (act.kind) {
    case 'evidence':
      return { ...before, state: 'toAccept' };
    case 'answer':
      return { ...before, state: 'answered' };
    case 'accept':
      return { ...before, state: 'done' };
    case 'return':
      return { state: 'open', dueOn: act.dueOn ?? before.dueOn, raised: 'no' };
    case 'raise':
      return { ...before, raised: 'yes' };
  }
}

/** `finder`: found it; `follower`: follows the teams from above; `leader`: leads the monitoring office, or the office whose register the document is of; `ward`: works where the task is. */
export type TaskSide = 'finder' | 'follower' | 'leader' | 'ward';

/**
 * Whether the act may be done now. The ward attaches evidence or answers; what was found is accepted by the one who found it (or a leader, when that
 * person is gone), what a document asks for by the one who gave it (or a leader), what a rule raised by any of those who follow the teams. Refuses: notYourAct, reasonMissing, alreadyClosed, notThisKind,
 * nothingToAccept. Source: rule of the house.
 */
export function mayActOnTask(input: {
  readonly task: Pick<OfficeTask, 'origin'>;
  readonly standing: TaskStanding;
  readonly act: { readonly kind: (typeof taskActs)[number]; readonly body: string | null };
  readonly sides: readonly TaskSide[];
}): Outcome<null> {
  const { task, standing, act, sides } = input;
  const fromWard = act.kind === 'evidence' || act.kind === 'answer';
  if (fromWard ? !sides.includes('ward') : !judges(task, sides)) return refuse(notYourAct(fromWard ? wardWords : judgeWords[task.origin]));
  if (standing.state === 'done') return refuse(alreadyClosed);
  if (act.kind !== 'accept' && (act.body ?? '').trim() === '') return refuse(textMissing);
  if (act.kind === 'evidence' && task.origin !== 'finding') return refuse(notThisKind);
  if (act.kind === 'answer' && task.origin === 'finding') return refuse(notThisKind);
  return !fromWard && standing.state === 'open' ? refuse(nothingToAccept) : allow(null);
}

function judges(task: Pick<OfficeTask, 'origin'>, sides: readonly TaskSide[]): boolean {
  return sides.includes('leader') || sides.includes(task.origin === 'coaching' ? 'follower' : 'finder');
}

const wardWords: Text = { vi: 'đơn vị được giao việc', en: 'the office that has the task' };
const judgeWords = {
  finding: { vi: 'người đã kiểm tra và nêu việc này', en: 'the officer who found it' },
  coaching: { vi: 'cán bộ theo dõi Tổ tư vấn', en: 'the officers who follow the teams' },
  directive: { vi: 'người đã giao việc này', en: 'the officer who gave it' },
} satisfies Record<OfficeTask['origin'], Text>;

/** So many days before its day a task counts as near. A rule of the house. */
const nearDays = 3;

/** How a day to be done by lies to today: past, today or within three days, or further off. */
export function dueNearness(dueOn: PlainDate, today: PlainDate): 'late' | 'near' | 'far' {
  if (dueOn < today) return 'late';
  return daysBetween(today, dueOn) <= nearDays ? 'near' : 'far';
}
