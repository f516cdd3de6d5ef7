import type { Db } from '../../basics/store/database.ts';
import { askedSql, binding, type FigureAsked, filterSql } from './figure-source.ts';
import { factsOfDossier } from './figure-sql.ts';

/** Dossiers by ISO weekday (1 Monday) and hour (0 to 23) of their submission, Vietnamese time; hours without any are left out. */
export type FiledWhen = { readonly weekday: number; readonly hour: number; readonly online: number; readonly other: number };

export async function countWhenFiled(db: Db, asked: FigureAsked): Promise<readonly FiledWhen[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<FiledWhen>(
    `with ${askedSql(bound, asked)}, filed as (
       select f.submitted at time zone 'Asia/Ho_Chi_Minh' as moment, f.place
       from p cross join u cross join lateral (select ${factsOfDossier} from dossiers d where d.office_id = u.office_id and d.submitted_at >= p.starts_at and d.submitted_at < p.ends_at) f
       where f.submitted >= u.born_from and f.submitted < u.born_before${filterSql(bound, asked.filter)}
     )
     select extract(isodow from moment)::int as weekday, extract(hour from moment)::int as hour,
       count(*) filter (where place in ('self', 'neighbourhood', 'ward'))::int as online, count(*) filter (where place in ('counter', 'post'))::int as other
     from filed group by 1, 2 order by 1, 2`,
    bound.values,
  );
  return rows;
}
