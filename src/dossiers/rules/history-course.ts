import { addDays, addMillis, atMinute, type Instant, plainDateOf } from '../../basics/rules/time.ts';
import { dueAt, type TimeLimit } from '../../basics/rules/working-time.ts';
import type { ProcedureVersion } from '../../procedures/rules/procedure.ts';
import type { PlannedFiling } from './history-filings.ts';
import type { Random } from './history-random.ts';
import type { OldDossier } from './history-record.ts';
import type { OpenHours } from './history-time.ts';

/** What happens to a filing after it came in. */
export type Course = Pick<OldDossier, 'supplement' | 'receivedAt' | 'dueAt' | 'apology' | 'handling' | 'end' | 'returned'>;

export type CourseInput = {
  readonly filing: PlannedFiling;
  readonly version: ProcedureVersion;
  readonly limit: TimeLimit;
  /** Every session of the office, and the normal ones. */
  readonly hours: { readonly all: OpenHours; readonly normal: OpenHours };
  readonly random: Random;
  /** The end of the time limit for a receipt at that moment. */
  readonly dueFor: (limit: TimeLimit, from: Instant) => Instant;
  /** Number of the result. */
  readonly resultNumber: string;
};

const minute = 60_000;
const hour = 60 * minute;

/** The course of one dossier through the one-stop process, inside the hours of the office and as the figures of the plan demand. */
export function courseOf(input: CourseInput): Course {
  const { filing, random } = input;
  const { permille } = filing.group;
  const isOnline = filing.channel === 'online';
  if (filing.fate === 'neverReceived') return neverReceived(input);
  if (filing.fate === 'usual' && isOnline && random.happens(permille.refused) === 'yes') return refused(input);
  const supplement = filing.fate === 'usual' && isOnline && isCalm(filing) && random.happens(permille.supplement) === 'yes' ? answeredSupplement(input) : null;
  return received(input, supplement);
}

/** Days before the end of a year in which everything must be resolved leave no room for a supplement. */
function isCalm({ group, submittedAt }: PlannedFiling): boolean {
  return group.yearEnd === null || plainDateOf(submittedAt) < addDays(group.yearEnd.othersOnlineUntil, -14);
}

function received(input: CourseInput, supplement: OldDossier['supplement']): Course {
  const { filing, limit, hours, random } = input;
  const line = limit.kind === 'sameDay' ? hours.all : hours.normal;
  const receivedAt = receiptOf(input, supplement?.answeredAt ?? filing.submittedAt);
  const due = input.dueFor(limit, receivedAt);
  const start = line.placeOf(receivedAt);
  const end = line.placeOf(due);
  const span = spanOf({ input, start, room: end - start, line });
  const at = (part: number): Instant => line.momentAt(Math.floor(start + part * span));
  const apology = span > end - start && random.happens(700) === 'yes' ? apologyOf({ input, due, at: at((0.95 * (end - start)) / span) }) : null;
  const assignedAt = at(random.between(0.02, 0.08));
  const common = { supplement, receivedAt, dueAt: due, apology };
  if (filing.fate === 'usual' && random.happens(filing.group.permille.withdrawn) === 'yes') {
    return { ...common, handling: { assignedAt, draft: null, proposedAt: null, signedAt: null }, end: { kind: 'withdrawn', askedAt: at(0.4), at: at(0.6) }, returned: null };
  }
  const isDeclined = filing.fate === 'usual' && random.happens(filing.group.permille.declined) === 'yes';
  const isDrafted = !isDeclined && filing.channel === 'online' && input.version.flags.includes('draftConfirmOneDay');
  const draft = isDrafted ? { sentAt: at(random.between(0.2, 0.35)), confirmedAt: at(random.between(0.4, 0.6)), text: 'Bản nháp kết quả gửi người nộp xem lại.' } : null;
  const handling = { assignedAt, draft, proposedAt: at(random.between(0.65, 0.8)), signedAt: at(random.between(0.85, 0.95)) };
  const finishedAt = at(1);
  return { ...common, handling, end: resultOf({ input, at: finishedAt, decision: isDeclined ? 'declined' : 'granted' }), returned: returnOf({ input, finishedAt }) };
}

/**
 * Working time from receipt to result. Most are early, some on the last stretch, a few late where the plan says so; the fast lane takes its
 * minutes. What the year's end demands goes before.
 */
function spanOf(asked: { readonly input: CourseInput; readonly start: number; readonly room: number; readonly line: OpenHours }): number {
  const { start, room, line } = asked;
  const { filing, random } = asked.input;
  const { group, procedure, fate } = filing;
  const last = room * random.between(0.9, 0.99);
  if (fate === 'inProgressAtYearEnd' && group.yearEnd !== null) {
    const from = line.placeOf(atMinute(group.yearEnd.goesOnFrom, 0)) - start;
    return from + (room - from) * random.between(0.1, 0.9);
  }
  if (procedure.minutes !== undefined && filing.channel === 'counter') return Math.min(last, random.between(...procedure.minutes) * minute);
  const isLate = random.happens(group.permille.late) === 'yes';
  const usual = random.happens(280) === 'yes' ? room * random.between(0.86, 0.995) : room * random.between(0.2, 0.86);
  const wanted = isLate ? room + random.between(0.5, 10) * hour : usual;
  if (group.yearEnd === null) return wanted;
  const resolved = line.placeOf(atMinute(group.yearEnd.resolvedOn, 1440)) - start;
  return Math.min(wanted, resolved - random.between(0.2, 1.5) * hour);
}

