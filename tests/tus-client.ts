import { createHash } from 'node:crypto';

/** One paper on the way, as a device sees it. */
export type Paper = { readonly dossierId: string; readonly bytes: Uint8Array; readonly filename: string };

const version = { 'tus-resumable': '1.0.0' };
export const pieceBytes = 256 * 1024;

/** What a device says to begin; `over` takes the place of single values, for those that lie. */
export function createUpload(origin: string, paper: Paper, over: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { 'upload-length': length = String(paper.bytes.length), ...said } = over;
  const metadata = { dossierId: paper.dossierId, sha256: sha256Of(paper.bytes), filename: paper.filename, ...said };
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
  return fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { ...version, 'upload-length': length, 'upload-metadata': pairs.join(',') } });
}

export function sendPiece(url: string, offset: number, piece: Uint8Array): Promise<Response> {
  return fetch(url, { method: 'PATCH', headers: { ...version, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, body: new Uint8Array(piece) });
}

export function askUpload(url: string): Promise<Response> {
  return fetch(url, { method: 'HEAD', headers: version });
}

/** Sends what is still missing, piece by piece; the answer to the last piece. */
export async function sendRest(url: string, bytes: Uint8Array): Promise<Response> {
  let offset = Number((await askUpload(url)).headers.get('upload-offset'));
  for (;;) {
    const answer = await sendPiece(url, offset, bytes.subarray(offset, offset + pieceBytes));
    if (answer.status !== 204) return answer;
    offset = Number(answer.headers.get('upload-offset'));
    if (offset >= bytes.length) return answer;
  }
}

/** From begin to end on a good line; the answer to the last request. */
export async function sendPaper(origin: string, paper: Paper, over: Readonly<Record<string, string>> = {}): Promise<Response> {
  const begun = await createUpload(origin, paper, over);
  return begun.status === 201 ? sendRest(urlOf(origin, begun), paper.bytes) : begun;
}

export function urlOf(origin: string, begun: Response): string {
  return new URL(begun.headers.get('location') ?? '/', origin).href;
}

export async function hasArrived(origin: string, paper: Paper): Promise<boolean> {
  const answer = await fetch(`${origin}/api/v1/papers/${paper.dossierId}/${sha256Of(paper.bytes)}/arrival`);
  return answer.status === 200;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
