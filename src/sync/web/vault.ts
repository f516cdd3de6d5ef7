import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { isGuessable, pinPauseMillis } from '../rules/pin.ts';
import { isSameOwner, type VaultOwner } from '../rules/vault-owner.ts';
import { type Cipher, cipherOf } from './cipher.ts';
import type { Vault } from './device.ts';
import { type KeptVault, openKeptVaults } from './kept-vaults.ts';
import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';
import { memberHasVault, noVault, pinGuessable, pinTooShort, tooManyPins, vaultInUse, vaultLocked, wrongPin } from './refusals.ts';

export type OpenVault = Vault & {
  /** Null while it is locked. */
  cipher(): Cipher | null;
  /** The session whose rows are meant: the one that is open, else the only one of the machine; null when there is none, or several that are locked. */
  session(): Promise<string | null>;
  /** Without a word to the other tabs, which have said it themselves. */
  lockHere(): void;
  /** The key of a vault beside the open one, for who knows its PIN; nothing is opened by it. */
  cipherBeside(session: string, pin: string): Promise<Outcome<Cipher>>;
};

const pinLengthMin = 6;
const rounds = 600_000;

/**
 * The keys of a shared machine, one for each member: random, in memory only while its vault is open, and on the disk only wrapped by what the PIN gives.
 * One is open at a time. Who copies the disk can try PINs at leisure, so a PIN protects for days, not for years; ending a vault destroys its wrapped key,
 * and with it everything that only that key opens, and nothing else.
 */
export function openVault(on: {
  readonly machine: Machine;
  readonly meta: Meta;
  readonly newId: () => string;
  readonly changed: () => void;
  /** In every other tab, but where the vault of this session is open. */
  readonly lockOthers: (except: string | null) => void;
}): OpenVault {
  const { machine } = on;
  const { subtle } = machine.crypto;
  const kept = openKeptVaults(on.meta);
  let held: Cipher | null = null;

  async function create(pin: string, owner: VaultOwner | null = null): Promise<Outcome<'open'>> {
    if ([...pin].length < pinLengthMin) return refuse(pinTooShort);
    if (isGuessable(pin)) return refuse(pinGuessable);
    const inTheWay = (vaults: readonly KeptVault[]) => (owner === null ? vaults.length > 0 : vaults.some((one) => one.owner !== null && isSameOwner(one.owner, owner)));
    const refusal = owner === null ? vaultInUse : memberHasVault(owner.name);
    if (inTheWay(await kept.all())) return refuse(refusal);
    const raw = machine.crypto.getRandomValues(new Uint8Array(32));
    const [salt, iv, session] = [machine.crypto.getRandomValues(new Uint8Array(16)), machine.crypto.getRandomValues(new Uint8Array(12)), on.newId()];
    const wrapping = await pinKey({ pin, salt, rounds });
    const wrapped = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(session) }, wrapping, raw);
    const made: KeptVault = { v: 1, session, owner, salt, rounds, iv, wrapped, wrongTries: 0, triedAt: 0 };
    // Two tabs that begin at once: the first one's is kept.
    const all = await kept.change((vaults) => (inTheWay(vaults) ? vaults : [...vaults, made]));
    if (!all.some((one) => one.session === session)) return refuse(refusal);
    await hold(raw, session);
    return allow('open');
  }

  async function open(pin: string, wanted: string | null = null): Promise<Outcome<'open'>> {
    const tried = await tryPin(pin, wanted);
    if (!tried.ok) return tried;
    await hold(tried.value.raw, tried.value.session);
    return allow('open');
  }

  /** Counts what is tried in vain, for each vault by itself. */
  async function tryPin(pin: string, wanted: string | null): Promise<Outcome<{ readonly raw: Uint8Array<ArrayBuffer>; readonly session: string }>> {
    const vaults = await kept.all();
    const vault = wanted === null ? (vaults.length === 1 ? vaults[0] : undefined) : vaults.find(({ session }) => session === wanted);
    if (vault === undefined) return refuse(noVault);
    const { session, iv } = vault;
    const pause = pinPauseMillis(vault, machine.now());
    if (pause > 0) return refuse(tooManyPins(pause));
    const wrapping = await pinKey({ pin, ...vault });
    const raw = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(session) }, wrapping, vault.wrapped).catch(() => null);
    const counted = { wrongTries: raw === null ? vault.wrongTries + 1 : 0, triedAt: machine.now() };
    await kept.change((all) => all.map((one) => (one.session === session ? { ...one, wrongTries: raw === null ? one.wrongTries + 1 : 0, triedAt: counted.triedAt } : one)));
    return raw === null ? refuse(wrongPin(pinPauseMillis(counted, machine.now()))) : allow({ raw: new Uint8Array(raw), session });
  }

  /** Whoever sits down now is the only one: no other tab may show what another member had open. */
  async function hold(raw: Uint8Array<ArrayBuffer>, session: string): Promise<void> {
    held = await cipherFrom(raw, session);
    on.lockOthers(session);
    on.changed();
  }

  async function cipherFrom(raw: Uint8Array<ArrayBuffer>, session: string): Promise<Cipher> {
    const cipher = cipherOf(machine.crypto, await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']), session);
    raw.fill(0);
    return cipher;
  }

  async function pinKey(from: { readonly pin: string; readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number }): Promise<CryptoKey> {
    const typed = await subtle.importKey('raw', new TextEncoder().encode(from.pin.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
    return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: from.salt, iterations: from.rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }

  function lockHere(): void {
    if (held === null) return;
    held = null;
    on.changed();
  }

  return {
    state: async () => (held !== null ? 'open' : (await kept.all()).length === 0 ? 'none' : 'locked'),
    list: async () => (await kept.all()).map(({ session, owner }) => ({ session, owner })),
    async current() {
      const found = (await kept.all()).find(({ session }) => session === held?.session);
      return found === undefined ? null : { session: found.session, owner: found.owner };
    },
    create,
    open,
    async nameOwner(owner) {
      const session = held?.session;
      if (session === undefined) return refuse(vaultLocked);
      const all = await kept.change((vaults) => {
        const isTaken = vaults.some((one) => one.session !== session && one.owner !== null && isSameOwner(one.owner, owner));
        return isTaken ? vaults : vaults.map((one) => (one.session === session ? { ...one, owner } : one));
      });
      const isNamed = all.some((one) => one.session === session && one.owner !== null && isSameOwner(one.owner, owner));
      return isNamed ? allow('named') : refuse(memberHasVault(owner.name));
    },
    lock() {
      if (held === null) return;
      lockHere();
      on.lockOthers(null);
    },
    lockHere,
    cipher: () => held,
    async session() {
      const vaults = await kept.all();
      return held?.session ?? (vaults.length === 1 ? (vaults[0]?.session ?? null) : null);
    },
    async cipherBeside(session, pin) {
      const tried = await tryPin(pin, session);
      return tried.ok ? allow(await cipherFrom(tried.value.raw, session)) : tried;
    },
  };
}
