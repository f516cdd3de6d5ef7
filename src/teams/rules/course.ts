import { formatInteger } from '../../basics/rules/numbers.ts';
import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { addMillis, atMinute, type Instant, type MinuteOfDay, type PlainDate } from '../../basics/rules/time.ts';

export const courseAudiences = ['members', 'officials', 'people'] as const;
/** For whom a course is: members of the teams, officials, people of the area. */
export type CourseAudience = (typeof courseAudiences)[number];

/** Khóa tập huấn: what is taught; held as often as it is needed. */
export type Course = {
  readonly officeId: number;
  readonly id: string;
  readonly title: string;
  readonly audience: CourseAudience;
  readonly syllabus: readonly string[];
  readonly lessonCodes: readonly string[];
  readonly minutes: number;
  /** Of all questions of its lessons together. */
  readonly passPercent: number;
  readonly testDays: number;
};

/** Buổi tập huấn. `minutes`, what it is worth, and what its test asks for: as the course was when it was planned. */
export type TrainingSession = {
  readonly officeId: number;
  readonly id: string;
  readonly courseId: string;
  readonly day: PlainDate;
  readonly fromMinute: MinuteOfDay;
  readonly toMinute: MinuteOfDay;
  readonly place: string;
  readonly trainer: string;
  readonly capacity: number;
  readonly minutes: number;
  readonly lessonCodes: readonly string[];
  readonly passPercent: number;
  readonly testDays: number;
  readonly unitCodes: readonly string[];
  readonly cancelledAt: Instant | null;
  readonly cancelledWhy: string | null;
};

export type SessionState = 'planned' | 'running' | 'over' | 'cancelled';

export function sessionState(session: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute' | 'cancelledAt'>, now: Instant): SessionState {
  if (session.cancelledAt !== null) return 'cancelled';
  if (now < beginOf(session)) return 'planned';
  return now < endOf(session) ? 'running' : 'over';
}

function beginOf({ day, fromMinute }: Pick<TrainingSession, 'day' | 'fromMinute'>): Instant {
  return atMinute(day, fromMinute);
}

function endOf({ day, toMinute }: Pick<TrainingSession, 'day' | 'toMinute'>): Instant {
  return atMinute(day, toMinute);
}

/** Whether it may be cancelled: until it begins, since what was held stays held. Once cancelled it stays so, and asking again changes nothing. Refuses: `cancelTooLate`. */
export function checkCancel(session: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute' | 'cancelledAt'>, now: Instant): Outcome<'mayBeCancelled'> {
  return hasBegun(session, now) ? refuse(cancelTooLate) : allow('mayBeCancelled');
}

/** Whether it may be held then: when it has begun its day and hours stay, what else was planned may be corrected. Refuses: `moveTooLate`. */
export function checkMove(
  session: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute' | 'cancelledAt'>,
  { to, now }: { readonly to: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute'>; readonly now: Instant },
): Outcome<'mayBeMoved'> {
  const isMoved = session.day !== to.day || session.fromMinute !== to.fromMinute || session.toMinute !== to.toMinute;
  return isMoved && hasBegun(session, now) ? refuse(moveTooLate) : allow('mayBeMoved');
}

function hasBegun(session: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute' | 'cancelledAt'>, now: Instant): boolean {
  const state = sessionState(session, now);
  return state === 'running' || state === 'over';
}

/** So long before the beginning and after the end the door is open for scanning. A rule of the house. */
const doorMinutes = 30;

export function doorOf(session: Pick<TrainingSession, 'day' | 'fromMinute' | 'toMinute'>): { readonly opens: Instant; readonly closes: Instant } {
  return { opens: addMillis(beginOf(session), -doorMinutes * 60_000), closes: addMillis(endOf(session), doorMinutes * 60_000) };
}

/** Members of the teams are signed up by name; officials and people are counted when they come. */
export function isForMembers({ audience }: Pick<Course, 'audience'>): boolean {
  return audience === 'members';
}

/** A unit that somebody's team stands at, with the ward above a neighbourhood. */
export type StandingUnit = { readonly unitCode: string; readonly wardCode: string };

/** Whether a session is for somebody whose teams stand at these units: a ward that is invited brings its neighbourhoods along. */
export function isInvited({ unitCodes }: Pick<TrainingSession, 'unitCodes'>, units: readonly StandingUnit[]): boolean {
  return unitCodes.length === 0 ? units.length > 0 : units.some(({ unitCode, wardCode }) => unitCodes.includes(unitCode) || unitCodes.includes(wardCode));
}

/** 90 → '1,5': hours with at most two places. */
export function hoursText(minutes: number): string {
  const hundredths = Math.round((minutes * 100) / 60);
  const fraction = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${formatInteger(Math.floor(hundredths / 100))}${fraction === '' ? '' : `,${fraction}`}`;
}

const houseRule = 'Quy định của phần mềm, chưa có văn bản / a rule of the house';

const cancelTooLate: Refusal = {
  kind: 'cancelTooLate',
  why: { vi: 'Buổi tập huấn đã bắt đầu hoặc đã xong, không hủy được nữa.', en: 'The session has begun or is over: it cannot be cancelled any more.' },
  next: { vi: 'Ai không dự thì để trống điểm danh. Cần học lại thì mở một buổi mới.', en: 'Mark nobody who was not there. To hold it again plan a new session.' },
  source: houseRule,
};

const moveTooLate: Refusal = {
  kind: 'moveTooLate',
  why: { vi: 'Buổi tập huấn đã bắt đầu hoặc đã xong, không đổi ngày, giờ được nữa.', en: 'The session has begun or is over: its day and hours cannot be changed any more.' },
  next: {
    vi: 'Giữ nguyên ngày, giờ; nơi học, người hướng dẫn và số chỗ vẫn sửa được. Học vào ngày khác thì mở một buổi mới.',
    en: 'Leave day and hours; place, trainer and seats can still be corrected. For another day plan a new session.',
  },
  source: houseRule,
};
