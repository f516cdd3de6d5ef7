import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/**
 * The form of a procedure, as data. One definition drives the page, the check in the browser
 * and the check on the server. Nothing in it is evaluated: a condition is a small tree of data.
 */
export type Form = {
  readonly pages: readonly FormPage[];
};

/** One page of the wizard: one question or a small group that belongs together. */
export type FormPage = {
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  readonly shownIf?: Condition;
  readonly questions: readonly Question[];
};

export type Question = {
  /** Stable key of the answer; unique within its level. */
  readonly key: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly type: QuestionType;
  readonly required: 'always' | 'never' | Condition;
  readonly shownIf?: Condition;
  /** Choices of `enum` and `multiEnum`; the Vietnamese wording is the stored value. */
  readonly options?: readonly string[];
  /** Columns of a `table`, parts of a `group`: questions of their own. */
  readonly parts?: readonly Question[];
  /** The same choices in English, in the same order; shown only, never stored. */
  readonly optionsEn?: readonly string[];
  /** Smallest value of a number; fewest rows of a `table` or items of a list. */
  readonly min?: number;
  /** Largest value of a number; most rows or items; most characters of a text. */
  readonly max?: number;
  /** A day or year that cannot lie after today: a birth, a death, a registration. */
  readonly past?: 'yes';
  /** Key of an earlier date of the same level that this one cannot precede. */
  readonly notBefore?: string;
  /** Whose number a `cccd` is, so that sex and birth year can be held against it (a warning only). */
  readonly holder?: { readonly sex?: 'male' | 'female'; readonly sexFrom?: string; readonly birthFrom?: string };
  /** The input purpose of the person's own data (WCAG 2.2, 1.3.5), as the HTML autocomplete token. */
  readonly autocomplete?: 'name' | 'bday' | 'street-address' | 'tel' | 'email';
  /** Only for `derived`: how the answer follows from another answer. */
  readonly derivation?: { readonly rule: 'dateInWords'; readonly from: string };
};

/**
 * Shapes of the answers:
 * text, personName, cccd, idNumber, phone, email, dossierCode, ethnic, country, neighbourhood, enum, derived: string ·
 * date: 'YYYY-MM-DD' · partialDate: 'YYYY' | 'YYYY-MM' | 'YYYY-MM-DD' · partialDateTime: a partial date, with 'THH:MM' when the day is known ·
 * dateRange: { from, to } of dates · year, int, money (whole đồng): integer · decimal: text '12.5' (a point, no exponent) ·
 * address: { line, unit, text? } or text · idDocument: { kind, number, issuedOn?, issuedBy? } ·
 * bool, consent: true | false · multiEnum, list, codeList: array of strings · group: object by part key · table: array of such objects
 */
export type QuestionType =
  | 'text'
  | 'longText'
  | 'personName'
  | 'date'
  | 'partialDate'
  | 'partialDateTime'
  | 'dateRange'
  | 'year'
  | 'cccd'
  | 'idNumber'
  | 'idDocument'
  | 'phone'
  | 'email'
  | 'address'
  | 'neighbourhood'
  | 'ethnic'
  | 'country'
  | 'enum'
  | 'multiEnum'
  | 'bool'
  | 'consent'
  | 'int'
  | 'decimal'
  | 'money'
  | 'dossierCode'
  | 'codeList'
  | 'list'
  | 'group'
  | 'table'
  | 'derived';

/** A condition over the answers of the same level; `key` names a question. */
export type Condition =
  | { readonly key: string; readonly is: string | number | boolean }
  | { readonly key: string; readonly oneOf: readonly (string | number)[] }
  | { readonly key: string; readonly answered: 'yes' | 'no' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [key: string]: Answer };
export type Answers = { readonly [key: string]: Answer };

/** What is wrong with one answer. `path` is the key, with [row] and .part for tables and groups. */
export type AnswerProblem = {
  readonly path: string;
  readonly kind:
    | 'missing'
    | 'wrongShape'
    | 'notADate'
    | 'inTheFuture'
    | 'notAName'
    | 'notAnId'
    | 'notAPhone'
    | 'notAnEmail'
    | 'notAnOption'
    | 'notANumber'
    | 'outOfRange'
    | 'tooLong'
    | 'rangeReversed'
    | 'unknownQuestion'
    | 'mustAgree';
  readonly message: Text;
};

/** Something unusual that a person may confirm, since records of civil status do hold such cases. */
export type AnswerWarning = { readonly path: string; readonly message: Text };

/** What the check needs to know beside the answers. `today` is the day in Việt Nam. */
export type FormFacts = {
  readonly today: PlainDate;
  readonly ethnicGroups: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
};

export type CheckedForm = {
  /** Answers in canonical form: NFC, trimmed, hidden questions left out, derived ones filled in. */
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  readonly warnings: readonly AnswerWarning[];
};
