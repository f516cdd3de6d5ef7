import type { Instant, PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { DocumentContent } from '../rules/steering-document.ts';

/** A document of the register as it stands now. */
export type RegisteredDocument = {
  readonly id: string;
  readonly officeId: number;
  readonly content: DocumentContent;
  readonly fileId: string | null;
  readonly version: number;
  readonly withdrawn: 'yes' | 'no';
  /** The day of the document that takes its place, while that one is in the register. */
  readonly replacedOn: PlainDate | null;
};

export const versionActs = ['entered', 'corrected', 'withdrawn', 'restored', 'filed'] as const;
export type DocumentVersion = {
  readonly version: number;
  readonly act: (typeof versionActs)[number];
  readonly content: DocumentContent;
  /** The file it had from then on. */
  readonly fileId: string | null;
  readonly why: string | null;
  readonly actorName: string;
  readonly actedAt: Instant;
};

export type RegisterActor = { readonly id: string | null; readonly name: string };

const selected = `select d.id, d.office_id as "officeId", d.file_id as "fileId", d.version, d.withdrawn, next.issued_on as "replacedOn", json_build_object('kind', d.kind,
  'number', d.number, 'issuedOn', d.issued_on, 'issuer', d.issuer, 'about', d.about, 'effectFrom', d.effect_from, 'effectTo', d.effect_to,
  'replacedBy', d.replaced_by, 'uses', d.uses, 'grounds', d.grounds) as content from steering_documents d
  left join steering_documents next on next.office_id = d.office_id and next.id = d.replaced_by and next.withdrawn = 'no'`;

export async function findDocument(db: Db, id: string): Promise<RegisteredDocument | null> {
  const { rows } = await db.query<RegisteredDocument>(`${selected} where d.id = $1`, [id]);
  return rows[0] ?? null;
}

/** The register of the offices named, the newest first; what was handed down to `recipient` comes with it. */
export async function listRegister(
  db: Db,
  scope: { readonly officeIds: readonly number[]; readonly recipient: number },
): Promise<readonly (RegisteredDocument & { readonly deliveredAt: Instant | null; readonly readAt: Instant | null })[]> {
  const { rows } = await db.query<RegisteredDocument & { deliveredAt: Instant | null; readAt: Instant | null }>(
    `select one.*, s.delivered_at as "deliveredAt", s.read_at as "readAt" from (${selected}) one
     left join steering_deliveries s on s.office_id = one."officeId" and s.document_id = one.id and s.recipient_office_id = $2
     where one."officeId" = any ($1) or (s.recipient_office_id is not null and one.withdrawn = 'no')
     order by one.content ->> 'issuedOn' desc, one.content ->> 'number' limit 3000`,
    [scope.officeIds, scope.recipient],
  );
  return rows;
}

/** One at a time for the register of an office: numbers are looked for before they are written. */
export async function lockRegister(db: Db, officeId: number): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`steering ${officeId}`]);
}

/** Another document, in force in the same register, of the same number, day and issuer. */
export async function findTwin(db: Db, one: { readonly officeId: number; readonly id: string; readonly content: DocumentContent }): Promise<{ readonly id: string } | null> {
  const { number, issuedOn, issuer } = one.content;
  const { rows } = await db.query<{ id: string }>(
    `select id from steering_documents where office_id = $1 and id <> $2 and withdrawn = 'no' and lower(number) = lower($3) and issued_on = $4 and lower(issuer) = lower($5)`,
    [one.officeId, one.id, number, issuedOn, issuer],
  );
  return rows[0] ?? null;
}

export type NextVersion = {
  readonly id: string;
  readonly officeId: number;
  readonly version: number;
  readonly act: DocumentVersion['act'];
  readonly content: DocumentContent;
  readonly fileId: string | null;
  readonly withdrawn: 'yes' | 'no';
  readonly why: string | null;
  readonly by: RegisterActor;
  readonly now: Instant;
};

/** The row as it stands from now on, and the version beside it: together, or not at all. */
export async function writeVersion(db: Db, next: NextVersion): Promise<void> {
  const { content } = next;
  await db.query(
    `insert into steering_documents (office_id, id, kind, number, issued_on, issuer, about, uses, effect_from, effect_to, replaced_by, grounds, file_id, version, withdrawn)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (office_id, id) do update set kind = excluded.kind, number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer,
       about = excluded.about, uses = excluded.uses, effect_from = excluded.effect_from, effect_to = excluded.effect_to, replaced_by = excluded.replaced_by,
       grounds = excluded.grounds, file_id = excluded.file_id, version = excluded.version, withdrawn = excluded.withdrawn`,
    [
      next.officeId,
      next.id,
      content.kind,
      content.number,
      content.issuedOn,
      content.issuer,
      content.about,
      content.uses,
      content.effectFrom,
      content.effectTo,
      content.replacedBy,
      JSON.stringify(content.grounds),
      next.fileId,
      next.version,
      next.withdrawn,
    ],
  );
  await db.query(
    `insert into steering_document_versions (office_id, document_id, version, act, content, file_id, why, actor_id, actor_name, acted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [next.officeId, next.id, next.version, next.act, JSON.stringify(content), next.fileId, next.why, next.by.id, next.by.name, next.now],
  );
}

/** The newest first. */
export async function listVersions(db: Db, one: { readonly officeId: number; readonly id: string }): Promise<readonly DocumentVersion[]> {
  const { rows } = await db.query<DocumentVersion>(
    `select version, act, content, file_id as "fileId", why, actor_name as "actorName", acted_at as "actedAt" from steering_document_versions
     where office_id = $1 and document_id = $2 order by version desc limit 500`,
    [one.officeId, one.id],
  );
  return rows;
}
