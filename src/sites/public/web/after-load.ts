import { fetchTypeface } from './fetch-typeface.ts';
import { holdsDraft } from './peek-store.adapter.ts';
import { tellUnsent } from './tell-unsent.ts';
import { linkWorker } from './worker-link.ts';

/** Address of what sends, built with the device's own pages. */
declare const BUILT_SEND_HERE: string;

const sending = () => import(BUILT_SEND_HERE) as Promise<typeof import('./send-here.ts')>;

/** What every page does when it is ready, fetched only then: tells and sends what is unsent, links the worker; our typeface comes last. */
export function afterLoad(): void {
  // A machine for self-service keeps nothing of its own: no store, no worker, no typeface remembered.
  if ('kiosk' in document.documentElement.dataset) return;
  // The page that the device draws has the sender in it already.
  const isShell = document.getElementById('opening') !== null;
  void tellUnsent().then((unsent) => {
    if (unsent > 0 && !isShell)
      void sending()
        .then(({ sendHere }) => sendHere())
        .catch(() => undefined);
  });
  const filed = /^\/bien-nhan\/([0-9a-f-]{36})$/.exec(window.location.pathname)?.[1];
  if (filed !== undefined)
    void holdsDraft(filed).then((isHere) => {
      if (isHere)
        void sending()
          .then(({ markFiledHere }) => markFiledHere(filed))
          .catch(() => undefined);
    });
  void linkWorker();
  if (!document.documentElement.classList.contains('typeface')) void fetchTypeface();
}
