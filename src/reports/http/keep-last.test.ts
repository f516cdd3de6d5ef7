import { expect, test } from 'vitest';
import { keepLast } from './keep-last.ts';

test('What was made stays at hand, made once for two who ask at once; the one not asked for the longest goes first, and what failed is made again', async () => {
  const made: string[] = [];
  const kept = keepLast<string>(2);
  const ask = (name: string) =>
    kept(name, async () => {
      made.push(name);
      if (name === 'broken' && made.filter((one) => one === name).length === 1) throw new Error('no paper');
      return name;
    });
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b']);
  await ask('a');
  await ask('c');
  expect(made).toEqual(['a', 'b', 'c']);
  await Promise.all([ask('a'), ask('b')]);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  await expect(ask('broken')).rejects.toThrow('no paper');
  expect(await ask('broken')).toBe('broken');
});
