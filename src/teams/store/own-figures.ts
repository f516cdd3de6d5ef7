import { addDays, atMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

export type OwnCounts = { readonly assisted: number; readonly received: number; readonly returned: number; readonly waiting: number };
export type OwnFigures = { readonly today: OwnCounts; readonly month: OwnCounts; readonly all: OwnCounts };

const counts = {
  assisted: 'true',
  received: 'd.received_at is not null',
  returned: `(d.supplement_requested_at is not null or d.stage = 'refused')`,
  waiting: 'd.received_at is null and d.supplement_requested_at is null and d.finished_at is null',
} satisfies Record<keyof OwnCounts, string>;

const spans = { today: 'h.submitted_at >= $2 and h.submitted_at < $4', month: 'h.submitted_at >= $3 and h.submitted_at < $4', all: 'true' } satisfies Record<
  keyof OwnFigures,
  string
>;

/** What somebody helped with: on the day, in its month, altogether. Counted from the records; only what his key proved or the ward confirmed: anybody can name him in a filing. */
export async function ownFigures(db: Db, { personId, day }: { readonly personId: string; readonly day: PlainDate }): Promise<OwnFigures> {
  const columns = Object.entries(spans).map(
    ([span, within]) => `json_build_object(${Object.entries(counts).map(([key, is]) => `'${key}', count(*) filter (where ${within} and ${is})`)}) as "${span}"`,
  );
  const { rows } = await db.query<OwnFigures>(
    `select ${columns.join(', ')} from helped_filings h join dossiers d on d.office_id = h.dossier_office_id and d.id = h.dossier_id
     where h.person_id = $1 and h.credit in ('proven', 'confirmed')`,
    [personId, atMinute(day, 0), atMinute(`${day.slice(0, 7)}-01` as PlainDate, 0), atMinute(addDays(day, 1), 0)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('An aggregate without a row');
  return row;
}
