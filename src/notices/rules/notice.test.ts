import { expect, test } from 'vitest';
import { phoneCodeMessage } from './notice.ts';

test.each(['filing', 'help', 'member'] as const)('A code (%s) that begins with zeros is told whole, with how long it works, in one short message', (purpose) => {
  const text = phoneCodeMessage('000042', purpose);
  expect(text).toContain(' 000042, dùng trong 5 phút');
  expect(text.length).toBeLessThanOrEqual(160);
});

test('Only the code by which somebody agrees to be helped says so', () => {
  expect((['filing', 'help', 'member'] as const).filter((purpose) => phoneCodeMessage('000042', purpose).includes('ĐỒNG Ý'))).toEqual(['help']);
});
