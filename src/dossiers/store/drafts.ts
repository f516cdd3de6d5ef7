import { createHash } from 'node:crypto';
import type { Uuid } from '../../basics/rules/ids.ts';
import { addMillis, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { Answers } from '../../procedures/rules/form.ts';
import { type BesideAnswer, besideOf, changesAfter, type DraftKeyConflict, type KeyChange, splitDraftChange } from '../rules/draft-conflict.ts';

/**
 * Drafts: what a person has typed and not filed. The id is born with the draft and becomes the dossier's; knowing it opens nothing.
 * Who holds a secret may read and write; each device that continues a draft has a secret of its own, so that none locks another out.
 */
export type Draft = {
  readonly id: Uuid;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly unitCode: string | null;
  readonly answers: Answers;
  readonly papers: readonly DeclaredPaper[];
  /** Of each answer that was ever changed, also of one that was cleared. */
  readonly changedAt: Readonly<Record<string, KeyChange>>;
  /** What was typed with this very secret while another device answered otherwise, and waits for a choice. The draft holds the other's answer. */
  readonly beside: Readonly<Record<string, BesideAnswer>>;
  readonly updatedAt: Instant;
  readonly expiresAt: Instant;
  /** Whether a dossier of this id exists: then the draft is history and takes no more changes. */
  readonly filed: 'yes' | 'no';
};

/**
 * Changes to a draft, merged into what is there key by key: two tabs on two pages do not overwrite each other. With `basedOn`, neither do two
 * devices on one question.
 */
export type DraftChange = {
  readonly unitCode: string | null;
  /** null clears an answer. */
  readonly answers: Answers;
  readonly basedOn: Instant | null;
  /** Kept beside the draft for this device; null ends it. */
  readonly beside: Readonly<Record<string, BesideAnswer | null>>;
  readonly papers: { readonly set: Readonly<Record<string, DeclaredPaper>>; readonly clear: readonly string[] };
};

export type DraftKey = { readonly id: Uuid; readonly secret: string; readonly now: Instant };

const keepDraftMillis = 30 * 24 * 3_600_000;
const keepCodeMillis = 24 * 3_600_000;
/** One secret for each device; the oldest goes when a sixth joins. */
const devicesMax = 5;

/** False when the id is taken: ids are never handed to a second draft. */
export async function insertDraft(
  db: Db,
  draft: DraftKey & { readonly procedureCode: string; readonly procedureVersion: number; readonly unitCode: string | null },
): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>(
    `insert into drafts (id, secret_digest, procedure_code, procedure_version, unit_code, answers, papers, updated_at, expires_at, opened_on)
     values ($1, $2, $3, $4, $5, '{}', '{}', $6, $7, $8)
     on conflict (id) do nothing
     returning id`,
    [draft.id, digestOf(draft.secret), draft.procedureCode, draft.procedureVersion, draft.unitCode, draft.now, addMillis(draft.now, keepDraftMillis), plainDateOf(draft.now)],
  );
  return rows.length === 1;
}

type DraftRow = {
  readonly id: Uuid;
  readonly procedure_code: string;
  readonly procedure_version: number;
  readonly unit_code: string | null;
  readonly answers: Answers;
  readonly papers: Readonly<Record<string, DeclaredPaper>>;
  readonly changed_at: Readonly<Record<string, KeyChange>>;
  readonly updated_at: Instant;
  readonly expires_at: Instant;
  readonly filed: boolean;
};

/** Null for an unknown id, a wrong secret and a draft whose time is over alike. */
export async function findDraft(db: Db, key: DraftKey): Promise<Draft | null> {
  const { rows } = await db.query<DraftRow>(
    `select id, procedure_code, procedure_version, unit_code, answers, papers, changed_at, updated_at, expires_at,
       exists (select 1 from dossiers where dossiers.id = drafts.id) as filed
     from drafts
     where id = $1 and $2 = any (string_to_array(secret_digest, ' ')) and expires_at > $3`,
    [key.id, digestOf(key.secret), key.now],
  );
  const [row] = rows;
  return row === undefined ? null : draftOf(row, deviceOf(key.secret));
}

/** The receiving unit is chosen like an answer and told like one; no form has such a key. */
const unitKey = 'unitCode';

export type DraftSaved = { readonly savedAt: Instant; readonly conflicts: readonly DraftKeyConflict[] };

/**
 * Saves what may be saved and names what may not; null when there is no such draft for this secret, or it is filed. Each change lets it live 30 days
 * more. The time of a change is later than that of every change before it, so that a device can say what it has seen.
 */
