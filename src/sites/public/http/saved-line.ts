import { formatDate } from '../../../basics/rules/dates-format.ts';
import { type PlainDate, parseInstant, plainDateOf, secondOfDayOf } from '../../../basics/rules/time.ts';
import { type Lang, say } from '../../../basics/web/lang.ts';
import { wizardWords } from '../web/words-wizard.ts';

/** "Đã lưu lúc 10:42:07": said only after the server answered, with the server's time. */
export function savedLine(input: { readonly savedAt: string; readonly today: PlainDate; readonly lang: Lang }): string {
  const instant = parseInstant(input.savedAt);
  if (instant === null) return '';
  const second = Math.floor(secondOfDayOf(instant));
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
  const day = plainDateOf(instant);
  return say(wizardWords.savedAt(day === input.today ? time : `${time} ${formatDate(day)}`), input.lang);
}
