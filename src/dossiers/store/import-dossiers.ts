import { setImmediate as turn } from 'node:timers/promises';
import type { Outcome } from '../../basics/rules/outcome.ts';
import type { Instant } from '../../basics/rules/time.ts';
import { dueAt } from '../../basics/rules/working-time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Role } from '../../offices/rules/role.ts';
import { type Directory, loadDirectory } from '../../offices/store/directory.ts';
import { type Catalogue, loadCatalogue } from '../../procedures/store/catalogue.ts';
import type { Actor, Entry } from '../rules/acts.ts';
import { entriesOfOldDossier } from '../rules/history-entries.ts';
import type { OldDossier } from '../rules/history-record.ts';
import { answerByOf } from '../rules/reception-limit.ts';
import { type NumberedDossier, numberDossiers, placeDossier, withoutKnown } from './import-numbers.ts';
import { insertRows, prepareRows, type ReadyDossier } from './import-rows.ts';
import { holdLedgers } from './ledger-chain.ts';

/**
 * Brings in the dossiers of the time before this system (shape: `OldDossierShape`), each with the ledger it would have had here, a number of the day of filing,
 * and its old number as an alias. A dossier that is there already, by unit and old number, is left alone, so the same source may be read again.
 * Call it inside a transaction: then a source that breaks off half way leaves nothing behind. `progress` hears of every thousand that have been read.
 * `offices`: whose dossiers come, so that the ledgers of all others stay free; left out, anybody's.
 */
export async function importDossiers(input: {
  readonly db: Db;
  readonly source: AsyncIterable<OldDossier> | Iterable<OldDossier>;
  readonly progress: (read: number) => void;
  readonly offices?: readonly number[];
}): Promise<{ readonly added: number; readonly known: number }> {
  const { db, progress } = input;
  const context: Context = { directory: await loadDirectory(db), catalogue: await loadCatalogue(db), officers: await readOfficers(db) };
  await holdLedgers(db, input.offices ?? context.directory.offices.map(({ id }) => id));
  let [read, added] = [0, 0];
  let ready: readonly ReadyDossier[] = [];
  let rows = prepareRows(ready);
  let written: Promise<void> = Promise.resolve();
  let settled: Promise<unknown> = written;
  try {
    // While the database writes one chunk, the next is read and made.
    for await (const chunk of chunks(input.source, chunkSize)) {
      const placed = chunk.map((old) => placeDossier(context.directory, old));
      await written;
      const fresh = await withoutKnown(
        db,
        placed,
        ready.map((one) => one.id),
      );
      const numbered = await numberDossiers(db, fresh);
      written = insertRows(db, rows);
      settled = Promise.allSettled([written]);
      ready = numbered.map((one) => readyOf(context, one));
      await turn();
      rows = prepareRows(ready);
      [read, added] = [read + chunk.length, added + ready.length];
      if (Math.floor(read / 1000) > Math.floor((read - chunk.length) / 1000)) progress(read);
    }
    await written;
    await insertRows(db, rows);
  } finally {
    // What is under way must have arrived before the transaction is over, or it would be written behind its end.
    await settled;
  }
  return { added, known: read - added };
}

/** Small, so that little is in memory at once and the connection is served between two chunks. */
const chunkSize = 100;

type Context = { readonly directory: Directory; readonly catalogue: Catalogue; readonly officers: ReadonlyMap<string, Actor> };

function readyOf(context: Context, one: NumberedDossier): ReadyDossier {
  return { officeId: one.office.id, id: one.id, day: one.day, serial: one.serial, oldNumber: one.old.number, entries: ledgerOf(context, one) };
}

function ledgerOf(context: Context, { old, office, day, id, code }: NumberedDossier): readonly Entry[] {
  const calendar = context.directory.calendarOf(office.id, day);
  const version = context.catalogue.inForce(old.procedureCode, day);
  if (version === null) throw new Error(`${nameOf(old)}: procedure ${old.procedureCode} has no version on ${day}`);
  return entriesOfOldDossier(old, {
    id,
    code,
    version,
    answerByOf: (submittedAt) => orThrow(answerByOf({ submittedAt, calendar }), old),
    dueOf: (limitCase, from) => {
      const found = version.timeLimits.find((one) => one.case === limitCase);
      if (found === undefined) throw new Error(`${nameOf(old)}: ${old.procedureCode} has no time limit ${limitCase}`);
      return orThrow(dueAt({ limit: found.limit, from, calendar }), old);
    },
    actorOf: (username) => {
      if (username === null) return unknownOfficer;
      const officer = context.officers.get(username);
      if (officer === undefined) throw new Error(`${nameOf(old)}: no officer is called ${username}`);
      return officer;
    },
  });
}

/** Who it was, the old system did not keep. */
const unknownOfficer: Actor = { kind: 'system' };

function orThrow(outcome: Outcome<Instant>, old: OldDossier): Instant {
  if (outcome.ok) return outcome.value;
  throw new Error(`${nameOf(old)}: ${outcome.refusal.why.vi} / ${outcome.refusal.why.en}`);
}

function nameOf(old: OldDossier): string {
  return `${old.unitCode} ${old.number}`;
}

/** Officers by user name, with the roles they have now: what they were when they acted, the old system did not keep. */
async function readOfficers(db: Db): Promise<ReadonlyMap<string, Actor>> {
  const { rows } = await db.query<{ id: string; username: string; full_name: string; roles: Role[] }>(
    `select o.id, o.username, o.full_name, array_agg(distinct r.role order by r.role) as roles
     from officers o join officer_roles r on r.officer_id = o.id group by o.id, o.username, o.full_name`,
  );
  return new Map(rows.map((row) => [row.username, { kind: 'officer', officerId: row.id, name: row.full_name, roles: row.roles }]));
}

async function* chunks<T>(source: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const one of source) {
    chunk.push(one);
    if (chunk.length % 50 === 0) await turn();
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
