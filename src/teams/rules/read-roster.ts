import { isEmail, isPersonName } from '../../basics/rules/identity.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { MemberRole } from './membership.ts';
import { type AskedTitle, type PositionWord, saidPosition } from './position-words.ts';
import { rosterWords } from './roster-problems.ts';
import { dayIn, isSignature, isTotal, nameIn, neighbourhoodIn, phoneIn, positionIn, roleIn } from './roster-words.ts';
import { type Cell, type Column, findHead, type Meaning, type Sheet, textOf } from './sheet.ts';
import type { TeamLevel } from './team.ts';

/** A unit that a list may be of: the ward (or district) itself, or one of its neighbourhoods. */
export type RosterUnit = { readonly code: string; readonly name: string; readonly level: TeamLevel };

/** `mend`: in the file, or by saying what a title means. */
export type RowProblem = { readonly column: string | null; readonly mend: 'file' | 'title'; readonly what: Text; readonly next: Text };

export type RosterRow = {
  readonly sheet: string;
  /** As Excel counts: from 1. */
  readonly row: number;
  readonly unit: RosterUnit | null;
  readonly fullName: string;
  readonly positionCode: string;
  /** A title that our own words don't know: what the ward said it means, null when it has not. */
  readonly askedTitle: Omit<AskedTitle, 'rows'> | null;
  readonly positionTitle: string | null;
  readonly role: MemberRole;
  readonly phone: string | null;
  readonly email: string | null;
  readonly fromOn: PlainDate | null;
  /** What was understood otherwise than it was written. */
  readonly notes: readonly Text[];
  readonly problems: readonly RowProblem[];
};

export type SkippedRow = { readonly sheet: string; readonly row: number; readonly why: Text; readonly words: string };
export type ReadSheet = { readonly name: string; readonly columns: readonly Column[] };

export type Roster = {
  readonly sheets: readonly ReadSheet[];
  readonly rows: readonly RosterRow[];
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly RowProblem[];
};

export type RosterFacts = {
  /** The unit that the list is brought in for. */
  readonly unit: RosterUnit;
  /** Its neighbourhoods, when it has some. */
  readonly below: readonly RosterUnit[];
  readonly positions: readonly { readonly level: TeamLevel; readonly code: string; readonly name: string }[];
  /** What the ward has said that titles of its lists mean. */
  readonly said: readonly PositionWord[];
};

/** Reads the lists of a workbook. Nothing is guessed silently: what was changed stands in `notes`, what could not be understood in `problems`. */
export function readRoster(sheets: readonly Sheet[], facts: RosterFacts): Roster {
  const read = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => textOf(cell) !== ''))).map((sheet) => readSheet(sheet, facts));
  const found = read.filter((one) => one !== null);
  return {
    sheets: found.map(({ sheet }) => sheet),
    rows: found.flatMap(({ rows }) => rows),
    skipped: found.flatMap(({ skipped }) => skipped),
    problems: found.length === 0 ? [rosterWords.noHead] : [],
  };
}

