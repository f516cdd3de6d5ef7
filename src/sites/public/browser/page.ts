import { fetchTypeface } from '../web/fetch-typeface.ts';
import { focusFirst } from '../web/focus.ts';
import { neverBringBack } from '../web/never-bring-back.ts';

/** On every page: what is somebody's own is not brought back, news take the focus, the print button works, and our typeface comes last. */
if ('own' in document.documentElement.dataset) neverBringBack();
focusFirst();
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
if (!document.documentElement.classList.contains('typeface')) window.addEventListener('load', () => void fetchTypeface());
