import { allow, type Outcome, type Refusal, refuse } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { type Course, isForMembers, sessionState, type TrainingSession } from './course.ts';

/** One line about somebody and a session, in the order in which they were written. */
export type SignupAct = { readonly personId: string; readonly kind: 'signed' | 'withdrawn'; readonly by: 'ward' | 'member'; readonly at: Instant };

export type Signup = {
  readonly personId: string;
  readonly by: 'ward' | 'member';
  readonly signedAt: Instant;
  readonly standing: 'seat' | 'waiting';
  /** From 1: among those with a seat, or in the waiting list. */
  readonly place: number;
};

/**
 * Who is signed up, in order: as many as there are seats have one, the others wait, and the first who waits moves up when somebody withdraws. Whoever
 * withdraws and comes back is the last. Signing up twice keeps the first place. A rule of the house.
 */
export function signupsOf(acts: readonly SignupAct[], capacity: number): readonly Signup[] {
  const signed = new Map<string, SignupAct>();
  for (const act of acts) {
    if (act.kind === 'withdrawn') signed.delete(act.personId);
    else if (!signed.has(act.personId)) signed.set(act.personId, act);
  }
  return [...signed.values()].map(({ personId, by, at }, index) => ({
    personId,
    by,
    signedAt: at,
    standing: index < capacity ? 'seat' : 'waiting',
    place: index < capacity ? index + 1 : index + 1 - capacity,
  }));
}

/** Whether somebody may sign up or withdraw now: `sessionCancelled`, `sessionBegun`; and `notForMembers`, `notInvited` (signing up alone). */
export function checkSignup(
  session: TrainingSession,
  asked: { readonly kind: SignupAct['kind']; readonly audience: Course['audience']; readonly invited: 'yes' | 'no'; readonly now: Instant },
): Outcome<'mayBeWritten'> {
  const state = sessionState(session, asked.now);
  if (state === 'cancelled') return refuse(refusals.sessionCancelled);
  if (state !== 'planned') return refuse(refusals.sessionBegun);
  if (asked.kind === 'signed' && !isForMembers(asked)) return refuse(refusals.notForMembers);
  if (asked.kind === 'signed' && asked.invited === 'no') return refuse(refusals.notInvited);
  return allow('mayBeWritten');
}

const houseRule = 'Quy định của phần mềm, chưa có văn bản / a rule of the house';

const refusals = {
  sessionCancelled: {
    kind: 'sessionCancelled',
    why: { vi: 'Buổi tập huấn này đã hủy.', en: 'This session was cancelled.' },
    next: { vi: 'Chọn một buổi khác của khóa.', en: 'Choose another session of the course.' },
    source: houseRule,
  },
  sessionBegun: {
    kind: 'sessionBegun',
    why: { vi: 'Buổi tập huấn đã bắt đầu hoặc đã xong.', en: 'The session has begun or is over.' },
    next: { vi: 'Người có mặt cứ điểm danh tại lớp, không cần đăng ký.', en: 'Whoever is there marks his attendance; no sign-up is needed.' },
    source: houseRule,
  },
  notForMembers: {
    kind: 'notForMembers',
    why: { vi: 'Khóa này không dành cho thành viên Tổ tư vấn nên không đăng ký theo tên.', en: 'The course is not for members of the teams: nobody is signed up for it by name.' },
    next: {
      vi: 'Cứ đến dự; nơi tổ chức chỉ đếm số người. Cần học thì chọn khóa dành cho thành viên.',
      en: 'Simply come: people are counted only. To learn as a member choose another course.',
    },
    source: houseRule,
  },
  notInvited: {
    kind: 'notInvited',
    why: { vi: 'Buổi này mời đơn vị khác.', en: 'The session is for other units.' },
    next: { vi: 'Chọn buổi mời tổ của bạn, hoặc hỏi nơi tổ chức.', en: 'Choose one for your team, or ask who holds it.' },
    source: houseRule,
  },
} satisfies Record<string, Refusal>;
