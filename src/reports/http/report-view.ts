import { problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, House } from '../../basics/http/route.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import type { PdfPrinter } from '../../basics/store/pdf.adapter.ts';
import { authorityInProse } from '../../dossiers/rules/legal-form-words.ts';
import type { OfficerSession } from '../../offices/rules/officer.ts';
import type { Directory } from '../../offices/store/directory.ts';
import { getOffice } from '../../offices/store/get-office.ts';
import { listOfficers } from '../../offices/store/officers.ts';
import { withoutTypists } from '../rules/edited-table.ts';
import { numberWords } from '../rules/printed-report.ts';
import { figureName } from '../rules/report-figure.ts';
import { reportKindOf } from '../rules/report-kind.ts';
import { mayActOnReport, reportActs, standingOfReport } from '../rules/report-life.ts';
import { type ReportSide, receivesReports, reportSides, seesReports } from '../rules/report-rights.ts';
import { warningsOf } from '../rules/report-warnings.ts';
import { tableChanges } from '../rules/table-changes.ts';
import { deliveredTo, listDeliveries, markRead } from '../store/deliveries.ts';
import { listRecipientGroups } from '../store/recipient-groups.ts';
import { findReport, findVersion, type IssuedReport, isIntact, type KeptReport } from '../store/reports.ts';
import { wordsToLookAtToday } from '../store/work-on-report.ts';
import type { ReportView } from './report-shapes.ts';

/** What the routes of reports need beside the house. */
export type ReportsHouse = House & { directory(): Directory; readonly printer: PdfPrinter };

/** '08/BC-UBND' */
export function numberText(symbol: string, number: number): string {
  return numberWords(symbol, { number }).replace('Số: ', '');
}

export function authorityOf(house: ReportsHouse, officeId: number): string {
  return authorityInProse(getOffice(house.directory(), officeId).authorityName);
}

export type Opened = { readonly officer: OfficerSession; readonly kept: KeptReport; readonly sides: readonly ReportSide[] };

/**
 * Throws notFound: to somebody without a hand in it a report that was not delivered to his office is not there. Whoever opens it for an office it was
 * delivered to has read it.
 */
export async function openedReport(house: ReportsHouse, request: FastifyRequest, id: string): Promise<Opened> {
  const officer = await request.requireOfficer();
  const kept = await findReport(house.pool, id);
  if (kept === null) throw problemError(notFound);
  const sides = reportSides(officer.roles, kept.report.officeId);
  const held = [...new Set(officer.roles.map(({ officeId }) => officeId))].filter((officeId) => receivesReports(officer.roles, officeId));
  const receiving = kept.issued === null || held.length === 0 ? [] : await deliveredTo(house.pool, { reportId: id, officeIds: held });
  if (sides.length === 0 && receiving.length === 0) throw problemError(notFound);
  if (receiving.length > 0) await markRead(house.pool, { reportId: id, officeIds: receiving, by: { id: officer.id, name: officer.fullName }, now: house.now() });
  return { officer, kept, sides };
}

/** Those with a hand in the report itself; to receivers its making is not there. */
export async function ownReport(house: ReportsHouse, request: FastifyRequest, id: string): Promise<Opened> {
  const officer = await request.requireOfficer();
  const kept = await findReport(house.pool, id);
  if (kept === null || !seesReports(officer.roles, { id: kept.report.officeId })) throw problemError(notFound);
  return { officer, kept, sides: reportSides(officer.roles, kept.report.officeId) };
}

