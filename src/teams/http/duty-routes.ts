import type { Server } from '../../basics/http/route.ts';
import { registerAppointmentRoutes } from './appointments.ts';
import type { DutyHouse } from './duty-place.ts';
import { registerMemberCardCheck } from './member-cards.ts';
import { registerTeamPostRoutes } from './team-posts.ts';

/** Posts, duty, appointments and cards of the teams. */
export function registerDutyRoutes(server: Server, house: DutyHouse): void {
  registerTeamPostRoutes(server, house);
  registerAppointmentRoutes(server, house);
  registerMemberCardCheck(server, house);
}
