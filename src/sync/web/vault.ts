import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { pinPauseMillis } from '../rules/pin.ts';
import { type Cipher, cipherOf } from './cipher.ts';
import type { Vault } from './device.ts';
import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';
import { noVault, pinTooShort, tooManyPins, vaultInUse, wrongPin } from './refusals.ts';

export type OpenVault = Vault & {
  /** Null while it is locked. */
  cipher(): Cipher | null;
  /** The session whose rows are on this machine; null when there is none. */
  session(): Promise<string | null>;
};

type KeptVault = {
  readonly v: 1;
  readonly session: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
  readonly wrongTries: number;
  readonly triedAt: number;
};

const pinLengthMin = 6;
const rounds = 600_000;

/**
 * The key of a shared machine's session: random, in memory only, and on the disk only wrapped by what the PIN gives. Who copies the disk can
 * try PINs at leisure, so the PIN protects for the hours of a session; ending the session destroys the wrapped key, and with it everything.
 */
export function openVault(on: {
  readonly machine: Machine;
  readonly meta: Meta;
  readonly newId: () => string;
  readonly changed: () => void;
  readonly lockOthers: () => void;
}): OpenVault {
  const { machine, meta } = on;
  const { subtle } = machine.crypto;
  let held: Cipher | null = null;

  const kept = () => meta.read('vault', asKept);

  async function create(pin: string): Promise<Outcome<'open'>> {
    if ([...pin].length < pinLengthMin) return refuse(pinTooShort);
    if ((await kept()) !== null) return refuse(vaultInUse);
    const raw = machine.crypto.getRandomValues(new Uint8Array(32));
    const [salt, iv, session] = [machine.crypto.getRandomValues(new Uint8Array(16)), machine.crypto.getRandomValues(new Uint8Array(12)), on.newId()];
    const wrapping = await pinKey({ pin, salt, rounds });
    const wrapped = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(session) }, wrapping, raw);
    const made: KeptVault = { v: 1, session, salt, rounds, iv, wrapped, wrongTries: 0, triedAt: 0 };
    // Two tabs that begin at once: the first one's is kept.
    const isOurs = asKept(await meta.change('vault', (value) => (asKept(value) === null ? made : value)))?.session === session;
    if (!isOurs) return refuse(vaultInUse);
    await hold(raw, session);
    return allow('open');
  }

  async function open(pin: string): Promise<Outcome<'open'>> {
    const vault = await kept();
    if (vault === null) return refuse(noVault);
    const pause = pinPauseMillis(vault, machine.now());
    if (pause > 0) return refuse(tooManyPins(pause));
    const wrapping = await pinKey({ pin, ...vault });
    const raw = await subtle.decrypt({ name: 'AES-GCM', iv: vault.iv, additionalData: new TextEncoder().encode(vault.session) }, wrapping, vault.wrapped).catch(() => null);
    const counted = { wrongTries: raw === null ? vault.wrongTries + 1 : 0, triedAt: machine.now() };
    await meta.change('vault', (value) => {
      const now = asKept(value);
      return now === null ? value : { ...now, wrongTries: raw === null ? now.wrongTries + 1 : 0, triedAt: counted.triedAt };
    });
    if (raw === null) return refuse(wrongPin(pinPauseMillis(counted, machine.now())));
    await hold(new Uint8Array(raw), vault.session);
    return allow('open');
  }

  async function hold(raw: Uint8Array<ArrayBuffer>, session: string): Promise<void> {
    held = cipherOf(machine.crypto, await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']), session);
    raw.fill(0);
    on.changed();
  }

  async function pinKey(from: { readonly pin: string; readonly salt: Uint8Array<ArrayBuffer>; readonly rounds: number }): Promise<CryptoKey> {
    const typed = await subtle.importKey('raw', new TextEncoder().encode(from.pin.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
    return subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: from.salt, iterations: from.rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  }

  return {
    state: async () => (held !== null ? 'open' : (await kept()) === null ? 'none' : 'locked'),
    create,
    open,
    lock() {
      if (held === null) return;
      held = null;
      on.lockOthers();
      on.changed();
    },
    cipher: () => held,
    session: async () => (await kept())?.session ?? null,
  };
}

function asKept(value: unknown): KeptVault | null {
  return typeof value === 'object' && value !== null && 'v' in value && value.v === 1 && 'wrapped' in value ? (value as KeptVault) : null;
}
