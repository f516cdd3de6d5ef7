import { type Lang, say } from '../../../basics/web/lang.ts';
import type { Fault } from './parts.tsx';
import { trackingWords } from './words-tracking.ts';

/** Code and light proof. Stands on the first page and on the tracking page. */
export function TrackingForm(props: { readonly lang: Lang; readonly code: string; readonly proof: string; readonly faults: readonly Fault[] }) {
  const { lang } = props;
  const faultOf = (id: string) => props.faults.find((fault) => fault.href === `#${id}`)?.message;
  return (
    <form action="/tra-cuu" method="post" noValidate>
      <Field lang={lang} id="code" label={say(trackingWords.code, lang)} hint={say(trackingWords.codeHint, lang)} value={props.code} fault={faultOf('code')} kind="text" />
      <Field lang={lang} id="proof" label={say(trackingWords.proof, lang)} hint={say(trackingWords.proofHint, lang)} value={props.proof} fault={faultOf('proof')} kind="digits" />
      <button type="submit">{say(trackingWords.look, lang)}</button>
    </form>
  );
}

type FieldInput = {
  readonly lang: Lang;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly kind: 'text' | 'digits';
};

function Field(props: FieldInput) {
  const described = [`${props.id}-hint`, ...(props.fault === undefined ? [] : [`${props.id}-fault`])].join(' ');
  return (
    <div className={props.fault === undefined ? 'question' : 'question faulty'}>
      <label className="label" htmlFor={props.id}>
        {props.label}
      </label>
      <p className="hint small" id={`${props.id}-hint`}>
        {props.hint}
      </p>
      {props.fault === undefined ? null : (
        <p className="fault" id={`${props.id}-fault`}>
          {props.fault}
        </p>
      )}
      <input
        className={props.kind === 'digits' ? 'w10 numeric' : 'numeric'}
        id={props.id}
        name={props.id}
        defaultValue={props.value}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        inputMode={props.kind === 'digits' ? 'numeric' : undefined}
        maxLength={props.kind === 'digits' ? 10 : 80}
        aria-describedby={described}
        aria-invalid={props.fault === undefined ? undefined : true}
      />
    </div>
  );
}
