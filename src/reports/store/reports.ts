import { createHash } from 'node:crypto';
import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { Issue } from '../rules/printed-report.ts';
import type { ReportDocument } from '../rules/report-document.ts';
import type { ReportKind } from '../rules/report-kind.ts';
import type { ReportAct } from '../rules/report-life.ts';

export type Report = {
  readonly id: string;
  readonly officeId: number;
  readonly kind: ReportKind;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly begunByName: string;
  readonly begunAt: Instant;
};

export type ReportVersion = {
  readonly version: number;
  readonly document: ReportDocument;
  readonly why: 'draft' | 'edit' | 'refresh' | 'restore';
  readonly savedBy: string;
  readonly savedByName: string;
  readonly savedAt: Instant;
};

/** Numbered and frozen. `digest` is of the document with its number, day and signer. */
export type IssuedReport = Issue & { readonly year: number; readonly document: ReportDocument; readonly digest: string; readonly issuedAt: Instant };

export type KeptReport = { readonly report: Report; readonly acts: readonly ReportAct[]; readonly latest: ReportVersion; readonly issued: IssuedReport | null };

export type Writer = { readonly id: string; readonly name: string };

/** 'there' for an id that came before: nothing is written twice. */
export async function addReport(db: Db, one: Omit<Report, 'begunByName'> & { readonly by: Writer }): Promise<'added' | 'there'> {
  const { rows } = await db.query(
    `insert into reports (office_id, id, kind, period_from, period_to, begun_by, begun_by_name, begun_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing returning id`,
    [one.officeId, one.id, one.kind, one.periodFrom, one.periodTo, one.by.id, one.by.name, one.begunAt],
  );
  return rows.length === 0 ? 'there' : 'added';
}

type NewVersion = Pick<ReportVersion, 'version' | 'document' | 'why'> & {
  readonly officeId: number;
  readonly reportId: string;
  readonly by: Writer;
  readonly now: Instant;
  /** By which whoever saved it knows it again when the answer was lost. */
  readonly actId?: string | null;
};

export async function addVersion(db: Db, one: NewVersion): Promise<void> {
  const { head } = one.document;
  await db.query(
    `insert into report_versions (office_id, report_id, version, document, subject, symbol, why, saved_by, saved_by_name, saved_at, act_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [one.officeId, one.reportId, one.version, JSON.stringify(one.document), head.subject, head.symbol, one.why, one.by.id, one.by.name, one.now, one.actId ?? null],
  );
}

type NewAct = Omit<ReportAct, 'actorName' | 'actedAt'> & { readonly officeId: number; readonly reportId: string; readonly by: Writer; readonly now: Instant };

export async function addReportAct(db: Db, one: NewAct): Promise<void> {
  await db.query(`insert into report_acts (office_id, report_id, id, kind, version, body, actor_id, actor_name, acted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    one.officeId,
    one.reportId,
    one.id,
    one.kind,
    one.version,
    one.body,
    one.by.id,
    one.by.name,
    one.now,
  ]);
}

/** Held until the end of the transaction. Null for an id that is not there. */
export async function lockReport(db: Db, id: string): Promise<KeptReport | null> {
  await db.query('select 1 from reports where id = $1 for update', [id]);
  return findReport(db, id);
}

export async function findReport(db: Db, id: string): Promise<KeptReport | null> {
  const { rows } = await db.query<Report>(`select ${columns} from reports r where r.id = $1`, [id]);
  const [report] = rows;
  if (report === undefined) return null;
  const [acts, latest, issued] = [await listActs(db, report), await findVersion(db, report, null), await findIssued(db, report)];
  return latest === null ? null : { report, acts, latest, issued };
}

const columns = `r.id, r.office_id as "officeId", r.kind, r.period_from as "periodFrom", r.period_to as "periodTo", r.begun_by_name as "begunByName", r.begun_at as "begunAt"`;

type Of = Pick<Report, 'id' | 'officeId'>;

async function listActs(db: Db, { id, officeId }: Of): Promise<readonly ReportAct[]> {
  const { rows } = await db.query<ReportAct>(
    `select id, kind, version, body, actor_name as "actorName", acted_at as "actedAt" from report_acts where office_id = $1 and report_id = $2 order by seq`,
    [officeId, id],
  );
  return rows;
}

/** One version, or the newest with null. */
export async function findVersion(db: Db, { id, officeId }: Of, version: number | null): Promise<ReportVersion | null> {
  const { rows } = await db.query<ReportVersion>(
    `select version, document, why, saved_by as "savedBy", saved_by_name as "savedByName", saved_at as "savedAt" from report_versions
     where office_id = $1 and report_id = $2 and ($3::int is null or version = $3) order by version desc limit 1`,
    [officeId, id, version],
  );
  return rows[0] ?? null;
}

