import type { House, Server } from '../../basics/http/route.ts';
import type { Directory } from '../store/directory.ts';
import { registerLogInRoutes } from './log-in.ts';
import { registerOfficerRoutes } from './officers.ts';
import { registerUnitRoutes } from './units.ts';

export type OfficeHouse = House & { directory(): Directory };

/** Offices, units, log-in and accounts. `registerOfficerSessions` must have been called on the server before. */
export function registerOfficeRoutes(server: Server, house: OfficeHouse): void {
  registerUnitRoutes(server, house);
  registerLogInRoutes(server, house);
  registerOfficerRoutes(server, house);
}
