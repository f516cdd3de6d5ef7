import { dayFromBoxes, decimalFromText, wholeFromText } from './answer-text.ts';
import { isAnswered } from './conditions.ts';
import type { Answer, Answers, FormPage, Question, QuestionType } from './form.ts';

/** What an HTML form sends: names like `con_ngay_sinh.day` or `nguoi_di_cung[0].ho_ten`. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The answers of one page out of its fields; blanks are left out, other names are ignored. Numbers may be written the Vietnamese way
 * (1.500.000 and 72,5). What can't be read stays as text, so that the check can say what is wrong with it and the person sees it again.
 */
export function answersFromFields(page: FormPage, fields: Fields): Answers {
  return readLevel(page.questions, fields, '');
}

/** The draft with the answers of one page replaced: what was cleared on the page is gone, other pages stay. */
export function withPageAnswers(input: { readonly draft: Answers; readonly page: FormPage; readonly fields: Fields }): Answers {
  const keys = new Set(input.page.questions.map(({ key }) => key));
  const others = Object.entries(input.draft).filter(([key]) => !keys.has(key));
  return { ...Object.fromEntries(others), ...answersFromFields(input.page, input.fields) };
}

function readLevel(questions: readonly Question[], fields: Fields, prefix: string): Answers {
  const read = questions.map((question): [string, Answer | undefined] => [question.key, readerOf[question.type](fields, `${prefix}${question.key}`, question)]);
  return Object.fromEntries(read.flatMap(([key, answer]) => (answer !== undefined && isAnswered(answer) ? [[key, answer]] : [])));
}

type Read = (fields: Fields, name: string, question: Question) => Answer | undefined;

const readerOf = {
  text: one,
  longText: one,
  personName: one,
  date: day,
  partialDate: day,
  partialDateTime: (fields, name) => `${day(fields, name)}${timeOf(one(fields, `${name}.hour`), one(fields, `${name}.minute`))}`,
  dateRange: (fields, name) => ({ from: day(fields, `${name}.from`), to: day(fields, `${name}.to`) }),
  year: whole,
  cccd: one,
  idNumber: one,
  idDocument: (fields, name) => ({
    kind: one(fields, `${name}.kind`),
    number: one(fields, `${name}.number`),
    ...filled({ issuedOn: day(fields, `${name}.issuedOn`), issuedBy: one(fields, `${name}.issuedBy`) }),
  }),
  phone: one,
  email: one,
  address: (fields, name) => (Object.hasOwn(fields, name) ? one(fields, name) : addressFrom(fields, name)),
  neighbourhood: one,
  ethnic: one,
  country: one,
  enum: one,
  multiEnum: (fields, name) => all(fields, name),
  bool: (fields, name) => yesOrNo(one(fields, name)),
  consent: (fields, name) => (one(fields, name) === 'yes' ? true : undefined),
  int: whole,
  decimal: (fields, name) => decimalFromText(one(fields, name)),
  money: whole,
  dossierCode: one,
  codeList: (fields, name) =>
    all(fields, name)
      .flatMap((text) => text.split(/[\s,;]+/))
      .filter((text) => text !== ''),
  list: (fields, name) =>
    all(fields, name)
      .flatMap((text) => text.split(/\r\n|[\r\n]/))
      .filter((text) => text.trim() !== ''),
  group: (fields, name, question) => readLevel(question.parts ?? [], fields, `${name}.`),
  table: (fields, name, question) =>
    rowNumbers(fields, name)
      .map((row) => readLevel(question.parts ?? [], fields, `${name}[${row}].`))
      .filter(isAnswered),
  derived: () => undefined,
} satisfies Record<QuestionType, Read>;

function all(fields: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return [];
  return (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '');
}

function one(fields: Fields, name: string): string {
  return all(fields, name)[0] ?? '';
}

function whole(fields: Fields, name: string): string | number {
  return wholeFromText(one(fields, name));
}

function yesOrNo(text: string): boolean | string {
  if (text === 'yes') return true;
  return text === 'no' ? false : text;
}

/** Three boxes, or one field with the whole date (as a native date box sends it). */
function day(fields: Fields, name: string): string {
  return one(fields, name) || dayFromBoxes({ day: one(fields, `${name}.day`), month: one(fields, `${name}.month`), year: one(fields, `${name}.year`) });
}

function timeOf(hour: string, minute: string): string {
  const pad = (text: string) => (/^\d$/.test(text) ? `0${text}` : text);
  return hour === '' && minute === '' ? '' : `T${pad(hour)}:${pad(minute)}`;
}

function addressFrom(fields: Fields, name: string): Answers {
  return { line: one(fields, `${name}.line`), unit: one(fields, `${name}.unit`), ...filled({ text: one(fields, `${name}.text`) }) };
}

function filled(members: Readonly<Record<string, string>>): Answers {
  return Object.fromEntries(Object.entries(members).filter(([, text]) => text !== ''));
}

/** The numbers of the rows that were sent, in order; a hundred rows are more than any form takes. */
function rowNumbers(fields: Fields, name: string): readonly number[] {
  const numbers = Object.keys(fields).flatMap((field) => {
    const number = field.startsWith(`${name}[`) ? /^\[(\d{1,4})\]\./.exec(field.slice(name.length))?.[1] : undefined;
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, 100);
}
