import type { Uuid } from '../../basics/rules/ids.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { type ConflictStep, othersMax, type StandingDecision } from '../rules/conflict.ts';

export type KeptFiling = Readonly<Record<string, unknown>>;

export type OtherFiling = {
  readonly officeId: number;
  readonly dossierId: string;
  readonly contentDigest: string;
  readonly filing: KeptFiling;
  readonly now: Instant;
};

/**
 * Keeps other content under a known id. The id it is kept under; the same one twice is one row and one id. Null when the dossier keeps as many
 * others as it may. Two that come at once wait for each other, so that the bound holds.
 */
export async function keepOtherFiling(db: Db, other: OtherFiling & { readonly id: Uuid }): Promise<string | null> {
  await lockConflicts(db, other.dossierId);
  const known = await db.query<{ id: string; content_digest: string }>('select id, content_digest from filing_conflicts where office_id = $1 and dossier_id = $2', [
    other.officeId,
    other.dossierId,
  ]);
  const same = known.rows.find((row) => row.content_digest === other.contentDigest);
  if (same !== undefined) return same.id;
  if (known.rows.length >= othersMax) return null;
  await db.query('insert into filing_conflicts (office_id, dossier_id, id, content_digest, filing, arrived_at) values ($1, $2, $3, $4, $5, $6)', [
    other.officeId,
    other.dossierId,
    other.id,
    other.contentDigest,
    JSON.stringify(other.filing),
    other.now,
  ]);
  return other.id;
}

export type KeptConflict = {
  readonly id: Uuid;
  readonly arrivedAt: Instant;
  readonly filing: KeptFiling;
  /** Oldest first; taking back is one of them. */
  readonly decisions: readonly ConflictDecisionRow[];
};

export type ConflictDecisionRow = {
  readonly id: Uuid;
  readonly step: ConflictStep;
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
  readonly entries: number;
};

type Place = { readonly officeId: number; readonly dossierId: string };

/** What else was sent under the id of a dossier, oldest first. */
export async function listConflicts(db: Db, place: Place): Promise<readonly KeptConflict[]> {
  const kept = await db.query<{ id: Uuid; at: Instant; filing: KeptFiling }>(
    'select id, arrived_at as at, filing from filing_conflicts where office_id = $1 and dossier_id = $2 order by arrived_at, id',
    [place.officeId, place.dossierId],
  );
  if (kept.rows.length === 0) return [];
  const decisions = await listDecisions(db, place);
  return kept.rows.map((row) => ({ id: row.id, arrivedAt: row.at, filing: row.filing, decisions: decisions.filter((one) => one.conflictId === row.id) }));
}

/** For the timeline of the dossier: who decided what about which other filing. */
export async function listDecisions(db: Db, place: Place): Promise<readonly (ConflictDecisionRow & { readonly conflictId: string })[]> {
  const { rows } = await db.query<ConflictDecisionRow & { readonly conflictId: string }>(
    `select conflict_id as "conflictId", id, decision as step, officer_name as by, decided_at as at, note, entries
     from conflict_decisions where office_id = $1 and dossier_id = $2 order by decided_at, id`,
    [place.officeId, place.dossierId],
  );
  return rows;
}

/** What stands now: the last decision that was not taken back. */
export function standingOf(decisions: readonly ConflictDecisionRow[]): (StandingDecision & { readonly id: Uuid }) | null {
  const last = decisions.at(-1);
  return last === undefined || last.step === 'takeBack' ? null : { id: last.id, decision: last.step, entries: last.entries };
}

export type NewDecision = Place & {
  readonly id: Uuid;
  readonly conflictId: string;
  readonly step: ConflictStep;
  readonly officerId: string;
  readonly officerName: string;
  readonly note: string | null;
  readonly at: Instant;
  readonly entries: number;
};

/** False when the id is taken: a repetition of the same step, which changes nothing. */
export async function appendDecision(db: Db, one: NewDecision): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `insert into conflict_decisions (office_id, conflict_id, id, dossier_id, decision, officer_id, officer_name, note, decided_at, entries)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (office_id, id) do nothing returning id`,
    [one.officeId, one.conflictId, one.id, one.dossierId, one.step, one.officerId, one.officerName, one.note, one.at, one.entries],
  );
  return rows.length === 1;
}

/** One person at a time decides about the others of a dossier. */
export async function lockConflicts(db: Db, dossierId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`filing conflicts ${dossierId}`]);
}
