import { answerOfThread } from './answer-thread.adapter.ts';
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
async function inThread(job: ProofreadJob): Promise<ProofreadAnswer> {
  const answer = await answerOfThread<ProofreadAnswer>('proofread-worker', job, { millisMax, heapMegabytesMax });
  return answer === 'tooMuch' ? { fault: 'tooSlow' } : answer;
}
