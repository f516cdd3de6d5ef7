import { describe, expect, it } from 'vitest';
import { at } from '../../../tests/dossiers.ts';
import { papersHere } from './received-papers.ts';

const submittedAt = at('2026-11-30T08:00');
const declared = [
  { name: 'một.jpg', lengthBytes: 10, sha256: 'a'.repeat(64), requiredPaper: null },
  { name: 'hai.jpg', lengthBytes: 20, sha256: 'b'.repeat(64), requiredPaper: 'giay_chung_sinh' },
];
const first = { sha256: 'a'.repeat(64), lengthBytes: 10, arrivedAt: at('2026-11-30T08:05') };
const second = { sha256: 'b'.repeat(64), lengthBytes: 20, arrivedAt: at('2026-11-30T07:55') };

describe('A filing is here whole', () => {
  it('at once when it has no papers', () => {
    expect(papersHere({ declared: [], arrived: [], submittedAt })).toEqual({ list: [], arrivedCount: 0, completeAt: submittedAt, received: [] });
  });

  it('since its last paper came, listed as they were declared', () => {
    const here = papersHere({ declared, arrived: [second, first], submittedAt });
    expect([here.completeAt, here.arrivedCount, here.received.map((paper) => paper.lengthBytes)]).toEqual([first.arrivedAt, 2, [10, 20]]);
  });

  it('since it was filed when its papers came before', () => {
    expect(papersHere({ declared: declared.slice(1), arrived: [second], submittedAt }).completeAt).toBe(submittedAt);
  });

  it('not while one paper is missing, or has another length than was declared', () => {
    for (const arrived of [[first], [first, { ...second, lengthBytes: 21 }]]) {
      const here = papersHere({ declared, arrived, submittedAt });
      expect([here.completeAt, here.arrivedCount, here.list.map((paper) => paper.arrived)]).toEqual([null, 1, ['yes', 'no']]);
    }
  });

  it('whatever came beside what was declared', () => {
    const more = { ...first, sha256: 'c'.repeat(64), arrivedAt: at('2026-11-30T09:00') };
    expect(papersHere({ declared, arrived: [first, second, more], submittedAt })).toEqual(papersHere({ declared, arrived: [first, second], submittedAt }));
  });
});
