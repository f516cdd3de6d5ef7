export type SharePart = { readonly name: string; readonly value: number };

/** Where each part lies on a bar of 1000: whole numbers that leave no gap and end at 1000; nothing at all when there is nothing. */
export function shareParts(parts: readonly SharePart[]): readonly (SharePart & { readonly x: number; readonly width: number })[] {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return [];
  let before = 0;
  return parts.map((part) => {
    const x = Math.round((before * 1000) / whole);
    before += part.value;
    return { ...part, x, width: Math.round((before * 1000) / whole) - x };
  });
}