function readSheet(sheet: Sheet, facts: RosterFacts): { readonly sheet: ReadSheet; readonly rows: RosterRow[]; readonly skipped: SkippedRow[] } | null {
  const head = findHead(sheet);
  if (head === null) return null;
  const columns = withRoleByContent(head.columns, sheet.rows.slice(head.firstRow));
  const rows: RosterRow[] = [];
  const skipped: SkippedRow[] = [];
  let section = unitIn(sheet.name, facts) ?? titleUnit(sheet.rows.slice(0, head.firstRow), facts);
  for (const [offset, cells] of sheet.rows.slice(head.firstRow).entries()) {
    const at = { sheet: sheet.name, row: head.firstRow + offset + 1 };
    const filled = cells.map(textOf).filter((text) => text !== '');
    if (filled.length === 0) continue;
    const words = filled.join(' ');
    const cell = (meaning: Meaning): Cell =>
      columns
        .filter((column) => column.meaning === meaning)
        .map((column) => cells[column.index] ?? null)
        .find((value) => textOf(value) !== '') ?? null;
    const kind = kindOf(
      filled,
      textOf(cell('name')),
      [cell('role'), cell('phone'), cell('title')].some((value) => textOf(value) !== ''),
    );
    if (kind === 'section' && sectionUnit(words, facts) !== null) {
      section = sectionUnit(words, facts);
      skipped.push({ ...at, why: rosterWords.skippedSection, words });
      continue;
    }
    if (kind !== 'person') {
      skipped.push({ ...at, why: kind === 'total' ? rosterWords.skippedTotal : rosterWords.skippedWords, words });
      continue;
    }
    const told = textOf(cell('unit'));
    const named = told === '' ? null : (unitIn(told, facts) ?? unitIn(`khu phố ${told}`, facts));
    // Cells that are merged downwards hold their value in the first row alone.
    if (named !== null) section = named;
    rows.push(readRow({ at, cell, columns, unit: told !== '' && named === null ? null : (section ?? facts.unit), facts }));
  }
  return { sheet: { name: sheet.name, columns }, rows, skipped };
}

/** A list of a neighbourhood names it over its head; only one name counts, else the columns have to say it. */
function titleUnit(rows: Sheet['rows'], facts: RosterFacts): RosterUnit | null {
  const named = rows.flatMap((row) => row.map((cell) => sectionUnit(textOf(cell), facts)).filter((unit) => unit !== null));
  return new Set(named.map(({ code }) => code)).size === 1 ? (named[0] ?? null) : null;
}

function unitIn(words: string, facts: RosterFacts): RosterUnit | null {
  const exact = [facts.unit, ...facts.below].find((unit) => fold(unit.name) === fold(words));
  if (exact !== undefined) return exact;
  const number = neighbourhoodIn(words);
  if (number !== null) return [...facts.below, facts.unit].find((unit) => unit.level === 'neighbourhood' && neighbourhoodIn(unit.name) === number) ?? null;
  return /\b(phuong|ubnd)\b/.test(fold(words)) && facts.unit.level === 'ward' ? facts.unit : null;
}

function sectionUnit(words: string, facts: RosterFacts): RosterUnit | null {
  const number = neighbourhoodIn(words);
  if (number === null) return /^(\W|[ivx\d]+[.)]\s*)*(to tu van )?.{0,30}\bphuong\b/.test(fold(words)) && words.length < 60 && facts.unit.level === 'ward' ? facts.unit : null;
  return [...facts.below, facts.unit].find((unit) => unit.level === 'neighbourhood' && neighbourhoodIn(unit.name) === number) ?? null;
}

function kindOf(filled: readonly string[], name: string, hasMore: boolean): 'person' | 'section' | 'total' | 'words' {
  if (name === '' && filled.length <= 2 && filled.some(isSignature)) return 'words';
  if (filled.some(isTotal) && !hasMore) return 'total';
  if (filled.some((word) => isTotal(word)) && !isPersonName(name)) return 'total';
  if (!hasMore && filled.length === 1) return 'section';
  if (name === '' && !hasMore) return 'words';
  if (!hasMore && (isSignature(name) || filled.some(isSignature))) return 'words';
  return 'person';
}

/** One column of positions that holds roles alone ('Tổ trưởng', 'Thành viên') is the column of roles. */
function withRoleByContent(columns: readonly Column[], rows: Sheet['rows']): readonly Column[] {
  if (columns.some(({ meaning }) => meaning === 'role')) return columns;
  return columns.map((column) => {
    const values = rows.map((row) => textOf(row[column.index])).filter((value) => value !== '' && !isTotal(value) && !isSignature(value));
    const isRole = column.meaning === 'title' && values.length > 0 && values.every((value) => roleIn(value) !== null);
    return isRole ? { ...column, meaning: 'role' as const } : column;
  });
}

type RowInput = {
  readonly at: { readonly sheet: string; readonly row: number };
  readonly cell: (meaning: Meaning) => Cell;
  readonly columns: readonly Column[];
  readonly unit: RosterUnit | null;
  readonly facts: RosterFacts;
};

