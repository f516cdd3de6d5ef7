import { builtFiles } from '../../basics/web/built-files.ts';
import type { FoundSheet } from '../rules/find-sheet.ts';
import type { PageFault } from '../rules/legible.ts';
import type { Picture, Quad } from '../rules/picture.ts';

/** What is done with the points of a photo. It takes up to a second on an old phone, so it is done beside the page where that can be had. */
export type PageTask = { readonly kind: 'find'; readonly photo: Picture } | { readonly kind: 'straighten'; readonly photo: Picture; readonly corners: Quad };
export type PageAnswer = { readonly kind: 'found'; readonly sheet: FoundSheet } | { readonly kind: 'straightened'; readonly page: Picture; readonly faults: readonly PageFault[] };

/** One task after the other. The photo's points are given away and cannot be used afterwards. */
export type PageWork = { readonly work: (task: PageTask) => Promise<PageAnswer>; readonly end: () => void };

export function openPageWork(): PageWork {
  const worker = startWorker();
  let isBroken = worker === null;
  return {
    async work(task) {
      if (isBroken || worker === null) return workHere(task);
      // A worker that was refused or cannot be read has not touched the photo: only what it was given a copy of.
      const answer = await askWorker(worker, task);
      if (answer !== null) return answer;
      isBroken = true;
      return workHere(task);
    },
    end: () => worker?.terminate(),
  };
}

function startWorker(): Worker | null {
  return typeof Worker === 'undefined' ? null : new Worker(builtFiles.pageWorker());
}

function askWorker(worker: Worker, task: PageTask): Promise<PageAnswer | null> {
  return new Promise((resolve) => {
    worker.onmessage = (event: MessageEvent<PageAnswer>) => resolve(event.data);
    worker.onerror = () => resolve(null);
    worker.postMessage(task);
  });
}

async function workHere(task: PageTask): Promise<PageAnswer> {
  const { doPageTask } = await import('./page-task.ts');
  return doPageTask(task);
}
