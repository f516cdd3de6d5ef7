import type { Server } from '../../basics/http/route.ts';
import { registerTeamChanges } from './change-teams.ts';
import { registerMembershipRoutes } from './memberships.ts';
import { registerPositionWords } from './position-words.ts';
import type { TeamHouse } from './team-house.ts';
import { registerTeamImports } from './team-imports.ts';
import { registerTeamKinds } from './team-kinds.ts';
import { registerTeamPeople } from './team-people.ts';
import { registerTeamReading } from './teams.ts';

/** Advisory teams: who is in them, how they change, their kinds, and lists brought in from spreadsheets. */
export function registerTeamRoutes(server: Server, house: TeamHouse): void {
  registerTeamReading(server, house);
  registerTeamChanges(server, house);
  registerMembershipRoutes(server, house);
  registerTeamPeople(server, house);
  registerTeamKinds(server, house);
  registerTeamImports(server, house);
  registerPositionWords(server, house);
}
