import { type Static, Type } from 'typebox';
import { UuidV7Shape } from '../../basics/rules/shapes.ts';

/** Reports that name a document of the register, as its page shows them. They are found by the slice of reports, which comes later. */
export const CitingReportsShape = Type.Object({
  rows: Type.Array(Type.Object({ id: UuidV7Shape, subject: Type.String(), from: Type.String(), to: Type.String() })),
});
export type CitingReports = Static<typeof CitingReportsShape>;
