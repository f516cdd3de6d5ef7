import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, joined, type Piece, type TableBlock } from '../rules/report-document.ts';
import { fromEditor, toEditor } from './editor-document.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '1', '.', 'Đ'), minLength: 1, maxLength: 8 });
const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ text, marks: fc.constantFrom<('bold' | 'italic')[]>([], ['bold'], ['italic'], ['bold', 'italic']) }),
  fc.record({ figure: fc.constantFrom('a|b', 'c|d'), as: fc.constantFrom('number' as const, 'whole' as const, 'rate' as const, 'padded' as const) }),
);
const content = fc.array(piece, { maxLength: 6 }).map(joined);
const columns: TableBlock['columns'] = [{ head: 'Phường', align: 'left', share: 1 }];
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph' as const), content }),
  fc.record({ kind: fc.constantFrom('ground' as const), content }),
  fc.record({ kind: fc.constantFrom('item' as const), mark: fc.constantFrom('-' as const, '+' as const), content }),
  fc.record({ kind: fc.constantFrom('heading' as const), level: fc.constantFrom(1 as const, 2 as const, 3 as const), content }),
  fc.record({
    kind: fc.constantFrom('table' as const),
    caption: content,
    columns: fc.constant(columns),
    rows: fc.array(
      fc.tuple(content).map((cells) => [...cells]),
      { maxLength: 3 },
    ),
    lastRow: fc.constantFrom('plain' as const, 'total' as const),
  }),
);

test('What goes into the editor comes out of it unchanged: words, marks, figures, tables', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      expect(fromEditor(toEditor(blocks))).toEqual(blocks);
    }),
  );
});

test('An empty report is one empty paragraph', () => {
  expect(fromEditor(toEditor([]))).toEqual([{ kind: 'paragraph', content: [] }]);
});
