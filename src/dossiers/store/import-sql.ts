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

export function insertSql<T>(table: string, columns: Columns<T>): string {
  const names = Object.keys(columns).join(', ');
  return `insert into ${table} (${names}) select ${names} from ${rowsOf(columns)}`;
}

function rowsOf<T>(columns: Columns<T>): string {
  const arrays = Object.values(columns).map(({ type }, i) => `string_to_array($${i + 1}, chr(30), '')::${type}[]`);
  return `unnest(${arrays.join(', ')}) with ordinality as t (${Object.keys(columns).join(', ')}, position)`;
}

/** Acts of the past go to the end of the ledger of their office, in the order in which they come; the ledgers are held by the caller. */
export function importActsSql<T>(columns: Columns<T>): string {
  const names = Object.keys(columns).join(', ');
  return `
with head as materialized (
  select office_id, last_place, chain from ledger_heads
), placed as (
  select t.*, head.last_place + row_number() over (partition by office_id order by position) as place, head.chain as before
  from ${rowsOf(columns)} join head using (office_id)
), chained as materialized (
  select placed.*, ledger_chain(before, ledger_text(office_id, place, dossier_id, seq, act_id, kind, actor, recorded_at, recorded_at, content, consequences))
    over (partition by office_id order by place) as chain
  from placed
), headed as (
  update ledger_heads h set last_place = newest.place, chain = newest.chain
  from (select distinct on (office_id) office_id, place, chain from chained order by office_id, place desc) newest
  where h.office_id = newest.office_id
)
insert into dossier_acts (${names}, happened_at, place, chain) select ${names}, recorded_at, place, chain from chained`;
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
