import { documentOfText, lettersMax, type ReadDocument } from '../rules/proofread-document.ts';
import { readDocx } from './docx-text.adapter.ts';
import { readPdf } from './pdf-text.adapter.ts';

/** Why a file could not be read as a report. */
export type ReportFault = 'empty' | 'oldWord' | 'locked' | 'broken' | 'tooLarge' | 'scan' | 'otherKind' | 'tooSlow';

/** A report in a .docx, .pdf or .txt file; what it is, its first bytes say, and not its name. */
export async function readReport(bytes: Uint8Array): Promise<ReadDocument | ReportFault> {
  const read = await readByKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (typeof read === 'string') return read;
  const letters = read.blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : block.rows.flat().reduce((all, { text }) => all + text.length, 0)), 0);
  if (letters > lettersMax) return 'tooLarge';
  return letters === 0 ? 'empty' : read;
}

async function readByKind(bytes: Buffer): Promise<ReadDocument | ReportFault> {
  if (bytes.length === 0) return 'empty';
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readDocx(bytes);
  if (bytes.subarray(0, 1024).includes('%PDF-')) return readPdf(new Uint8Array(bytes));
  // Word puts an encrypted .docx into the container of its old format.
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'oldWord';
  const text = textOf(bytes);
  return text === null ? 'otherKind' : documentOfText(text);
}

function textOf(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