export async function changeDraft(pool: Pool, key: DraftKey, change: DraftChange): Promise<DraftSaved | null> {
  return pool.inTransaction(async (db) => {
    const { rows } = await db.query<Pick<DraftRow, 'answers' | 'unit_code' | 'changed_at' | 'updated_at'>>(
      `select answers, unit_code, changed_at, updated_at from drafts
       where id = $1 and $2 = any (string_to_array(secret_digest, ' ')) and expires_at > $3
         and not exists (select 1 from dossiers where dossiers.id = drafts.id)
       for update`,
      [key.id, digestOf(key.secret), key.now],
    );
    const [draft] = rows;
    if (draft === undefined) return null;
    const by = deviceOf(key.secret);
    const savedAt = key.now > draft.updated_at ? key.now : addMillis(draft.updated_at, 1);
    const wanted = change.unitCode === null ? change.answers : { ...change.answers, [unitKey]: change.unitCode };
    const { save, changed, conflicts } = splitDraftChange({
      change: wanted,
      basedOn: change.basedOn,
      by,
      answers: { ...draft.answers, [unitKey]: draft.unit_code },
      changedAt: draft.changed_at,
    });
    const { [unitKey]: unitCode = null, ...answers } = save;
    const set = Object.entries(answers).filter(([, answer]) => answer !== null);
    const changedAt = changesAfter(draft.changed_at, { by, at: savedAt, saved: Object.keys(save), changed, beside: change.beside });
    await db.query(
      `update drafts set
         unit_code = coalesce($2, unit_code),
         answers = (answers::jsonb - $4::text[]) || $3::jsonb,
         papers = (papers::jsonb - $6::text[]) || $5::jsonb,
         changed_at = $7::json,
         updated_at = $8,
         expires_at = $9
       where id = $1`,
      [
        key.id,
        unitCode,
        JSON.stringify(Object.fromEntries(set)),
        Object.keys(answers),
        JSON.stringify(change.papers.set),
        change.papers.clear,
        JSON.stringify(changedAt),
        savedAt,
        addMillis(key.now, keepDraftMillis),
      ],
    );
    return { savedAt, conflicts };
  });
}

/** Makes `code` open this draft for 24 hours; an earlier code opens it no more. The time it ends, or null without such a draft. */
export async function setResumeCode(db: Db, key: DraftKey, code: string): Promise<Instant | null> {
  const { rows } = await db.query<{ resume_expires_at: Instant }>(
    `update drafts set resume_digest = $4, resume_expires_at = $5
     where id = $1 and $2 = any (string_to_array(secret_digest, ' ')) and expires_at > $3
     returning resume_expires_at`,
    [key.id, digestOf(key.secret), key.now, digestOf(code), addMillis(key.now, keepCodeMillis)],
  );
  return rows[0]?.resume_expires_at ?? null;
}

/** Lets one more device in: its secret is added. Null for a code that opens nothing (any more). */
export async function resumeDraft(
  db: Db,
  input: { readonly code: string; readonly secret: string; readonly now: Instant },
): Promise<{ readonly id: Uuid; readonly procedureCode: string } | null> {
  const { rows } = await db.query<{ id: Uuid; procedure_code: string }>(
    `update drafts set secret_digest = array_to_string((array_append(string_to_array(secret_digest, ' '), $2))[greatest(1, cardinality(string_to_array(secret_digest, ' ')) + 2 - $4):], ' ')
     where resume_digest = $1 and resume_expires_at > $3 and expires_at > $3
     returning id, procedure_code`,
    [digestOf(input.code), digestOf(input.secret), input.now, devicesMax],
  );
  const [row] = rows;
  return row === undefined ? null : { id: row.id, procedureCode: row.procedure_code };
}

/** Erases drafts whose time is over, and those that have been dossiers for a week; none before it is counted (opened-forms.ts). How many. */
export async function forgetDrafts(db: Db, now: Instant): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `delete from drafts
     where tallied = 'yes' and (expires_at <= $1 or (updated_at <= $2 and exists (select 1 from dossiers where dossiers.id = drafts.id)))
     returning id`,
    [now, addMillis(now, -7 * 24 * 3_600_000)],
  );
  return rows.length;
}

function draftOf(row: DraftRow, device: string): Draft {
  return {
    id: row.id,
    procedureCode: row.procedure_code,
    procedureVersion: row.procedure_version,
    unitCode: row.unit_code,
    answers: row.answers,
    papers: Object.values(row.papers),
    changedAt: row.changed_at,
    beside: besideOf(row.changed_at, device),
    updatedAt: row.updated_at,
    expiresAt: row.expires_at,
    filed: row.filed ? 'yes' : 'no',
  };
}

/** Tells the devices of a draft apart and opens nothing. */
function deviceOf(secret: string): string {
  return digestOf(secret).slice(0, 12);
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
