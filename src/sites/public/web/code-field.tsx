import type { Lang } from '../../../basics/web/lang.ts';

/** A code or number as it stands on a paper, with what it is and where to find it. */
export function CodeField(props: {
  readonly lang: Lang;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly kind: 'text' | 'digits' | 'short' | 'long';
}) {
  const described = [`${props.id}-hint`, ...(props.fault === undefined ? [] : [`${props.id}-fault`])].join(' ');
  const { width, lengthMax } = manners[props.kind];
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
        className={width}
        id={props.id}
        name={props.id}
        defaultValue={props.value}
        autoComplete="off"
        autoCapitalize={props.kind === 'long' ? 'none' : 'characters'}
        spellCheck={false}
        inputMode={props.kind === 'digits' ? 'numeric' : undefined}
        maxLength={lengthMax}
        aria-describedby={described}
        aria-invalid={props.fault === undefined ? undefined : true}
      />
    </div>
  );
}

const manners = {
  text: { width: 'numeric', lengthMax: 80 },
  digits: { width: 'w10 numeric', lengthMax: 10 },
  short: { width: 'w10 numeric', lengthMax: 20 },
  long: { width: '', lengthMax: 2000 },
} as const;