/** The versions after one, with the acts that made them. */
export async function versionsAfter(db: Db, { id, officeId }: Of, version: number): Promise<readonly { readonly actId: string | null; readonly savedBy: string }[]> {
  const { rows } = await db.query<{ actId: string | null; savedBy: string }>(
    'select act_id as "actId", saved_by as "savedBy" from report_versions where office_id = $1 and report_id = $2 and version > $3 order by version limit 100',
    [officeId, id, version],
  );
  return rows;
}

export type VersionHead = Omit<ReportVersion, 'document' | 'savedBy'>;

/** The newest first. */
export async function listVersions(db: Db, { id, officeId }: Of): Promise<readonly VersionHead[]> {
  const { rows } = await db.query<VersionHead>(
    `select version, why, saved_by_name as "savedByName", saved_at as "savedAt" from report_versions where office_id = $1 and report_id = $2 order by version desc limit 500`,
    [officeId, id],
  );
  return rows;
}

async function findIssued(db: Db, { id, officeId }: Of): Promise<IssuedReport | null> {
  const { rows } = await db.query<IssuedReport>(
    `select year, number, issued_on as "issuedOn", signer, document, digest, issued_at as "issuedAt" from issued_reports where office_id = $1 and report_id = $2`,
    [officeId, id],
  );
  return rows[0] ?? null;
}

/** The reports of an office, the newest first, with where each stands. */
export async function listReports(db: Db, officeId: number): Promise<readonly (Report & ListedMore)[]> {
  const { rows } = await db.query<Report & ListedMore>(
    `select ${columns}, v.subject, v.symbol, v.saved_at as "savedAt", v.saved_by_name as "savedByName",
       coalesce((select json_agg(json_build_object('kind', a.kind) order by a.seq) from report_acts a where a.office_id = r.office_id and a.report_id = r.id), '[]') as acts,
       i.number, i.issued_on as "issuedOn"
     from reports r
     cross join lateral (select subject, symbol, saved_at, saved_by_name from report_versions v where v.office_id = r.office_id and v.report_id = r.id order by version desc limit 1) v
     left join issued_reports i on i.office_id = r.office_id and i.report_id = r.id
     where r.office_id = $1 order by v.saved_at desc limit 200`,
    [officeId],
  );
  return rows;
}

type ListedMore = {
  readonly subject: string;
  readonly symbol: string;
  readonly savedAt: Instant;
  readonly savedByName: string;
  readonly acts: readonly Pick<ReportAct, 'kind'>[];
  readonly number: number | null;
  readonly issuedOn: PlainDate | null;
};

/** The next number of the office in the year of the day. */
async function nextNumber(db: Db, officeId: number, year: number): Promise<number> {
  const { rows } = await db.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from issued_reports where office_id = $1 and year = $2', [officeId, year]);
  return rows[0]?.next ?? 1;
}

/** 'taken' when another report has the number. Numbering of one office goes one by one: its counter is held until the end of the transaction. */
export async function freezeReport(
  db: Db,
  one: Of & { readonly number: number | null; readonly issuedOn: PlainDate; readonly signer: string; readonly document: ReportDocument; readonly now: Instant },
): Promise<{ readonly number: number } | 'taken'> {
  const year = Number(one.issuedOn.slice(0, 4));
  const { head } = one.document;
  await db.query('select pg_advisory_xact_lock($1, $2)', [numberingLock, one.officeId]);
  const number = one.number ?? (await nextNumber(db, one.officeId, year));
  const { rows } = await db.query(
    `insert into issued_reports (office_id, report_id, year, number, issued_on, signer, document, subject, symbol, digest, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (office_id, year, number) do nothing returning number`,
    [
      one.officeId,
      one.id,
      year,
      number,
      one.issuedOn,
      one.signer,
      JSON.stringify(one.document),
      head.subject,
      head.symbol,
      reportDigest(one.document, { ...one, number }),
      one.now,
    ],
  );
  return rows.length === 0 ? 'taken' : { number };
}

/** Told apart from other locks of the house by its number. */
const numberingLock = 20_190_425;

/** Whether it is still what left the office, to the letter. */
export function isIntact(issued: IssuedReport): boolean {
  return reportDigest(issued.document, issued) === issued.digest;
}

/** SHA-256 of what was issued: the same document, number, day and signer give the same. */
function reportDigest(document: ReportDocument, { number, issuedOn, signer }: Issue): string {
  return createHash('sha256').update(JSON.stringify({ number, issuedOn, signer, document })).digest('hex');
}
