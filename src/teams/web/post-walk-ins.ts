import type { Outcome, Refusal } from '../../basics/rules/outcome.ts';
import { instantFromMillis, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Machine } from '../../sync/web/machine.ts';
import type { MemberLink } from '../../sync/web/member-link.ts';
import type { OwnNotes } from '../../sync/web/own-notes.ts';
import { openWaitingNotes, type WaitingNotes } from '../../sync/web/waiting-notes.ts';
import { asKeptWalkIn, type KeptWalkIn, type ToldWalkIn, toldWalkIns } from '../rules/kept-walk-in.ts';

/** Who came without an appointment, on the machine of a post: kept in the vault of the member who noted it until the ward has it. Sent under his own name alone. */
export type PostWalkIns = Omit<WaitingNotes<KeptWalkIn>, 'keep'> & {
  /** Kept here with the time of this moment; whoever looks after the post sends it. Throws what the vault throws. */
  note(said: Pick<KeptWalkIn, 'id' | 'outcome' | 'procedureCode' | 'fullName'>): Promise<void>;
  /** Those of the post on the day, as the server told them last; none when it told of another day. */
  told(day: PlainDate): Promise<readonly ToldWalkIn[]>;
  /** What the ward has already; only with a line, and within the day. */
  takeBackThere(id: string): Promise<Outcome<null>>;
};

const underWayNow: Refusal = {
  kind: 'underWayNow',
  why: { vi: 'Lượt này đang được gửi về phường, nên chưa bỏ được.', en: 'This is on its way to the ward, so it cannot be taken back now.' },
  next: { vi: 'Chờ một phút rồi xem lại trang này.', en: 'Wait a minute and look at this page again.' },
  source: 'Bản cam kết, mục 8',
};

export function openPostWalkIns(on: { readonly machine: Machine; readonly notes: OwnNotes; readonly members: MemberLink }): PostWalkIns {
  const { machine, notes, members } = on;
  const { keep, ...waiting } = openWaitingNotes({
    notes,
    beginning: 'walkIn ',
    parse: asKeptWalkIn,
    // The answer is the day as the ward has it now, and is shown in place of the one before.
    post: ({ refused: _, ...body }) => members.ask('appointments', { method: 'POST', path: '/walk-ins', body }),
    isTaken: (body, { id }) => body['id'] === id,
    underWayNow,
    afterTold: async () => undefined,
  });
  return {
    ...waiting,
    note: (said) => keep({ ...said, happenedAt: instantFromMillis(machine.now()), refused: null }),
    async told(day) {
      const heard = await members.kept('appointments');
      return heard === null || plainDateOf(heard.heardAt) !== day ? [] : toldWalkIns(heard.body, day);
    },
    takeBackThere: (id) => members.tell('appointments', { path: `/walk-ins/${id}/take-back`, body: {} }),
  };
}
