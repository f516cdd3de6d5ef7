import { expect, test } from 'vitest';
import { maskAddress } from './mask-address.ts';

test('Of a phone the first and last three digits stay, of an e-mail address the first letter and the domain', () => {
  expect([maskAddress('0901234567'), maskAddress('nguyen.an@gmail.com'), maskAddress('')]).toEqual(['090****567', 'n***@gmail.com', '']);
});

test('A sign @ inside the name of an address gives nothing more away', () => {
  expect([maskAddress('"a@b"@vi.du'), maskAddress('@vi.du')]).toEqual(['"***@vi.du', '***@vi.du']);
});
