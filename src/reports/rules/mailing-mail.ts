import { formatDate } from '../../basics/rules/dates-format.ts';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { formatPercent } from './hundredths.ts';
import type { MailLanguage, Rhythm } from './mailing.ts';
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
  /** Each unit of the view by itself; null where it shows one alone. */
  readonly units: readonly { readonly name: string; readonly shares: readonly { readonly key: ShareKey; readonly part: number; readonly whole: number }[] }[] | null;
  readonly language: MailLanguage;
  readonly link: string;
};

export type MailWords = { readonly subject: string; readonly text: string; readonly html: string; readonly rows: readonly (readonly (string | number | null)[])[] };

/** The mail: numbers of units with what they are part of, and nobody's name. In both languages Vietnamese comes first. `rows`: the same for a spreadsheet. */
export function mailWords(facts: MailFacts): MailWords {
  const langs: readonly Lang[] = facts.language === 'both' ? ['vi', 'en'] : [facts.language];
  const told = langs.map((lang) => partsIn(facts, lang));
  return {
    subject: told.map(({ subject }) => subject).join(' / '),
    text: told.flatMap((one) => [one.about, ...one.tables.flatMap(tableText), `${one.see}: ${facts.link}`, ...one.foot]).join('\n\n'),
    html: pageOf(
      langs[0] ?? 'vi',
      told.map((one) => htmlOf(one, facts.link)),
    ),
    rows: csvRows(facts, langs[0] ?? 'vi'),
  };
}

type Lang = 'vi' | 'en';
type Parts = { readonly lang: Lang; readonly subject: string; readonly about: string; readonly tables: readonly Told[]; readonly see: string; readonly foot: readonly string[] };

function partsIn(facts: MailFacts, lang: Lang): Parts {
  const period = facts.rhythm === 'monday' ? `${words.week[lang]} ${sayDays(facts.period)[lang]}` : sayPeriodWithDays(facts.period)[lang];
  const units = facts.units === null ? [] : [unitsTable(facts.units, lang)];
  const level = targetLevelNames[facts.level][lang].toLowerCase();
  return {
    lang,
    subject: `${facts.unitName}: ${words.figures[lang]} ${period}`,
    about: `${words.view[lang]} "${oneLine(facts.viewName)}": ${facts.unitName}, ${scopeWords[facts.scope][lang]}, ${level}.`,
    tables: [sharesTable(facts, { period, lang }), ...units, todayTable(facts, lang)],
    see: words.see[lang],
    foot: foot.map((line) => line[lang]),
  };
}

function htmlOf({ lang, about, tables, see, foot: lines }: Parts, link: string): string {
  const parts = [
    `<p>${escaped(about)}</p>`,
    ...tables.map(tableHtml),
    `<p><a href="${escaped(link)}">${escaped(see)}</a></p>`,
    ...lines.map((line) => `<p style="color:#555555">${escaped(line)}</p>`),
  ];
  return `<div lang="${lang}">${parts.join('')}</div>`;
}

