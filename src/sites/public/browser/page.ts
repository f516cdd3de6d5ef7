import { focusFirst } from '../web/focus.ts';
import { neverBringBack } from '../web/never-bring-back.ts';

/** Every page that is somebody's own, may bring bad news or be printed: the news take the focus, the print button works. */
neverBringBack();
focusFirst();
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
