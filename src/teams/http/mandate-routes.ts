import type { Server } from '../../basics/http/route.ts';
import { registerMemberOnDeviceRoutes } from './members-on-device.ts';
import { registerOwnDossierRoutes } from './own-dossiers.ts';
import type { TeamHouse } from './team-house.ts';
import { registerTrackedHelpRoutes } from './tracked-help.ts';

/** Members at machines of posts, what they may see, what the citizen and the ward say about it. */
export function registerMandateRoutes(server: Server, house: TeamHouse): void {
  registerMemberOnDeviceRoutes(server, house);
  registerOwnDossierRoutes(server, house);
  registerTrackedHelpRoutes(server, house);
}
