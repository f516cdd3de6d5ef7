import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from '../../../basics/http/route.ts';
import { type DeclaredPaper, paperSizeBytesMax, papersMax, paperTypeOf } from '../../../papers/rules/paper.ts';
import type { Site } from './site.ts';

/** What came with a posted form that carries files: the way without script. */
export type PostedFiles = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly PostedFile[];
  /** Names of files that were cut off for their size. */
  readonly tooBig: readonly string[];
};
export type PostedFile = { readonly name: string; readonly bytes: Buffer };

export async function readPostedFiles(request: FastifyRequest): Promise<PostedFiles> {
  const fields: Record<string, string> = {};
  const files: PostedFile[] = [];
  const tooBig: string[] = [];
  for await (const part of request.parts({ limits: { fileSize: paperSizeBytesMax, files: papersMax, fields: 20, fieldSize: 20_000 } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    const bytes = await bytesOf(part);
    if (part.file.truncated) tooBig.push(part.filename);
    else if (bytes.length > 0) files.push({ name: nameOf(part.filename), bytes });
  }
  return { fields, files, tooBig };
}

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** How the paper is declared; null when its bytes are none of the kinds that are taken. */
export function declaredPaper(file: PostedFile, requiredPaper: string | null): DeclaredPaper | null {
  if (paperTypeOf(file.bytes.subarray(0, 16)) === null) return null;
  return { name: file.name, lengthBytes: file.bytes.length, sha256: createHash('sha256').update(file.bytes).digest('hex'), requiredPaper };
}

/** Sends one whole file through the same door that devices use, in one piece. True when the server holds it. */
export async function uploadWhole(
  site: Site,
  paper: { readonly dossierId: string; readonly declared: DeclaredPaper; readonly bytes: Buffer; readonly from: string },
): Promise<boolean> {
  const metadata = { dossierId: paper.dossierId, sha256: paper.declared.sha256, filename: paper.declared.name };
  const tus = { 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
  const made = await site.server.inject({
    method: 'POST',
    url: '/api/v1/papers',
    remoteAddress: paper.from,
    headers: {
      ...tus,
      'upload-length': String(paper.bytes.length),
      'upload-metadata': Object.entries(metadata)
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(','),
    },
    payload: paper.bytes,
  });
  if (made.statusCode >= 300) return false;
  if (Number(made.headers['upload-offset'] ?? 0) === paper.bytes.length) return true;
  const place = new URL(String(made.headers.location), site.baseUrl);
  const sent = await site.server.inject({ method: 'PATCH', url: place.pathname, remoteAddress: paper.from, headers: { ...tus, 'upload-offset': '0' }, payload: paper.bytes });
  return sent.statusCode < 300;
}

/** Browsers of old sent whole paths; nothing but the last part is a name. */
function nameOf(filename: string): string {
  const name = filename.split(/[\\/]/).at(-1)?.normalize('NFC').trim() ?? '';
  return name === '' ? 'tep' : name.slice(-180);
}
