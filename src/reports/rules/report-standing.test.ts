import { describe, expect, test } from 'vitest';
import { at, day } from '../../../tests/dossiers.ts';
import type { DraftGround } from './draft-ground.ts';
import { documentText, type ReportDocument } from './report-document.ts';
import { type FoundFigure, figureId } from './report-figure.ts';
import { type ReportKind, reportKindOf, reportKinds } from './report-kind.ts';
import { keepsStanding, mayKeepStanding, standingPartsOf, standingStates, unknownPlacesIn } from './report-standing.ts';
import { ruleSentences, type TextField, textFields } from './rule-sentences.ts';
import { writeDraft } from './write-draft.ts';

const today = day('2026-12-01');
const version = (id: string, from: string, withdrawn: 'yes' | 'no' = 'no') => ({ id, from: day(from), withdrawn });
const statesOf = (...versions: ReturnType<typeof version>[]) => [...standingStates(versions, today).values()];

describe('Which version drafts take', () => {
  test.each([
    ['the only one', [version('a', '1900-01-01')], ['now']],
    ['the one begun last', [version('a', '1900-01-01'), version('b', '2026-11-01')], ['before', 'now']],
    ['of one day the later saved', [version('a', '2026-12-01'), version('b', '2026-12-01')], ['before', 'now']],
    ['not one that begins tomorrow', [version('a', '2026-11-01'), version('b', '2026-12-02')], ['now', 'later']],
    ['a slip mended today does not put off what begins later', [version('a', '2026-11-01'), version('b', '2027-01-01'), version('c', '2026-12-01')], ['before', 'later', 'now']],
    ['after one is taken back the one before', [version('a', '1900-01-01'), version('b', '2026-11-01', 'yes')], ['now', 'withdrawn']],
    ['none where all were taken back', [version('a', '2026-11-01', 'yes')], ['withdrawn']],
  ])('%s', (_, versions, states) => {
    expect(statesOf(...versions)).toEqual(states);
  });
});

test('Words in braces stand for figures only where the draft puts figures in', () => {
  const { texts } = reportKindOf['ward-periodic'];
  const words = [{ subject: 'Kết quả {wards}' }, { archive: '{total}' }, { signedFor: ['TM. {x}'] }, { recipients: ['UBND {wards} phường'] }, { recipients: ['{total}'] }];
  expect(words.map((more) => unknownPlacesIn({ ...texts, ...more }))).toEqual([['wards'], ['total'], ['x'], [], ['total']]);
});

describe('Who may keep what', () => {
  const texts = reportKindOf['ward-periodic'].texts;
  const keep = (more: Partial<Parameters<typeof mayKeepStanding>[0]>) => {
    const outcome = mayKeepStanding({ part: 'ward-periodic', sides: ['writer'], from: today, today, basedOn: null, newest: null, texts, groups: null, ...more });
    return outcome.ok ? 'kept' : outcome.refusal.kind;
  };
  const group = { code: 'a', name: 'Các phường', officeIds: [1] };

  test.each([
    ['words by a writer', {}, 'kept'],
    ['words by the clerk', { sides: ['clerk'] }, 'notYourAct'],
    ['groups by the clerk', { part: 'recipients', texts: null, groups: [group], sides: ['clerk'] }, 'kept'],
    ['groups by a writer', { part: 'recipients', texts: null, groups: [group] }, 'notYourAct'],
    ['a group without offices', { part: 'recipients', texts: null, groups: [{ ...group, officeIds: [] }], sides: ['clerk'] }, 'groupsWrong'],
    ['two groups of one name', { part: 'recipients', texts: null, groups: [group, { ...group, code: 'b' }], sides: ['clerk'] }, 'groupsWrong'],
    ['over a colleague’s newer version', { newest: { id: 'x', savedBy: 'Lê Thị Mẫu' } }, 'overtaken'],
    ['from yesterday on', { from: day('2026-11-30') }, 'dateIsPast'],
    ['with a figure that there is none of', { texts: { ...texts, limits: ['Có {units.wards} phường, {khong.co} khu'] } }, 'unknownPlaces'],
  ] as const)('%s', (_, more, kept) => {
    expect(keep(more as never)).toBe(kept);
  });

  test('a ward keeps no words of the report of a district, and everybody the groups', () => {
    expect(standingPartsOf('ward')).toEqual(['ward-periodic', 'reform', 'recipients']);
    expect(standingPartsOf('district')).toEqual(['advisory-team', 'reform', 'recipients']);
    expect(keepsStanding([], 'recipients')).toBe(false);
  });

  test('of places in braces all figures are known, {wards} among the recipients alone', () => {
    const places = { ...texts, good: ['{online} {outreach.leaflets} {equipment.ward.team.computer.covered}'], recipients: ['UBND {wards} phường'] };
    expect(unknownPlacesIn(places)).toEqual([]);
    expect(unknownPlacesIn({ ...places, good: ['{wards}', '{a b}'], recipients: ['{online}'] })).toEqual(['wards', 'a b', 'online']);
  });
});

/** The draft where each figure is this number. */
function draftText(kind: ReportKind, value: number, texts = reportKindOf[kind].texts): string {
  return documentText(draftDocument(kind, value, texts));
}

function draftDocument(kind: ReportKind, value: number, texts: DraftGround['texts']): ReportDocument {
  const isWard = kind === 'ward-periodic';
  const ground: DraftGround = {
    unit: { code: 'u', kind: isWard ? 'ward' : 'district', name: isWard ? 'Phường Mẫu' : 'Quận Mẫu', authorityName: 'ỦY BAN NHÂN DÂN MẪU', placeName: 'Mẫu' },
    wards: [],
    period: { from: day('2018-01-01'), to: day('2018-12-31') },
    documents: [],
    texts,
    reform: kind === 'reform' ? { fields: [], returned: [], targets: [] } : null,
  };
  const found = new Map<string, FoundFigure>();
  for (let round = 0; round < 8; round += 1) {
    const { document, missing } = writeDraft(kind, ground, found, at('2019-04-25T08:00'));
    if (missing.length === 0) return document;
    // Nothing of all 50, so that levels with dossiers are told.
    for (const ref of missing) found.set(figureId(ref), { value, whole: ref.of === null ? null : 50, basis: 'counted', source: '' });
  }
  return expect.fail('asks for figures without end');
}

describe('What the page says of the templates is what they do', () => {
  test.each(reportKinds)('%s: each sentence chosen by a figure stands where it is 0, and not where it is 7', (kind) => {
    const [none, some] = [draftText(kind, 0), draftText(kind, 7)];
    expect(ruleSentences[kind].filter(({ words }) => !none.includes(words)).map(({ words }) => words)).toEqual([]);
    expect(ruleSentences[kind].filter(({ words }) => some.includes(words)).map(({ words }) => words)).toEqual([]);
  });

  test.each(reportKinds)('%s: every field that is offered stands in the draft', (kind) => {
    for (const field of Object.keys(textFields[kind]).filter((one) => one !== 'purpose')) {
      const { [field as TextField]: before } = reportKindOf[kind].texts;
      const texts = { ...reportKindOf[kind].texts, [field]: typeof before === 'string' ? 'lời riêng của đơn vị' : ['lời riêng của đơn vị'] };
      expect([field, draftText(kind, 7, texts).includes('lời riêng của đơn vị') || draftDocument(kind, 7, texts).foot.signedFor.join().includes('lời riêng')]).toEqual([
        field,
        true,
      ]);
    }
  });
});
