import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { formatPercent } from './hundredths.ts';
import type { Rhythm } from './mailing.ts';
import { type Period, sayDays, sayPeriodWithDays } from './period.ts';
import { type ShareKey, shareFigures } from './share-figure.ts';
import { type TargetLevel, targetLevelNames } from './target.ts';
import type { UnitScope } from './unit-spans.ts';

/** What stands in the mail of today, by unit. */
export const todayKeys = ['openOverdue', 'dueToday', 'openUnreceived', 'openAwaitingSupplement', 'openPaused', 'openAtEnd', 'total', 'silent'] as const;
export type TodayKey = (typeof todayKeys)[number];

export type MailFacts = {
  readonly viewName: string;
  readonly unitName: string;
  readonly scope: UnitScope;
  readonly level: TargetLevel;
  readonly rhythm: Rhythm;
  readonly period: Period;
  readonly on: PlainDate;
  /** Null: not told for that level of service. */
  readonly today: readonly { readonly name: string; readonly counts: Readonly<Record<TodayKey, number | null>> }[];
  readonly shares: readonly { readonly key: ShareKey; readonly part: number; readonly whole: number; readonly target: number | null }[];
  readonly link: string;
};

export type MailWords = { readonly subject: string; readonly text: string; readonly html: string; readonly rows: readonly (readonly (string | number | null)[])[] };

/** The mail in Vietnamese: numbers of units with what they are part of, and nobody's name. `rows`: the same for a spreadsheet. */
export function mailWords(facts: MailFacts): MailWords {
  const period = facts.rhythm === 'monday' ? `tuần ${sayDays(facts.period).vi}` : sayPeriodWithDays(facts.period).vi;
  const tables = [sharesTable(facts, period), todayTable(facts)];
  const about = `Góc nhìn "${oneLine(facts.viewName)}": ${facts.unitName}, ${scopeWords[facts.scope]}, ${targetLevelNames[facts.level].vi.toLowerCase()}.`;
  return {
    subject: `${facts.unitName}: số liệu ${period}`,
    text: [about, ...tables.flatMap(tableText), `Xem trên bảng điều hành: ${facts.link}`, ...foot].join('\n\n'),
    html: pageOf([
      `<p>${escaped(about)}</p>`,
      ...tables.map(tableHtml),
      `<p><a href="${escaped(facts.link)}">Xem trên bảng điều hành</a></p>`,
      ...foot.map((line) => `<p style="color:#555555">${escaped(line)}</p>`),
    ]),
    rows: csvRows(facts),
  };
}

const scopeWords = { own: 'riêng đơn vị này', wards: 'các phường bên dưới', all: 'đơn vị và các phường bên dưới' } as const satisfies Record<UnitScope, string>;

const todayWords = {
  openOverdue: 'Quá hạn',
  dueToday: 'Đến hạn hôm nay',
  openUnreceived: 'Chờ tiếp nhận',
  openAwaitingSupplement: 'Chờ dân bổ sung',
  openPaused: 'Tạm dừng khác',
  openAtEnd: 'Đang giải quyết',
  total: 'Nộp trong ngày',
  silent: 'Điểm im lặng',
} as const satisfies Record<TodayKey, string>;

const foot = [
  'Thư này dành cho công chức trong công việc. Có số nhỏ, người biết chuyện có thể suy ra một người: không chuyển ra ngoài cơ quan, không đăng lên mạng.',
  'Thư do hệ thống gửi theo lịch mà người giữ góc nhìn đã đặt. Không muốn nhận nữa thì báo người đó; xin đừng trả lời thư này.',
] as const;

type Told = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

function sharesTable({ shares }: MailFacts, period: string): Told {
  return {
    title: `Kết quả ${period}`,
    head: ['Chỉ số', 'Số đạt', 'Trên tổng', 'Tỷ lệ', 'Chỉ tiêu'],
    rows: shares.map((one) => [shareFigures[one.key].name.vi, formatInteger(one.part), formatInteger(one.whole), shareOf(one) ?? 'chưa có hồ sơ để tính', targetOf(one)]),
  };
}

function todayTable({ today, on }: MailFacts): Told {
  return {
    title: `Hiện nay, ngày ${formatDate(on)}`,
    head: ['Đơn vị', ...todayKeys.map((key) => todayWords[key])],
    rows: today.map(({ name, counts }) => [name, ...todayKeys.map((key) => (counts[key] === null ? '–' : formatInteger(counts[key])))]),
  };
}

type ShareTold = MailFacts['shares'][number];

function shareOf({ part, whole }: ShareTold): string | null {
  return formatRate(part, whole);
}

function targetOf({ target }: ShareTold): string {
  return target === null ? '–' : formatPercent(target);
}

/** One table for both, so that a spreadsheet reads it as it is. */
function csvRows(facts: MailFacts): MailWords['rows'] {
  const { from, to } = facts.period;
  return [
    ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Chỉ số', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Chỉ tiêu'],
    ...facts.shares.map((one) => {
      const unit = `${facts.unitName} (${scopeWords[facts.scope]})`;
      return [unit, formatDate(from), formatDate(to), shareFigures[one.key].name.vi, one.part, one.whole, shareOf(one), one.target === null ? null : formatPercent(one.target)];
    }),
    ...facts.today.flatMap(({ name, counts }) => todayKeys.map((key) => [name, formatDate(facts.on), formatDate(facts.on), todayWords[key], counts[key], null, null, null])),
  ];
}

/** Each row as lines of its own: a table of nine columns is no table on a telephone. */
function tableText({ title, head, rows }: Told): readonly string[] {
  return [title.toUpperCase(), ...rows.map((row) => row.map((cell, i) => (i === 0 ? cell : `  ${head[i]}: ${cell}`)).join('\n'))];
}

const cellStyle = 'border:1px solid #999999;padding:4px 8px';

function tableHtml({ title, head, rows }: Told): string {
  const heads = head.map((cell) => `<th scope="col" style="${cellStyle};text-align:left">${escaped(cell)}</th>`).join('');
  const cells = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        i === 0 ? `<th scope="row" style="${cellStyle};text-align:left">${escaped(cell)}</th>` : `<td style="${cellStyle};text-align:right">${escaped(cell)}</td>`,
      )
      .join('');
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('');
  return `<h2 style="font-size:18px">${escaped(title)}</h2><table style="border-collapse:collapse"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function pageOf(parts: readonly string[]): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Số liệu</title></head><body style="font-family:sans-serif;font-size:16px">${parts.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
