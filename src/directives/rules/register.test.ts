import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../tests/dossiers.ts';
import { mayTurn } from '../../basics/rules/kept-version.ts';
import { documentStanding, isNamedIn } from './document-standing.ts';
import { mayKeepDocument } from './keep-document.ts';
import { laterGrounds } from './later-grounds.ts';
import { type DocumentContent, documentSearchKey, isFound, type NamedGround } from './steering-document.ts';

const [own, other] = ['016806b5-bc00-7892-80a2-22b8f15cd9dd', '016806b5-bc00-77aa-8e14-5e41cb2d3786'];
const ground = (issuedOn: string, more: Partial<NamedGround> = {}): NamedGround => ({
  documentId: null,
  kind: 'cv',
  number: '749/STTTT-CNTT',
  issuedOn: day(issuedOn),
  issuer: 'Sở Thông tin và Truyền thông Thành phố',
  reason: null,
  ...more,
});
const content: DocumentContent = {
  kind: 'cv',
  number: '1134/UBND',
  issuedOn: day('2017-04-11'),
  issuer: 'Ủy ban nhân dân quận',
  about: 'về việc thành lập Tổ tư vấn của quận',
  effectFrom: null,
  effectTo: null,
  replacedBy: null,
  uses: [],
  grounds: [],
};

describe('A ground later than the document that stands on it', () => {
  test('is told with both days, as in the papers of 2017', () =>
    expect(laterGrounds({ ...content, grounds: [ground('2017-04-25', { reason: 'Bản chính đến sau' })] }, new Map())).toMatchObject([
      { groundOn: '2017-04-25', actOn: '2017-04-11', reason: 'Bản chính đến sau' },
    ]));
  test('of the same day, or earlier, there is nothing to tell', () =>
    expect(laterGrounds({ ...content, grounds: [ground('2017-04-11'), ground('2017-04-10')] }, new Map())).toEqual([]));
  test('is looked at by the day that the register has now, when that was mended since', () => {
    const named = { ...content, grounds: [ground('2017-04-25', { documentId: other })] };
    expect(laterGrounds(named, new Map([[other, day('2017-03-25')]]))).toEqual([]);
    expect(laterGrounds({ ...content, grounds: [ground('2017-04-01', { documentId: other })] }, new Map([[other, day('2017-05-01')]]))).toHaveLength(1);
  });
  test('never keeps the document from being saved', () => {
    const later = { ...content, grounds: [ground('2019-12-31')] };
    expect(mayKeepDocument({ id: own, before: null, basedOn: 0, content: later, why: null, twin: null }).ok).toBe(true);
  });
});

describe('The register is mended, never overwritten', () => {
  const before = { version: 3, withdrawn: 'no', savedBy: 'Lê Thị Mẫu Văn Thư' } as const;
  const keep = (more: object) => {
    const outcome = mayKeepDocument({ id: own, before, basedOn: 3, content, why: 'sai ngày', twin: null, ...more });
    return outcome.ok ? 'kept' : outcome.refusal.kind;
  };
  test.each([
    ['kept with a reason, on the newest version', {}, 'kept'],
    ['not without a reason', { why: null }, 'reasonMissing'],
    ['not over what somebody else saved meanwhile', { basedOn: 2 }, 'overtaken'],
    ['not while it is taken out', { before: { ...before, withdrawn: 'yes' } }, 'withdrawnAlready'],
    ['not replaced by itself', { content: { ...content, replacedBy: own } }, 'replacedByItself'],
    ['not with an end before its beginning', { content: { ...content, effectFrom: day('2018-01-01'), effectTo: day('2017-12-31') } }, 'effectReversed'],
    ['not twice', { twin: { id: other } }, 'alreadyRegistered'],
    ['a new one needs no reason', { before: null, basedOn: 0, why: null }, 'kept'],
    ['not as new where it is there already', { basedOn: 0 }, 'overtaken'],
  ])('%s', (_title, more, expected) => expect(keep(more)).toBe(expected));
  test('taken out and put back, each once and with a reason', () => {
    const turn = (act: 'withdraw' | 'restore', withdrawn: 'yes' | 'no', why: string | null = 'ghi nhầm') => mayTurn({ before: { ...before, withdrawn }, act, why }).ok;
    expect([turn('withdraw', 'no'), turn('withdraw', 'yes'), turn('restore', 'yes'), turn('restore', 'no'), turn('withdraw', 'no', null)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

test('A document is found by number, kind, day or words, with marks or without', () => {
  const key = documentSearchKey({ ...content, kind: 'kh', number: '65/KH-UBND', issuedOn: day('2019-03-29'), about: 'về triển khai công tác cải cách hành chính' });
  for (const asked of ['65/kh', 'ke hoach', 'cải cách', 'cai cach 29/03/2019', 'UY BAN', '']) expect(isFound(key, asked), asked).toBe(true);
  for (const asked of ['66/kh', 'quyết định', 'cải cách 2018']) expect(isFound(key, asked), asked).toBe(false);
});

describe('Where a document stands', () => {
  const base = { effectFrom: null, effectTo: null, replacedOn: null, withdrawn: 'no' } as const;
  test.each([
    ['without days it is in force', {}, 'inForce'],
    ['until the last day of its effect', { effectTo: day('2019-12-31') }, 'inForce'],
    ['over on the day after', { effectTo: day('2019-12-30') }, 'expired'],
    ['not yet', { effectFrom: day('2020-01-01') }, 'notYet'],
    ['replaced from the day of the one that takes its place', { replacedOn: day('2019-12-31') }, 'replaced'],
    ['not replaced before', { replacedOn: day('2020-01-01') }, 'inForce'],
    ['taken out whatever else', { withdrawn: 'yes', effectTo: day('2000-01-01') }, 'withdrawn'],
  ] as const)('%s', (_title, more, expected) => expect(documentStanding({ ...base, ...more }, day('2019-12-31'))).toBe(expected));
});

describe('A team is founded by a document', () => {
  const words = 'Công văn 1520/UBND ngày 15/05/2017 của UBND quận Bình Tân; Thông báo 192/TB-VP ngày 24/03/2017';
  test.each([
    ['1520/UBND', '2017-05-15', true],
    ['192/TB-VP', '2017-03-24', true],
    ['1520/UBND', '2018-05-15', false],
    ['520/UBND', '2017-05-15', false],
    ['192/TB-VP', '2017-05-15', false],
  ])('%s of %s: %s', (number, on, expected) => expect(isNamedIn(words, { number, issuedOn: day(on) })).toBe(expected));
});

test('Whatever the grounds, exactly those with a later day are told', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((n) => day(new Date(Date.UTC(2017, 3, 1 + n)).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(days, fc.array(days, { maxLength: 12 }), (on, grounds) => {
      const told = laterGrounds({ issuedOn: on, grounds: grounds.map((one) => ground(one)) }, new Map());
      expect(told.map(({ groundOn }) => groundOn)).toEqual(grounds.filter((one) => one > on));
    }),
  );
});
