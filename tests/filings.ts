import { plainDateOf } from '../src/basics/rules/time.ts';
import type { Db, Pool } from '../src/basics/store/database.ts';
import { openPool } from '../src/basics/store/database.ts';
import type { SubmittedContent } from '../src/dossiers/rules/acts.ts';
import { answerByOf } from '../src/dossiers/rules/reception-limit.ts';
import { type CheckedFiling, type Filed, openFilingLane } from '../src/dossiers/store/filing.ts';
import { freshDatabase } from './database.ts';
import { applicant, at, calendar, filed, newUuid } from './dossiers.ts';

/** Three offices: the district and two of its wards. */
export const agencies: Readonly<Record<number, string>> = { 1: '000.00.16.H29', 2: '000.21.16.H29', 3: 'H29.77.03' };

export type Filling = Partial<Omit<CheckedFiling, 'content'>> & { readonly content?: Partial<SubmittedContent> };

/** A filing as the entrance hands it over, at the first office on Monday 22/04/2019 at 08:00 unless told otherwise. */
export function checkedFiling(more: Filling = {}): CheckedFiling {
  const submittedAt = more.submittedAt ?? at('2019-04-22T08:00');
  const answerBy = answerByOf({ submittedAt, calendar });
  if (!answerBy.ok) throw new Error(answerBy.refusal.kind);
  const officeId = more.officeId ?? 1;
  return {
    id: newUuid(),
    agencyCode: agencies[officeId] ?? '',
    day: plainDateOf(submittedAt),
    contentDigest: 'd'.repeat(64),
    actor: applicant,
    happenedAt: submittedAt,
    submittedAt,
    answerBy: answerBy.value,
    notice: { id: newUuid(), channel: 'sms', address: '0900000017', body: 'Hồ sơ {code}: hệ thống đã nhận.' },
    ...more,
    officeId,
    content: { ...filed, ...more.content },
  };
}

export type TestHouse = { readonly pool: Pool; readonly url: string; close(): Promise<void> };

/** A database of its own with the three offices in it. */
export async function openTestHouse(input: { readonly connectionsMax: number } = { connectionsMax: 8 }): Promise<TestHouse> {
  const database = await freshDatabase();
  const pool = openPool({ url: database.url, connectionsMax: input.connectionsMax, onError: () => undefined });
  await pool.query(
    `insert into offices (id, unit_code, unit_kind, name, authority_name, place_name, address, phone, parent_office_id, agency_code) values
      (1, '777', 'district', 'Một cửa quận', 'A', 'P', 'D', '028', null, '${agencies[1]}'),
      (2, '27460', 'ward', 'Một cửa An Lạc', 'A', 'P', 'D', '028', 1, '${agencies[2]}'),
      (3, '27442', 'ward', 'Một cửa Bình Hưng Hòa B', 'A', 'P', 'D', '028', 1, '${agencies[3]}')`,
  );
  return {
    pool,
    url: database.url,
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Files one dossier; its id and code. */
export async function fileOne(db: Db, more: Filling = {}): Promise<{ readonly id: string; readonly officeId: number; readonly code: string }> {
  const filing = checkedFiling(more);
  const filedAs = await mustTake(openFilingLane(db).file(filing));
  if (filedAs.kind !== 'filed') throw new Error(`${filing.id} was filed before`);
  return { id: filing.id, officeId: filing.officeId, code: filedAs.code };
}

export async function mustTake(answer: Promise<Filed> | 'full'): Promise<Filed> {
  if (answer === 'full') throw new Error('The lane is full');
  return answer;
}

export async function countOf(db: Db, sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`select count(*) as n from ${sql}`, values);
  return rows[0]?.n ?? -1;
}
