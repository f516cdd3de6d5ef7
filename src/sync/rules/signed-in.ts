import { asFields } from '../../basics/rules/fields.ts';
import type { ReceiptStatement, SignedReceipt } from '../../dossiers/rules/receipt-statement.ts';

/** The signed part of a receipt as it travelled; null while it is not signed, and for what is none. Whether it is genuine is for `judgeReceipt` to say. */
export function signedIn(receipt: Readonly<Record<string, unknown>> | null): SignedReceipt | null {
  const signed = asFields(receipt?.['signed']);
  const statement = asFields(signed?.['statement']);
  if (signed === null || statement === null || typeof signed['keyId'] !== 'string' || typeof signed['signature'] !== 'string') return null;
  const isWhole = texts.every((name) => typeof statement[name] === 'string') && Number.isInteger(statement['papersCount']);
  return isWhole ? { keyId: signed['keyId'], signature: signed['signature'], statement: statement as unknown as ReceiptStatement } : null;
}

const texts = ['id', 'code', 'unitCode', 'submittedAt', 'answerBy', 'contentDigest', 'papersDigest', 'completeAt'] as const satisfies readonly (keyof ReceiptStatement)[];
