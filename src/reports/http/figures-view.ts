import { formatRate, rate } from '../../basics/rules/numbers.ts';
import { type FigureKey, figureDefinitions, figureOrder, overWords } from '../rules/figures.ts';
import type { Figure } from './shapes.ts';

/** Counts as figures with names, shares and the way to their dossiers. */
export function figuresView(counts: Readonly<Record<FigureKey, number>>, urlOf: (key: FigureKey) => string | null): Figure[] {
  return figureOrder.map((key) => {
    const { name, of, definition, over, source } = figureDefinitions[key];
    const whole = of === null ? null : { key: of, name: figureDefinitions[of].name, value: counts[of] };
    return {
      key,
      name,
      value: counts[key],
      of: whole,
      rateHundredths: whole === null ? null : (rate(counts[key], whole.value)?.hundredths ?? null),
      rateText: whole === null ? null : formatRate(counts[key], whole.value),
      definition,
      over: overWords[over],
      source,
      dossiersUrl: urlOf(key),
    };
  });
}
