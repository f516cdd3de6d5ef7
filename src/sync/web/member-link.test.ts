import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { proofOf } from './member-link.ts';

test('the proof of a member is what node makes of the same key and dossier', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [key, dossier] = [randomBytes(32), `019ab0c4-7c00-7000-8000-${randomBytes(6).toString('hex')}`];
    expect(await proofOf(crypto, key.toString('base64url'), dossier)).toBe(createHmac('sha256', key).update(dossier).digest('hex'));
  }
  expect(await proofOf(crypto, 'không phải khóa', 'x')).toBeNull();
});
