import { join } from 'node:path';
import { Type } from 'typebox';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import type { MessageSettings } from '../rules/message-run.ts';

const Minute = Type.Integer({ minimum: 0, maximum: 1440 });
const SettingsShape = Type.Object(
  {
    quiet: Type.Object({ fromMinute: Minute, untilMinute: Minute }, { additionalProperties: false }),
    perPhonePerDay: Type.Integer({ minimum: 1, maximum: 3 }),
    partsMax: Type.Integer({ minimum: 1, maximum: 10 }),
    label: Type.Object({ vi: Type.String({ maxLength: 30 }), withoutMarks: Type.String({ maxLength: 30 }) }, { additionalProperties: false }),
    words: Type.Object({ vi: Type.String({ minLength: 20 }), en: Type.String({ minLength: 20 }) }, { additionalProperties: false }),
    source: Type.String({ minLength: 1 }),
    toVerify: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);

/** Quiet hours, how often, and what people agree to, as the authority keeps them: data/outreach-messages.json. */
export async function readMessageSettings(root: string): Promise<MessageSettings> {
  return readJsonFile(join(root, 'data', 'outreach-messages.json'), SettingsShape);
}
