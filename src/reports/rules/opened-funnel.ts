import type { Text } from '../../basics/rules/outcome.ts';
import { type DraftStep, unknownPage } from '../../dossiers/rules/draft-step.ts';
import type { Form } from '../../procedures/rules/form.ts';
import { hideSmall, type Sum } from './hidden-cells.ts';
import { type Shown, smallBelow } from './open-figures.ts';

/** Forms of one procedure that were opened, as they are counted. */
export type OpenedForms = {
  readonly procedure: string;
  readonly version: number;
  /** `open`: still a draft, it may be filed yet. */
  readonly step: DraftStep['step'] | 'open';
  readonly page: string;
  readonly place: string;
  readonly forms: number;
};

/** Where those who gave up were; `open`, `start`, `pages`, `papers` and `filed` are together `opened`. */
export const funnelParts = ['open', 'start', 'pages', 'papers', 'filed'] as const;
export const filedPlaces = ['self', 'neighbourhood', 'ward'] as const;
export type FunnelRow = {
  readonly procedure: string;
  readonly opened: Shown;
  readonly parts: Readonly<Record<(typeof funnelParts)[number], Shown>>;
  readonly filedAt: Readonly<Record<(typeof filedPlaces)[number], Shown>>;
  /** The pages on which somebody gave up, in their order. */
  readonly pages: readonly { readonly title: Text | null; readonly forms: Shown }[];
};

/**
 * From opening to filing by procedure, what was opened most first. Counts from 1 to 4 are not told, nor what would give them away: who opened the form of one
 * rare procedure and left it may be known to the one beside him (docs/decisions/0022).
 */
export function openedFunnel(counts: readonly OpenedForms[], formOf: (procedure: string, version: number) => Form | null): readonly FunnelRow[] {
  return [...new Set(counts.map(({ procedure }) => procedure))]
    .map((procedure) => ({ procedure, own: counts.filter((one) => one.procedure === procedure) }))
    .map(({ procedure, own }) => ({ opened: sumOf(own), row: rowOf(procedure, own, formOf) }))
    .sort((a, b) => b.opened - a.opened || (a.row.procedure < b.row.procedure ? -1 : 1))
    .map(({ row }) => row);
}

/** A count that stands alone: told from 5 on. */
export function aloneShown(n: number): Shown {
  return n > 0 && n < smallBelow ? 'small' : n;
}

function rowOf(procedure: string, own: readonly OpenedForms[], formOf: (procedure: string, version: number) => Form | null): FunnelRow {
  const of = (test: (one: OpenedForms) => boolean) => sumOf(own.filter(test));
  const pages = pagesOf(own, (version) => formOf(procedure, version));
  const cells = new Map([
    ['opened', sumOf(own)],
    ...funnelParts.map((part): [string, number] => [part, of(({ step }) => (part === 'pages' ? step === 'page' : step === part))]),
    ...filedPlaces.map((place): [string, number] => [place, of((one) => one.step === 'filed' && one.place === place)]),
    ...pages.map((page): [string, number] => [`page ${page.key}`, page.forms]),
  ]);
  const sums: readonly Sum[] = [
    { total: 'opened', parts: funnelParts },
    { total: 'filed', parts: filedPlaces },
    ...(pages.length === 0 ? [] : [{ total: 'pages', parts: pages.map(({ key }) => `page ${key}`) }]),
  ];
  const marks = hideSmall({
    cells,
    sums,
    below: smallBelow,
    before: new Set(),
    last: new Map([
      ['opened', 2],
      ['filed', 1],
    ]),
  });
  const shown = (cell: string): Shown => marks.get(cell) ?? cells.get(cell) ?? 0;
  return {
    procedure,
    opened: shown('opened'),
    parts: { open: shown('open'), start: shown('start'), pages: shown('pages'), papers: shown('papers'), filed: shown('filed') },
    filedAt: { self: shown('self'), neighbourhood: shown('neighbourhood'), ward: shown('ward') },
    pages: pages.map(({ key, title }) => ({ title, forms: shown(`page ${key}`) })),
  };
}

/** One page of two versions of the form is one page; its title and place are those of the newest version that has it. */
function pagesOf(own: readonly OpenedForms[], formOf: (version: number) => Form | null) {
  const ended = own.filter(({ step }) => step === 'page');
  const versions = [...new Set(ended.map(({ version }) => version))].sort((a, b) => b - a);
  const known = versions.flatMap((version) => formOf(version)?.pages ?? []);
  const keys = [...new Set([...known.map(({ id }) => id), ...ended.map(({ page }) => page), unknownPage])];
  return keys
    .map((key) => ({ key, title: known.find(({ id }) => id === key)?.title ?? null, forms: sumOf(ended.filter(({ page }) => page === key)) }))
    .filter(({ forms }) => forms > 0);
}

function sumOf(counts: readonly OpenedForms[]): number {
  return counts.reduce((sum, { forms }) => sum + forms, 0);
}
