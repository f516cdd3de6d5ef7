import type { PlainDate } from '../../basics/rules/time.ts';

/** Cấp của tổ. */
export type TeamLevel = 'district' | 'ward' | 'neighbourhood';

export const teamLevels: readonly TeamLevel[] = ['district', 'ward', 'neighbourhood'];

/** Loại tổ: Tổ tư vấn (2017), Tổ công nghệ số cộng đồng (2022), and what comes after them. Data of the authority, not of the program. */
export type TeamKind = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly levels: readonly TeamLevel[];
  readonly duties: readonly string[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly source: string;
};

/** One advisory team. It stands under the office `officeId`: that of its ward, or of the district for the district's own team. */
export type Team = {
  readonly id: string;
  readonly officeId: number;
  readonly kindCode: string;
  readonly level: TeamLevel;
  readonly unitCode: string;
  readonly name: string;
  readonly foundedOn: PlainDate | null;
  readonly foundingDocument: string | null;
  readonly endedOn: PlainDate | null;
  readonly endedDocument: string | null;
  /** `unknown` until somebody has told who is in it: an unknown headcount is not zero. */
  readonly roster: 'known' | 'unknown';
};

/** Whether the team exists on the day; a day of founding that is not known counts as long ago. */
export function isTeamOn(team: Pick<Team, 'foundedOn' | 'endedOn'>, day: PlainDate): boolean {
  return (team.foundedOn === null || team.foundedOn <= day) && (team.endedOn === null || day <= team.endedOn);
}
