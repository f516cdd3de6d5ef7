import { parseInstant, plainDateOf } from '../../../basics/rules/time.ts';
import { type Fields, withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import { thisMachine } from '../../../sync/web/machine.ts';
import { openDevice } from '../../../sync/web/open-device.ts';
import type { Adoptable } from './adopted.ts';
import { changeOf } from './draft-at-hand.ts';
import { savedLine } from './saved-line.ts';
import type { WizardBodyInput } from './wizard-body.tsx';

/** The device takes a draft of the server over, and keeps each page of answers beside it. Gives the line to show. */
export async function keepHere(draft: Adoptable, first: WizardBodyInput): Promise<(fields: Fields) => Promise<string | null>> {
  const page = first.form.pages.find(({ id }) => id === first.pageId);
  const savedAt = parseInstant(draft.savedAt);
  if (page === undefined || savedAt === null) return async () => null;
  const device = await openDevice(thisMachine());
  await device.adopt({ ...draft, keeping: 'own', savedAt });
  return async (fields) => {
    const answers = withPageAnswers({ draft: {}, page, fields });
    const kept = await device.answer(draft.id, changeOf(page, answers));
    return savedLine({ savedAt: kept.savedAt, today: plainDateOf(kept.savedAt), lang: first.lang, place: 'device' });
  };
}
