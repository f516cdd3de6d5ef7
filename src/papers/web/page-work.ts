import { builtFiles } from '../../basics/web/built-files.ts';
import type { FoundSheet } from '../rules/find-sheet.ts';
import type { PageFault } from '../rules/legible.ts';
import type { Picture, Quad } from '../rules/picture.ts';
import { doPageTask } from './page-task.ts';

/** What is done with the points of a photo. It takes up to a second on an old phone, so it is done beside the page where that can be had. */
export type PageTask = { readonly kind: 'find'; readonly photo: Picture } | { readonly kind: 'straighten'; readonly photo: Picture; readonly corners: Quad };
export type PageAnswer = { readonly kind: 'found'; readonly sheet: FoundSheet } | { readonly kind: 'straightened'; readonly page: Picture; readonly faults: readonly PageFault[] };

/** One task after the other. What does it here comes with the screen, since the line may be gone when the worker is wanted. */
export type PageWork = { readonly work: (task: PageTask) => Promise<PageAnswer>; readonly end: () => void };

export function openPageWork(): PageWork {
  let worker = typeof Worker === 'undefined' ? null : new Worker(builtFiles.pageWorker());
  let tell: (answer: PageAnswer | null) => void = () => undefined;
  if (worker !== null) {
    worker.onmessage = (event: MessageEvent<PageAnswer>) => tell(event.data);
    // Refused, not loaded, or out of memory. The photo is still here: a worker is given copies.
    worker.onerror = () => {
      worker = null;
      tell(null);
    };
  }
  return {
    async work(task) {
      const answer = await new Promise<PageAnswer | null>((resolve) => {
        tell = resolve;
        if (worker === null) resolve(null);
        else worker.postMessage(task);
      });
      return answer ?? doPageTask(task);
    },
    end: () => worker?.terminate(),
  };
}
