import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of a paper stand. Made of checked ids alone: no name that a person gave is part of a path. */
export function paperPath(input: { readonly dataDir: string; readonly dossierId: string; readonly sha256: string }): string {
  const lastGroup = input.dossierId.slice(input.dossierId.lastIndexOf('-') + 1);
  return join(input.dataDir, 'papers', lastGroup.slice(0, 2), input.dossierId, input.sha256);
}

/** Under the same folder as the papers, so that moving one is a rename on one file system. */
export function uploadsDir(dataDir: string): string {
  return join(dataDir, 'papers', 'incoming');
}

export type CopiedFile = { readonly path: string; readonly sha256: string; readonly lengthBytes: number; readonly head: Uint8Array };

/**
 * A copy whose digest is of the very bytes that were written, synced to the disk. Not a rename of the upload: another process
 * may still hold that open, and could change it after it was checked.
 */
export async function copyWithDigest(from: string): Promise<CopiedFile> {
  const path = `${from}.${randomBytes(6).toString('hex')}.part`;
  const source = await open(from, 'r');
  const copy = await open(path, 'wx');
  let isWhole = false;
  try {
    const copied = await copyBytes(source, copy);
    await copy.sync();
    isWhole = true;
    return { path, ...copied };
  } finally {
    await source.close();
    await copy.close();
    if (!isWhole) await rm(path, { force: true });
  }
}

async function copyBytes(source: FileHandle, copy: FileHandle): Promise<Omit<CopiedFile, 'path'>> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(256 * 1024);
  let lengthBytes = 0;
  let head = Buffer.alloc(0);
  for (;;) {
    const { bytesRead } = await source.read(piece, 0, piece.length);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), lengthBytes, head };
    const bytes = piece.subarray(0, bytesRead);
    if (head.length < 16) head = Buffer.concat([head, bytes.subarray(0, 16)]);
    hash.update(bytes);
    await copy.appendFile(bytes);
    lengthBytes += bytesRead;
  }
}

/** Moves a synced file to its place so that after a power cut it is either there whole or not at all. */
export async function placeFile(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const firstMade = await mkdir(folder, { recursive: true });
  await rename(from, to);
  await syncFolder(folder);
  if (firstMade === undefined) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
