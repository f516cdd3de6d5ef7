import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Db } from '../../basics/store/database.ts';
import { heicPixels, heicPixelsMax } from '../rules/heic.ts';
import type { PaperType } from '../rules/paper.ts';
import { heicToJpeg } from './heic.adapter.ts';
import { paperPath } from './paper-files.ts';
import { findArrivedPaper } from './papers.ts';

export type PaperBytes = { readonly type: PaperType; readonly lengthBytes: number; readonly stream: Readable };

/**
 * The bytes of a paper for an officer who may see them (the caller has made sure of that); null when it has not arrived.
 * As `jpeg` a HEIC is turned into a JPEG, which every browser shows; the other types, and a HEIC that can't be read, come as they are.
 * Throws when the paper is recorded but its file is not there: something is broken that somebody must look at.
 */
export async function streamPaper(input: {
  readonly pool: Db;
  readonly dataDir: string;
  readonly dossierId: string;
  readonly sha256: string;
  readonly as: 'original' | 'jpeg';
}): Promise<PaperBytes | null> {
  const paper = await findArrivedPaper(input.pool, input);
  if (paper === null) return null;
  const path = paperPath(input);
  const jpeg = input.as === 'jpeg' && paper.type === 'image/heic' ? await jpegOf(path) : null;
  if (jpeg !== null) return { type: 'image/jpeg', lengthBytes: jpeg.length, stream: Readable.from([jpeg]) };
  const handle = await open(path, 'r');
  return { type: paper.type, lengthBytes: paper.lengthBytes, stream: createReadStream(path, { fd: handle }) };
}

async function jpegOf(path: string): Promise<Uint8Array | null> {
  const heic = await readFile(path);
  return heicPixels(heic) > heicPixelsMax ? null : heicToJpeg(heic);
}
