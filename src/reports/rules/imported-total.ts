import type { PlainDate } from '../../basics/rules/time.ts';
import type { Period } from './period.ts';

/** A total of before this system, as it was handed over. Null: nobody knows when it begins or ends, or how many it is. */
export type ImportedRow = {
  readonly scope: string;
  readonly value: number | null;
  readonly source: string;
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
};

const sourceLettersMax = 1000;
const marksOf = /lần nạp ([\da-f]{8})(?=\))/g;

/** The imports that sources name, each once: kept with a figure beside its source, which has not room for any number of them. */
export function importsIn(source: string): string[] {
  return [...new Set([...source.matchAll(marksOf)].map(([, mark = '']) => mark))];
}

/** By which a source names its import; whoever takes an import back looks for it in reports (store/stands-on-import.ts). */
export function importMark(importId: string): string {
  return `lần nạp ${shortMark(importId)}`;
}

/** As `importsIn` finds it and a figure keeps it. */
export function shortMark(importId: string): string {
  return importId.slice(-8);
}

/** Whole sources, as a report keeps them. Where they are too long together imports are told by their marks, all as far as there is room, and how many more there are. */
function joinedSources(sources: readonly string[]): string {
  const all = sources.join('; ');
  if (all.length <= sourceLettersMax) return all;
  const markOf = (source: string) => /lần nạp [\da-f]{8}(?=\)$)/.exec(source)?.[0] ?? null;
  const told = [...sources.flatMap((source) => markOf(source) ?? []), ...sources.filter((source) => markOf(source) === null)];
  const fitting: string[] = [];
  let length = 0;
  for (const one of told)
    if (length + one.length + 2 <= sourceLettersMax - moreRoom) {
      fitting.push(one);
      length += one.length + 2;
    }
  const more = told.length - fitting.length;
  return [...fitting, ...(more === 0 ? [] : [`và ${more} nguồn khác`])].join('; ');
}

const moreRoom = 30;

/**
 * One imported figure over a period, of the rows of its key. A row whose period nobody knows is told with every period; one whose period is known only where
 * it lies within. Several are added up where each has a known period and no day is in two of them, with all their sources; else it is not known what they
 * make together. Null value: not known.
 */
export function importedTotal(rows: readonly ImportedRow[], period: Period): Pick<ImportedRow, 'value' | 'source'> & { readonly imports?: string[] } {
  const within = rows.filter((row) => isWithin(row, period));
  const [first, ...others] = within;
  if (first === undefined) return { value: null, source: '' };
  if (others.length > 0 && !isAddable(within)) return { value: null, source: '' };
  const value = within.reduce<number | null>((sum, one) => (sum === null || one.value === null ? null : sum + one.value), 0);
  const sources = [...new Set(within.map(({ source }) => source))];
  const imports = importsIn(sources.join('\n'));
  return { value, source: joinedSources(sources), ...(imports.length === 0 ? {} : { imports }) };
}

/** What is not known of its period is within any. */
export function isWithin({ periodFrom, periodTo }: Pick<ImportedRow, 'periodFrom' | 'periodTo'>, period: Period): boolean {
  return (periodFrom === null || periodFrom >= period.from) && (periodTo === null || periodTo <= period.to);
}

function isAddable(rows: readonly ImportedRow[]): boolean {
  const known = rows.flatMap(({ periodFrom, periodTo }) => (periodFrom === null || periodTo === null ? [] : [{ from: periodFrom, to: periodTo }]));
  const inOrder = [...known].sort((one, other) => (one.from < other.from ? -1 : 1));
  const isApart = inOrder.every(({ from }, i) => i === 0 || (inOrder[i - 1]?.to ?? from) < from);
  return known.length === rows.length && isApart && new Set(rows.map(({ scope }) => scope)).size === 1;
}
