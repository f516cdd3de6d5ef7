import type { Problem } from '../../basics/http/problem.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';

/** What the device says about a paper before it sends it. The name is for messages alone: never part of a path, forgotten with the upload. */
export type DeclaredUpload = {
  readonly dossierId: string;
  /** Of the paper itself, also when it comes sealed. */
  readonly sha256: string;
  readonly filename: string;
  /** How it was sealed to the office; null when it comes open. */
  readonly sealed: { readonly keyId: string; readonly enc: string } | null;
};

type Fault = NonNullable<Problem['errors']>[number];

/** Reads the metadata of a tus upload: `dossierId` and `sha256` must be there, `filename` may; `sealedKeyId` and `sealedEnc` come together. */
export function parseUploadMetadata(metadata: Readonly<Record<string, string | null>> | undefined): { readonly upload: DeclaredUpload } | { readonly faults: readonly Fault[] } {
  const dossierId = parseUuidV7(metadata?.['dossierId'] ?? '');
  const sha256 = metadata?.['sha256'] ?? '';
  const isDigest = /^[0-9a-f]{64}$/.test(sha256);
  const [keyId, enc] = [metadata?.['sealedKeyId'] ?? '', metadata?.['sealedEnc'] ?? ''];
  const isOpen = keyId === '' && enc === '';
  const isSealed = /^[\w-]{1,40}$/.test(keyId) && /^[\w-]{80,100}$/.test(enc);
  if (dossierId !== null && isDigest && (isOpen || isSealed)) {
    return { upload: { dossierId, sha256, filename: shownName(metadata?.['filename'] ?? ''), sealed: isOpen ? null : { keyId, enc } } };
  }
  return { faults: [...(dossierId === null ? [noDossier] : []), ...(isDigest ? [] : [noDigest]), ...(isOpen || isSealed ? [] : [badSeal])] };
}

/** The last part of what may be a path of any system, without control and direction signs, at most 100 characters. */
function shownName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"]/gu, '').trim()].slice(0, 100).join('');
}

const noDossier: Fault = {
  path: 'Upload-Metadata.dossierId',
  code: 'dossierId',
  message: { vi: 'Thiếu mã hồ sơ (UUIDv7) mà giấy tờ thuộc về.', en: 'The id (UUIDv7) of the dossier the paper belongs to is missing.' },
};

const badSeal: Fault = {
  path: 'Upload-Metadata.sealedKeyId',
  code: 'sealed',
  message: { vi: 'sealedKeyId và sealedEnc phải đi cùng nhau và đúng dạng.', en: 'sealedKeyId and sealedEnc go together, each in its form.' },
};

const noDigest: Fault = {
  path: 'Upload-Metadata.sha256',
  code: 'sha256',
  message: { vi: 'Thiếu mã SHA-256 của tệp, 64 ký tự thập lục phân chữ thường.', en: 'The SHA-256 of the file is missing, 64 lower-case hexadecimal digits.' },
};
