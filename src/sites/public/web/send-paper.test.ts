import { expect, test } from 'vitest';
import { readPaper } from './send-paper.ts';

test('a file that was moved or deleted since it was chosen cannot be read, and that is said instead of thrown', async () => {
  const file = new File(['%PDF-1.7'], 'giay.pdf', { type: 'application/pdf' });
  expect(await readPaper(file)).toMatchObject({ name: 'giay.pdf' });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  expect(await readPaper(file)).toBe('unreadable');
});
