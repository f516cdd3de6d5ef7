import { type Static, Type } from 'typebox';
import { nullable, oneOf } from '../../basics/rules/shapes.ts';
import { fold } from '../../basics/rules/text.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { documentKindMarks, documentKindNames, documentKinds } from './document-kind.ts';

const closed = { additionalProperties: false };
const Day = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-23'] });
const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' });

/**
 * What a document is cited for in reports. `ground`: căn cứ of the report on the teams; `wardGround`: căn cứ of the periodic reports of wards; `reformGround`: căn cứ of
 * the reports on reform; `above`: what the report carries out; `wardTeams`, `districtTeam`: by which the teams were founded; `outreachPlan`: plans of information and outreach.
 */
export const documentUses = ['ground', 'wardGround', 'reformGround', 'above', 'wardTeams', 'districtTeam', 'outreachPlan'] as const;
export type DocumentUse = (typeof documentUses)[number];

/** Căn cứ as a document names it. `documentId` where the register has it; `reason`: what was typed where its day lies after the document's own. */
export const NamedGroundShape = Type.Object(
  {
    documentId: nullable(Id),
    kind: oneOf(...documentKinds),
    number: Type.String({ minLength: 1, maxLength: 60 }),
    issuedOn: Day,
    issuer: Type.String({ maxLength: 300 }),
    reason: nullable(Type.String({ maxLength: 500 })),
  },
  closed,
);
export type NamedGround = Static<typeof NamedGroundShape>;

/** Văn bản chỉ đạo as it stands in the register: all that somebody typed, and may mend. */
export const DocumentContentShape = Type.Object(
  {
    kind: oneOf(...documentKinds),
    number: Type.String({ minLength: 1, maxLength: 60, examples: ['65/KH-UBND'] }),
    issuedOn: Day,
    issuer: Type.String({ minLength: 1, maxLength: 300 }),
    /** Trích yếu, 'về …'; empty when it is told without. */
    about: Type.String({ maxLength: 1000 }),
    effectFrom: nullable(Day),
    effectTo: nullable(Day),
    replacedBy: nullable(Id),
    uses: Type.Array(oneOf(...documentUses), { maxItems: 10 }),
    grounds: Type.Array(NamedGroundShape, { maxItems: 40 }),
  },
  closed,
);
export type DocumentContent = Static<typeof DocumentContentShape>;

/** As reports cite it. `replacedOn`: the day of the document that takes its place. */
export type SteeringDocument = Pick<DocumentContent, 'kind' | 'number' | 'issuedOn' | 'issuer' | 'about' | 'effectTo' | 'uses'> & {
  readonly id: string;
  readonly replacedOn: PlainDate | null;
};

/** 'Kế hoạch số 65/KH-UBND'. */
export function documentName({ kind, number }: Pick<DocumentContent, 'kind' | 'number'>): string {
  return `${documentKindNames[kind].vi} số ${number}`;
}

/** What a document is found by, without marks: name, abbreviation, number, issuer, abstract, day as written. */
export function documentSearchKey(one: Pick<DocumentContent, 'kind' | 'number' | 'issuedOn' | 'issuer' | 'about'>): string {
  const [year, month, day] = one.issuedOn.split('-');
  return fold(`${documentKindNames[one.kind].vi} ${documentKindMarks[one.kind]} ${one.number} ${day}/${month}/${year} ${one.issuer} ${one.about}`);
}

/** Whether every word that was typed stands somewhere in the key. */
export function isFound(searchKey: string, asked: string): boolean {
  return fold(asked)
    .split(' ')
    .every((word) => searchKey.includes(word));
}
