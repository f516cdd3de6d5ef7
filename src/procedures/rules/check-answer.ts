import { checkPersonalId, isEmail, isPersonName, type KnownOfPerson, normalisePhone } from '../../basics/rules/identity.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainType } from './answer-shapes.ts';
import { type DateShape, dateFault, isBefore } from './check-date.ts';
import { answerOf, isGroup, isList } from './conditions.ts';
import type { Answer, AnswerProblem, Answers, AnswerWarning, FormFacts, Question } from './form.ts';
import { outOfRange, words } from './form-words.ts';

/** The papers an `idDocument` may name. */
export const idDocumentKinds: readonly string[] = ['Thẻ căn cước', 'Căn cước công dân', 'Chứng minh nhân dân', 'Hộ chiếu', 'Giấy tờ khác'];

/** What the check of one answer looks at: the answer, its place, and the answers and questions beside it. */
export type Checked = {
  readonly question: Question;
  readonly value: Answer;
  readonly path: string;
  readonly level: Answers;
  readonly siblings: readonly Question[];
  readonly facts: FormFacts;
};

export type Findings = { readonly problems: readonly AnswerProblem[]; readonly warnings: readonly AnswerWarning[] };

/** What is wrong or unusual about one answer in canonical form, of a question without parts. */
export function checkPlain(type: PlainType, checked: Checked): Findings {
  return checkOf[type](checked, String(checked.value));
}

const nothing: Findings = { problems: [], warnings: [] };

const checkOf = {
  text: (c, text) => lengthOf(c, text, 500),
  longText: (c, text) => lengthOf(c, text, 5000),
  personName: (c, text) => (isPersonName(text) ? lengthOf(c, text, 100) : problem(c, 'notAName', words.notAName)),
  date: (c, text) => checkDay(c, text, 'date'),
  partialDate: (c, text) => checkDay(c, text, 'partialDate'),
  partialDateTime: (c, text) => checkDay(c, text, 'partialDateTime'),
  dateRange: checkRange,
  year: (c) => checkNumber({ ...c, question: { ...c.question, min: c.question.min ?? 1800, max: c.question.max ?? yearOf(c.question.past === 'yes' ? c.facts.today : '2200') } }),
  cccd: (c, text) => checkId(c, text),
  idNumber: (c, text) => (/^\d{12}$/.test(text) ? checkId(c, text) : idNumber.test(text) ? nothing : problem(c, 'notAnId', words.notAnIdNumber)),
  idDocument: checkPaper,
  phone: (c, text) => (normalisePhone(text) === null ? problem(c, 'notAPhone', words.notAPhone) : nothing),
  email: (c, text) => (isEmail(text) ? nothing : problem(c, 'notAnEmail', words.notAnEmail)),
  address: checkAddress,
  neighbourhood: (c, text) => lengthOf(c, text, 200),
  ethnic: (c, text) => (c.facts.ethnicGroups.has(text) ? nothing : problem(c, 'notAnOption', words.notAnEthnicGroup)),
  country: (c, text) => (c.facts.countries.has(text) ? nothing : problem(c, 'notAnOption', words.notACountry)),
  enum: (c, text) => (isOption(c, text) ? nothing : problem(c, 'notAnOption', words.notAnOption)),
  multiEnum: (c) => (textsOf(c.value).every((text) => isOption(c, text)) ? countOf(c) : problem(c, 'notAnOption', words.notAnOption)),
  bool: () => nothing,
  consent: () => nothing,
  int: checkNumber,
  decimal: checkDecimal,
  money: (c) => checkNumber({ ...c, question: { ...c.question, min: c.question.min ?? 0 } }),
  dossierCode: (c, text) => (/^[0-9A-Za-z][0-9A-Za-z./-]{4,49}$/.test(text) ? nothing : problem(c, 'wrongShape', words.notADossierCode)),
  codeList: (c) => (textsOf(c.value).every((text) => /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/.test(text)) ? countOf(c) : problem(c, 'wrongShape', words.notACode)),
  list: (c) => (textsOf(c.value).every((text) => text.length <= 500) ? countOf(c) : problem(c, 'tooLong', words.tooLong(500))),
} satisfies Record<PlainType, (checked: Checked, text: string) => Findings>;

const idNumber = /^[A-Z0-9]{6,20}$/;

/** How many items or rows there are, against the question's bounds (at most 50 unless it says otherwise). */
export function countOf(c: Pick<Checked, 'question' | 'value' | 'path'>): Findings {
  const [count, min, max] = [isList(c.value) ? c.value.length : 0, c.question.min ?? 0, c.question.max ?? 50];
  if (count > max) return problem(c, 'tooLong', words.tooMany(max));
  return count < min ? problem(c, 'outOfRange', words.tooFew(min)) : nothing;
}

