import { shownDay } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { TeamRowView } from '../http/team-shapes.ts';
import { teamWords } from './team-words.ts';

/** A count, or the word for what nobody knows. */
export function shownCount(count: number | null): Text {
  return count === null ? teamWords.unknown : { vi: formatInteger(count), en: formatInteger(count) };
}

/** A team inside the list of its ward: 'Khu phố 3', 'Tổ của phường'. */
export function shortTeamName(row: Pick<TeamRowView, 'level' | 'unitName'>): Text {
  if (row.level === 'neighbourhood') return { vi: row.unitName, en: row.unitName };
  return row.level === 'ward' ? teamWords.ofWard : teamWords.ofDistrict;
}

/** An instant of the server, 'dd/mm/yyyy hh:mm'. */
export function shownMoment(text: string): string {
  const [, day = '', hour = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  return `${shownDay(day)} ${hour}`;
}
