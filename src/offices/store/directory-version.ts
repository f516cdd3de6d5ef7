import type { Db } from '../../basics/store/database.ts';

/** A digest of every row of the directory, made by the database: asking it is cheaper than reading them. */
export async function readDirectoryVersion(db: Db): Promise<string> {
  const { rows } = await db.query<{ version: string }>(
    `select md5(concat_ws('|',
       coalesce((select md5(string_agg(o::text, ',' order by o.id)) from offices o), ''),
       coalesce((select md5(string_agg(u::text, ',' order by u.code, u.valid_from)) from units u), ''),
       coalesce((select md5(string_agg(d::text, ',' order by d.office_id, d.code)) from desks d), ''),
       coalesce((select md5(string_agg(s::text, ',' order by s.office_id, s.valid_from, s.iso_weekday, s.opens_minute)) from office_sessions s), ''),
       coalesce((select md5(string_agg(c::text, ',' order by c.office_id, c.day)) from office_closures c), ''),
       coalesce((select md5(string_agg(n::text, ',' order by n.day)) from national_days n), ''),
       coalesce((select md5(string_agg(v::text, ',')) from calendar_coverage v), ''))) as version`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The database gave no version of the directory');
  return row.version;
}
