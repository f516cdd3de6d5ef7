import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyAt } from '../../../tests/dossier-stages.ts';
import { intended, type Step, steps } from '../../../tests/dossier-walk.ts';
import { at, birthOnline, calendar, day, filed, type LaterKind, laterKinds, submission, usual } from '../../../tests/dossiers.ts';
import type { Entry, SubmittedContent } from './acts.ts';
import { decide } from './decide.ts';
import type { Dossier } from './dossier.ts';
import { apply } from './fold.ts';
import { messageOf, submittedMessage } from './messages.ts';

/** Acts that the person hears of. The others are steps inside the office, or his own. */
const told: readonly LaterKind[] = [
  'receive',
  'requestSupplement',
  'supplement',
  'returnSupplement',
  'refuse',
  'requestPayment',
  'recordPayment',
  'suspend',
  'resume',
  'sendResultDraft',
  'issueResult',
  'returnResult',
  'apologise',
  'confirmWithdrawal',
  'stop',
  'expireSupplement',
];

test.each(laterKinds)('%s: told, or not', (kind) => {
  const dossier = storyAt('processing').dossier();
  const entry = { kind, content: usual[kind], recordedAt: at('2019-04-22T09:00'), consequences: {} } as unknown as Entry;
  expect(messageOf(dossier, entry) !== null).toBe(told.includes(kind));
});

describe('A message is read by whoever holds the phone', () => {
  const secret = 'BÍMẬT';
  const content: SubmittedContent = {
    ...filed,
    applicant: { ...filed.applicant, fullName: `Nguyễn ${secret}`, phone: '0900004321', personalId: '000194000018', email: `${secret}@thu.vn`, address: secret },
    submitter: { fullName: secret, phone: '0900005678', relation: secret },
    helper: { unitCode: '27436', place: 'ward', name: secret },
    answers: { con_ten: secret },
    papers: [{ name: secret, lengthBytes: 1, sha256: 'a'.repeat(64), requiredPaper: null }],
  };
  const numbers = ['0900004321', '4321', '000194000018', '0900005678', '8000', '1994'];

  test.each(laterKinds)('%s tells nothing of what anybody typed, nor who it is about', (kind) => {
    const dossier = { ...storyAt('processing').dossier(), submitted: content, dueAt: at('2019-05-02T17:00') };
    const entry = { kind, content: marked(usual[kind]), recordedAt: at('2019-04-22T09:00'), consequences: {} } as unknown as Entry;
    const message = (messageOf(dossier, entry) ?? '').replace(dossier.code, '');
    for (const word of [secret, ...numbers]) expect(message).not.toContain(word);
  });

  test('no name, no number of the person, nothing that anybody typed, at most 300 characters, and always the code', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { dossier, entry } of walk(all)) {
          const message = messageOf(dossier, entry);
          if (message === null) continue;
          expect(message).not.toContain(secret);
          for (const number of numbers) expect(message.replace(dossier.code, '')).not.toContain(number);
          expect(message.length).toBeLessThanOrEqual(300);
          expect(message.startsWith(`Hồ sơ ${dossier.code}: `)).toBe(true);
          expect(message).toBe(message.normalize('NFC'));
        }
      }),
      { numRuns: 400 },
    );
  });

  function walk(all: readonly Step[]): { dossier: Dossier; entry: Entry }[] {
    const first = submission({ content, submittedAt: at('2019-04-22T08:00') });
    let dossier = apply(null, first);
    let now = first.recordedAt;
    return all.flatMap((step) => {
      const next = intended(dossier, step, now);
      now = next.now;
      const outcome = decide(dossier, { ...next.act, content: marked(next.act.content) } as typeof next.act, {
        now,
        actor: next.actor,
        procedure: birthOnline,
        calendar,
        papersNotArrived: [],
      });
      if (!outcome.ok) return [];
      dossier = apply(dossier, outcome.value);
      return [{ dossier, entry: outcome.value }];
    });
  }

  /** Every free text of the content holds the secret. */
  function marked(value: object): object {
    const free = new Set([
      'what',
      'reason',
      'ground',
      'note',
      'text',
      'question',
      'askedUnit',
      'opinion',
      'officerName',
      'receiver',
      'document',
      'number',
      'file',
      'receiptNumber',
    ]);
    return JSON.parse(JSON.stringify(value), (key, one: unknown) => (typeof one === 'string' && free.has(key) ? `${one} ${secret}` : one)) as object;
  }
});

describe('What is said', () => {
  const dossier = { ...storyAt('processing').dossier(), code: 'H29-190422-0001' };
  const said = (kind: LaterKind, content: object, changes: Partial<Dossier> = {}) =>
    messageOf({ ...dossier, ...changes }, { kind, content: { ...usual[kind], ...content }, recordedAt: at('2019-04-22T09:00'), consequences: {} } as unknown as Entry);

  test('the receipt names the hour and day of the result', () => expect(said('receive', {}, { dueAt: at('2019-05-02T17:00') })).toContain('17:00 02/05/2019'));

  test('a request names its date when it has one', () => {
    expect(said('requestSupplement', { respondBy: day('2019-05-10') })).toContain('10/05/2019');
    expect(said('requestSupplement', { respondBy: null })).not.toContain('trước');
  });

  test('an apology says sorry and names the new date', () => expect(said('apologise', { newDueAt: at('2019-05-20T17:00') })).toMatch(/xin lỗi.*17:00 20\/05\/2019/));

  test('an answer that says no is not announced as a result', () => {
    expect(said('issueResult', {}, { stage: 'declined' })).toContain('văn bản trả lời');
    expect(said('issueResult', {}, { stage: 'ready' })).toContain('đã có kết quả');
  });

  test('the first message has a place for the code and names by when the office answers', () => {
    const message = submittedMessage(at('2019-04-23T08:00'));
    expect(message.split('{code}')).toHaveLength(2);
    expect(message).toContain('08:00 23/04/2019');
    expect(message.replace('{code}', '000.00.00.00.00.000.00.00.00.00.H29-190422-123456').length).toBeLessThanOrEqual(300);
  });
});
