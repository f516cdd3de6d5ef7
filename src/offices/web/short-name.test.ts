import { expect, test } from 'vitest';
import { shortOfficeName } from './short-name.ts';

test('inside the office the desk goes by the name of its committee', () => {
  expect(shortOfficeName('Bộ phận Tiếp nhận và Trả kết quả - UBND phường An Lạc')).toBe('UBND phường An Lạc');
  expect(shortOfficeName('UBND phường An Lạc')).toBe('UBND phường An Lạc');
});
