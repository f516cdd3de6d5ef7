import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, redone, step, undone } from './edit-history.ts';

test('typing in one place is one step; the same place after another step is a new one', () => {
  const typed = ['a', 'ab'].reduce((history, text) => step(history, text, 'ô 1'), beginHistory(''));
  const later = step(step(typed, 'ab|', null), 'ab|c', 'ô 1');
  expect([undone(later).now, undone(undone(later)).now, undone(undone(undone(later))).now]).toEqual(['ab|', 'ab', '']);
});

test('what was undone can be done again, until something else is done; nothing to undo changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.nat(25), (values, times) => {
      const all = values.reduce((history, value) => step(history, value, null), beginHistory(-1));
      const back = Array.from({ length: times }).reduce<typeof all>((history) => undone(history), all);
      const forth = Array.from({ length: times }).reduce<typeof all>((history) => redone(history), back);
      expect(forth.now).toBe(all.now);
      expect(step(back, -2, null).future).toEqual([]);
    }),
  );
  const start = beginHistory(0);
  expect([undone(start).now, redone(start).now]).toEqual([0, 0]);
});
