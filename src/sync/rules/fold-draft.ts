import type { Instant } from '../../basics/rules/time.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Answer, Answers } from '../../procedures/rules/form.ts';
import type { DraftAbout, JournalRow } from './journal.ts';

/** A draft as its rows tell it. */
export type FoldedDraft = DraftAbout & {
  readonly unitCode: string | null;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
  readonly begunAt: Instant;
  /** What the clock said at the last row of the person's own. */
  readonly savedAt: Instant;
  /** When the server had saved what was adopted from it last; null when it began here. */
  readonly adoptedAt: Instant | null;
  /** What the server held then, with the unit as `unitCode`; empty when it began here. */
  readonly theirs: Answers;
  readonly filed: 'yes' | 'no';
};

/**
 * The rows of all tabs put together, field by field: of two answers to the same question the one with the higher order number wins, whatever
 * the clock said. What a server held (`adopted`) never takes the place of something answered here. Null without any row.
 */
export function foldDraft(rows: readonly JournalRow[]): FoldedDraft | null {
  const inOrder = [...rows].sort(byOrder);
  const [first] = inOrder;
  const last = inOrder[inOrder.length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    ...first.about,
    unitCode: unitOf(inOrder),
    answers: answersOf(inOrder),
    papers: papersOf(inOrder),
    begunAt: first.at,
    savedAt: last.at,
    adoptedAt: inOrder.reduce<Instant | null>((at, { content }) => (content.kind === 'adopted' ? content.savedAt : at), null),
    theirs: theirsOf(inOrder),
    filed: inOrder.reduce<'yes' | 'no'>((filed, { content }) => (content.kind === 'filed' ? 'yes' : content.kind === 'editedAgain' ? 'no' : filed), 'no'),
  };
}

/** Rows of one device never share an order number; those of two copies put together may: then the clock, then the tab decides, the same everywhere. */
function byOrder(a: JournalRow, b: JournalRow): number {
  if (a.after !== b.after) return a.after - b.after;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.tab !== b.tab) return a.tab < b.tab ? -1 : 1;
  return a.seq - b.seq;
}

function answersOf(rows: readonly JournalRow[]): Answers {
  const theirs = new Map<string, Answer>();
  const own = new Map<string, Answer | null>();
  for (const { content } of rows) {
    if (content.kind === 'adopted') for (const [key, answer] of Object.entries(content.answers)) theirs.set(key, answer);
    if (content.kind === 'answered') for (const [key, answer] of Object.entries(content.change)) own.set(key, answer);
  }
  const all = new Map<string, Answer | null>([...theirs, ...own]);
  return Object.fromEntries([...all].filter((entry): entry is [string, Answer] => entry[1] !== null));
}

function theirsOf(rows: readonly JournalRow[]): Answers {
  return Object.assign({}, ...rows.map(({ content }) => (content.kind === 'adopted' ? { ...content.answers, unitCode: content.unitCode } : {}))) as Answers;
}

function papersOf(rows: readonly JournalRow[]): readonly DeclaredPaper[] {
  const theirs = new Map<string, DeclaredPaper>();
  const own = new Map<string, DeclaredPaper | null>();
  for (const { content } of rows) {
    if (content.kind === 'adopted') for (const paper of content.papers) theirs.set(paper.sha256, paper);
    if (content.kind === 'paperTaken') own.set(content.paper.sha256, content.paper);
    if (content.kind === 'paperDropped') own.set(content.sha256, null);
  }
  return [...new Map<string, DeclaredPaper | null>([...theirs, ...own]).values()].filter((paper) => paper !== null);
}

function unitOf(rows: readonly JournalRow[]): string | null {
  const latest = [...rows].reverse();
  const own = latest.find(({ content }) => content.kind === 'unitChosen' || (content.kind === 'begun' && content.unitCode !== null));
  const found = own ?? latest.find(({ content }) => content.kind === 'adopted');
  return found !== undefined && 'unitCode' in found.content ? found.content.unitCode : null;
}
