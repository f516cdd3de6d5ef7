import { formatDate } from '../../../basics/rules/dates-format.ts';
import { type PlainDate, parseInstant, plainDateOf, secondOfDayOf } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { wizardWords } from './words-wizard.ts';

/** "Đã lưu lúc 10:42:07": said only after whoever keeps it has answered, with its time. */
export function savedLine(said: { readonly savedAt: string; readonly today: PlainDate; readonly lang: Lang; readonly place: 'server' | 'device' }): string {
  const instant = parseInstant(said.savedAt);
  if (instant === null) return '';
  const second = Math.floor(secondOfDayOf(instant));
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const day = plainDateOf(instant);
  const words = said.place === 'device' ? wizardWords.savedHereAt : wizardWords.savedAt;
  return say(words(day === said.today ? time : `${time} ${formatDate(day)}`), said.lang);
}
