import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, withOffset } from '../../basics/rules/time.ts';
import type { KeyRing } from '../../basics/store/key-ring.adapter.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import { checkCodeOf } from '../rules/check-code.ts';
import { packReceipt, papersDigest, type SignedReceipt, statementText } from '../rules/receipt-statement.ts';
import type { PapersHere } from '../rules/received-papers.ts';
import { type Stage, stages } from '../rules/stage.ts';
import type { Receipt } from './shapes.ts';

export type FiledDossier = {
  readonly id: Uuid;
  readonly code: string;
  readonly stage: Stage;
  readonly procedureCode: string;
  /** Null when the version it is pinned to has gone from the catalogue. */
  readonly procedure: ProcedureVersion | null;
  readonly office: Office;
  readonly submittedAt: Instant;
  readonly answerBy: Instant;
  /** As it was promised at the filing: a supplement moves the other, and what was signed stays. */
  readonly answerByAsFiled: Instant;
  readonly dueAt: Instant | null;
  readonly papers: PapersHere;
  readonly contentDigest: string;
};

type Signing = { readonly keys: Pick<KeyRing, 'sign'>; readonly baseUrl: string };

/** The receipt as it travels. No personal data: who holds the code still needs a proof. */
export function receiptView(filed: FiledDossier, { keys, baseUrl }: Signing): Receipt {
  return {
    id: filed.id,
    code: filed.code,
    stage: filed.stage,
    stageName: stages[filed.stage].name,
    procedureCode: filed.procedureCode,
    procedureName: filed.procedure?.name.vi ?? filed.procedureCode,
    receivingUnit: { code: filed.office.unitCode, name: filed.office.name },
    submittedAt: withOffset(filed.submittedAt),
    answerBy: withOffset(filed.answerBy),
    dueAt: filed.dueAt === null ? null : withOffset(filed.dueAt),
    papers: {
      declared: filed.papers.list.length,
      arrived: filed.papers.arrivedCount,
      list: filed.papers.list.map(({ sha256, lengthBytes, arrived, requiredPaper }) => ({
        sha256,
        lengthBytes,
        arrived,
        standsFor: filed.procedure?.requiredPapers.find(({ key }) => key === requiredPaper)?.name ?? null,
      })),
    },
    contentDigest: filed.contentDigest,
    checkCode: checkCodeOf(filed.contentDigest),
    trackingUrl: trackingUrlOf(baseUrl, filed.code),
    signed: signedView(signReceipt(filed, keys), baseUrl),
  };
}

/**
 * The statement with the signature of the key in use; null while a paper is missing. Said from what is committed alone, so that the same key signs the same
 * receipt the same way again and nothing of it need be kept.
 */
function signReceipt(filed: Omit<FiledDossier, 'stage' | 'procedureCode' | 'procedure' | 'answerBy' | 'dueAt'>, keys: Signing['keys']): SignedReceipt | null {
  const { id, code, office, submittedAt, answerByAsFiled, contentDigest, papers } = filed;
  if (papers.completeAt === null) return null;
  const statement = {
    id,
    code,
    unitCode: office.unitCode,
    submittedAt,
    answerBy: answerByAsFiled,
    contentDigest,
    papersCount: papers.received.length,
    papersDigest: papers.received.length === 0 ? digestOfNoPapers : papersDigest(papers.received),
    completeAt: papers.completeAt,
  };
  return { statement, ...keys.sign((keyId) => statementText(keyId, statement)) };
}

const digestOfNoPapers = papersDigest([]);

function signedView(signed: SignedReceipt | null, baseUrl: string): Receipt['signed'] {
  if (signed === null) return null;
  const packed = packReceipt(signed);
  return { ...signed, packed, checkUrl: `${checkPageOf(baseUrl)}#${packed}` };
}

/** Where anybody follows a dossier; the code alone opens nothing. */
export function trackingUrlOf(baseUrl: string, code: string): string {
  return `${baseUrl}/tra-cuu?ma=${encodeURIComponent(code)}`;
}

/** Where anybody checks a receipt. */
export function checkPageOf(baseUrl: string): string {
  return `${baseUrl}/kiem-tra-bien-nhan`;
}
