import { addDays, atMinute, type PlainDate } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { ActKind } from '../rules/acts.ts';
import type { RegisterLine } from '../rules/legal-form-register.ts';
import { stages } from '../rules/stage.ts';
import { entriesOfD, type KeptDossier, keptDossier, type LedgerRow } from './ledger.ts';

export type KeptLine = Omit<RegisterLine, 'procedureName'> & { readonly procedureCode: string; readonly procedureVersion: number };

/** More would hold the printer for seconds; the period is then to be cut. */
export const registerLinesMax = 2000;

/** Rows of the register (sổ theo dõi) of an office: dossiers received in the period, both days included, in the order of receipt. */
export async function listRegister(db: Db, input: { readonly officeId: number; readonly from: PlainDate; readonly to: PlainDate }): Promise<readonly KeptLine[]> {
  const { rows } = await db.query<LedgerRow>(
    `select d.office_id, d.id, d.opened_at, ${entriesOfD} as entries from dossiers d
     where d.office_id = $1 and d.received_at >= $2 and d.received_at < $3 order by d.received_at, d.id limit ${registerLinesMax + 1}`,
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
    note: noteOf(kept),
  };
}

/** What the columns do not tell; what came later, as the archive, does not hide it. */
function noteOf({ dossier, entries }: KeptDossier): string | null {
  const ended = entries.flatMap((entry) => endings.get(entry.kind) ?? []);
  const notes = [...(dossier.apology === null ? [] : ['Đã xin lỗi, hẹn lại']), ...ended];
  return notes.length === 0 ? null : notes.join('; ');
}

const endings: ReadonlyMap<ActKind, string> = new Map([
  ['confirmWithdrawal', stages.withdrawn.name.vi],
  ['stop', stages.stopped.name.vi],
  ['expireSupplement', stages.supplementExpired.name.vi],
]);