const words = {
  week: { vi: 'tuần', en: 'week' },
  figures: { vi: 'số liệu', en: 'figures' },
  view: { vi: 'Góc nhìn', en: 'View' },
  see: { vi: 'Xem trên bảng điều hành', en: 'See the dashboard' },
  result: { vi: 'Kết quả', en: 'Result' },
  byUnit: { vi: 'Từng đơn vị', en: 'By unit' },
  now: { vi: 'Hiện nay, ngày', en: 'Now, on' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  nothing: { vi: 'chưa có hồ sơ để tính', en: 'nothing to count yet' },
  shareHead: { vi: ['Chỉ số', 'Số đạt', 'Trên tổng', 'Tỷ lệ', 'Chỉ tiêu'], en: ['Figure', 'Part', 'Of all', 'Share', 'Target'] },
  csvHead: {
    vi: ['Đơn vị', 'Từ ngày', 'Đến ngày', 'Chỉ số', 'Tử số', 'Mẫu số', 'Tỷ lệ', 'Chỉ tiêu'],
    en: ['Unit', 'From', 'To', 'Figure', 'Part', 'Of all', 'Share', 'Target'],
  },
} as const;

const scopeWords = {
  own: { vi: 'riêng đơn vị này', en: 'this office alone' },
  wards: { vi: 'các phường bên dưới', en: 'the wards below' },
  all: { vi: 'đơn vị và các phường bên dưới', en: 'the office and the wards below' },
} as const satisfies Record<UnitScope, Text>;

const todayWords = {
  openOverdue: { vi: 'Quá hạn', en: 'Overdue' },
  dueToday: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  openUnreceived: { vi: 'Chờ tiếp nhận', en: 'To be received' },
  openAwaitingSupplement: { vi: 'Chờ dân bổ sung', en: 'Waiting for the applicant' },
  openPaused: { vi: 'Tạm dừng khác', en: 'Paused otherwise' },
  openAtEnd: { vi: 'Đang giải quyết', en: 'Open' },
  total: { vi: 'Nộp trong ngày', en: 'Filed that day' },
  silent: { vi: 'Điểm im lặng', en: 'Silent posts' },
} as const satisfies Record<TodayKey, Text>;

const foot = [
  {
    vi: 'Thư này dành cho công chức trong công việc. Có số nhỏ, người biết chuyện có thể suy ra một người: không chuyển ra ngoài cơ quan, không đăng lên mạng.',
    en: 'For officials at their work. Small counts stand in it, from which somebody may be known: do not pass it on or publish it.',
  },
  {
    vi: 'Thư do hệ thống gửi theo lịch mà người giữ góc nhìn đã đặt. Không muốn nhận nữa thì báo người đó; xin đừng trả lời thư này.',
    en: 'Sent by timetable, as whoever keeps the view has set it. To get no more, tell that person; please do not answer.',
  },
] as const satisfies readonly Text[];

type Told = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

function sharesTable({ shares }: MailFacts, { period, lang }: { readonly period: string; readonly lang: Lang }): Told {
  return {
    title: `${words.result[lang]} ${period}`,
    head: words.shareHead[lang],
    rows: shares.map((one) => [shareFigures[one.key].name[lang], formatInteger(one.part), formatInteger(one.whole), shareOf(one) ?? words.nothing[lang], targetOf(one)]),
  };
}

/** Each share with its part and whole: a share alone says nothing of how many it stands on. */
function unitsTable(units: NonNullable<MailFacts['units']>, lang: Lang): Told {
  const keys = units[0]?.shares.map(({ key }) => key) ?? [];
  return {
    title: words.byUnit[lang],
    head: [words.unit[lang], ...keys.map((key) => shareFigures[key].name[lang])],
    rows: units.map(({ name, shares }) => [name, ...shares.map((one) => (one.whole === 0 ? '–' : `${shareOf(one)} (${formatInteger(one.part)}/${formatInteger(one.whole)})`))]),
  };
}

function todayTable({ today, on }: MailFacts, lang: Lang): Told {
  return {
    title: `${words.now[lang]} ${formatDate(on)}`,
    head: [words.unit[lang], ...todayKeys.map((key) => todayWords[key][lang])],
    rows: today.map(({ name, counts }) => [name, ...todayKeys.map((key) => (counts[key] === null ? '–' : formatInteger(counts[key])))]),
  };
}

type ShareTold = Pick<MailFacts['shares'][number], 'part' | 'whole'>;

function shareOf({ part, whole }: ShareTold): string | null {
  return formatRate(part, whole);
}

function targetOf({ target }: Pick<MailFacts['shares'][number], 'target'>): string {
  return target === null ? '–' : formatPercent(target);
}

/** One table for all, so that a spreadsheet reads it as it is. */
function csvRows(facts: MailFacts, lang: Lang): MailWords['rows'] {
  const days = [formatDate(facts.period.from), formatDate(facts.period.to)];
  const row = (unit: string, one: ShareTold & { readonly key: ShareKey }, target: number | null) => {
    return [unit, ...days, shareFigures[one.key].name[lang], one.part, one.whole, shareOf(one), target === null ? null : formatPercent(target)];
  };
  return [
    words.csvHead[lang],
    ...facts.shares.map((one) => row(`${facts.unitName} (${scopeWords[facts.scope][lang]})`, one, one.target)),
    ...(facts.units ?? []).flatMap(({ name, shares }) => shares.map((one) => row(name, one, null))),
    ...facts.today.flatMap(({ name, counts }) => todayKeys.map((key) => [name, formatDate(facts.on), formatDate(facts.on), todayWords[key][lang], counts[key], null, null, null])),
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

function pageOf(lang: Lang, parts: readonly string[]): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Số liệu</title></head><body style="font-family:sans-serif;font-size:16px">${parts.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
