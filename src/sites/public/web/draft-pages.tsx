import { questionsOfCard } from '../../../people/rules/card-answers.ts';
import { checkForm, checkPage } from '../../../procedures/rules/check-form.ts';
import type { FormPage } from '../../../procedures/rules/form.ts';
import { nextPage, previousPage, shownPages } from '../../../procedures/rules/journey.ts';
import type { Fields } from '../../../procedures/rules/read-answers.ts';
import type { Adoptable } from './adopted.ts';
import { CheckPage } from './check-page.tsx';
import type { Frame } from './document.tsx';
import { addressOf, type DraftAtHand, faultsOfDraft, papersToSend } from './draft-at-hand.ts';
import type { NamedOffice } from './office-page.tsx';
import type { PapersBodyInput } from './papers-body.tsx';
import { PapersPage } from './papers-page.tsx';
import type { Fault } from './parts.tsx';
import { savedLine } from './saved-line.ts';
import type { WizardBodyInput } from './wizard-body.tsx';
import { WizardPage, type WizardPageInput } from './wizard-page.tsx';

/** The pages of a draft, drawn alike by the server and by the device. */

export type PageState = Omit<WizardBodyInput, 'lang' | 'procedureName'>;

export function blankState(open: DraftAtHand, pageId: string): PageState {
  return {
    form: open.procedure.form,
    pageId,
    answers: open.draft.answers,
    today: open.facts.today,
    lists: listsFor(open, pageId),
    rows: {},
    faults: [],
    mended: [],
    warnings: [],
    note: 'none',
    after: 'next',
    saved: '',
    basedOn: '',
  };
}

/** `waiting`: answers that two machines gave differently, as far as the page itself tells them. */
export type WizardShown = { readonly open: DraftAtHand; readonly state: PageState; readonly keptBy: KeptBy; readonly waiting: number };

/** `server`: the draft of a person's own machine, which may hold it too · `serverAlone`: shared machine or desk · `device`: this very device. */
export type KeptBy = 'server' | 'serverAlone' | 'device';

export function wizardPageOf(frame: Frame, shown: WizardShown) {
  return WizardPage(wizardPageInput(frame, shown));
}

export function wizardPageInput(frame: Frame, { open, state, keptBy, waiting }: WizardShown): WizardPageInput {
  const here = addressOf(open);
  const isBegun = state.saved === '' && Object.keys(open.draft.answers).length > 0;
  const saved = isBegun ? savedLine({ savedAt: open.draft.updatedAt, today: open.facts.today, lang: frame.lang, place: keptBy === 'device' ? 'device' : 'server' }) : state.saved;
  const before = previousPage(open.procedure.form, state.answers, state.pageId);
  return {
    frame,
    body: { ...state, saved, lang: frame.lang, procedureName: open.procedure.name[frame.lang] },
    backHref: state.after === 'check' ? `${here}/kiem-tra` : before === null ? `/nop/${open.procedure.code}` : `${here}/${before.id}`,
    saveHref: `${here}/${state.pageId}/luu`,
    pauseHref: `${here}/tam-dung`,
    copies: { waiting, href: `${here}/hai-ban${state.after === 'check' ? '?ve=kiem-tra' : ''}` },
    adopt: keptBy === 'server' ? adoptable(open) : null,
    card: hasCard(open, state.pageId) ? 'fits' : 'no',
  };
}

/** Whether an identity card can answer something on the page. */
export function hasCard({ procedure }: Pick<DraftAtHand, 'procedure'>, pageId: string): boolean {
  return questionsOfCard(procedure.form.pages.find(({ id }) => id === pageId)?.questions ?? [], []).length > 0;
}

export function papersPageOf(frame: Frame, shown: { readonly open: DraftAtHand; readonly fault: PapersBodyInput['fault']; readonly keptBy: KeptBy; readonly isByCode: boolean }) {
  const { open, fault } = shown;
  const pages = shownPages(open.procedure.form, open.draft.answers);
  const here = addressOf(open);
  return PapersPage({
    frame,
    body: { lang: frame.lang, action: `${here}/giay-to`, papers: papersToSend(open.procedure), files: open.draft.papers.map(fileOf), fault },
    procedureName: open.procedure.name[frame.lang],
    part: { at: pages.length + 1, of: pages.length + 2 },
    backHref: `${here}/${pages.at(-1)?.id ?? ''}`,
    nextHref: `${here}/kiem-tra`,
    notNow: open.procedure.requiredPapers.filter((paper) => paper.kind === 'shown' || paper.kind === 'lookedUp'),
    adopt: shown.keptBy === 'server' ? adoptable(open) : null,
    isByCode: shown.isByCode,
  });
}

