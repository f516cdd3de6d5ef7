import { expect, test } from 'vitest';
import { entryLine, outboxFileMark } from '../rules/outbox-file.ts';
import { lookAtOutboxFile } from './check-outbox-file.ts';

const sealed = new Uint8Array([1, 10, 2, 10, 3]);
const encoder = new TextEncoder();
const file = bytesOf(
  outboxFileMark,
  entryLine({ kind: 'filing', id: 'a', keyId: 'k', enc: 'e', lengthBytes: 5 }),
  sealed,
  '\n',
  entryLine({ kind: 'paper', id: 'a', keyId: 'k', enc: 'e', sha256: 's', filename: '', lengthBytes: 5 }),
  sealed,
  '\n',
);

test('a file that came onto the key whole tells which filings it holds', () => {
  expect(lookAtOutboxFile(file)).toEqual({ kind: 'whole', filings: ['a'], papers: 1 });
  expect(lookAtOutboxFile(bytesOf(outboxFileMark))).toEqual({ kind: 'whole', filings: [], papers: 0 });
});

test('a file cut at any byte is never called whole, unless it is cut between two entries and tells what it lacks', () => {
  for (let length = outboxFileMark.length + 1; length < file.length; length += 1) {
    const look = lookAtOutboxFile(file.subarray(0, length));
    if (look.kind === 'whole') expect(look.papers).toBe(0);
    else expect(look.kind).toBe('broken');
  }
});

test('any other file is not ours', () => {
  expect(lookAtOutboxFile(bytesOf('%PDF-1.7 something')).kind).toBe('notOurs');
  expect(lookAtOutboxFile(new Uint8Array()).kind).toBe('notOurs');
});

function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]));
}
