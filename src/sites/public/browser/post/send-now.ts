import { say } from '../../../../basics/web/lang.ts';
import { postWords } from '../../web/words-post.ts';
import type { House } from '../device/house.ts';

/** Tries all that waits, and says what can be said of it at this moment. */
export function sendNow({ device, lang }: Pick<House, 'device' | 'lang'>): string {
  device.sendNow();
  return say(navigator.onLine ? postWords.asked : postWords.askedNoLine, lang);
}
