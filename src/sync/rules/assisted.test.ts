import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../basics/rules/time.ts';
import { asHeardMandates, asKnownPeople, canBeKnown, chosenTerm, type KnownPerson, lastDayOf, needNoAsking, stillKnown, whoIsMeant, withPerson } from './assisted.ts';
import { asRoster, hasLeft, memberNamed } from './roster.ts';
import { isSigned, type Point, signatureCharsMax, signaturePath } from './signature-path.ts';

describe('A signature on the screen', () => {
  const points = fc.array(fc.record({ x: fc.double({ min: -50, max: 700 }), y: fc.double({ min: -50, max: 300 }) }), { maxLength: 400 });

  test('whatever is drawn, and however long, becomes path data that draws lines and nothing else, of at most 8 KB', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 12 }), (strokes) => {
        const path = signaturePath(strokes);
        expect(/^[MLml0-9 ,.-]*$/.test(path)).toBe(true);
        expect(path.length).toBeLessThanOrEqual(signatureCharsMax);
      }),
      { numRuns: 60 },
    );
  });

  test('begins and ends where the hand did', () => {
    expect(signaturePath([line({ x: 10, y: 10 }, { x: 110, y: 60 }, 3), [{ x: 300, y: 20 }]])).toBe('M10 10l50 25 50 25M300 20');
  });

  test('a touch by mistake is none; a cross is one', () => {
    expect(isSigned([])).toBe(false);
    expect(isSigned([[{ x: 5, y: 5 }]])).toBe(false);
    expect(isSigned([line({ x: 0, y: 0 }, { x: 100, y: 0 }, 20)])).toBe(false);
    expect(isSigned([line({ x: 0, y: 0 }, { x: 80, y: 80 }, 9), line({ x: 0, y: 80 }, { x: 80, y: 0 }, 9)])).toBe(true);
  });
});

describe('What was agreed', () => {
  const mandate = {
    id: '019ab0c4-7c00-7000-8000-000000000009',
    scope: 'allOnline',
    until: '2026-12-30',
    agreedBy: 'signature',
    agreedAt: '2026-11-30T08:00:00+07:00',
    signature: 'M1 1l2 2',
  };

  test('for all dossiers has a day, also when none was chosen', () => {
    expect([chosenTerm('allOnline', 'result'), chosenTerm('allOnline', 'days365'), chosenTerm('thisDossier', 'result')]).toEqual(['days90', 'days365', 'result']);
  });

  test('ends with the result, or after 30, 90 or 365 days', () => {
    const day = '2026-11-30' as PlainDate;
    expect((['result', 'days30', 'days90', 'days365'] as const).map((term) => lastDayOf(term, day))).toEqual([null, '2026-12-30', '2027-02-28', '2027-11-30']);
  });

  test('somebody is known again only by a mandate that reaches further than one dossier and still holds', () => {
    const people = asKnownPeople({
      people: [
        { phone: '1', answers: {}, mandate },
        { phone: '2', answers: {}, mandate: { ...mandate, scope: 'thisDossier' } },
        { phone: '3', answers: {}, mandate: { ...mandate, until: null } },
        { phone: 4 },
      ],
    });
    expect(people.map(({ phone }) => phone)).toEqual(['1', '2', '3']);
    const heard = asHeardMandates(null);
    expect(stillKnown(people, { day: '2026-12-30' as PlainDate, heard }).map(({ phone }) => phone)).toEqual(['1']);
    expect(stillKnown(people, { day: '2026-12-31' as PlainDate, heard })).toEqual([]);
  });

  test.each([
    ['agreed without a line, the same day', null, '2026-11-30', 1, 1],
    ['agreed without a line, the day after', null, '2026-12-01', 1, 0],
    ['not confirmed yet as the office tells, the day after', 'open', '2026-12-01', 1, 0],
    ['confirmed by the phone or the ward', 'agreed', '2026-12-01', 1, 1],
    ['confirmed, after its last day', 'agreed', '2026-12-31', 0, 0],
    ['denied or ended, even on the same day', 'ended', '2026-11-30', 0, 0],
    ['with a word that is none', 'maybe', '2026-12-01', 1, 0],
  ])('a mandate that is %s: kept, asked no more', (_, standing, on, kept, unasked) => {
    const people = asKnownPeople({ people: [{ phone: '1', answers: {}, mandate }] });
    const asked = { day: on as PlainDate, heard: asHeardMandates(standing === null ? { rows: [] } : { mandates: [{ id: mandate.id, standing }, { id: 3 }] }) };
    expect([stillKnown(people, asked).length, needNoAsking(people, asked).length]).toEqual([kept, unasked]);
  });

  describe('by whom', () => {
    const [lan] = asKnownPeople({ people: [{ phone: '0900000111', answers: { yc_ho_ten: 'Trần Thị Mẫu Lan' }, mandate }] });
    const people: readonly KnownPerson[] = lan === undefined ? [] : [lan];

    test.each([
      ['the same phone and name, however it is spelt', '0900000111', ' tran thi  mau LAN', 'known'],
      ['another name under the phone of the household: a new person', '0900000111', 'Phạm Văn Mẫu Chồng', 'new'],
      ['the phone alone: is asked which', '0900000111', '', 'which'],
      ['a phone that is not known', '0900000112', '', 'new'],
      ['the name alone', '', 'Trần Thị Mẫu Lan', 'new'],
    ])('%s', (_, phone, name, kind) => expect(whoIsMeant(people, { name, phone, identity: '' }).kind).toBe(kind));

    const [card, otherCard] = ['079194000001', '079194000002'];
    const byCard = asKnownPeople({ people: [{ phone: '', answers: { yc_ho_ten: 'Trần Thị Mẫu Lan', yc_so_dinh_danh: card }, mandate }] });

    test.each([
      ['somebody without a phone, by the identity card that was read', byCard, '', card, 'known'],
      ['the same card, with a phone today', byCard, '0900000111', card, 'known'],
      ['the card of another person of the same name', byCard, '', otherCard, 'new'],
      ['no card and no phone: a name alone tells nobody', byCard, '', '', 'new'],
      ['phone and name, whose card was never read before', people, '0900000111', card, 'known'],
    ])('%s', (_, known, phone, identity, kind) => expect(whoIsMeant(known, { name: 'Trần Thị Mẫu Lan', phone, identity }).kind).toBe(kind));

    test('another card than the one that was read before is another person, also under the same phone and name', () => {
      const both = byCard.map((one) => ({ ...one, phone: '0900000111' }));
      const meant = (identity: string) => whoIsMeant(both, { name: 'Trần Thị Mẫu Lan', phone: '0900000111', identity }).kind;
      expect([meant(card ?? ''), meant(''), meant(otherCard ?? '')]).toEqual(['known', 'known', 'new']);
    });

    test('who has neither phone nor card cannot be known again; two of one name with different cards are two', () => {
      expect([canBeKnown({ phone: '', answers: {} }), canBeKnown({ phone: '', answers: { yc_so_dinh_danh: card } })]).toEqual([false, true]);
      const [one] = byCard;
      const two = one === undefined ? [] : withPerson(withPerson(byCard, { ...one, answers: { ...one.answers, yc_so_dinh_danh: otherCard } }), one);
      expect(two.map(({ answers }) => answers['yc_so_dinh_danh'])).toEqual([otherCard, card]);
    });

    test('two of one household stand beside each other, and of one person the last is kept', () => {
      const both = people.flatMap((one) => withPerson(withPerson(people, { ...one, answers: { yc_ho_ten: 'Phạm Văn Mẫu Chồng' } }), one));
      expect(whoIsMeant(both, { name: '', phone: '0900000111', identity: '' })).toEqual({ kind: 'which', names: ['Phạm Văn Mẫu Chồng', 'Trần Thị Mẫu Lan'] });
    });
  });
});

