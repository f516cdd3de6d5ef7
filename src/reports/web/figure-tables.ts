import type { Text } from '../../basics/rules/outcome.ts';
import type { SavedTable } from '../../basics/web/save-table.adapter.ts';
import { groupings } from '../rules/figure-group.ts';
import { figureOfGroup } from './figure-groups.ts';
import { figureWords } from './figure-words.ts';
import type { Figure, Figures, FiguresAsked, GroupRow } from './figures-data.ts';

/** What is on the screen, as rows of a file: number, denominator and share, each by name. */

type Say = (text: Text) => string;

export function tableOfFigures({ say, figures, name }: { readonly say: Say; readonly figures: readonly Figure[]; readonly name: string }): SavedTable {
  return {
    name,
    head: [figureWords.figure, figureWords.number, figureWords.denominator, figureWords.denominatorNumber, figureWords.share, figureWords.definition, figureWords.source].map(say),
    rows: figures.map((one) => [
      say(one.name),
      one.value,
      one.of === null ? null : say(one.of.name),
      one.of?.value ?? null,
      one.rateText,
      `${say(one.definition)} ${say(one.over)}`,
      one.source,
    ]),
  };
}

type Groups = {
  readonly say: Say;
  readonly by: Figures['groups']['by'];
  readonly rows: readonly GroupRow[];
  readonly figure: Figure;
  readonly nameOf: (row: GroupRow) => string;
  readonly name: string;
};

export function tableOfGroups({ say, by, rows, figure, nameOf, name }: Groups): SavedTable {
  const share = figure.of === null ? [] : [say(figure.of.name), say(figureWords.share)];
  return {
    name: `${name}-${by}`,
    head: [say(groupings[by]), say(figure.name), ...share],
    rows: rows.map((row) => {
      const found = figureOfGroup(row, figure);
      return [nameOf(row), found.value, ...(figure.of === null ? [] : [found.whole, found.rateText])];
    }),
  };
}

/** so-lieu-777-2018-01-01-2018-12-31: unit and both days, so that the file still says what it is about when it lies elsewhere. */
export function fileNameOf({ unit, from, to }: FiguresAsked): string {
  return `so-lieu-${unit}-${from}-${to}`;
}
