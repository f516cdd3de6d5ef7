import type { Text } from '../../basics/rules/outcome.ts';
import { describeLimit } from './describe-limit.ts';
import { describeFee } from './fee.ts';
import type { ProcedureVersion } from './procedure.ts';

/** One line of the catalogue, as the public reads it: on the server, and on a device that holds the catalogue without a line. */
export type CatalogueRow = {
  readonly code: string;
  readonly name: Text;
  readonly field: string;
  readonly fieldCode: string;
  readonly lifeEvents: string[];
  readonly commonWords: string[];
  readonly serviceLevel: string;
  readonly online: 'yes' | 'no';
  readonly fee: Text;
  readonly limit: Text;
  readonly toVerify: number;
};

export function catalogueRow(one: ProcedureVersion): CatalogueRow {
  const [first] = one.timeLimits;
  return {
    code: one.code,
    name: one.name,
    field: one.field,
    fieldCode: one.fieldCode,
    lifeEvents: [...one.lifeEvents],
    commonWords: [...one.commonWords],
    serviceLevel: one.serviceLevel,
    online: one.serviceLevel === 'none' || one.flags.includes('otherSectorSystem') ? 'no' : 'yes',
    fee: describeFee(one.fee, { channel: 'online' }),
    limit: first === undefined ? { vi: '', en: '' } : describeLimit(first.limit),
    toVerify: 0,
  };
}
