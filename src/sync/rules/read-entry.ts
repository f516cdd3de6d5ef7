import { parseUuidV7 } from '../../basics/rules/ids.ts';
import type { OutboxFileEntry } from './outbox-file.ts';
import { parseJsonObject } from './parse-json.adapter.ts';

/** What a file that somebody brought may say about one of its entries; null for what is no such line. */
export function readEntry(line: string): OutboxFileEntry | null {
  const said = parseJsonObject(line);
  const { kind, keyId, enc, lengthBytes, sha256, filename = '' } = said ?? {};
  const id = parseUuidV7(typeof said?.['id'] === 'string' ? said['id'] : '');
  const isWhole = typeof keyId === 'string' && typeof enc === 'string' && typeof lengthBytes === 'number' && Number.isSafeInteger(lengthBytes) && lengthBytes >= 0;
  if (id === null || !isWhole) return null;
  if (kind === 'filing') return { kind, id, keyId, enc, lengthBytes };
  const isPaper = kind === 'paper' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && typeof filename === 'string';
  return isPaper ? { kind, id, keyId, enc, lengthBytes, sha256, filename: filename.slice(0, 200) } : null;
}
