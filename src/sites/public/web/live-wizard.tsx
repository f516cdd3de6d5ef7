import { hydrate, render } from 'preact';
import type { Answers, FormPage } from '../../../procedures/rules/form.ts';
import { type Fields, withPageAnswers } from '../../../procedures/rules/read-answers.ts';
import { focusFirst } from './focus.ts';
import type { Keeper } from './keep-draft.ts';
import { askedPage, factsOf, WizardBody, type WizardBodyInput } from './wizard-body.tsx';

export type LiveWizard = {
  /** The place that holds the body as it was drawn. */
  readonly host: HTMLElement;
  readonly first: WizardBodyInput;
  /** `goOnFrom`: what the page is based on from now on, as whoever keeps it says. */
  readonly keeperOf: (typed: () => Fields, goOnFrom: (basedOn: string) => void) => Keeper;
  /** The page is right, as far as it can be told here: it goes on. */
  readonly send: (form: HTMLFormElement, pressed: HTMLButtonElement | null) => void;
  /** What an identity card answered on another page of the form. */
  readonly keepOther: (page: FormPage, answers: Answers) => void;
};

/**
 * The page of questions comes alive: what is typed is kept, questions that follow from an answer appear at once, faults are told without
 * a journey to the server. The form stays a form: when anything here fails, it posts as it would without script. Gives what ends it.
 */
export function liveWizard({ host, first, keeperOf, send, keepOther }: LiveWizard): () => void {
  const page = first.form.pages.find(({ id }) => id === first.pageId);
  if (page === undefined) return () => undefined;
  let input = first;
  // Answers of questions that were hidden again come back when they are shown again.
  let remembered = first.answers;
  let timer = 0;
  // Old browsers do not tell which button sends a form.
  let pressed: HTMLButtonElement | null = null;
  // The check weighs as much as the page itself: fetched when the person begins, and used when it is here.
  let check: Check | null = null;
  hydrate(<WizardBody {...input} />, host);
  const keeper = keeperOf(fieldsNow, (basedOn) => {
    input = { ...input, basedOn };
    const field = host.querySelector<HTMLInputElement>('input[name="_based"]');
    if (field !== null) field.value = basedOn;
  });
  const ended = new AbortController();

  function fieldsNow(): Fields {
    const form = host.querySelector('form');
    const fields: Record<string, string[]> = {};
    if (form === null) return fields;
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
    return fields;
  }

  function read(fields: Fields): void {
    if (page === undefined) return;
    const answers = withPageAnswers({ draft: first.answers, page, fields });
    remembered = { ...remembered, ...answers };
    const asked = new Set(String(fields['_shown'] ?? '').split(','));
    const hidden = page.questions.filter(({ key }) => !asked.has(key) && Object.hasOwn(remembered, key)).map(({ key }) => [key, remembered[key] ?? null] as const);
    const next = { ...input, answers: { ...answers, ...Object.fromEntries(hidden) } };
    draw({ ...next, mended: check === null ? [] : mendedIn(next, check) });
  }

  async function fetchCheck(): Promise<void> {
    check ??= await import('../../../procedures/rules/check-form.ts').then(
      (loaded) => loaded.checkPage,
      () => null,
    );
  }
  host.addEventListener('focusin', () => void fetchCheck(), { once: true });

  /** Without the check, the server judges. */
  function judge(form: HTMLFormElement): void {
    const { problems } = check === null ? { problems: [] } : check(input.form, input.pageId, input.answers, factsOf(input));
    if (problems.length === 0) {
      void keeper.rest().then(() => send(form, pressed));
      return;
    }
    draw({ ...input, faults: problems, mended: [], warnings: [] });
    keeper.touch();
    window.setTimeout(focusFirst);
  }

  function draw(next: WizardBodyInput): void {
    input = next;
    render(<WizardBody {...input} />, host);
  }

  // Few pages ask what an identity card says; the others shall not carry the offer.
  if (document.getElementById('identity-card') !== null)
    void import('./offer-card.ts').then(
      ({ offerCard }) => offerCard({ input, behind: host.closest<HTMLElement>('.column') ?? host, keepOther, fill }),
      () => undefined,
    );

  function fill(answers: Answers): void {
    remembered = { ...remembered, ...answers };
    // Boxes keep what was typed for as long as they stand: made anew, they show what the card says.
    render(null, host);
    draw({ ...input, answers: { ...input.answers, ...answers } });
    keeper.touch();
  }

  // Drawing again may move what is below. Never between the finger's coming down and its going up, or the tap would miss.
  let isHeld = false;
  let isDue = false;
  function readSoon(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      isDue = isHeld;
      if (!isHeld) read(fieldsNow());
    }, ms);
  }
  host.addEventListener('pointerdown', () => {
    isHeld = true;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    const rise = () => {
      isHeld = false;
      if (isDue) readSoon(0);
    };
    window.addEventListener(end, rise);
    ended.signal.addEventListener('abort', () => window.removeEventListener(end, rise));
  }

  host.addEventListener('input', (event) => {
    keeper.touch();
    const isChosen = event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(event.target.type));
    readSoon(isChosen ? 0 : 200);
  });
  host.addEventListener('focusout', () => keeper.hurry());
  host.addEventListener('click', (event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null;
  });

  host.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    if (pressed?.name === '_add' || pressed?.name === '_remove') return;
    event.preventDefault();
    const seen = fieldsNow();
    read(seen);
    if (bringsUp(input, seen)) return draw({ ...input, note: 'moreQuestions' });
    const enough = new Promise((resolve) => window.setTimeout(resolve, 3000));
    void Promise.race([fetchCheck(), enough]).then(() => judge(form));
  });
  return () => {
    window.clearTimeout(timer);
    ended.abort();
    keeper.end();
  };
}

/** Whether the answers of the page ask for more than the person has been shown: somebody who presses Enter at once must not pass by it. */
function bringsUp(input: WizardBodyInput, seen: Fields): boolean {
  const shown = new Set(String(seen['_shown'] ?? '').split(','));
  const questions = askedPage(input)?.questions ?? [];
  return questions.some((question) => question.type !== 'derived' && !shown.has(question.key));
}

type Check = typeof import('../../../procedures/rules/check-form.ts').checkPage;

function mendedIn(input: WizardBodyInput, check: Check): readonly string[] {
  if (input.faults.length === 0) return [];
  const left = new Set(check(input.form, input.pageId, input.answers, factsOf(input)).problems.map(({ path }) => path));
  return input.faults.map(({ path }) => path).filter((path) => !left.has(path));
}
