import { Worker } from 'node:worker_threads';
import type { ProofreadAnswer, ProofreadJob } from './proofread-worker.ts';

export type { ProofreadAnswer };

/** Waiting and reading together stay below the 20 seconds after which the pages give an answer up. */
const [waitMillis, millisMax] = [4_000, 15_000];
const heapMegabytesMax = 384;
/** Who comes when so many wait is asked to come back. */
const waitingMax = 8;

export type Proofreader = { proofread(job: { readonly text: string } | { readonly bytes: Uint8Array }): Promise<ProofreadAnswer | 'busy'> };

/**
 * Reads reports one after the other, each in a thread of its own with a limit of time and memory. Whose turn does not come in time is asked to come back, and
 * his is not read any more. `root` is the project's folder.
 */
export function openProofreader({ root, waitMillisMax = waitMillis }: { readonly root: string; readonly waitMillisMax?: number }): Proofreader {
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;
  return {
    async proofread(job) {
      if (waiting >= waitingMax) return 'busy';
      waiting += 1;
      return new Promise((resolve, reject) => {
        let state: 'waits' | 'givenUp' = 'waits';
        const timer = setTimeout(() => {
          state = 'givenUp';
          resolve('busy');
        }, waitMillisMax);
        queue = queue.then(async () => {
          clearTimeout(timer);
          if (state === 'waits') await inThread({ ...job, root }).then(resolve, reject);
          waiting -= 1;
        });
      });
    },
  };
}

/** A thread that runs out of time or memory was given a file that no person would call a report. */
function inThread(job: ProofreadJob): Promise<ProofreadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    const timer = setTimeout(() => settle({ fault: 'tooSlow' }), millisMax);
    function settle(answer: ProofreadAnswer | Error): void {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    }
    worker.on('message', (answer: ProofreadAnswer) => settle(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { fault: 'tooSlow' } : error));
    worker.on('exit', (code) => settle(new Error(`The thread of the proof-reader ended with code ${code}`)));
  });
}

/** From a bundle the thread is a file beside it; from TypeScript sources tsx loads it, as for documents (basics/store/pdf.adapter.ts). */
function startWorker(job: ProofreadJob): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytesMax };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./proofread-worker.js', import.meta.url), { workerData: job, resourceLimits });
  const source = JSON.stringify(new URL('./proofread-worker.ts', import.meta.url).href);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${source}, ${source}))`, { eval: true, workerData: job, resourceLimits });
}
