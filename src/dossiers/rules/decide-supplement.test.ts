import { describe, expect, test } from 'vitest';
import { actOf, at, calendar, day, officer, procedure, type Story, story, usual } from '../../../tests/dossiers.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';

describe('A supplement is asked for once, with every fault', () => {
  test('a second request is refused, before and after the receipt', () => {
    const told = story();
    told.does('requestSupplement', { by: officer('reception') });
    told.does('supplement');
    expect(told.isRefused('requestSupplement', { by: officer('reception') })).toBe('supplementAlreadyRequested');
    told.does('receive');
    expect(told.isRefused('requestSupplement')).toBe('supplementAlreadyRequested');
    told.does('assign');
    expect(told.isRefused('requestSupplement')).toBe('supplementAlreadyRequested');
  });

  test('a request says what is missing, why, and on which ground', () => {
    expect(story().isRefused('requestSupplement', { content: { items: [] } })).toBe('nothingAskedFor');
    expect(story().isRefused('requestSupplement', { content: { items: [{ what: 'Ảnh', reason: ' ' }] } })).toBe('reasonMissing');
    expect(story().isRefused('requestSupplement', { content: { items: [{ what: '\t', reason: 'Mờ' }] } })).toBe('reasonMissing');
    expect(story().isRefused('requestSupplement', { content: { ground: '' } })).toBe('reasonMissing');
  });

  test('the date by which the person shall answer is today or later, or not set', () => {
    expect(story().isRefused('requestSupplement', { content: { respondBy: day('2019-04-21') } })).toBe('dateIsPast');
    expect(story().isRefused('requestSupplement', { content: { respondBy: day('2019-04-22') } })).toBe('allowed');
    expect(story().isRefused('requestSupplement', { content: { respondBy: null } })).toBe('allowed');
  });

  test('every point is open until the person answered', () => {
    expect(asked().dossier().supplement).toMatchObject({ outstanding: [0, 1], answeredAt: null, stageBefore: 'processing' });
    expect(answered().dossier().supplement).toMatchObject({ outstanding: [], answeredAt: at('2019-04-25T09:00') });
  });

  test('answers that were mended replace the old ones, papers are added to them', () => {
    const told = asked();
    const paper = { name: 'Giấy ủy quyền', lengthBytes: 10, sha256: 'b'.repeat(64), requiredPaper: null };
    const before = told.dossier();
    expect(told.does('supplement', { content: { answers: { con_ten: 'Nguyễn Văn Khác' }, papers: [paper] } })).toMatchObject({
      answers: { con_ten: 'Nguyễn Văn Khác' },
      papers: [...before.papers, paper],
    });
    expect(asked().does('supplement').answers).toEqual(before.answers);
  });
});

describe('"Bổ sung chưa đủ" names only points of the first request', () => {
  test('not before a supplement came in', () => {
    const told = story();
    told.does('receive');
    expect(told.isRefused('returnSupplement')).toBe('noSupplementToReturn');
  });

  test('a request that an older system left without an answer is not taken for answered', () => {
    const [requested, received] = [story(), story()];
    requested.does('requestSupplement', { by: officer('reception') });
    received.does('receive');
    const dossier = fold([...requested.entries(), ...received.entries().slice(1)]);
    if (dossier === null) throw new Error('No ledger');
    const facts = { now: at('2019-04-23T08:00'), actor: officer('reception'), procedure, calendar, papersNotArrived: [] };
    expect(decide(dossier, actOf('returnSupplement', usual.returnSupplement, facts.now), facts)).toMatchObject({ ok: false, refusal: { kind: 'noSupplementToReturn' } });
  });

  test.each([[[2]], [[0, 5]], [[-1]], [[0.5]], [[]]])('%j is refused', (outstanding) => {
    expect(answered().isRefused('returnSupplement', { content: { outstanding } })).toBe('onlyWhatWasAsked');
  });

  test('with a word of explanation', () => expect(answered().isRefused('returnSupplement', { content: { note: ' ' } })).toBe('reasonMissing'));

  test('the clock stands still again from now', () => {
    const told = answered();
    const { dueAt } = told.dossier();
    const returned = told.does('returnSupplement', { at: '2019-04-26T09:00' });
    expect(returned).toMatchObject({ stage: 'awaitingSupplement', dueAt, pause: { from: at('2019-04-26T09:00') }, supplement: { outstanding: [1], answeredAt: null } });
    const after = told.does('supplement', { at: '2019-05-06T09:00' });
    expect(after.stage).toBe('processing');
    expect(after.pauses).toHaveLength(2);
    expect(after.dueAt && dueAt && after.dueAt > dueAt).toBe(true);
  });

  test('what was received stays received when the desk’s own old request is found unanswered later', () => {
    const told = story();
    told.does('requestSupplement', { by: officer('reception') });
    told.does('supplement');
    const { receivedAt, dueAt } = told.does('receive', { at: '2019-04-22T09:00' });
    told.does('assign');
    expect(told.does('returnSupplement', { at: '2019-04-23T09:00' })).toMatchObject({ stage: 'awaitingSupplement', receivedAt, pause: { why: 'supplement' } });
    const after = told.does('supplement', { at: '2019-05-06T09:00' });
    expect(after).toMatchObject({ stage: 'processing', receivedAt });
    expect(after.dueAt && dueAt && after.dueAt > dueAt).toBe(true);
  });

  test('the dossier goes back to where it was when the supplement was returned, not to where it was when it was asked for', () => {
    const told = story();
    told.does('receive');
    told.does('requestSupplement');
    expect(told.does('supplement').stage).toBe('received');
    told.does('assign');
    told.does('returnSupplement');
    expect(told.does('supplement').stage).toBe('processing');
  });

  test('before the receipt the person’s answer opens the eight hours of the desk anew', () => {
    const told = story();
    told.does('requestSupplement', { by: officer('reception') });
    told.does('supplement');
    expect(told.does('returnSupplement', { by: officer('reception') })).toMatchObject({ stage: 'awaitingSupplementBeforeReceipt', pause: null });
    expect(told.does('supplement', { at: '2019-05-06T20:00' })).toMatchObject({ stage: 'submitted', answerBy: at('2019-05-07T17:00') });
  });
});

describe('A dossier expires only after the date of the request', () => {
  test.each(['2019-04-24T09:00', '2019-05-10T17:00', '2019-05-10T23:59:59.999'])('not on %s when the person has until the end of 10/05/2019', (now) => {
    expect(asked().isRefused('expireSupplement', { at: now })).toBe('respondByNotPast');
  });

  test('from midnight on', () =>
    expect(asked().does('expireSupplement', { at: '2019-05-11T00:00' })).toMatchObject({ stage: 'supplementExpired', finishedAt: at('2019-05-11T00:00') }));

  test('never when the request set no date', () => {
    const told = story();
    told.does('requestSupplement', { by: officer('reception'), content: { respondBy: null } });
    expect(told.isRefused('expireSupplement', { at: '2026-05-11T00:00' })).toBe('noRespondBy');
  });

  test('the person may still answer late, as long as nobody closed the dossier', () => expect(asked().does('supplement', { at: '2019-06-03T09:00' }).stage).toBe('processing'));
});

function asked(): Story {
  const told = story();
  told.does('receive', { at: '2019-04-22T09:00' });
  told.does('assign');
  told.does('requestSupplement', { at: '2019-04-23T09:00' });
  return told;
}

function answered(): Story {
  const told = asked();
  told.does('supplement', { at: '2019-04-25T09:00' });
  return told;
}
