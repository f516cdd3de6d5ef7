import type { PaperSent } from '../rules/after-answer.ts';
import { type Heard, readRefusal } from '../rules/answer.ts';
import { pieceMillisMax, type Talk } from './talk.adapter.ts';

/** One file on its way to the server in pieces of 256 KB (tus 1.0). A cut costs at most the piece that was under way. */
export type Pieces = {
  readonly bytes: ArrayBuffer;
  readonly metadata: Readonly<Record<string, string>>;
  /** Where the server takes the pieces; null when it has not been asked yet. */
  readonly place: string | null;
  /** Called when the place is known, and when it is no more. */
  readonly placed: (place: string | null) => Promise<void> | void;
  readonly progress: (sentBytes: number) => Promise<void> | void;
  /** Asked between pieces. */
  readonly isWanted: () => boolean;
};

const pieceBytes = 256 * 1024;
const version = { 'Tus-Resumable': '1.0.0' };
const papersPath = '/api/v1/papers';
/** How often one go asks again where to go on, before it leaves the rest for later. */
const turnsMax = 4;

/** One go: as far as the line holds. Only the server's own count of what it has is believed. */
export async function sendPieces(talk: Talk, pieces: Pieces): Promise<PaperSent> {
  let { place } = pieces;
  for (let turn = 0; turn < turnsMax; turn += 1) {
    if (place === null) {
      const begun = await begin(talk, pieces);
      if (typeof begun !== 'string') return begun;
      place = begun;
      await pieces.placed(place);
      // What has just begun is empty: no need to ask.
      const sent = await sendFrom(talk, { pieces, place, offset: 0 });
      if (sent !== 'askAgain' && sent !== 'gone') return sent;
      if (sent === 'gone') place = await forget(pieces);
      continue;
    }
    const asked = await talk({ method: 'HEAD', path: place, headers: version });
    if (isGone(asked)) {
      place = await forget(pieces);
      continue;
    }
    const offset = offsetIn(asked, 200);
    if (offset === null) return notNow(asked);
    if (offset >= pieces.bytes.byteLength) return { kind: 'arrived' };
    const sent = await sendFrom(talk, { pieces, place, offset });
    if (sent === 'gone') place = await forget(pieces);
    else if (sent !== 'askAgain') return sent;
  }
  return { kind: 'cut', answer: { kind: 'noLine' } };
}

async function begin(talk: Talk, { bytes, metadata }: Pieces): Promise<string | PaperSent> {
  const described = Object.entries(metadata).map(([key, value]) => `${key} ${base64(value)}`);
  const made = await talk({ method: 'POST', path: papersPath, headers: { ...version, 'Upload-Length': String(bytes.byteLength), 'Upload-Metadata': described.join(',') } });
  const place = made.kind === 'answer' && made.status === 201 ? placeIn(made.headers.location) : null;
  if (place !== null) return place;
  const no = readRefusal(made);
  return no.kind === 'refused' ? no : { kind: 'cut', answer: no };
}

type From = { readonly pieces: Pieces; readonly place: string; readonly offset: number };

/** Piece after piece; each answer tells where the next begins. `askAgain`: the server counts otherwise than we do. */
async function sendFrom(talk: Talk, from: From): Promise<PaperSent | 'askAgain' | 'gone'> {
  const { pieces, place } = from;
  let { offset } = from;
  while (offset < pieces.bytes.byteLength) {
    if (!pieces.isWanted()) return { kind: 'paused' };
    const sent = await talk({
      method: 'PATCH',
      path: place,
      headers: { ...version, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
      body: pieces.bytes.slice(offset, offset + pieceBytes),
      millisMax: pieceMillisMax,
    });
    const reached = offsetIn(sent, 204);
    if (reached === null) return afterPiece(sent, pieces);
    if (reached <= offset) return 'askAgain';
    offset = reached;
    await pieces.progress(offset);
  }
  return { kind: 'arrived' };
}

async function afterPiece(heard: Heard, pieces: Pieces): Promise<PaperSent | 'askAgain' | 'gone'> {
  if (heard.kind === 'answer' && (heard.status === 409 || heard.status === 423)) return 'askAgain';
  if (isGone(heard)) return 'gone';
  const no = readRefusal(heard);
  if (no.kind !== 'refused') return { kind: 'cut', answer: no };
  if (no.reason.kind !== 'unexplained') await pieces.placed(null);
  // Hurt on the way: the server has thrown it away, and it goes again from its beginning.
  return no.reason.code === 'paperDigestDiffers' ? { kind: 'cut', answer: { kind: 'noLine' } } : no;
}

function notNow(heard: Heard): PaperSent {
  const no = readRefusal(heard);
  return { kind: 'cut', answer: no.kind === 'refused' ? { kind: 'noLine' } : no };
}

async function forget(pieces: Pieces): Promise<null> {
  await pieces.placed(null);
  return null;
}

function isGone(heard: Heard): boolean {
  return heard.kind === 'answer' && (heard.status === 404 || heard.status === 410);
}

function offsetIn(heard: Heard, status: number): number | null {
  if (heard.kind === 'nothing' || heard.status !== status) return null;
  const text = heard.headers['upload-offset'] ?? '';
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** Only the path, and only one under ours: an address that something in between wrote must not lead papers elsewhere. */
function placeIn(location: string | null): string | null {
  return /^(?:https?:\/\/[^/]+)?(\/api\/v1\/papers\/[\w-]+)$/.exec(location ?? '')?.[1] ?? null;
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
