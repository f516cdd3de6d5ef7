import { type Instant, type MinuteOfDay, type PlainDate, plainDateOf, secondOfDayOf } from '../../basics/rules/time.ts';

/** 450 → '07:30'. */
export function clockOf(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** '7:30', '07h30' or '7' → minutes of the day, or null. */
export function readClock(typed: string): MinuteOfDay | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/i.exec(typed.trim()) ?? [];
  if (hour === undefined) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? minutes : null;
}

/** Day and minute in Việt Nam. */
export function momentOf(now: Instant): { readonly day: PlainDate; readonly minute: MinuteOfDay } {
  return { day: plainDateOf(now), minute: Math.floor(secondOfDayOf(now) / 60) };
}
