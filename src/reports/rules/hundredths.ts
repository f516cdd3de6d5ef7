import { formatInteger } from '../../basics/rules/numbers.ts';

/** Hundredths with two decimals: 1960 → '19,60'. Whole numbers not below 0. */
export function formatHundredths(hundredths: number): string {
  return `${formatInteger(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}`;
}

/** 3506 → '35,06%'. */
export function formatPercent(hundredths: number): string {
  return `${formatHundredths(hundredths)}%`;
}

/** '35,5', '35.5 %' and '40' as somebody types a percentage → 3550, 3550, 4000; null for anything else, more than 100 and more than two decimals. */
export function readPercent(typed: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace('%', '').trim());
  if (found === null) return null;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths <= 10_000 ? hundredths : null;
}
