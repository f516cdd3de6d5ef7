import { expect, test } from 'vitest';
import { at } from '../../../tests/dossiers.ts';
import { checkSaying } from './satisfaction.ts';

const settings = { levels: [], changeDays: 7, source: '' };
const said = { level: 'satisfied', words: null, saidAt: at('2019-04-22T23:30') };
const kindOf = (asked: Partial<Parameters<typeof checkSaying>[0]>) => {
  const outcome = checkSaying({ deliveredAt: at('2019-04-22T09:00'), said: null, now: at('2019-04-22T10:00'), settings, ...asked });
  return outcome.ok ? outcome.value : outcome.refusal.kind;
};

test('Who has the result may say how it was, once', () => {
  expect([kindOf({}), kindOf({ deliveredAt: null })]).toEqual(['first', 'notReturnedYet']);
});

test('What was said may be changed until the seventh day after it, that day included', () => {
  expect(kindOf({ said, now: at('2019-04-29T23:59') })).toBe('change');
  expect(kindOf({ said, now: at('2019-04-30T00:00') })).toBe('saidTooLongAgo');
});