export async function reportView(house: ReportsHouse, { kept, sides }: Pick<Opened, 'kept' | 'sides'>): Promise<ReportView> {
  const { report, latest, acts, issued } = kept;
  const standing = standingOfReport(acts);
  const today = plainDateOf(house.now());
  const document = issued?.document ?? latest.document;
  const own = sides.length > 0;
  const of = { id: report.id, officeId: report.officeId };
  const ready = { body: '.', issue: { issuedOn: today, signer: '.' }, recipients: [0] };
  const may = reportActs.filter((kind) => {
    const outcome = mayActOnReport({ standing, act: { kind, ...ready }, sides, document, today });
    return outcome.ok || outcome.refusal.kind === 'partsMissing';
  });
  return {
    id: report.id,
    officeId: report.officeId,
    kind: report.kind,
    kindName: reportKindOf[report.kind].name,
    from: report.periodFrom,
    to: report.periodTo,
    ...standing,
    version: latest.version,
    savedBy: latest.savedByName,
    savedAt: withOffset(latest.savedAt),
    document: own ? document : withoutTypists(document),
    figureNames: Object.fromEntries([...new Set(Object.values(document.figures).map(({ ref }) => ref.key))].map((key) => [key, figureName(key)])),
    unitNames: Object.fromEntries(Object.values(document.figures).map(({ ref }) => [ref.unit, house.directory().unit(ref.unit, ref.to)?.name ?? ref.unit])),
    issue: issued === null ? null : issueView(issued),
    own: own ? 'yes' : 'no',
    mayEdit: standing.state === 'draft' && sides.includes('writer') ? 'yes' : 'no',
    may,
    changedTables: own ? await changedTables(house, kept) : [],
    acts: own ? acts.map((act) => ({ id: act.id, kind: act.kind, version: act.version, text: act.body, by: act.actorName, at: withOffset(act.actedAt) })) : [],
    warnings: own ? [...warningsOf(document, issued?.issuedOn ?? today), ...toVerify(report.kind, issued)] : [],
    wordsToLookAt: own && issued === null ? [...(await wordsToLookAtToday(house.pool, { document, directory: house.directory(), now: house.now() }))] : [],
    deliveries: own ? await deliveriesView(house, of) : [],
    groups: sides.includes('clerk') ? await groupsView(house, of.officeId) : [],
    signers: sides.includes('clerk') ? await signersOf(house, of.officeId) : [],
  };
}

/** Beside the first version, as it was written from the records. */
export async function changedTables(house: ReportsHouse, { report, latest, issued }: KeptReport): Promise<ReportView['changedTables']> {
  const produced = await findVersion(house.pool, report, 1);
  const changed = produced === null ? [] : tableChanges(produced.document, issued?.document ?? latest.document);
  return changed.map(({ caption, changes }) => ({ caption, changes: [...changes] }));
}

/** What of the layout is to be checked by people, until they have signed it. */
function toVerify(kind: ReportView['kind'], issued: IssuedReport | null): ReportView['warnings'] {
  const { toVerify } = reportKindOf[kind];
  return toVerify === null || issued !== null ? [] : [toVerify];
}

function issueView(issued: IssuedReport): NonNullable<ReportView['issue']> {
  const { number, issuedOn, signer, issuedAt, digest, document } = issued;
  const intact = isIntact(issued) ? 'yes' : 'no';
  return { number, numberText: numberText(document.head.symbol, number), issuedOn, signer, issuedAt: withOffset(issuedAt), digest, intact };
}

async function deliveriesView(house: ReportsHouse, of: { readonly id: string; readonly officeId: number }): Promise<ReportView['deliveries']> {
  const rows = await listDeliveries(house.pool, of);
  return rows.map((one) => ({
    office: authorityOf(house, one.recipientOfficeId),
    deliveredAt: withOffset(one.deliveredAt),
    readBy: one.readByName,
    readAt: one.readAt === null ? null : withOffset(one.readAt),
  }));
}

async function groupsView(house: ReportsHouse, officeId: number): Promise<ReportView['groups']> {
  const groups = await listRecipientGroups(house.pool, officeId, plainDateOf(house.now()));
  return groups.map(({ code, name, officeIds }) => ({ code, name, offices: officeIds.map((id) => authorityOf(house, id)) }));
}

async function signersOf(house: ReportsHouse, officeId: number): Promise<string[]> {
  const officers = await listOfficers(house.pool, { officeId, now: house.now() });
  return officers.filter(({ roles }) => roles.includes('leader')).map(({ fullName }) => fullName);
}
