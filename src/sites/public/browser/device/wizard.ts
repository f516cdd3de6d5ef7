import { plainDateOf } from '../../../../basics/rules/time.ts';
import { say } from '../../../../basics/web/lang.ts';
import type { Answers } from '../../../../procedures/rules/form.ts';
import { firstUnfinishedPage, shownPages } from '../../../../procedures/rules/journey.ts';
import { type Fields, withPageAnswers } from '../../../../procedures/rules/read-answers.ts';
import { touchedOnly } from '../../../../sync/rules/draft-copy.ts';
import { refusalOf } from '../../../../sync/web/device.ts';
import { addressOf, changeOf, type DraftAtHand, shownPage } from '../../web/draft-at-hand.ts';
import { blankState, judgePage, type PageState, withoutRemoved, wizardPageOf } from '../../web/draft-pages.tsx';
import { type Keeper, keepDraft } from '../../web/keep-draft.ts';
import { liveWizard } from '../../web/live-wizard.tsx';
import { savedLine } from '../../web/saved-line.ts';
import { wizardWords } from '../../web/words-wizard.ts';
import { freshDraft, isScreen } from './draft.ts';
import { going, type House, type Route, type Screen, showing, textOf, type Visit } from './house.ts';

/** Where a draft goes on: the first page that lacks something, or the papers. */
export const goOn: Route = async (house, visit, [id = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  return going(`${addressOf(open)}/${firstUnfinishedPage(open.procedure.form, open.draft.answers, open.facts)?.id ?? 'giay-to'}`);
};

/** One page of questions: what was sent is kept first and judged afterwards, as on the server. */
export const wizard: Route = async (house, visit, [id = '', pageId = '']) => {
  const open = await freshDraft(house, visit, id);
  if (isScreen(open)) return open;
  const page = shownPage(open, pageId);
  if (page === null) return going(addressOf(open));
  const { searchParams } = visit.url;
  const blank: PageState = {
    ...blankState(open, page.id),
    note: searchParams.has('them') ? 'moreQuestions' : 'none',
    after: searchParams.get('ve') === 'kiem-tra' || textOf(visit.posted, '_after') === 'check' ? 'check' : 'next',
  };
  const posted = visit.posted ?? (searchParams.has('tiep') ? asItStands(open, page.id) : null);
  if (posted === null) return shown(house, visit, open, blank);
  const fields = withoutRemoved(posted);
  if (visit.posted === null) return judged(house, visit, open, judgePage(open, { state: blank, page, fields }));
  const from = standing?.id === id && standing.pageId === page.id ? standing.answers : open.draft.answers;
  const change = touchedOnly(changeOf(page, withPageAnswers({ draft: {}, page, fields })), from);
  const answers = Object.fromEntries(Object.entries({ ...open.draft.answers, ...change }).filter(([, answer]) => answer !== null));
  const isTouched = Object.keys(change).length > 0;
  const savedAt = isTouched ? (await house.device.answer(id, change)).savedAt : open.draft.updatedAt;
  if (isTouched) house.copies.later(id);
  const saved = savedLine({ savedAt, today: open.facts.today, lang: house.lang, place: 'device' });
  const now = { ...open, draft: { ...open.draft, answers } };
  return judged(house, visit, now, judgePage(now, { state: { ...blank, answers, saved }, page, fields }));
};

/** A form that did not get through to the server: what it held is here, and is judged as if it had been sent now. */
function asItStands(open: DraftAtHand, pageId: string): Fields {
  const asked = shownPages(open.procedure.form, open.draft.answers).find(({ id }) => id === pageId)?.questions ?? [];
  return { _shown: asked.map(({ key }) => key).join(','), _confirmed: 'yes' };
}

function judged(house: House, visit: Visit, open: DraftAtHand, judgement: ReturnType<typeof judgePage>): Screen {
  return judgement.kind === 'go' ? going(judgement.href) : shown(house, visit, open, judgement.state);
}

/** The page that stands, with what it showed or has kept since: only what the person changes on it is written. */
type Standing = { readonly id: string; readonly pageId: string; answers: Answers };
let standing: Standing | null = null;

function shown(house: House, visit: Visit, open: DraftAtHand, state: PageState): Screen {
  const page = wizardPageOf(house.frame(visit), { open, state, keptBy: 'device', waiting: 0 });
  return showing(page, 'still', () => {
    const now = { id: open.id, pageId: state.pageId, answers: state.answers };
    standing = now;
    return liven(house, open, now);
  });
}

function liven(house: House, open: DraftAtHand, now: Standing): () => void {
  const host = document.getElementById('wizard');
  const line = document.getElementById('save-line');
  const first = JSON.parse(host?.dataset['input'] ?? 'null') as Parameters<typeof liveWizard>[0]['first'] | null;
  if (host === null || line === null || first === null) return () => undefined;
  return liveWizard({
    host,
    first,
    keeperOf: (typed) => keeperHere(house, { open, now, line, typed }),
    // The router takes it, with the button that was pressed.
    send: (form, pressed) => form.dispatchEvent(new CustomEvent('sent', { bubbles: true, detail: pressed })),
    keepOther: (other, answers) => void house.device.answer(open.id, changeOf(other, answers)).then(() => house.copies.later(open.id)),
  });
}

type Kept = { readonly open: DraftAtHand; readonly now: Standing; readonly line: HTMLElement; readonly typed: () => Fields };

/** Told as saved only when the row was written and read back; what the machine refuses is told in its words, and tried again. */
function keeperHere({ device, lang, copies }: House, { open, now, line, typed }: Kept): Keeper {
  const page = open.procedure.form.pages.find(({ id }) => id === now.pageId);
  const keep = async () => {
    if (page === undefined) return null;
    const change = touchedOnly(changeOf(page, withPageAnswers({ draft: {}, page, fields: typed() })), now.answers);
    if (Object.keys(change).length === 0) return savedLine({ savedAt: open.draft.updatedAt, today: open.facts.today, lang, place: 'device' });
    return device.answer(open.id, change).then(
      ({ savedAt }) => {
        now.answers = { ...now.answers, ...change };
        copies.later(open.id);
        return savedLine({ savedAt, today: plainDateOf(savedAt), lang, place: 'device' });
      },
      (error: unknown) => {
        const refusal = refusalOf(error);
        return { failed: refusal === null ? say(wizardWords.saveFailed, lang) : `${say(refusal.why, lang)} ${say(refusal.next, lang)}` };
      },
    );
  };
  return keepDraft({ lang, line, keep, leave: () => void keep() });
}
