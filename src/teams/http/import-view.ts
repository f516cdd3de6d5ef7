import { askedTitles } from '../rules/position-words.ts';
import { meaningNames } from '../rules/sheet.ts';
import type { Understood } from '../store/team-imports.ts';
import type { PreviewView } from './import-shapes.ts';

/** What a list was understood as, row by row. */
export function previewView({ roster, plan, positions, importId }: Understood & { readonly importId: string | null }, mayAddPositions: 'yes' | 'no'): PreviewView {
  const count = (state: 'take' | 'inTeam' | 'wrong') => plan.rows.filter((row) => row.state === state).length;
  return {
    importId,
    sheets: roster.sheets.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ index, head, meaning }) => ({ letter: letterOf(index), head, meaning: meaningNames[meaning] })),
    })),
    summary: { take: count('take'), inTeam: count('inTeam'), wrong: plan.wrong, skipped: roster.skipped.length, newPeople: plan.people.length, newTeams: plan.teams.length },
    problems: roster.problems.map((one) => ({ ...one })),
    titles: askedTitles(plan.rows).map((one) => ({ ...one })),
    positions: positions.map(({ level, code, name, nameEn }) => ({ level, code, name: { vi: name, en: nameEn } })),
    mayAddPositions,
    rows: plan.rows.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      state: row.state,
      fullName: row.fullName,
      unitName: row.unit?.name ?? null,
      position: row.positionTitle ?? row.positionCode,
      role: row.role,
      phone: row.phone,
      fromOn: row.fromOn,
      said: [...row.said],
      problems: row.problems.map((one) => ({ ...one })),
    })),
    skipped: roster.skipped.map((one) => ({ ...one, words: one.words.slice(0, 200) })),
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
