import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantFromMillis } from '../../basics/rules/time.ts';
import { foldDraft } from './fold-draft.ts';
import { type JournalContent, type JournalRow, missingRows, type RowText, readRow, writeRow } from './journal.ts';

const draft = '019ab0c4-7c00-7000-8000-000000000001';
const about = { procedureCode: '1.001193', procedureVersion: 1, keeping: 'own' } as const;

function rowOf(after: number, content: JournalContent, more: Partial<JournalRow> = {}): JournalRow {
  return { v: 1, draft, about, tab: 't1', seq: after + 1, after, at: instantFromMillis(1_700_000_000_000 + after) as Instant, content, previous: null, ...more };
}

/** Any acts of any tabs, each with whatever a jumping clock said. */
const acts = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    value: fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 })),
    tab: fc.constantFrom('t1', 't2'),
    at: fc.integer({ min: 0, max: 4e12 }),
  }),
  { minLength: 1, maxLength: 20 },
);

function rowsOf(from: readonly { readonly key: string; readonly value: string | number | null | string[]; readonly tab: string; readonly at: number }[]): JournalRow[] {
  const begun = rowOf(0, { kind: 'begun', unitCode: '27436' });
  return [begun, ...from.map(({ key, value, tab, at }, index) => rowOf(index + 1, { kind: 'answered', change: { [key]: value } }, { tab, at: instantFromMillis(at) }))];
}

