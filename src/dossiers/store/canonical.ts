import { createHash } from 'node:crypto';
import { canonicalJson, filingText } from '../rules/filing-content.ts';

/** SHA-256, hexadecimal, of a JSON value in canonical form. */
export function contentDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The digest of a filing as its device computes it too (`digestOfText(filingText(filing))`), with the server's faster hand. */
export function filingDigest(filing: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(filingText(filing)).digest('hex');
}
