import { say } from '../../../basics/web/lang.ts';
import { questionsOfCard } from '../../../people/rules/card-answers.ts';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';
import type { WizardBodyInput } from './wizard-body.tsx';
import { wizardWords } from './words-wizard.ts';

export type CardFilling = {
  readonly input: Pick<WizardBodyInput, 'lang' | 'form' | 'pageId' | 'answers' | 'today'>;
  /** What stands on the page now and makes room for the reader. */
  readonly behind: HTMLElement;
  /** Keeps what the person has agreed to for another page of the form. */
  readonly keepOther: (page: FormPage, answers: Answers) => void;
  /** The answers of this page that the person has agreed to. */
  readonly fill: (answers: Answers) => void;
};

/** The button above questions that an identity card can answer. Without script it does not show; the form asks as always. */
export function offerCard({ input, behind, keepOther, fill }: CardFilling): void {
  const place = document.getElementById('identity-card');
  const page = input.form.pages.find(({ id }) => id === input.pageId);
  if (place === null || page === undefined) return;
  // A page of which something was answered already is the person's own: only pages that are still empty are filled along.
  const others = input.form.pages.filter((one) => one.id !== page.id && one.questions.every(({ key }) => !Object.hasOwn(input.answers, key)));
  const questions = questionsOfCard(
    page.questions,
    [page, ...others].flatMap((one) => one.questions),
  );
  const news = place.querySelector('[role=status]');
  place.hidden = false;
  place.querySelector('button')?.addEventListener('click', async () => {
    const reader = await import('../../../people/web/open-identity-reader.tsx').catch(() => null);
    const answers = (await reader?.openIdentityReader({ behind, lang: input.lang, today: input.today, questions })) ?? null;
    if (answers === null) return;
    const own = new Set(page.questions.map(({ key }) => key));
    fill(Object.fromEntries(Object.entries(answers).filter(([key]) => own.has(key))));
    for (const other of others) keepOther(other, answers);
    if (news !== null) news.textContent = say(wizardWords.cardDone, input.lang);
  });
}
