import type { House } from '../../basics/http/route.ts';
import type { Directory } from '../../offices/store/directory.ts';

/** What the routes of teams need beside the house. */
export type TeamHouse = House & { directory(): Directory };
