/** Whose a vault on a shared machine is: a member of the roster, or somebody who typed a name. Names of helpers are no secret: people read them on their slips. */
export type VaultOwner = { readonly personId: string | null; readonly name: string };

/** By the id where both have one; a name that was typed is the same however its marks are composed and whatever the case. */
export function isSameOwner(one: VaultOwner, other: VaultOwner): boolean {
  if (one.personId !== null || other.personId !== null) return one.personId === other.personId;
  return spelt(one.name) === spelt(other.name);
}

/** What is kept is looked at before it is believed. */
export function asVaultOwner(value: unknown): VaultOwner | null {
  if (typeof value !== 'object' || value === null) return null;
  const { personId, name } = value as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && name !== '' ? { personId: typeof personId === 'string' ? personId : null, name } : null;
}

function spelt(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
