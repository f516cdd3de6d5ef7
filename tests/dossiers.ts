import national from '../data/calendars/national.json' with { type: 'json' };
import { type Uuid, uuidV7From } from '../src/basics/rules/ids.ts';
import { parseNationalCalendar } from '../src/basics/rules/national-calendar.ts';
import type { Outcome } from '../src/basics/rules/outcome.ts';
import { type Instant, type PlainDate, parseInstant, parsePlainDate } from '../src/basics/rules/time.ts';
import type { WorkingCalendar } from '../src/basics/rules/working-time.ts';
import type { Act, ActContents, ActKind, Actor, Entry, SubmittedContent } from '../src/dossiers/rules/acts.ts';
import { decide, type Facts } from '../src/dossiers/rules/decide.ts';
import type { Dossier } from '../src/dossiers/rules/dossier.ts';
import { fold } from '../src/dossiers/rules/fold.ts';
import { answerByOf } from '../src/dossiers/rules/reception-limit.ts';
import { type Role, roles } from '../src/offices/rules/role.ts';
import type { ProcedureCode, ProcedureVersion } from '../src/procedures/rules/procedure.ts';

/** What tests of dossiers stand on: a calendar, people, a procedure, and a way to tell a story act by act. Nobody in it is real. */

/** '2019-04-22T08:00', Vietnamese time. */
export function at(text: string): Instant {
  const found = parseInstant(`${text}+07:00`);
  if (found === null) throw new Error(`${text} is no time`);
  return found;
}

export function day(text: string): PlainDate {
  const found = parsePlainDate(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
}

const { coversFrom, coversTo, daysOff, workingDays } = parseNationalCalendar(national);

/** A ward in the south: Monday to Friday 07:30-11:30 and 13:00-17:00, the days off of the country. */
export const calendar: WorkingCalendar = {
  coversFrom,
  coversTo,
  daysOff: new Set(daysOff.map((one) => one.date)),
  swappedWorkingDays: new Map(workingDays.map((one) => [one.date, one.replaces])),
  sessions: ([1, 2, 3, 4, 5] as const).flatMap((isoWeekday) => [
    { isoWeekday, opens: 450, closes: 690, countsAsWorkingDay: 'yes' as const },
    { isoWeekday, opens: 780, closes: 1020, countsAsWorkingDay: 'yes' as const },
  ]),
};

let born = 0;

export function newUuid(): Uuid {
  born += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, born);
  return uuidV7From(1_555_900_000_000 + born, random);
}

export const applicant: Actor = { kind: 'applicant' };
export const system: Actor = { kind: 'system' };

export function officer(...held: readonly Role[]): Actor & { readonly kind: 'officer' } {
  const place = 1 + roles.indexOf(held[0] ?? 'operator');
  return { kind: 'officer', officerId: `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`, name: `Cán bộ Mẫu ${place}`, roles: held };
}

export const procedure: ProcedureVersion = {
  code: '1.001193' as ProcedureCode,
  version: 1,
  effectiveFrom: day('2017-01-01'),
  effectiveTo: null,
  name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  commonWords: [],
  lifeEvents: ['birth'],
  field: 'Hộ tịch',
  fieldCode: 'ho_tich',
  competence: ['ward'],
  handler: 'Công chức tư pháp - hộ tịch',
  serviceLevel: '3',
  timeLimits: [
    { case: 'default', label: { vi: 'Thời hạn', en: 'Time limit' }, limit: { kind: 'workingDays', days: 5 } },
    { case: 'sameDay', label: { vi: 'Trong ngày', en: 'Same day' }, limit: { kind: 'sameDay', cutoffMinute: 900 } },
    { case: 'hours', label: { vi: 'Giờ làm việc', en: 'Working hours' }, limit: { kind: 'workingHours', hours: 2 } },
    { case: 'calendar', label: { vi: 'Ngày thường', en: 'Calendar days' }, limit: { kind: 'calendarDays', days: 10 } },
    { case: 'clock', label: { vi: 'Giờ', en: 'Clock hours' }, limit: { kind: 'clockHours', hours: 24 } },
    { case: 'plan', label: { vi: 'Theo kế hoạch', en: 'By plan' }, limit: { kind: 'setByOfficer', ground: 'byPlan' } },
  ],
  fee: { mode: 'free' },
  requiredPapers: [],
  form: { pages: [] },
  results: ['Giấy khai sinh'],
  legalBasis: ['Luật Hộ tịch 2014'],
  flags: [],
  personTimeLimit: null,
  note: null,
  toVerify: [],
};

