import type { Server } from '../../basics/http/route.ts';
import { registerCreditRoutes } from './credit.ts';
import type { MandateHouse } from './mandate-house.ts';
import { registerMemberOnDeviceRoutes } from './members-on-device.ts';
import { registerOwnDossierRoutes } from './own-dossiers.ts';
import { registerTrackedHelpRoutes } from './tracked-help.ts';
import { registerWardMandateRoutes } from './ward-mandates.ts';
import { registerWardSessionRoutes } from './ward-sessions.ts';

/** Members at machines of posts, what they may see, what the citizen and the ward say about it. */
export function registerMandateRoutes(server: Server, house: MandateHouse): void {
  registerMemberOnDeviceRoutes(server, house);
  registerOwnDossierRoutes(server, house);
  registerTrackedHelpRoutes(server, house);
  registerWardMandateRoutes(server, house);
  registerWardSessionRoutes(server, house);
  registerCreditRoutes(server, house);
}
