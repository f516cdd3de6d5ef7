import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';

/** What may stand in the addresses of these pages. What is not understood is left out, never guessed. */
type Raw = Readonly<Record<string, unknown>>;

export const workShows = ['tasks', 'difficulties', 'visits'] as const;
export type WorkShow = (typeof workShows)[number];
export const workOnlies = ['open', 'overdue', 'all'] as const;
export type WorkOnly = (typeof workOnlies)[number];

export type WorkSearch = { readonly show?: WorkShow; readonly only?: WorkOnly; readonly ward?: number; readonly team?: string; readonly unit?: string };

export function readWorkSearch(raw: Raw): WorkSearch {
  const [show, only] = [workShows.find((one) => one === raw['show']), workOnlies.find((one) => one === raw['only'])];
  const [ward, team, unit] = [numberOf(raw['ward']), textOf(raw['team']), textOf(raw['unit'])];
  return {
    ...(show === undefined ? {} : { show }),
    ...(only === undefined ? {} : { only }),
    ...(ward === null ? {} : { ward }),
    ...(team === '' ? {} : { team }),
    ...(unit === '' ? {} : { unit }),
  };
}

export type VisitSearch = { readonly team?: string; readonly follows?: string };

export function readVisitSearch(raw: Raw): VisitSearch {
  const [team, follows] = [textOf(raw['team']), textOf(raw['follows'])];
  return { ...(team === '' ? {} : { team }), ...(follows === '' ? {} : { follows }) };
}

export type SupervisionSearch = { readonly from?: PlainDate; readonly to?: PlainDate; readonly ward?: number; readonly need?: 'only' };

export function readSupervisionSearch(raw: Raw): SupervisionSearch {
  const [from, to, ward] = [parsePlainDate(textOf(raw['from'])), parsePlainDate(textOf(raw['to'])), numberOf(raw['ward'])];
  return {
    ...(from === null || to === null || to < from ? {} : { from, to }),
    ...(ward === null ? {} : { ward }),
    ...(raw['need'] === 'only' ? { need: 'only' as const } : {}),
  };
}

export type AssistedSearch = {
  readonly office: number;
  readonly unit: string;
  readonly team: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly only: 'all' | 'returned';
};

export function readAssistedSearch(raw: Raw): AssistedSearch {
  const [from, to] = [parsePlainDate(textOf(raw['from'])), parsePlainDate(textOf(raw['to']))];
  return {
    office: numberOf(raw['office']) ?? 0,
    unit: textOf(raw['unit']),
    team: textOf(raw['team']),
    from: from ?? ('2017-01-01' as PlainDate),
    to: to ?? ('2017-01-01' as PlainDate),
    only: raw['only'] === 'returned' ? 'returned' : 'all',
  };
}

export type MembersSearch = { readonly office: number; readonly team: string; readonly from: PlainDate; readonly to: PlainDate };

export function readMembersSearch(raw: Raw): MembersSearch {
  const { office, from, to } = readAssistedSearch(raw);
  return { office, team: textOf(raw['team']), from, to };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
