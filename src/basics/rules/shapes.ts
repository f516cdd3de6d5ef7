import { type Static, type TSchema, Type } from 'typebox';
import type { Text } from './outcome.ts';

/** Shapes that several slices use in requests and answers. */

const TextOnce = Type.Object({ vi: Type.String(), en: Type.String() }, { $id: 'Text' });

/** What is said in both languages. */
export const TextShape = Type.Unsafe<Text>({ $ref: 'Text#' });

/** ISO 8601 with offset. */
export const InstantShape = Type.String({ format: 'date-time', examples: ['2026-11-23T09:15:00+07:00'] });

export const PlainDateShape = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-23'] });

export const UuidV7Shape = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'UUIDv7, lower case, made where the thing is born',
  examples: ['019ab0c4-7c00-7000-8000-000000000001'],
});

export const Sha256Shape = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hexadecimal' });

/** One word of a closed list, without the `anyOf` of one-value enums. */
export function oneOf<const T extends string>(...words: readonly T[]) {
  return Type.Unsafe<T>({ type: 'string', enum: [...words] });
}

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** RFC 9457 problem details, with what to do next and the source of the rule. */
const ProblemOnce = Type.Object(
  {
    type: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable word for programs' }),
    title: Type.String({ description: 'Vietnamese' }),
    titleEn: Type.String(),
    detail: Type.String({ description: 'Vietnamese: what is wrong and why' }),
    detailEn: Type.String(),
    next: Type.String({ description: 'Vietnamese: what to do next' }),
    nextEn: Type.String(),
    source: Type.Optional(Type.String({ description: 'The rule that says no' })),
    errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String(), messageEn: Type.String() }))),
    facts: Type.Optional(Type.Unknown()),
  },
  { $id: 'Problem' },
);

export const ProblemShape = Type.Unsafe<Static<typeof ProblemOnce>>({ $ref: 'Problem#' });

/** The shapes that stand once in the OpenAPI document and are referred to everywhere. */
export const commonShapes: readonly TSchema[] = [TextOnce, ProblemOnce];
