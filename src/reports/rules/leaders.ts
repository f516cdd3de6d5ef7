export type Placed = { readonly name: string; readonly value: number };

const shownMax = 5;

/**
 * The first `places` of a list by number, with everybody who ties with the last of them; zeros lead nothing. Where ties would make more than five, the tied
 * are left out together, never some of them. Equal numbers stand by name.
 */
export function leaders<T extends Placed>(rows: readonly T[], places: number): readonly T[] {
  const sorted = rows.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value || one.name.localeCompare(other.name, 'vi'));
  const last = sorted[places - 1];
  if (last === undefined) return sorted;
  const withTies = sorted.filter(({ value }) => value >= last.value);
  return withTies.length <= shownMax ? withTies : sorted.filter(({ value }) => value > last.value);
}
