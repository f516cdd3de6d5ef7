import { say } from '../../../../basics/web/lang.ts';
import { endOfDraft, whoseDraft } from '../../../../sync/rules/assisted-draft.ts';
import type { DeviceDraft } from '../../../../sync/web/device.ts';
import { benchWords } from '../../web/words-workbench.ts';
import type { House } from '../device/house.ts';

/** Whose draft it is, in words that tell it from those of others with the same initials; '' while nothing of the person was typed. */
export function whose({ lang }: Pick<House, 'lang'>, { answers }: Pick<DeviceDraft, 'answers'>): string {
  const [name, end] = [whoseDraft(answers), endOfDraft(answers)];
  const number = end === null ? '' : say(benchWords.draftEnd[end.of](end.digits), lang);
  return name !== '' && number !== '' ? `${name} (${number})` : `${name}${number}`;
}
