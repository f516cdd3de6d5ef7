import { type Static, Type } from 'typebox';
import type { Text } from '../../basics/rules/outcome.ts';
import { nullable, oneOf, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { daysBetween, type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { type EntryContent, type ItemContent, outreachKindNames, outreachKinds } from './outreach-item.ts';

const closed = { additionalProperties: false };

/** What a plan may hold: every kind of outreach, and entries to contests. */
export const planKinds = [...outreachKinds, 'contest'] as const;
export type PlanKind = (typeof planKinds)[number];
export const planKindNames = { ...outreachKindNames, contest: { vi: 'Bài dự thi', en: 'Contest entry' } } satisfies Record<PlanKind, Text>;

/** One line of a year's plan; the year is that of its last day. */
export const LineContentShape = Type.Object(
  {
    kind: oneOf(...planKinds),
    unitCode: Type.String({ minLength: 1, maxLength: 20 }),
    what: Type.String({ minLength: 1, maxLength: 1000 }),
    place: Type.String({ maxLength: 500 }),
    quantity: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
    dueOn: Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-06-30'] }),
    /** An officer of the office, told when it is late; null for somebody who has no account. */
    ownerId: nullable(UuidV7Shape),
    ownerName: Type.String({ maxLength: 200 }),
    costDong: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
    taskId: nullable(UuidV7Shape),
  },
  closed,
);
export type LineContent = Static<typeof LineContentShape>;

type Line = { readonly id: string; readonly content: Pick<LineContent, 'kind' | 'unitCode' | 'quantity' | 'dueOn'> };
/** Something done: its kind, unit and day; null for a quantity that nobody wrote. */
export type Doing = { readonly kind: PlanKind; readonly unitCode: string; readonly on: PlainDate; readonly quantity: number | null };
export type LineProgress = {
  readonly done: number;
  readonly records: number;
  /** Records without a quantity: they count for nothing until it is written. */
  readonly unknown: number;
  readonly standing: 'done' | 'open' | 'late';
  /** The day on which it was whole. */
  readonly doneOn: PlainDate | null;
};

/**
 * How much of each line of one office and year is done, out of the records alone. A record goes to the lines of its kind and unit, else to those of the whole
 * office (`officeUnit`); of several to the one that is due first and not yet whole, with what is over to the next; what is over in the end stays with the last.
 * So nothing is counted twice and nothing is left out. Source: rule of the house.
 */
export function planProgress(input: {
  readonly lines: readonly Line[];
  readonly doings: readonly Doing[];
  readonly officeUnit: string;
  readonly today: PlainDate;
}): ReadonlyMap<string, LineProgress> {
  const lines = [...input.lines].sort((a, b) => (a.content.dueOn === b.content.dueOn ? (a.id < b.id ? -1 : 1) : a.content.dueOn < b.content.dueOn ? -1 : 1));
  const progress = new Map(lines.map(({ id }): [string, LineProgress] => [id, { done: 0, records: 0, unknown: 0, standing: 'open', doneOn: null }]));
  for (const doing of [...input.doings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) pour(progress, { lines: linesFor(doing, lines, input.officeUnit), doing });
  return new Map(lines.map(({ id, content }) => [id, { ...got(progress, id), standing: standingOf(got(progress, id), content, input.today) }]));
}

function linesFor({ kind, unitCode }: Doing, lines: readonly Line[], officeUnit: string): readonly Line[] {
  const ofKind = lines.filter(({ content }) => content.kind === kind);
  const own = ofKind.filter(({ content }) => content.unitCode === unitCode);
  return own.length > 0 ? own : ofKind.filter(({ content }) => content.unitCode === officeUnit);
}

function pour(progress: Map<string, LineProgress>, { lines, doing }: { readonly lines: readonly Line[]; readonly doing: Doing }): void {
  let left = doing.quantity ?? 0;
  const needs = ({ id, content }: Line) => content.quantity - got(progress, id).done;
  const first = lines.find((line) => needs(line) > 0) ?? lines.at(-1);
  if (first === undefined) return;
  const at = got(progress, first.id);
  progress.set(first.id, { ...at, records: at.records + 1, unknown: at.unknown + (doing.quantity === null ? 1 : 0) });
  for (const line of lines) {
    const isLast = line === lines.at(-1);
    const part = isLast ? left : Math.min(left, Math.max(0, needs(line)));
    if (part > 0) add(progress, { line, part, on: doing.on });
    left -= part;
  }
}

function add(progress: Map<string, LineProgress>, { line, part, on }: { readonly line: Line; readonly part: number; readonly on: PlainDate }): void {
  const before = got(progress, line.id);
  const done = before.done + part;
  progress.set(line.id, { ...before, done, doneOn: before.doneOn ?? (done >= line.content.quantity ? on : null) });
}

function got(progress: ReadonlyMap<string, LineProgress>, id: string): LineProgress {
  return progress.get(id) ?? { done: 0, records: 0, unknown: 0, standing: 'open', doneOn: null };
}

function standingOf({ done }: LineProgress, { quantity, dueOn }: Line['content'], today: PlainDate): LineProgress['standing'] {
  if (done >= quantity) return 'done';
  return dueOn < today ? 'late' : 'open';
}

/** What was done, out of the records of the year that are in force. */
export function doingsOf(items: readonly { readonly content: ItemContent }[], entries: readonly { readonly content: EntryContent }[]): readonly Doing[] {
  return [
    ...items.map(({ content }) => ({ kind: content.kind, unitCode: content.unitCode, on: content.fromOn, quantity: content.quantity })),
    ...entries.map(({ content }) => ({ kind: 'contest' as const, unitCode: content.unitCode, on: content.enteredOn, quantity: 1 })),
  ];
}

/** The same line a year later; 29 February becomes the 28th. The task of this year is not that of the next. */
export function nextYearsLine(content: LineContent): LineContent {
  const year = Number(content.dueOn.slice(0, 4)) + 1;
  const dueOn = parsePlainDate(`${year}${content.dueOn.slice(4)}`) ?? parsePlainDate(`${year}-02-28`) ?? content.dueOn;
  return { ...content, dueOn, taskId: null };
}

/** So many days a line is late. */
export function daysLate(dueOn: PlainDate, today: PlainDate): number {
  return Math.max(0, daysBetween(dueOn, today));
}
