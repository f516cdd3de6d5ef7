import { parentPort, workerData } from 'node:worker_threads';
import type { Encoding } from '../rules/old-fonts.ts';
import { readTableFile, type TableFault, type TableFile } from './table-file.adapter.ts';

/** The thread in which one spreadsheet is read. */

export type TableJob = { readonly bytes: Uint8Array; readonly asked: Encoding | null };

export type TableAnswer = TableFile | TableFault;

void answer(workerData as TableJob);

async function answer({ bytes, asked }: TableJob): Promise<void> {
  parentPort?.postMessage((await readTableFile(Buffer.from(bytes), asked)) satisfies TableAnswer);
}
