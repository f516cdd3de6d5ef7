import { baseKeymap, setBlockType, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView, type NodeViewConstructor } from 'prosemirror-view';
import { type Block, contentText, type ReportDocument, type TableBlock } from '../rules/report-document.ts';
import { type ShownAs, shownFigure } from '../rules/report-figure.ts';
import { fromEditor, toEditor } from './editor-document.ts';
import { reportSchema } from './editor-schema.ts';

const { nodes, marks } = reportSchema;

export const blockKinds = ['paragraph', 'heading1', 'heading2', 'heading3', 'itemDash', 'itemPlus', 'ground'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What stands around the editor needs to know after every step. */
export type EditorNews = {
  readonly kind: BlockKind | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly figure: string | null;
};

export type ReportEditorView = {
  readonly blocks: () => Block[];
  readonly setKind: (kind: BlockKind) => void;
  readonly run: (name: keyof typeof commands) => void;
  /** New values of figures, drawn without a step: nothing of the text changes. */
  readonly showFigures: (figures: ReportDocument['figures']) => void;
  readonly stop: () => void;
};

type Input = {
  readonly place: HTMLElement;
  readonly label: string;
  readonly tableHint: string;
  readonly blocks: readonly Block[];
  readonly figures: ReportDocument['figures'];
  readonly onChange: () => void;
  readonly onNews: (news: EditorNews) => void;
};

export function openEditor({ place, label, tableHint, blocks, figures, onChange, onNews }: Input): ReportEditorView {
  const view = new EditorView(place, {
    state: EditorState.create({ doc: toEditor(blocks), plugins: [history(), keymap(keys), keymap(baseKeymap)] }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false', class: 'report-paper report-editing', lang: 'vi' },
    nodeViews: drawnNodes(figures, tableHint),
    // A chosen figure or table is not typed over or pasted over by mistake; Delete takes it out.
    handleTextInput: (one) => isProtected(one.state),
    handlePaste: (one) => isProtected(one.state),
    dispatchTransaction(step) {
      view.updateState(view.state.apply(step));
      if (step.docChanged) onChange();
      onNews(newsOf(view.state));
    },
  });
  onNews(newsOf(view.state));
  return {
    blocks: () => fromEditor(view.state.doc),
    setKind: (kind) => perform(view, kindCommand(kind)),
    run: (name) => perform(view, commands[name]),
    showFigures: (fresh) => view.setProps({ nodeViews: drawnNodes(fresh, tableHint) }),
    stop: () => view.destroy(),
  };
}

const commands = { bold: toggleMark(marks.bold), italic: toggleMark(marks.italic), undo, redo } as const satisfies Readonly<Record<string, Command>>;

const keys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': commands.bold,
  'Mod-i': commands.italic,
  'Mod-Alt-0': kindCommand('paragraph'),
  'Mod-Alt-1': kindCommand('heading1'),
  'Mod-Alt-2': kindCommand('heading2'),
  'Mod-Alt-3': kindCommand('heading3'),
};

function perform(view: EditorView, command: Command): void {
  command(view.state, view.dispatch, view);
  view.focus();
}

function kindCommand(kind: BlockKind): Command {
  switch (kind) {
    case 'paragraph':
      return setBlockType(nodes.paragraph);
    case 'ground':
      return setBlockType(nodes.ground);
    case 'itemDash':
      return setBlockType(nodes.item, { mark: '-' });
    case 'itemPlus':
      return setBlockType(nodes.item, { mark: '+' });
    case 'heading1':
      return setBlockType(nodes.heading, { level: 1 });
    case 'heading2':
      return setBlockType(nodes.heading, { level: 2 });
    case 'heading3':
      return setBlockType(nodes.heading, { level: 3 });
  }
}

function isProtected({ selection }: EditorState): boolean {
  return selection instanceof NodeSelection && (selection.node.type === nodes.figure || selection.node.type === nodes.table);
}

function newsOf(state: EditorState): EditorNews {
  const { $from, from, to, empty } = state.selection;
  const has = (mark: (typeof marks)[keyof typeof marks]) => (empty ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined : state.doc.rangeHasMark(from, to, mark));
  const selected = state.selection instanceof NodeSelection && state.selection.node.type === nodes.figure ? String(state.selection.node.attrs['id']) : null;
  return { kind: kindOf($from.parent), bold: has(marks.bold), italic: has(marks.italic), canUndo: undo(state), canRedo: redo(state), figure: selected };
}

function kindOf(node: Node): BlockKind | null {
  if (node.type === nodes.heading) return node.attrs['level'] === 1 ? 'heading1' : node.attrs['level'] === 2 ? 'heading2' : 'heading3';
  if (node.type === nodes.item) return node.attrs['mark'] === '+' ? 'itemPlus' : 'itemDash';
  return node.type === nodes.ground ? 'ground' : node.type === nodes.paragraph ? 'paragraph' : null;
}

function drawnNodes(figures: ReportDocument['figures'], tableHint: string): Record<string, NodeViewConstructor> {
  return {
    figure: (node) => {
      const dom = document.createElement('span');
      const kept = figures[String(node.attrs['id'])];
      dom.className = kept?.basis === 'imported' ? 'figure-field imported' : 'figure-field';
      dom.textContent = shownFigure(kept ?? { value: null, whole: null }, node.attrs['as'] as ShownAs);
      return { dom };
    },
    table: (node) => ({ dom: tableOf(node.attrs['table'] as TableBlock, figures, tableHint) }),
  };
}

function tableOf(table: TableBlock, figures: ReportDocument['figures'], hint: string): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'report-table';
  const drawn = dom.appendChild(document.createElement('table'));
  drawn.createCaption().textContent = `${contentText(table.caption, figures)} (${hint})`;
  const head = drawn.createTHead().insertRow();
  for (const { head: text } of table.columns) head.appendChild(document.createElement('th')).textContent = text;
  const body = drawn.createTBody();
  for (const row of table.rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().textContent = contentText(cell, figures);
  }
  return dom;
}
