import type { PublicKey } from '../../basics/rules/signature.ts';
import type { Machine } from './machine.ts';
import type { Meta } from './meta.ts';
import type { Talk } from './talk.adapter.ts';

export type ServerKeys = {
  /** Those kept here; the newest first. */
  signing(): Promise<readonly PublicKey[]>;
  /** What to seal to; null when none was ever fetched (and, asked to, none can be fetched now). */
  sealing(whenNone: 'fetch' | 'kept'): Promise<PublicKey | null>;
  /** Fetches them; what is known already is never replaced by something else under the same name. */
  refresh(): Promise<void>;
  /** Fetches them when what is here is a day old. */
  refreshWhenOld(): Promise<void>;
};

type Kept = { readonly signing: readonly PublicKey[]; readonly sealing: readonly PublicKey[]; readonly fetchedAt: number };

const oldMillis = 86_400_000;

/** The public keys of the authority, kept so that receipts can be checked and filings sealed without a line. */
export function openServerKeys(on: { readonly machine: Machine; readonly meta: Meta; readonly talk: Talk }): ServerKeys {
  const { machine, meta, talk } = on;
  const kept = async () => (await meta.read('serverKeys', asKept)) ?? none;

  async function refresh(): Promise<void> {
    const heard = await talk({ method: 'GET', path: '/api/v1/keys' });
    if (heard.kind === 'nothing' || heard.status !== 200) return;
    const [signing, sealing] = [asKeys(heard.body?.['signing']), asKeys(heard.body?.['sealing'])];
    if (signing.length === 0 || sealing.length === 0) return;
    await meta.change('serverKeys', (value): Kept => {
      const before = asKept(value) ?? none;
      return { signing: together(signing, before.signing), sealing: together(sealing, before.sealing), fetchedAt: machine.now() };
    });
  }

  return {
    signing: async () => (await kept()).signing,
    async sealing(whenNone) {
      if (whenNone === 'fetch' && (await kept()).sealing.length === 0) await refresh();
      return (await kept()).sealing.find(({ retiredAt }) => retiredAt === null) ?? null;
    },
    refresh,
    async refreshWhenOld() {
      const { fetchedAt } = await kept();
      if (Math.abs(machine.now() - fetchedAt) > oldMillis) await refresh();
    },
  };
}

const none: Kept = { signing: [], sealing: [], fetchedAt: 0 };

/** Retiring a key is news; another key under a known name is not believed. */
function together(fetched: readonly PublicKey[], known: readonly PublicKey[]): readonly PublicKey[] {
  const held = new Map(known.map((key) => [key.keyId, key]));
  const first = fetched.map((key) => ({ ...key, publicKey: held.get(key.keyId)?.publicKey ?? key.publicKey }));
  return [...first, ...known.filter(({ keyId }) => !first.some((key) => key.keyId === keyId))];
}

function asKept(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null) return null;
  const { signing, sealing, fetchedAt } = value as Readonly<Record<string, unknown>>;
  return { signing: asKeys(signing), sealing: asKeys(sealing), fetchedAt: typeof fetchedAt === 'number' ? fetchedAt : 0 };
}

function asKeys(value: unknown): readonly PublicKey[] {
  return Array.isArray(value) ? value.filter(isKey) : [];
}

function isKey(value: unknown): value is PublicKey {
  if (typeof value !== 'object' || value === null) return false;
  const { keyId, publicKey, validFrom, retiredAt } = value as Partial<Record<keyof PublicKey, unknown>>;
  return typeof keyId === 'string' && typeof publicKey === 'string' && typeof validFrom === 'string' && (retiredAt === null || typeof retiredAt === 'string');
}
