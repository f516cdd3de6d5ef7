import { expect, test } from 'vitest';
import { phoneCodeMessage } from './notice.ts';

test('A code that begins with zeros is told whole, with how long it works, in one short message', () => {
  const text = phoneCodeMessage('000042');
  expect(text).toContain(' 000042, dùng trong 5 phút');
  expect(text.length).toBeLessThanOrEqual(160);
});
