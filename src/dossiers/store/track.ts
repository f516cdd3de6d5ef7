import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { entriesOfD, type KeptDossier, keptDossier, type LedgerRow } from './ledger.ts';

/** What names a dossier to the public: number within an office, an old receipt number, or the number of a slip. */
export type TrackKey = { readonly officeId: number; readonly day: PlainDate; readonly serial: number } | { readonly alias: string };

/** Several dossiers may have one old number (two offices gave it, a slip was used twice): `findAll` has the newest first, `find` is the newest. */
export type Tracker = { find(key: TrackKey): Promise<TrackedRow | null>; findAll(key: TrackKey): Promise<readonly TrackedRow[]> };

export type TrackedRow = { readonly kept: KeptDossier; readonly papersArrived: number };

type Waiting = { readonly key: TrackKey; readonly resolve: (rows: readonly TrackedRow[]) => void; readonly reject: (error: unknown) => void };

/** Two, so that the database looks up the next while the last answers are being written. */
const underWayMax = 2;
const batchMax = 256;

/**
 * Look-ups that come while others are under way go to the database together as one query: the same answers, a fraction of the work, no timer. When
 * that fails each is asked again alone, so that one broken ledger takes no answer from the others.
 */
export function openTracker(db: Db): Tracker {
  const waiting: Waiting[] = [];
  let underWay = 0;

  async function run(): Promise<void> {
    if (underWay === underWayMax) return;
    underWay += 1;
    while (waiting.length > 0) await settle(waiting.splice(0, batchMax));
    underWay -= 1;
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    const outcome = await look(
      db,
      batch.map((one) => one.key),
    ).then(
      (rows) => ({ rows }),
      (error: unknown) => ({ error }),
    );
    batch.forEach((one, index) => {
      if ('rows' in outcome) one.resolve(outcome.rows[index] ?? []);
      else if (batch.length === 1) one.reject(outcome.error);
      else look(db, [one.key]).then(([rows = []]) => one.resolve(rows), one.reject);
    });
  }

  function findAll(key: TrackKey): Promise<readonly TrackedRow[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      // What comes within one tick goes together too.
      if (waiting.length === 1 && underWay < underWayMax) setImmediate(() => void run());
    });
  }

  return { findAll, find: async (key) => (await findAll(key))[0] ?? null };
}

async function look(db: Db, keys: readonly TrackKey[]): Promise<readonly (readonly TrackedRow[])[]> {
  const numbered = keys.map((key) => ('alias' in key ? { officeId: null, day: null, serial: null, alias: readable(key.alias) } : { ...key, alias: null }));
  const { rows } = await db.query<LedgerRow & { position: number; papers_arrived: number }>(
    `with k as (
       select * from unnest($1::int[], $2::date[], $3::int[], $4::text[]) with ordinality as t (office_id, day, serial, alias, position)
     ), hit as (
       select k.position, d.office_id, d.id, d.opened_at, d.submitted_at
       from k join dossiers d on d.office_id = k.office_id and d.day = k.day and d.serial = k.serial
       union all
       select k.position, d.office_id, d.id, d.opened_at, d.submitted_at
       from k join dossier_aliases n on n.alias = k.alias join dossiers d on d.office_id = n.office_id and d.id = n.dossier_id
     )
     select d.position, d.office_id, d.id, d.opened_at, ${entriesOfD} as entries,
       (select count(*) from papers p where p.dossier_id = d.id) as papers_arrived
     from hit d order by d.submitted_at desc`,
    [numbered.map((one) => one.officeId), numbered.map((one) => one.day), numbered.map((one) => one.serial), numbered.map((one) => one.alias)],
  );
  const found = new Map<number, TrackedRow[]>();
  for (const row of rows) {
    const one = { kept: keptDossier(row), papersArrived: row.papers_arrived };
    found.get(Number(row.position))?.push(one) ?? found.set(Number(row.position), [one]);
  }
  return keys.map((_, index) => found.get(index + 1) ?? []);
}

/** PostgreSQL takes no text with the sign 0, and no number ever had one. */
function readable(alias: string): string | null {
  return alias.includes('\u0000') ? null : alias;
}
