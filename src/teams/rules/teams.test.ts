import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../basics/rules/csv.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';
import { addMembership, changePlace, closeSeat, endMembership, reopenSeat, takeBackEnd } from './change-membership.ts';
import { linkTeams } from './change-team.ts';
import { compositionOf, tallyOf } from './composition.ts';
import { readCsv } from './csv.ts';
import { isMemberOn, type Membership, vacanciesOn } from './membership.ts';
import { readRoster } from './read-roster.ts';
import { dayIn, nameIn, neighbourhoodIn, phoneIn, positionIn, roleIn } from './roster-words.ts';
import type { Team } from './team.ts';

const day = (text: string) => text as PlainDate;
const today = day('2019-06-01');
const team: Team = {
  id: 't1',
  officeId: 2,
  kindCode: 'advisoryTeam',
  level: 'neighbourhood',
  unitCode: '27460-KP01',
  name: 'Tổ tư vấn khu phố 1',
  foundedOn: day('2017-05-15'),
  foundingDocument: null,
  endedOn: null,
  endedDocument: null,
  roster: 'known',
};

function member(id: string, more: Partial<Membership> = {}): Membership {
  const open = { positionTitle: null, untilOn: null, endedWhy: null, replaces: null, seatClosedOn: null, seatClosedWhy: null };
  return { ...open, id, officeId: 2, teamId: 't1', personId: `p-${id}`, positionCode: 'areaPolice', role: 'member', fromOn: day('2017-05-15'), ...more };
}

const facts = (memberships: readonly Membership[]) => ({ team, memberships, today });
const kindOf = (outcome: ReturnType<typeof takeBackEnd>) => (outcome.ok ? 'taken' : outcome.refusal.kind);

describe('Counting', () => {
  test('An unknown headcount is not zero: it is null, alone and by position', () => {
    const unknown: Team = { ...team, id: 't2', roster: 'unknown' };
    expect(tallyOf({ teams: [unknown], memberships: [], day: today })).toEqual({ teams: 1, unknownRosters: 1, members: null, persons: null, vacancies: null });
    expect(compositionOf({ teams: [unknown], memberships: [], positions: [], day: today })[2]?.positions).toBeNull();
    expect(tallyOf({ teams: [team, unknown], memberships: [member('a')], day: today })).toMatchObject({ teams: 2, unknownRosters: 1, members: 1 });
  });

  test('A team whose roster is known and empty has none', () => expect(tallyOf({ teams: [team], memberships: [], day: today }).members).toBe(0));

  test('Somebody in two teams is one person and two memberships', () => {
    const other: Team = { ...team, id: 't2' };
    const memberships = [member('a', { personId: 'p' }), member('b', { personId: 'p', teamId: 't2' })];
    expect(tallyOf({ teams: [team, other], memberships, day: today })).toMatchObject({ members: 2, persons: 1 });
  });

  test('The positions sum up to the members, whatever the dates are', () => {
    const dates = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2017-05-15'), days));
    const rows = fc.array(fc.record({ from: dates, length: fc.option(fc.integer({ min: 0, max: 400 })), code: fc.constantFrom('areaPolice', 'groupHead', 'strange') }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, dates, (told, on) => {
        const memberships = told.map(({ from, length, code }, i) =>
          member(String(i), { fromOn: from, untilOn: length === null ? null : addDays(from, length), positionCode: code }),
        );
        const counted = compositionOf({ teams: [team], memberships, positions: [], day: on })[2];
        expect(counted?.positions?.reduce((sum, one) => sum + one.members, 0)).toBe(counted?.members);
      }),
    );
  });

  test('Members of a team that has ended count no more', () => {
    const ended: Team = { ...team, endedOn: day('2019-01-01') };
    expect(tallyOf({ teams: [ended], memberships: [member('a')], day: today })).toMatchObject({ teams: 0, members: 0 });
  });
});

