import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMillis, type Instant, millisOf, parseInstant } from '../../basics/rules/time.ts';
import { afterAnswer, afterFault, afterKeeping, afterLoss, afterPaper, afterReceipt, isDue, nextStep, triedAgain } from './after-answer.ts';
import { type Heard, readFilingAnswer } from './answer.ts';
import type { OutboxRecord } from './outbox-record.ts';
import { readRecord } from './read-record.ts';

const id = '019ab0c4-7c00-7000-8000-000000000001';
const now = parseInstant('2026-11-30T02:00:00Z') as Instant;
const none = { 'retry-after': null, date: null, location: null, 'upload-offset': null };

function recordOf(more: Partial<OutboxRecord> = {}): OutboxRecord {
  return {
    v: 1,
    id,
    keeping: 'own',
    session: null,
    procedureCode: '1.001193',
    filedAt: now,
    contentDigest: 'b'.repeat(64),
    slipNumber: null,
    filing: { kind: 'plain', text: '{}' },
    papers: [],
    state: 'waiting',
    tries: 0,
    triedAt: null,
    waitMillis: null,
    reason: null,
    code: null,
    receipt: null,
    keepUntil: null,
    exportedAt: null,
    ...more,
  };
}

function answerOf(status: number, body: Readonly<Record<string, unknown>> | null, headers: Partial<typeof none> | { readonly 'retry-after': string } = {}): Heard {
  return { kind: 'answer', status, body, headers: { ...none, ...headers } };
}

const problem = (code: string) => ({ code, title: 'Không', titleEn: 'No', detail: 'Vì', detailEn: 'Because', next: 'Làm', nextEn: 'Do' });
const receipt = { id, code: 'H29.77.03-261130-0001' };
const moment = { now, random: 0.5 };

describe('an answer to a filing', () => {
  test('no status and no body whatever removes an item, its content or its papers', () => {
    const body = fc.oneof(
      fc.constant(null),
      fc.dictionary(fc.constantFrom('id', 'code', 'title', 'titleEn', 'detail', 'next', 'errors', 'facts'), fc.jsonValue()),
      fc.constant(receipt),
    );
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), body, fc.option(fc.string()), fc.double({ min: 0, max: 0.999, noNaN: true }), (status, said, retryAfter, random) => {
        const heard = answerOf(status, said as Readonly<Record<string, unknown>> | null, { 'retry-after': retryAfter as string });
        const before = recordOf({ papers: [{ sha256: 'c', lengthBytes: 1, name: 'a', state: 'waiting', sentBytes: 0, place: null, sealed: null }] });
        const after = afterAnswer(before, readFilingAnswer(heard, id), { now, random });
        expect({ filing: after.filing, papers: after.papers, id: after.id, digest: after.contentDigest }).toEqual({
          filing: before.filing,
          papers: before.papers,
          id,
          digest: before.contentDigest,
        });
        expect(after.state === 'answersThere').toBe((status === 200 || status === 201) && said?.['id'] === id && typeof said['code'] === 'string' && said['code'] !== '');
        expect(after.state).not.toBe('received');
      }),
    );
  });

  test('a page of a wall with status 200 is no line, and so is a receipt of somebody else', () => {
    for (const heard of [
      answerOf(200, null),
      answerOf(200, { ...receipt, id: id.replace('1', '2') }),
      answerOf(201, { id }),
      answerOf(302, null),
      answerOf(204, null),
      answerOf(511, null),
    ])
      expect(readFilingAnswer(heard, id)).toEqual({ kind: 'noLine' });
  });

  test('401, 403, 404, 409, 413, 415 and 422 in our words need a person, and say why and what next', () => {
    for (const status of [400, 401, 403, 404, 409, 413, 415, 422]) {
      const after = afterAnswer(recordOf(), readFilingAnswer(answerOf(status, problem('someCode')), id), moment);
      expect(after).toMatchObject({ state: 'needsPerson', waitMillis: null, reason: { kind: 'refused', status, code: 'someCode', said: { next: { vi: 'Làm', en: 'Do' } } } });
      expect(isDue(after, addMillis(now, 1e9))).toBe(false);
    }
    expect(afterAnswer(recordOf(), readFilingAnswer(answerOf(409, { ...problem('otherContent'), facts: { code: 'X' } }), id), moment).reason).toMatchObject({
      kind: 'otherContent',
      facts: { code: 'X' },
    });
  });

  test('a refusal without our words needs a person and is tried again all the same: it may not be our server that refused', () => {
    const after = afterAnswer(recordOf(), readFilingAnswer(answerOf(403, null), id), moment);
    expect(after).toMatchObject({ state: 'needsPerson', reason: { kind: 'unexplained', status: 403 } });
    expect(isDue(after, addMillis(now, 300_001))).toBe(true);
  });

  test('refused because an officer is logged in on this machine: told at once, and it goes by itself once he has logged out', () => {
    const after = afterAnswer(recordOf(), readFilingAnswer(answerOf(403, problem('staffFilesOnline')), id), moment);
    expect(after).toMatchObject({ state: 'needsPerson', reason: { kind: 'refused', said: { next: { vi: 'Làm', en: 'Do' } } } });
    expect([isDue(after, addMillis(now, 300_001)), nextStep(after)]).toEqual([true, { kind: 'file' }]);
    expect(afterAnswer(after, readFilingAnswer(answerOf(201, receipt), id), moment)).toMatchObject({ state: 'answersThere', reason: null });
  });

  test('429, 503 and every 5xx are tried again, after Retry-After at the earliest', () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504, 507]) {
      const after = afterAnswer(recordOf(), readFilingAnswer(answerOf(status, problem('busy'), { 'retry-after': '600' }), id), moment);
      expect(after).toMatchObject({ state: 'waiting', reason: { kind: 'busy', status } });
      expect([isDue(after, addMillis(now, 599_000)), isDue(after, addMillis(now, 600_000))]).toEqual([false, true]);
    }
    const dated = answerOf(503, null, { 'retry-after': 'Mon, 30 Nov 2026 02:10:00 GMT', date: 'Mon, 30 Nov 2026 02:00:00 GMT' } as never);
    expect(afterAnswer(recordOf(), readFilingAnswer(dated, id), moment).waitMillis).toBe(600_000);
    expect(afterAnswer(recordOf(), readFilingAnswer(answerOf(503, null, { 'retry-after': '999999999' }), id), moment).waitMillis).toBe(6 * 3_600_000);
  });
});

