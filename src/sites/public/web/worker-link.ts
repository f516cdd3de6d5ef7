import { say } from '../../../basics/web/lang.ts';
import { countUnsent } from './peek-store.adapter.ts';
import { workerWords } from './words-worker.ts';

/** Keeps the site openable without a line: registers the worker, tells it the language, looks after the data pack, and offers a new version. */
export async function linkWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const wasLooked = serviceWorker.controller !== null;
  // A new worker has taken over, here or in another tab: what is open now would ask for files that are no more.
  serviceWorker.addEventListener('controllerchange', () => {
    if (wasLooked) window.location.reload();
  });
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => null);
  if (registration === null) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage({ kind: 'lang', lang: document.documentElement.lang });
  whenIdle(() => active?.postMessage({ kind: 'pack' }));
  if (registration.waiting !== null) offer(registration);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && serviceWorker.controller !== null) offer(registration);
    });
  });
}

/** A quiet bar. Nothing is changed under something unsent: it is sent or taken along first. */
function offer(registration: ServiceWorkerRegistration): void {
  if (document.getElementById('new-version') !== null) return;
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const bar = document.createElement('p');
  bar.id = 'new-version';
  bar.className = 'new-version';
  bar.setAttribute('role', 'status');
  const said = document.createElement('span');
  said.textContent = say(workerWords.newVersion, lang);
  const button = document.createElement('button');
  button.className = 'text';
  button.textContent = say(workerWords.update, lang);
  button.addEventListener('click', () => {
    void countUnsent().then(({ unsent }) => {
      if (unsent === 0) return registration.waiting?.postMessage({ kind: 'update' });
      const link = document.createElement('a');
      link.href = '/tren-may-nay';
      link.textContent = say(workerWords.seeUnsent, lang);
      // The button stays: once everything is sent it does what it says.
      said.replaceChildren(say(workerWords.sendFirst(unsent), lang), ' ', link);
    });
  });
  bar.append(said, ' ', button);
  document.body.append(bar);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 3000);
}
