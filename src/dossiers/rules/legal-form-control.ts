import { actNames } from './act-names.ts';
import type { Entry } from './acts.ts';
import type { Dossier } from './dossier.ts';
import { apply } from './fold.ts';
import type { ControlRow, ControlSlipData, FormInput, Standing } from './legal-form-data.ts';
import { dossierWhen } from './legal-form-ledger.ts';
import { moveOf } from './legal-form-moves.ts';
import { around } from './legal-form-slips.ts';
import { longInstant, standingAt, standingOn } from './legal-form-words.ts';
import { stages } from './stage.ts';

/**
 * Phiếu kiểm soát: who handed the dossier to whom, when, and whether in time, from the reception on. Nothing but the ledger speaks: rows
 * are never changed or left out, a correction is a later row.
 * Source: Thông tư 01/2018/TT-VPCP, Mẫu số 05; Thông tư 03/2025/TT-VPCP, Phụ lục I, Mẫu số 06.
 */
export function controlSlip(input: FormInput, opened: Entry<'receive'>): ControlSlipData {
  const receipt = dossierWhen(input.entries, opened, 'after');
  return {
    kind: 'controlSlip',
    ...around(input, opened),
    receivedAt: longInstant(opened.recordedAt),
    dueAt: receipt.dueAt === null ? null : longInstant(receipt.dueAt),
    consulted: [...new Set(input.entries.flatMap((entry) => (entry.kind === 'consult' ? [entry.content.askedUnit] : [])))],
    rows: controlRows(input, opened),
  };
}

function controlRows({ entries, office }: FormInput, opened: Entry<'receive'>): readonly ControlRow[] {
  const rows: ControlRow[] = [];
  const start = entries.findIndex((entry) => entry.actId === opened.actId);
  let before = dossierWhen(entries, opened, 'before');
  for (const [index, entry] of entries.entries()) {
    if (index < start) continue;
    const after = apply(before, entry);
    const move = moveOf({ entry, before, later: entries.slice(index + 1), deskName: office.name });
    if (move !== null) rows.push({ what: actNames[entry.kind].vi, ...move, at: longInstant(entry.recordedAt), result: resultOf({ entry, before, after }) });
    before = after;
  }
  return rows;
}

/**
 * A step is judged against its own limit where it has one: the reception (8 working hours), an opinion (the day it was asked for), the
 * issue of the result (the due time). Of the other steps only one thing can be said truly: that the due time had passed.
 * While the person has the turn, and after the end, no time of the office runs.
 */
function resultOf({ entry, before, after }: { readonly entry: Entry; readonly before: Dossier; readonly after: Dossier }): Standing | null {
  const at = entry.recordedAt;
  if (entry.kind === 'receive') return standingAt(at, before.answerBy);
  if (entry.kind === 'answerConsultation') {
    const asked = before.consultations.find((one) => one.id === entry.content.consultationId);
    return asked === undefined ? null : standingOn(at, asked.answerBy);
  }
  if (stages[before.stage].clock !== 'runs' || after.dueAt === null) return null;
  const standing = standingAt(at, after.dueAt);
  return entry.kind === 'issueResult' || standing === 'Quá hạn' ? standing : null;
}
