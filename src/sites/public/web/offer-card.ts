import { say } from '../../../basics/web/lang.ts';
import { questionsOfCard } from '../../../people/rules/card-answers.ts';
import { fieldsOf } from '../../../procedures/rules/fields-of.ts';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';
import type { WizardBodyInput } from './wizard-body.tsx';
import { wizardWords } from './words-wizard.ts';

export type CardFilling = {
  readonly input: Pick<WizardBodyInput, 'lang' | 'form' | 'pageId' | 'answers' | 'today'>;
  /** What stands on the page now and makes room for the reader. */
  readonly behind: HTMLElement;
  /** Where the answers of this page are kept while typing; other pages have theirs beside it. */
  readonly saveAddress: string;
  /** The answers of this page that the person has agreed to. */
  readonly fill: (answers: Answers) => void;
};

/** The button above questions that an identity card can answer. Without script it does not show; the form asks as always. */
export function offerCard({ input, behind, saveAddress, fill }: CardFilling): void {
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
    for (const other of others) void keep(saveAddress.replace(`/${page.id}/luu`, `/${other.id}/luu`), other, answers);
    if (news !== null) news.textContent = say(wizardWords.cardDone, input.lang);
  });
}

/** Nothing is lost when the line is cut here: that page then asks as always. */
async function keep(address: string, page: FormPage, answers: Answers): Promise<void> {
  const body = new URLSearchParams();
  for (const question of page.questions)
    for (const [name, value] of Object.entries(fieldsOf(question, answers[question.key]))) for (const text of [value].flat()) body.append(name, text);
  if (body.toString() !== '') await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null);
}
