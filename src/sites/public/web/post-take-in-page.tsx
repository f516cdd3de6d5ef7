import { say } from '../../../basics/web/lang.ts';
import { CodeField } from './code-field.tsx';
import { type Frame, Page } from './document.tsx';
import { BackLink, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { finishWords } from './words-finish.ts';
import { handWords } from './words-hand-draft.ts';

/** Somebody began on his own phone, and goes on here with the code that he tells. */
export function PostTakeInPage({ frame, code, fault }: { readonly frame: Frame; readonly code: string; readonly fault: string | undefined }) {
  const { lang } = frame;
  const title = say(handWords.takeInTitle, lang);
  return (
    <Page frame={frame} kind="task" title={fault === undefined ? title : `${say(words.errorTitle, lang)}${title}`}>
      <div className="column">
        <ErrorSummary lang={lang} faults={fault === undefined ? [] : [{ href: '#code', message: fault }]} />
        <BackLink lang={lang} href="/ho-tro" />
        <h1>{title}</h1>
        <p>{say(handWords.takeInText, lang)}</p>
        <form method="post" action="/tiep-tuc" noValidate autoComplete="off">
          <CodeField lang={lang} id="code" label={say(finishWords.resumeLabel, lang)} hint={say(handWords.takeInHint, lang)} value={code} fault={fault} kind="short" />
          <button type="submit">{say(finishWords.resumeOpen, lang)}</button>
        </form>
      </div>
    </Page>
  );
}
