import type { Encoding } from '../rules/old-fonts.ts';
import { answerOfThread } from './answer-thread.adapter.ts';
import { isWorkbook, readTableFile } from './table-file.adapter.ts';
import type { TableAnswer, TableJob } from './table-worker.ts';

/** A table of thousands of rows takes a second or two. */
const patience = { millisMax: 10_000, heapMegabytesMax: 512 };

let last: Promise<unknown> = Promise.resolve();

/**
 * What readTableFile makes of the bytes. A workbook is unpacked and read in a thread with a limit of time and memory, one after the other: a small file may
 * ask for a great deal of both. Text is read here: that takes no longer than it is long.
 */
export function readTable(bytes: Buffer, asked: Encoding | null, limits = patience): Promise<TableAnswer> {
  if (!isWorkbook(bytes)) return readTableFile(bytes, asked);
  const turn = last.then(() => inThread({ bytes, asked }, limits));
  // A failure belongs to the one who asked; the next is served all the same.
  const done = () => undefined;
  last = turn.then(done, done);
  return turn;
}

async function inThread(job: TableJob, limits: typeof patience): Promise<TableAnswer> {
  const answer = await answerOfThread<TableAnswer>('table-worker', job, limits);
  return answer === 'tooMuch' ? 'tooLarge' : answer;
}
