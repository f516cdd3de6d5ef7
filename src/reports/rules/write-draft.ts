import { type Instant, withOffset } from '../../basics/rules/time.ts';
import type { DraftGround } from './draft-ground.ts';
import { figureBook } from './figure-book.ts';
import type { ReportDocument } from './report-document.ts';
import { type FigureRef, type FoundFigure, figureId, type KeptFigure } from './report-figure.ts';
import { type ReportKind, reportKindOf } from './report-kind.ts';

export type Attempt = { readonly document: ReportDocument; readonly missing: readonly FigureRef[] };

/** The draft with what is known; what it asked for and did not find is in `missing`. Whole once nothing is. */
export function writeDraft(kind: ReportKind, ground: DraftGround, known: ReadonlyMap<string, FoundFigure>, takenAt: Instant): Attempt {
  const asked = new Map<string, FigureRef>();
  const book = figureBook(known);
  const body = reportKindOf[kind].draft(ground, {
    ...book,
    found(ref) {
      asked.set(figureId(ref), ref);
      return book.found(ref);
    },
  });
  const figures = Object.fromEntries([...asked].flatMap(([id, ref]) => keptOf(known.get(id), ref, takenAt).map((kept) => [id, kept])));
  return { document: { ...body, figures }, missing: book.missing() };
}

function keptOf(found: FoundFigure | undefined, ref: FigureRef, takenAt: Instant): readonly KeptFigure[] {
  return found === undefined ? [] : [keptFigure(ref, found, takenAt)];
}

export function keptFigure(ref: FigureRef, found: FoundFigure, takenAt: Instant): KeptFigure {
  const { value, whole, basis, source, imports } = found;
  return { ref, value, whole, basis, source, ...(imports === undefined ? {} : { imports }), takenAt: withOffset(takenAt) };
}
