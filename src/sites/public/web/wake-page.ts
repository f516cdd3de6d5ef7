import { focusFirst } from './focus.ts';

/** What a page needs once it stands, whoever drew it: news take the focus, and the print button works. */
export function wakePage(): void {
  focusFirst();
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
