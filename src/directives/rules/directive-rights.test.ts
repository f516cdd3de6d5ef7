import { expect, test } from 'vitest';
import type { OfficerRole } from '../../offices/rules/role.ts';
import { decidesAt, decidingOffices } from './directive-rights.ts';

const ward = { id: 2, parentOfficeId: 1 };
const district = { id: 1, parentOfficeId: null };
const leads = (...officeIds: readonly number[]): readonly OfficerRole[] => officeIds.map((officeId) => ({ role: 'leader', officeId }));

test('A ward is decided on above it alone; a team or a member above it or by its own ward, above first for who leads at both', () => {
  expect([decidingOffices(ward, 'ward'), decidingOffices(ward, 'team'), decidingOffices(ward, 'member'), decidingOffices(district, 'team')]).toEqual([[1], [1, 2], [1, 2], [1]]);
  expect([decidesAt(leads(2), ward, 'ward'), decidesAt(leads(2), ward, 'team'), decidesAt(leads(2, 1), ward, 'team'), decidesAt(leads(3), ward, 'team')]).toEqual([
    null,
    2,
    1,
    null,
  ]);
});
