import { say } from '../../../basics/web/lang.ts';
import { type Asking, idOf } from './asking.ts';
import { LabelledBox } from './input-box.tsx';
import { formWords } from './words-form.ts';

/** Dates as three boxes: a native date box speaks the language of the browser and scrolls through ninety years. */

export function DateBoxes(asking: Asking) {
  return <ThreeBoxes asking={asking} name={asking.path} id={idOf(asking.path)} />;
}

export function DateTimeBoxes(asking: Asking) {
  const { path } = asking;
  return (
    <>
      <ThreeBoxes asking={asking} name={path} id={idOf(path)} />
      <div className="boxes">
        <Two asking={asking} name={path} part="hour" id={idOf(`${path}.hour`)} />
        <Two asking={asking} name={path} part="minute" id={idOf(`${path}.minute`)} />
      </div>
    </>
  );
}

export function DateRangeBoxes(asking: Asking) {
  const { path, lang } = asking;
  return (
    <>
      <fieldset className="question">
        <legend>{say(formWords.from, lang)}</legend>
        <ThreeBoxes asking={asking} name={`${path}.from`} id={idOf(path)} />
      </fieldset>
      <DayBoxes asking={asking} name={`${path}.to`} legend={say(formWords.to, lang)} />
    </>
  );
}

/** A date inside another question, with its own legend. */
export function DayBoxes({ asking, name, legend }: { readonly asking: Asking; readonly name: string; readonly legend: string }) {
  return (
    <fieldset className="question">
      <legend>{legend}</legend>
      <ThreeBoxes asking={asking} name={name} id={idOf(name)} />
    </fieldset>
  );
}

function ThreeBoxes({ asking, name, id }: { readonly asking: Asking; readonly name: string; readonly id: string }) {
  return (
    <div className="boxes">
      <Two asking={asking} name={name} part="day" id={id} />
      <Two asking={asking} name={name} part="month" id={`${id}-month`} />
      <Two asking={asking} name={name} part="year" id={`${id}-year`} />
    </div>
  );
}

type PartInput = { readonly asking: Asking; readonly name: string; readonly part: 'day' | 'month' | 'year' | 'hour' | 'minute'; readonly id: string };

/** One part of a date or time: two digits, four for the year. */
function Two({ asking, name, part, id }: PartInput) {
  const autoComplete = asking.question.autocomplete === 'bday' ? `bday-${part}` : 'off';
  return (
    <LabelledBox
      asking={asking}
      name={`${name}.${part}`}
      id={id}
      label={say(formWords[part], asking.lang)}
      attributes={{ inputMode: 'numeric', maxLength: 10, className: part === 'year' ? 'w4 numeric' : 'w2 numeric', autoComplete }}
    />
  );
}
