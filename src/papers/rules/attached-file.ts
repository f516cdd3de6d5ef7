import { type Static, Type } from 'typebox';
import type { Refusal, Text } from '../../basics/rules/outcome.ts';
import { Sha256Shape } from '../../basics/rules/shapes.ts';
import { paperTypeOf } from './paper.ts';

/** A file beside a record of an office (a document of the register, evidence of an activity), as whoever sends it declares it. */
export type DeclaredFile = {
  readonly lengthBytes: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
};

export const attachedTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const;
export type AttachedType = (typeof attachedTypes)[keyof typeof attachedTypes];

export const attachedBytesMax = 10 * 1024 * 1024;

/** A file as it travels: its bytes with what they are declared to be. */
export const FileUploadShape = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    lengthBytes: Type.Integer({ minimum: 1, maximum: attachedBytesMax }),
    sha256: Sha256Shape,
    content: Type.String({ maxLength: 14_000_000, description: 'base64' }),
  },
  { additionalProperties: false },
);
export type FileUpload = Static<typeof FileUploadShape>;
/** Of a request that carries one. */
export const uploadBodyBytesMax = 14_100_000;

export type FileFault = 'empty' | 'tooLong' | 'lengthDiffers' | 'digestDiffers' | 'typeUnknown';

/**
 * The type of a file by its content, whatever its name, when all is as declared; else what is wrong with it. `sha256`: of the bytes that arrived.
 * A Word file is a zip that says so in its list of contents. The same checks as for the papers of a dossier.
 */
export function attachedTypeOf(input: {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly declared: DeclaredFile;
  readonly allowed: readonly AttachedType[];
}): { readonly type: AttachedType } | { readonly fault: FileFault } {
  const { bytes, declared } = input;
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > attachedBytesMax) return { fault: 'tooLong' };
  if (bytes.length !== declared.lengthBytes) return { fault: 'lengthDiffers' };
  if (input.sha256 !== declared.sha256) return { fault: 'digestDiffers' };
  const type = paperTypeOf(bytes.subarray(0, 16)) ?? (isWord(bytes) ? attachedTypes.docx : null);
  const allowed = input.allowed.find((one) => one === type);
  return allowed === undefined ? { fault: 'typeUnknown' } : { type: allowed };
}

function isWord(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04 && holds(bytes, 'word/document.xml');
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) if (wanted.every((code, i) => bytes[at + i] === code)) return true;
  return false;
}

const faultWords = {
  empty: { vi: 'Tệp rỗng.', en: 'The file is empty.' },
  tooLong: { vi: 'Tệp lớn hơn 10 MB.', en: 'The file is larger than 10 MB.' },
  lengthDiffers: { vi: 'Tệp đến không đủ: độ dài khác với khi gửi.', en: 'The file did not arrive whole: its length differs.' },
  digestDiffers: { vi: 'Tệp bị đổi trên đường: mã SHA-256 khác với khi gửi.', en: 'The file changed on its way: its SHA-256 differs.' },
  typeUnknown: { vi: 'Nội dung tệp không phải loại nhận ở đây (xem theo nội dung, không theo tên).', en: 'By its content, the file is of no type taken here.' },
} satisfies Record<FileFault, Text>;

export function fileRefusal(fault: FileFault): Refusal {
  return {
    kind: 'fileUnusable',
    source: 'Quy tắc của hệ thống: giấy tờ được kiểm theo nội dung, độ dài và SHA-256',
    why: faultWords[fault],
    next: {
      vi: 'Chọn lại tệp PDF, Word (.docx) hoặc ảnh JPEG, PNG không quá 10 MB rồi gửi lại. Chưa có gì được ghi.',
      en: 'Choose a PDF, a Word file (.docx) or a picture (JPEG, PNG) of at most 10 MB and send again. Nothing was written.',
    },
    facts: { fault },
  };
}
