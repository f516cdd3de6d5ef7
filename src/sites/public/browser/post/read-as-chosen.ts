import type { PlainDate } from '../../../../basics/rules/time.ts';
import { type Lang, say } from '../../../../basics/web/lang.ts';
import { chosenTerm, lastDayOf, scopes, terms } from '../../../../sync/rules/assisted.ts';
import { agreedReach, reachId } from '../../web/agreed-words.tsx';

/** What is read aloud says at once what was chosen below it. */
export function readAsChosen(lang: Lang, today: PlainDate): () => void {
  const [line, form] = [document.getElementById(reachId), document.querySelector<HTMLInputElement>('input[name=scope]')?.form ?? null];
  if (line === null || form === null) return () => undefined;
  const read = () => {
    const said = new FormData(form);
    const [scope = 'thisDossier', term = 'result'] = [scopes.find((one) => one === said.get('scope')), terms.find((one) => one === said.get('term'))];
    line.textContent = say(agreedReach(scope, lastDayOf(chosenTerm(scope, term), today)), lang);
  };
  form.addEventListener('change', read);
  // A browser may have kept what was chosen before Back.
  read();
  return () => form.removeEventListener('change', read);
}
