import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import type { FiguresAsked } from './figures-data.ts';

const scopes = ['own', 'wards', 'all'] as const;
const levels = ['3', '4', 'partial', 'full', 'none'] as const;

/** The filters of the figures as they stand in an address. What is not understood is left out, never guessed. */
export type FiguresSearch = {
  readonly unit?: string;
  readonly scope?: (typeof scopes)[number];
  readonly level?: (typeof levels)[number];
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** The figure compared across the units. */
  readonly compare?: string;
};

export type FigureListSearch = FiguresSearch & { readonly figure: string };

type Raw = Readonly<Record<string, unknown>>;

export function readFiguresSearch(raw: Raw): FiguresSearch {
  const scope = scopes.find((one) => one === raw['scope']);
  const level = levels.find((one) => one === raw['level']);
  const from = parsePlainDate(textOf(raw['from']));
  const to = parsePlainDate(textOf(raw['to']));
  const unit = textOf(raw['unit']);
  const compare = textOf(raw['compare']);
  return {
    ...(unit === '' ? {} : { unit }),
    ...(scope === undefined ? {} : { scope }),
    ...(level === undefined ? {} : { level }),
    ...(from === null || to === null || to < from ? {} : { from, to }),
    ...(compare === '' ? {} : { compare }),
  };
}

export function readFigureListSearch(raw: Raw): FigureListSearch {
  return { ...readFiguresSearch(raw), figure: textOf(raw['figure']) || 'total' };
}

/** The filters of our own list page for the address that the server gives with a figure. */
export function listSearchOf(dossiersUrl: string): FigureListSearch {
  return readFigureListSearch(Object.fromEntries(new URL(dossiersUrl, 'http://here').searchParams));
}

export function searchOf({ unit, scope, from, to, level }: FiguresAsked): FiguresSearch {
  return { unit, scope, from, to, ...(level === null ? {} : { level }) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
