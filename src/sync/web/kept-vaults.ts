import { asVaultOwner, type VaultOwner } from '../rules/vault-owner.ts';
import type { Meta } from './meta.ts';

/** A vault as it lies on the disk: its key, wrapped by what its PIN gives, and how often it was tried in vain. */
export type KeptVault = {
  readonly v: 1;
  readonly session: string;
  /** Null on a machine with one vault for whoever sits there. */
  readonly owner: VaultOwner | null;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
  readonly wrongTries: number;
  readonly triedAt: number;
};

export const vaultsKey = 'vaults';
/** Where the only one stood before members had vaults of their own; read for as long as a machine may still hold one. */
export const onlyVaultKey = 'vault';

export type KeptVaults = {
  all(): Promise<readonly KeptVault[]>;
  /** Reads and writes in one transaction. */
  change(change: (vaults: readonly KeptVault[]) => readonly KeptVault[]): Promise<readonly KeptVault[]>;
};

export function openKeptVaults(meta: Meta): KeptVaults {
  const onlyOne = () => meta.read(onlyVaultKey, asKept);

  return {
    async all() {
      const [vaults, before] = await Promise.all([meta.read(vaultsKey, (value) => keptIn(value)), onlyOne()]);
      return together(vaults ?? [], before);
    },
    async change(change) {
      const before = await onlyOne();
      const now = await meta.change(vaultsKey, (value) => change(together(keptIn(value), before)));
      if (before !== null) await meta.drop(onlyVaultKey);
      return now;
    },
  };
}

export function keptIn(value: unknown): readonly KeptVault[] {
  return Array.isArray(value) ? value.map(asKept).filter((one) => one !== null) : [];
}

function together(vaults: readonly KeptVault[], before: KeptVault | null): readonly KeptVault[] {
  return before === null || vaults.some(({ session }) => session === before.session) ? vaults : [...vaults, before];
}

function asKept(value: unknown): KeptVault | null {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1 || !('wrapped' in value)) return null;
  const vault = value as KeptVault;
  return { ...vault, owner: asVaultOwner(vault.owner) };
}