export function problem(c: Pick<Checked, 'path'>, kind: AnswerProblem['kind'], message: Text): Findings {
  return { problems: [{ path: c.path, kind, message }], warnings: [] };
}

function lengthOf(c: Checked, text: string, usual: number): Findings {
  const max = c.question.max ?? usual;
  return text.length > max ? problem(c, 'tooLong', words.tooLong(max)) : nothing;
}

function checkDay(c: Checked, text: string, shape: DateShape): Findings {
  const fault = dateFault({ text, shape, notAfter: c.question.past === 'yes' ? c.facts.today : null });
  if (fault !== null) return problem(c, fault.kind, fault.message);
  const earlier = c.siblings.find(({ key }) => key === c.question.notBefore);
  const given = earlier === undefined ? undefined : answerOf(c.level, earlier.key);
  const isReversed = earlier !== undefined && typeof given === 'string' && isBefore(text, given);
  return isReversed ? problem(c, 'rangeReversed', words.before(earlier.label)) : nothing;
}

function checkRange(c: Checked): Findings {
  const range = isGroup(c.value) ? c.value : {};
  const [from, to] = [String(range.from ?? ''), String(range.to ?? '')];
  if (from === '' || to === '') return problem({ path: `${c.path}.${from === '' ? 'from' : 'to'}` }, 'missing', words.rangeIncomplete);
  const parts = [checkDay({ ...c, path: `${c.path}.from` }, from, 'date'), checkDay({ ...c, path: `${c.path}.to` }, to, 'date')];
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) return { problems, warnings: [] };
  return from > to ? problem(c, 'rangeReversed', words.rangeReversed) : nothing;
}

function checkNumber(c: Checked): Findings {
  if (typeof c.value !== 'number' || !Number.isSafeInteger(c.value)) return problem(c, 'notANumber', words.notAWholeNumber);
  return checkBounds(c, c.value);
}

/** A point and no exponent, as in the answer; bounds are compared as numbers, nothing is computed with them. */
function checkDecimal(c: Checked, text: string): Findings {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? checkBounds(c, Number(text)) : problem(c, 'notANumber', words.notADecimal);
}

function checkBounds(c: Checked, n: number): Findings {
  const { min = -Infinity, max = Infinity } = c.question;
  return n < min || n > max ? problem(c, 'outOfRange', outOfRange(c.question)) : nothing;
}

function checkId(c: Checked, text: string): Findings {
  const { problems, warnings } = checkPersonalId(text, { ...knownOfHolder(c), on: c.facts.today });
  return {
    problems: problems.slice(0, 1).map(({ message }) => ({ path: c.path, kind: 'notAnId', message })),
    warnings: warnings.map(({ message }) => ({ path: c.path, message })),
  };
}

function knownOfHolder(c: Checked): KnownOfPerson {
  const { sex, sexFrom, birthFrom } = c.question.holder ?? {};
  const given = sexFrom === undefined ? undefined : answerOf(c.level, sexFrom);
  const birth = birthFrom === undefined ? undefined : answerOf(c.level, birthFrom);
  const year = /^\d{4}/.exec(String(birth ?? ''))?.[0];
  return { sex: sex ?? (given === 'Nam' ? 'male' : given === 'Nữ' ? 'female' : undefined), birthYear: year === undefined ? undefined : Number(year) };
}

function checkPaper(c: Checked): Findings {
  const paper = isGroup(c.value) ? c.value : {};
  const at = (member: string) => ({ path: `${c.path}.${member}` });
  const issuedOn = typeof paper.issuedOn === 'string' ? dateFault({ text: paper.issuedOn, shape: 'date', notAfter: c.facts.today }) : null;
  const found = [
    idDocumentKinds.includes(String(paper.kind)) ? nothing : problem(at('kind'), 'notAnOption', words.notAnOption),
    idNumber.test(String(paper.number)) ? nothing : problem(at('number'), 'notAnId', words.notAnIdNumber),
    issuedOn === null ? nothing : problem(at('issuedOn'), issuedOn.kind, issuedOn.message),
    String(paper.issuedBy ?? '').length > 200 ? problem(at('issuedBy'), 'tooLong', words.tooLong(200)) : nothing,
  ];
  return { problems: found.flatMap(({ problems }) => problems), warnings: [] };
}

function checkAddress(c: Checked): Findings {
  if (!isGroup(c.value)) return lengthOf(c, String(c.value), 500);
  if (c.value.unit === '') return problem({ path: `${c.path}.unit` }, 'missing', words.unitMissing);
  const tooLong = Object.entries(c.value).find(([, text]) => String(text).length > 300);
  return tooLong === undefined ? nothing : problem({ path: `${c.path}.${tooLong[0]}` }, 'tooLong', words.tooLong(300));
}

function isOption(c: Checked, text: string): boolean {
  return (c.question.options ?? []).includes(text);
}

function textsOf(value: Answer): readonly string[] {
  return (isList(value) ? value : []).map(String);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
