import type { PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';

export type PublishedRow = {
  readonly id: string;
  readonly officeId: number;
  readonly subject: string;
  readonly symbol: string;
  readonly number: number;
  readonly issuedOn: PlainDate;
};

/** What is on the public page now: published, and not taken off since. The newest first. */
export async function listPublished(db: Db): Promise<readonly PublishedRow[]> {
  const { rows } = await db.query<PublishedRow>(
    `select i.report_id as id, i.office_id as "officeId", i.subject, i.symbol, i.number, i.issued_on as "issuedOn"
     from issued_reports i
     where (select a.kind from report_acts a where a.office_id = i.office_id and a.report_id = i.report_id and a.kind in ('publish', 'withdraw') order by a.seq desc limit 1) = 'publish'
     order by i.issued_on desc, i.issued_at desc limit 200`,
  );
  return rows;
}
