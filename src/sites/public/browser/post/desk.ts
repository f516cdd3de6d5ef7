import type { ReactNode } from 'react';
import { uuidV7From } from '../../../../basics/rules/ids.ts';
import { instantFromMillis } from '../../../../basics/rules/time.ts';
import type { Lang } from '../../../../basics/web/lang.ts';
import { openPostDifficulties, type PostDifficulties } from '../../../../directives/web/post-difficulties.ts';
import type { VaultOwner } from '../../../../sync/rules/vault-owner.ts';
import type { Device } from '../../../../sync/web/device.ts';
import type { Machine } from '../../../../sync/web/machine.ts';
import { type MemberLink, openMemberLink } from '../../../../sync/web/member-link.ts';
import { openMeta } from '../../../../sync/web/meta.ts';
import type { Registration } from '../../../../sync/web/post-kept.ts';
import { openPostLink, type PostLink } from '../../../../sync/web/post-link.ts';
import { openStore } from '../../../../sync/web/store.adapter.ts';
import { openTalk, type Talk } from '../../../../sync/web/talk.adapter.ts';
import { openPostWalkIns, type PostWalkIns } from '../../../../teams/web/post-walk-ins.ts';
import { PostBar } from '../../web/post-bar.tsx';
import type { AtPost } from '../device/house.ts';
import { neverRemember } from '../device/never-remember.ts';
import { type Helped, openAssisted } from './assisted.ts';
import { lookAfterPost } from './look-after.ts';
import { placesOfPost } from './places.ts';
import { watchIdle } from './watch-idle.ts';

/** What is known of a filing as long as this page lives: afterwards it is sealed, and nobody here can know. */
export type KnownHere = { readonly procedureCode: string; readonly unitCode: string | null; readonly helper: string | null };

/** The workplace of a post in this very page. Everything of a citizen that it holds is gone when the page is. */
export type Desk = {
  readonly link: PostLink;
  /** To the server itself, in nobody's name. */
  readonly talk: Talk;
  readonly members: MemberLink;
  readonly difficulties: PostDifficulties;
  readonly walkIns: PostWalkIns;
  readonly registration: Registration;
  /** Null while nobody is at the machine. */
  member(): VaultOwner | null;
  /** The PIN was right, and this is who helps. */
  opened(member: VaultOwner | null): void;
  /** The one dossier that may be on the screen; null between two people. */
  atHand(): string | null;
  takeUp(id: string): void;
  putAway(): void;
  /** Who is being helped, from the first question until a draft is begun; in memory alone. */
  helped(): Helped | null;
  help(helped: Helped | null): void;
  newId(): string;
  note(id: string, known: KnownHere): void;
  known(id: string): KnownHere | null;
  lock(): void;
  /** What locks the machine by itself and then leads elsewhere than to the lock. */
  ending<T>(work: () => Promise<T>): Promise<T>;
  /** Leaves this page for another, and takes along nothing. */
  leave(href: string): void;
};

export function openDesk(on: { readonly machine: Machine; readonly device: Device; readonly registration: Registration; readonly lang: Lang }): AtPost {
  const { machine, device, registration, lang } = on;
  const [store, talk] = [openStore(machine.indexedDB), openTalk(machine)];
  const link = openPostLink({ store, talk });
  const members = openMemberLink({ machine, meta: openMeta(store), notes: device.notes, link, talk });
  const difficulties = openPostDifficulties({ machine, notes: device.notes, link });
  const walkIns = openPostWalkIns({ machine, notes: device.notes, members });
  let member: VaultOwner | null = null;
  let isOpen = false;
  let isLeaving = false;
  let isEnding = false;
  let atHand: string | null = null;
  let helped: Helped | null = null;
  const knownHere = new Map<string, KnownHere>();

  const desk: Desk = {
    link,
    talk,
    members,
    difficulties,
    walkIns,
    registration,
    member: () => member,
    opened(owner) {
      member = owner;
      if (!isOpen) watchIdle({ machine, lang, lock: desk.lock });
      isOpen = true;
    },
    atHand: () => atHand,
    takeUp(id) {
      atHand = id;
    },
    putAway() {
      atHand = null;
      helped = null;
    },
    helped: () => helped,
    help(now) {
      helped = now;
    },
    newId: () => uuidV7From(machine.now(), machine.crypto.getRandomValues(new Uint8Array(10))),
    note: (id, known) => void knownHere.set(id, known),
    known: (id) => knownHere.get(id) ?? null,
    lock() {
      device.vault.lock();
      desk.leave('/ho-tro');
    },
    async ending(work) {
      isEnding = true;
      return work().finally(() => {
        isEnding = false;
      });
    },
    leave(href) {
      if (isLeaving) return;
      isLeaving = true;
      desk.putAway();
      knownHere.clear();
      document.documentElement.hidden = true;
      document.body.textContent = '';
      document.title = '';
      // Another document: what this one held in memory goes with it, and Back does not lead into it.
      window.location.replace(href);
    },
  };

  // Locked in another tab: this one too has nothing to show any more.
  device.subscribe(() => {
    if (!isOpen || isLeaving || isEnding) return;
    void device.vault.state().then((state) => {
      if (state !== 'open' && !isEnding) desk.leave('/ho-tro');
    });
  });
  neverRemember();
  lookAfterPost({ machine, device, link, members, waiting: [difficulties, walkIns], changed: () => undefined });
  const assisted = openAssisted(desk, device, () => instantFromMillis(machine.now()));

  return {
    places: placesOfPost(desk),
    ...assisted,
    bar: (): ReactNode => PostBar({ lang, post: registration.postName, member: member?.name ?? null, atHand: atHand === null && helped === null ? 'no' : 'yes' }),
  };
}
