import { formatInstant } from '../../../basics/rules/dates-format.ts';
import { type Instant, plainDateOf } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { canonicalJson } from '../../../dossiers/rules/filing-content.ts';
import type { Answer } from '../../../procedures/rules/form.ts';
import { printAnswer } from '../../../procedures/rules/print-answer.ts';
import { unitKey } from '../../../sync/rules/draft-copy.ts';
import type { DraftAtHand } from './draft-at-hand.ts';
import type { NamedOffice } from './office-page.tsx';
import type { TwoAnswers } from './two-copies-page.tsx';
import { startWords } from './words-start.ts';

export type TwoSides = { readonly key: string; readonly theirs: Answer; readonly theirsAt: Instant | null };

/** One answer of both machines in words; this machine's is the one in the draft at hand. */
export function inWords(
  open: DraftAtHand,
  sides: TwoSides,
  on: { readonly lang: Lang; readonly offices: readonly NamedOffice[] },
): Pick<TwoAnswers, 'key' | 'label' | 'mine' | 'theirs' | 'theirsAt'> {
  const { key, theirs } = sides;
  const { procedure, draft } = open;
  const base = { key, theirsAt: timeIn(open, sides.theirsAt) };
  if (key === unitKey) {
    const nameOf = (code: Answer) => on.offices.find(({ unitCode }) => unitCode === code)?.unitName ?? String(code ?? '');
    return { ...base, label: say(startWords.receivingOffice, on.lang), mine: nameOf(draft.unitCode), theirs: nameOf(theirs) };
  }
  const question = procedure.form.pages.flatMap(({ questions }) => questions).find((one) => one.key === key);
  const shown = (answer: Answer | undefined) => (question === undefined ? canonicalJson(answer ?? '') : printAnswer(question, answer));
  return { ...base, label: question === undefined ? key : say(question.label, on.lang), mine: shown(draft.answers[key]), theirs: shown(theirs) };
}

/** The hour of today, else the day too. */
function timeIn({ facts }: DraftAtHand, at: Instant | null): string {
  if (at === null) return '';
  const time = formatInstant(at);
  return plainDateOf(at) === facts.today ? (time.split(' ')[0] ?? time) : time;
}

/** A choice counts only when it was made looking at what stands now. */
export function choiceIn(posted: { readonly mark: string; readonly chosen: string }, mark: string): TwoAnswers['chosen'] {
  const { chosen } = posted;
  return posted.mark === mark && (chosen === 'mine' || chosen === 'theirs') ? chosen : 'none';
}
