import type { Text } from '../../basics/rules/outcome.ts';
import { fold, oneLine } from '../../basics/rules/text.ts';

/** One cell as it was read; dates of Excel come as 'YYYY-MM-DD'. */
export type Cell = string | number | null;
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] };

export type Meaning = 'number' | 'name' | 'givenName' | 'role' | 'title' | 'phone' | 'email' | 'unit' | 'from' | 'birth' | 'note' | 'unknown';

export const meaningNames = {
  number: { vi: 'số thứ tự (bỏ qua)', en: 'running number (left out)' },
  name: { vi: 'họ tên', en: 'name' },
  givenName: { vi: 'tên (ghép sau họ)', en: 'given name (joined to the family name)' },
  role: { vi: 'vai trò trong tổ', en: 'role in the team' },
  title: { vi: 'chức danh', en: 'position' },
  phone: { vi: 'điện thoại', en: 'phone' },
  email: { vi: 'thư điện tử', en: 'e-mail' },
  unit: { vi: 'tổ của đơn vị nào', en: 'whose team' },
  from: { vi: 'từ ngày', en: 'first day' },
  birth: { vi: 'năm sinh (không nhập)', en: 'birth (not taken)' },
  note: { vi: 'ghi chú (không nhập)', en: 'note (not taken)' },
  unknown: { vi: 'không hiểu, không nhập', en: 'not understood, not taken' },
} satisfies Record<Meaning, Text>;

export type Column = { readonly index: number; readonly head: string; readonly meaning: Meaning };

/** The head of a list: its columns, and the first row behind it. */
export type Head = { readonly columns: readonly Column[]; readonly firstRow: number };

/** The first of these that fits decides; `chuc vu trong to` is a role before it is a position. */
const heads: readonly (readonly [Meaning, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu)\.?$/],
  ['from', /(tu ngay|ngay vao|ngay tham gia|bat dau|ngay bo nhiem|thoi gian tham gia)/],
  ['birth', /(nam sinh|ngay sinh|ngay, thang, nam sinh|ngay thang nam sinh)/],
  ['phone', /(dien thoai|di dong|^s?dt\b|\bsdt\b|so dt|dtdd)/],
  ['email', /(e-?mail|thu dien tu)/],
  ['role', /(trong to|vai tro|nhiem vu|phan cong)/],
  ['name', /^(ho va ten|ho,? ten|ho ten thanh vien|ten thanh vien|ho (va )?(ten )?(dem|chu lot)|ho)\b/],
  ['givenName', /^ten$/],
  ['title', /(chuc vu|chuc danh|thanh phan|cong viec|nghe nghiep|co quan|don vi cong tac)/],
  ['unit', /(khu pho|^kp$|^to$|to tu van|don vi|dia ban|^ap$)/],
  ['note', /(ghi chu|ky ten|chu ky)/],
];

export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : oneLine(String(cell));
}

function meaningOf(head: string): Meaning {
  const folded = fold(head);
  return heads.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'unknown';
}

const rowsLookedAt = 40;

/**
 * Finds the head of a list: the first row with a name and one more known column. Heads of two rows, whose upper cells are merged, are read together
 * ('Chức vụ' over 'Trong tổ'). A nameless column right behind the names that holds words is the given name. Null where there is none.
 */
export function findHead({ rows }: Sheet): Head | null {
  for (const [index, row] of rows.slice(0, rowsLookedAt).entries()) {
    const meanings = row.map((cell) => meaningOf(textOf(cell)));
    if (!meanings.includes('name') || meanings.filter((one) => one !== 'unknown').length < 2) continue;
    const below = rows[index + 1] ?? [];
    const isDouble = isSecondHead(row, below, meanings.indexOf('name'));
    const names = isDouble ? joined(row, below) : row.map(textOf);
    const firstRow = index + (isDouble ? 2 : 1);
    return { columns: withGivenName(names, rows.slice(firstRow)), firstRow };
  }
  return null;
}

/** The row below goes on with the head: nothing under the name, and words of a head somewhere else. */
function isSecondHead(row: readonly Cell[], below: readonly Cell[], nameIndex: number): boolean {
  const words = below.map(textOf);
  if (words[nameIndex] !== '' && words[nameIndex] !== undefined && meaningOf(words[nameIndex]) !== 'givenName' && fold(words[nameIndex]) !== 'ho') return false;
  const filled = words.flatMap((word, index) => (word === '' ? [] : [{ word, isUnderNothing: textOf(row[index]) === '' }]));
  // The name of a team right below the head ('KHU PHỐ 1') is no head: it would turn the running numbers into neighbourhoods.
  if (filled.some(({ word }) => /\d/.test(word)) || (filled.length === 1 && filled[0]?.isUnderNothing === false)) return false;
  return filled.some(({ word, isUnderNothing }) => isUnderNothing || meaningOf(word) !== 'unknown');
}

function joined(row: readonly Cell[], below: readonly Cell[]): string[] {
  let upper = '';
  return Array.from({ length: Math.max(row.length, below.length) }, (_, index) => {
    const [own, under] = [textOf(row[index]), textOf(below[index])];
    if (own !== '') upper = own;
    return under === '' ? own : `${upper} ${under}`.trim();
  });
}

function withGivenName(names: readonly string[], rows: Sheet['rows']): Column[] {
  const columns = names.map((head, index) => ({ index, head, meaning: meaningOf(head) }));
  const name = columns.find(({ meaning }) => meaning === 'name');
  return columns
    .map((column) => {
      const isBehindName = name !== undefined && column.index === name.index + 1 && (column.head === '' || fold(column.head).startsWith('ho va ten ten'));
      const values = rows.map((row) => textOf(row[column.index])).filter((value) => value !== '');
      const holdsWords = values.length > 0 && values.every((value) => /^\p{L}[\p{L}\p{M} ]{0,20}$/u.test(value));
      return isBehindName && holdsWords ? { ...column, meaning: 'givenName' as const } : column;
    })
    .filter((column) => column.head !== '' || column.meaning === 'givenName');
}
