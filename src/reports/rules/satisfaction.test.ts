import { expect, test } from 'vitest';
import { at } from '../../../tests/dossiers.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { checkSaying, readsWords, toldAnswers } from './satisfaction.ts';

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

const counted = (span: number, satisfied: 'yes' | 'no', answers: number, level = satisfied === 'yes' ? 'satisfied' : 'soSo') => ({ span, level, satisfied, answers });

test('Of one unit with 12 answers, 2 of them not satisfied: neither side is told, nor a level of few', () => {
  const told = toldAnswers([counted(1, 'yes', 10), counted(1, 'no', 2)], 1);
  expect([told.whole, told.level('soSo'), told.level('satisfied'), told.level('unsatisfied')]).toEqual([{ answers: 12, satisfied: null }, null, null, 0]);
});

test('The three answers of one ward are not the whole less the other wards', () => {
  const told = toldAnswers([counted(1, 'yes', 20), counted(1, 'no', 10), counted(2, 'yes', 3), counted(3, 'yes', 30), counted(3, 'no', 8)], 3);
  expect(told.whole.answers).toBe(71);
  expect(told.units.filter(({ answers }) => answers === null).length).toBeGreaterThan(1);
  expect(told.units[1]).toEqual({ answers: null, satisfied: null });
});

test('Where nothing is small all of it is told, and nobody is nought', () => {
  const told = toldAnswers([counted(1, 'yes', 7), counted(1, 'no', 5)], 2);
  expect([told.whole, told.units]).toEqual([
    { answers: 12, satisfied: 7 },
    [
      { answers: 12, satisfied: 7 },
      { answers: 0, satisfied: 0 },
    ],
  ]);
  expect(told.level('soSo')).toBe(5);
});

test('What people wrote is read by the leader of the ward or of the district above it, not by others, and not of four answers', () => {
  const ward = [{ id: 2, parentOfficeId: 1 }];
  const reads = (role: OfficerRole['role'], officeId: number, answers = 5) => readsWords([{ role, officeId }], ward, [counted(1, 'yes', answers)]);
  expect([reads('leader', 2), reads('procedureControl', 1), reads('leader', 3), reads('specialist', 2), reads('leader', 2, 4)]).toEqual([true, true, false, false, false]);
});
