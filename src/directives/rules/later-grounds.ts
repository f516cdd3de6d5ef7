import type { PlainDate } from '../../basics/rules/time.ts';
import type { NamedGround } from './steering-document.ts';

export type LaterGround = { readonly ground: NamedGround; readonly groundOn: PlainDate; readonly actOn: PlainDate; readonly reason: string | null };

/**
 * Grounds whose day lies after the document that names them: nobody can stand on what was not there yet. It is warned of, with both days, never refused,
 * since real papers do it: the reports tell that 1134/UBND (11/04/2017) carries out 749/STTTT-CNTT (25/04/2017). A ground of the same day is none.
 * `daysNow`: the days of documents of the register as they stand there now, by id; they count before what was copied.
 */
export function laterGrounds(
  document: { readonly issuedOn: PlainDate; readonly grounds: readonly NamedGround[] },
  daysNow: ReadonlyMap<string, PlainDate>,
): readonly LaterGround[] {
  return document.grounds.flatMap((ground) => {
    const groundOn = (ground.documentId === null ? undefined : daysNow.get(ground.documentId)) ?? ground.issuedOn;
    return groundOn > document.issuedOn ? [{ ground, groundOn, actOn: document.issuedOn, reason: ground.reason }] : [];
  });
}
