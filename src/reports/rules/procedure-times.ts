import type { Text } from '../../basics/rules/outcome.ts';
import { hideSmall, type Mark, type Sum } from './hidden-cells.ts';
import type { OpenPeriod } from './open-period.ts';

/** How long a procedure really took in the dossiers finished in one year. */
export type ProcedureTime = {
  readonly year: OpenPeriod;
  readonly code: string;
  readonly name: Text;
  /** On how many dossiers it rests. */
  readonly dossiers: number | Mark;
  /** Working minutes from filing to result, to the next half hour: half of the dossiers took no longer. */
  readonly medianMinutes: number;
  /** Nine of ten took no longer. */
  readonly ninetyMinutes: number;
};

/** Of fewer dossiers nothing is told: a time of one would be the time of somebody. */
const procedureBelow = 10;
/** Bước làm tròn. */
const roundedToMinutes = 30;

/**
 * Times by procedure, the most frequent first. Those that rest on fewer than ten dossiers are left out; where only one is, the number of another is not told
 * either, or the one left out were the total less the others.
 */
export function procedureTimes(input: {
  readonly year: OpenPeriod;
  readonly minutes: ReadonlyMap<string, readonly number[]>;
  readonly nameOf: (code: string) => Text;
}): readonly ProcedureTime[] {
  const { year, minutes, nameOf } = input;
  const counts = [...minutes].map(([code, all]) => ({ code, dossiers: all.length })).sort((a, b) => b.dossiers - a.dossiers || (a.code < b.code ? -1 : 1));
  const total = counts.reduce((sum, one) => sum + one.dossiers, 0);
  const cells = new Map([[allOfThem, total], ...counts.map(({ code, dossiers }): [string, number] => [code, dossiers])]);
  const sums: readonly Sum[] = counts.length === 0 ? [] : [{ total: allOfThem, parts: counts.map(({ code }) => code) }];
  const marks = hideSmall({ cells, sums, below: procedureBelow, before: new Set() });
  return counts
    .filter(({ dossiers }) => dossiers >= procedureBelow)
    .map(({ code, dossiers }) => {
      const sorted = [...(minutes.get(code) ?? [])].sort((a, b) => a - b);
      return { year, code, name: nameOf(code), dossiers: marks.get(code) ?? dossiers, medianMinutes: rounded(rankOf(sorted, 50)), ninetyMinutes: rounded(rankOf(sorted, 90)) };
    });
}

const allOfThem = '*';

/** Nearest rank: the smallest time that so many per cent of the dossiers did not exceed. */
function rankOf(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? 0;
}

function rounded(minutes: number): number {
  return Math.max(1, Math.ceil(minutes / roundedToMinutes)) * roundedToMinutes;
}

/** Eight working hours are a day. Source: Quyết định 188/1999/QĐ-TTg. */
const minutesOfDay = 480;

/** 90 → "1,5 giờ làm việc", 1200 → "2,5 ngày làm việc". */
export function sayWorkingMinutes(minutes: number): Text {
  const isDays = minutes >= minutesOfDay;
  const tenths = Math.round(minutes / ((isDays ? minutesOfDay : 60) / 10));
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  const n = rest === 0 ? String(whole) : `${whole},${rest}`;
  const isOne = tenths === 10;
  return isDays ? { vi: `${n} ngày làm việc`, en: `${n} working ${isOne ? 'day' : 'days'}` } : { vi: `${n} giờ làm việc`, en: `${n} working ${isOne ? 'hour' : 'hours'}` };
}
