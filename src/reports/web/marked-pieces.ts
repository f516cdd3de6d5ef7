/** A stretch of text, and which findings it belongs to (their numbers in the list). */
export type Piece = { readonly start: number; readonly text: string; readonly numbers: readonly number[] };

type Mark = { readonly number: number; readonly start: number; readonly end: number };

/** Cuts a text where findings begin and end, so that each piece can be marked by itself; findings may overlap. */
export function markedPieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return { start, text: text.slice(start, end), numbers: marks.filter((mark) => mark.start < end && start < mark.end).map(({ number }) => number) };
  });
}
