import { checkPage } from './check-form.ts';
import type { Answers, Form, FormFacts, FormPage } from './form.ts';
import { settleForm } from './settle.ts';

/** The pages asked for these answers, in order, each with only the questions asked on it (derived ones too: they are shown, not filled). */
export function shownPages(form: Form, answers: Answers): readonly FormPage[] {
  return settleForm(form, answers).pages.map(({ page, asked }) => ({ ...page, questions: asked.map(({ question }) => question) }));
}

/** The page after this one; null after the last, and when this page is not asked. */
export function nextPage(form: Form, answers: Answers, pageId: string): FormPage | null {
  const pages = shownPages(form, answers);
  const at = pages.findIndex(({ id }) => id === pageId);
  return at < 0 ? null : (pages[at + 1] ?? null);
}

/** The page before this one; null before the first, and when this page is not asked. */
export function previousPage(form: Form, answers: Answers, pageId: string): FormPage | null {
  const pages = shownPages(form, answers);
  return pages[pages.findIndex(({ id }) => id === pageId) - 1] ?? null;
}

/** Where a person should go on: the first page with a fault; null when the form can be sent. */
export function firstUnfinishedPage(form: Form, answers: Answers, facts: FormFacts): FormPage | null {
  return shownPages(form, answers).find(({ id }) => checkPage(form, id, answers, facts).problems.length > 0) ?? null;
}
