import type { Db } from '../src/basics/store/database.ts';

/**
 * How many rows each table holds, with a digest of those a request could have changed. Left out is what even a refused or a reading request may leave: the
 * look, the session seen, the wrong password counted, the try of a one-time code, the sender's progress with its messages, and other content under a known
 * id: the refusal says that it is kept.
 */
export type TableMarks = Readonly<Record<string, string>>;

const digests: Readonly<Record<string, string>> = {
  dossiers: `md5(string_agg((to_jsonb(t) - 'opened_at')::text, '|' order by t.id))`,
  dossier_acts: `md5(string_agg(t::text, '|' order by t.dossier_id, t.seq))`,
  dossier_counters: `md5(string_agg(t::text, '|' order by t.office_id, t.day))`,
  dossier_aliases: `md5(string_agg(t::text, '|' order by t.alias))`,
  drafts: `md5(string_agg(t::text, '|' order by t.id))`,
  papers: `md5(string_agg(t::text, '|' order by t.dossier_id, t.sha256))`,
  notices: `md5(string_agg(t.id::text || t.body, '|' order by t.id))`,
  officers: `md5(string_agg(t.id::text || t.password_hash || t.must_change_password::text || t.active::text, '|' order by t.id))`,
  officer_roles: `md5(string_agg(t::text, '|' order by t.officer_id, t.office_id, t.role))`,
};
const leftOut = new Set(['officer_sessions', 'dossier_looks', 'filing_conflicts']);

/**
 * Each transaction that writes takes the next number, and is named as long as it is under way: while all of it reads the same, no table has changed, and
 * none need be counted.
 */
const writesSoFar = 'select pg_current_snapshot()::text as writes';

export async function openMarks(db: Db): Promise<() => Promise<TableMarks>> {
  const { rows } = await db.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by tablename`);
  const names = rows.map((row) => row.name).filter((name) => !leftOut.has(name));
  const text = names.map((name) => `select '${name}' as name, count(*) || ' ' || coalesce(${digests[name] ?? `''`}, '') as mark from ${name} t`).join(' union all ');
  let seen: { readonly writes: string; readonly marks: TableMarks } | null = null;
  return async () => {
    const { rows: last } = await db.query<{ writes: string }>(writesSoFar);
    const writes = last[0]?.writes ?? '';
    if (seen?.writes === writes) return seen.marks;
    const marks = await db.query<{ name: string; mark: string }>(text);
    seen = { writes, marks: Object.fromEntries(marks.rows.map((row) => [row.name, row.mark])) };
    return seen.marks;
  };
}
