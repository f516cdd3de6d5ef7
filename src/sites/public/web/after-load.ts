import { fetchTypeface } from './fetch-typeface.ts';
import { tellUnsent } from './tell-unsent.ts';
import { linkWorker } from './worker-link.ts';

/** Address of what sends, built with the device's own pages. */
declare const BUILT_SEND_HERE: string;

/** What every page does when it is ready, fetched only then: tells and sends what is unsent, links the worker; our typeface comes last. */
export function afterLoad(): void {
  // The page that the device draws has the sender in it already.
  const isShell = document.getElementById('opening') !== null;
  void tellUnsent().then((unsent) => {
    if (unsent > 0 && !isShell) void (import(BUILT_SEND_HERE) as Promise<typeof import('./send-here.ts')>).then(({ sendHere }) => sendHere()).catch(() => undefined);
  });
  void linkWorker();
  if (!document.documentElement.classList.contains('typeface')) void fetchTypeface();
}
