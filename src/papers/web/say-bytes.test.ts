import { expect, test } from 'vitest';
import { sayBytes } from './say-bytes.ts';

test('sizes are said the Vietnamese way, with a comma', () => {
  expect([800, 43_008, 1_048_576, 3_456_789, 20_971_520].map(sayBytes)).toEqual(['800 byte', '42 KB', '1,0 MB', '3,3 MB', '20,0 MB']);
});
