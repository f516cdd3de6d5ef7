import { type Static, Type } from 'typebox';
import { oneOf } from '../../basics/rules/shapes.ts';
import type { PlainDate } from '../../basics/rules/time.ts';

/** Văn bản chỉ đạo: as it is named on other papers, and what it is cited for in reports. */
export const SteeringDocumentShape = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    kind: Type.String({ minLength: 1 }),
    number: Type.String({ minLength: 1 }),
    issuedOn: Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    issuer: Type.String({ minLength: 1 }),
    /** 'về …'; empty when it is told without. */
    about: Type.String(),
    /**
     * `ground`: căn cứ of the report; `above`: what it carries out; `wardTeams`, `districtTeam`: by which the teams were founded; `outreachPlan`: plans of
     * information and outreach.
     */
    uses: Type.Array(oneOf('ground', 'above', 'wardTeams', 'districtTeam', 'outreachPlan')),
  },
  { additionalProperties: false },
);
export type SteeringDocument = Static<typeof SteeringDocumentShape>;
