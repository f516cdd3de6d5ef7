import { fetchTypeface } from '../web/fetch-typeface.ts';
import { neverBringBack } from '../web/never-bring-back.ts';
import { tellUnsent } from '../web/tell-unsent.ts';
import { wakePage } from '../web/wake-page.ts';
import { linkWorker } from '../web/worker-link.ts';

/** On every page: what is somebody's own is not brought back, what is unsent is told and sent, and our typeface comes last. */
if ('own' in document.documentElement.dataset) neverBringBack();
wakePage();
if (!document.documentElement.classList.contains('typeface')) window.addEventListener('load', () => void fetchTypeface());
window.addEventListener('load', () => void linkWorker());
// The page that the device draws has the sender in it already.
const isShell = document.getElementById('opening') !== null;
void tellUnsent().then((unsent) => {
  if (unsent > 0 && !isShell) void import('../web/send-here.ts').then(({ sendHere }) => sendHere());
});