export const birthOnline: ProcedureVersion = { ...procedure, flags: ['draftConfirmOneDay'] };

export const filed: SubmittedContent = {
  procedureCode: procedure.code,
  procedureVersion: procedure.version,
  serviceLevel: procedure.serviceLevel,
  field: procedure.fieldCode,
  channel: 'online',
  applicant: {
    kind: 'person',
    fullName: 'Nguyễn Thị Đào',
    phone: '0900000017',
    phoneConfirmed: 'yes',
    email: null,
    personalId: '000194000017',
    birthDate: '1994-05-20',
    address: 'Số 12 đường Mẫu, phường An Lạc',
  },
  submitter: null,
  helper: null,
  answers: { con_ten: 'Nguyễn Văn Mẫu' },
  papers: [{ name: 'Giấy chứng sinh', lengthBytes: 1000, sha256: 'a'.repeat(64), requiredPaper: 'giay_chung_sinh' }],
};

export type LaterKind = Exclude<ActKind, 'submit'>;
export type LaterAct = Exclude<Act, Act<'submit'>>;

/** A content of each act that the law has nothing against, on Monday 22/04/2019 or soon after. */
export const usual: { readonly [K in LaterKind]: ActContents[K] } = {
  receive: { limitCase: 'default', setDueAt: null, missingPapers: [] },
  requestSupplement: {
    items: [
      { what: 'Giấy chứng sinh rõ nét', reason: 'Ảnh mờ.' },
      { what: 'Văn bản ủy quyền', reason: 'Người nộp không phải cha, mẹ.' },
    ],
    ground: 'Nghị định 123/2015/NĐ-CP, Điều 15',
    respondBy: day('2019-05-10'),
  },
  supplement: { answers: null, papers: [], note: 'Đã chụp lại.' },
  returnSupplement: { outstanding: [1], note: 'Còn thiếu văn bản ủy quyền.' },
  refuse: { text: 'Không thuộc thẩm quyền của phường.', ground: 'Luật Hộ tịch 2014, Điều 13' },
  assign: { officerId: officer('specialist').officerId, officerName: officer('specialist').name, note: null },
  consult: { askedUnit: 'Công an phường', question: 'Xác minh nơi cư trú.', answerBy: day('2019-05-08') },
  answerConsultation: { consultationId: newUuid(), opinion: 'Có cư trú.' },
  requestPayment: { amountDong: 8000, what: 'Lệ phí' },
  recordPayment: { amountDong: 8000, receiptNumber: 'BL-1' },
  suspend: { text: 'Chờ bản án.', ground: 'Luật Hộ tịch 2014, Điều 5' },
  resume: { note: 'Đã có bản án.' },
  sendResultDraft: { text: 'Bản nháp giấy khai sinh.' },
  confirmResultDraft: { note: null },
  proposeResult: { decision: 'granted', document: 'Giấy khai sinh', text: 'Đăng ký khai sinh.', ground: null },
  returnForFix: { note: 'Sai ngày sinh.' },
  sign: {},
  issueResult: { number: '112/2019' },
  returnResult: { method: 'counter', receiver: 'Nguyễn Thị Đào' },
  apologise: { reason: 'Đang chờ xác minh.', newDueAt: at('2019-06-20T17:00') },
  askWithdrawal: { reason: null },
  confirmWithdrawal: { note: null },
  stop: { text: 'Người nộp đề nghị dừng.', ground: 'Nghị định 118/2025/NĐ-CP' },
  expireSupplement: { note: null },
  archive: { file: 'HS-2019-01' },
};

export const laterKinds = Object.keys(usual) as readonly LaterKind[];

export function actOf<K extends LaterKind>(kind: K, content: ActContents[K], happenedAt: Instant): LaterAct {
  return { kind, actId: newUuid(), happenedAt, content } as unknown as LaterAct;
}

