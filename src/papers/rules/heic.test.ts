import { expect, test } from 'vitest';
import { heicPixels, heicPixelsMax } from './heic.ts';

test('The largest size that a file claims is found, wherever it stands', () => {
  const file = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic…'), sizeBox(512, 512), Buffer.from('is isp'), sizeBox(4032, 3024), sizeBox(320, 240)]);
  expect(heicPixels(file)).toBe(4032 * 3024);
});

test('A small file that claims a giant picture is seen to be above the bound, the largest phone photo is below', () => {
  expect(heicPixels(sizeBox(0xffffffff, 0xffffffff))).toBeGreaterThan(heicPixelsMax);
  expect(heicPixels(sizeBox(8064, 6048))).toBeLessThan(heicPixelsMax);
});

test('A file that says nothing of its size, or is cut off within it, claims nothing', () => {
  expect([heicPixels(Buffer.from('')), heicPixels(Buffer.from('ispe')), heicPixels(sizeBox(9, 9).subarray(0, 15))]).toEqual([0, 0, 0]);
});

function sizeBox(width: number, height: number): Buffer {
  const box = Buffer.alloc(16);
  box.write('ispe');
  box.writeUInt32BE(width, 8);
  box.writeUInt32BE(height, 12);
  return box;
}
