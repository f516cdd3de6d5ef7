import { expect, test } from 'vitest';
import { filingDigest } from '../store/canonical.ts';
import { filingExample } from './filing-example.ts';

test('A filing of before anybody could be named or mandated has the digest it always had, with help and without', () => {
  expect(filingDigest(filingExample)).toBe('d9675fd3e06b1fba000fe566358c3860d115eefae0bdfa573f23f64c8f1792dd');
  expect(filingDigest({ ...filingExample, helper: { unitCode: '27436-KP01', name: 'Phạm Thị Mẫu' } })).toBe('e148e73fd37d7f9557a473d40c35eeca92a81180d4149e6ae69e60e64e0e4738');
  expect(filingDigest({ ...filingExample, mandate: null, helper: null })).toBe(filingDigest(filingExample));
});
