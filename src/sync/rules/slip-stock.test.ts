import { expect, test } from 'vitest';
import { asSlipStock, asTold, noSlips, ownNumberOf, type SlipStock, slipsLeft, takeSlip, withBlock, withoutBlock, withSpoilt } from './slip-stock.ts';

const lent = withBlock(noSlips, { prefix: 'KP07-', first: 98, last: 100 });

function takeAll(stock: SlipStock): readonly string[] {
  const taken = takeSlip(stock);
  return taken === null ? [] : [taken.slipNumber, ...takeAll(taken.stock)];
}

test('numbers are given one after the other, each once, and from the next block when one is used up', () => {
  const two = withBlock(lent, { prefix: 'KP07-', first: 201, last: 201 });
  expect(slipsLeft(two)).toBe(4);
  expect(takeAll(two)).toEqual(['KP07-000098', 'KP07-000099', 'KP07-000100', 'KP07-000201']);
});

test('a block that is told twice, since the first answer was lost, gives no number twice', () => {
  const begun = takeSlip(lent)?.stock ?? noSlips;
  expect(takeAll(withBlock(begun, { prefix: 'KP07-', first: 98, last: 100 }))).toEqual(['KP07-000099', 'KP07-000100']);
});

test('a spoilt number is passed over and does not count as left; one that was never lent cannot be spoilt', () => {
  const spoilt = withSpoilt(lent, 'KP07-000098') ?? noSlips;
  expect(slipsLeft(spoilt)).toBe(2);
  expect(takeAll(spoilt)).toEqual(['KP07-000099', 'KP07-000100']);
  expect(withSpoilt(spoilt, 'KP07-000098')).toEqual(spoilt);
  expect([withSpoilt(lent, 'KP07-000101'), withSpoilt(lent, 'KP08-000098'), withSpoilt(lent, 'KP07-98')]).toEqual([null, null, null]);
  expect(asTold(spoilt, ['KP07-000098']).spoilt).toEqual([{ number: 'KP07-000098', told: 'yes' }]);
});

test('a block that was given back gives no more numbers', () => {
  expect(takeAll(withoutBlock(lent, { prefix: 'KP07-', first: 98 }))).toEqual([]);
});

test('what was kept is read back as it was, and what is damaged is left out', () => {
  expect(asSlipStock(JSON.parse(JSON.stringify(lent)))).toEqual(lent);
  expect(asSlipStock({ blocks: [{ prefix: 'KP07-' }], spoilt: [7] })).toEqual(noSlips);
  expect(asSlipStock('x')).toBeNull();
});

test('without a lent number a person gets one of the machine’s own, always the same for the same dossier', () => {
  expect(ownNumberOf('01939b2e-7c1a-7000-8000-0000000abcde')).toBe('TAM-0ABCDE');
});
