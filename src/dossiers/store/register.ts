import { addDays, atMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { RegisterLine } from '../rules/legal-form-register.ts';
import { stages } from '../rules/stage.ts';
import { entriesOfD, keptDossier, type KeptDossier, type LedgerRow } from './ledger.ts';

export type KeptLine = Omit<RegisterLine, 'procedureName'> & { readonly procedureCode: string; readonly procedureVersion: number };

/** Rows of the register (sổ theo dõi) of an office: dossiers received in the period, both days included, in the order of receipt. */
export async function listRegister(db: Db, input: { readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly KeptLine[]> {
  const { rows } = await db.query<LedgerRow>(
    `select d.office_id, d.id, d.opened_at, ${entriesOfD} as entries from dossiers d
     where d.office_id = $1 and d.received_at >= $2 and d.received_at < $3 order by d.received_at, d.id limit 10000`,
    [input.officeId, atMinute(input.from, 0), atMinute(addDays(input.to, 1), 0)],
  );
  return rows.map(keptDossier).map(lineOf);
}

function lineOf(kept: KeptDossier): KeptLine {
  const { dossier } = kept;
  const { applicant } = dossier.submitted;
  if (dossier.receivedAt === null) throw new Error(`Dossier ${dossier.code} is in the register and not received`);
  const returned = kept.entries.find((entry) => entry.kind === 'returnResult');
  return {
    code: dossier.code,
    procedureCode: dossier.submitted.procedureCode,
    procedureVersion: dossier.submitted.procedureVersion,
    applicantName: applicant.fullName,
    address: applicant.address,
    phone: applicant.phone,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.dueAt,
    deliveredAt: dossier.deliveredAt,
    delivery: returned?.kind === 'returnResult' ? returned.content : null,
    note: noteOf(dossier),
  };
}

function noteOf(dossier: KeptDossier['dossier']): string | null {
  if (dossier.apology !== null) return 'Đã xin lỗi, hẹn lại';
  return dossier.finishedAt !== null && dossier.result === null ? stages[dossier.stage].name.vi : null;
}
