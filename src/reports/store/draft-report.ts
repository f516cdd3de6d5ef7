import { type Instant, type PlainDate, plainDateOf } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import { listSteeringDocuments } from '../../directives/store/steering-documents.ts';
import type { Directory } from '../../offices/store/directory.ts';
import type { DraftGround, ReportTexts } from '../rules/draft-ground.ts';
import type { ReportDocument } from '../rules/report-document.ts';
import type { FoundFigure } from '../rules/report-figure.ts';
import { type ReportKind, reportKindOf } from '../rules/report-kind.ts';
import { standingTexts } from '../rules/report-standing.ts';
import { writeDraft } from '../rules/write-draft.ts';
import { reformGround } from './reform-ground.ts';
import { findReportTexts } from './report-texts.ts';
import { takeFigures } from './take-figures.ts';

export type DraftInput = {
  readonly directory: Directory;
  readonly kind: ReportKind;
  readonly unitCode: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly now: Instant;
  /** To see what a draft would be with other words than those that are kept. */
  readonly texts?: ReportTexts;
};

/** A sentence may ask for figures only once another is known; the templates need three rounds at most. */
const roundsMax = 8;

/** The report that writes itself: words of the authority, documents of its register, figures counted now. Null for a unit without an office, or of another level. */
export async function draftReport(db: Db, input: DraftInput): Promise<ReportDocument | null> {
  const ground = await groundOf(db, input);
  if (ground === null || !reportKindOf[input.kind].writtenBy.includes(ground.unit.kind)) return null;
  const known = new Map<string, FoundFigure>();
  for (let round = 0; round < roundsMax; round += 1) {
    const { document, missing } = writeDraft(input.kind, ground, known, input.now);
    if (missing.length === 0) return document;
    for (const [id, found] of await takeFigures({ db, directory: input.directory, now: input.now }, missing)) known.set(id, found);
  }
  throw new Error(`The template of ${input.kind} asks for figures without end`);
}

async function groundOf(db: Db, { directory, kind, unitCode, from, to, now, texts }: DraftInput): Promise<DraftGround | null> {
  const office = directory.officeOfUnit(unitCode);
  if (office === null) return null;
  const today = plainDateOf(now);
  const nameOf = (code: string, fallback: string) => directory.unit(code, to)?.name ?? fallback;
  return {
    unit: { code: unitCode, kind: office.unitKind, name: nameOf(unitCode, office.placeName), authorityName: office.authorityName, placeName: office.placeName },
    wards: directory.offices.filter((one) => one.parentOfficeId === office.id).map((one) => ({ code: one.unitCode, name: nameOf(one.unitCode, one.placeName) })),
    period: { from, to },
    documents: await listSteeringDocuments(db, { officeId: office.id, until: today }),
    texts: standingTexts(kind, texts ?? (await findReportTexts(db, { officeId: office.id, kind, on: today }))),
    reform: kind === 'reform' ? await reformGround(db, { directory, unit: office, period: { from, to }, now }) : null,
  };
}
