import { formatInstant } from '../../../../basics/rules/dates-format.ts';
import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import { canonicalJson } from '../../../../dossiers/rules/filing-content.ts';
import type { Answer } from '../../../../procedures/rules/form.ts';
import { printAnswer } from '../../../../procedures/rules/print-answer.ts';
import { unitKey } from '../../../../sync/rules/draft-copy.ts';
import { addressOf, type DraftAtHand } from '../../web/draft-at-hand.ts';
import { type TwoAnswers, TwoCopiesPage } from '../../web/two-copies-page.tsx';
import { startWords } from '../../web/words-start.ts';
import { freshDraft, isScreen } from './draft.ts';
import { going, type House, type Route, showing, textOf } from './house.ts';

/** What two machines answered differently: a person chooses, field by field. */
export const twoCopies: Route = async (house, visit, [id = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  const backHref = visit.url.searchParams.get('ve') === 'kiem-tra' ? `${addressOf(open)}/kiem-tra` : addressOf(open);
  const conflicts = Object.entries(await house.copies.conflictsOf(id));
  if (conflicts.length === 0) return going(backHref);
  const fields = conflicts.map(([key, { theirs, theirsAt }]): TwoAnswers => {
    const mark = canonicalJson(theirs);
    const chosen = textOf(visit.posted, `mark.${key}`) === mark ? textOf(visit.posted, `chosen.${key}`) : '';
    const time = formatInstant(theirsAt);
    return {
      key,
      ...inWords(house, open, key, theirs),
      theirsAt: plainDateOf(theirsAt) === open.facts.today ? (time.split(' ')[0] ?? time) : time,
      mark,
      chosen: chosen === 'mine' || chosen === 'theirs' ? chosen : 'none',
    };
  });
  if (visit.posted === null || fields.some(({ chosen }) => chosen === 'none'))
    return showing(TwoCopiesPage({ frame: house.frame(visit), fields, backHref, isFaulty: visit.posted !== null }));
  await house.copies.settle(id, Object.fromEntries(fields.flatMap(({ key, chosen }) => (chosen === 'none' ? [] : [[key, chosen]]))));
  return going(backHref);
};

function inWords(house: House, { procedure, draft }: DraftAtHand, key: string, theirs: Answer): Pick<TwoAnswers, 'label' | 'mine' | 'theirs'> {
  if (key === unitKey) {
    const nameOf = (code: Answer) => house.pack?.offices.find(({ unitCode }) => unitCode === code)?.unitName ?? String(code ?? '');
    return { label: say(startWords.receivingOffice, house.lang), mine: nameOf(draft.unitCode), theirs: nameOf(theirs) };
  }
  const question = procedure.form.pages.flatMap(({ questions }) => questions).find((one) => one.key === key);
  const shown = (answer: Answer | undefined) => (question === undefined ? canonicalJson(answer ?? '') : printAnswer(question, answer));
  return { label: question === undefined ? key : say(question.label, house.lang), mine: shown(draft.answers[key]), theirs: shown(theirs) };
}
