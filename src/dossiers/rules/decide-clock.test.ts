import { describe, expect, test } from 'vitest';
import { at, calendar, day, officer, type Story, story } from '../../../tests/dossiers.ts';
import type { ActContents } from './acts.ts';

describe('Receiving sets the due time by the limit of the procedure', () => {
  test.each([
    ['sameDay', '2019-04-25T15:00:00', '2019-04-25T17:00', 'until 15:00 the result is due the same day; 15:00:00 is not after 15:00'],
    ['sameDay', '2019-04-25T15:00:01', '2019-04-26T17:00', 'after 15:00 it is due the next working day'],
    ['sameDay', '2019-04-26T15:01:00', '2019-05-02T17:00', 'after 15:00 on the last day before the holidays, it is due after them'],
    ['default', '2019-04-22T09:00:00', '2019-05-02T17:00', 'five working days skip the weekend, the swapped 29/04, 30/04 and 01/05'],
    ['hours', '2019-04-22T16:00:00', '2019-04-23T08:30', 'two working hours go on the next morning'],
    ['calendar', '2019-04-22T09:00:00', '2019-05-02T17:00', 'ten calendar days count holidays too'],
    ['clock', '2019-04-22T09:00:00', '2019-04-23T09:00', 'clock hours run through the night'],
  ])('%s, received %s: due %s (%s)', (limitCase, receivedAt, due) => {
    const told = story({ submittedAt: '2019-04-22T07:00' });
    expect(told.does('receive', { at: receivedAt, content: { limitCase } }).dueAt).toBe(at(due));
  });

  test('a limit by plan needs the date from the officer, later than now', () => {
    const told = story();
    expect(told.isRefused('receive', { content: { limitCase: 'plan' } })).toBe('dueMustBeSet');
    expect(told.isRefused('receive', { content: { limitCase: 'plan', setDueAt: at('2019-04-01T17:00') } })).toBe('dueNotAfterStart');
    expect(told.does('receive', { content: { limitCase: 'plan', setDueAt: at('2019-05-16T16:00') } }).dueAt).toBe(at('2019-05-16T16:00'));
  });

  test('a limit that is not of the procedure is refused, and the known ones are named', () => {
    const outcome = story().decided('receive', { content: { limitCase: 'fast' } });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'noSuchLimitCase', facts: { known: ['default', 'sameDay', 'hours', 'calendar', 'clock', 'plan'] } } });
  });

  test('without a calendar nothing is received: a date is not guessed', () => {
    expect(story().isRefused('receive', { calendar: null })).toBe('calendarNotConfigured');
    expect(story().isRefused('receive', { calendar: { ...calendar, coversTo: day('2019-04-24') } })).toBe('calendarDoesNotCover');
  });

  test('not before every paper has arrived whole', () => {
    const outcome = story().decided('receive', { papersNotArrived: ['Giấy chứng sinh'] });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'papersNotArrived', facts: { names: ['Giấy chứng sinh'] } } });
  });

  test('the office has eight working hours to answer what came in, anew after each supplement before the receipt', () => {
    const told = story({ submittedAt: '2019-04-26T16:00' });
    expect(told.dossier().answerBy).toBe(at('2019-05-02T16:00'));
    told.does('requestSupplement', { by: officer('reception'), at: '2019-05-02T08:00' });
    expect(told.does('supplement', { at: '2019-05-06T20:00' }).answerBy).toBe(at('2019-05-07T17:00'));
    expect(told.dossier()).toMatchObject({ stage: 'submitted', receivedAt: null, dueAt: null, pause: null });
  });
});

