import type { Server } from '../../basics/http/route.ts';
import { registerDifficultyRoutes } from './difficulties.ts';
import type { DirectiveHouse } from './directive-house.ts';
import { registerOwnProposalRoutes } from './own-proposals.ts';
import { registerProposalRoutes } from './proposals.ts';
import { registerRegisterRoutes } from './register.ts';
import { registerRegisterTaskRoutes } from './register-tasks.ts';
import { registerSupervisionRoutes } from './supervision.ts';
import { registerTaskRoutes } from './tasks.ts';
import { registerVisitRoutes } from './visits.ts';

/** Difficulties, visits and the tasks out of them, the register of documents, supervision, commendations and reminders. */
export function registerDirectiveRoutes(server: Server, house: DirectiveHouse): void {
  registerDifficultyRoutes(server, house);
  registerVisitRoutes(server, house);
  registerTaskRoutes(server, house);
  registerRegisterRoutes(server, house);
  registerRegisterTaskRoutes(server, house);
  registerSupervisionRoutes(server, house);
  registerProposalRoutes(server, house);
  registerOwnProposalRoutes(server, house);
}
