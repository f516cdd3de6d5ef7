import { parseUuidV7 } from '../../basics/rules/ids.ts';
import { parseInstant } from '../../basics/rules/time.ts';

/** Whether a text can be the place in a list of dossiers at which the next page begins: `<instant>|<id>` of the last row, as the list gave it. */
export function isCursor(text: string): boolean {
  const [position = '', id = '', ...rest] = text.split('|');
  return rest.length === 0 && /Z$/.test(position) && parseInstant(position) !== null && parseUuidV7(id) === id;
}
