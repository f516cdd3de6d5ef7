import type { Db } from '../../basics/store/database.ts';
import { askedSql, binding, type FigureAsked, filterSql } from './figure-source.ts';
import { factsOfDossier, onlinePlaces } from './figure-sql.ts';

/** Dossiers by ISO weekday (1 Monday) and hour (0 to 23) of their submission, Vietnamese time; hours without any are left out. */
export type FiledWhen = { readonly weekday: number; readonly hour: number; readonly online: number; readonly other: number };

/**
 * An hour is told by its place in the week, from Monday 00:00 in Vietnamese time, by whole numbers: the clock of a zone asked for each dossier costs ten times
 * that. 1970-01-01 00:00 UTC was Thursday 07:00 in Việt Nam, which has kept UTC+7 ever since this system can have had a dossier.
 */
const hoursOfWeek = 168;
const hoursToMonday = 3 * 24 + 7;

export async function countWhenFiled(db: Db, asked: FigureAsked): Promise<readonly FiledWhen[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<FiledWhen>(
    `with ${askedSql(bound, asked)}, filed as (
       select (floor(date_part('epoch', f.submitted) / 3600)::int + ${hoursToMonday}) % ${hoursOfWeek} as hour, f.place in ${onlinePlaces} as online
       from p cross join u cross join lateral (select ${factsOfDossier} from dossiers d where d.office_id = u.office_id and d.submitted_at >= p.starts_at and d.submitted_at < p.ends_at) f
       where f.submitted >= u.born_from and f.submitted < u.born_before${filterSql(bound, asked.filter)}
     )
     select hour / 24 + 1 as weekday, hour % 24 as hour, count(*) filter (where online)::int as online, count(*) filter (where not online)::int as other
     from filed group by filed.hour order by filed.hour`,
    bound.values,
  );
  return rows;
}