describe('The roster of a post', () => {
  const roster = asRoster({
    asOf: '2026-11-30T01:00:00Z',
    members: [
      { personId: 'a', fullName: 'Lê Văn Mẫu Sáng', role: 'member', canConfirm: 'yes', teams: [{ teamId: 't', name: 'Tổ tư vấn khu phố 7', unitCode: 'x' }] },
      { personId: 'b', fullName: 'Phạm Thị Mẫu Chiều', role: 'member', canConfirm: 'no', teams: [] },
      { personId: 'c', fullName: 'Phạm Thị Mẫu Chiều', teams: 'none' },
      { fullName: 'không có mã' },
    ],
  });

  test('is read as far as it can be believed', () => {
    expect(roster?.members.map(({ personId, canConfirm, teams }) => [personId, canConfirm, teams])).toEqual([
      ['a', 'yes', ['Tổ tư vấn khu phố 7']],
      ['b', 'no', []],
      ['c', 'no', []],
    ]);
    expect([asRoster(null), asRoster({ members: [] }), asRoster('x')]).toEqual([null, null, null]);
  });

  test.each([
    ['is on the list', 'a', null, false],
    ['is not on the list any more', 'gone', null, true],
    ['was told by the office that the membership has ended', 'a', 'membershipEnded', true],
    ['only has to come in with a new code', 'a', 'memberSessionEnded', false],
    ['typed a name', null, 'membershipEnded', false],
  ])('no help is begun in the name of whoever has left: one who %s', (_, personId, endedBy, left) => expect(hasLeft({ personId }, { endedBy, roster })).toBe(left));

  test('a machine that was never told a list says of nobody that he has left', () => expect(hasLeft({ personId: 'a' }, { endedBy: null, roster: null })).toBe(false));

  test('a typed name finds the one member who bears it, and nobody when two do', () => {
    expect([memberNamed(roster, ' le van mau sang')?.personId, memberNamed(roster, 'Phạm Thị Mẫu Chiều'), memberNamed(null, 'x')]).toEqual(['a', null, null]);
  });
});

function line(from: Point, to: Point, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, at) => ({ x: from.x + ((to.x - from.x) * at) / (count - 1), y: from.y + ((to.y - from.y) * at) / (count - 1) }));
}
