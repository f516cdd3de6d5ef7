import { fieldsOf } from '../../../procedures/rules/fields-of.ts';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';

/** Sends the answers of a page to the server's draft as its form would. Nothing is lost when the line is cut here: that page then asks as always. */
export async function postPage(address: string, page: FormPage, answers: Answers): Promise<void> {
  const body = new URLSearchParams();
  for (const question of page.questions)
    for (const [name, value] of Object.entries(fieldsOf(question, answers[question.key]))) for (const text of [value].flat()) body.append(name, text);
  if (body.toString() !== '') await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null);
}
