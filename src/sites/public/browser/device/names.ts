import { say } from '../../../../basics/web/lang.ts';
import { hereWords } from '../../web/words-here.ts';
import type { House } from './house.ts';

/** What people call the matter; of what is sealed nobody here can say. */
export function nameOf({ pack, lang }: House, procedureCode: string | null): string {
  if (procedureCode === null) return say(hereWords.sealedName, lang);
  const known = pack?.procedures.find(({ code }) => code === procedureCode);
  return known === undefined ? procedureCode : say(known.name, lang);
}
