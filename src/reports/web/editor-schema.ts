import { type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model';

/**
 * The document of a report as the editor knows it: blocks one after the other, figures as pieces that cannot be typed over, tables as they come from the
 * records. One to one with rules/report-document.ts (see editor-document.ts).
 */
const textBlock = (draw: (attrs: Readonly<Record<string, unknown>>) => DOMOutputSpec, more: Partial<NodeSpec> = {}): NodeSpec => ({
  group: 'block',
  content: 'inline*',
  toDOM: (node) => draw(node.attrs),
  ...more,
});

export const reportSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: textBlock(() => ['p', { class: 'report-paragraph' }, 0], { parseDOM: [{ tag: 'p' }, { tag: 'div' }] }),
    ground: textBlock(() => ['p', { class: 'report-ground', 'data-kind': 'ground' }, 0], { parseDOM: [{ tag: 'p[data-kind=ground]', priority: 60 }] }),
    heading: textBlock(({ level }) => [`h${Number(level) + 1}`, 0], {
      attrs: { level: { default: 1 } },
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
    }),
    item: textBlock(({ mark }) => ['p', { class: 'report-item', 'data-mark': String(mark) }, 0], {
      attrs: { mark: { default: '-' } },
      parseDOM: [
        { tag: 'p[data-mark]', priority: 60, getAttrs: (dom) => ({ mark: dom.getAttribute('data-mark') === '+' ? '+' : '-' }) },
        { tag: 'li', attrs: { mark: '-' } },
      ],
    }),
    table: { group: 'block', atom: true, attrs: { table: {} }, toDOM: () => ['div', { class: 'report-table' }] },
    figure: { group: 'inline', inline: true, atom: true, attrs: { id: {}, as: { default: 'number' } }, toDOM: () => ['span', { class: 'figure-field' }] },
    text: { group: 'inline' },
  },
  marks: {
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    italic: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
});
