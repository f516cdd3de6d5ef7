import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attachedBytesMax, attachedTypeOf, attachedTypes } from './attached-file.ts';

const pdf = Buffer.from('%PDF-1.7\n…');
const word = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(30), Buffer.from('wwword/document.xml')]);
const sheet = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(30), Buffer.from('xl/workbook.xml')]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function look(bytes: Uint8Array, more: { lengthBytes?: number; sha256?: string } = {}) {
  const declared = { lengthBytes: bytes.length, sha256: digest(bytes), ...more };
  const found = attachedTypeOf({ bytes, sha256: digest(bytes), declared, allowed: [attachedTypes.pdf, attachedTypes.docx] });
  return 'fault' in found ? found.fault : found.type;
}

describe('A file beside a record is taken by its content, never by its name', () => {
  test.each([
    ['a PDF', pdf, {}, attachedTypes.pdf],
    ['a Word file', word, {}, attachedTypes.docx],
    ['another zip is no Word file', sheet, {}, 'typeUnknown'],
    ['a picture where only documents are taken', jpeg, {}, 'typeUnknown'],
    ['nothing', Buffer.alloc(0), {}, 'empty'],
    ['shorter than declared', pdf, { lengthBytes: 99 }, 'lengthDiffers'],
    ['changed on its way', pdf, { sha256: '0'.repeat(64) }, 'digestDiffers'],
    ['too long', Buffer.alloc(attachedBytesMax + 1, pdf), {}, 'tooLong'],
  ])('%s', (_title, bytes, more, expected) => expect(look(bytes, more)).toBe(expected));
});
