import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import { newId } from '../../basics/store/new-id.ts';
import { type Reconciled, reconcile, type SetMark } from '../rules/reconcile.ts';
import type { Device } from './devices.ts';
import { type ToldSlip, tellSlips } from './slips.ts';
import { noteMissing } from './suspicions.ts';

export type DayReport = {
  readonly device: Device;
  readonly day: PlainDate;
  readonly sent: SetMark;
  readonly waiting: number;
  readonly ids: readonly string[] | null;
  readonly slips: readonly ToldSlip[];
  readonly now: Instant;
};

/**
 * Keeps what a device says of its day beside what is here; a later report of the same day takes the place of the earlier. An id that was sent and is
 * not here becomes an open suspicion of loss at once.
 */
export async function keepReport(pool: Pool, report: DayReport): Promise<Reconciled> {
  const { device, day, now } = report;
  return pool.inTransaction(async (db) => {
    const ofDay = await db.query<{ id: string }>('select dossier_id as id from device_filings where office_id = $1 and device_id = $2 and day = $3', [
      device.officeId,
      device.id,
      day,
    ]);
    const here =
      report.ids === null ? [] : await db.query<{ id: string }>('select id from dossiers where id = any($1::uuid[])', [report.ids]).then(({ rows }) => rows.map((row) => row.id));
    const found = reconcile({ sent: report.sent, ids: report.ids, ofDay: ofDay.rows.map((row) => row.id), here });
    await db.query(
      `insert into device_reconciliations (office_id, device_id, day, sent_count, sent_digest, waiting, received_count, received_digest, missing, unknown_there, same, told_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (office_id, device_id, day) do update set
         sent_count = excluded.sent_count, sent_digest = excluded.sent_digest, waiting = excluded.waiting, received_count = excluded.received_count,
         received_digest = excluded.received_digest, missing = excluded.missing, unknown_there = excluded.unknown_there, same = excluded.same, told_at = excluded.told_at`,
      [
        device.officeId,
        device.id,
        day,
        report.sent.count,
        report.sent.digest,
        report.waiting,
        found.received.count,
        found.received.digest,
        found.missing,
        found.unknownThere,
        found.same === 'yes',
        now,
      ],
    );
    await tellSlips(db, { device, slips: report.slips, now });
    await noteMissing(db, { officeId: device.officeId, missing: found.missing.map((dossierId) => ({ id: newId(now), dossierId })), device: device.name, now });
    return found;
  });
}

export type PostDevice = {
  readonly id: string;
  readonly unitCode: string;
  readonly name: string;
  readonly registeredAt: Instant;
  readonly seenAt: Instant;
  readonly retiredAt: Instant | null;
  readonly numbers: { readonly lent: number; readonly returned: number; readonly givenOut: number; readonly used: number; readonly spoilt: number };
  readonly report: LastReport | null;
};

type Named = { readonly id: string; readonly code: string | null };

export type LastReport = {
  readonly day: PlainDate;
  readonly toldAt: Instant;
  readonly sent: number;
  readonly received: number;
  readonly waiting: number;
  readonly same: 'yes' | 'no';
  /** With its code when it has turned up since. */
  readonly missing: readonly Named[];
  readonly unknownThere: readonly Named[];
};

/** The machines of an office's posts, those in use first, with the newest report of each and the account of its numbers. */
export async function listPostDevices(db: Db, officeId: number): Promise<readonly PostDevice[]> {
  const { rows } = await db.query<PostDevice>(
    `select v.id, v.unit_code as "unitCode", v.name, v.registered_at as "registeredAt", v.seen_at as "seenAt", v.retired_at as "retiredAt",
       json_build_object(
         'lent', coalesce(b.lent, 0), 'returned', coalesce(b.returned, 0), 'givenOut', coalesce(s.given_out, 0), 'used', coalesce(s.used, 0), 'spoilt', coalesce(s.spoilt, 0)
       ) as numbers,
       case when r.day is null then null else json_build_object(
         'day', r.day, 'toldAt', to_char(r.told_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'sent', r.sent_count, 'received', r.received_count,
         'waiting', r.waiting, 'same', case when r.same then 'yes' else 'no' end, 'missing', ${named('r.missing')}, 'unknownThere', ${named('r.unknown_there')}
       ) end as report
     from devices v
     left join lateral (
       select sum(last_number - first_number + 1) filter (where returned_at is null) as lent, sum(last_number - first_number + 1) filter (where returned_at is not null) as returned
       from number_blocks where office_id = v.office_id and device_id = v.id
     ) b on true
     left join lateral (
       select count(*) filter (where state = 'givenOut') as given_out, count(*) filter (where state = 'used') as used, count(*) filter (where state = 'spoilt') as spoilt
       from slips where office_id = v.office_id and device_id = v.id
     ) s on true
     left join lateral (
       select * from device_reconciliations where office_id = v.office_id and device_id = v.id order by day desc limit 1
     ) r on true
     where v.office_id = $1
     order by v.retired_at is not null, v.unit_code, v.registered_at limit 500`,
    [officeId],
  );
  return rows;
}

/** Ids of a list with the codes of those that are dossiers; at most a hundred are named. */
function named(list: string): string {
  return `coalesce((select json_agg(json_build_object('id', m.id, 'code', d.code) order by m.id) from (select unnest(${list}[1:100]) as id) m left join dossiers d on d.id = m.id), '[]')`;
}
