import { checkPersonalId, normalisePhone } from '../../basics/rules/identity.ts';
import { nfc } from '../../basics/rules/text.ts';
import { isGroup, isList } from './conditions.ts';
import type { Answer, Question, QuestionType } from './form.ts';

/** The types whose answers have no parts of their own. */
export type PlainType = Exclude<QuestionType, 'group' | 'table' | 'derived'>;

/**
 * One answer in the form in which it is kept: NFC, no blanks at the ends, no invisible signs, lists without blanks. A value that is wrong but
 * of the right shape stays as it was typed (the check names the fault; nothing typed is lost). undefined: not answered, or of another shape.
 */
export function canonicalPlain(question: Question & { readonly type: PlainType }, raw: Answer): Answer | undefined {
  return canonicalOf[question.type](raw, question);
}

/** The members of answers that are objects; a key that is not here is unknown. */
export const membersOf: Readonly<Partial<Record<QuestionType, readonly string[]>>> = {
  address: ['line', 'unit', 'text'],
  idDocument: ['kind', 'number', 'issuedOn', 'issuedBy'],
  dateRange: ['from', 'to'],
};

type Canonical = (raw: Answer, question: Question) => Answer | undefined;

const canonicalOf = {
  text: line,
  longText: (raw) => (typeof raw === 'string' ? orNothing(cleanLines(raw)) : undefined),
  personName: line,
  date: line,
  partialDate: line,
  partialDateTime: line,
  dateRange: (raw) => members(raw, ['from', 'to']),
  year: number,
  cccd: (raw) => mapLine(raw, (text) => checkPersonalId(text).number ?? text),
  idNumber: (raw) => mapLine(raw, compactNumber),
  idDocument: (raw) => mapGroup(members(raw, ['kind', 'number'], ['issuedOn', 'issuedBy']), (paper) => ({ ...paper, number: compactNumber(paper.number ?? '') })),
  phone: (raw) => mapLine(raw, (text) => normalisePhone(text) ?? text),
  email: line,
  address: (raw) => (typeof raw === 'string' ? line(raw) : mapGroup(members(raw, ['line', 'unit'], ['text']), onlyText)),
  neighbourhood: line,
  ethnic: line,
  country: line,
  enum: line,
  multiEnum: (raw, question) => mapList(raw, (items) => inOrderOf(question.options ?? [], items)),
  bool: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  consent: (raw) => (raw === true ? true : undefined),
  int: number,
  decimal: (raw) => mapLine(raw, withoutIdleZeros),
  money: number,
  dossierCode: line,
  codeList: (raw) => mapList(raw, (items) => [...new Set(items)]),
  list: (raw) => mapList(raw, (items) => items),
} satisfies Record<PlainType, Canonical>;

/** One line: other blanks and line breaks become one space; signs nobody sees (and that a database may refuse) go. */
export function cleanLine(text: string): string {
  if (!needsCleaning.test(text)) return nfc(text);
  return nfc(text.replace(invisible, ''))
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

/** Several lines, each as above; line breaks are kept, more than one empty line in a row is not. */
function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Nearly every answer is letters and single spaces: one look instead of two replacements. */
const needsCleaning = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|^ | $| {2}/u;

const invisible = /[\p{Cf}\p{Cs}]/gu;

function line(raw: Answer): string | undefined {
  return typeof raw === 'string' ? orNothing(cleanLine(raw)) : undefined;
}

function mapLine(raw: Answer, map: (text: string) => string): string | undefined {
  const text = line(raw);
  return text === undefined ? undefined : map(text);
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** A text in a number's place stays, so that the person sees again what was typed. */
function number(raw: Answer): number | string | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined;
  return line(raw);
}

function mapList(raw: Answer, map: (items: readonly string[]) => readonly string[]): readonly string[] | undefined {
  if (!isList(raw) || !raw.every((item) => typeof item === 'string')) return undefined;
  const items = map(raw.map(cleanLine).filter((item) => item !== ''));
  return items.length === 0 ? undefined : items;
}

/** An object of texts: `always` members are there even when empty, `sometimes` ones only when filled. */
function members(raw: Answer, always: readonly string[], sometimes: readonly string[] = []): Record<string, string> | undefined {
  if (!isGroup(raw)) return undefined;
  const texts = [...always, ...sometimes].map((key): [string, Answer] => [key, (Object.hasOwn(raw, key) ? raw[key] : '') ?? '']);
  if (!texts.every(([, text]) => typeof text === 'string')) return undefined;
  const clean = texts.map(([key, text]): [string, string] => [key, cleanLine(String(text))]);
  if (clean.every(([, text]) => text === '')) return undefined;
  return Object.fromEntries(clean.filter(([key, text]) => text !== '' || always.includes(key)));
}

function mapGroup<T>(group: Record<string, string> | undefined, map: (group: Record<string, string>) => T): T | undefined {
  return group === undefined ? undefined : map(group);
}

/** An address that is nothing but its free text is that text. */
function onlyText(address: Record<string, string>): Answer {
  return address.line === '' && address.unit === '' && address.text !== undefined ? address.text : address;
}

function compactNumber(text: string): string {
  return /^[\dA-Za-z .-]+$/.test(text) && /[\dA-Za-z]/.test(text) ? text.replace(/[ .-]/g, '').toUpperCase() : text;
}

/** Nothing longer than forty signs is looked at: the pattern takes its time on long ones, and no such number is right. */
function withoutIdleZeros(text: string): string {
  if (text.length > 40) return text;
  const [, sign = '', whole, fraction = ''] = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  if (whole === undefined) return text;
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return value === '0' ? value : `${sign}${value}`;
}

function inOrderOf(options: readonly string[], items: readonly string[]): readonly string[] {
  const place = (item: string) => (options.includes(item) ? options.indexOf(item) : options.length);
  return [...new Set(items)].sort((a, b) => place(a) - place(b));
}
