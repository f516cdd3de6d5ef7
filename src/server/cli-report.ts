import { writeFile } from 'node:fs/promises';
import { type Instant, instantFromMillis, parsePlainDate } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { pdfPrinter } from '../basics/store/pdf.adapter.ts';
import { type Directory, loadDirectory } from '../offices/store/directory.ts';
import { printedReport } from '../reports/rules/printed-report.ts';
import type { ReportDocument } from '../reports/rules/report-document.ts';
import { isPeriodOfKind, isReportKind, type ReportKind, reportKindOf, reportKinds } from '../reports/rules/report-kind.ts';
import { advisoryTeamReport } from '../reports/store/advisory-team-report.ts';
import { draftReport } from '../reports/store/draft-report.ts';
import { reportPdf } from '../reports/store/report-pdf.ts';
import { reportXlsx } from '../reports/store/report-xlsx.ts';
import { officialTableAtCli } from './cli-figures.ts';

type Input = { readonly root: string; readonly options: Readonly<Record<string, string>>; readonly say: (line: string) => void };

export const reportFormats = ['json', 'docx', 'pdf', 'xlsx'] as const;

/** Writes a draft of a report with the figures of now: the numbers alone as JSON, or the whole report as a file. */
export async function writeReport(pool: Pool, { root, options, say }: Input): Promise<void> {
  const { kind = '', unit = '', format = '', out } = options;
  const isTable = kind === 'form-ii06a' || kind === 'index-766';
  if (!isTable && !isReportKind(kind)) throw new Error(`Chưa có loại báo cáo "${kind}"; có: ${[...reportKinds, 'form-ii06a', 'index-766'].join(', ')}.`);
  const [from, to] = [parsePlainDate(options['from'] ?? ''), parsePlainDate(options['to'] ?? '')];
  if (from === null || to === null || to < from) throw new Error('Kỳ báo cáo không đúng: --from và --to là ngày YYYY-MM-DD có trong lịch, ngày cuối không trước ngày đầu.');
  if (isTable) return officialTableAtCli(pool, { kind, unit, scope: options['scope'] ?? 'own', from, to, format, out, say });
  if (!isPeriodOfKind(kind, { from, to })) throw new Error(`Loại báo cáo ${kind} chỉ lập cho một quý hoặc một năm.`);
  const now = instantFromMillis(Date.now());
  const asked = { directory: await loadDirectory(pool), unitCode: unit, from, to, now };
  if (format === 'json') return writeFigures(pool, { ...asked, kind, out, say });
  if (format !== 'docx' && format !== 'pdf' && format !== 'xlsx') throw new Error(`Chưa có định dạng "${format}"; có: ${reportFormats.join(', ')}.`);
  if (out === undefined) throw new Error(`Định dạng ${format} cần tên tệp ghi ra: --out FILE.`);
  const document = await draftReport(pool, { ...asked, kind });
  if (document === null) throw new Error(notWrittenThere(asked.directory, kind, unit));
  await writeFile(out, await fileOf(document, { format, root, now }));
}

type FigureInput = Parameters<typeof advisoryTeamReport>[1] & { readonly kind: ReportKind; readonly out: string | undefined; readonly say: (line: string) => void };

/** The figures of the advisory teams in the shape that other programs read; of other kinds the whole draft. */
async function writeFigures(pool: Pool, { kind, out, say, ...asked }: FigureInput): Promise<void> {
  const report = kind === 'advisory-team' ? await advisoryTeamReport(pool, asked) : await draftReport(pool, { ...asked, kind });
  if (report === null) throw new Error(notWrittenThere(asked.directory, kind, asked.unitCode));
  const text = JSON.stringify(report, null, 2);
  if (out === undefined) say(text);
  else await writeFile(out, `${text}\n`);
}

function notWrittenThere(directory: Directory, kind: ReportKind, unit: string): string {
  if (directory.officeOfUnit(unit) === null) return `Đơn vị "${unit}" không có bộ phận tiếp nhận.`;
  return `Loại báo cáo ${kind} do cấp ${reportKindOf[kind].writtenBy.map((one) => (one === 'district' ? 'quận' : 'phường')).join(', ')} lập; "${unit}" không phải đơn vị cấp đó.`;
}

async function fileOf(
  document: ReportDocument,
  { format, root, now }: { readonly format: 'docx' | 'pdf' | 'xlsx'; readonly root: string; readonly now: Instant },
): Promise<Buffer> {
  if (format === 'xlsx') return reportXlsx(document);
  const report = printedReport(document, null);
  // Its library is a megabyte: read when the first such file is asked for.
  if (format === 'docx') return (await import('../reports/store/report-docx.ts')).reportDocx(report);
  const printer = pdfPrinter({ root });
  return reportPdf(printer, { report, kept: 'draft', at: now }).finally(() => printer.stop());
}
