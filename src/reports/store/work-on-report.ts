import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { type Instant, type PlainDate, plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { tablesFit, withTyped } from '../rules/edited-table.ts';
import { type Edited, type FigureChange, figureChanges, isSameContent, type ReportDocument, strangeFigures } from '../rules/report-document.ts';
import { figureId, type KeptFigure } from '../rules/report-figure.ts';
import { mayActOnReport, type ReportTry, standingOfReport } from '../rules/report-life.ts';
import { notEditable, notYourAct, numberTaken, overtaken, strangeFigures as strangeRefusal } from '../rules/report-refusals.ts';
import type { ReportSide } from '../rules/report-rights.ts';
import { refreshedFigures, silentFigures, type WordsToLookAt, wordsToLookAt } from '../rules/silent-figures.ts';
import { keptFigure } from '../rules/write-draft.ts';
import { deliver } from './deliveries.ts';
import { addReportAct, addVersion, findReport, findVersion, freezeReport, type KeptReport, lockReport, type ReportVersion, versionsAfter, type Writer } from './reports.ts';
import { takeFigures } from './take-figures.ts';

/** Every change of a report: lock, look where it stands, decide, append; one transaction. */

type Change = {
  readonly id: string;
  readonly by: Writer;
  readonly sides: readonly ReportSide[];
  readonly now: Instant;
};
/** `actId`: made where it was done. `unanswered`: acts of the same screen whose answers never came; they may have been done. */
type Edit = Change & { readonly basedOn: number; readonly actId?: string | undefined; readonly unanswered?: readonly string[] | undefined };
export type Saved = Pick<ReportVersion, 'version' | 'document'>;

/** What was typed becomes the next version; figures stay those of the version before. Refuses: notYourAct, notEditable, overtaken, strangeFigures, strangeTable. */
export async function saveEdit(pool: Pool, edit: Edit & { readonly edited: Edited }): Promise<Outcome<Saved> | 'absent'> {
  return nextVersion(pool, edit, 'edit', async (db, { report, latest }) => {
    const { figures } = latest.document;
    const produced = (await findVersion(db, report, 1))?.document ?? latest.document;
    if (strangeFigures([...edit.edited.blocks, ...edit.edited.annex], figures).length > 0) return refuse(strangeRefusal);
    const fitting = tablesFit(produced, edit.edited);
    if (!fitting.ok) return fitting;
    const typed = { by: edit.by.name, at: withOffset(edit.now) };
    const { head, blocks, annex, foot } = withTyped(edit.edited, { produced, latest: latest.document, typed });
    return allow({ head, blocks, annex, foot, figures });
  });
}

/** An earlier version is taken up again, as a new one. Null where there is no such version. */
export async function restoreVersion(pool: Pool, edit: Edit & { readonly version: number }): Promise<Outcome<Saved> | 'absent'> {
  return nextVersion(pool, edit, 'restore', async (db, { report }) => {
    const before = await findVersion(db, report, edit.version);
    return before === null ? 'absent' : allow(before.document);
  });
}

/** Figures are counted anew: those named, or all. Counted before the report is held, so that nobody waits for it. */
export async function refreshFigures(pool: Pool, edit: Edit & { readonly figures: readonly string[] | null; readonly directory: Directory }): Promise<Outcome<Saved> | 'absent'> {
  const before = await findReport(pool, edit.id);
  if (before === null) return 'absent';
  const { directory, figures, now } = edit;
  const fresh = await freshFigures(pool, { document: before.latest.document, directory, now }, figures ?? undefined);
  return nextVersion(pool, edit, 'refresh', async (_db, { latest }) => {
    const { document } = latest;
    return allow({ ...document, figures: refreshedFigures(document, fresh, figures) });
  });
}

type Made = Outcome<ReportDocument> | 'absent';

async function nextVersion(pool: Pool, edit: Edit, why: ReportVersion['why'], make: (db: Db, kept: KeptReport) => Promise<Made>): Promise<Outcome<Saved> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const kept = await lockReport(db, edit.id);
    if (kept === null) return 'absent';
    const { report, latest, acts } = kept;
    if (!edit.sides.includes('writer')) return refuse(notYourAct({ vi: 'người soạn thảo của đơn vị', en: 'the writers of the office' }));
    if (standingOfReport(acts).state !== 'draft') return refuse(notEditable);
    const isFresh = latest.version === edit.basedOn;
    // Without names of acts, only the very same content again is known for one's own.
    const isMaybeRepeat = latest.version === edit.basedOn + 1 && latest.why === why && latest.savedBy === edit.by.id;
    const isOwn = !isFresh && (await areOwn(db, kept, edit));
    if (!isFresh && !isOwn && !isMaybeRepeat) return refuse(overtaken(latest.savedByName, latest.version));
    const made = await make(db, kept);
    if (made === 'absent' || !made.ok) return made;
    if (!isFresh && isSameContent(made.value, latest.document)) return allow(latest);
    if (!isFresh && !isOwn) return refuse(overtaken(latest.savedByName, latest.version));
    const version = latest.version + 1;
    const { by, now, actId = null } = edit;
    await addVersion(db, { officeId: report.officeId, reportId: report.id, version, document: made.value, why, by, now, actId });
    return allow({ version, document: made.value });
  });
}

