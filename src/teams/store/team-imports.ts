import { createHash } from 'node:crypto';
import { type Instant, plainDateOf } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import type { TeamPosition } from '../rules/composition.ts';
import { type ImportPlan, planImport } from '../rules/plan-import.ts';
import { type Roster, type RosterUnit, readRoster } from '../rules/read-roster.ts';
import type { Sheet } from '../rules/sheet.ts';
import { listPeople } from './people.ts';
import { listedKind, listListedPositions, listPositionWords } from './position-words.ts';
import { told } from './record-change.ts';
import { appendChanges, type TeamChange } from './team-changes.ts';
import { listPositions } from './team-data.ts';
import { listMemberships, listTeams } from './teams.ts';
import { putMemberships, putPeople, putTeams } from './write-teams.ts';

export type ImportInput = {
  readonly officeId: number;
  readonly unit: RosterUnit;
  readonly below: readonly RosterUnit[];
  readonly sheets: readonly Sheet[];
  readonly now: Instant;
};

/** `positions`: what a title may be said to mean. */
export type Understood = { readonly roster: Roster; readonly plan: ImportPlan; readonly positions: readonly TeamPosition[] };

/** What a list would become; nothing is written. */
export async function previewImport(db: Db, { officeId, unit, below, sheets, now }: ImportInput): Promise<Understood> {
  // One after the other: inside a transaction there is one line to the database.
  const positions = await listPositions(db);
  const said = await listPositionWords(db, officeId);
  const teams = await listTeams(db, [officeId]);
  const memberships = await listMemberships(db, [officeId]);
  const people = await listPeople(db, officeId);
  const roster = readRoster(sheets, { unit, below, positions, said });
  const plan = planImport(roster, { officeId, kindCode: listedKind, teams, memberships, people, today: plainDateOf(now), newId: () => newId(now) });
  return { roster, plan, positions: await listListedPositions(db) };
}

/** Brings a list in, whole or not at all: with one wrong row nothing is written and the id is null. */
export async function runImport(
  pool: Pool,
  input: ImportInput & { readonly fileName: string; readonly bytes: Buffer; readonly officerId: string | null },
): Promise<Understood & { readonly importId: string | null }> {
  return pool.inTransaction(async (db) => {
    await lockOffice(db, input.officeId);
    const understood = await previewImport(db, input);
    const { plan } = understood;
    if (plan.wrong > 0 || plan.memberships.length === 0) return { ...understood, importId: null };
    const importId = newId(input.now);
    const rosters = plan.rosters.map((team) => ({ ...team, roster: 'known' as const }));
    await putTeams(db, [...plan.teams, ...rosters]);
    await putPeople(db, plan.people);
    await putMemberships(db, plan.memberships);
    await appendChanges(db, linesOf(plan, { ...input, importId }));
    const made = { teams: ids(plan.teams), people: ids(plan.people), memberships: ids(plan.memberships), rosters: ids(plan.rosters) };
    await db.query(
      `insert into team_imports (office_id, id, unit_code, file_name, sha256, rows_taken, made, officer_id, imported_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        input.officeId,
        importId,
        input.unit.code,
        input.fileName,
        createHash('sha256').update(input.bytes).digest('hex'),
        plan.memberships.length,
        JSON.stringify(made),
        input.officerId,
        input.now,
      ],
    );
    return { ...understood, importId };
  });
}

/** Two lists of one office come in one after the other, so that nobody is entered twice. */
export async function lockOffice(db: Db, officeId: number): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtext($1))', [`team-imports/${officeId}`]);
}

function linesOf(plan: ImportPlan, input: ImportInput & { readonly fileName: string; readonly officerId: string | null; readonly importId: string }): readonly TeamChange[] {
  const names = new Map(plan.memberships.map((one) => [one.id, '']));
  for (const [i, row] of plan.rows.filter(({ state }) => state === 'take').entries()) names.set(plan.memberships[i]?.id ?? '', row.fullName);
  const line = { officeId: input.officeId, officerId: input.officerId, document: `Tệp ${input.fileName}`, importId: input.importId, at: input.now, before: null };
  return [
    ...plan.teams.map((team) => ({ ...line, teamId: team.id, what: 'found' as const, subjectId: null, after: { name: team.name } })),
    ...plan.memberships.map((one) => ({ ...line, teamId: one.teamId, what: 'join' as const, subjectId: one.id, after: told(one, names.get(one.id) ?? '') })),
  ];
}

function ids(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
