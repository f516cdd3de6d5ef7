import { doPageTask } from '../../../papers/web/page-task.ts';
import type { PageTask } from '../../../papers/web/page-work.ts';

/** Works on the points of photos beside the page. Built as one plain file, which also workers of old browsers can read. */
addEventListener('message', (event: MessageEvent<PageTask>) => {
  const answer = doPageTask(event.data);
  postMessage(answer, { transfer: answer.kind === 'straightened' ? [answer.page.data.buffer] : [] });
});
