import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import { isNamedIn } from '../rules/document-standing.ts';

export type FoundedTeam = { readonly id: string; readonly name: string; readonly unitCode: string };

/** Teams of the offices whose founding document is this one: the same number and day. */
export async function teamsFoundedBy(
  db: Db,
  one: { readonly officeIds: readonly number[]; readonly number: string; readonly issuedOn: PlainDate },
): Promise<readonly FoundedTeam[]> {
  const { rows } = await db.query<FoundedTeam & { words: string }>(
    `select id, name, unit_code as "unitCode", founding_document as words from teams
     where office_id = any ($1) and founding_document is not null and strpos(lower(founding_document), lower($2)) > 0 order by level, unit_code limit 1000`,
    [one.officeIds, one.number],
  );
  return rows.filter(({ words }) => isNamedIn(words, one)).map(({ id, name, unitCode }) => ({ id, name, unitCode }));
}

export type NamingDocument = { readonly id: string; readonly kind: DocumentKind; readonly number: string; readonly issuedOn: PlainDate };

/** Documents of the same register that name this one as ground, the oldest first. */
export async function documentsNaming(db: Db, one: { readonly officeId: number; readonly id: string }): Promise<readonly NamingDocument[]> {
  const { rows } = await db.query<NamingDocument>(
    `select d.id, d.kind, d.number, d.issued_on as "issuedOn" from steering_documents d
     where d.office_id = $1 and d.withdrawn = 'no' and exists (select 1 from json_array_elements(d.grounds) g where g ->> 'documentId' = $2)
     order by d.issued_on, d.number limit 200`,
    [one.officeId, one.id],
  );
  return rows;
}
