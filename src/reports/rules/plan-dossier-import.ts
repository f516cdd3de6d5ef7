import { fold } from '../../basics/rules/text.ts';
import { type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { OldDossier } from '../../dossiers/rules/history-record.ts';
import type { DossierRow, DossierTable } from './import-dossiers.ts';
import { importRowWords } from './import-row-words.ts';

/** A dossier that is here already. */
export type KnownDossier = { readonly code: string; readonly applicantFolded: string; readonly procedureCode: string };

export type DossierFacts = {
  /** By old receipt number, of this office. */
  readonly byNumber: ReadonlyMap<string, KnownDossier>;
  /** By `likeness`: codes of dossiers of the same applicant, procedure and day. */
  readonly alike: ReadonlyMap<string, string>;
};

export type PlannedDossierRow = DossierRow & { readonly state: 'take' | 'known' | 'wrong' };
export type DossierPlan = { readonly rows: readonly PlannedDossierRow[]; readonly dossiers: readonly OldDossier[]; readonly wrong: number };

/** What bringing a list in would write. A number that is here with the same applicant and procedure is the same dossier; with others it is a mistake. */
export function planDossierImport({ rows }: Pick<DossierTable, 'rows'>, facts: DossierFacts): DossierPlan {
  const inFile = new Map<string, number>();
  const planned = rows.map((row): PlannedDossierRow => {
    const { dossier } = row;
    if (dossier === null) return { ...row, state: 'wrong' };
    const before = inFile.get(dossier.number);
    if (before !== undefined) return { ...row, state: 'wrong', problems: [{ column: null, ...importRowWords.twiceNumber(before) }] };
    inFile.set(dossier.number, row.row);
    const known = facts.byNumber.get(dossier.number);
    if (known !== undefined)
      return isSame(known, dossier) ? { ...row, state: 'known' } : { ...row, state: 'wrong', problems: [{ column: null, ...importRowWords.otherDossier(known.code) }] };
    const alike = facts.alike.get(likeness(dossier));
    return { ...row, state: 'take', notes: alike === undefined ? row.notes : [...row.notes, importRowWords.likelyDouble(alike)] };
  });
  return {
    rows: planned,
    dossiers: planned.flatMap(({ state, dossier }) => (state === 'take' && dossier !== null ? [dossier] : [])),
    wrong: planned.filter(({ state }) => state === 'wrong').length,
  };
}

function isSame(known: KnownDossier, dossier: OldDossier): boolean {
  return known.applicantFolded === fold(dossier.applicant.fullName) && known.procedureCode === dossier.procedureCode;
}

function likeness({ applicant, procedureCode, submittedAt }: Pick<OldDossier, 'applicant' | 'procedureCode' | 'submittedAt'>): string {
  return likenessOf(fold(applicant.fullName), procedureCode, plainDateOf(submittedAt));
}

export function likenessOf(applicantFolded: string, procedureCode: string, day: PlainDate): string {
  return `${applicantFolded}|${procedureCode}|${day}`;
}
