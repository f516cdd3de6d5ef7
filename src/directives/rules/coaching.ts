import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, daysBetween, type PlainDate } from '../../basics/rules/time.ts';
import type { SupervisionRules } from './supervision-rules.ts';

/** What a post has done lately: filings it helped with in the last period and in the one before. */
export type PostActivity = {
  readonly now: number;
  readonly before: number;
  readonly lastAssistedOn: PlainDate | null;
  /** Since when it has had a machine of its own; null without one. */
  readonly machineSince: PlainDate | null;
};

export type CoachingNeed = { readonly why: 'drop' | 'idle'; readonly words: Text };

/**
 * Whether somebody should ask a post how it is, and why, in words. `drop`: a post that was busy has fallen by the given share. `idle`: a post that was
 * active, or was given a machine, has helped nobody for a while; one that has been quiet for longer than `idleOnlyIfActiveWithinDays` is no news.
 * The thresholds are configuration. Source: rule of the house (data/teams/supervision.json); never a ranking.
 */
export function coachingNeed(post: PostActivity, input: { readonly today: PlainDate; readonly thresholds: SupervisionRules['coaching'] }): CoachingNeed | null {
  const { today, thresholds } = input;
  if (isIdle(post, input)) return { why: 'idle', words: idleWords(post, today) };
  const hasDropped = post.before >= thresholds.dropFromAtLeast && post.now * 100 <= post.before * (100 - thresholds.dropPercent);
  return hasDropped ? { why: 'drop', words: dropWords(post, { today, days: thresholds.periodDays }) } : null;
}

function isIdle(post: PostActivity, { today, thresholds }: { readonly today: PlainDate; readonly thresholds: SupervisionRules['coaching'] }): boolean {
  const { lastAssistedOn, machineSince } = post;
  const quietSince = addDays(today, -thresholds.idleDays);
  if (lastAssistedOn !== null && lastAssistedOn > quietSince) return false;
  if (lastAssistedOn !== null && daysBetween(lastAssistedOn, today) <= thresholds.idleOnlyIfActiveWithinDays) return true;
  return machineSince !== null && machineSince <= quietSince && daysBetween(machineSince, today) <= thresholds.idleOnlyIfActiveWithinDays;
}

/** In what spirit it is asked. */
const spirit: Text = {
  vi: 'Gọi hỏi tổ đang vướng gì: máy, đường truyền, người trực, hay trụ sở đang sửa. Đây là việc giúp đỡ, không phải phê bình; trả lời lý do là đủ.',
  en: 'Call and ask what is in the way: the machine, the line, people on duty, or the house being repaired. This is help, not blame; telling the reason is enough.',
};

/** Whole days alone are compared, so with their ends: a page that counts today as well tells another number. */
function dropWords(post: PostActivity, { today, days }: { readonly today: PlainDate; readonly days: number }): Text {
  const [from, to] = [formatDate(addDays(today, -days)), formatDate(addDays(today, -1))];
  return {
    vi: `Từ ${from} đến hết ${to} tổ hỗ trợ ${post.now} hồ sơ; ${days} ngày trước đó là ${post.before}. ${spirit.vi}`,
    en: `From ${from} to ${to} the team helped with ${post.now} dossiers; in the ${days} days before with ${post.before}. ${spirit.en}`,
  };
}

function idleWords({ lastAssistedOn, machineSince }: PostActivity, today: PlainDate): Text {
  // A post that was given a machine after its last help is asked because of the machine.
  if (machineSince !== null && (lastAssistedOn === null || lastAssistedOn < machineSince))
    return {
      vi: `Điểm có máy từ ${formatDate(machineSince)} mà từ đó chưa hỗ trợ hồ sơ nào. ${spirit.vi}`,
      en: `The post has had a machine since ${formatDate(machineSince)} and has not helped with any dossier since. ${spirit.en}`,
    };
  const last = lastAssistedOn ?? today;
  const days = daysBetween(last, today);
  return {
    vi: `Hồ sơ gần nhất tổ hỗ trợ là ngày ${formatDate(last)}, cách đây ${days} ngày. ${spirit.vi}`,
    en: `The last dossier the team helped with was on ${formatDate(last)}, ${days} days ago. ${spirit.en}`,
  };
}
