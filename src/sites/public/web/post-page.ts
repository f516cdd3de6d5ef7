import { fieldsOf } from '../../../procedures/rules/fields-of.ts';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';
import type { KeptThere } from './keep-draft.ts';

/**
 * Sends the answers of a page that does not stand open to the server's draft, as its form would: `drawnAt` says until when it was known to be empty, so
 * that what another machine has answered there since is not overwritten. Null, and nothing lost, when the line is cut here: that page then asks as always.
 */
export async function postPage(address: string, page: FormPage, filled: { readonly answers: Answers; readonly drawnAt: string }): Promise<KeptThere | null> {
  const body = new URLSearchParams();
  for (const question of page.questions)
    for (const [name, value] of Object.entries(fieldsOf(question, filled.answers[question.key]))) for (const text of [value].flat()) body.append(name, text);
  if (body.toString() === '') return null;
  body.append('_based', filled.drawnAt);
  const answer = await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null);
  return answer?.ok === true ? ((await answer.json().catch(() => null)) as KeptThere | null) : null;
}
