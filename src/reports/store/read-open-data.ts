import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { nullable, TextShape } from '../../basics/rules/shapes.ts';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';

const Words = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) });

const OpenDataFileShape = Type.Object(
  {
    licence: Type.Object({ name: Words, text: Words, url: nullable(Type.String()), source: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
    toVerify: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);

export const LicenceShape = Type.Object({ name: TextShape, text: TextShape, url: nullable(Type.String()), source: Type.String() });
export type OpenDataSettings = Static<typeof OpenDataFileShape>;

/** Under which terms the figures may be used, as the authority decided: data/open-data.json. */
export async function readOpenDataSettings(root: string): Promise<OpenDataSettings> {
  return readJsonFile(join(root, 'data', 'open-data.json'), OpenDataFileShape);
}
