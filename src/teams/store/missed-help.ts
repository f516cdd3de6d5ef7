import { addDays, atMinute, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type HelpContext, type HelpedFiling, keepHelp } from './keep-help.ts';

const daysBack = 3;
const filingsMax = 200;

/**
 * Filings with help of the last three days whose rows are not there: the process died between the two, or the database refused for a moment. For the
 * job of every minute. One that fails again holds up none of the others; its error is thrown when all have been tried.
 */
export async function keepMissedHelp(context: HelpContext): Promise<number> {
  const missed = await listMissed(context);
  const failures: unknown[] = [];
  for (const filing of missed) await keepHelp(context, filing).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return missed.length;
}

async function listMissed({ pool, directory, now }: HelpContext): Promise<readonly HelpedFiling[]> {
  const officeIds = directory().offices.map((office) => office.id);
  return missedSince(pool, { officeIds, since: atMinute(addDays(plainDateOf(now()), -daysBack), 0) });
}

async function missedSince(db: Db, { officeIds, since }: { readonly officeIds: readonly number[]; readonly since: Instant }): Promise<readonly HelpedFiling[]> {
  const { rows } = await db.query<HelpedFiling>(
    `select d.office_id as "officeId", d.id as "dossierId", a.content, a.happened_at as "happenedAt", a.recorded_at as "submittedAt"
     from dossiers d join dossier_acts a on a.office_id = d.office_id and a.dossier_id = d.id and a.seq = 0
     where d.office_id = any ($1) and d.submitted_at >= $2 and d.help_unit_code is not null
       and not exists (select 1 from helped_filings h where h.dossier_id = d.id)
     order by d.submitted_at limit ${filingsMax}`,
    [officeIds, since],
  );
  return rows;
}