/** Whether all that was saved since is what the same person sent from the same screen and got no answer to: then nobody is overtaken. */
async function areOwn(db: Db, { report, latest }: KeptReport, { basedOn, by, actId, unanswered = [] }: Edit): Promise<boolean> {
  if (latest.version < basedOn) return false;
  const mine = new Set([...unanswered, ...(actId === undefined ? [] : [actId])]);
  return (await versionsAfter(db, report, basedOn)).every((one) => one.savedBy === by.id && one.actId !== null && mine.has(one.actId));
}

type Recount = { readonly document: ReportDocument; readonly directory: Directory; readonly now: Instant };

/** The figures of the document, also those that only words stand on, as they are now. */
async function freshFigures(db: Db, { document, directory, now }: Recount, ids: readonly string[] = Object.keys(document.figures)): Promise<ReadonlyMap<string, KeptFigure>> {
  const kept = ids.flatMap((id) => document.figures[id] ?? []);
  const refs = kept.map(({ ref }) => ref);
  const found = await takeFigures({ db, directory, now }, refs);
  return new Map(
    refs.flatMap((ref) => {
      const fresh = found.get(figureId(ref));
      return fresh === undefined ? [] : [[figureId(ref), keptFigure(ref, fresh, now)] as const];
    }),
  );
}

/** Which figures of the document would be otherwise today; nothing is changed. */
export async function differencesToday(db: Db, input: Recount): Promise<readonly FigureChange[]> {
  return figureChanges(input.document, await freshFigures(db, input));
}

/** Words that stand on a figure that is otherwise today. */
export async function wordsToLookAtToday(db: Db, input: Recount): Promise<readonly WordsToLookAt[]> {
  return wordsToLookAt(input.document, await freshFigures(db, input, silentFigures(input.document)));
}

export type ReportActTry = Change & {
  readonly act: Omit<ReportTry, 'issue'> & {
    readonly id: string;
    readonly issue: { readonly number: number | null; readonly issuedOn: PlainDate; readonly signer: string } | null;
  };
};

/** An act that is there already (sent again) changes nothing. */
export async function actOnReport(pool: Pool, one: ReportActTry): Promise<Outcome<null> | 'absent'> {
  return pool.inTransaction(async (db) => {
    const kept = await lockReport(db, one.id);
    if (kept === null) return 'absent';
    if (kept.acts.some(({ id }) => id === one.act.id)) return allow(null);
    const { latest, acts } = kept;
    const outcome = mayActOnReport({ standing: standingOfReport(acts), act: one.act, sides: one.sides, document: latest.document, today: plainDateOf(one.now) });
    if (!outcome.ok) return outcome;
    const done = await carryOut(db, kept, one);
    if (!done.ok) return done;
    const { kind, body, id } = one.act;
    await addReportAct(db, { officeId: kept.report.officeId, reportId: one.id, id, kind, version: latest.version, body, by: one.by, now: one.now });
    return done;
  });
}

async function carryOut(db: Db, { report, latest }: KeptReport, { act, now }: ReportActTry): Promise<Outcome<null>> {
  const of = { id: report.id, officeId: report.officeId };
  if (act.kind === 'deliver') await deliver(db, { ...of, recipientOfficeIds: act.recipients, now });
  if (act.kind !== 'issue' || act.issue === null) return allow(null);
  const frozen = await freezeReport(db, { ...of, ...act.issue, document: latest.document, now });
  return frozen === 'taken' ? refuse(numberTaken(act.issue.number ?? 0, Number(act.issue.issuedOn.slice(0, 4)))) : allow(null);
}
