import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, millisOf } from '../../basics/rules/time.ts';
import { readResumeCode, resumeCodeFrom } from '../../dossiers/rules/resume-code.ts';
import { doorOf, type TrainingSession } from './course.ts';

/** The page behind the code opens this long after the code was on the screen; long enough for an old phone, too short for a photo sent to a friend. */
const openWithinMinutes = 3;
/** Whoever has opened the page in time has so long, from when the code was shown, to type the number of the card. */
const sendWithinMinutes = 10;

type CodeOf = { readonly secret: string; readonly sessionId: string };

/** The code that the screen of the session shows in this minute: eight signs of an HMAC-SHA256 over session and minute with the session's secret. */
export function attendanceCode({ secret, sessionId, at }: CodeOf & { readonly at: Instant }): string {
  return codeOfMinute({ secret, sessionId, minute: minuteOf(at) });
}

/** Whether a code as scanned or typed was on the screen a short while ago: when the page is opened, and (longer) when it is sent. */
export function isFreshCode({ secret, sessionId, code, now, when }: CodeOf & { readonly code: string; readonly now: Instant; readonly when: 'opened' | 'sent' }): boolean {
  const typed = readResumeCode(code);
  if (typed === null) return false;
  const minutes = when === 'opened' ? openWithinMinutes : sendWithinMinutes;
  return Array.from({ length: minutes + 1 }, (_, ago) => codeOfMinute({ secret, sessionId, minute: minuteOf(now) - ago })).includes(typed);
}

function codeOfMinute({ secret, sessionId, minute }: CodeOf & { readonly minute: number }): string {
  return resumeCodeFrom(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${sessionId} ${minute}`)));
}

function minuteOf(at: Instant): number {
  return Math.floor(millisOf(at) / 60_000);
}

/** The number of a card as typed, or as a reader gives it: the whole address behind its QR code. Null when it is none. */
export function readCardNumber(typed: string): string | null {
  return readResumeCode(typed.trim().split('/').at(-1) ?? '');
}

/** Whether attendance can be marked now: `sessionCancelled`, `doorNotOpen` (half an hour before), `scanTooLate` (scanning half an hour after the end; the trainer still may). */
export function checkMarking(session: TrainingSession, { how, now }: { readonly how: 'qr' | 'card' | 'hand'; readonly now: Instant }): Outcome<'mayBeMarked'> {
  const door = doorOf(session);
  if (session.cancelledAt !== null) return refuse(refusals.sessionCancelled);
  if (now < door.opens) return refuse(refusals.doorNotOpen);
  if (how === 'qr' && now > door.closes) return refuse(refusals.scanTooLate);
  return allow('mayBeMarked');
}

const classEverySeconds = 15;
const longestWaitSeconds = 3600;

/**
 * After how many seconds a page that shows the class looks again: while the door is open those who scan stand in the list without a reload, and before
 * that it notices by itself that the door opens. Null: nobody comes in any more.
 */
export function lookAgainSeconds(session: TrainingSession, now: Instant): number | null {
  const door = doorOf(session);
  if (session.cancelledAt !== null || now > door.closes) return null;
  if (now >= door.opens) return classEverySeconds;
  return Math.min(longestWaitSeconds, Math.ceil((millisOf(door.opens) - millisOf(now)) / 1000));
}

/** One line about somebody's being there. */
export type AttendanceAct = {
  readonly personId: string;
  readonly kind: 'present' | 'takenBack';
  readonly how: 'qr' | 'card' | 'hand';
  readonly note: string | null;
  readonly at: Instant;
};

/** Who was there: the last line about each counts, and of several `present` the first one. */
export function presentOf(acts: readonly AttendanceAct[]): readonly AttendanceAct[] {
  const present = new Map<string, AttendanceAct>();
  for (const act of acts) {
    if (act.kind === 'takenBack') present.delete(act.personId);
    else if (!present.has(act.personId)) present.set(act.personId, act);
  }
  return [...present.values()];
}

const houseRule = 'Quy định của phần mềm, chưa có văn bản / a rule of the house';

export const refusals = {
  sessionCancelled: {
    kind: 'sessionCancelled',
    why: { vi: 'Buổi tập huấn này đã hủy.', en: 'This session was cancelled.' },
    next: { vi: 'Hỏi người tổ chức buổi thay thế.', en: 'Ask who holds it for another one.' },
    source: houseRule,
  },
  doorNotOpen: {
    kind: 'doorNotOpen',
    why: { vi: 'Chưa đến giờ điểm danh: mở trước giờ học 30 phút.', en: 'It is too early: attendance opens 30 minutes before the beginning.' },
    next: { vi: 'Đến lớp rồi quét mã trên màn hình.', en: 'Scan the code on the screen when you are there.' },
    source: houseRule,
  },
  scanTooLate: {
    kind: 'scanTooLate',
    why: { vi: 'Buổi học đã xong hơn 30 phút, không quét được nữa.', en: 'The session ended more than 30 minutes ago: it is too late to scan.' },
    next: { vi: 'Nhờ người phụ trách lớp đánh dấu trong danh sách.', en: 'Ask the trainer to mark you in the list.' },
    source: houseRule,
  },
  codeIsOld: {
    kind: 'codeIsOld',
    why: { vi: 'Mã điểm danh này đã cũ hoặc gõ sai: mã trên màn hình đổi mỗi phút.', en: 'The code is old or wrong: the one on the screen changes every minute.' },
    next: { vi: 'Quét lại mã đang hiện trên màn hình của lớp. Không quét được thì báo người phụ trách lớp.', en: 'Scan the one that is on the screen now, or tell the trainer.' },
    source: houseRule,
  },
  cardNotGood: {
    kind: 'cardNotGood',
    why: { vi: 'Không có thẻ thành viên nào còn giá trị mang số này.', en: 'No card in force bears this number.' },
    next: {
      vi: 'Xem lại 8 chữ, số in dưới hình vuông trên thẻ. Quên thẻ thì báo người phụ trách lớp đánh dấu.',
      en: 'Look at the 8 signs on the card again, or ask the trainer to mark you.',
    },
    source: houseRule,
  },
} satisfies Record<string, Refusal>;