function readRow({ at, cell, columns, unit, facts }: RowInput): RosterRow {
  const notes: Text[] = [];
  const problems: RowProblem[] = [];
  const head = (meaning: Meaning) => columns.find((column) => column.meaning === meaning)?.head ?? null;
  const problem = (meaning: Meaning, words: Omit<RowProblem, 'column' | 'mend'>) => problems.push({ column: head(meaning), mend: 'file', ...words });

  const written = [textOf(cell('name')), textOf(cell('givenName'))].filter((part) => part !== '').join(' ');
  const fullName = nameIn(written);
  if (fullName === '') problem('name', rosterWords.noName);
  else if (!isPersonName(fullName)) problem('name', rosterWords.badName(written));
  else if (fullName !== written) notes.push(rosterWords.nameChanged(written, fullName));

  const phone = phoneIn(cell('phone'));
  if (phone === 'wrong') problem('phone', rosterWords.badPhone(textOf(cell('phone'))));
  else if (phone.phone !== null && phone.changed === 'yes') notes.push(rosterWords.phoneChanged(textOf(cell('phone')), phone.phone));

  const day = dayIn(cell('from'));
  if (day === 'wrong') problem('from', rosterWords.badDay(textOf(cell('from'))));
  else if (day.day !== null && day.from !== 'words')
    notes.push(day.from === 'serial' ? rosterWords.serialDay(textOf(cell('from')), day.day) : rosterWords.monthDay(textOf(cell('from')), day.day));

  const email = textOf(cell('email'));
  if (email !== '' && !isEmail(email)) problem('email', rosterWords.badEmail(email));

  if (unit === null) problem('unit', rosterWords.noUnit(textOf(cell('unit'))));
  const title = textOf(cell('title'));
  const level = unit?.level ?? facts.unit.level;
  const known = facts.positions.filter((one) => one.level === level);
  const { positionCode, askedTitle } = positionOfRow({ title, role: textOf(cell('role')), level }, { known, said: facts.said });
  if (positionCode === null) problem('title', title === '' ? rosterWords.noTitle : rosterWords.badTitle(title));
  else if (askedTitle !== null) notes.push(rosterWords.saidTitle(title, known.find(({ code }) => code === positionCode)?.name ?? positionCode));

  const roleWords = textOf(cell('role'));
  const role = roleIn(roleWords) ?? roleIn(title);
  if (role === null && roleWords !== '') notes.push(rosterWords.roleUnclear(roleWords));
  return {
    ...at,
    unit,
    fullName,
    positionCode: positionCode ?? '',
    askedTitle,
    positionTitle: title === '' ? null : title.slice(0, 200),
    role: role ?? 'member',
    phone: phone === 'wrong' ? null : phone.phone,
    email: email === '' ? null : email,
    fromOn: day === 'wrong' ? null : day.day,
    notes,
    problems,
  };
}

type Known = { readonly known: readonly { readonly code: string; readonly name: string }[]; readonly said: readonly PositionWord[] };

/** What stands in the column of positions, by name or by what the ward said of it, then by our own words; else what the column of roles holds. */
function positionOfRow(
  { title, role, level }: { readonly title: string; readonly role: string; readonly level: TeamLevel },
  { known, said }: Known,
): { readonly positionCode: string | null; readonly askedTitle: RosterRow['askedTitle'] } {
  const named = known.find(({ code, name }) => fold(name) === fold(title) || fold(code) === fold(title))?.code;
  if (named !== undefined) return { positionCode: named, askedTitle: null };
  const words = title.slice(0, 200);
  const told = saidPosition(said, { words, level }, known);
  if (told !== null) return { positionCode: told, askedTitle: { level, words, positionCode: told } };
  const positionCode = positionIn(title, level, known) ?? positionIn(role, level, known);
  return { positionCode, askedTitle: positionCode === null && title !== '' ? { level, words, positionCode } : null };
}
