import { useId } from 'react';
import { usePreferences, useSay } from '../../basics/web/staff-context.tsx';
import type { VisitsView } from '../http/directive-shapes.ts';
import { type CheckAnswer, checkAnswers } from '../rules/visit.ts';
import { visitWords as words } from './directive-words.ts';

/** The checklist by taps; what is not tapped counts as not looked at. */
export function ChecklistFields({
  items,
  answers,
  onChange,
}: {
  readonly items: VisitsView['checklist'];
  readonly answers: Readonly<Record<string, CheckAnswer>>;
  readonly onChange: (answers: Readonly<Record<string, CheckAnswer>>) => void;
}) {
  const say = useSay();
  const { lang } = usePreferences();
  const id = useId();
  return (
    <section aria-labelledby={id} className="checklist">
      <h2 id={id}>{say(words.checklist)}</h2>
      {items.map((item) => (
        <fieldset key={item.code} className="check-item">
          <legend>
            {lang === 'vi' ? item.name : item.nameEn}
            <small className="muted">{item.source}</small>
          </legend>
          <span className="check-answers">
            {checkAnswers.map((answer) => (
              <label key={answer} className="choice">
                <input
                  type="radio"
                  name={`${id}-${item.code}`}
                  checked={(answers[item.code] ?? 'notSeen') === answer}
                  onChange={() => onChange({ ...answers, [item.code]: answer })}
                />
                <span>{say(words.answers[answer])}</span>
              </label>
            ))}
          </span>
        </fieldset>
      ))}
    </section>
  );
}
