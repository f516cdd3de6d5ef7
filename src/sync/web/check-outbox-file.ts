import { outboxFileMark } from '../rules/outbox-file.ts';
import { parseJsonObject } from '../rules/parse-json.adapter.ts';

/** What a file brought back from a USB key holds. `notOurs`: another file; `broken`: it ends too early, or is damaged. */
export type OutboxFileLook = { readonly kind: 'notOurs' | 'broken' } | { readonly kind: 'whole'; readonly filings: readonly string[]; readonly papers: number };

/** Reads the file from its first byte to its last without opening anything that is sealed: whether it came onto the key whole. */
export function lookAtOutboxFile(bytes: Uint8Array): OutboxFileLook {
  const first = new TextDecoder().decode(bytes.subarray(0, outboxFileMark.length));
  if (first !== outboxFileMark) return { kind: 'notOurs' };
  const filings: string[] = [];
  let papers = 0;
  let at = outboxFileMark.length;
  while (at < bytes.length) {
    const end = bytes.indexOf(lineBreak, at);
    const entry = end === -1 ? null : entryIn(new TextDecoder().decode(bytes.subarray(at, end)));
    if (entry === null) return { kind: 'broken' };
    const after = end + 1 + entry.lengthBytes;
    if (bytes[after] !== lineBreak) return { kind: 'broken' };
    if (entry.kind === 'filing') filings.push(entry.id);
    else papers += 1;
    at = after + 1;
  }
  return { kind: 'whole', filings, papers };
}

const lineBreak = 10;

function entryIn(line: string): { readonly kind: 'filing' | 'paper'; readonly id: string; readonly lengthBytes: number } | null {
  const { kind, id, lengthBytes } = parseJsonObject(line) ?? {};
  const isEntry = (kind === 'filing' || kind === 'paper') && typeof id === 'string' && Number.isInteger(lengthBytes) && Number(lengthBytes) >= 0;
  return isEntry ? { kind, id, lengthBytes: Number(lengthBytes) } : null;
}
