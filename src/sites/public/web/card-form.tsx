import { type Lang, say } from '../../../basics/web/lang.ts';
import { CodeField } from './code-field.tsx';
import { Box } from './parts.tsx';
import { findHelpWords, neverAsked } from './words-find-help.ts';

export function CardForm({ lang, code, fault }: { readonly lang: Lang; readonly code: string; readonly fault: string | undefined }) {
  return (
    <form action="/the" method="get" noValidate>
      <CodeField lang={lang} id="ma" label={say(findHelpWords.cardCode, lang)} hint={say(findHelpWords.cardCodeHint, lang)} value={code} fault={fault} kind="short" />
      <button type="submit" className="second">
        {say(findHelpWords.check, lang)}
      </button>
    </form>
  );
}

/** What tells an impostor. */
export function NeverAsked({ lang }: { readonly lang: Lang }) {
  return (
    <Box kind="warn">
      <h2>{say(findHelpWords.neverTitle, lang)}</h2>
      <ul>
        {neverAsked.map((one) => (
          <li key={one.vi}>{say(one, lang)}</li>
        ))}
      </ul>
      <p>{say(findHelpWords.ifImpostor, lang)}</p>
    </Box>
  );
}
