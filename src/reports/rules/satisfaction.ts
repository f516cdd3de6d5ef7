import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import { addDays, type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';

/** How a person may say it was. `satisfied: 'yes'`: counts as satisfied. */
export type SatisfactionLevel = { readonly key: string; readonly name: Text; readonly satisfied: 'yes' | 'no' };

export type SatisfactionSettings = {
  readonly levels: readonly SatisfactionLevel[];
  /** Days after the first answer in which it may be changed. */
  readonly changeDays: number;
  readonly source: string;
};

export type Said = { readonly level: string; readonly words: string | null; readonly saidAt: Instant };

export const satisfactionWordsMax = 1000;

/** Fewer answers are told as "fewer than five", to officers too: they know who came. */
export const answersTold = 5;

/** The last day on which what was said may be changed. */
export function changeUntil(said: Said, { changeDays }: SatisfactionSettings): PlainDate {
  return addDays(plainDateOf(said.saidAt), changeDays);
}

/**
 * Whether the person may say now how it was: once a result was returned, once a dossier; what was said may be changed for some days.
 * Refuses: notReturnedYet, saidTooLongAgo. Source: Nghị định 61/2018/NĐ-CP (đánh giá việc giải quyết thủ tục hành chính); the days are the authority's.
 */
export function checkSaying(input: {
  readonly deliveredAt: Instant | null;
  readonly said: Said | null;
  readonly now: Instant;
  readonly settings: SatisfactionSettings;
}): Outcome<'first' | 'change'> {
  const { deliveredAt, said, now, settings } = input;
  if (deliveredAt === null) return refuse(notReturnedYet);
  if (said === null) return allow('first');
  return plainDateOf(now) <= changeUntil(said, settings) ? allow('change') : refuse(saidTooLongAgo(settings.changeDays));
}

const decree = 'Nghị định 61/2018/NĐ-CP, phần đánh giá việc giải quyết thủ tục hành chính';

const notReturnedYet: Refusal = {
  kind: 'notReturnedYet',
  source: decree,
  why: { vi: 'Hồ sơ này chưa trả kết quả.', en: 'No result has been returned for this dossier yet.' },
  next: { vi: 'Khi đã nhận kết quả, mở lại trang này để đánh giá.', en: 'Come back to this page once you have the result.' },
};

const saidTooLongAgo = (days: number): Refusal => ({
  kind: 'saidTooLongAgo',
  source: 'Cấu hình của cơ quan (data/satisfaction.json)',
  why: { vi: `Đánh giá chỉ đổi được trong ${days} ngày kể từ lần đầu.`, en: `What was said may be changed within ${days} days only.` },
  next: { vi: 'Muốn nói thêm, hãy gọi hoặc đến bộ phận một cửa.', en: 'To say more, call or visit the one-stop desk.' },
});
