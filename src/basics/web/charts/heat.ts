export const heatLevels = 5;

/** How strong a cell is drawn, 0 for nothing to 5 for the most: steps of even size against the greatest. */
export function heatLevel(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value * heatLevels) / most));
}
