import type { Uuid } from '../../basics/rules/ids.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Actor, Entry } from '../rules/acts.ts';
import { fold } from '../rules/fold.ts';
import { contentDigest } from './canonical.ts';
import { type Columns, columnValues, importActsSql, insertSql } from './import-sql.ts';
import { type DossierRow, rowOf } from './row.ts';

/** A dossier of the past, ready to be written. */
export type ReadyDossier = {
  readonly officeId: number;
  readonly id: Uuid;
  readonly day: PlainDate;
  readonly serial: number;
  readonly oldNumber: string;
  readonly entries: readonly Entry[];
};

/** What is sent to the database for some dossiers; made apart from the sending, so that both can go on at the same time. */
export type PreparedRows = { readonly acts: readonly string[]; readonly dossiers: readonly string[]; readonly aliases: readonly string[] };

/** The row is made from the ledger, as everywhere. */
export function prepareRows(dossiers: readonly ReadyDossier[]): PreparedRows {
  const rows = dossiers.map((dossier) => ({ dossier, row: rowOfLedger(dossier), digest: contentDigest(dossier.entries[0]?.content) }));
  const acts = dossiers.flatMap(({ officeId, id, entries }) => entries.map((entry) => ({ officeId, id, entry })));
  return { acts: columnValues(actColumns(), acts), dossiers: columnValues(dossierColumns, rows), aliases: columnValues(aliasColumns, dossiers) };
}

/** Writes dossiers, their ledgers and their old numbers. */
export async function insertRows(db: Db, rows: PreparedRows): Promise<void> {
  await db.query(actsSql, rows.acts);
  await db.query(dossiersSql, rows.dossiers);
  await db.query(aliasesSql, rows.aliases);
}

function rowOfLedger({ entries, oldNumber }: ReadyDossier): DossierRow {
  const dossier = fold(entries);
  if (dossier === null) throw new Error(`${oldNumber}: a ledger without entries`);
  return rowOf(dossier);
}

type Folded = { readonly dossier: ReadyDossier; readonly row: DossierRow; readonly digest: string };

const dossierColumns: Columns<Folded> = {
  office_id: { type: 'int', of: (one) => one.dossier.officeId },
  id: { type: 'uuid', of: (one) => one.dossier.id },
  day: { type: 'date', of: (one) => one.dossier.day },
  serial: { type: 'int', of: (one) => one.dossier.serial },
  code: { type: 'text', of: ({ row }) => row.code },
  procedure_code: { type: 'text', of: ({ row }) => row.procedure_code },
  procedure_version: { type: 'int', of: ({ row }) => row.procedure_version },
  field: { type: 'text', of: ({ row }) => row.field },
  service_level: { type: 'text', of: ({ row }) => row.service_level },
  stage: { type: 'text', of: ({ row }) => row.stage },
  channel: { type: 'text', of: ({ row }) => row.channel },
  help_place: { type: 'text', of: ({ row }) => row.help_place },
  help_unit_code: { type: 'text', of: ({ row }) => row.help_unit_code },
  applicant_name: { type: 'text', of: ({ row }) => row.applicant_name },
  applicant_folded: { type: 'text', of: ({ row }) => row.applicant_folded },
  phone: { type: 'text', of: ({ row }) => row.phone },
  birth_year: { type: 'int', of: ({ row }) => row.birth_year },
  personal_id: { type: 'text', of: ({ row }) => row.personal_id },
  content_digest: { type: 'text', of: (one) => one.digest },
  submitted_at: { type: 'timestamptz', of: ({ row }) => row.submitted_at },
  answer_by: { type: 'timestamptz', of: ({ row }) => row.answer_by },
  received_at: { type: 'timestamptz', of: ({ row }) => row.received_at },
  due_at: { type: 'timestamptz', of: ({ row }) => row.due_at },
  new_due_at: { type: 'timestamptz', of: ({ row }) => row.new_due_at },
  finished_at: { type: 'timestamptz', of: ({ row }) => row.finished_at },
  ended_as: { type: 'text', of: ({ row }) => row.ended_as },
  delivered_at: { type: 'timestamptz', of: ({ row }) => row.delivered_at },
  supplement_requested_at: { type: 'timestamptz', of: ({ row }) => row.supplement_requested_at },
  assignee_id: { type: 'uuid', of: ({ row }) => row.assignee_id },
  entries: { type: 'int', of: ({ row }) => row.entries },
};

type PlacedEntry = { readonly officeId: number; readonly id: Uuid; readonly entry: Entry };

/** Actors are few and acts are many: each is written as JSON once. */
function actColumns(): Columns<PlacedEntry> {
  const actors = new Map<Actor, string>();
  const actorJson = (actor: Actor): string => {
    const json = actors.get(actor) ?? JSON.stringify(actor);
    actors.set(actor, json);
    return json;
  };
  return {
    office_id: { type: 'int', of: (one) => one.officeId },
    dossier_id: { type: 'uuid', of: (one) => one.id },
    seq: { type: 'int', of: ({ entry }) => entry.seq },
    act_id: { type: 'uuid', of: ({ entry }) => entry.actId },
    kind: { type: 'text', of: ({ entry }) => entry.kind },
    actor: { type: 'json', of: ({ entry }) => actorJson(entry.actor) },
    recorded_at: { type: 'timestamptz', of: ({ entry }) => entry.recordedAt },
    content: { type: 'json', of: ({ entry }) => JSON.stringify(entry.content) },
    consequences: { type: 'json', of: ({ entry }) => JSON.stringify(entry.consequences) },
  };
}

const aliasColumns: Columns<ReadyDossier> = {
  office_id: { type: 'int', of: (one) => one.officeId },
  alias: { type: 'text', of: (one) => one.oldNumber },
  dossier_id: { type: 'uuid', of: (one) => one.id },
  kind: { type: 'text', of: () => 'receiptNumber' },
};

const dossiersSql = insertSql('dossiers', dossierColumns);
// Of the past only one time is known: what was done is taken to have been written down then.
const actsSql = importActsSql(actColumns());
const aliasesSql = insertSql('dossier_aliases', aliasColumns);
