import { formatRate, rate } from '../../basics/rules/numbers.ts';
import { type FigureKey, figureDefinitions, figureOrder } from '../rules/figures.ts';
import type { Figure } from './shapes.ts';

/** The counts of one unit (or of several added up) as figures with names, shares and the way to their dossiers. */
export function figuresView(counts: Record<FigureKey, number>, urlOf: (key: FigureKey) => string | null): Figure[] {
  return figureOrder.map((key) => {
    const { name, of, definition } = figureDefinitions[key];
    const whole = of === null ? null : { key: of, name: figureDefinitions[of].name, value: counts[of] };
    return {
      key,
      name,
      value: counts[key],
      of: whole,
      rateHundredths: whole === null ? null : (rate(counts[key], whole.value)?.hundredths ?? null),
      rateText: whole === null ? null : formatRate(counts[key], whole.value),
      definition,
      dossiersUrl: urlOf(key),
    };
  });
}

export function sumOf(all: Iterable<Record<FigureKey, number>>): Record<FigureKey, number> {
  const sum = Object.fromEntries(figureOrder.map((key) => [key, 0])) as Record<FigureKey, number>;
  for (const counts of all) for (const key of figureOrder) sum[key] += counts[key];
  return sum;
}
