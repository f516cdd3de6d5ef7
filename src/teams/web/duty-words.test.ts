import { expect, test } from 'vitest';
import { dutyWords } from './duty-words.ts';

test('Of a week in which no name stands for some shifts it is not said that every shift has somebody', () => {
  expect(dutyWords.noGaps(0).vi).toBe('Bảy ngày tới ca nào cũng có người.');
  expect(dutyWords.noGaps(82).vi).not.toContain('ca nào cũng có người');
  expect(dutyWords.noGaps(82).vi).toContain('82 ca do tổ phân công, chưa ghi tên ai');
});
