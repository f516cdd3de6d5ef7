import { render } from 'preact';
import { say } from '../../../../basics/web/lang.ts';
import type { Fields } from '../../../../procedures/rules/read-answers.ts';
import { refusalOf } from '../../../../sync/web/device.ts';
import { PageBody, titleOf } from '../../web/document.tsx';
import { Box } from '../../web/parts.tsx';
import { tellUnsent } from '../../web/tell-unsent.ts';
import { wakePage } from '../../web/wake-page.ts';
import { problemWords } from '../../web/words-problem.ts';
import type { House, Said, Screen, Visit } from './house.ts';
import { lockWhenIdle } from './idle-lock.ts';
import { type IsLast, oneDrawing } from './one-drawing.ts';
import { placeOf } from './routes.ts';
import { tellConflicts } from './tell-conflicts.ts';

/**
 * Goes from page to page without leaving the document, so that the key of a shared machine can live in its memory. Links and forms of the
 * pages stay what they are; those that lead to pages of the device are taken up here, all others go the browser's way.
 */
export function startRouter(house: House): { go(href: string): void } {
  const first = house.post?.places ?? [];
  let drawn = 0;
  let endLife: () => void = () => undefined;
  let isLive = false;
  let said: Said = {};
  let isPosting = false;

  const drawing = oneDrawing(async (isLast) => {
    if (isLive) await show({ url: new URL(window.location.href), posted: null, said }, { how: 'again', isLast });
  });

  /** `push` a new place in the history, `stay` at the same (Back, a form shown again). */
  function visit(url: URL, posted: Fields | null, how: 'push' | 'stay'): Promise<void> {
    return drawing.visit((isLast) => show({ url, posted }, { how, isLast }));
  }

  /** `again`: a live page in its place, since something has changed. */
  async function show(visit: Visit, { how, isLast }: { readonly how: 'push' | 'stay' | 'again'; readonly isLast: IsLast }): Promise<void> {
    const { url } = visit;
    const { route, rest } = placeOf(url.pathname, first);
    const screen = await route(house, visit, rest);
    if (!isLast()) return;
    if (screen.kind === 'fetch') return window.location.assign(screen.href);
    if (screen.kind === 'go') return goTo(new URL(screen.href, window.location.href), how);
    if (how === 'push') history.pushState(null, '', url);
    else if (how === 'stay' && url.href !== window.location.href) history.replaceState(null, '', url);
    draw(screen, how);
  }

  /** A redirect takes the place of what asked for it; after a form it is a new place. */
  function goTo(url: URL, how: 'push' | 'stay' | 'again'): Promise<void> | void {
    if (!placeOf(url.pathname, first).isOwn) return window.location.assign(url);
    return visit(url, null, how === 'again' ? 'stay' : how);
  }

  function draw(screen: Extract<Screen, { kind: 'page' }>, how: 'push' | 'stay' | 'again'): void {
    const { frame, kind, children, title } = screen.page.props;
    // The offer of a new version is no part of the page and stays while pages come and go.
    const offer = document.getElementById('new-version');
    if (how !== 'again') {
      drawn += 1;
      endLife();
      endLife = () => undefined;
      // Boxes keep what was typed into them by themselves: another page is drawn from nothing.
      document.body.textContent = '';
    }
    render(
      <PageBody key={drawn} frame={frame} kind={kind}>
        {screen.note === undefined ? null : (
          <Box kind="info">
            <p role="status" className="no-line-bar">
              {screen.note}
            </p>
          </Box>
        )}
        {children}
      </PageBody>,
      document.body,
    );
    if (offer !== null && !offer.isConnected) document.body.append(offer);
    document.title = titleOf({ frame, title });
    document.documentElement.dataset['own'] = '';
    isLive = screen.how === 'live';
    said = screen.said ?? {};
    if (how !== 'again') {
      arrive();
      endLife = screen.liven?.() ?? endLife;
    }
    wakePage();
    void tellUnsent();
    const draftId = /^\/nop\/ho-so\/([0-9a-f-]{36})\//.exec(window.location.pathname)?.[1];
    if (draftId !== undefined)
      void house.copies.conflictsOf(draftId).then(
        (conflicts) => tellConflicts(house.lang, draftId, Object.keys(conflicts).length),
        () => undefined,
      );
  }

  function arrive(): void {
    const aim = window.location.hash === '' ? null : document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (aim !== null) {
      aim.scrollIntoView();
      aim.focus();
      return;
    }
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  function post(form: HTMLFormElement, pressed: HTMLElement | null): void {
    if (isPosting) return;
    isPosting = true;
    const fields = fieldsOf(form, pressed);
    const url = new URL(form.getAttribute('action') ?? window.location.href, window.location.href);
    url.searchParams.delete('tiep');
    visit(url, fields, 'push')
      .catch(tellFault)
      .finally(() => {
        isPosting = false;
      });
  }

  /** Something could not be kept or done: the page stays as it is, with what was typed, and says so at its head. */
  function tellFault(error: unknown): void {
    const refusal = refusalOf(error);
    const box = document.createElement('div');
    box.className = 'box bad';
    box.id = 'errors';
    box.tabIndex = -1;
    box.setAttribute('role', 'alert');
    box.textContent = refusal === null ? say(problemWords.brokenText, house.lang) : `${say(refusal.why, house.lang)} ${say(refusal.next, house.lang)}`;
    document.getElementById('errors')?.remove();
    document.getElementById('main')?.prepend(box);
    wakePage();
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href, window.location.href);
    if (url.origin !== window.location.origin || link.hasAttribute('download') || link.target !== '' || link.hasAttribute('data-fetch')) return;
    if (/\/tam-dung$/.test(url.pathname) && house.post === null) {
      event.preventDefault();
      const id = url.pathname.split('/')[3] ?? '';
      void house.copies.now(id).then(async () => {
        const papers = await papersOnlyHere(house, id);
        if (papers > 0) url.searchParams.set('giay-to', String(papers));
        window.location.assign(url);
      });
      return;
    }
    // Another language, or another place on the same page: the browser's matter.
    if (url.searchParams.has('lang') || (url.hash !== '' && url.pathname === window.location.pathname && url.search === window.location.search)) return;
    if (!placeOf(url.pathname, first).isOwn) return;
    event.preventDefault();
    visit(url, null, 'push').catch(tellFault);
  });

  let pressed: HTMLElement | null = null;
  document.addEventListener('click', (event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null;
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    post(form, (event as SubmitEvent).submitter ?? pressed);
  });
  document.addEventListener('sent', (event) => {
    if (event.target instanceof HTMLFormElement) post(event.target, event instanceof CustomEvent ? (event.detail as HTMLElement | null) : null);
  });
  window.addEventListener('popstate', () => void visit(new URL(window.location.href), null, 'stay').catch(tellFault));
  // A live page is drawn again in its place when anything changes, here or in another tab.
  house.device.subscribe(() => {
    void tellUnsent();
    drawing.changed();
  });

  // Nothing of the last person stays on the screen.
  // The machine of a post has a watch of its own, which warns and leaves nothing in memory.
  if (house.post === null) lockWhenIdle(house.device, () => void visit(new URL(window.location.href), null, 'stay').catch(tellFault));
  void visit(new URL(window.location.href), null, 'stay').catch(tellFault);
  return { go: (href) => void visit(new URL(href, window.location.href), null, 'push').catch(tellFault) };
}

/** Papers travel with the dossier, not with the copy of the draft. */
async function papersOnlyHere({ device }: House, id: string): Promise<number> {
  const papers = (await device.findDraft(id))?.papers ?? [];
  const bytes = await Promise.all(papers.map(({ sha256 }) => device.paperBytes(id, sha256)));
  return bytes.filter((one) => one !== null).length;
}

/** What a form holds, with the button that sent it: old browsers leave it out. */
function fieldsOf(form: HTMLFormElement, pressed: HTMLElement | null): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') fields[pressed.name] = [pressed.value];
  return fields;
}
