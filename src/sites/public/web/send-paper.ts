import { paperSizeBytesMax, paperTypeOf } from '../../../papers/rules/paper.ts';

/** One file on its way to the server in pieces of 256 KB (tus 1.0). A cut costs at most the piece that was under way. */
export type ChosenPaper = { readonly bytes: ArrayBuffer; readonly name: string; readonly sha256: string };

const pieceBytes = 256 * 1024;
const retryMs = [1000, 2000, 5000, 10_000, 20_000];
const tus = { 'Tus-Resumable': '1.0.0' };

/** Null when it is none of the kinds that are taken, or too large: said at choice, not at send. */
export async function readPaper(file: File): Promise<ChosenPaper | 'wrongType' | 'tooBig' | 'empty'> {
  const shrunk = await shrinkPhoto(file);
  if (shrunk.size > paperSizeBytesMax) return 'tooBig';
  if (shrunk.size === 0) return 'empty';
  const bytes = await shrunk.arrayBuffer();
  if (paperTypeOf(new Uint8Array(bytes.slice(0, 16))) === null) return 'wrongType';
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { bytes, name: file.name, sha256: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

export type Sending = {
  readonly dossierId: string;
  readonly paper: ChosenPaper;
  readonly progress: (percent: number) => void;
  readonly stalled: () => void;
  readonly isWanted: () => boolean;
};

/** Goes on until the server holds it, the person takes it out, or the server says no (its words, Vietnamese and English). */
export async function sendPaper(sending: Sending): Promise<'arrived' | 'dropped' | { readonly vi: string; readonly en: string }> {
  for (let failures = 0; sending.isWanted(); ) {
    const outcome = await attempt(sending);
    if (outcome === 'moved') failures = 0;
    else if (outcome !== 'cut') return outcome;
    else {
      sending.stalled();
      await new Promise((resolve) => window.setTimeout(resolve, retryMs[Math.min(failures, retryMs.length - 1)]));
      failures += 1;
    }
  }
  return 'dropped';
}

type Attempt = 'arrived' | 'moved' | 'cut' | { readonly vi: string; readonly en: string };

/** One piece: finds out how far it has come, or begins, and sends the next. */
async function attempt({ dossierId, paper, progress }: Sending): Promise<Attempt> {
  const memory = `dh-tus-${dossierId}-${paper.sha256}`;
  const place = sessionStorage.getItem(memory);
  if (place === null) return begin({ dossierId, paper, memory });
  const asked = await ask(place, { method: 'HEAD', headers: tus });
  if (asked === null) return 'cut';
  if (asked.status === 404 || asked.status === 410) {
    sessionStorage.removeItem(memory);
    return 'moved';
  }
  if (!asked.ok) return 'cut';
  const offset = Number(asked.headers.get('Upload-Offset') ?? '0');
  if (offset >= paper.bytes.byteLength) return 'arrived';
  return sendFrom({ place, paper, offset, progress, memory });
}

async function begin({ dossierId, paper, memory }: { readonly dossierId: string; readonly paper: ChosenPaper; readonly memory: string }): Promise<Attempt> {
  const metadata = { dossierId, sha256: paper.sha256, filename: paper.name };
  const headers = {
    ...tus,
    'Upload-Length': String(paper.bytes.byteLength),
    'Upload-Metadata': Object.entries(metadata)
      .map(([key, value]) => `${key} ${base64(value)}`)
      .join(','),
  };
  const made = await ask('/api/v1/papers', { method: 'POST', headers });
  const location = made?.headers.get('Location') ?? null;
  if (made === null || made.status >= 500 || made.status === 429) return 'cut';
  if (!made.ok || location === null) return wordsOf(made);
  sessionStorage.setItem(memory, new URL(location, window.location.href).pathname);
  return 'moved';
}

/** Piece after piece while the line holds; each answer tells where the next begins. */
async function sendFrom(from: {
  readonly place: string;
  readonly paper: ChosenPaper;
  readonly offset: number;
  readonly progress: (percent: number) => void;
  readonly memory: string;
}): Promise<Attempt> {
  const { place, paper, progress, memory } = from;
  let { offset } = from;
  while (offset < paper.bytes.byteLength) {
    progress(Math.floor((offset * 100) / paper.bytes.byteLength));
    const sent = await ask(place, {
      method: 'PATCH',
      headers: { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
      body: paper.bytes.slice(offset, offset + pieceBytes),
    });
    if (sent === null || sent.status === 409 || sent.status === 423 || sent.status >= 500) return 'cut';
    if (!sent.ok) {
      sessionStorage.removeItem(memory);
      return wordsOf(sent);
    }
    offset = Number(sent.headers.get('Upload-Offset') ?? offset + pieceBytes);
  }
  progress(100);
  return 'arrived';
}

function ask(address: string, request: RequestInit): Promise<Response | null> {
  const control = new AbortController();
  const timer = window.setTimeout(() => control.abort(), 60_000);
  return fetch(address, { ...request, signal: control.signal })
    .catch(() => null)
    .finally(() => window.clearTimeout(timer));
}

async function wordsOf(answer: Response): Promise<{ vi: string; en: string }> {
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string; next?: string; detailEn?: string; nextEn?: string };
  return { vi: `${problem.detail ?? ''} ${problem.next ?? ''}`.trim(), en: `${problem.detailEn ?? ''} ${problem.nextEn ?? ''}`.trim() };
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

const largeBytes = 1_200_000;
const sideMax = 2200;

/** A photo of a phone is ten times what a reader needs; made smaller it also loses where it was taken. What cannot be drawn here is sent as it is. */
async function shrinkPhoto(file: File): Promise<Blob> {
  if (file.size < largeBytes || !/^image\/(jpeg|png)$/.test(file.type)) return file;
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return file;
  const scale = Math.min(1, sideMax / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  return smaller !== null && smaller.size < file.size ? smaller : file;
}
