import { join } from 'node:path';
import { readJsonFile } from '../../offices/store/import-json.adapter.ts';
import { type Checklist, ChecklistShape, type SupervisionRules, SupervisionRulesShape } from '../rules/supervision-rules.ts';

export type DirectiveRules = { readonly supervision: SupervisionRules; readonly checklist: Checklist };

/** Time limits, thresholds and the checklist of visits, as the authority keeps them in data/teams. */
export async function readDirectiveRules(root: string): Promise<DirectiveRules> {
  const folder = join(root, 'data', 'teams');
  return {
    supervision: await readJsonFile(join(folder, 'supervision.json'), SupervisionRulesShape),
    checklist: await readJsonFile(join(folder, 'visit-checklist.json'), ChecklistShape),
  };
}