describe('waiting', () => {
  test('is between 2 seconds and 5 minutes, spread, longer each time, and goes on for ever', () => {
    const waits = (random: number) => {
      let record = recordOf();
      return Array.from({ length: 200 }, () => {
        record = afterAnswer(record, { kind: 'noLine' }, { now, random });
        return record.waitMillis ?? 0;
      });
    };
    expect(Math.min(...waits(0), ...waits(0.999))).toBe(2000);
    expect(Math.max(...waits(0.999))).toBeLessThanOrEqual(300_000);
    expect(waits(0.999)[199]).toBeGreaterThan(290_000);
  });

  test('is never stretched by a clock that jumps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e11, max: 4e11 }), (jump) => {
        const record = afterAnswer(recordOf(), { kind: 'noLine' }, moment);
        expect(isDue(record, addMillis(now, jump))).toBe(jump < 0 || jump >= (record.waitMillis ?? 0));
      }),
    );
  });
});

describe('papers and receipts', () => {
  const paper = (sha256: string) => ({ sha256, lengthBytes: 1, name: 'a', state: 'waiting' as const, sentBytes: 0, place: null, sealed: null });
  const there = recordOf({ state: 'answersThere', code: 'X', papers: [paper('a'), paper('b')] });

  test('a paper that is refused does not hold up the next one, and then the item needs a person', () => {
    const refused = afterPaper(there, 'a', { kind: 'refused', reason: { kind: 'refused', status: 422, code: 'paperTypeUnknown', said: null, errors: [], facts: null } }, moment);
    expect(refused).toMatchObject({ state: 'needsPerson', reason: { kind: 'paperRefused' } });
    expect([isDue(refused, now), nextStep(refused)]).toMatchObject([true, { kind: 'sendPaper', paper: { sha256: 'b' } }]);
    const rest = afterPaper(refused, 'b', { kind: 'arrived' }, moment);
    expect(rest).toMatchObject({ state: 'needsPerson', reason: { kind: 'paperRefused' } });
    expect([isDue(rest, addMillis(now, 1e9)), nextStep(rest)]).toEqual([false, { kind: 'nothing' }]);
    expect(nextStep(triedAgain(rest))).toMatchObject({ kind: 'sendPaper', paper: { sha256: 'a' } });
  });

  test('received is said of a genuine receipt alone', () => {
    for (const verdict of ['unsigned', 'noSuchKey', 'forged', 'otherContent'] as const) expect(afterReceipt(there, { verdict, receipt }, moment).state).not.toBe('received');
    expect(afterReceipt(there, { verdict: 'genuine', receipt }, moment)).toMatchObject({ state: 'received', keepUntil: addMillis(now, 7 * 86_400_000) });
  });

  test('no receipt, whatever is found of it, takes anything of what is kept: not even a genuine one, before its seven days', () => {
    for (const verdict of ['unsigned', 'noSuchKey', 'forged', 'otherContent', 'genuine'] as const) {
      const after = afterReceipt(there, { verdict, receipt }, moment);
      expect([after.filing, after.papers.map(({ sha256 }) => sha256)]).toEqual([there.filing, there.papers.map(({ sha256 }) => sha256)]);
    }
  });

  test('a paper that the office does not have after all is sent again', () => {
    const arrived = ['a', 'b'].reduce((so, sha256) => afterPaper(so, sha256, { kind: 'arrived' }, moment), there);
    const said = {
      ...receipt,
      papers: {
        list: [
          { sha256: 'a', arrived: 'no' },
          { sha256: 'b', arrived: 'yes' },
        ],
      },
    };
    expect(nextStep(afterReceipt(arrived, { verdict: 'unsigned', receipt: said }, moment))).toMatchObject({ kind: 'sendPaper', paper: { sha256: 'a' } });
  });

  test('the copy goes only seven days after, by the clock of the server, and only with the receipt looked at once more', () => {
    const received = afterReceipt(there, { verdict: 'genuine', receipt }, moment);
    const week = addMillis(now, 7 * 86_400_000);
    expect([isDue(received, addMillis(week, -1)), isDue(received, week)]).toEqual([false, true]);
    const keep = (looked: Parameters<typeof afterKeeping>[1]) => afterKeeping(received, looked, { now: week, random: 0 }).filing.kind;
    expect(keep({ verdict: 'genuine', completeAt: now, serverTime: week })).toBe('gone');
    // The clock here jumped ahead; the server's says that it is the same day.
    expect(keep({ verdict: 'genuine', completeAt: now, serverTime: addMillis(week, -1) })).toBe('plain');
    expect(keep({ verdict: 'genuine', completeAt: now, serverTime: null })).toBe('plain');
    for (const verdict of ['unsigned', 'noSuchKey', 'forged', 'otherContent', 'notAsked'] as const) expect(keep({ verdict, completeAt: now, serverTime: week })).toBe('plain');
  });

  test('what the office has lost is brought back under the same id', () => {
    const received = afterReceipt(there, { verdict: 'genuine', receipt }, moment);
    const again = afterLoss(received, moment);
    expect([again.state, nextStep(again), again.papers.map(({ state }) => state)]).toEqual(['waiting', { kind: 'file' }, ['waiting', 'waiting']]);
    expect(again.waitMillis).toBeGreaterThanOrEqual(2000);
  });

  test('what cannot be read waits for a person, with its content kept', () => {
    expect(afterFault(there, moment)).toMatchObject({ state: 'needsPerson', reason: { kind: 'unreadable' }, filing: there.filing });
  });
});

