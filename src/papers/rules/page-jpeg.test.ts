import { expect, test } from 'vitest';
import { firstSmallEnough, pageBytesMax } from './page-jpeg.ts';

/** A page that weighs so much at full fidelity; the weight falls with both. */
const page = (fullBytes: number) => (quality: number, scale: number) => Promise.resolve({ lengthBytes: fullBytes * quality * scale * scale, made: { quality, scale } });

test('A page that is small at once keeps its fidelity', async () => {
  expect(await firstSmallEnough(page(300_000))).toEqual({ quality: 0.82, scale: 1 });
});

test('A heavier one loses fidelity before it loses points, and stays under 400 KB', async () => {
  const made = await firstSmallEnough(page(700_000));
  expect(made).toEqual({ quality: 0.58, scale: 1 });
  expect(700_000 * 0.58).toBeLessThanOrEqual(pageBytesMax);
  expect((await firstSmallEnough(page(1_500_000)))?.scale).toBe(0.7);
});

test('What cannot be made small enough is still made; what cannot be made is nothing', async () => {
  expect(await firstSmallEnough(page(1e9))).toEqual({ quality: 0.4, scale: 0.5 });
  expect(await firstSmallEnough(() => Promise.resolve(null))).toBeNull();
});
