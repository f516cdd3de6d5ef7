import type { ReactNode } from 'react';
import { say } from '../../../basics/web/lang.ts';
import type { QuestionType } from '../../../procedures/rules/form.ts';
import { type Asking, describedBy, faultsOf, idOf, isOptional } from './asking.ts';
import { BoolBox, ChoiceBoxes, ConsentBox, ListSelect, MultiChoice } from './boxes-choice.tsx';
import { DateBoxes, DateRangeBoxes, DateTimeBoxes } from './boxes-date.tsx';
import { GroupBoxes, TableBoxes } from './boxes-parts.tsx';
import { AddressBoxes, AreaBox, IdDocumentBoxes, LineBox, MoneyBox } from './boxes-text.tsx';
import { words } from './words.ts';

/** One question of any kind, with its label, hint and fault tied to its boxes. */
export function QuestionView(asking: Asking) {
  const { question, path } = asking;
  if (question.type === 'derived') return <Derived {...asking} />;
  if (question.type === 'consent') return <Shell asking={asking}>{controlOf.consent(asking)}</Shell>;
  const control = controlOf[question.type](asking);
  if (single.has(question.type) && !isRadio(asking)) {
    return (
      <Shell asking={asking}>
        <label className="label" htmlFor={idOf(path)}>
          <Label {...asking} />
        </label>
        <Hints {...asking} />
        {control}
      </Shell>
    );
  }
  return (
    <fieldset
      className={shellClass(asking)}
      id={question.type === 'table' || question.type === 'group' ? idOf(path) : undefined}
      tabIndex={question.type === 'table' || question.type === 'group' ? -1 : undefined}
      aria-describedby={describedBy(asking)}
    >
      <legend>
        <Label {...asking} />
      </legend>
      <Hints {...asking} />
      {control}
    </fieldset>
  );
}

const controlOf = {
  text: LineBox,
  longText: AreaBox,
  personName: LineBox,
  date: DateBoxes,
  partialDate: DateBoxes,
  partialDateTime: DateTimeBoxes,
  dateRange: DateRangeBoxes,
  year: LineBox,
  cccd: LineBox,
  idNumber: LineBox,
  idDocument: IdDocumentBoxes,
  phone: LineBox,
  email: LineBox,
  address: AddressBoxes,
  neighbourhood: LineBox,
  ethnic: (asking) => ListSelect(asking, asking.lists.ethnicGroups),
  country: (asking) => ListSelect(asking, asking.lists.countries),
  enum: ChoiceBoxes,
  multiEnum: MultiChoice,
  bool: BoolBox,
  consent: ConsentBox,
  int: LineBox,
  decimal: LineBox,
  money: MoneyBox,
  dossierCode: LineBox,
  codeList: AreaBox,
  list: AreaBox,
  group: (asking) => GroupBoxes(asking, QuestionView),
  table: (asking) => TableBoxes(asking, QuestionView),
  derived: () => null,
} satisfies Record<QuestionType, (asking: Asking) => ReactNode>;

/** Kinds with one box, so that the label belongs to that box. */
const single: ReadonlySet<QuestionType> = new Set([
  'text',
  'longText',
  'personName',
  'year',
  'cccd',
  'idNumber',
  'phone',
  'email',
  'neighbourhood',
  'ethnic',
  'country',
  'enum',
  'int',
  'decimal',
  'money',
  'dossierCode',
  'codeList',
  'list',
]);

/** Up to seven choices are all seen at once; more go into a list. */
function isRadio({ question }: Asking): boolean {
  return question.type === 'enum' && (question.options ?? []).length <= 7;
}

function Shell({ asking, children }: { readonly asking: Asking; readonly children: ReactNode }) {
  return (
    <div className={shellClass(asking)}>
      {asking.question.type === 'consent' ? <Hints {...asking} /> : null}
      {children}
    </div>
  );
}

function shellClass(asking: Asking): string {
  return faultsOf(asking).length > 0 ? 'question faulty' : 'question';
}

function Label(asking: Asking) {
  return (
    <>
      {say(asking.question.label, asking.lang)}
      {isOptional(asking) ? <span className="optional"> {say(words.optional, asking.lang)}</span> : null}
    </>
  );
}

function Hints(asking: Asking) {
  const { question, lang, path } = asking;
  const faults = faultsOf(asking);
  return (
    <>
      {question.hint === undefined ? null : (
        <p className="hint small" id={`${idOf(path)}-hint`}>
          {say(question.hint, lang)}
        </p>
      )}
      {faults.length === 0 ? null : (
        <p className="fault" id={`${idOf(path)}-fault`}>
          <span className="hidden-text">{say(words.errorTitle, lang)}</span>
          {[...new Set(faults.map((fault) => say(fault.message, lang)))].join(' ')}
        </p>
      )}
    </>
  );
}

/** Follows from another answer; shown so that the person can check it, never typed. */
function Derived({ question, lang, level }: Asking) {
  const value = level[question.key];
  if (typeof value !== 'string') return null;
  return (
    <p className="box">
      <strong>{say(question.label, lang)}:</strong> {value}
    </p>
  );
}
