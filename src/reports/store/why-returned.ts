import type { Db } from '../../basics/store/database.ts';
import { askedSql, binding, type FigureAsked, filterSql } from './figure-source.ts';
import { factsOfDossier } from './figure-sql.ts';

/** What happened to the dossiers of a procedure that were submitted in the period: asked to be completed, refused, withdrawn. */
export type ReturnedProcedure = { readonly procedure: string; readonly filed: number; readonly supplement: number; readonly refused: number; readonly withdrawn: number };

export async function countReturned(db: Db, asked: FigureAsked): Promise<readonly ReturnedProcedure[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<ReturnedProcedure>(
    `with ${submittedIn(bound, asked)}
     select procedure, count(*)::int as filed, count(*) filter (where asked)::int as supplement, sum(refused)::int as refused, sum(withdrawn)::int as withdrawn
     from filed group by procedure having count(*) filter (where asked or refused + withdrawn > 0) > 0
     order by count(*) filter (where asked) + sum(refused) desc, procedure`,
    bound.values,
  );
  return rows;
}

export type ReturnReason = { readonly procedure: string; readonly what: string; readonly reason: string; readonly times: number };

/**
 * What was asked for and why, as the officers wrote it, by procedure, and in how many dossiers; the same words in other letters count together. What was
 * written in one dossier only may speak of one person and is told without words, as an empty text.
 */
export async function listReturnReasons(db: Db, asked: FigureAsked, procedures: readonly string[]): Promise<readonly ReturnReason[]> {
  if (asked.spans.length === 0) return [];
  const bound = binding();
  const { rows } = await db.query<ReturnReason>(
    `with ${submittedIn(bound, asked)}, told as (
       select f.procedure, f.id, btrim(i ->> 'what') as what, btrim(i ->> 'reason') as reason
       from filed f join dossier_acts a on a.office_id = f.office_id and a.dossier_id = f.id and a.kind = 'requestSupplement' and a.recorded_at < f.ends_at
       cross join lateral json_array_elements(a.content -> 'items') i
       where f.asked and f.procedure = any (${bound.bind(procedures)}::text[])
     ), counted as (select procedure, min(what) as what, min(reason) as reason, count(distinct id)::int as times from told group by procedure, lower(what), lower(reason))
     select procedure, what, reason, times from counted where times > 1
     union all select procedure, '', '', sum(times)::int from counted where times = 1 group by procedure
     order by 1, 4 desc, 2, 3`,
    bound.values,
  );
  return rows;
}

function submittedIn(bound: ReturnType<typeof binding>, asked: FigureAsked): string {
  return `${askedSql(bound, asked)}, filed as (
    select d.office_id, d.id, f.procedure, f.refused, f.withdrawn, d.supplement_requested_at is not null as asked, p.ends_at
    from p cross join u join dossiers d on d.office_id = u.office_id and d.submitted_at >= p.starts_at and d.submitted_at < p.ends_at
      and d.submitted_at >= u.born_from and d.submitted_at < u.born_before
    cross join lateral (select ${factsOfDossier}) f where true${filterSql(bound, asked.filter)}
  )`;
}
