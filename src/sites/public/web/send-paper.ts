import type { Text } from '../../../basics/rules/outcome.ts';
import { paperSizeBytesMax, paperTypeOf } from '../../../papers/rules/paper.ts';
import { thisMachine } from '../../../sync/web/machine.ts';
import { sendPieces } from '../../../sync/web/send-pieces.ts';
import { openTalk } from '../../../sync/web/talk.adapter.ts';

/** One file as the person chose it, made ready for its way. */
export type ChosenPaper = { readonly bytes: ArrayBuffer; readonly name: string; readonly sha256: string };

/** `unreadable`: the file was moved or deleted since it was chosen, or its card was taken out. */
export type NotRead = 'wrongType' | 'tooBig' | 'empty' | 'unreadable';

const retryMs = [1000, 2000, 5000, 10_000, 20_000];

/** Null when it is none of the kinds that are taken, or too large: said at choice, not at send. */
export async function readPaper(file: File): Promise<ChosenPaper | NotRead> {
  const shrunk = await shrinkPhoto(file);
  if (shrunk.size > paperSizeBytesMax) return 'tooBig';
  if (shrunk.size === 0) return 'empty';
  const bytes = await shrunk.arrayBuffer().catch(() => null);
  if (bytes === null) return 'unreadable';
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
export async function sendPaper(sending: Sending): Promise<'arrived' | 'dropped' | Text> {
  const { dossierId, paper, progress, isWanted } = sending;
  const memory = `dh-tus-${dossierId}-${paper.sha256}`;
  const talk = openTalk(thisMachine());
  for (let failures = 0; isWanted(); failures += 1) {
    const sent = await sendPieces(talk, {
      bytes: paper.bytes,
      metadata: { dossierId, sha256: paper.sha256, filename: paper.name },
      place: sessionStorage.getItem(memory),
      placed: (place) => (place === null ? sessionStorage.removeItem(memory) : sessionStorage.setItem(memory, place)),
      progress(sentBytes) {
        failures = 0;
        progress(Math.floor((sentBytes * 100) / paper.bytes.byteLength));
      },
      isWanted,
    });
    if (sent.kind === 'arrived') return 'arrived';
    if (sent.kind === 'refused' && sent.reason.said !== null) return wordsOf(sent.reason.said);
    if (sent.kind === 'paused') return 'dropped';
    sending.stalled();
    await new Promise((resolve) => window.setTimeout(resolve, retryMs[Math.min(failures, retryMs.length - 1)]));
  }
  return 'dropped';
}

function wordsOf(said: { readonly detail: Text; readonly next: Text }): Text {
  return { vi: `${said.detail.vi} ${said.next.vi}`.trim(), en: `${said.detail.en} ${said.next.en}`.trim() };
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