describe('While the person has the turn the clock of the office stands still', () => {
  test('a supplement takes no working day from the office', () => {
    const told = processingFrom('2019-04-22T09:00');
    expect(told.dossier().dueAt).toBe(at('2019-05-02T17:00'));
    told.does('requestSupplement', { at: '2019-04-24T10:00' });
    expect(told.dossier()).toMatchObject({ stage: 'awaitingSupplement', pause: { from: at('2019-04-24T10:00'), why: 'supplement' } });
    const after = told.does('supplement', { at: '2019-05-07T21:00' });
    expect(after.dueAt).toBe(at('2019-05-10T17:00'));
    expect(after).toMatchObject({ stage: 'processing', pause: null, pauses: [{ from: at('2019-04-24T10:00'), to: at('2019-05-07T21:00'), why: 'supplement' }] });
  });

  test('of an hour limit exactly what was left is left', () => {
    const told = processingFrom('2019-04-22T08:00', { limitCase: 'hours' });
    told.does('requestSupplement', { at: '2019-04-22T08:30' });
    expect(told.does('supplement', { at: '2019-04-24T09:00' }).dueAt).toBe(at('2019-04-24T10:30'));
  });

  test('waiting for the fee is not time of the office either', () => {
    const told = processingFrom('2019-04-22T09:00');
    told.does('requestPayment', { at: '2019-04-23T09:00' });
    expect(told.dossier()).toMatchObject({ stage: 'awaitingPayment', pause: { why: 'payment' } });
    expect(told.isRefused('recordPayment', { content: { amountDong: 5000 } })).toBe('otherAmount');
    const paid = told.does('recordPayment', { at: '2019-05-03T09:00' });
    expect(paid).toMatchObject({ stage: 'processing', dueAt: at('2019-05-08T17:00'), payment: { paidAt: at('2019-05-03T09:00') } });
  });

  test('a suspension on a legal ground pauses and resumes with what was left', () => {
    const told = processingFrom('2019-04-22T09:00');
    told.does('suspend', { at: '2019-04-23T09:00' });
    expect(told.does('resume', { at: '2019-06-03T09:00' })).toMatchObject({ stage: 'processing', dueAt: at('2019-06-07T17:00'), pause: null });
  });

  test('a dossier that was late before the pause stays late', () => {
    const told = processingFrom('2019-04-22T09:00');
    told.does('requestSupplement', { at: '2019-05-06T09:00' });
    expect(told.does('supplement', { at: '2019-05-08T09:00' }).dueAt).toBe(at('2019-05-02T17:00'));
  });

  test('asking another office for its opinion does not stop the clock', () => {
    const told = processingFrom('2019-04-22T09:00');
    expect(told.does('consult', { at: '2019-04-23T09:00' })).toMatchObject({ stage: 'consulting', pause: null, dueAt: at('2019-05-02T17:00') });
    expect(told.does('answerConsultation', { at: '2019-05-06T09:00' })).toMatchObject({ stage: 'processing', dueAt: at('2019-05-02T17:00') });
  });

  test('without a calendar the clock does not run on by guess', () => {
    const told = processingFrom('2019-04-22T09:00');
    told.does('requestSupplement', { at: '2019-04-24T10:00' });
    expect(told.isRefused('supplement', { at: '2019-04-25T10:00', calendar: null })).toBe('calendarNotConfigured');
  });
});

describe('A dossier that ends while the clock stands still has not become late by the waiting', () => {
  test.each(['expireSupplement', 'confirmWithdrawal', 'stop'] as const)('%s', (end) => {
    const told = processingFrom('2019-04-22T09:00');
    told.does('requestSupplement', { at: '2019-04-24T10:00' });
    if (end === 'confirmWithdrawal') told.does('askWithdrawal', { at: '2019-05-13T08:00' });
    const ended = told.does(end, { at: '2019-05-13T09:00' });
    expect(ended.finishedAt).not.toBeNull();
    expect(ended.dueAt && ended.finishedAt && ended.finishedAt <= ended.dueAt).toBe(true);
    expect(ended).toMatchObject({ pause: null, pauses: [{ from: at('2019-04-24T10:00'), to: ended.finishedAt, why: 'supplement' }] });
  });
});

function processingFrom(receivedAt: string, content: Partial<ActContents['receive']> = {}): Story {
  const told = story({ submittedAt: '2019-04-22T07:00' });
  told.does('receive', { at: receivedAt, content });
  told.does('assign', { at: receivedAt });
  return told;
}
