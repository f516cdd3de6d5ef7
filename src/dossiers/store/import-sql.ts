/**
 * Statements that write many rows at once. Each parameter is a whole column, joined by a character that no JSON and no clean text holds
 * (arrays quoted by the driver cost several times as much); the empty text stands for null.
 */
const separator = '\u001e';

export type Cell = string | number | null;

export function joinColumn(cells: readonly Cell[]): string {
  return cells.map(plain).join(separator);
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'string' && cell.includes(separator) ? cell.replaceAll(separator, ' ') : cell;
}

/** A table to write to, by the type of each column and where its value comes from. */
export type Columns<T> = Readonly<Record<string, { readonly type: string; readonly of: (row: T) => Cell }>>;

/** `same`: columns of the table that take the value of another one. */
export function insertSql<T>(table: string, columns: Columns<T>, same: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map(({ type }, i) => `string_to_array($${i + 1}, chr(30), '')::${type}[]`);
  const into = [...names, ...Object.keys(same)].join(', ');
  const from = [...names, ...Object.values(same)].join(', ');
  return `insert into ${table} (${into}) select ${from} from unnest(${arrays.join(', ')}) as t (${names.join(', ')})`;
}

export function columnValues<T>(columns: Columns<T>, rows: readonly T[]): string[] {
  return Object.values(columns).map(({ of }) => joinColumn(rows.map(of)));
}

/** Takes `count` numbers of a day of an office and answers with the last one; what is filed there later goes on after it. */
export const takeNumbersSql = `
insert into dossier_counters as c (office_id, day, last_serial)
select office_id, day, count from unnest(string_to_array($1, chr(30))::int[], string_to_array($2, chr(30))::date[], string_to_array($3, chr(30))::int[]) as t (office_id, day, count)
order by office_id, day
on conflict (office_id, day) do update set last_serial = c.last_serial + excluded.last_serial
returning office_id, day, last_serial`;
