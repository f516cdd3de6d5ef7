import { parseInstant, plainDateOf } from '../../../basics/rules/time.ts';
import type { Lang } from '../../../basics/web/lang.ts';
import type { FormPage } from '../../../procedures/rules/form.ts';
import { type Fields, withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import type { Device } from '../../../sync/web/device.ts';
import { thisMachine } from '../../../sync/web/machine.ts';
import { openDevice } from '../../../sync/web/open-device.ts';
import type { Adoptable } from './adopted.ts';
import { changeOf } from './draft-at-hand.ts';
import { savedLine } from './saved-line.ts';

/** The device takes a draft of the server over, so that the next page can come from here when the line is cut. */
export async function adopt(draft: Adoptable): Promise<Device> {
  const savedAt = parseInstant(draft.savedAt);
  if (savedAt === null) throw new Error(`No time of saving: ${draft.savedAt}`);
  const device = await openDevice(thisMachine());
  await device.adopt({ ...draft, keeping: 'own', savedAt });
  return device;
}

/** Keeps each page of answers beside the server. Gives the line to show. */
export async function keepHere(draft: Adoptable, on: { readonly page: FormPage; readonly lang: Lang }): Promise<(fields: Fields) => Promise<string>> {
  const device = await adopt(draft);
  return async (fields) => {
    const answers = withPageAnswers({ draft: {}, page: on.page, fields });
    const { savedAt } = await device.answer(draft.id, changeOf(on.page, answers));
    return savedLine({ savedAt, today: plainDateOf(savedAt), lang: on.lang, place: 'device' });
  };
}
