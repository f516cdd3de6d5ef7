import { expect, test } from 'vitest';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { timeLeft } from './time-left.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return instant;
};

const row = { stage: 'processing', standing: 'running', answerBy: '2019-04-18T17:00:00+07:00', dueAt: '2019-04-23T17:00:00+07:00' } as const;

test('a dossier with days to go says how many days, calmly', () => {
  expect(timeLeft(row, at('2019-04-18T09:00:00+07:00'))).toEqual({
    tone: 'calm',
    text: { vi: 'Còn 5 ngày', en: '5 days left' },
    until: { what: { vi: 'Hẹn trả', en: 'Due' }, at: '17:00 23/04/2019' },
  });
});

test('on the last day the hours are told, rounded down', () => {
  expect(timeLeft(row, at('2019-04-23T13:05:00+07:00'))).toMatchObject({ tone: 'soon', text: { vi: 'Còn 3 giờ', en: '3 hours left' } });
  expect(timeLeft(row, at('2019-04-23T16:30:00+07:00')).text.vi).toBe('Còn 30 phút');
});

test('past the due time it is late in words, not by colour alone', () => {
  expect(timeLeft(row, at('2019-04-23T19:00:00+07:00'))).toMatchObject({ tone: 'late', text: { vi: 'Quá hạn 2 giờ', en: '2 hours late' } });
  expect(timeLeft(row, at('2019-04-26T09:00:00+07:00')).text.vi).toBe('Quá hạn 3 ngày');
});

test('a new dossier is judged by the eight working hours in which it must be answered', () => {
  expect(timeLeft({ ...row, stage: 'submitted', dueAt: null }, at('2019-04-18T15:00:00+07:00'))).toMatchObject({
    text: { vi: 'Còn 2 giờ' },
    until: { what: { vi: 'Tiếp nhận trước' }, at: '17:00 18/04/2019' },
  });
});

test('while the citizen has the turn no time is counted', () => {
  expect(timeLeft({ ...row, stage: 'awaitingSupplement' }, at('2019-05-30T09:00:00+07:00'))).toMatchObject({ tone: 'waiting', until: null });
});

test('a finished dossier says whether it was early, on time or late', () => {
  expect(timeLeft({ ...row, stage: 'ready', standing: 'early' }, at('2019-05-30T09:00:00+07:00')).text.vi).toBe('Xong trước hạn');
  expect(timeLeft({ ...row, stage: 'delivered', standing: 'late' }, at('2019-05-30T09:00:00+07:00'))).toMatchObject({ tone: 'late', text: { vi: 'Xong trễ hạn' } });
});
