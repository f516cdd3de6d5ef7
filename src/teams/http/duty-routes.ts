import type { Server } from '../../basics/http/route.ts';
import { registerAppointmentRoutes } from './appointments.ts';
import { registerDutyStaffRoutes } from './duty.ts';
import { type AppointmentHouse, registerDayAppointmentRoutes } from './duty-appointments.ts';
import { registerCardRoutes } from './duty-cards.ts';
import { registerMemberCardCheck } from './member-cards.ts';
import { registerTeamPostRoutes } from './team-posts.ts';

/** Posts, duty, appointments and cards of the teams. */
export function registerDutyRoutes(server: Server, house: AppointmentHouse): void {
  registerTeamPostRoutes(server, house);
  registerAppointmentRoutes(server, house);
  registerMemberCardCheck(server, house);
  registerDutyStaffRoutes(server, house);
  registerDayAppointmentRoutes(server, house);
  registerCardRoutes(server, house);
}
