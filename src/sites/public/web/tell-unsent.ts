import { countUnsent } from './peek-store.adapter.ts';

/** How much is unsent stands in the title of every page and beside "Trên máy này", and changes while it is looked at. */
export async function tellUnsent(): Promise<number> {
  const { drafts, unsent } = await countUnsent();
  const title = document.title.replace(/^\(\d+\) /, '');
  document.title = unsent === 0 ? title : `(${unsent}) ${title}`;
  for (const mark of document.querySelectorAll<HTMLElement>('[data-unsent]')) {
    mark.hidden = unsent + drafts === 0;
    mark.className = unsent === 0 ? 'count-mark' : 'count-mark unsent';
    mark.textContent = String(unsent === 0 ? drafts : unsent);
  }
  return unsent;
}