/** Who does it in an ordinary ward. */
export const doerOf: { readonly [K in LaterKind]: Actor } = {
  receive: officer('reception'),
  requestSupplement: officer('specialist'),
  supplement: applicant,
  returnSupplement: officer('specialist'),
  refuse: officer('reception'),
  assign: officer('unitHead'),
  consult: officer('specialist'),
  answerConsultation: officer('specialist'),
  requestPayment: officer('specialist'),
  recordPayment: officer('cashier'),
  suspend: officer('leader'),
  resume: officer('leader'),
  sendResultDraft: officer('specialist'),
  confirmResultDraft: applicant,
  proposeResult: officer('specialist'),
  returnForFix: officer('leader'),
  sign: officer('leader'),
  issueResult: officer('clerk'),
  returnResult: officer('reception'),
  apologise: officer('leader'),
  askWithdrawal: applicant,
  confirmWithdrawal: officer('reception'),
  stop: officer('leader'),
  expireSupplement: officer('reception'),
  archive: officer('clerk'),
};

export type Told<K extends LaterKind> = {
  readonly at?: string;
  readonly by?: Actor;
  readonly content?: Partial<ActContents[K]>;
  readonly papersNotArrived?: readonly string[];
  readonly calendar?: WorkingCalendar | null;
};

export type Story = {
  readonly entries: () => readonly Entry[];
  readonly dossier: () => Dossier;
  /** Decided, not recorded. */
  readonly decided: <K extends LaterKind>(kind: K, told?: Told<K>) => Outcome<Entry>;
  /** Must be allowed; the dossier after it. */
  readonly does: <K extends LaterKind>(kind: K, told?: Told<K>) => Dossier;
  /** Must be refused; the kind of the refusal. */
  readonly isRefused: <K extends LaterKind>(kind: K, told?: Told<K>) => string;
};

/** A dossier filed on Monday 22/04/2019 at 08:00; an act without a time happens a minute after the one before. */
export function story(given: { readonly procedure?: ProcedureVersion; readonly filed?: SubmittedContent; readonly submittedAt?: string } = {}): Story {
  let entries: readonly Entry[] = [submission({ content: given.filed ?? filed, submittedAt: at(given.submittedAt ?? '2019-04-22T08:00') })];

  function dossier(): Dossier {
    const folded = fold(entries);
    if (folded === null) throw new Error('No ledger');
    return folded;
  }

  function decided<K extends LaterKind>(kind: K, told: Told<K> = {}): Outcome<Entry> {
    const last = entries.at(-1)?.recordedAt ?? at('2019-04-22T08:00');
    const now = told.at === undefined ? minuteAfter(last) : at(told.at);
    if (now < last) throw new Error(`${kind} at ${now} is told after ${last}`);
    const open = dossier().consultations.find((one) => one.answeredAt === null)?.id;
    const content = { ...usual[kind], ...(kind === 'answerConsultation' && open !== undefined ? { consultationId: open } : {}), ...told.content };
    const facts: Facts = {
      now,
      actor: told.by ?? doerOf[kind],
      procedure: given.procedure ?? procedure,
      calendar: told.calendar === undefined ? calendar : told.calendar,
      papersNotArrived: told.papersNotArrived ?? [],
    };
    return decide(dossier(), actOf(kind, content as ActContents[K], now), facts);
  }

  return {
    entries: () => entries,
    dossier,
    decided,
    does(kind, told) {
      const outcome = decided(kind, told);
      if (!outcome.ok) throw new Error(`${kind} at ${dossier().stage}: ${outcome.refusal.kind}`);
      entries = [...entries, outcome.value];
      return dossier();
    },
    isRefused(kind, told) {
      const outcome = decided(kind, told);
      return outcome.ok ? 'allowed' : outcome.refusal.kind;
    },
  };
}

export function submission(input: { readonly content: SubmittedContent; readonly submittedAt: Instant }): Entry<'submit'> {
  const { content, submittedAt } = input;
  const answerBy = answerByOf({ submittedAt, calendar });
  if (!answerBy.ok) throw new Error(answerBy.refusal.kind);
  const consequences = { code: '000.99.98.H29-190422-0007', answerBy: answerBy.value };
  return { kind: 'submit', actId: newUuid(), happenedAt: submittedAt, recordedAt: submittedAt, seq: 0, actor: applicant, content, consequences };
}

function minuteAfter(moment: Instant): Instant {
  return new Date(Date.parse(moment) + 60_000).toISOString() as Instant;
}
