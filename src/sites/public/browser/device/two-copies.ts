import { canonicalJson } from '../../../../dossiers/rules/filing-content.ts';
import { addressOf } from '../../web/draft-at-hand.ts';
import { choiceIn, inWords } from '../../web/two-answers.ts';
import { type TwoAnswers, TwoCopiesPage } from '../../web/two-copies-page.tsx';
import { freshDraft, isScreen } from './draft.ts';
import { going, type Route, showing, textOf } from './house.ts';

/** What two machines answered differently: a person chooses, field by field. */
export const twoCopies: Route = async (house, visit, [id = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  const backHref = visit.url.searchParams.get('ve') === 'kiem-tra' ? `${addressOf(open)}/kiem-tra` : addressOf(open);
  const conflicts = Object.entries(await house.copies.conflictsOf(id));
  if (conflicts.length === 0) return going(backHref);
  const words = { lang: house.lang, offices: house.pack?.offices ?? [] };
  const fields = conflicts.map(([key, { theirs, theirsAt }]): TwoAnswers => {
    const mark = canonicalJson(theirs);
    const posted = { mark: textOf(visit.posted, `mark.${key}`), chosen: textOf(visit.posted, `chosen.${key}`) };
    return { ...inWords(open, { key, theirs, theirsAt }, words), mark, chosen: choiceIn(posted, mark) };
  });
  if (visit.posted === null || fields.some(({ chosen }) => chosen === 'none'))
    return showing(TwoCopiesPage({ frame: house.frame(visit), fields, backHref, isFaulty: visit.posted !== null }));
  await house.copies.settle(id, Object.fromEntries(fields.flatMap(({ key, chosen }) => (chosen === 'none' ? [] : [[key, chosen]]))));
  return going(backHref);
};
