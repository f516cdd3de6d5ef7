import { formatDate } from '../../../basics/rules/dates-format.ts';
import { parsePlainDate } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import type { SatisfactionView } from '../../../reports/http/satisfaction-shapes.ts';
import { satisfactionWordsMax } from '../../../reports/rules/satisfaction.ts';
import { satisfactionWords as words } from './words-satisfaction.ts';

/** One press says how it was. Nothing before a result was returned. */
export function SatisfactionSection({ lang, satisfaction }: { readonly lang: Lang; readonly satisfaction: SatisfactionView | null }) {
  if (satisfaction === null || (satisfaction.open === 'no' && satisfaction.said === null)) return null;
  const { said, open, levels } = satisfaction;
  const level = levels.find(({ key }) => key === said?.level);
  const until = parsePlainDate(said?.changeUntil ?? '');
  return (
    <section className="card no-print" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{say(words.title, lang)}</h2>
      {said === null ? (
        <>
          <p>{say(words.lead, lang)}</p>
          <Question lang={lang} satisfaction={satisfaction} />
        </>
      ) : (
        <>
          <p>
            {say(words.said(level === undefined ? said.level : say(level.name, lang)), lang)} {open === 'no' || until === null ? null : say(words.until(formatDate(until)), lang)}
          </p>
          {open === 'no' ? null : (
            <details>
              <summary>{say(words.change, lang)}</summary>
              <div>
                <Question lang={lang} satisfaction={satisfaction} />
              </div>
            </details>
          )}
        </>
      )}
      <p className="muted small">{say(words.used, lang)}</p>
    </section>
  );
}

function Question({ lang, satisfaction }: { readonly lang: Lang; readonly satisfaction: SatisfactionView }) {
  return (
    <form method="post" action="/tra-cuu/hai-long">
      <fieldset className="satisfaction">
        <legend className="hidden-text">{say(words.choose, lang)}</legend>
        {satisfaction.levels.map((level) => (
          <button key={level.key} className="second" type="submit" name="level" value={level.key}>
            {say(level.name, lang)}
          </button>
        ))}
      </fieldset>
      <div className="field">
        <label className="label" htmlFor="satisfaction-words">
          {say(words.words, lang)}
        </label>
        <p className="hint" id="satisfaction-hint">
          {say(words.wordsHint, lang)}
        </p>
        <textarea
          id="satisfaction-words"
          name="words"
          rows={3}
          maxLength={satisfactionWordsMax}
          aria-describedby="satisfaction-hint"
          defaultValue={satisfaction.said?.words ?? ''}
        />
      </div>
    </form>
  );
}
