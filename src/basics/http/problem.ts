import type { Outcome, Refusal, Text } from '../rules/outcome.ts';
import { notFound } from './problems.ts';

/** One answer that is not the thing asked for, in the shape of RFC 9457, said in Vietnamese and English. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly detail: Text;
  readonly next: Text;
  readonly source?: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: Text }[];
  readonly facts?: unknown;
  readonly retryAfterSeconds?: number;
};

export type ProblemError = Error & { readonly problem: Problem };

/** Thrown by handlers, answered by the one error handler in server/. */
export function problemError(problem: Problem): ProblemError {
  return Object.assign(new Error(problem.code), { problem });
}

export function isProblemError(error: unknown): error is ProblemError {
  return error instanceof Error && 'problem' in error;
}

/** The law (or a rule of the house) said no: 403 when it is somebody else's act, 422 when the content is at fault, else 409. */
export function refusalProblem(refusal: Refusal): ProblemError {
  return problemError({
    status: statusOf(refusal.kind),
    code: refusal.kind,
    title: { vi: 'Chưa thực hiện được', en: 'This cannot be done now' },
    detail: refusal.why,
    next: refusal.next,
    source: refusal.source,
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  });
}

/** The value; throws what was answered instead: not there, or the refusal. */
export function answered<T>(outcome: Outcome<T> | 'absent'): T {
  if (outcome === 'absent') throw problemError(notFound);
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
  return outcome.value;
}

function statusOf(kind: string): number {
  if (kind === 'notYourAct' || kind === 'receiverMayNotSign') return 403;
  if (contentRefusals.has(kind)) return 422;
  return 409;
}

const contentRefusals = new Set([
  'reasonMissing',
  'nothingAskedFor',
  'dateIsPast',
  'otherAmount',
  'noSuchLimitCase',
  'dueMustBeSet',
  'limitInvalid',
  'numberMissing',
  'newDueNotLater',
  'onlyWhatWasAsked',
  'noSuchConsultation',
  'answersIncomplete',
  'paperNotAllowed',
  'notFiledHere',
  'notFiledOnline',
  'procedureNotInForce',
  'fileUnusable',
  'replacedByItself',
  'effectReversed',
  'unknownPlaces',
  'groupsWrong',
]);

/** As it travels: `application/problem+json`. */
export function problemBody(problem: Problem): Record<string, unknown> {
  return {
    type: `urn:dong-hanh:problem:${problem.code}`,
    status: problem.status,
    code: problem.code,
    title: problem.title.vi,
    titleEn: problem.title.en,
    detail: problem.detail.vi,
    detailEn: problem.detail.en,
    next: problem.next.vi,
    nextEn: problem.next.en,
    ...(problem.source === undefined ? {} : { source: problem.source }),
    ...(problem.errors === undefined ? {} : { errors: problem.errors.map((one) => ({ path: one.path, code: one.code, message: one.message.vi, messageEn: one.message.en })) }),
    ...(problem.facts === undefined ? {} : { facts: problem.facts }),
  };
}
