import { expect, test } from 'vitest';
import { entryLine, outboxFileMark, sealedAad } from './outbox-file.ts';
import { pinPauseMillis } from './pin.ts';
import { spaceLevel, usedShare } from './space.ts';

test('papers stop at 90 % of the space, what people type does not; the warning comes at 70 %', () => {
  expect([0, 0.69, 0.7, 0.89, 0.9, 1].map(spaceLevel)).toEqual(['fine', 'fine', 'warn', 'warn', 'textOnly', 'textOnly']);
  expect(usedShare({ usage: 80, quota: 100 }, 10)).toBe(0.9);
  // A browser that does not say how much there is does not stop anybody.
  expect([usedShare({}, 10), usedShare({ usage: 5, quota: 0 }, 10)]).toEqual([0, 0]);
});

test('three wrong PINs cost nothing, then each doubles the wait up to five minutes; a clock put back does not shorten it', () => {
  const pauses = [0, 1, 2, 3, 4, 5, 20].map((wrongTries) => pinPauseMillis({ wrongTries, triedAt: 1000 }, 1000));
  expect(pauses).toEqual([0, 0, 0, 2000, 4000, 8000, 300_000]);
  expect(pinPauseMillis({ wrongTries: 3, triedAt: 1000 }, 3000)).toBe(0);
  expect(pinPauseMillis({ wrongTries: 3, triedAt: 1000 }, 500)).toBe(2000);
});

test('an entry of the file is one line, and what is sealed is bound to its dossier and paper', () => {
  expect(outboxFileMark + entryLine({ kind: 'filing', id: 'i', keyId: 'k', enc: 'e', lengthBytes: 3 })).toBe(
    'dong-hanh outbox 1\n{"kind":"filing","id":"i","keyId":"k","enc":"e","lengthBytes":3}\n',
  );
  expect([sealedAad({ kind: 'filing', id: 'i' }), sealedAad({ kind: 'paper', id: 'i', sha256: 's' })]).toEqual(['i filing', 'i paper s']);
});
