import { fold } from '../../basics/rules/text.ts';

/**
 * A code for a kind of team or a position that nobody has named one for: the letters of its name run together, 'Tổ hòa giải' → 'toHoaGiai', with a number behind
 * it where another has the same. It names the row in the tables and is seen by nobody.
 */
export function codeOfName(name: string, taken: readonly string[]): string {
  const [first = 'kind', ...more] = fold(name)
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const joined = [first, ...more.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)].join('').replace(/^\d+/, '');
  const code = (joined.length < 2 ? `kind${joined}` : joined).slice(0, 34);
  if (!taken.includes(code)) return code;
  const free = taken.map((_, i) => `${code}${i + 2}`).find((one) => !taken.includes(one));
  return free ?? code;
}

/** Each with a code of its own, in order. */
export function withCodes<T extends { readonly name: string }>(rows: readonly T[], taken: readonly string[]): readonly (T & { readonly code: string })[] {
  const given: string[] = [...taken];
  return rows.map((row) => {
    const code = codeOfName(row.name, given);
    given.push(code);
    return { ...row, code };
  });
}
