import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { type Grouping, groupingOrder, type Place, placeOrder } from '../rules/figure-group.ts';
import { type LevelView, levelViewOrder } from '../rules/level-view.ts';
import { type UnitScope, unitScopes } from '../rules/unit-spans.ts';
import type { FiguresAsked } from './figures-data.ts';

const levels = ['3', '4', 'partial', 'full', 'none'] as const;

/** The filters of the figures as they stand in an address. What is not understood is left out, never guessed. */
export type FiguresSearch = {
  readonly unit?: string;
  readonly scope?: UnitScope;
  /** Which of the units that had this code: the first day of it. */
  readonly version?: PlainDate;
  readonly level?: (typeof levels)[number];
  readonly levelView?: LevelView;
  readonly field?: string;
  readonly channel?: Place;
  readonly procedure?: string;
  readonly helpUnit?: string;
  readonly team?: string;
  readonly member?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly groupBy?: Grouping;
  /** The figure compared across the groups. */
  readonly compare?: string;
};

export type FigureListSearch = FiguresSearch & { readonly figure: string };

type Raw = Readonly<Record<string, unknown>>;

export function readFiguresSearch(raw: Raw): FiguresSearch {
  const from = parsePlainDate(textOf(raw['from']));
  const to = parsePlainDate(textOf(raw['to']));
  const version = parsePlainDate(textOf(raw['version']));
  return {
    ...text(raw, 'unit'),
    ...listed(raw, 'scope', unitScopes),
    ...(version === null ? {} : { version }),
    ...listed(raw, 'level', levels),
    ...listed(raw, 'levelView', levelViewOrder),
    ...text(raw, 'field'),
    ...listed(raw, 'channel', placeOrder),
    ...text(raw, 'procedure'),
    ...text(raw, 'helpUnit'),
    ...text(raw, 'team'),
    ...text(raw, 'member'),
    ...(from === null || to === null || to < from ? {} : { from, to }),
    ...listed(raw, 'groupBy', groupingOrder),
    ...text(raw, 'compare'),
  };
}

export function readFigureListSearch(raw: Raw): FigureListSearch {
  return { ...readFiguresSearch(raw), figure: textOf(raw['figure']) || 'total' };
}

/** The filters of our own list page for the address that the server gives with a figure. */
export function listSearchOf(dossiersUrl: string): FigureListSearch {
  return readFigureListSearch(Object.fromEntries(new URL(dossiersUrl, 'http://here').searchParams));
}

/** What was asked for, as an address says it. */
export function searchOf(asked: FiguresAsked): FiguresSearch {
  return readFiguresSearch(asked);
}

function text<K extends string>(raw: Raw, key: K): { readonly [P in K]?: string } {
  const value = textOf(raw[key]);
  return value === '' ? {} : ({ [key]: value } as { readonly [P in K]?: string });
}

export function listed<K extends string, const T extends string>(raw: Raw, key: K, words: readonly T[]): { readonly [P in K]?: T } {
  const found = words.find((one) => one === raw[key]);
  return found === undefined ? {} : ({ [key]: found } as { readonly [P in K]?: T });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
