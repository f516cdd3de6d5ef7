import { digestOfBytes } from '../../basics/rules/digest.ts';
import type { FileUpload } from '../rules/attached-file.ts';

/** The bytes of a file as base64, in pieces that the argument list of a function bears. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(parts.join(''));
}

/** A file with what it is declared to be; the server looks whether it is. */
export async function uploadOf(file: File): Promise<FileUpload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name.slice(-200), lengthBytes: bytes.length, sha256: digestOfBytes(bytes), content: await base64Of(file) };
}
