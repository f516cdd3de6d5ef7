import { createHash } from 'node:crypto';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { OpenFigures } from '../rules/open-figures.ts';

export type KeptFigures = { readonly digest: string; readonly figures: OpenFigures };

/** Which figures are the newest, without reading them. */
export async function openFiguresMark(db: Db, officeId: number): Promise<{ readonly computedOn: PlainDate; readonly digest: string } | null> {
  const { rows } = await db.query<{ computedOn: PlainDate; digest: string }>('select computed_on as "computedOn", digest from open_figures where office_id = $1', [officeId]);
  return rows[0] ?? null;
}

export async function readOpenFigures(db: Db, officeId: number): Promise<KeptFigures | null> {
  const { rows } = await db.query<KeptFigures>('select digest, figures from open_figures where office_id = $1', [officeId]);
  return rows[0] ?? null;
}

/** For one who counts, until the end of his transaction. */
export async function lockOpenFigures(db: Db): Promise<'got' | 'taken'> {
  const { rows } = await db.query<{ isGot: boolean }>(`select pg_try_advisory_xact_lock(hashtext('open-figures')) as "isGot"`);
  return rows[0]?.isGot === true ? 'got' : 'taken';
}

/** The newest take the place of those before; of two counted at once the later stays. */
export async function keepOpenFigures(db: Db, kept: { readonly officeId: number; readonly figures: OpenFigures }): Promise<void> {
  const text = JSON.stringify(kept.figures);
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  await db.query(
    `insert into open_figures as o (office_id, computed_on, computed_at, digest, figures) values ($1, $2, $3, $4, $5)
     on conflict on constraint open_figures_pkey do update set computed_on = excluded.computed_on, computed_at = excluded.computed_at, digest = excluded.digest,
       figures = excluded.figures where o.computed_at <= excluded.computed_at`,
    [kept.officeId, kept.figures.asOf, kept.figures.computedAt, digest, text],
  );
}

export type FinishedDossier = { readonly procedureCode: string; readonly submittedAt: Instant; readonly finishedAt: Instant };

const pageSize = 5000;

/** Dossiers of one office that ended in a result in the time given, in portions. */
export async function* finishedDossiers(
  db: Db,
  { officeId, from, until }: { readonly officeId: number; readonly from: Instant; readonly until: Instant },
): AsyncGenerator<readonly FinishedDossier[]> {
  let after: { readonly at: string; readonly id: string } = { at: from, id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await db.query<FinishedDossier & { id: string; place: string }>(
      `select procedure_code as "procedureCode", submitted_at as "submittedAt", finished_at as "finishedAt", id,
         to_char(finished_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
       from dossiers where office_id = $1 and finished_at >= $2 and finished_at < $3 and (finished_at, id) > ($4::timestamptz, $5::uuid) and ended_as in ('granted', 'declined')
       order by finished_at, id limit ${pageSize}`,
      [officeId, from, until, after.at, after.id],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = { at: last.place, id: last.id };
  }
}