describe('A seat', () => {
  const ended = member('a', { untilOn: day('2019-03-31'), endedWhy: 'Nghỉ hưu' });

  test('The last day is a day in the team; from the next the seat is empty', () => {
    expect(isMemberOn(ended, day('2019-03-31'))).toBe(true);
    expect(vacanciesOn([ended], day('2019-03-31'))).toEqual([]);
    expect(vacanciesOn([ended], day('2019-04-01'))).toEqual([ended]);
  });

  test('It is empty until the day on which the successor begins', () => {
    const next = member('b', { replaces: 'a', fromOn: day('2019-05-01') });
    expect(vacanciesOn([ended, next], day('2019-04-30'))).toEqual([ended]);
    expect(vacanciesOn([ended, next], day('2019-05-01'))).toEqual([]);
  });

  test('A closed seat is no vacancy from that day on', () => {
    const closed = closeSeat(ended, { on: day('2019-05-01'), why: 'Giảm' }, facts([ended]));
    const row = closed.ok ? closed.value : ended;
    expect([vacanciesOn([row], day('2019-04-30')).length, vacanciesOn([row], day('2019-05-01')).length]).toEqual([1, 0]);
    expect(reopenSeat(row).ok).toBe(true);
    expect(kindOf(closeSeat(row, { on: today, why: 'x' }, facts([row])))).toBe('seatClosed');
  });

  test('An end is taken back as long as nobody has the seat', () => {
    expect(kindOf(takeBackEnd(ended, facts([ended])))).toBe('taken');
    expect(kindOf(takeBackEnd(ended, facts([ended, member('b', { replaces: 'a' })])))).toBe('seatTaken');
    expect(kindOf(takeBackEnd(member('c'), facts([])))).toBe('notEnded');
  });

  test('Nobody ends twice, before he began, or far ahead', () => {
    expect(kindOf(endMembership(ended, { lastOn: today, why: 'x' }, { today }))).toBe('endedAlready');
    expect(kindOf(endMembership(member('b'), { lastOn: day('2017-05-14'), why: 'x' }, { today }))).toBe('endsBeforeItBegan');
    expect(kindOf(endMembership(member('b'), { lastOn: day('2091-06-01'), why: 'x' }, { today }))).toBe('farAhead');
  });

  test.each([
    ['taken', member('n', { replaces: 'a', fromOn: day('2019-04-01') })],
    ['beginsBeforeItIsEmpty', member('n', { replaces: 'a', fromOn: day('2019-03-31') })],
    ['noSuchSeat', member('n', { replaces: 'z', fromOn: day('2019-04-01') })],
    ['beginsBeforeTheTeam', member('n', { fromOn: day('2017-01-01') })],
    ['isMemberAlready', member('n', { personId: 'p-a', fromOn: day('2019-03-01') })],
  ])('A new membership: %s', (kind, next) => expect(kindOf(addMembership(next, facts([ended])))).toBe(kind));

  test('Another role from a day on keeps the days before; on the first day it is a correction', () => {
    const place = { id: 'n', positionCode: 'groupHead', positionTitle: null, role: 'deputy' } as const;
    const moved = changePlace(member('b'), { ...place, fromOn: day('2019-01-01') }, { today });
    expect(moved).toMatchObject({ ok: true, value: { kept: { untilOn: '2018-12-31', role: 'member' }, next: { id: 'n', replaces: 'b', role: 'deputy', fromOn: '2019-01-01' } } });
    expect(changePlace(member('b'), { ...place, fromOn: day('2017-05-15') }, { today })).toMatchObject({
      ok: true,
      value: { kept: { role: 'deputy', untilOn: null }, next: null },
    });
  });
});

test('Teams go on from each other in no circle', () => {
  const link = (teamId: string, continuesTeamId: string) => ({ teamId, continuesTeamId, since: today, how: 'continues' as const });
  const links = [link('b', 'a'), link('c', 'b')];
  expect(linkTeams(link('d', 'c'), links).ok).toBe(true);
  expect([link('a', 'c'), link('a', 'a'), link('b', 'a')].map((one) => kindOf(linkTeams(one, links) as never))).toEqual(['linksInACircle', 'linksToItself', 'linkedAlready']);
});

