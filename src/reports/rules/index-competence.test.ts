import { expect, test } from 'vitest';
import type { UnitKind } from '../../offices/rules/office.ts';
import type { CompetentLevel, ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { measureProcedures } from './index-competence.ts';

const one = (code: string, competence: readonly CompetentLevel[], serviceLevel: ProcedureVersion['serviceLevel']) => ({
  code: code as ProcedureVersion['code'],
  competence,
  serviceLevel,
});
const procedures = [
  one('w1', ['ward'], 'full'),
  one('w2', ['ward'], 'none'),
  one('d', ['district'], 'partial'),
  one('both', ['district', 'ward'], '3'),
  one('p', ['police'], 'full'),
];

const table: readonly (readonly [string, readonly UnitKind[], number, number, number])[] = [
  ['one ward', ['ward'], 3, 2, 1],
  ['wards alone, also when their district asks', ['ward', 'ward'], 3, 2, 1],
  ['a district alone', ['district'], 2, 2, 1],
  ['a district with its wards: those of both, each once', ['district', 'ward', 'ward'], 4, 3, 2],
  ['nothing counted', [], 0, 0, 0],
];
test.each(table)('The procedures of the index are those of the levels counted: %s', (_, counted, competent, online, used) => {
  expect(measureProcedures(procedures, { counted, isUsedOnline: (code) => code !== 'both' })).toEqual({
    onlineProcedures: { part: online, whole: competent },
    usedOnline: { part: used, whole: online },
  });
});
