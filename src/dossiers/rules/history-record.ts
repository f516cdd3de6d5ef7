import { type Static, Type } from 'typebox';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';

const InstantText = Type.Unsafe<Instant>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$' });
const DateText = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const words = Type.String({ minLength: 1 });

/**
 * One dossier of the time before this system, as an authority hands it over: one JSON object a line (NDJSON), in any order of
 * lines; dossiers of one office and day are numbered in the order in which they come.
 * - All times are UTC, 'YYYY-MM-DDTHH:MM:SS.mmmZ', and are taken as the legal ones.
 * - `number`: số biên nhận of the old system, unique within the unit. The dossier keeps it as an alias and is known by it:
 *   the same unit and number a second time is the same dossier and changes nothing.
 * - `serviceLevel`, `dueAt`: null when the old system did not keep them; then they follow from the version of the procedure in
 *   force on the day of filing and from the calendar of the office.
 * - `handling`, `officers`: null where unknown. Steps without a time of their own take the time of the step that follows.
 * - `end`: null while the dossier is still open.
 */
export const OldDossierShape = Type.Object(
  {
    unitCode: words,
    number: words,
    procedureCode: words,
    serviceLevel: orNull(Type.Union([Type.Literal('3'), Type.Literal('4'), Type.Literal('partial'), Type.Literal('full'), Type.Literal('none')])),
    channel: Type.Union([Type.Literal('online'), Type.Literal('counter'), Type.Literal('post')]),
    helper: orNull(Type.Object({ unitCode: words, place: Type.Union([Type.Literal('neighbourhood'), Type.Literal('ward'), Type.Literal('district')]), name: orNull(words) })),
    applicant: Type.Object({
      kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
      fullName: words,
      phone: orNull(words),
      phoneConfirmed: Type.Union([Type.Literal('yes'), Type.Literal('no')]),
      email: orNull(words),
      personalId: orNull(words),
      birthDate: orNull(Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })),
      address: orNull(words),
    }),
    submittedAt: InstantText,
    supplement: orNull(
      Type.Object({
        requestedAt: InstantText,
        items: Type.Array(Type.Object({ what: words, reason: words }), { minItems: 1 }),
        ground: words,
        respondBy: orNull(DateText),
        answeredAt: orNull(InstantText),
      }),
    ),
    receivedAt: orNull(InstantText),
    limitCase: orNull(words),
    dueAt: orNull(InstantText),
    apology: orNull(Type.Object({ at: InstantText, reason: words, newDueAt: InstantText })),
    handling: orNull(
      Type.Object({
        assignedAt: InstantText,
        draft: orNull(Type.Object({ sentAt: InstantText, confirmedAt: orNull(InstantText), text: words })),
        proposedAt: orNull(InstantText),
        signedAt: orNull(InstantText),
      }),
    ),
    end: orNull(
      Type.Union([
        Type.Object({ kind: Type.Literal('granted'), at: InstantText, document: words, number: words }),
        Type.Object({ kind: Type.Literal('declined'), at: InstantText, document: words, number: words, text: words, ground: words }),
        Type.Object({ kind: Type.Union([Type.Literal('refused'), Type.Literal('stopped')]), at: InstantText, text: words, ground: words }),
        Type.Object({ kind: Type.Literal('withdrawn'), at: InstantText, askedAt: InstantText }),
        Type.Object({ kind: Type.Literal('supplementExpired'), at: InstantText }),
      ]),
    ),
    returned: orNull(Type.Object({ at: InstantText, method: Type.Union([Type.Literal('counter'), Type.Literal('post'), Type.Literal('electronic')]) })),
    officers: orNull(Type.Object({ reception: words, specialist: words, leader: words, clerk: words })),
  },
  { additionalProperties: false },
);

export type OldDossier = Static<typeof OldDossierShape>;

function orNull<T extends Parameters<typeof Type.Union>[0][number]>(shape: T) {
  return Type.Union([shape, Type.Null()]);
}
