import { parseJsonObject } from '../rules/parse-json.adapter.ts';
import type { Cipher } from './cipher.ts';
import { refused } from './device.ts';
import type { Meta } from './meta.ts';
import { vaultLocked } from './refusals.ts';
import type { Store } from './store.adapter.ts';

/** Small things of one member, by name, encrypted with the key of the member's own vault. Nothing is read and nothing written while it is locked. */
export type OwnNotes = {
  read<T>(name: string, parse: (value: unknown) => T | null): Promise<T | null>;
  write(name: string, value: object): Promise<void>;
  drop(name: string): Promise<void>;
  /** What was noted under this name goes over to another vault. */
  handOn(name: string, to: Cipher): Promise<void>;
  /** The names that begin so, of the vault that is open. */
  names(beginning: string): Promise<readonly string[]>;
};

export function openOwnNotes(on: { readonly store: Store; readonly meta: Meta; readonly cipher: () => Cipher | null; readonly changed: () => void }): OwnNotes {
  const { store, meta, cipher } = on;

  return {
    async read(name, parse) {
      const open = cipher();
      if (open === null) return null;
      const key = noteKeyOf(open.session, name);
      const kept = await meta.read(key, asEncrypted);
      const plain = kept === null ? null : await open.decrypt(kept, key);
      return plain === null ? null : parse(parseJsonObject(new TextDecoder().decode(plain)));
    },
    async write(name, value) {
      const open = cipher();
      if (open === null) throw refused(vaultLocked);
      const key = noteKeyOf(open.session, name);
      await meta.write(key, await open.encrypt(new TextEncoder().encode(JSON.stringify(value)), key));
      on.changed();
    },
    async drop(name) {
      const open = cipher();
      if (open !== null) await meta.drop(noteKeyOf(open.session, name));
    },
    async handOn(name, to) {
      const open = cipher();
      if (open === null) throw refused(vaultLocked);
      const [key, other] = [noteKeyOf(open.session, name), noteKeyOf(to.session, name)];
      const kept = await meta.read(key, asEncrypted);
      const plain = kept === null ? null : await open.decrypt(kept, key);
      if (plain === null) return;
      await meta.write(other, await to.encrypt(new Uint8Array(plain), other));
      await meta.drop(key);
    },
    async names(beginning) {
      const open = cipher();
      if (open === null) return [];
      const keys = await store.read(['meta'], (tx) => tx.objectStore('meta').getAllKeys(notesOf(open.session)));
      const start = noteKeyOf(open.session, '').length;
      return keys.map((key) => key.slice(start)).filter((name) => name.startsWith(beginning));
    },
  };
}

function noteKeyOf(session: string, name: string): string {
  return `own ${session} ${name}`;
}

/** All notes of one vault. */
export function notesOf(session: string): IDBKeyRange {
  return IDBKeyRange.bound(noteKeyOf(session, ''), noteKeyOf(session, '\uffff'));
}

function asEncrypted(value: unknown): { readonly iv: Uint8Array; readonly bytes: ArrayBuffer } | null {
  return typeof value === 'object' && value !== null && 'iv' in value && 'bytes' in value ? (value as { readonly iv: Uint8Array; readonly bytes: ArrayBuffer }) : null;
}
