import type { Problem } from '../../basics/http/problem.ts';
import { parseUuidV7 } from '../../basics/rules/ids.ts';

/** What the device says about a paper before it sends it. The name is for messages alone: never part of a path, forgotten with the upload. */
export type DeclaredUpload = { readonly dossierId: string; readonly sha256: string; readonly filename: string };

type Fault = NonNullable<Problem['errors']>[number];

/** Reads the metadata of a tus upload: `dossierId` and `sha256` must be there, `filename` may. */
export function parseUploadMetadata(metadata: Readonly<Record<string, string | null>> | undefined): { readonly upload: DeclaredUpload } | { readonly faults: readonly Fault[] } {
  const dossierId = parseUuidV7(metadata?.['dossierId'] ?? '');
  const sha256 = metadata?.['sha256'] ?? '';
  const isDigest = /^[0-9a-f]{64}$/.test(sha256);
  if (dossierId !== null && isDigest) return { upload: { dossierId, sha256, filename: shownName(metadata?.['filename'] ?? '') } };
  return { faults: [...(dossierId === null ? [noDossier] : []), ...(isDigest ? [] : [noDigest])] };
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

const noDigest: Fault = {
  path: 'Upload-Metadata.sha256',
  code: 'sha256',
  message: { vi: 'Thiếu mã SHA-256 của tệp, 64 ký tự thập lục phân chữ thường.', en: 'The SHA-256 of the file is missing, 64 lower-case hexadecimal digits.' },
};
