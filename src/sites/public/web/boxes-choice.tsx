import { say } from '../../../basics/web/lang.ts';
import { type Asking, boxValue, chosenOf, describedBy, faultsOf, idOf } from './asking.ts';
import { words } from './words.ts';
import { formWords } from './words-form.ts';

/** Choices. The stored value is the Vietnamese wording; the English one is only shown. */

export function ChoiceBoxes(asking: Asking) {
  const options = optionsOf(asking);
  if (options.length > 7) return <Select asking={asking} name={asking.path} options={options} />;
  return <Radios asking={asking} options={options} chosen={boxValue(asking, asking.path)} />;
}

export function BoolBox(asking: Asking) {
  const options = [
    { value: 'yes', label: say(words.yes, asking.lang) },
    { value: 'no', label: say(words.no, asking.lang) },
  ];
  return <Radios asking={asking} options={options} chosen={boxValue(asking, asking.path)} />;
}

export function MultiChoice(asking: Asking) {
  const chosen = new Set(chosenOf(asking));
  return (
    <div className="choices">
      {optionsOf(asking).map((option, at) => (
        <label className="choice" key={option.value}>
          <input type="checkbox" id={at === 0 ? idOf(asking.path) : undefined} name={asking.path} value={option.value} defaultChecked={chosen.has(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

export function ConsentBox(asking: Asking) {
  const { path, lang, question } = asking;
  return (
    <label className="choice">
      <input
        type="checkbox"
        id={idOf(path)}
        name={path}
        value="yes"
        defaultChecked={asking.answer === true}
        aria-describedby={describedBy(asking)}
        aria-invalid={faultsOf(asking).length > 0 ? true : undefined}
      />
      <span>{say(question.label, lang)}</span>
    </label>
  );
}

/** Ethnic groups, countries: a list that phones show in full height and that finds by the first letters. */
export function ListSelect(asking: Asking, names: readonly string[]) {
  return <Select asking={asking} name={asking.path} options={names.map((name) => ({ value: name, label: name }))} />;
}

type Option = { readonly value: string; readonly label: string };

function optionsOf({ question, lang }: Asking): readonly Option[] {
  return (question.options ?? []).map((value, at) => ({ value, label: lang === 'en' ? (question.optionsEn?.[at] ?? value) : value }));
}

function Radios({ asking, options, chosen }: { readonly asking: Asking; readonly options: readonly Option[]; readonly chosen: string }) {
  const isShort = options.length <= 3 && options.every((option) => option.label.length <= 12);
  return (
    <div className={isShort ? 'choices side' : 'choices'}>
      {options.map((option, at) => (
        <label className="choice" key={option.value}>
          <input type="radio" id={at === 0 ? idOf(asking.path) : undefined} name={asking.path} value={option.value} defaultChecked={chosen === option.value} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** A value that is no longer in the list stays choosable, so that nothing typed before is lost. */
export function Select({ asking, name, options }: { readonly asking: Asking; readonly name: string; readonly options: readonly Option[] }) {
  const value = boxValue(asking, name);
  const isKnown = value === '' || options.some((option) => option.value === value);
  // A list that the island puts on the page later does not know `defaultValue`; what a person has chosen already stays.
  const choose = (list: HTMLSelectElement | null) => {
    if (list !== null && list.value === '' && value !== '') list.value = value;
  };
  return (
    <select
      ref={choose}
      id={idOf(asking.path)}
      name={name}
      defaultValue={value}
      aria-describedby={describedBy(asking)}
      aria-invalid={faultsOf(asking).length > 0 ? true : undefined}
    >
      <option value="">{say(formWords.choose, asking.lang)}</option>
      {isKnown ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
