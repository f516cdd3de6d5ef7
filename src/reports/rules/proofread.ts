import type { Text } from '../../basics/rules/outcome.ts';
import { comparisonsIn } from './proofread-comparisons.ts';
import { type Passage, passagesOf, placeIn, type ReadBlock, type ReadDocument } from './proofread-document.ts';
import { readText } from './proofread-figures.ts';
import { type Finding, type Found, findingKinds } from './proofread-finding.ts';
import { dateOfAct, groundsIn } from './proofread-grounds.ts';
import { examplesOf, marksIn } from './proofread-marks.ts';
import { datesWrongIn } from './proofread-periods.ts';
import { explainedShares, ratesIn } from './proofread-rates.ts';
import { repeatsIn, shownValue } from './proofread-repeats.ts';
import { doubledIn, mixedSpellings, type SpellingList, slipsIn, spacingIn, spellerOf } from './proofread-spelling.ts';
import { type FoundAt, type Hanging, type ReadPassage, sumsIn } from './proofread-sums.ts';
import { relationsIn } from './proofread-tables.ts';
import { placeWords, repeatWords } from './proofread-words.ts';

/**
 * What is wrong or doubtful in the figures of a report, and what slipped in its writing, in the order of the text. A right figure must never be called
 * wrong: where the report does not say clearly what a number is of, nothing is said.
 */
export function proofread(document: ReadDocument, list: SpellingList): readonly Finding[] {
  const passages = passagesOf(document).map((passage) => ({ ...passage, ...readText(passage.text) }));
  const found = [...inFigures(document, passages), ...inWords(document, passages, list)];
  return found.map(({ passage, ...one }) => findingOf(document, passage, one)).sort(byPlace);
}

function inFigures(document: ReadDocument, passages: readonly ReadPassage[]): readonly FoundAt[] {
  const [act, examples] = [dateOfAct(passages), examplesOf(passages)];
  const each = passages.flatMap((passage) =>
    [...datesWrongIn(passage.text), ...groundsIn(passage.text, act), ...comparisonsIn(passage), ...marksIn(passage, examples)].map((one) => ({ ...one, passage })),
  );
  const lines = hangingLines(document.blocks, passages);
  const explained = new Set(passages.flatMap(explainedShares));
  const isNews = (passage: Passage, { kind, start, end }: Found) => kind !== 'denominatorMissing' || !explained.has(passage.text.slice(start, end));
  const rates = lines.flatMap(({ passage, above }) =>
    ratesIn(passage, above)
      .filter((one) => isNews(passage, one))
      .map((one) => ({ ...one, passage })),
  );
  const inCells = passages
    .filter(({ row }) => row !== null)
    .flatMap((passage) =>
      ratesIn(passage, null)
        .filter(({ kind }) => kind !== 'denominatorMissing')
        .map((one) => ({ ...one, passage })),
    );
  const tables = document.blocks.flatMap((block, at) =>
    block.kind === 'paragraph' ? [] : relationsIn(block).map(({ row, cell, ...one }) => ({ ...one, passage: { text: block.rows[row]?.[cell]?.text ?? '', block: at, row, cell } })),
  );
  return [...each, ...rates, ...inCells, ...lines.flatMap(sumsIn), ...tables, ...differing(document, passages)];
}

function differing(document: ReadDocument, passages: readonly ReadPassage[]): readonly FoundAt[] {
  return repeatsIn(passages).map(({ passage, figure, first }) => ({
    passage,
    kind: 'figureDiffers' as const,
    start: figure.start,
    end: figure.end,
    problem: repeatWords.differs(shownValue(figure), shownValue(first.figure), whereOf(document, first.passage)),
    computation: null,
    shouldBe: null,
  }));
}

function inWords({ origin }: ReadDocument, passages: readonly Passage[], list: SpellingList): readonly FoundAt[] {
  const speller = spellerOf(list);
  const each = passages.flatMap((passage) =>
    [...slipsIn(passage.text, speller), ...doubledIn(passage.text), ...(origin === 'pdf' ? [] : spacingIn(passage.text))].map((one) => ({ ...one, passage })),
  );
  return [...each, ...mixedSpellings(passages, list.pairs).map(({ passage, found }) => ({ ...found, passage }))];
}

type Line = Hanging & { readonly above: ReadPassage | null };

/** Paragraphs with the list that hangs on them: lines of one sign below a line that ends with a colon. `above`: for a line of a list, what it hangs on. */
function hangingLines(blocks: readonly ReadBlock[], read: readonly ReadPassage[]): readonly Line[] {
  const byBlock = new Map(read.filter(({ row }) => row === null).map((passage) => [passage.block, passage]));
  const passages = blocks.map((_, at) => byBlock.get(at) ?? null);
  const signs = blocks.map((block) => (block.kind === 'paragraph' ? signOf(block) : null));
  const above = new Map<number, ReadPassage>();
  const lines = passages.flatMap((passage, at): Hanging[] => {
    if (passage === null) return [];
    const items = /:\s*$/.test(passage.text) ? itemsBelow(passages, signs, at) : [];
    for (const item of items) above.set(item.block, passage);
    return [{ passage, items, before: passages[at - 1] ?? null }];
  });
  return lines.map((line) => ({ ...line, above: above.get(line.passage.block) ?? null }));
}

function itemsBelow(passages: readonly (ReadPassage | null)[], signs: readonly (string | null)[], at: number): readonly ReadPassage[] {
  const [own, sign] = [signs[at] ?? null, signs[at + 1] ?? null];
  if (sign === null || sign === own) return [];
  const items: ReadPassage[] = [];
  for (let next = at + 1; next < passages.length; next += 1) {
    const [passage, its] = [passages[next] ?? null, signs[next] ?? null];
    if (passage === null || its === null || its === own) break;
    if (its === sign) items.push(passage);
  }
  return items;
}

/** What marks a line of a list: its sign, the kind of its number, or its level in the file. */
function signOf({ text, level }: { readonly text: string; readonly level: number | null }): string | null {
  const sign = /^\s*(?:([-–+*•])\s*|(\p{Ll})[.)]\s)/u.exec(text);
  if (sign !== null) return sign[1] ?? 'letter';
  return level === null ? null : `level ${level}`;
}

function findingOf(document: ReadDocument, passage: Passage, { kind, start, end, severity, problem, computation, shouldBe }: Found): Finding {
  const known = findingKinds[kind];
  const quoted = passage.text.slice(start, end);
  return {
    kind,
    severity: severity ?? known.severity,
    place: placeIn(passage, { start, end }),
    where: whereOf(document, passage),
    quoted,
    problem,
    computation,
    shouldBe,
    source: known.source,
  };
}

/** Paragraphs are counted among paragraphs, tables among tables, from 1, as a reader would. */
function whereOf(document: ReadDocument, { block, row, cell }: Passage): Text {
  const kind = document.blocks[block]?.kind;
  const number = document.blocks.slice(0, block + 1).filter((one) => one.kind === kind).length;
  return placeWords({ block: number, row: row === null ? null : row + 1, cell: cell === null ? null : cell + 1 });
}

function byPlace({ place: a }: Finding, { place: b }: Finding): number {
  return a.block - b.block || (a.row ?? 0) - (b.row ?? 0) || (a.cell ?? 0) - (b.cell ?? 0) || a.start - b.start || a.end - b.end;
}