test('an item that version 1 put into the outbox is read for ever', () => {
  const read = readRecord(structuredClone(itemOfVersion1));
  expect(read).toEqual({ record: itemOfVersion1 });
  if ('record' in read)
    expect([isDue(read.record, addMillis(now, 1e9)), nextStep(read.record)]).toMatchObject([true, { kind: 'sendPaper', paper: { place: '/api/v1/papers/0123' } }]);
  expect(readRecord({ ...itemOfVersion1, v: 2, filing: 'otherwise' })).toEqual({ fault: 'newer' });
  for (const hurt of [null, 'x', {}, { ...itemOfVersion1, v: 'x' }, { ...itemOfVersion1, papers: null }]) expect(readRecord(hurt)).toEqual({ fault: 'damaged' });
  expect(millisOf(now)).toBe(Date.parse('2026-11-30T02:00:00Z'));
});

/** As the first version of the program kept it; never to be changed. */
const itemOfVersion1 = {
  v: 1,
  id: '019ab0c4-7c00-7000-8000-000000000001',
  keeping: 'own',
  session: null,
  procedureCode: '1.001193',
  filedAt: '2026-11-30T02:00:00.000Z',
  contentDigest: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb',
  slipNumber: 'KP07-000123',
  filing: { kind: 'plain', text: '{"procedureCode":"1.001193"}' },
  papers: [
    {
      sha256: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      lengthBytes: 400000,
      name: 'giấy chứng sinh.jpg',
      state: 'waiting',
      sentBytes: 262144,
      place: '/api/v1/papers/0123',
      sealed: null,
    },
  ],
  state: 'answersThere',
  tries: 2,
  triedAt: '2026-11-30T02:01:00.000Z',
  waitMillis: 4000,
  reason: { kind: 'noLine', status: null, code: null, said: null, errors: [], facts: null },
  code: 'H29.77.03-261130-0001',
  receipt: { id: '019ab0c4-7c00-7000-8000-000000000001', code: 'H29.77.03-261130-0001' },
  keepUntil: null,
  exportedAt: null,
};
