import type { Server } from '../../basics/http/route.ts';
import { registerEquipmentRegister } from './equipment.ts';
import { registerEquipmentHandovers } from './equipment-handovers.ts';
import { registerEquipmentLabels } from './equipment-labels.ts';
import { registerEquipmentPlans } from './equipment-plans.ts';
import type { EquipmentHouse } from './equipment-reach.ts';

/** Equipment of teams and posts: the register, its figures and plans, and the page behind each label. */
export function registerEquipmentRoutes(server: Server, house: EquipmentHouse): void {
  registerEquipmentRegister(server, house);
  registerEquipmentPlans(server, house);
  registerEquipmentLabels(server, house);
  registerEquipmentHandovers(server, house);
}
