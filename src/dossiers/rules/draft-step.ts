import type { Form } from '../../procedures/rules/form.ts';

/** How far a form came that is not filled in any more: nothing answered, until a page, until its papers, filed. */
export const draftSteps = ['start', 'page', 'papers', 'filed'] as const;
export type DraftStep = { readonly step: Exclude<(typeof draftSteps)[number], 'page'>; readonly page: '' } | { readonly step: 'page'; readonly page: string };

type Ended = {
  readonly filed: 'yes' | 'no';
  readonly hasPapers: 'yes' | 'no';
  /** Keys of the answers, never the answers. */
  readonly answered: readonly string[];
  /** Null: no book knows this version of the form any more. */
  readonly form: Form | null;
};

/** Some page, where nobody knows any more which. */
export const unknownPage = '?';

/** The last page, in the order of the form, on which something was answered. */
export function draftStep({ filed, hasPapers, answered, form }: Ended): DraftStep {
  if (filed === 'yes') return { step: 'filed', page: '' };
  if (hasPapers === 'yes') return { step: 'papers', page: '' };
  if (answered.length === 0) return { step: 'start', page: '' };
  const keys = new Set(answered);
  const last = form?.pages.filter(({ questions }) => questions.some(({ key }) => keys.has(key))).at(-1);
  return { step: 'page', page: last?.id ?? unknownPage };
}
