import { type OutboxFileEntry, outboxFileMark } from '../rules/outbox-file.ts';
import { readEntry } from '../rules/read-entry.ts';

/** One entry with its sealed bytes; `tooLarge`: they were passed over. */
export type ReadEntry = { readonly entry: OutboxFileEntry; readonly bytes: Uint8Array | 'tooLarge' };

/** How the reading ended. `notOurs`: no such file at all. `cut`: what stands after some entry is no entry, or its end is missing. */
export type FileEnd = 'whole' | 'notOurs' | 'cut';

const lineBytesMax = 4096;

/**
 * Reads a file from a USB key entry by entry, as it arrives: never more of it in memory than the largest entry it takes. What is longer is passed over,
 * and the entries after it are read.
 */
export async function* readOutboxFile(source: AsyncIterable<Uint8Array>, bytesMax: (entry: OutboxFileEntry) => number): AsyncGenerator<ReadEntry, FileEnd> {
  const tape = openTape(source);
  const mark = await tape.line(lineBytesMax);
  if (mark === null || `${mark}\n` !== outboxFileMark) return 'notOurs';
  for (;;) {
    const line = await tape.line(lineBytesMax);
    if (line === null) return tape.isAtEnd() ? 'whole' : 'cut';
    const entry = readEntry(line);
    if (entry === null) return 'cut';
    const bytes = entry.lengthBytes > bytesMax(entry) ? await tape.skip(entry.lengthBytes) : await tape.bytes(entry.lengthBytes);
    if (bytes === null || (await tape.bytes(1))?.[0] !== 0x0a) return 'cut';
    yield { entry, bytes };
  }
}

/** A stream read by lines and by numbers of bytes. */
function openTape(source: AsyncIterable<Uint8Array>) {
  const pieces = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  let isOver = false;

  async function more(): Promise<boolean> {
    if (isOver) return false;
    const next = await pieces.next();
    if (next.done === true) {
      isOver = true;
      return false;
    }
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
    return true;
  }

  function take(count: number): Buffer {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  }

  return {
    isAtEnd: () => isOver && held.length === 0,
    /** Without its line break; null when there is none within so many bytes. */
    async line(max: number): Promise<string | null> {
      for (;;) {
        const end = held.indexOf(0x0a);
        if (end > max || (end === -1 && held.length > max)) return null;
        if (end !== -1) return take(end + 1).toString('utf8', 0, end);
        if (!(await more())) return null;
      }
    },
    /** Null when the stream ends before. Collected piece by piece, so that a paper of many pieces is not copied with each of them. */
    async bytes(count: number): Promise<Uint8Array | null> {
      const parts: Buffer[] = [];
      let missing = count;
      while (missing > 0) {
        if (held.length === 0 && !(await more())) return null;
        const part = take(Math.min(missing, held.length));
        parts.push(part);
        missing -= part.length;
      }
      return Buffer.concat(parts);
    },
    async skip(count: number): Promise<'tooLarge' | null> {
      let missing = count;
      while (missing > 0) {
        if (held.length === 0 && !(await more())) return null;
        missing -= take(Math.min(missing, held.length)).length;
      }
      return 'tooLarge';
    },
  };
}