describe('Words of the lists that wards keep', () => {
  test.each([
    ['Tổ trưởng', 'leader'],
    ['TT', 'leader'],
    ['Phó Tổ trưởng', 'deputy'],
    ['TỔ PHÓ', 'deputy'],
    ['Thành viên', 'member'],
    ['Tổ trưởng Tổ dân phố 5', null],
    ['Cảnh sát khu vực', null],
  ])('%s', (words, role) => expect(roleIn(words)).toBe(role));

  test.each([
    ['Trưởng khu phố', 'neighbourhoodHead'],
    ['Phó khu phố', 'neighbourhoodHead'],
    ['Trưởng ban CTMT khu phố', 'frontCommitteeHead'],
    ['CSKV', 'areaPolice'],
    ['Bí thư chi đoàn KP', 'youthSecretary'],
    ['Chi hội trưởng Phụ nữ', 'branchHead'],
    ['Hội viên Cựu chiến binh', 'organisationMember'],
    ['BVDP', 'civilGuard'],
    ['Tổ phó tổ dân phố 12', 'groupHead'],
    ['Nhạc trưởng', null],
  ])('%s at a neighbourhood', (title, code) => expect(positionIn(title, 'neighbourhood', [])).toBe(code));

  test.each([
    ['Phó Chủ tịch UBND phường', 'deputyChair'],
    ['Chủ tịch Hội LHPN phường', 'frontAndOrganisations'],
    ['CC Tư pháp - Hộ tịch', 'civilServant'],
    ['Cán bộ không chuyên trách', 'nonSpecialised'],
  ])('%s at a ward', (title, code) => expect(positionIn(title, 'ward', [])).toBe(code));

  test.each([
    ['0120 123 4567', '0701234567', 'yes'],
    ['0169.123.4567', '0391234567', 'yes'],
    [901234567, '0901234567', 'yes'],
    [1201234567, '0701234567', 'yes'],
    ['0901234567', '0901234567', 'no'],
    ['', null, 'no'],
  ])('Phone %s', (cell, phone, changed) => expect(phoneIn(cell)).toEqual({ phone, changed }));

  test.each([
    ['05/03/2019', '2019-03-05'],
    ['5.3.2019', '2019-03-05'],
    [43529, '2019-03-05'],
    ['43529', '2019-03-05'],
    ['03/2019', '2019-03-01'],
    ['2019-03-05', '2019-03-05'],
  ])('Day %s', (cell, found) => expect(dayIn(cell)).toMatchObject({ day: found }));

  test.each(['31/02/2019', '1960', 'tháng ba'])('No day: %s', (cell) => expect(dayIn(cell)).toBe('wrong'));

  test('Capitals, titles before a name and taken-apart letters', () => {
    expect(nameIn('ÔNG  NGUYỄN VĂN MẪU AN')).toBe('Nguyễn Văn Mẫu An');
    expect(nameIn('Đỗ Thị Mẫu Hoà'.normalize('NFD'))).toBe('Đỗ Thị Mẫu Hoà');
    expect(neighbourhoodIn('TỔ TƯ VẤN KP.03')).toBe(3);
  });
});

test.each([['KHU PHỐ 2'], [' ', 'KHU PHỐ 2'], ['I. Khu phố 2']])(
  'The name of a team right below the head is no second head, and running numbers are no neighbourhoods: %s',
  (...section) => {
    const units = [1, 2, 3].map((n) => ({ code: `27460-KP0${n}`, name: `Khu phố ${n}`, level: 'neighbourhood' as const }));
    const rows = [['STT', 'Họ và tên', 'Chức vụ'], section, [1, 'Lương Văn Mẫu Ổi', 'CSKV'], [3, 'Lương Thị Mẫu Mận', 'BVDP']];
    const roster = readRoster([{ name: '', rows }], { unit: { code: '27460', name: 'Phường An Lạc', level: 'ward' }, below: units, positions: [], said: [] });
    expect(roster.rows.map(({ unit, fullName }) => [unit?.name, fullName])).toEqual([
      ['Khu phố 2', 'Lương Văn Mẫu Ổi'],
      ['Khu phố 2', 'Lương Thị Mẫu Mận'],
    ]);
  },
);

test('What is saved as a list of values is read back as it was, and no cell is calculated', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'Đ', '"', ';', ' ', '\n', ',') }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const head = rows[0]?.map((_, i) => `c${i}`) ?? [];
        expect(readCsv(csvOf([head, ...rows])).slice(1)).toEqual(rows);
      },
    ),
  );
  expect(csvOf([['=1+1']])).toContain("'=1+1");
});
