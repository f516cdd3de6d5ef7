import type { Answer, Answers, Condition } from './form.ts';

/**
 * Whether a condition holds for the answers of its level. A question that is not answered (or hidden) equals nothing: `is` and `oneOf`
 * fail, `answered: 'no'` and `not` hold. Of several choices (`multiEnum`, lists) one that fits is enough.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const answer = answerOf(answers, condition.key);
  if ('answered' in condition) return isAnswered(answer) === (condition.answered === 'yes');
  const wanted: readonly unknown[] = 'is' in condition ? [condition.is] : condition.oneOf;
  return (isList(answer) ? answer : [answer]).some((given) => wanted.includes(given));
}

/** The keys of the questions a condition looks at, so that a form can be checked before anybody fills it. */
export function references(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(references);
  if ('any' in condition) return condition.any.flatMap(references);
  return 'not' in condition ? references(condition.not) : [condition.key];
}

/** Whether something was answered: blanks, and lists and groups that hold nothing but blanks, are no answer; `false` and 0 are. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (isList(answer)) return answer.some(isAnswered);
  return typeof answer === 'object' ? Object.values(answer).some(isAnswered) : true;
}

/** The answer to one question; only own members count, since keys come from data files and answers from strangers. */
export function answerOf(answers: Answers, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

export function isList(answer: Answer | undefined): answer is readonly Answer[] {
  return Array.isArray(answer);
}

export function isGroup(answer: Answer | undefined): answer is Answers {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}
