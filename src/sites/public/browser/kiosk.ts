import '../web/old-browsers.ts';
import { say } from '../../../basics/web/lang.ts';
import { kioskLimits, kioskStanding } from '../../../sync/rules/idle.ts';
import { isClosedAtKiosk, kioskEnd, kioskStart } from '../rules/kiosk.ts';
import { clearHere } from '../web/clear-here.ts';
import { countUnsent } from '../web/peek-store.adapter.ts';
import { kioskWords } from '../web/words-kiosk.ts';
import { neverRemember } from './device/never-remember.ts';

/**
 * On every page of a machine for self-service: counts the time without a touch and clears, keeps Back out of what an earlier person opened, and lets
 * nothing lead away. Loaded before any other script of the page.
 */
const page = document.documentElement;
const lang = page.lang === 'en' ? 'en' : 'vi';
const session = page.dataset['kiosk'] ?? '';
const step = page.dataset['kioskStep'];
const lineAgainMillis = 5000;
let isClearing = false;

// A paper that is being sent would ask whether to leave, and the machine would wait for an answer from nobody.
window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });

if (isOfAnother()) window.location.replace(kioskStart);
else start();

function start(): void {
  neverRemember();
  stayInside();
  if (step === 'setup') void offerSetup();
  else if (step === 'wiped') void goOn();
  else if (step === 'watched') watch();
  if (step !== 'wiped') page.dataset['kioskReady'] = '';
}

/** Entries of the history bear whose they are: Back to those of an earlier person shows the start. */
function isOfAnother(): boolean {
  const state = (window.history.state ?? {}) as { readonly kiosk?: unknown };
  if (typeof state.kiosk === 'string' && state.kiosk !== session) return true;
  window.history.replaceState({ ...state, kiosk: session }, '');
  return false;
}

function watch(): void {
  let touchedAt = Date.now();
  const warning = document.querySelector<HTMLDialogElement>('#kiosk-warning');
  const [left, seconds] = [document.getElementById('kiosk-left'), document.getElementById('kiosk-seconds')];

  function standingAt(now: number) {
    const at = kioskStanding({ touchedAt, now });
    touchedAt = at.touchedAt;
    return at.standing;
  }

  function look(): void {
    const now = Date.now();
    const standing = standingAt(now);
    if (standing.kind === 'locked') return void clear();
    const total = Math.ceil((kioskLimits.lockMillis - (now - touchedAt)) / 1000);
    if (left !== null) left.textContent = `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
    if (seconds !== null) seconds.textContent = String(total);
    if (standing.kind === 'warned' && warning?.open === false) warning.showModal();
    if (standing.kind === 'inUse' && warning?.open === true) warning.close();
  }

  function touch(): void {
    // The touch of somebody who comes after the time is over opens nothing.
    if (standingAt(Date.now()).kind === 'locked') return void clear();
    touchedAt = Date.now();
    if (warning?.open === true) look();
  }

  for (const sign of ['pointerdown', 'touchstart', 'keydown', 'input', 'wheel']) document.addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  // Pages that arrive from a telephone are a sign of somebody too.
  const papers = document.getElementById('papers');
  if (papers !== null) new MutationObserver(touch).observe(papers, { childList: true, subtree: true });
  window.setInterval(look, 1000);
  look();
}

/** Out of sight at once; then the server's page, whose answer orders the browser to forget. Without a line it waits, with nothing on the screen. */
async function clear(): Promise<void> {
  if (isClearing) return;
  isClearing = true;
  page.hidden = true;
  while (!(await hasLine())) {
    document.body.textContent = say(kioskWords.noLine, lang);
    page.hidden = false;
    await clearHere();
    await new Promise((resolve) => window.setTimeout(resolve, lineAgainMillis));
  }
  window.location.replace(kioskEnd);
}

function hasLine(): Promise<boolean> {
  return fetch('/readyz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The server's order has been carried out when its page is here; what a browser without such orders would keep goes by hand. */
async function goOn(): Promise<void> {
  await clearHere();
  const form = document.querySelector<HTMLFormElement>('#kiosk-next');
  const body = new URLSearchParams({ unit: form?.querySelector<HTMLInputElement>('[name=unit]')?.value ?? '' });
  const begun = await fetch(kioskStart, { method: 'POST', body, redirect: 'manual' }).then(
    () => true,
    () => false,
  );
  page.dataset['kioskReady'] = '';
  if (begun) window.location.replace(kioskStart);
}

/** A browser that keeps something of somebody is not turned into a machine that forgets. */
async function offerSetup(): Promise<void> {
  const { drafts, unsent } = await countUnsent();
  const [form, held] = [document.getElementById('kiosk-setup'), document.getElementById('kiosk-held')];
  const count = drafts + unsent;
  if (form !== null) form.hidden = count > 0;
  if (held === null || count === 0) return;
  held.textContent = say(kioskWords.setupHeld(count), lang);
  held.hidden = false;
}

/** What scripts draw later keeps the rules of the page too; a file that is dropped beside its box would be opened by the browser. */
function stayInside(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (link === null) return;
      if (link.origin !== window.location.origin || isClosedAtKiosk(link.pathname)) event.preventDefault();
      link.removeAttribute('target');
      if (!link.hasAttribute('data-wipe')) return;
      event.preventDefault();
      void clear();
    },
    { capture: true },
  );
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    boxUnder(event)?.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => boxUnder(event)?.classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const box = boxUnder(event);
    box?.classList.remove('over');
    const input = box?.querySelector<HTMLInputElement>('input[type=file]');
    const files = event.dataTransfer?.files;
    if (input === null || input === undefined || files === undefined || files.length === 0) return;
    input.files = files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function boxUnder(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('.paper') : null;
}
