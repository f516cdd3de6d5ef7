import { readResumeCode, resumeCodeFrom } from './resume-code.ts';

/**
 * Mã kiểm tra: eight signs out of the digest of what was filed, printed on the receipt. Who has code and check code has held the receipt; 32^8 of them, so
 * that none is found by trying. It opens nothing but "is it real, and how far is it".
 */
export function checkCodeOf(contentDigest: string): string {
  return resumeCodeFrom(Uint8Array.from({ length: 8 }, (_, at) => Number.parseInt(contentDigest.slice(at * 2, at * 2 + 2), 16)));
}

/** As typed by a person; null when it is none. */
export const readCheckCode = readResumeCode;
