import { digestOfText } from '../../basics/rules/digest.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';
import { parseJsonObject } from './parse-json.adapter.ts';

/** What happened to a draft on a device. `adopted` is what a server held of it; everything else the person did here. */
export type JournalContent =
  | { readonly kind: 'begun'; readonly unitCode: string | null }
  | { readonly kind: 'adopted'; readonly unitCode: string | null; readonly answers: Answers; readonly papers: readonly DeclaredPaper[]; readonly savedAt: Instant }
  | { readonly kind: 'answered'; readonly change: Readonly<Record<string, Answer | null>> }
  | { readonly kind: 'unitChosen'; readonly unitCode: string }
  | { readonly kind: 'paperTaken'; readonly paper: DeclaredPaper }
  | { readonly kind: 'paperDropped'; readonly sha256: string }
  | { readonly kind: 'filed'; readonly contentDigest: string }
  | { readonly kind: 'editedAgain' };

/** `own`: the person's own machine, plain, so that they can look and change. `shared`: everything encrypted before it is written. */
export type Keeping = 'own' | 'shared';

/** Said again in every row, so that no row is needed to understand another. */
export type DraftAbout = { readonly procedureCode: string; readonly procedureVersion: number; readonly keeping: Keeping };

/**
 * One act, one row; rows are added, never changed. `after` is the highest order number the draft had when the row was written: the row's own
 * number is one more, and no two rows of a draft have the same. The order of acts is told by it alone; `at` is what the machine's clock said
 * and is evidence, since clocks of old machines jump. `previous` is the digest of the row that the same tab wrote before.
 */
export type JournalRow = {
  readonly v: 1;
  readonly draft: string;
  readonly about: DraftAbout;
  readonly tab: string;
  readonly seq: number;
  readonly after: number;
  readonly at: Instant;
  readonly content: JournalContent;
  readonly previous: string | null;
};

/** A row as it is kept: the text, and the digest of that very text. */
export type RowText = { readonly text: string; readonly digest: string };

/** `damaged`: not what was written. `newer`: of a later version of the program; it is kept untouched and not read. */
export type RowFault = 'damaged' | 'newer';

export function writeRow(row: JournalRow): RowText {
  const text = JSON.stringify(row);
  return { text, digest: digestOfText(text) };
}

/** Reads what was kept under the number `order`; nothing that cannot be trusted to be what was written is read. */
export function readRow(kept: RowText, place: { readonly draft: string; readonly order: number }): { readonly row: JournalRow } | { readonly fault: RowFault } {
  if (typeof kept.text !== 'string' || digestOfText(kept.text) !== kept.digest) return { fault: 'damaged' };
  const read = parseJsonObject(kept.text);
  if (read === null || typeof read['v'] !== 'number') return { fault: 'damaged' };
  if (read['v'] > 1) return { fault: 'newer' };
  const { draft, about, tab, seq, after, at, content, previous } = read;
  const isWhole =
    draft === place.draft &&
    after === place.order - 1 &&
    isAbout(about) &&
    typeof tab === 'string' &&
    Number.isInteger(seq) &&
    typeof at === 'string' &&
    parseInstant(at) !== null &&
    (previous === null || typeof previous === 'string') &&
    isContent(content);
  return isWhole ? { row: read as unknown as JournalRow } : { fault: 'damaged' };
}

/** Rows that are known to be missing: a tab's row names the digest of one before it that is not there. */
export function missingRows(rows: readonly { readonly row: JournalRow; readonly digest: string }[]): number {
  const there = new Set(rows.map(({ digest }) => digest));
  return rows.filter(({ row }) => row.previous !== null && !there.has(row.previous)).length;
}

function isAbout(about: unknown): boolean {
  if (typeof about !== 'object' || about === null) return false;
  const { procedureCode, procedureVersion, keeping } = about as Partial<Record<keyof DraftAbout, unknown>>;
  return typeof procedureCode === 'string' && Number.isInteger(procedureVersion) && (keeping === 'own' || keeping === 'shared');
}

function isContent(content: unknown): boolean {
  if (typeof content !== 'object' || content === null) return false;
  const { kind } = content as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(contentKinds, kind);
}

const contentKinds = {
  begun: true,
  adopted: true,
  answered: true,
  unitChosen: true,
  paperTaken: true,
  paperDropped: true,
  filed: true,
  editedAgain: true,
} satisfies Record<JournalContent['kind'], true>;
