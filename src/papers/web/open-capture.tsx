import { createRoot } from 'react-dom/client';
import { Capture, type CaptureInput } from './capture.tsx';

/**
 * Opens the screen that takes pictures of a paper in place of `behind`, which comes back when it is closed, with the focus where it was.
 * For pages of any kind: give it what stands there now, and take what the person made.
 */
export function openCapture({ behind, ...input }: Omit<CaptureInput, 'onClose'> & { readonly behind: HTMLElement }): void {
  const before = document.activeElement;
  const host = document.createElement('div');
  behind.before(host);
  behind.hidden = true;
  window.scrollTo(0, 0);
  const root = createRoot(host);
  root.render(
    <Capture
      {...input}
      onClose={() => {
        root.unmount();
        host.remove();
        behind.hidden = false;
        if (before instanceof HTMLElement) before.focus();
      }}
    />,
  );
}
