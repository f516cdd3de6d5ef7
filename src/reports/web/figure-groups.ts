import { formatRate, rate } from '../../basics/rules/numbers.ts';
import type { FigureKey } from '../rules/figures.ts';
import type { figureWords } from './figure-words.ts';
import type { Figure, GroupRow } from './figures-data.ts';

type Group = keyof typeof figureWords.groups;

/** Under which heading a figure stands. One that is new to this page goes to the first heading: it is shown, whatever it is. */
const groupOf: Readonly<Record<string, Group>> = {
  online: 'filed',
  counter: 'filed',
  post: 'filed',
  onlineSelf: 'online',
  onlineAtNeighbourhood: 'online',
  onlineAtWard: 'online',
  eligible: 'online',
  supplementRequested: 'online',
  onlineResolved: 'online',
  onlineInProgress: 'online',
  resolved: 'done',
  early: 'done',
  onTime: 'done',
  late: 'done',
  inProgress: 'open',
  overdue: 'open',
  toHandle: 'handled',
  carriedOver: 'handled',
  handled: 'handled',
  handledEarly: 'handled',
  handledOnTime: 'handled',
  handledLate: 'handled',
  handledDeclined: 'handled',
  handledRefused: 'handled',
  handledWithdrawn: 'handled',
  handledStopped: 'handled',
  openAtEnd: 'handledOpen',
  openInTime: 'handledOpen',
  openOverdue: 'handledOpen',
  openUnreceived: 'handledOpen',
  openAwaitingSupplement: 'handledOpen',
  openPaused: 'handledOpen',
};

const order: readonly Group[] = ['filed', 'online', 'done', 'open', 'handled', 'handledOpen'];

export function inGroups(figures: readonly Figure[]): readonly { readonly group: Group; readonly figures: readonly Figure[] }[] {
  return order.map((group) => ({ group, figures: figures.filter((figure) => (groupOf[figure.key] ?? 'filed') === group) })).filter((one) => one.figures.length > 0);
}

/** What a chairman sees in ten seconds. */
export const headlineKeys = ['total', 'online', 'resolved', 'late', 'overdue'] as const;

/** One figure of one part: its number, its share of the same part, and where its dossiers are. */
export type GroupFigure = {
  readonly value: number;
  readonly whole: number | null;
  readonly rateHundredths: number | null;
  readonly rateText: string | null;
  readonly dossiersUrl: string;
};

export function figureOfGroup(row: GroupRow, figure: Pick<Figure, 'key' | 'of'>): GroupFigure {
  const key = figure.key as FigureKey;
  const whole = figure.of === null ? null : row.counts[figure.of.key as FigureKey];
  return {
    value: row.counts[key],
    whole,
    rateHundredths: whole === null ? null : (rate(row.counts[key], whole)?.hundredths ?? null),
    rateText: whole === null ? null : formatRate(row.counts[key], whole),
    dossiersUrl: `${row.dossiersUrl}&figure=${key}`,
  };
}

/** How long a bar is against the longest, 0 to 100: by share where the figure has one, else by number. */
export function barLength(one: GroupFigure, all: readonly GroupFigure[]): number {
  const size = (other: GroupFigure) => other.rateHundredths ?? (other.whole === null ? other.value : 0);
  const longest = Math.max(...all.map(size));
  return longest === 0 ? 0 : Math.round((size(one) * 1000) / longest) / 10;
}
