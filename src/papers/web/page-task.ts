import { findSheet } from '../rules/find-sheet.ts';
import { judgePage } from '../rules/legible.ts';
import { greyOf } from '../rules/picture.ts';
import { sizeOfPage, straighten } from '../rules/straighten.ts';
import type { PageAnswer, PageTask } from './page-work.ts';

/** The same on the page as in the worker. */
export function doPageTask(task: PageTask): PageAnswer {
  if (task.kind === 'find') return { kind: 'found', sheet: findSheet(greyOf(task.photo)) };
  const page = straighten(task.photo, task.corners, sizeOfPage(task.corners));
  return { kind: 'straightened', page, faults: judgePage(greyOf(page)) };
}
