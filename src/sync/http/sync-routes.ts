import type { Server } from '../../basics/http/route.ts';
import { registerAlarmRoutes } from './alarms.ts';
import { registerConflictRoutes } from './conflicts.ts';
import { registerDeviceRoutes } from './devices.ts';
import { registerOutboxImportRoutes } from './outbox-imports.ts';
import { registerPostRoutes } from './posts.ts';
import { registerSealedFilingRoutes } from './sealed-filings.ts';
import type { SyncHouse } from './sync-house.ts';

/** Devices and their posts, conflicts, files from USB keys, alarms and losses. */
export function registerSyncRoutes(server: Server, house: SyncHouse): void {
  registerConflictRoutes(server, house);
  registerDeviceRoutes(server, house);
  registerPostRoutes(server, house);
  registerAlarmRoutes(server, house);
  registerSealedFilingRoutes(server, house);
  registerOutboxImportRoutes(server, house);
}
