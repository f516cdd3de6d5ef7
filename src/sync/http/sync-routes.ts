import type { Server } from '../../basics/http/route.ts';
import { registerConflictRoutes } from './conflicts.ts';
import type { SyncHouse } from './sync-house.ts';

/** Devices and their posts, conflicts, files from USB keys, alarms and losses. */
export function registerSyncRoutes(server: Server, house: SyncHouse): void {
  registerConflictRoutes(server, house);
}
