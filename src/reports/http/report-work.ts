import { answered, problemError } from '../../basics/http/problem.ts';
import { notFound } from '../../basics/http/problems.ts';
import type { FastifyRequest, Server } from '../../basics/http/route.ts';
import { allow, type Outcome, refuse } from '../../basics/rules/outcome.ts';
import { written } from '../../basics/rules/text.ts';
import { plainDateOf, withOffset } from '../../basics/rules/time.ts';
import { printedReport } from '../rules/printed-report.ts';
import { figureName } from '../rules/report-figure.ts';
import { mayActOnReport, standingOfReport } from '../rules/report-life.ts';
import { letterNotKept as notKept } from '../rules/report-refusals.ts';
import { listRecipientGroups } from '../store/recipient-groups.ts';
import { letterNotKept } from '../store/report-pdf.ts';
import { findVersion, listVersions } from '../store/reports.ts';
import { actOnReport, differencesToday, type ReportActTry, refreshFigures, restoreVersion, type Saved, saveEdit } from '../store/work-on-report.ts';
import { dayOf, noSuchGroup } from './report-problems.ts';
import {
  DifferencesShape,
  IdParams,
  RefreshShape,
  ReportActShape,
  ReportViewShape,
  RestoreShape,
  SavedShape,
  type SavedView,
  SaveShape,
  VersionListShape,
  VersionParams,
} from './report-shapes.ts';
import { changedTables, type Opened, ownReport, type ReportsHouse, reportView } from './report-view.ts';
import { refusals, reportTags as tags } from './reports.ts';

