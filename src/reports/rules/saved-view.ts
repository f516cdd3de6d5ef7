import { worksForTeams } from '../../directives/rules/directive-rights.ts';
import type { OfficerRole } from '../../offices/rules/role.ts';

/** The pages whose filters stand in the address and may be kept under a name. */
export const viewPlaces = ['/bang-dieu-hanh', '/so-lieu'] as const;
export type ViewPlace = (typeof viewPlaces)[number];

export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly place: ViewPlace;
  /** What stands behind the question mark. */
  readonly search: string;
  readonly shared: 'yes' | 'no';
  readonly keptBy: string;
  readonly keptByName: string;
};

/** Who keeps views at an office and sees those shared there: who works there, not only for the machine or the catalogue. */
export function keepsViews(held: readonly OfficerRole[], officeId: number): boolean {
  return worksForTeams(held, officeId);
}