describe('the rows of all tabs make one draft', () => {
  test('each question has the answer that was given last, whatever the clocks said and in whatever order the rows are read', () => {
    fc.assert(
      fc.property(acts, fc.integer(), (given, mix) => {
        const expected = new Map<string, unknown>();
        for (const { key, value } of given) expected.set(key, value);
        for (const [key, value] of expected) if (value === null) expected.delete(key);
        const rows = rowsOf(given).sort((a, b) => ((a.after * 7919 + mix) % 31) - ((b.after * 7919 + mix) % 31));
        expect(foldDraft(rows)?.answers).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  test('a damaged row takes no other with it, and is told', () => {
    fc.assert(
      fc.property(acts, fc.nat(), fc.nat(), fc.constantFrom('letter', 'cut', 'empty', 'digest'), (given, which, where, how) => {
        const rows = rowsOf(given);
        const hurt = which % rows.length;
        const read = rows.map((row, index) => readRow(index === hurt ? damaged(writeRow(row), { where, how }) : writeRow(row), { draft, order: row.after + 1 }));
        expect(read.flatMap((one, index) => ('fault' in one ? [[index, one.fault]] : []))).toEqual([[hurt, 'damaged']]);
        const rest = read.flatMap((one) => ('row' in one ? [one.row] : []));
        expect(foldDraft(rest)).toEqual(foldDraft(rows.filter((_, index) => index !== hurt)));
      }),
    );
  });

  test('a row that is missing altogether is noticed by the next of its tab', () => {
    const first = writeRow(rowOf(0, { kind: 'begun', unitCode: null }));
    const second = writeRow(rowOf(1, { kind: 'answered', change: { a: 'x' } }, { previous: first.digest }));
    const third = rowOf(2, { kind: 'answered', change: { b: 'y' } }, { previous: second.digest });
    expect(missingRows([{ row: third, digest: writeRow(third).digest }])).toBe(1);
  });

  test('a row is read only in the place it was written for', () => {
    const kept = writeRow(rowOf(3, { kind: 'answered', change: { a: 'x' } }));
    expect(readRow(kept, { draft, order: 4 })).toHaveProperty('row');
    expect(readRow(kept, { draft, order: 5 })).toEqual({ fault: 'damaged' });
    expect(readRow(kept, { draft: draft.replace('1', '2'), order: 4 })).toEqual({ fault: 'damaged' });
  });

  test('what a server held never takes the place of what was answered here, and fills the rest', () => {
    const rows = [
      rowOf(0, { kind: 'adopted', unitCode: '27436', answers: { a: 'theirs', b: 'theirs', c: 'theirs' }, papers: [], savedAt: instantFromMillis(1) }),
      rowOf(1, { kind: 'answered', change: { a: 'ours', c: null } }),
      rowOf(2, { kind: 'adopted', unitCode: '27439', answers: { a: 'later', b: 'later', c: 'later' }, papers: [], savedAt: instantFromMillis(2) }),
    ];
    expect(foldDraft(rows)).toMatchObject({ answers: { a: 'ours', b: 'later' }, unitCode: '27439', adoptedAt: instantFromMillis(2) });
  });
});

test('rows written by version 1 are read for ever', () => {
  for (const { draft: of, order, ...kept } of rowsOfVersion1) expect(readRow(kept, { draft: of, order })).toHaveProperty('row');
  const rows = rowsOfVersion1.flatMap(({ draft: of, order, ...kept }) => {
    const read = readRow(kept, { draft: of, order });
    return 'row' in read ? [read.row] : [];
  });
  expect(foldDraft(rows)).toEqual({
    procedureCode: '1.001193',
    procedureVersion: 3,
    keeping: 'own',
    unitCode: '27439',
    answers: { con_ho_ten: 'Nguyễn Trần Mẫu An', nguoi_con: [{ ten: 'A' }], cam_doan: true },
    papers: [{ name: 'chứng sinh.jpg', lengthBytes: 5, sha256: 'a'.repeat(64), requiredPaper: 'giay-chung-sinh' }],
    begunAt: '2026-11-30T02:00:00.000Z',
    savedAt: '2026-11-30T02:00:05.000Z',
    adoptedAt: null,
    theirs: {},
    filed: 'yes',
  });
});

test('a row of a later version of the program is left alone, not called damaged', () => {
  const row = { ...rowOf(0, { kind: 'begun', unitCode: null }), v: 2, something: 'new' };
  expect(readRow(writeRow(row as unknown as JournalRow), { draft, order: 1 })).toEqual({ fault: 'newer' });
});

function damaged(kept: RowText, { where, how }: { readonly where: number; readonly how: 'letter' | 'cut' | 'empty' | 'digest' }): RowText {
  const at = where % kept.text.length;
  if (how === 'digest') return { ...kept, digest: `${kept.digest.slice(1)}${kept.digest.startsWith('0') ? '1' : '0'}` };
  if (how === 'empty') return { ...kept, text: '' };
  return { ...kept, text: how === 'cut' ? kept.text.slice(0, at) : `${kept.text.slice(0, at)}${kept.text[at] === 'x' ? 'y' : 'x'}${kept.text.slice(at + 1)}` };
}

/** As the first version of the program wrote them; never to be changed. */
const rowsOfVersion1: readonly (RowText & { readonly draft: string; readonly order: number })[] = [
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 1,
    digest: 'ec1b70e550bcf51759548b07427c19f61be44e21a8279f274486374efff9d487',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":1,"after":0,"at":"2026-11-30T02:00:00.000Z","content":{"kind":"begun","unitCode":"27436"},"previous":null}',
  },
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 2,
    digest: '4ecb0f71590b19168ad5a9424e2b8b2b7c58ee4d49c9a8963dfc9b7af9f5f4b2',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":2,"after":1,"at":"2026-11-30T02:00:01.000Z","content":{"kind":"answered","change":{"con_ho_ten":"Nguyễn Trần Mẫu An","nguoi_con":[{"ten":"A"}],"cam_doan":true,"bo":"x"}},"previous":"ec1b70e550bcf51759548b07427c19f61be44e21a8279f274486374efff9d487"}',
  },
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 3,
    digest: '6960c60af7781f28b83f3c3e72583fb33b57c40ea2e468701b6b697280c63efc',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":3,"after":2,"at":"2026-11-30T02:00:02.000Z","content":{"kind":"paperTaken","paper":{"name":"chứng sinh.jpg","lengthBytes":5,"sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","requiredPaper":"giay-chung-sinh"}},"previous":"4ecb0f71590b19168ad5a9424e2b8b2b7c58ee4d49c9a8963dfc9b7af9f5f4b2"}',
  },
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 4,
    digest: '42a1fe5f7a4e597b0230367d5ff4fc9a0a130f4758286b47679a594381414f0f',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":4,"after":3,"at":"2026-11-30T02:00:03.000Z","content":{"kind":"unitChosen","unitCode":"27439"},"previous":"6960c60af7781f28b83f3c3e72583fb33b57c40ea2e468701b6b697280c63efc"}',
  },
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 5,
    digest: 'ff0013d6a1e87f208e2304d8e56dd969c05cdc4f8b2bac8fd103db021ad3e19b',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":5,"after":4,"at":"2026-11-30T02:00:04.000Z","content":{"kind":"answered","change":{"bo":null}},"previous":"42a1fe5f7a4e597b0230367d5ff4fc9a0a130f4758286b47679a594381414f0f"}',
  },
  {
    draft: '019ab0c4-7c00-7000-8000-000000000001',
    order: 6,
    digest: 'b3a40ef175b5df51c5af5a846056c065bb06624927ec4c84b626230572be637a',
    text: '{"v":1,"draft":"019ab0c4-7c00-7000-8000-000000000001","about":{"procedureCode":"1.001193","procedureVersion":3,"keeping":"own"},"tab":"019ab0c4-7c00-7000-8000-00000000000a","seq":6,"after":5,"at":"2026-11-30T02:00:05.000Z","content":{"kind":"filed","contentDigest":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},"previous":"ff0013d6a1e87f208e2304d8e56dd969c05cdc4f8b2bac8fd103db021ad3e19b"}',
  },
];
