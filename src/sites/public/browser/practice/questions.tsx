import { say } from '../../../../basics/web/lang.ts';
import type { AnswerProblem, FormPage } from '../../../../procedures/rules/form.ts';
import { firstUnfinishedPage } from '../../../../procedures/rules/journey.ts';
import { type Fields, withPageAnswers } from '../../../../procedures/rules/read-answers.ts';
import { fillOpen, kindsToTell, ofSeen, withRefused } from '../../rules/practice.ts';
import { shownPage } from '../../web/draft-at-hand.ts';
import { blankState, judgePage, type PageState, withoutRemoved, wizardPageInput } from '../../web/draft-pages.tsx';
import type { Keeper } from '../../web/keep-draft.ts';
import { liveWizard } from '../../web/live-wizard.tsx';
import { WizardPage } from '../../web/wizard-page.tsx';
import { practiceWords, refusalTips, warningTip } from '../../web/words-practice.ts';
import { going, type House, type Screen, textOf, type Visit } from '../device/house.ts';
import { practising, withSession } from './around.ts';
import { hold, openPractice, practisedAt, type Session, session } from './session.ts';

/** The first page that lacks something, or the papers. */
export const goOn = withSession(async (house, _visit, on) => {
  const open = openPractice(house, on);
  return going(`${practisedAt}/${firstUnfinishedPage(on.procedure.form, on.answers, open.facts)?.id ?? 'giay-to'}`);
});

/** One of the real pages of questions, judged by the real rules; what is refused is noted. */
export const questions = withSession(async (house, visit, on) => {
  const open = openPractice(house, on);
  const page = shownPage(open, visit.url.pathname.split('/')[3] ?? '');
  if (page === null) return going(practisedAt);
  const { searchParams } = visit.url;
  const blank: PageState = {
    ...blankState(open, page.id),
    saved: say(practiceWords.notKept, house.lang),
    note: searchParams.has('them') ? 'moreQuestions' : 'none',
    after: searchParams.get('ve') === 'kiem-tra' || textOf(visit.posted, '_after') === 'check' ? 'check' : 'next',
  };
  if (visit.posted === null) return shown(house, visit, { on, state: blank, tips: [] });
  if (textOf(visit.posted, 'do') === 'fill') return filled(house, visit, { on, state: blank });
  return posted(house, visit, { on, state: blank, page, fields: withoutRemoved(visit.posted) });
});

function filled(house: House, visit: Visit, { on, state }: Pick<Shown, 'on' | 'state'>): Screen {
  const { procedure, answers, person } = on;
  const now = hold({ ...on, answers: fillOpen({ form: procedure.form, pageId: state.pageId, answers, person, today: state.today }) });
  return shown(house, visit, { on: now, state: { ...state, answers: now.answers }, tips: [practiceWords.filled] });
}

type Posted = Pick<Shown, 'on' | 'state'> & { readonly page: FormPage; readonly fields: Fields };

function posted(house: House, visit: Visit, { on, state, page, fields }: Posted): Screen {
  const answers = withPageAnswers({ draft: on.answers, page, fields });
  const kept = hold({ ...on, answers });
  const judged = judgePage(openPractice(house, kept), { state: { ...state, answers }, page, fields });
  if (judged.kind === 'go') return going(judged.href);
  const refused = ofSeen(judged.state.faults, textOf(fields, '_shown').split(','));
  const now = hold({ ...kept, refused: withRefused(kept.refused, { pageId: page.id, problems: refused }) });
  return shown(house, visit, { on: now, state: judged.state, tips: tipsFor(judged.state) });
}

function tipsFor({ faults, warnings }: { readonly faults: readonly AnswerProblem[]; readonly warnings: readonly unknown[] }) {
  return [...kindsToTell(faults).map((kind) => refusalTips[kind]), ...(warnings.length > 0 ? [warningTip] : [])];
}

type Shown = { readonly on: Session; readonly state: PageState; readonly tips: readonly { readonly vi: string; readonly en: string }[] };

function shown(house: House, visit: Visit, { on, state, tips }: Shown): Screen {
  const input = wizardPageInput(house.frame(visit), { open: openPractice(house, on), state, keptBy: 'device', waiting: 0 });
  const backHref = input.backHref.startsWith(practisedAt) ? input.backHref : `/tap-lam/thu-tuc/${on.procedure.code}`;
  const tools = (
    <form method="post" action={`${visit.url.pathname}${state.after === 'check' ? '?ve=kiem-tra' : ''}`} className="no-print">
      <button type="submit" className="second" name="do" value="fill">
        {say(practiceWords.fill, house.lang)}
      </button>
    </form>
  );
  // No card of a real person is read for a practice, and there is nothing to go on with elsewhere.
  const page = WizardPage({ ...input, backHref, pauseHref: null, card: 'no' });
  return practising(page, on, { tips, tools, liven: () => liven(state.pageId) });
}

function liven(pageId: string): () => void {
  const host = document.getElementById('wizard');
  const first = JSON.parse(host?.dataset['input'] ?? 'null') as Parameters<typeof liveWizard>[0]['first'] | null;
  if (host === null || first === null) return () => undefined;
  // Old browsers do not tell which button sends a form.
  let pressed: HTMLElement | null = null;
  const press = (event: Event) => {
    pressed = event.target instanceof Element ? event.target.closest('button') : null;
  };
  // Judged by the route alone, so that each refusal is noted once: the form does not get as far as the page's own judge.
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    event.target?.dispatchEvent(new CustomEvent('sent', { bubbles: true, detail: (event as SubmitEvent).submitter ?? pressed }));
  };
  host.addEventListener('click', press, { capture: true });
  host.addEventListener('submit', take, { capture: true });
  return liveWizard({ host, first, keeperOf: (typed) => inMemory(pageId, typed), send: () => undefined, keepOther: () => undefined });
}

/** What is typed is held while one goes from page to page, and nowhere but here. */
function inMemory(pageId: string, typed: () => Fields): Keeper {
  return {
    touch() {
      const on = session();
      const page = on?.procedure.form.pages.find(({ id }) => id === pageId);
      if (on === null || page === undefined) return;
      hold({ ...on, answers: withPageAnswers({ draft: on.answers, page, fields: typed() }) });
    },
    hurry: () => undefined,
    rest: () => Promise.resolve(),
    end: () => undefined,
  };
}
