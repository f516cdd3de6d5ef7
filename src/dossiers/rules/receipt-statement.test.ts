import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../basics/rules/bytes.ts';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { instantFromMillis } from '../../basics/rules/time.ts';
import { judgeReceipt, packedIn, packReceipt, papersDigest, type ReceiptStatement, type SignedReceipt, statementText, unpackReceipt } from './receipt-statement.ts';

const pair = generateKeyPairSync('ed25519');
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
const keys = [{ keyId: 'k1', publicKey: toBase64Url(raw), validFrom: '2026-01-01T00:00:00.000Z', retiredAt: null }];
const papers = [{ sha256: 'a'.repeat(64), lengthBytes: 1234 }];
const statement: ReceiptStatement = {
  id: uuidV7From(1_764_500_000_000, new Uint8Array(10).fill(7)),
  code: '000.27436.H29-261130-0001',
  unitCode: '27436',
  submittedAt: instantFromMillis(1_764_500_000_000),
  answerBy: instantFromMillis(1_764_580_000_000),
  contentDigest: 'b'.repeat(64),
  papersCount: 1,
  papersDigest: papersDigest(papers),
  completeAt: instantFromMillis(1_764_500_009_123),
};
const receipt: SignedReceipt = { keyId: 'k1', statement, signature: toBase64Url(sign(null, Buffer.from(statementText('k1', statement)), pair.privateKey)) };
const expected = { id: statement.id, contentDigest: statement.contentDigest, papers };

describe('a receipt that anybody can check', () => {
  it('is genuine when the office signed it and it is of what is held here', () => {
    expect(judgeReceipt(receipt, { keys, expected })).toBe('genuine');
    expect(judgeReceipt(receipt, { keys, expected: null })).toBe('genuine');
  });

  it('is forged when one letter of what it says is another', () => {
    const other = { ...statement, code: '000.27436.H29-261130-0002' };
    expect(judgeReceipt({ ...receipt, statement: other }, { keys, expected: null })).toBe('forged');
    expect(judgeReceipt({ ...receipt, signature: 'abc' }, { keys, expected: null })).toBe('forged');
  });

  it('is of something else when one paper is not the same', () => {
    const swapped = { ...expected, papers: [{ sha256: 'c'.repeat(64), lengthBytes: 1234 }] };
    expect(judgeReceipt(receipt, { keys, expected: swapped })).toBe('otherContent');
    expect(judgeReceipt(receipt, { keys, expected: { ...expected, contentDigest: 'd'.repeat(64) } })).toBe('otherContent');
  });

  it('tells that a key is not known here, instead of calling the receipt forged', () => {
    expect(judgeReceipt(receipt, { keys: [], expected })).toBe('noSuchKey');
  });

  it('fits into a QR code and comes out of it as it went in', () => {
    const text = packReceipt(receipt);
    expect(text.length).toBeLessThan(330);
    expect(encodeURI(text)).toBe(text);
    expect(unpackReceipt(text)).toEqual(receipt);
  });

  it('is found in the address of a QR code, in a message, and in what a scanner wrote', () => {
    const text = packReceipt(receipt);
    for (const around of [`https://dichvucong.example/kiem-tra-bien-nhan#${text}`, `Biên nhận: ${text} nhé`, text.replaceAll('~', '%7E'), text])
      expect(packedIn(around)).toBe(text);
    expect([packedIn(''), packedIn(text.slice(0, 40)), packedIn('DH1')]).toEqual([null, null, null]);
  });

  it('reads what is no receipt as none, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => unpackReceipt(text) === null));
    const parts = packReceipt(receipt).split('~');
    fc.assert(
      fc.property(fc.nat(parts.length - 1), fc.string(), (at, text) => {
        const changed = unpackReceipt(parts.map((part, index) => (index === at ? text : part)).join('~'));
        if (changed !== null && JSON.stringify(changed) !== JSON.stringify(receipt)) expect(judgeReceipt(changed, { keys, expected: null })).not.toBe('genuine');
      }),
    );
  });
});
