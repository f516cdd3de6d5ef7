import type { Db, Pool } from '../../basics/store/database.ts';
import { factsOfFinished, measures } from './figure-sql.ts';

/** A month of figures that is not what its dossiers say. */
export type FigureDifference = {
  readonly officeId: number;
  /** First day of the half of a month. */
  readonly submittedHalf: string;
  readonly finishedHalf: string;
  readonly level: string;
  readonly field: string;
  readonly place: string;
  readonly timing: string;
  /** Dossiers as kept and as counted; equal when the difference is in another column. */
  readonly kept: number;
  readonly counted: number;
};

const recountOf = (which: string) => `
  select d.office_id, half_month(f.submitted) as submitted_half, half_month(f.finished) as finished_half, f.timing,
    case when f.timing = 'late' then half_month(f.due) else 'infinity' end as due_half, f.level as service_level, f.field, f.place,
    ${measures.map((one) => `sum(f.${one})::int as ${one}`).join(', ')}
  from dossiers d cross join lateral (select ${factsOfFinished}) f where ${which}d.finished_at is not null group by 1, 2, 3, 4, 5, 6, 7, 8`;

const cell = 'office_id, submitted_half, finished_half, timing, due_half, service_level, field, place';

const differencesMax = 100;

type Compared = { readonly months: number; readonly dossiers: number; readonly differences: readonly FigureDifference[] };

/**
 * Counts every finished dossier anew and tells where the kept months say otherwise, at most a hundred. Office by office: one statement each, so one moment
 * of that office, and none that reads all dossiers of a large authority in the time that a question may take.
 */
export async function compareFigureMonths(db: Db): Promise<Compared> {
  const { rows: offices } = await db.query<{ id: number }>('select id from offices union select distinct office_id from figure_months order by id');
  const all: Compared[] = [];
  for (const { id } of offices) all.push(await compareOffice(db, id));
  const sum = (of: 'months' | 'dossiers') => all.reduce((total, one) => total + one[of], 0);
  return { months: sum('months'), dossiers: sum('dossiers'), differences: all.flatMap(({ differences }) => differences).slice(0, differencesMax) };
}

async function compareOffice(db: Db, officeId: number): Promise<Compared> {
  const { rows: sums } = await db.query<{ months: number; dossiers: number }>(
    'select count(*) as months, coalesce(sum(dossiers), 0)::bigint as dossiers from figure_months where office_id = $1',
    [officeId],
  );
  const row = (of: string) => `(${measures.map((one) => `coalesce(${of}.${one}, 0)`).join(', ')})`;
  const { rows } = await db.query<FigureDifference>(
    `with counted as (${recountOf('d.office_id = $1 and ')}), kept as (select * from figure_months where office_id = $1)
     select office_id as "officeId", to_char(submitted_half at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "submittedHalf",
       to_char(finished_half at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "finishedHalf", service_level as level, field, place, timing,
       coalesce(k.dossiers, 0) as kept, coalesce(c.dossiers, 0) as counted
     from kept k full join counted c using (${cell})
     where ${row('k')} is distinct from ${row('c')} order by 1, 2, 3, 4, 5, 6, 7 limit ${differencesMax}`,
    [officeId],
  );
  return { months: sums[0]?.months ?? 0, dossiers: sums[0]?.dossiers ?? 0, differences: rows };
}

/** Makes the months anew from the dossiers. Acts that finish a dossier meanwhile wait, and are added after. */
export async function remakeFigureMonths(pool: Pool): Promise<void> {
  await pool.inTransaction(async (db) => {
    await db.query('lock table figure_months in exclusive mode');
    await db.query('delete from figure_months');
    await db.query(`insert into figure_months (${cell}, ${measures.join(', ')}) ${recountOf('')}`);
  });
}
