import { formatDate } from '../../basics/rules/dates-format.ts';
import { addDays, daysBetween, isoWeekday, type PlainDate } from '../../basics/rules/time.ts';
import { dateOf, datesIn, type FoundDate } from './proofread-dates.ts';
import type { Found } from './proofread-finding.ts';
import { dateWords, weekdayNames } from './proofread-words.ts';

/** Days that no calendar has, days of the week that do not fit, periods that run backwards, and quarters named beside days that are not theirs. */
export function datesWrongIn(text: string): readonly Found[] {
  const dates = datesIn(text);
  return [...dates.flatMap((date) => impossible(text, date)), ...dates.flatMap((date) => weekday(text, date)), ...periodsIn(text, dates).flatMap((period) => judged(text, period))];
}

function impossible(text: string, { start, end, state }: FoundDate): readonly Found[] {
  if (state !== 'impossible') return [];
  return [{ kind: 'dateImpossible', start, end, problem: dateWords.impossible(text.slice(start, end)), computation: null, shouldBe: null }];
}

const weekdayWords = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

function weekday(text: string, { start, end, date }: FoundDate): readonly Found[] {
  if (date === null) return [];
  const said = /(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)[\s,(]*(?:ngày\s*)?$/iu.exec(text.slice(Math.max(0, start - 30), start));
  if (said === null) return [];
  const number = said[1] === undefined ? 7 : /\d/.test(said[1]) ? Number(said[1]) - 1 : weekdayWords.indexOf(said[1].toLowerCase()) + 1;
  const right = weekdayNames[isoWeekday(date) - 1];
  if (number === isoWeekday(date) || right === undefined) return [];
  const from = start - said[0].length;
  const shown = text.slice(from, from + said[0].replace(/[\s,(]*(?:ngày\s*)?$/iu, '').length);
  return [{ kind: 'weekdayWrong', start: from, end, problem: dateWords.weekday(shown, right.vi), computation: null, shouldBe: right.vi }];
}

type Period = { readonly start: number; readonly end: number; readonly from: PlainDate; readonly to: PlainDate };

/** "từ ngày 01/01 đến ngày 31/3/2019": the year of the first day may be left out. */
function periodsIn(text: string, dates: readonly FoundDate[]): readonly Period[] {
  return dates.flatMap((first, at) => {
    const last = dates[at + 1];
    const isFrom = /(?<!\p{L})từ\s*(?:ngày\s*)?$/iu.test(text.slice(Math.max(0, first.start - 12), first.start));
    if (last?.date == null || !isFrom || !/^\s*(?:,\s*)?(?:đến|tới|-|–)\s*(?:hết\s*)?(?:ngày\s*)?$/iu.test(text.slice(first.end, last.start))) return [];
    const from = first.date ?? (first.state === 'withoutYear' && last.year !== null ? dateOf(last.year, first.month, first.day) : null);
    return from === null ? [] : [{ start: first.start, end: last.end, from, to: last.date }];
  });
}

function judged(text: string, period: Period): readonly Found[] {
  const { start, end, from, to } = period;
  if (from > to) {
    // "từ 15/12 đến 14/3/2019" began the year before; nobody writes it otherwise.
    if (datesIn(text.slice(start, end))[0]?.year === null) return [];
    return [{ kind: 'periodReversed', start, end, problem: dateWords.reversed(formatDate(from), formatDate(to)), computation: null, shouldBe: null }];
  }
  const named = nameBeside(text, period);
  if (named === null) return [];
  const isOther = to < named.from || from > named.to || daysBetween(named.to, to) > slackDays || daysBetween(from, named.from) > slackDays;
  const isUnusual = to > named.to || daysBetween(to, named.to) > slackDays || daysBetween(named.from, from) > slackDays;
  if (!isOther && !isUnusual) return [];
  const should = `từ ${formatDate(named.from)} đến ${formatDate(named.to)}`;
  const problem = dateWords.otherPeriod(named.name, formatDate(named.from), formatDate(named.to));
  return [{ kind: 'periodOther', severity: isOther ? 'wrong' : 'doubtful', start, end, problem, computation: null, shouldBe: should }];
}

/** Reports close their books up to three weeks before a period ends, and by Decree 09/2019/NĐ-CP on the 14th of its last month. */
const slackDays = 20;

type Named = { readonly name: string; readonly from: PlainDate; readonly to: PlainDate };

const nameWords =
  /(?:(quý|quí)\s+(IV|I{1,3}|[1-4])|(\d{1,2})\s+tháng\s+(đầu|cuối)\s+năm|(?<!\p{L}|\d\s)tháng\s+(\d{1,2})|(?<!\p{L}|đầu |cuối |quý |\d )năm)(?:\s+năm|\s*\/)?\s*((?:19|20)\d{2})/giu;

/** A quarter, half-year, month or year named right before the days or in brackets behind them. */
function nameBeside(text: string, period: Period): Named | null {
  for (const match of text.matchAll(nameWords)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isBefore = end <= period.start && /^[\s,:]*[([]?\s*(?:tính\s+)?từ\s*(?:ngày\s*)?$/iu.test(text.slice(end, period.start));
    const isBehind = start >= period.end && /^\s*[([]\s*$/u.test(text.slice(period.end, start));
    if (isBefore || isBehind) return boundsOf(match);
  }
  return null;
}

function boundsOf(match: RegExpExecArray): Named | null {
  const [name, quarter, number, months, half, month, yearText] = match;
  const year = Number(yearText);
  if (quarter !== undefined && number !== undefined) return span(name, year, quarterOf(number) * 3 - 2, 3);
  if (months !== undefined) return span(name, year, half?.toLowerCase() === 'cuối' ? 13 - Number(months) : 1, Number(months));
  return month === undefined ? span(name, year, 1, 12) : span(name, year, Number(month), 1);
}

function quarterOf(number: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(number.toUpperCase());
  return roman === -1 ? Number(number) : roman + 1;
}

function span(name: string, year: number, month: number, months: number): Named | null {
  const behind = month + months;
  const from = dateOf(year, month, 1);
  const next = behind > 12 ? dateOf(year + 1, behind - 12, 1) : dateOf(year, behind, 1);
  return from === null || next === null ? null : { name: name.trim(), from, to: addDays(next, -1) };
}
