import { formatDate } from '../../basics/rules/dates-format.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { type PlainDate, parsePlainDate } from '../../basics/rules/time.ts';
import { typedCount } from './edited-table.ts';
import { contentText, type ReportDocument, usedFigures } from './report-document.ts';
import { unwritten } from './report-life.ts';

/** What a reader should know before signing: told, never refused. `day`: of issue, or today. */
export function warningsOf(document: ReportDocument, day: PlainDate): readonly Text[] {
  const used = usedFigures([...document.blocks, ...document.annex]).flatMap((id) => document.figures[id] ?? []);
  const unknown = used.filter(({ value }) => value === null).length;
  const imported = used.filter(({ basis, value }) => basis === 'imported' && value !== null).length;
  const typed = typedCount(document);
  const open = unwritten([...document.blocks, ...document.annex]);
  return [
    ...(open.length === 0 ? [] : [gaps(open)]),
    ...lateGrounds(document, day).map((ground) => ({
      vi: `Căn cứ có ngày sau ngày của báo cáo (${formatDate(day)}): ${ground}`,
      en: `A ground is dated after the report (${formatDate(day)}): ${ground}`,
    })),
    ...(unknown === 0 ? [] : [{ vi: `${unknown} chỉ tiêu chưa có số liệu.`, en: `${unknown} figures are not known.` }]),
    ...(typed === 0
      ? []
      : [
          {
            vi: `${typed} ô trong bảng do người gõ, không lấy từ dữ liệu; xem “Bảng đã sửa”.`,
            en: `${typed} cells of tables were typed by hand, not taken from the records; see “Tables that were edited”.`,
          },
        ]),
    ...(imported === 0
      ? []
      : [{ vi: `${imported} chỉ tiêu là số liệu nhập, không có hồ sơ phía sau; nguồn ghi ở từng con số.`, en: `${imported} figures are imported totals; each tells its source.` }]),
  ];
}

/** Parts left to people: they hold up the submission (report-life.ts), so they are told before it. */
function gaps(open: readonly string[]): Text {
  const told = open.map((one) => `“${one}”`).join('; ');
  return { vi: `Còn ${open.length} phần chưa viết, phải viết trước khi trình: ${told}`, en: `${open.length} parts are not written yet and must be before submitting: ${told}` };
}

/** Grounds whose own day lies after the report's: nobody can stand on what was not there yet. */
function lateGrounds({ blocks, figures }: ReportDocument, day: PlainDate): readonly string[] {
  return blocks
    .filter((block) => block.kind === 'ground')
    .map(({ content }) => contentText(content, figures))
    .filter((text) => dayIn(text) > day);
}

function dayIn(text: string): string {
  const [, day = '', month = '', year = ''] = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/.exec(text.normalize('NFC')) ?? [];
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? '';
}
