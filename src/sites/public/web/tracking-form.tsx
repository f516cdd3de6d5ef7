import { type Lang, say } from '../../../basics/web/lang.ts';
import { CodeField } from './code-field.tsx';
import type { Fault } from './parts.tsx';
import { trackingWords } from './words-tracking.ts';

/** Code and light proof. Stands on the first page and on the tracking page. */
export function TrackingForm(props: { readonly lang: Lang; readonly code: string; readonly proof: string; readonly faults: readonly Fault[] }) {
  const { lang } = props;
  const faultOf = (id: string) => props.faults.find((fault) => fault.href === `#${id}`)?.message;
  return (
    <form action="/tra-cuu" method="post" noValidate>
      <CodeField lang={lang} id="code" label={say(trackingWords.code, lang)} hint={say(trackingWords.codeHint, lang)} value={props.code} fault={faultOf('code')} kind="text" />
      <CodeField
        lang={lang}
        id="proof"
        label={say(trackingWords.proof, lang)}
        hint={say(trackingWords.proofHint, lang)}
        value={props.proof}
        fault={faultOf('proof')}
        kind="digits"
      />
      <button type="submit">{say(trackingWords.look, lang)}</button>
    </form>
  );
}
