import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { SteeringDocument } from '../rules/steering-document.ts';

/** The documents an office cites, the oldest first. Those later than the day are left out: nobody could know them then. */
export async function listSteeringDocuments(db: Db, input: { readonly officeId: number; readonly until: PlainDate }): Promise<readonly SteeringDocument[]> {
  const { rows } = await db.query<SteeringDocument>(
    `select id, kind, number, issued_on as "issuedOn", issuer, about, uses from steering_documents where office_id = $1 and issued_on <= $2 order by issued_on, number`,
    [input.officeId, input.until],
  );
  return rows;
}

/** Safe to repeat: a document brought in again replaces itself. */
export async function putSteeringDocuments(db: Db, officeId: number, documents: readonly SteeringDocument[]): Promise<void> {
  for (const one of documents)
    await db.query(
      `insert into steering_documents (office_id, id, kind, number, issued_on, issuer, about, uses) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (office_id, id) do update set
         kind = excluded.kind, number = excluded.number, issued_on = excluded.issued_on, issuer = excluded.issuer, about = excluded.about, uses = excluded.uses`,
      [officeId, one.id, one.kind, one.number, one.issuedOn, one.issuer, one.about, one.uses],
    );
}
