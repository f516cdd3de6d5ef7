import { type SaidCount, type ToldAnswers, toldAnswers } from './satisfaction.ts';

/** What those said whom a team helped to file; `teamId` null: everybody else who answered about dossiers of the same offices. */
export type TeamSaid = Omit<SaidCount, 'span'> & { readonly teamId: string | null };

/**
 * What officers are told of the answers of each team's citizens: no count of one to four, and none that follows from the others. Everybody else stands
 * among them as if he were a team, so that nobody's answer is found by taking the teams from the figure of the whole office. Those satisfied are told only
 * beside all who answered: another choice of offices may tell these alone.
 */
export function toldTeams(counts: readonly TeamSaid[], teamIds: readonly string[]): ReadonlyMap<string, ToldAnswers> {
  const spans: readonly (string | null)[] = [...teamIds, null];
  const placed = counts.map(({ teamId, ...one }) => ({ ...one, span: (spans.includes(teamId) ? spans.indexOf(teamId) : teamIds.length) + 1 }));
  const { units } = toldAnswers(placed, spans.length);
  return new Map(
    teamIds.map((id, i) => {
      const { answers = null, satisfied = null } = units[i] ?? {};
      return [id, { answers, satisfied: answers === null ? null : satisfied }];
    }),
  );
}
