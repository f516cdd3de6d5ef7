import { allow, type Outcome, type Refusal, refuse, type Text } from '../../basics/rules/outcome.ts';
import { type Heard, readRefusal } from '../rules/answer.ts';
import type { OwnNotes } from './own-notes.ts';
import { bodyOf, refusalIn } from './post-link.ts';

/** What a member said at this machine and the office is to have. `refused`: what the office said, where it would not take it; null while it only waits. */
export type WaitingNote = { readonly id: string; readonly refused: Text | null };

/** Kept in the vault of the member who said it until the office answers that it has it; no other answer removes it. */
export type WaitingNotes<T extends WaitingNote> = {
  /** Whoever looks after the post sends it. Throws what the vault throws. */
  keep(one: T): Promise<void>;
  /** What waits here, the oldest first, as far as it can be read. */
  waiting(): Promise<readonly T[]>;
  /** All that waits here, also what is damaged or of a newer version; nothing is read for it. */
  waitingIds(): Promise<readonly string[]>;
  /** By whoever wrote it; refused while it is on its way. */
  takeBack(id: string): Promise<Outcome<null>>;
  /** Brings what waits to the office, once for all who ask meanwhile; while the vault is locked there is nothing to bring. */
  send(what?: Wanted): Promise<Sent>;
};

/** What the office would not take is sent again when somebody wants it: a machine may have been let in again. */
type Wanted = 'waiting' | 'refusedToo';
export type Sent = 'told' | 'nothingNew' | 'failed';

type On<T> = {
  readonly notes: OwnNotes;
  /** Before the id, in the name of each note. */
  readonly beginning: string;
  readonly parse: (value: unknown) => T | null;
  /** Null when it cannot be sent now, by nobody's fault. */
  readonly post: (one: T) => Promise<Heard | null>;
  /** Whether a good answer says that the office has this very thing. */
  readonly isTaken: (body: Readonly<Record<string, unknown>>, one: T) => boolean;
  readonly underWayNow: Refusal;
  readonly afterTold: () => Promise<void>;
};

export function openWaitingNotes<T extends WaitingNote>({ notes, beginning, parse, post, isTaken, underWayNow, afterTold }: On<T>): WaitingNotes<T> {
  let underWay: { readonly what: Wanted; readonly sent: Promise<Sent> } | null = null;
  let onItsWay: string | null = null;

  const read = (id: string) => notes.read(`${beginning}${id}`, parse);

  async function waitingIds(): Promise<readonly string[]> {
    return (await notes.names(beginning)).map((name) => name.slice(beginning.length)).sort();
  }

  async function sendOne(one: T): Promise<Sent> {
    const heard = await post(one);
    if (heard === null) return 'nothingNew';
    const body = bodyOf(heard);
    if (body !== null && isTaken(body, one)) {
      await notes.drop(`${beginning}${one.id}`);
      return 'told';
    }
    const answer = readRefusal(heard);
    // In the office's own words alone: a wall in between, or a server that is busy, refuses nothing.
    if (answer.kind !== 'refused' || answer.reason.said === null) return 'failed';
    // Taken back in another tab, or the vault was closed meanwhile: it is not written anew.
    if ((await read(one.id)) === null) return 'nothingNew';
    const { why, next } = refusalIn(heard);
    await notes.write(`${beginning}${one.id}`, { ...one, refused: { vi: `${why.vi} ${next.vi}`, en: `${why.en} ${next.en}` } });
    return 'nothingNew';
  }

  async function sendAll(what: Wanted): Promise<Sent> {
    const went = new Set<Sent>();
    for (const id of await waitingIds()) {
      onItsWay = id;
      // Read only now: it may have been taken back while another was on its way.
      const one = await read(id);
      if (one !== null && (one.refused === null || what === 'refusedToo')) went.add(await sendOne(one));
    }
    if (went.has('told')) await afterTold();
    return went.has('failed') ? 'failed' : went.has('told') ? 'told' : 'nothingNew';
  }

  async function send(what: Wanted = 'waiting'): Promise<Sent> {
    if (underWay?.what === 'waiting' && what === 'refusedToo') {
      const before = await underWay.sent;
      const went = await send('refusedToo');
      return went === 'nothingNew' ? before : went;
    }
    underWay ??= {
      what,
      sent: sendAll(what).finally(() => {
        underWay = null;
        onItsWay = null;
      }),
    };
    return underWay.sent;
  }

  return {
    keep: (one) => notes.write(`${beginning}${one.id}`, one),
    async waiting() {
      const kept = await Promise.all((await waitingIds()).map(read));
      return kept.filter((one) => one !== null);
    },
    waitingIds,
    async takeBack(id) {
      if (onItsWay === id) return refuse(underWayNow);
      await notes.drop(`${beginning}${id}`);
      return allow(null);
    },
    send,
  };
}
