/** Largest prime below 2^26: products stay exact. Entries of our sums are 1 and -1, so no answer that is used comes near it. */
const prime = 67_108_859;
/** A swing that moves a cell by more is of no use for small counts. */
const stepMax = 4;

/** Whole-number vectors v with A·v = 0, one for each column that the columns before it do not bind; those with large or broken entries are left out. */
export function nullVectors(rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const { reduced, pivots } = reduce(
    rows.map((row) => row.map(remainder)),
    width,
  );
  const bound = new Set(pivots);
  return Array.from({ length: width }, (_, i) => i)
    .filter((column) => !bound.has(column))
    .flatMap((column) => {
      const vector = Array.from({ length: width }, (_, i): number => (i === column ? 1 : 0));
      for (const [i, pivot] of pivots.entries()) vector[pivot] = signed(remainder(-(reduced[i]?.[column] ?? 0)));
      return vector.every((entry) => Math.abs(entry) <= stepMax) ? [vector] : [];
    });
}

/** Gauss-Jordan over the remainders of the prime. */
function reduce(rows: number[][], width: number): { readonly reduced: readonly (readonly number[])[]; readonly pivots: readonly number[] } {
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const rank = pivots.length;
    const found = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (found < 0) continue;
    const [top = [], other = []] = [rows[found], rows[rank]];
    rows[found] = other;
    rows[rank] = scaled(top, inverse(top[column] ?? 1));
    for (const [i, row] of rows.entries()) if (i !== rank && row[column] !== 0) subtract(row, rows[rank] ?? [], row[column] ?? 0);
    pivots.push(column);
  }
  return { reduced: rows, pivots };
}

function scaled(row: readonly number[], factor: number): number[] {
  return row.map((entry) => (entry === 0 ? 0 : (entry * factor) % prime));
}

function subtract(row: number[], other: readonly number[], factor: number): void {
  for (const [i, entry] of other.entries()) if (entry !== 0) row[i] = remainder((row[i] ?? 0) - ((entry * factor) % prime));
}

/** By Fermat: a^(p-2). */
function inverse(a: number): number {
  let result = 1;
  let power = a;
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % prime;
    power = (power * power) % prime;
  }
  return result;
}

function remainder(n: number): number {
  return ((n % prime) + prime) % prime;
}

function signed(n: number): number {
  return n > prime / 2 ? n - prime : n;
}
