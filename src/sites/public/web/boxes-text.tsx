import { say } from '../../../basics/web/lang.ts';
import type { QuestionType } from '../../../procedures/rules/form.ts';
import { type Asking, boxValue, describedBy, faultsOf, idOf } from './asking.ts';
import { Select } from './boxes-choice.tsx';
import { DayBoxes } from './boxes-date.tsx';
import { type BoxAttributes, InputBox, LabelledBox } from './input-box.tsx';
import { formWords } from './words-form.ts';

/** Boxes that are typed into. */

const digits: BoxAttributes = { inputMode: 'numeric', spellCheck: false };

/** What each kind asks of the keyboard of a phone. */
const attributesOf: Readonly<Partial<Record<QuestionType, BoxAttributes>>> = {
  personName: { maxLength: 200, autoCapitalize: 'words', spellCheck: false },
  year: { ...digits, maxLength: 4, className: 'w4 numeric' },
  cccd: { ...digits, maxLength: 20, className: 'w16 numeric' },
  idNumber: { maxLength: 30, autoCapitalize: 'characters', spellCheck: false, className: 'w16 numeric' },
  phone: { type: 'tel', inputMode: 'tel', maxLength: 20, className: 'w16 numeric' },
  email: { type: 'email', inputMode: 'email', maxLength: 254, spellCheck: false },
  int: { ...digits, maxLength: 20, className: 'w10 numeric' },
  decimal: { inputMode: 'decimal', maxLength: 20, className: 'w10 numeric', spellCheck: false },
  money: { ...digits, maxLength: 24, className: 'numeric' },
  dossierCode: { maxLength: 60, autoCapitalize: 'characters', spellCheck: false, className: 'numeric' },
};

export function LineBox(asking: Asking) {
  const { question, path } = asking;
  return <InputBox asking={asking} name={path} id={idOf(path)} attributes={{ ...attributesOf[question.type], autoComplete: question.autocomplete ?? 'off' }} />;
}

export function MoneyBox(asking: Asking) {
  return (
    <div className="with-unit">
      {LineBox(asking)}
      <span>{say(formWords.dong, asking.lang)}</span>
    </div>
  );
}

/** Several lines: long texts, lists, codes. */
export function AreaBox(asking: Asking) {
  const { question, path, lang } = asking;
  const manner = question.type === 'list' ? formWords.onePerLine : question.type === 'codeList' ? formWords.codesByComma : null;
  return (
    <>
      {manner === null ? null : <p className="hint small">{say(manner, lang)}</p>}
      <textarea
        id={idOf(path)}
        name={path}
        rows={question.type === 'longText' ? 6 : 4}
        maxLength={10_000}
        defaultValue={boxValue(asking, path)}
        aria-describedby={describedBy(asking)}
        aria-invalid={faultsOf(asking).length > 0 ? true : undefined}
      />
    </>
  );
}

/** Any place, written the way it stands on papers: exact place, then ward and province. An address of one piece stays in one box. */
export function AddressBoxes(asking: Asking) {
  const { path, lang, question, answer } = asking;
  if (typeof answer === 'string') return <LabelledBox asking={asking} name={path} id={idOf(path)} label={say(question.label, lang)} />;
  return (
    <>
      <LabelledBox
        asking={asking}
        name={`${path}.line`}
        id={idOf(path)}
        label={say(formWords.addressLine, lang)}
        attributes={{ autoComplete: question.autocomplete === undefined ? 'off' : 'address-line1' }}
      />
      <LabelledBox asking={asking} name={`${path}.unit`} id={idOf(`${path}.unit`)} label={say(formWords.addressUnit, lang)} />
    </>
  );
}

export function IdDocumentBoxes(asking: Asking) {
  const { path, lang } = asking;
  return (
    <>
      <div className="part">
        <label htmlFor={idOf(path)}>{say(formWords.paperKind, lang)}</label>
        <Select asking={asking} name={`${path}.kind`} options={asking.lists.idDocumentKinds.map((kind) => ({ value: kind, label: kind }))} />
      </div>
      <LabelledBox asking={asking} name={`${path}.number`} id={idOf(`${path}.number`)} label={say(formWords.paperNumber, lang)} />
      <DayBoxes asking={asking} name={`${path}.issuedOn`} legend={say(formWords.paperIssuedOn, lang)} />
      <LabelledBox asking={asking} name={`${path}.issuedBy`} id={idOf(`${path}.issuedBy`)} label={say(formWords.paperIssuedBy, lang)} />
    </>
  );
}