/** `faults` are those found when it was sent; those of the form itself are found here. */
export function checkPageOf(frame: Frame, shown: { readonly open: DraftAtHand; readonly faults: readonly Fault[]; readonly offices: readonly NamedOffice[] }) {
  const { open, offices } = shown;
  const sent = new Set(open.draft.papers.map((paper) => paper.requiredPaper));
  const faults = [...shown.faults, ...faultsOfDraft(open, frame.lang)];
  return CheckPage({
    frame,
    procedureName: open.procedure.name[frame.lang],
    here: addressOf(open),
    pages: shownPages(open.procedure.form, open.draft.answers),
    answers: checkForm(open.procedure.form, open.draft.answers, open.facts).answers,
    officeName: offices.find((office) => office.unitCode === open.draft.unitCode)?.unitName ?? '',
    papers: open.draft.papers,
    missing: papersToSend(open.procedure)
      .filter((paper) => paper.onlyWhen === null && !sent.has(paper.key))
      .map((paper) => paper.name),
    faults: [...new Map(faults.map((fault) => [fault.href + fault.message, fault])).values()],
  });
}

export type Judged = { readonly kind: 'show'; readonly state: PageState; readonly isFaulty: 'yes' | 'no' } | { readonly kind: 'go'; readonly href: string };

/** What comes after a page was sent with these answers: the page again with what is wrong or new on it, or the next one. */
export function judgePage(open: DraftAtHand, posted: { readonly state: PageState; readonly page: FormPage; readonly fields: Fields }): Judged {
  const { page, fields, state } = posted;
  const { answers } = state;
  const rows = rowsAfter(fields);
  if (rows !== null) return { kind: 'show', state: { ...state, rows }, isFaulty: 'no' };
  const checked = checkPage(open.procedure.form, page.id, answers, open.facts);
  if (checked.problems.length > 0) return { kind: 'show', state: { ...state, faults: checked.problems }, isFaulty: 'yes' };
  const here = addressOf(open);
  const shownBefore = new Set(oneText(fields, '_shown').split(','));
  const shownNow = shownPages(open.procedure.form, answers).find(({ id }) => id === page.id)?.questions ?? [];
  if (shownNow.some((question) => question.type !== 'derived' && !shownBefore.has(question.key))) {
    return { kind: 'go', href: `${here}/${page.id}?them=1${state.after === 'check' ? '&ve=kiem-tra' : ''}` };
  }
  if (checked.warnings.length > 0 && oneText(fields, '_confirmed') === '') return { kind: 'show', state: { ...state, warnings: checked.warnings }, isFaulty: 'no' };
  if (state.after === 'check') return { kind: 'go', href: `${here}/kiem-tra` };
  return { kind: 'go', href: `${here}/${nextPage(open.procedure.form, answers, page.id)?.id ?? 'giay-to'}` };
}

/** The fields without those of a row that was just taken out. */
export function withoutRemoved(fields: Fields): Fields {
  const removed = oneText(fields, '_remove');
  return removed === '' ? fields : Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith(`${removed}.`)));
}

function oneText(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

/** How many rows each table shows, where one was added or taken out; null when neither was asked for. */
function rowsAfter(fields: Fields): Readonly<Record<string, number>> | null {
  const [added, removed] = [oneText(fields, '_add'), oneText(fields, '_remove').replace(/\[\d+\]$/, '')];
  const table = added === '' ? removed : added;
  if (table === '') return null;
  const now = Number(oneText(fields, `_rows.${table}`)) || 1;
  return { [table]: Math.min(100, Math.max(1, now + (added === '' ? -1 : 1))) };
}

/** Lists weigh a few kilobytes: only pages that choose from them get them. */
function listsFor(open: DraftAtHand, pageId: string): WizardBodyInput['lists'] {
  const text = JSON.stringify(open.procedure.form.pages.find(({ id }) => id === pageId)?.questions ?? []);
  return {
    ethnicGroups: text.includes('"ethnic"') ? open.lists.ethnicGroups : [],
    countries: text.includes('"country"') ? open.lists.countries : [],
    idDocumentKinds: text.includes('"idDocument"') ? open.lists.idDocumentKinds : [],
  };
}

function fileOf(paper: DraftAtHand['draft']['papers'][number]): PapersBodyInput['files'][number] {
  const state = paper.arrived === 'yes' ? 'arrived' : paper.arrived === 'kept' ? 'kept' : 'waiting';
  return { name: paper.name, lengthBytes: paper.lengthBytes, sha256: paper.sha256, requiredPaper: paper.requiredPaper, state, percent: 0, preview: null };
}

/** What a draft that began on a server page brings along for the device. */
function adoptable(open: DraftAtHand): Adoptable {
  const { id, procedure, draft } = open;
  return {
    id,
    procedureCode: procedure.code,
    procedureVersion: procedure.version,
    unitCode: draft.unitCode,
    answers: draft.answers,
    // Papers whose bytes the server has not got whole are sent or chosen again; the device cannot answer for them.
    papers: draft.papers.filter(({ arrived }) => arrived === 'yes').map(({ name, lengthBytes, sha256, requiredPaper }) => ({ name, lengthBytes, sha256, requiredPaper })),
    savedAt: draft.updatedAt,
  };
}