/** The life of a report: saved version by version, figures counted anew, submitted, returned, approved, numbered, published, sent. */
export function registerReportWorkRoutes(server: Server, house: ReportsHouse): void {
  /** The report, who changes it, and what he is to it. Throws notFound to whoever does not see it. */
  async function changing(request: FastifyRequest, id: string) {
    const { officer, kept, sides } = await ownReport(house, request, id);
    return { kept, change: { id, by: { id: officer.id, name: officer.fullName }, sides, now: house.now() } };
  }
  const savedView = ({ version, document }: Saved): SavedView => ({ version, savedAt: withOffset(house.now()), document });

  server.route({
    method: 'POST',
    url: '/api/v1/reports/:id/versions',
    schema: {
      tags,
      summary: 'Lưu phần đã viết thành bản mới; ai lưu trên bản cũ thì được báo, không ghi đè',
      params: IdParams,
      body: SaveShape,
      response: { 201: SavedShape, ...refusals },
    },
    async handler(request, reply) {
      const saved = answered(await saveEdit(house.pool, { ...(await changing(request, request.params.id)).change, ...request.body }));
      return reply.code(201).send(savedView(saved));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id/versions',
    schema: { tags, summary: 'Mọi bản đã lưu của một báo cáo, mới nhất trước', params: IdParams, response: { 200: VersionListShape, ...refusals } },
    async handler(request) {
      const { kept } = await ownReport(house, request, request.params.id);
      const rows = await listVersions(house.pool, kept.report);
      return { rows: rows.map((row) => ({ version: row.version, why: row.why, by: row.savedByName, at: withOffset(row.savedAt) })) };
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id/versions/:version',
    schema: { tags, summary: 'Một bản đã lưu, nguyên văn', params: VersionParams, response: { 200: SavedShape, ...refusals } },
    async handler(request) {
      const { kept } = await ownReport(house, request, request.params.id);
      const found = await findVersion(house.pool, kept.report, request.params.version);
      if (found === null) throw problemError(notFound);
      return { version: found.version, savedAt: withOffset(found.savedAt), document: found.document };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/reports/:id/restorations',
    schema: { tags, summary: 'Lấy lại một bản cũ, thành bản mới nhất', params: IdParams, body: RestoreShape, response: { 201: SavedShape, ...refusals } },
    async handler(request, reply) {
      const saved = answered(await restoreVersion(house.pool, { ...(await changing(request, request.params.id)).change, ...request.body }));
      return reply.code(201).send(savedView(saved));
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/reports/:id/refreshes',
    schema: { tags, summary: 'Đếm lại số liệu của bản thảo: các con số được nêu, hoặc tất cả', params: IdParams, body: RefreshShape, response: { 201: SavedShape, ...refusals } },
    async handler(request, reply) {
      const saved = answered(await refreshFigures(house.pool, { ...(await changing(request, request.params.id)).change, ...request.body, directory: house.directory() }));
      return reply.code(201).send(savedView(saved));
    },
  });

  server.route({
    method: 'GET',
    url: '/api/v1/reports/:id/differences',
    schema: { tags, summary: 'Con số nào của báo cáo hôm nay sẽ khác; báo cáo không đổi', params: IdParams, response: { 200: DifferencesShape, ...refusals } },
    async handler(request) {
      const { kept } = await ownReport(house, request, request.params.id);
      const [now, directory] = [house.now(), house.directory()];
      const changes = await differencesToday(house.pool, { document: kept.issued?.document ?? kept.latest.document, directory, now });
      return {
        asOf: withOffset(now),
        changedTables: await changedTables(house, kept),
        rows: changes.map(({ id, ref, before, now: fresh, shown }) => ({
          id,
          shown,
          ...figureName(ref.key),
          ref,
          unitName: directory.unit(ref.unit, ref.to)?.name ?? ref.unit,
          before: { value: before.value, whole: before.whole, takenAt: before.takenAt },
          now: { value: fresh.value, whole: fresh.whole, takenAt: fresh.takenAt },
        })),
      };
    },
  });

  server.route({
    method: 'POST',
    url: '/api/v1/reports/:id/acts',
    schema: {
      tags,
      summary: 'Trình, trả về, duyệt, cấp số và chốt, công bố, gỡ, gửi một báo cáo; chỉ ghi thêm',
      params: IdParams,
      body: ReportActShape,
      response: { 200: ReportViewShape, ...refusals },
    },
    async handler(request) {
      const { kind, text, number, signer, groups = [], id } = request.body;
      const { kept, change } = await changing(request, request.params.id);
      const issuedOn = dayOf(request.body.issuedOn);
      const recipients = await officesOfGroups(house, kept.report.officeId, groups);
      const issue = kind === 'issue' && issuedOn !== null ? { number: number ?? null, issuedOn, signer: written(signer) ?? '' } : null;
      const act = { id, kind, body: written(text), issue, recipients };
      if (issue !== null) answered(await canBeKept(house, { kept, sides: change.sides, act: { ...act, issue } }));
      answered(await actOnReport(house.pool, { ...change, act }));
      return reportView(house, await ownReport(house, request, request.params.id));
    },
  });
}

/** The offices of the groups, each once. Throws for a group the office does not have. */
async function officesOfGroups(house: ReportsHouse, officeId: number, codes: readonly string[]): Promise<readonly number[]> {
  const all = codes.length === 0 ? [] : await listRecipientGroups(house.pool, officeId, plainDateOf(house.now()));
  const found = codes.map((code) => all.find((group) => group.code === code) ?? null);
  if (found.includes(null)) throw problemError(noSuchGroup);
  return [...new Set(found.flatMap((group) => group?.officeIds ?? []))].filter((office) => house.directory().officeById(office) !== null);
}

type Issuing = Pick<Opened, 'kept' | 'sides'> & { readonly act: ReportActTry['act'] & { readonly issue: NonNullable<ReportActTry['act']['issue']> } };

/** What is issued is kept as PDF/A for ever, so that file is made once before. Whether the act may be done at all is told by the act. */
async function canBeKept(house: ReportsHouse, { kept, sides, act }: Issuing): Promise<Outcome<null>> {
  const { latest, acts } = kept;
  const [now, standing] = [house.now(), standingOfReport(acts)];
  if (!mayActOnReport({ standing, act, sides, document: latest.document, today: plainDateOf(now) }).ok) return allow(null);
  const report = printedReport(latest.document, { ...act.issue, number: act.issue.number ?? 1 });
  const letter = await letterNotKept(house.printer, { report, at: now });
  return letter === null ? allow(null) : refuse(notKept(letter));
}
