import { digestOfText } from '../../basics/rules/digest.ts';

/** The digest by which a device and the server tell whether they speak of the same dossiers: of the ids, each once, sorted, one a line. */
export function reconciliationDigest(ids: readonly string[]): string {
  return digestOfText([...new Set(ids)].sort().join('\n'));
}
