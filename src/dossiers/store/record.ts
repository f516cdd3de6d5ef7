import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { WorkingCalendar } from '../../basics/rules/working-time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { type NewNotice, queueNotices } from '../../notices/store/notices.ts';
import { papersNotArrived } from '../../papers/store/papers.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { Act, Actor, Entry } from '../rules/acts.ts';
import { decide } from '../rules/decide.ts';
import type { Dossier } from '../rules/dossier.ts';
import { apply } from '../rules/fold.ts';
import { actIdTaken } from '../rules/refusals.ts';
import { contentDigest } from './canonical.ts';
import { findDossier, type KeptDossier } from './ledger.ts';
import { rowOf } from './row.ts';

/** What `record` asks of the rest of the house. */
export type RecordContext = {
  readonly pool: Pool;
  procedureOf(dossier: Dossier): Promise<ProcedureVersion>;
  calendarOf(officeId: number): WorkingCalendar | null;
  noticesOf(kept: KeptDossier, entry: Entry): readonly NewNotice[];
};

/** `already`: this act id stands in the ledger; nothing was written again. */
export type Recorded = { readonly kind: 'recorded' | 'already'; readonly kept: KeptDossier };

/**
 * The one way to change a dossier after it was filed. One transaction: lock, gather facts, decide, append to the
 * ledger, update the row, queue the notices. Null when there is no such dossier.
 */
export async function record(
  context: RecordContext,
  input: { readonly dossierId: string; readonly act: Exclude<Act, Act<'submit'>>; readonly actor: Actor; readonly now: Instant },
): Promise<Outcome<Recorded> | null> {
  return context.pool.inTransaction(async (db) => {
    await db.query('select id from dossiers where id = $1 for update', [input.dossierId]);
    const kept = await findDossier(db, input.dossierId);
    if (kept === null) return null;
    const before = kept.entries.find((entry) => entry.actId === input.act.actId);
    if (before !== undefined) return isRepetition(input.act, before) ? allow({ kind: 'already', kept }) : refuse(actIdTaken);
    const decided = decide(kept.dossier, input.act, {
      now: notBefore(input.now, kept),
      actor: input.actor,
      procedure: await context.procedureOf(kept.dossier),
      calendar: context.calendarOf(kept.officeId),
      papersNotArrived: await papersNotArrived(db, { dossierId: kept.id, papers: kept.dossier.papers }),
    });
    if (!decided.ok) return decided;
    const next = await append(db, context, kept, decided.value);
    return next === null ? refuse(actIdTaken) : allow({ kind: 'recorded', kept: next });
  });
}

/** The device may tell another time when it sends again; what it says about the matter is the same. */
function isRepetition(act: Act, before: Entry): boolean {
  return act.kind === before.kind && contentDigest(act.content) === contentDigest(before.content);
}

/** The ledger's times never run backwards, even when the server's clock was set back between two acts. */
function notBefore(now: Instant, kept: KeptDossier): Instant {
  const last = kept.entries.at(-1);
  return last !== undefined && last.recordedAt > now ? last.recordedAt : now;
}

/** Null, and nothing written, when another dossier of the office has an act of this id. */
async function append(db: Db, context: RecordContext, kept: KeptDossier, entry: Entry): Promise<KeptDossier | null> {
  const dossier = apply(kept.dossier, entry);
  const next: KeptDossier = { ...kept, entries: [...kept.entries, entry], dossier };
  const appended = await db.query(
    `with head as materialized (
       select last_place + 1 as place, chain from ledger_heads where office_id = $1 for update
     ), act as (
       insert into dossier_acts (office_id, dossier_id, seq, act_id, kind, actor, happened_at, recorded_at, content, consequences, place, chain)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, place, ledger_link(chain, ledger_text($1, place, $2, $3, $4, $5, $6, $7, $8, $9, $10)) from head
       on conflict on constraint dossier_acts_once do nothing returning place, chain
     )
     update ledger_heads set last_place = act.place, chain = act.chain from act where office_id = $1 returning act.place`,
    [
      kept.officeId,
      kept.id,
      entry.seq,
      entry.actId,
      entry.kind,
      JSON.stringify(entry.actor),
      entry.happenedAt,
      entry.recordedAt,
      JSON.stringify(entry.content),
      JSON.stringify(entry.consequences),
    ],
  );
  if (appended.rows.length === 0) return null;
  const row = rowOf(dossier);
  await db.query(
    `update dossiers set stage = $3, answer_by = $4, received_at = $5, due_at = $6, new_due_at = $7, finished_at = $8, delivered_at = $9,
       supplement_requested_at = $10, assignee_id = $11, entries = $12, ended_as = $13
     where office_id = $1 and id = $2`,
    [
      kept.officeId,
      kept.id,
      row.stage,
      row.answer_by,
      row.received_at,
      row.due_at,
      row.new_due_at,
      row.finished_at,
      row.delivered_at,
      row.supplement_requested_at,
      row.assignee_id,
      row.entries,
      row.ended_as,
    ],
  );
  await queueNotices(db, context.noticesOf(next, entry));
  return next;
}
