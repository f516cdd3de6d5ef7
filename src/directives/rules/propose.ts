import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { addDays, type PlainDate } from '../../basics/rules/time.ts';

/** Rules that propose; people decide. */
export const proposalRules = ['topWards', 'topPosts', 'topMembers', 'idleWithMachine', 'returnedOften'] as const;
export type ProposalRule = (typeof proposalRules)[number];

export const kindOfRule = {
  topWards: 'commendation',
  topPosts: 'commendation',
  topMembers: 'commendation',
  idleWithMachine: 'reminder',
  returnedOften: 'reminder',
} as const satisfies Record<ProposalRule, 'commendation' | 'reminder'>;

/** The figures of the moment of proposing, kept as they were. */
export type Evidence = {
  readonly figures: readonly { readonly name: Text; readonly value: number }[];
  readonly place: number | null;
  /** How many others stand at the same place. */
  readonly tiedWith: number;
  readonly words: Text;
};

type Period = { readonly from: PlainDate; readonly to: PlainDate };
export type Counted = { readonly name: string; readonly count: number };

/**
 * Who stands at the first `places` places by a count: those with equal counts share a place, and all who share the last one are in, however many.
 * Whoever has nothing is not proposed.
 */
export function topByCount<T extends Counted>(rows: readonly T[], places: number): readonly (T & { readonly place: number; readonly tiedWith: number })[] {
  return rows
    .filter((row) => row.count > 0)
    .map((row) => ({
      ...row,
      place: 1 + rows.filter((other) => other.count > row.count).length,
      tiedWith: rows.filter((other) => other !== row && other.count === row.count).length,
    }))
    .filter((row) => row.place <= places)
    .sort((one, other) => one.place - other.place || one.name.localeCompare(other.name, 'vi'));
}

/** What nobody has shown: a ward's count is the figure of the report, so it is told beside it; to a team it is not credited. */
export const unconfirmedNote = {
  ofWard: (n: number): Text =>
    n === 0 ? { vi: '', en: '' } : { vi: ` Trong đó ${formatInteger(n)} hồ sơ chưa xác nhận ai giúp.`, en: ` Of these, ${formatInteger(n)} not confirmed yet.` },
  ofTeam: { vi: ' Không tính hồ sơ chưa xác nhận ai giúp.', en: ' Those of which nobody has confirmed who helped are not counted.' },
} as const;

/** Evidence of a place by filings at neighbourhood posts. Source: report of 2019, II.2 names the wards with the most of them; IV asks for commendation in time. */
export function evidenceOfPlace(
  row: Counted & { readonly place: number; readonly tiedWith: number },
  period: Period,
  { among, note }: { readonly among: Text; readonly note: Text },
): Evidence {
  const tie = row.tiedWith === 0 ? { vi: '', en: '' } : { vi: `, cùng số với ${row.tiedWith} đơn vị khác`, en: `, level with ${row.tiedWith} other` };
  return {
    figures: [{ name: { vi: 'Hồ sơ trực tuyến tại điểm khu phố', en: 'Online filings at neighbourhood posts' }, value: row.count }],
    place: row.place,
    tiedWith: row.tiedWith,
    words: {
      vi: `Từ ${formatDate(period.from)} đến ${formatDate(period.to)}: ${formatInteger(row.count)} hồ sơ trực tuyến tại điểm khu phố, đứng thứ ${row.place} trong ${among.vi}${tie.vi}.${note.vi}`,
      en: `From ${formatDate(period.from)} to ${formatDate(period.to)}: ${formatInteger(row.count)} online filings at neighbourhood posts, place ${row.place} among ${among.en}${tie.en}.${note.en}`,
    },
  };
}

/** A team that has had a machine in place for the whole time and has helped nobody in it; null when nothing is to be said. */
export function evidenceOfIdle(
  team: { readonly lastAssistedOn: PlainDate | null; readonly machineSince: PlainDate | null },
  input: { readonly to: PlainDate; readonly months: number },
): Evidence | null {
  const since = monthsBefore(input.to, input.months);
  if (team.machineSince === null || team.machineSince > since) return null;
  if (team.lastAssistedOn !== null && team.lastAssistedOn > since) return null;
  const last = team.lastAssistedOn === null ? { vi: 'chưa hỗ trợ hồ sơ nào', en: 'has helped with none' } : lastWords(team.lastAssistedOn);
  return {
    figures: [{ name: { vi: `Hồ sơ hỗ trợ trong ${input.months} tháng`, en: `Filings helped with in ${input.months} months` }, value: 0 }],
    place: null,
    tiedWith: 0,
    words: {
      vi: `Điểm có máy từ ${formatDate(team.machineSince)}; trong ${input.months} tháng đến ${formatDate(input.to)} không hỗ trợ hồ sơ nào, ${last.vi}.`,
      en: `The post has had a machine since ${formatDate(team.machineSince)}; in the ${input.months} months to ${formatDate(input.to)} it helped with nothing, ${last.en}.`,
    },
  };
}

function lastWords(day: PlainDate): Text {
  return { vi: `lần gần nhất là ${formatDate(day)}`, en: `the last time was ${formatDate(day)}` };
}

/** Months of 30 days: near enough for asking somebody, and the same for everybody. */
function monthsBefore(day: PlainDate, months: number): PlainDate {
  return addDays(day, -30 * months);
}
