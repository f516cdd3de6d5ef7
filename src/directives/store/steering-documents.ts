import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { SteeringDocument } from '../rules/steering-document.ts';

/**
 * The documents an office may cite: of its own register and those handed down to it, the oldest first. Those later than the day are left out: nobody could
 * know them then.
 */
export async function listSteeringDocuments(db: Db, input: { readonly officeId: number; readonly until: PlainDate }): Promise<readonly SteeringDocument[]> {
  const { rows } = await db.query<SteeringDocument>(
    `select d.id, d.kind, d.number, d.issued_on as "issuedOn", d.issuer, d.about, d.uses, d.effect_to as "effectTo", next.issued_on as "replacedOn"
     from steering_documents d left join steering_documents next on next.office_id = d.office_id and next.id = d.replaced_by and next.withdrawn = 'no'
     where d.withdrawn = 'no' and d.issued_on <= $2 and (d.office_id = $1
       or exists (select 1 from steering_deliveries s where s.office_id = d.office_id and s.document_id = d.id and s.recipient_office_id = $1))
     order by d.issued_on, d.number`,
    [input.officeId, input.until],
  );
  return rows;
}
