import { type Lang, say } from '../../../basics/web/lang.ts';
import { type Frame, Page } from './document.tsx';
import { BackLink, ErrorSummary } from './parts.tsx';
import { words } from './words.ts';
import { copyWords } from './words-copies.ts';

/** One field with the answers of both machines, in words. */
export type TwoAnswers = {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly theirsAt: string;
  /** What stands for the answer that was shown: a choice made against another one does not count. */
  readonly mark: string;
  readonly chosen: 'mine' | 'theirs' | 'none';
};

export type TwoCopiesInput = { readonly frame: Frame; readonly fields: readonly TwoAnswers[]; readonly backHref: string; readonly isFaulty: boolean };

/** What two machines answered, beside each other; nothing is chosen beforehand. */
export function TwoCopiesPage({ frame, fields, backHref, isFaulty }: TwoCopiesInput) {
  const { lang } = frame;
  const title = say(copyWords.title, lang);
  const missing = isFaulty ? fields.filter(({ chosen }) => chosen === 'none') : [];
  return (
    <Page frame={frame} kind="task" title={missing.length > 0 ? `${say(words.errorTitle, lang)}${title}` : title}>
      <div className="column">
        <BackLink lang={lang} href={backHref} />
        <ErrorSummary lang={lang} faults={missing.map(({ key, label }) => ({ href: `#mine-${key}`, message: say(copyWords.choose(label), lang) }))} />
        <h1>{title}</h1>
        <p>{say(copyWords.lead, lang)}</p>
        <form method="post" noValidate>
          {fields.map((field) => (
            <Field key={field.key} lang={lang} field={field} isMissing={missing.includes(field)} />
          ))}
          <div className="actions">
            <button type="submit">{say(copyWords.keep, lang)}</button>
          </div>
        </form>
      </div>
    </Page>
  );
}

function Field({ lang, field, isMissing }: { readonly lang: Lang; readonly field: TwoAnswers; readonly isMissing: boolean }) {
  const { key, label, chosen } = field;
  return (
    <fieldset className={isMissing ? 'question faulty' : 'question'} aria-describedby={isMissing ? `fault-${key}` : undefined}>
      <legend>{label}</legend>
      {isMissing ? (
        <p className="fault" id={`fault-${key}`}>
          {say(copyWords.choose(label), lang)}
        </p>
      ) : null}
      <input type="hidden" name={`mark.${key}`} value={field.mark} />
      <div className="two-copies">
        <label className="choice">
          <input type="radio" id={`mine-${key}`} name={`chosen.${key}`} value="mine" defaultChecked={chosen === 'mine'} />
          <span>
            <small>{say(copyWords.mine, lang)}</small>
            <Value lang={lang} text={field.mine} />
          </span>
        </label>
        <label className="choice">
          <input type="radio" name={`chosen.${key}`} value="theirs" defaultChecked={chosen === 'theirs'} />
          <span>
            <small>{say(copyWords.theirs(field.theirsAt), lang)}</small>
            <Value lang={lang} text={field.theirs} />
          </span>
        </label>
      </div>
    </fieldset>
  );
}

function Value({ lang, text }: { readonly lang: Lang; readonly text: string }) {
  return text === '' ? <>{say(copyWords.blank, lang)}</> : <b className="as-typed">{text}</b>;
}
