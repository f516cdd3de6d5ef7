import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

/** Shows a screen in place of what stands there now; `close` brings that back, with the focus where it was. */
export function openInPlace(behind: HTMLElement, screen: (close: () => void) => ReactElement): void {
  const before = document.activeElement;
  const host = document.createElement('div');
  host.className = behind.className;
  behind.before(host);
  behind.hidden = true;
  window.scrollTo(0, 0);
  const root = createRoot(host);
  root.render(
    screen(() => {
      root.unmount();
      host.remove();
      behind.hidden = false;
      if (before instanceof HTMLElement) before.focus();
    }),
  );
}
