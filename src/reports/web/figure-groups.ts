import type { figureWords } from './figure-words.ts';
import type { Figure } from './figures-data.ts';

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
};

const order: readonly Group[] = ['filed', 'online', 'done', 'open'];

export function inGroups(figures: readonly Figure[]): readonly { readonly group: Group; readonly figures: readonly Figure[] }[] {
  return order.map((group) => ({ group, figures: figures.filter((figure) => (groupOf[figure.key] ?? 'filed') === group) })).filter((one) => one.figures.length > 0);
}

/** What a chairman sees in ten seconds. */
export const headlineKeys = ['total', 'online', 'resolved', 'late', 'overdue'] as const;

/** How long a bar is against the longest, 0 to 100: by share where the figure has one, else by number. */
export function barLength(figure: Figure, all: readonly Figure[]): number {
  const size = (one: Figure) => one.rateHundredths ?? (one.of === null ? (one.value ?? 0) : 0);
  const longest = Math.max(...all.map(size));
  return longest === 0 ? 0 : Math.round((size(figure) * 1000) / longest) / 10;
}
