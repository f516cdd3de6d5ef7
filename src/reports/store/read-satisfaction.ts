import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';

const Words = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) });
const YesNo = Type.Union([Type.Literal('yes'), Type.Literal('no')]);

const SatisfactionFileShape = Type.Object(
  {
    levels: Type.Array(Type.Object({ key: Type.String({ pattern: '^[A-Za-z]{1,30}$' }), name: Words, satisfied: YesNo }, { additionalProperties: false }), { minItems: 2 }),
    changeDays: Type.Integer({ minimum: 0, maximum: 365 }),
    source: Type.String({ minLength: 1 }),
    toVerify: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);

/** The levels as the authority keeps them: data/satisfaction.json. */
export async function readSatisfactionSettings(root: string): Promise<Static<typeof SatisfactionFileShape>> {
  return readJsonFile(join(root, 'data', 'satisfaction.json'), SatisfactionFileShape);
}
