import { expect, test } from 'vitest';
import { parseUploadMetadata } from './upload-metadata.ts';

const dossierId = '019ab0c4-7c00-7000-8000-000000000001';
const sha256 = 'ab'.repeat(32);

test('The id of the dossier is brought to small letters, so that one dossier has one folder', () => {
  expect(parseUploadMetadata({ dossierId: dossierId.toUpperCase(), sha256, filename: 'a.jpg' })).toEqual({ upload: { dossierId, sha256, filename: 'a.jpg', sealed: null } });
});

test('Each thing that is missing is named', () => {
  expect(faultsOf(undefined)).toEqual(['dossierId', 'sha256']);
  expect(faultsOf({ dossierId, sha256: null })).toEqual(['sha256']);
  expect(faultsOf({ dossierId: `${dossierId}/..`, sha256 })).toEqual(['dossierId']);
});

test('A name is shown as its last part, without hidden signs, and not longer than a line', () => {
  expect(nameOf('C:\\Ảnh\\khai sinh.jpg')).toBe('khai sinh.jpg');
  expect(nameOf('giấy\u202egpj.exe\0\n')).toBe('giấygpj.exe');
  expect(nameOf('Ả'.normalize('NFD'))).toBe('Ả');
  expect([...nameOf('\u{20000}'.repeat(300))]).toHaveLength(100);
  expect(nameOf('a/')).toBe('');
});

function faultsOf(metadata: Parameters<typeof parseUploadMetadata>[0]): readonly string[] {
  const read = parseUploadMetadata(metadata);
  return 'faults' in read ? read.faults.map((fault) => fault.code) : [];
}

function nameOf(filename: string): string {
  const read = parseUploadMetadata({ dossierId, sha256, filename });
  return 'upload' in read ? read.upload.filename : 'refused';
}
