import '../web/old-browsers.ts';
import type { Fields } from '../../../procedures/rules/read-answers.ts';
import type { Adoptable } from '../web/adopted.ts';
import { fetchKeepHere } from '../web/fetch-keep-here.ts';
import { type KeptThere, keepDraft, postDraft } from '../web/keep-draft.ts';
import { liveWizard } from '../web/live-wizard.tsx';
import { openPageBasis } from '../web/page-basis.ts';
import type { WizardBodyInput } from '../web/wizard-body.tsx';

/** A page of questions that the server drew. What is typed goes to the server and, where the machine is the person's own, into the machine too. */
const place = document.getElementById('wizard');
const line = document.getElementById('save-line');

if (place !== null && line !== null) start(place, line);

function start(host: HTMLElement, saveLine: HTMLElement): void {
  const first = JSON.parse(host.dataset['input'] ?? '{}') as WizardBodyInput;
  const address = saveLine.dataset['save'] ?? '';
  const draft = host.dataset['adopt'];
  const page = first.form.pages.find(({ id }) => id === first.pageId);
  const here =
    draft === undefined || page === undefined
      ? null
      : fetchKeepHere()
          .then(({ keepHere }) => keepHere(JSON.parse(draft) as Adoptable, { page, lang: first.lang }))
          .catch(() => null);
  /** Where another machine answered otherwise, the person is told. */
  function tellWaiting(kept: KeptThere | null): void {
    const waiting = kept?.waiting ?? 0;
    if (waiting > 0 || document.getElementById('two-copies') !== null)
      void import('./device/tell-conflicts.ts').then(
        ({ tellConflicts }) => tellConflicts(first.lang, address.split('/')[3] ?? '', waiting),
        () => undefined,
      );
  }

  liveWizard({
    host,
    first,
    keeperOf(typed, goOnFrom) {
      const basis = openPageBasis({ typed, goOnFrom });
      return keepDraft({
        lang: first.lang,
        line: saveLine,
        async keep() {
          const onServer = basis.send((fields) => postDraft(address, paramsOf(fields)));
          const [there, onDevice] = await Promise.all([onServer, here?.then((keep) => keep?.(typed()) ?? null).catch(() => null)]);
          if (there !== null) tellWaiting(there);
          return there?.line ?? onDevice ?? null;
        },
        leave: () => basis.leave((fields) => void navigator.sendBeacon(address, paramsOf(fields))),
      });
    },
    send: (form) => form.submit(),
    keepOther: (other, answers) =>
      void import('../web/post-page.ts').then(
        ({ postPage }) => postPage(address.replace(`/${first.pageId}/luu`, `/${other.id}/luu`), other, { answers, drawnAt: first.basedOn.split(' ')[0] ?? '' }).then(tellWaiting),
        () => undefined,
      ),
  });
}

function paramsOf(fields: Fields): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of typeof values === 'string' ? [values] : values) params.append(name, value);
  return params;
}
