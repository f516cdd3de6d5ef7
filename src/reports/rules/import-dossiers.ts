import { isPersonName, normalisePhone } from '../../basics/rules/identity.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { fold } from '../../basics/rules/text.ts';
import { atMinute, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { OldDossier } from '../../dossiers/rules/history-record.ts';
import { type DossierField, fieldName } from './import-fields.ts';
import type { SkippedRow } from './import-figures.ts';
import { importRowWords, type RowProblem } from './import-row-words.ts';
import { cellAt, columnLetter, type HeadRows, isColumnNumbers, isTotalWords, type MappedColumn, type TableSheet, textOf } from './import-sheet.ts';
import { dayIn, type WrittenDay } from './written-date.ts';

export type DossierRow = {
  readonly row: number;
  readonly number: string;
  readonly applicant: string;
  readonly procedure: string;
  /** Null when the row has problems. */
  readonly dossier: OldDossier | null;
  readonly notes: readonly Text[];
  readonly problems: readonly RowProblem[];
};

export type DossierTable = { readonly rows: readonly DossierRow[]; readonly skipped: readonly SkippedRow[] };

export type DossierTableInput = {
  readonly sheet: TableSheet;
  readonly head: HeadRows;
  readonly mapping: readonly MappedColumn[];
  readonly leftOut: ReadonlySet<number>;
  readonly unitCode: string;
  readonly channel: OldDossier['channel'];
  readonly now: Instant;
  readonly procedureOf: (words: string, day: PlainDate) => { readonly code: string; readonly name: string } | null;
  /** When it had to be ready by the time limit of then; null where the limit or the calendar of that year is not known. */
  readonly dueOf: (procedureCode: string, received: Instant) => Instant | null;
  /** Whether the hours of the office are known on that day. */
  readonly isInCalendar: (received: Instant) => boolean;
};

/** Reads a list of dossiers of the past: only what is finished, one a row. */
export function readDossierTable(input: DossierTableInput): DossierTable {
  const { sheet, head, leftOut } = input;
  const rows: DossierRow[] = [];
  const skipped: SkippedRow[] = [];
  for (let index = head.to + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const filled = cells.map(textOf).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const skip = (why: Text) => skipped.push({ row: index + 1, why, words: filled.join(' ').slice(0, 200) });
    if (index === head.to + 1 && isColumnNumbers(cells)) skip(importRowWords.skippedNumbers);
    else if (isTotalWords(cells.find((cell) => textOf(cell) !== '') ?? null)) skip(importRowWords.skippedTotal);
    else if (textAt(input, index, 'number') === '' && textAt(input, index, 'received') === '') skip(importRowWords.skippedWords);
    else if (leftOut.has(index + 1)) skip(importRowWords.skippedByHand);
    else rows.push(readRow(input, index));
  }
  return { rows, skipped };
}

/** Where a book of then kept days alone: received when the office opens, finished and handed out when it closes, due until it closes. */
const opensAt = 8 * 60;
const closesAt = 17 * 60;

type Reading = { readonly notes: Text[]; readonly problems: RowProblem[] };

function readRow(input: DossierTableInput, index: number): DossierRow {
  const reading: Reading = { notes: [], problems: [] };
  const problem = (field: DossierField, told: Omit<RowProblem, 'column'>) => reading.problems.push({ column: letterOf(input, field), ...told });
  const [number, applicant, procedure] = [textAt(input, index, 'number').slice(0, 60), textAt(input, index, 'applicant'), textAt(input, index, 'procedure')];
  if (number === '') problem('number', importRowWords.missing(fieldName('number')));
  if (applicant === '') problem('applicant', importRowWords.missing(fieldName('applicant')));
  const kind = isOrganisation(applicant) ? 'organisation' : 'person';
  if (applicant !== '' && (applicant.length > 200 || (kind === 'person' && !isPersonName(applicant)))) problem('applicant', importRowWords.badName(applicant.slice(0, 80)));
  const times = timesOf(input, index, reading);
  const found = times === null ? null : input.procedureOf(procedure, plainDateOf(times.receivedAt));
  if (procedure === '') problem('procedure', importRowWords.missing(fieldName('procedure')));
  else if (times !== null && found === null) problem('procedure', importRowWords.badProcedure(procedure.slice(0, 120)));
  const dueAt = times === null || found === null ? null : (times.dueAt ?? input.dueOf(found.code, times.receivedAt));
  if (times !== null && found !== null && dueAt === null) problem('due', importRowWords.missing(fieldName('due')));
  const shown = { row: index + 1, number, applicant, procedure: found?.name ?? procedure };
  const phone = phoneAt(input, index, reading);
  if (reading.problems.length > 0 || times === null || found === null || dueAt === null) return { ...shown, dossier: null, ...reading };
  const address = textAt(input, index, 'address').slice(0, 300);
  const dossier: OldDossier = {
    unitCode: input.unitCode,
    number,
    procedureCode: found.code,
    serviceLevel: null,
    channel: input.channel,
    helper: null,
    applicant: { kind, fullName: applicant, phone, phoneConfirmed: 'no', email: null, personalId: null, birthDate: null, address: address === '' ? null : address },
    submittedAt: times.receivedAt,
    supplement: null,
    receivedAt: times.receivedAt,
    limitCase: null,
    dueAt,
    apology: null,
    handling: null,
    end: { kind: 'granted', at: times.finishedAt, document: 'Kết quả giải quyết', number: 'Danh sách cũ không ghi số' },
    returned: { at: times.returnedAt, method: 'counter' },
    officers: null,
  };
  return { ...shown, dossier, ...reading };
}

type Times = { readonly receivedAt: Instant; readonly dueAt: Instant | null; readonly finishedAt: Instant; readonly returnedAt: Instant };

function timesOf(input: DossierTableInput, index: number, reading: Reading): Times | null {
  const before = reading.problems.length;
  const told = (field: DossierField) => dayAt(input, index, field, reading);
  const [received, due, finished, returned] = [told('received'), told('due'), told('finished'), told('returned')];
  const problem = (field: DossierField, words: Omit<RowProblem, 'column'>) => reading.problems.push({ column: letterOf(input, field), ...words });
  if (reading.problems.length > before) return null;
  if (received === null) problem('received', importRowWords.missing(fieldName('received')));
  if (finished === null) problem('finished', importRowWords.notFinished);
  if (received === null || finished === null) return null;
  const receivedAt = atMinute(received.day, received.minute ?? opensAt);
  const finishedAt = later(finished, receivedAt);
  // Books of then seldom say when a result was fetched: the preview says that it is taken for the day it was finished.
  const returnedAt = returned === null ? finishedAt : later(returned, finishedAt);
  const dueAt = due === null ? null : later(due, receivedAt);
  if (dueAt !== null && dueAt < receivedAt) problem('due', importRowWords.dueBackwards);
  if (finishedAt < receivedAt || returnedAt < finishedAt) problem('finished', importRowWords.backwards);
  else if (returnedAt > input.now) problem('returned', importRowWords.inFuture);
  else if (!input.isInCalendar(receivedAt)) problem('received', importRowWords.noCalendar);
  if (reading.problems.length > before) return null;
  return { receivedAt, finishedAt, returnedAt, dueAt };
}

/** A day without an hour ends when the office closes, or with what came before on the same day. */
function later({ day, minute }: WrittenDay, before: Instant): Instant {
  const at = atMinute(day, minute ?? closesAt);
  return minute === null && at < before && plainDateOf(before) === day ? before : at;
}

function dayAt(input: DossierTableInput, index: number, field: DossierField, reading: Reading): WrittenDay | null {
  const column = columnOf(input, field);
  if (column === null) return null;
  const cell = input.sheet.rows[index]?.[column] ?? null;
  const day = dayIn(cell);
  if (day === 'wrong') {
    reading.problems.push({ column: columnLetter(column), ...importRowWords.badDay(fieldName(field), textOf(cell).slice(0, 40)) });
    return null;
  }
  if (day !== null && day.how !== 'plain') reading.notes.push(importRowWords.dayReadAs(textOf(cell), day.day));
  return day;
}

/**
 * Eleven digits of before are brought to the prefix of today; what is no phone is not written, and kept with the import.
 * Source: the change of mobile prefixes of 15/09-14/11/2018 by the Ministry of Information and Communications; its table stands in src/basics/rules/identity.ts.
 */
function phoneAt(input: DossierTableInput, index: number, reading: Reading): string | null {
  const written = textAt(input, index, 'phone');
  if (/^[-–.]*$/.test(written)) return null;
  const digits = written.replace(/[^\d+]/g, '');
  const phone = normalisePhone(written) ?? (/^[1-9]\d{8,9}$/.test(digits) ? normalisePhone(`0${digits}`) : null);
  if (phone === null) reading.notes.push(importRowWords.phoneDoubtful(written.slice(0, 40)));
  else if (phone !== digits) reading.notes.push(importRowWords.phoneChanged(written.slice(0, 40), phone));
  return phone;
}

function isOrganisation(name: string): boolean {
  return /^(cong ty|cty|doanh nghiep|dntn|hop tac xa|htx|truong|ngan hang|chi nhanh|trung tam|co so|hoi|ban quan ly|ho kinh doanh)\b/.test(fold(name));
}

function columnOf({ mapping }: DossierTableInput, field: DossierField): number | null {
  return mapping.find((one) => one.field === field)?.index ?? null;
}

function letterOf(input: DossierTableInput, field: DossierField): string | null {
  const column = columnOf(input, field);
  return column === null ? null : columnLetter(column);
}

/** Procedures are often merged downwards over the rows they are of. */
function textAt(input: DossierTableInput, index: number, field: DossierField): string {
  const column = columnOf(input, field);
  if (column === null) return '';
  return textOf(field === 'procedure' ? cellAt(input.sheet, index, column) : input.sheet.rows[index]?.[column]);
}
