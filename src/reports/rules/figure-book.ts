import type { Period } from './period.ts';
import { type Piece, pieceOf } from './report-document.ts';
import { type FigureRef, type FoundFigure, figureId } from './report-figure.ts';

/**
 * The figures a draft is written from. What is not known yet counts as unknown and is noted in `missing`: a draft is written again until nothing is
 * missing (`draftWhole`), so that which sentence stands may hang on a figure, and which figure is asked for on a sentence.
 */
export type FigureBook = {
  readonly found: (ref: FigureRef) => FoundFigure;
  readonly missing: () => readonly FigureRef[];
};

const unknown: FoundFigure = { value: null, whole: null, basis: 'counted', source: '' };

export function figureBook(known: ReadonlyMap<string, FoundFigure>): FigureBook {
  const missing = new Map<string, FigureRef>();
  return {
    found(ref) {
      const id = figureId(ref);
      const figure = known.get(id);
      if (figure === undefined) missing.set(id, ref);
      return figure ?? unknown;
    },
    missing: () => [...missing.values()],
  };
}

/** A figure ready to be put into a sentence. */
export type Told = FoundFigure & {
  readonly ref: FigureRef;
  readonly n: Piece;
  readonly padded: Piece;
  readonly whole: number | null;
  readonly ofWhole: Piece;
  readonly rate: Piece;
  readonly points: Piece;
};

type Asked = Partial<Pick<FigureRef, 'of' | 'level' | 'unit' | 'scope'>> & { readonly period?: Period };

/** Asks for figures of one unit over one period, unless told otherwise. */
export function teller(book: FigureBook, base: { readonly unit: string; readonly period: Period }) {
  return (key: string, asked: Asked = {}): Told => {
    const { from, to } = asked.period ?? base.period;
    const ref: FigureRef = { key, of: asked.of ?? null, unit: asked.unit ?? base.unit, scope: asked.scope ?? 'own', from, to, level: asked.level ?? null };
    const found = book.found(ref);
    return { ...found, ref, n: pieceOf(ref, 'number'), padded: pieceOf(ref, 'padded'), ofWhole: pieceOf(ref, 'whole'), rate: pieceOf(ref, 'rate'), points: pieceOf(ref, 'points') };
  };
}
export type Teller = ReturnType<typeof teller>;
