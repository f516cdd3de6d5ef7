import { type Instant, withOffset } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import { type Stage, stages } from '../rules/stage.ts';
import type { Receipt } from './shapes.ts';

/** The receipt as it travels. No personal data: who holds the code still needs a proof. */
export function receiptView(filed: {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly office: Office;
  readonly submittedAt: Instant;
  readonly answerBy: Instant;
  readonly dueAt: Instant | null;
  readonly declared: number;
  readonly arrived: number;
  readonly contentDigest: string;
  readonly baseUrl: string;
}): Receipt {
  return {
    id: filed.id,
    code: filed.code,
    stage: filed.stage,
    stageName: stages[filed.stage].name,
    procedureCode: filed.procedureCode,
    procedureName: filed.procedureName,
    receivingUnit: { code: filed.office.unitCode, name: filed.office.name },
    submittedAt: withOffset(filed.submittedAt),
    answerBy: withOffset(filed.answerBy),
    dueAt: filed.dueAt === null ? null : withOffset(filed.dueAt),
    papers: { declared: filed.declared, arrived: filed.arrived },
    contentDigest: filed.contentDigest,
    trackingUrl: trackingUrlOf(filed.baseUrl, filed.code),
  };
}

/** Where anybody follows a dossier; the code alone opens nothing. */
export function trackingUrlOf(baseUrl: string, code: string): string {
  return `${baseUrl}/tra-cuu?ma=${encodeURIComponent(code)}`;
}
