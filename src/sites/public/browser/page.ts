import { focusFirst } from '../web/focus.ts';

/** Every page that may bring bad news or be printed: the news take the focus, the print button works. */
focusFirst();
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
