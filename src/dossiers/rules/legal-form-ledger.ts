import type { ActKind, Entry } from './acts.ts';
import type { Dossier } from './dossier.ts';
import { fold } from './fold.ts';

/** `Entry<K>` written so that the compiler sees it is one of the entries. */
export type EntryOf<K extends ActKind> = Extract<Entry, { readonly kind: K }>;

/** The first entry of the kind, or null. */
export function findEntry<K extends ActKind>(entries: readonly Entry[], kind: K): EntryOf<K> | null {
  return entries.find((entry): entry is EntryOf<K> => entry.kind === kind) ?? null;
}

/**
 * The dossier as it stood when a paper was issued: with the act that issued it, or just before it. A reprint says what was said then,
 * whatever happened since. Throws when the act is not of the ledger.
 */
export function dossierWhen(entries: readonly Entry[], issuing: Entry, moment: 'before' | 'after'): Dossier {
  const place = entries.findIndex((entry) => entry.actId === issuing.actId);
  const dossier = fold(entries.slice(0, moment === 'before' ? place : place + 1));
  if (dossier === null) throw new Error(`No dossier ${moment} ${issuing.kind} ${issuing.actId}`);
  return dossier;
}

/** Who acted, as printed under "ký, ghi rõ họ tên"; null when it was not an officer. */
export function officerName(entry: Entry): string | null {
  return entry.actor.kind === 'officer' ? entry.actor.name : null;
}
