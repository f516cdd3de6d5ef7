import { type TeamLevel, teamLevels } from '../rules/team.ts';

/** The filters of the list of teams, as they stand in the address. What is not understood is left out. */
export type TeamsSearch = { readonly office?: number; readonly level?: TeamLevel; readonly only?: 'vacancy' | 'unknown'; readonly q?: string };

export function readTeamsSearch(raw: Record<string, unknown>): TeamsSearch {
  const office = Number(raw['office']);
  const level = teamLevels.find((one) => one === raw['level']);
  const only = raw['only'];
  const q = typeof raw['q'] === 'string' || typeof raw['q'] === 'number' ? String(raw['q']).slice(0, 100) : '';
  return {
    ...(Number.isSafeInteger(office) && office > 0 ? { office } : {}),
    ...(level === undefined ? {} : { level }),
    ...(only === 'vacancy' || only === 'unknown' ? { only } : {}),
    ...(q.trim() === '' ? {} : { q }),
  };
}
