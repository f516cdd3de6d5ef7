import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { aloneOf, creditTable, type HelpedCount, noCredit } from './credit.ts';
import { helpOf, lastDayAtPost, type PostSeat, type PostTeam } from './help.ts';

const one: HelpedCount = { unitCode: '27436-KP01', teamId: 't', personId: 'p', month: '2019-05', autonomy: 'some', credit: 'proven', count: 1 };
const advisory: PostTeam = { id: 'advisory', officeId: 2, kindCode: 'advisoryTeam', hasMember: 'yes' };
const digital: PostTeam = { id: 'digital', officeId: 2, kindCode: 'digitalTeam', hasMember: 'yes' };

test.each<[string, Parameters<typeof helpOf>, ReturnType<typeof helpOf>]>([
  ['proven by the key of a member', [{ memberId: 'p' }, { teams: [advisory], proven: 'yes', left: 'no' }], { teamId: 'advisory', personId: 'p', credit: 'proven' }],
  ['a member without a proof', [{ memberId: 'p' }, { teams: [advisory], proven: 'no', left: 'no' }], { teamId: 'advisory', personId: 'p', credit: 'unconfirmed' }],
  [
    'a proof of somebody who is no member here',
    [{ memberId: 'p' }, { teams: [{ ...advisory, hasMember: 'no' }], proven: 'yes', left: 'no' }],
    { teamId: 'advisory', personId: null, credit: 'unconfirmed' },
  ],
  ['in two teams: the advisory team', [{ memberId: 'p' }, { teams: [digital, advisory], proven: 'yes', left: 'no' }], { teamId: 'advisory', personId: 'p', credit: 'proven' }],
  [
    'in the digital team alone',
    [{ memberId: 'p' }, { teams: [digital, { ...advisory, hasMember: 'no' }], proven: 'yes', left: 'no' }],
    { teamId: 'digital', personId: 'p', credit: 'proven' },
  ],
  ['a typed name', [{}, { teams: [advisory], proven: 'no', left: 'no' }], { teamId: 'advisory', personId: null, credit: 'unconfirmed' }],
  ['who had left', [{ memberId: 'p' }, { teams: [advisory], proven: 'yes', left: 'yes' }], { teamId: 'advisory', personId: null, credit: 'doubtful' }],
  ['where there is no team', [{ memberId: 'p' }, { teams: [], proven: 'yes', left: 'no' }], { teamId: null, personId: null, credit: 'unconfirmed' }],
])('Credit of a help: %s', (_, [helper, facts], help) => expect(helpOf(helper, facts)).toEqual(help));

test('Each filing counts once at its post, its team, its member and its month; what is not confirmed stands apart, what was refused nowhere', () => {
  const counts: readonly HelpedCount[] = [
    { ...one, count: 3 },
    { ...one, credit: 'unconfirmed', autonomy: 'alone', count: 2 },
    { ...one, credit: 'doubtful', autonomy: null },
    { ...one, credit: 'refused', count: 9 },
    { ...one, credit: null, teamId: null, personId: null, autonomy: null, month: '2019-04', count: 4 },
  ];
  const table = creditTable(counts, () => 't');
  const all = { assisted: 10, confirmed: 3, unconfirmed: 6, doubtful: 1, autonomy: { alone: 2, some: 3, together: 0, unsaid: 5 } };
  expect([table.posts.get('27436-KP01'), table.teams.get('t')]).toEqual([all, all]);
  expect(table.members.get('p')?.assisted).toBe(6);
  expect([...table.months].map(([month, { assisted }]) => [month, assisted])).toEqual([
    ['2019-04', 4],
    ['2019-05', 6],
  ]);
  expect(aloneOf(table.months.get('2019-05') ?? noCredit)).toEqual({ alone: 2, of: 5 });
});

test('Confirmed, not confirmed and doubtful add up to all that is counted, and so does how it was done', () => {
  const count = fc.record({
    unitCode: fc.constantFrom('a', 'b'),
    teamId: fc.constantFrom('t', null),
    personId: fc.constantFrom('p', null),
    month: fc.constantFrom('2019-01', '2019-02'),
    autonomy: fc.constantFrom('alone' as const, 'some' as const, 'together' as const, null),
    credit: fc.constantFrom('proven' as const, 'confirmed' as const, 'unconfirmed' as const, 'doubtful' as const, 'refused' as const, null),
    count: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(count), (counts) => {
      const table = creditTable(counts, () => null);
      for (const figures of [...table.posts.values(), ...table.months.values()]) {
        expect(figures.confirmed + figures.unconfirmed + figures.doubtful).toBe(figures.assisted);
        expect(Object.values(figures.autonomy).reduce((sum, n) => sum + n, 0)).toBe(figures.assisted);
      }
      const sum = (groups: ReadonlyMap<string, { readonly assisted: number }>) => [...groups.values()].reduce((total, { assisted }) => total + assisted, 0);
      expect(sum(table.posts)).toBe(sum(table.months));
    }),
  );
});

const seat = (personId: string, fullName: string, until: string | null): PostSeat => ({ personId, fullName, until: until === null ? null : day(until) });
const chieu = seat('c', 'Phạm Thị Mẫu Chiều', '2026-10-31');

test.each<[string, Parameters<typeof lastDayAtPost>[0], readonly PostSeat[], string | null]>([
  ['a typed name that only somebody bears who has left', { name: 'Bà PHẠM THỊ MẪU CHIỀU' }, [chieu], '2026-10-31'],
  ['as an old machine types it', { name: 'pham thi  mau chieu' }, [chieu], '2026-10-31'],
  ['the later of two ends', { name: 'Phạm Thị Mẫu Chiều' }, [chieu, seat('c', 'Phạm Thị Mẫu Chiều', '2026-11-05')], '2026-11-05'],
  ['somebody else of the name is still there', { name: 'Phạm Thị Mẫu Chiều' }, [chieu, seat('d', 'Phạm Thị Mẫu Chiều', null)], null],
  ['he left and came back', { name: 'Phạm Thị Mẫu Chiều' }, [chieu, seat('c', 'Phạm Thị Mẫu Chiều', null)], null],
  ['a name that nobody bore', { name: 'Chị Chiều' }, [chieu], null],
  ['no name', { name: null }, [chieu], null],
  ['who was chosen has left, another bears the name', { memberId: 'c', name: 'Phạm Thị Mẫu Chiều' }, [chieu, seat('d', 'Phạm Thị Mẫu Chiều', null)], '2026-10-31'],
])('The last day at the post: %s', (_, helper, seats, until) => expect(lastDayAtPost(helper, seats)).toBe(until));