/**
 * At the counter within minutes; online within the eight working hours, mostly soon. When too little of the day is left for what is done the
 * same day, an hour later.
 */
function receiptOf(input: CourseInput, since: Instant): Instant {
  const { filing, limit, hours, random } = input;
  const start = hours.all.placeOf(since);
  const wait = filing.channel === 'online' ? Math.min(random.between(0.15, 6), random.between(0.15, 6)) * hour : random.between(2, 12) * minute;
  const first = hours.all.momentAt(Math.floor(start + wait));
  if (limit.kind !== 'sameDay') return first;
  const left = hours.all.placeOf(input.dueFor(limit, first)) - hours.all.placeOf(first);
  return left >= 40 * minute ? first : hours.all.momentAt(Math.floor(start + wait + hour));
}

function refused(input: CourseInput): Course {
  const at = receiptOf(input, input.filing.submittedAt);
  const reason = { text: 'Hồ sơ không thuộc thẩm quyền giải quyết của đơn vị.', ground: groundOf(input.version) };
  return { supplement: null, receivedAt: null, dueAt: null, apology: null, handling: null, end: { kind: 'refused', at, ...reason }, returned: null };
}

function neverReceived(input: CourseInput): Course {
  const requestedAt = receiptOf(input, input.filing.submittedAt);
  const respondBy = addDays(plainDateOf(requestedAt), 10);
  const over = input.hours.normal.placeOf(atMinute(addDays(respondBy, 1), 0));
  const at = input.hours.normal.momentAt(Math.floor(over + input.random.between(0.5, 7) * hour));
  return {
    supplement: { ...requestOf(input), requestedAt, respondBy, answeredAt: null },
    receivedAt: null,
    dueAt: null,
    apology: null,
    handling: null,
    end: { kind: 'supplementExpired', at },
    returned: null,
  };
}

function answeredSupplement(input: CourseInput): OldDossier['supplement'] {
  const { random } = input;
  const requestedAt = receiptOf(input, input.filing.submittedAt);
  const answeredAt = addMillis(requestedAt, random.between(3, 90) * hour);
  return { ...requestOf(input), requestedAt, respondBy: addDays(plainDateOf(requestedAt), 10), answeredAt };
}

function requestOf({ version, random }: CourseInput) {
  const asked = version.requiredPapers.filter((paper) => paper.kind === 'original' || paper.kind === 'copy');
  const what = asked.length > 0 ? random.pick(asked).name : 'Thành phần hồ sơ theo quy định';
  const reason = random.pick(['Chưa có trong hồ sơ đã gửi.', 'Bản chụp mờ, không đọc được.', 'Bản chụp thiếu trang.']);
  return { items: [{ what, reason }], ground: groundOf(version) };
}

function apologyOf(asked: { readonly input: CourseInput; readonly due: Instant; readonly at: Instant }): OldDossier['apology'] {
  const newDueAt = asked.input.dueFor({ kind: 'workingDays', days: 2 }, asked.due);
  return { at: asked.at, reason: 'Cần thêm thời gian đối chiếu sổ lưu.', newDueAt };
}

function resultOf(asked: { readonly input: CourseInput; readonly at: Instant; readonly decision: 'granted' | 'declined' }): OldDossier['end'] {
  const { version, resultNumber: number } = asked.input;
  if (asked.decision === 'granted') return { kind: 'granted', at: asked.at, document: version.results[0] ?? 'Kết quả giải quyết', number };
  return { kind: 'declined', at: asked.at, document: 'Văn bản trả lời', number, text: 'Hồ sơ không đủ điều kiện giải quyết.', ground: groundOf(version) };
}

function returnOf(asked: { readonly input: CourseInput; readonly finishedAt: Instant }): OldDossier['returned'] {
  const { filing, limit, hours, random } = asked.input;
  const isWaiting = filing.channel === 'counter' && limit.kind === 'sameDay';
  const wait = isWaiting ? random.between(3, 15) * minute : random.between(0.2, 14) * hour;
  const at = hours.all.momentAt(Math.floor(hours.all.placeOf(asked.finishedAt) + wait));
  if (filing.channel !== 'online') return { at, method: filing.channel };
  if (asked.input.version.serviceLevel === '4') return { at, method: random.pick(['electronic', 'electronic', 'post', 'post', 'counter']) };
  return { at, method: random.happens(850) === 'yes' ? 'counter' : 'post' };
}

function groundOf(version: ProcedureVersion): string {
  return version.legalBasis[0] ?? 'Quyết định công bố thủ tục hành chính';
}

/** Answers `dueAt` for one office and remembers it where only the day matters, since thousands are received on one day. */
export function rememberedDue(calendar: Parameters<typeof dueAt>[0]['calendar']): CourseInput['dueFor'] {
  const known = new Map<string, Instant>();
  return (limit, from) => {
    const byDay = limit.kind === 'workingDays' || limit.kind === 'calendarDays' ? `${limit.kind} ${limit.days} ${plainDateOf(from)}` : null;
    const remembered = byDay === null ? undefined : known.get(byDay);
    if (remembered !== undefined) return remembered;
    const due = dueAt({ limit, from, calendar });
    if (!due.ok) throw new Error(`${due.refusal.kind}: ${from}`);
    if (byDay !== null) known.set(byDay, due.value);
    return due.value;
  };
}
