import type { Uuid } from '../../basics/rules/ids.ts';
import { type Instant, type PlainDate, parseInstant } from '../../basics/rules/time.ts';
import type { Office } from '../../offices/rules/office.ts';
import type { Role } from '../../offices/rules/role.ts';
import type { DeclaredPaper } from '../../papers/rules/paper.ts';
import type { ProcedureCode, ProcedureVersion, RequiredPaper } from '../../procedures/rules/procedure.ts';
import type { ActContents, ActKind, Actor, Consequences, Entry, SubmittedContent } from './acts.ts';
import { checkCodeOf } from './check-code.ts';
import type { PrintedReceipt } from './legal-form-data.ts';
import { papersHere } from './received-papers.ts';

/** An invented birth registration of the seed's time and place, for tests and for looking at the printed forms. Nobody in it is real. */

export const ward: Office = {
  id: 7,
  unitCode: '27436',
  unitKind: 'ward',
  name: 'Bộ phận Tiếp nhận và Trả kết quả',
  authorityName: 'ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HƯNG HÒA A',
  placeName: 'Bình Hưng Hòa A',
  address: '621 Tân Kỳ Tân Quý, phường Bình Hưng Hòa A, quận Bình Tân',
  phone: '028 0000 0000',
  parentOfficeId: 1,
  agencyCode: '000.99.98.H29',
};

export const trackingUrl = 'https://dichvucong.example/tra-cuu?ma=000.99.98.H29-190423-0007';

/** How its receipt stands when all papers but so many of the first have come. */
export function printedReceipt(entries: readonly Entry[], missingCount = 0): PrintedReceipt {
  const [first] = entries;
  const declared = first?.kind === 'submit' ? first.content.papers : [];
  const submittedAt = first?.recordedAt ?? instant('2019-04-22T21:05:40');
  const arrived = declared.slice(missingCount).map((one) => ({ ...one, arrivedAt: submittedAt }));
  return { checkCode: checkCodeOf('5f'.repeat(32)), checkPage: 'https://dichvucong.example/kiem-tra-bien-nhan', papers: papersHere({ declared, arrived, submittedAt }) };
}

const officers = {
  reception: { id: 'o-1', name: 'Trần Thị Bảo Ngọc' },
  specialist: { id: 'o-2', name: 'H’Hen Niê Ƀuôn Krông' },
  leader: { id: 'o-3', name: 'Nguyễn Hoàng Phương Thảo' },
  clerk: { id: 'o-4', name: 'K’Brơi Đạ Tông' },
  cashier: { id: 'o-5', name: 'Lý Sềnh Dưỡng' },
} as const satisfies Partial<Record<Role, { id: string; name: string }>>;

export const applicant: Actor = { kind: 'applicant' };

export function officer(role: keyof typeof officers): Actor {
  return { kind: 'officer', officerId: officers[role].id, name: officers[role].name, roles: [role] };
}

export function instant(text: string): Instant {
  const found = parseInstant(`${text}+07:00`);
  if (found === null) throw new Error(`${text} is no time`);
  return found;
}

/** One row of a ledger; `consequences` as the decision would have left them. */
export function row<K extends ActKind>(seq: number, kind: K, at: string, actor: Actor, content: ActContents[K], consequences: Consequences = {}): Entry {
  const recordedAt = instant(at);
  const actId = `0169ab0c-7c00-7000-8000-${String(seq).padStart(12, '0')}` as Uuid;
  return { kind, actId, happenedAt: recordedAt, recordedAt, seq, actor, content, consequences } as unknown as Entry;
}

function requiredPaper(key: string, name: string, more: Partial<RequiredPaper> = {}): RequiredPaper {
  return { key, name, kind: 'original', quantity: 1, onlyWhen: null, ...more };
}

export const birth: ProcedureVersion = {
  code: '1.001193' as ProcedureCode,
  version: 1,
  effectiveFrom: '2017-01-01' as PlainDate,
  effectiveTo: '2025-06-30' as PlainDate,
  name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  commonWords: ['khai sanh'],
  lifeEvents: ['birth'],
  field: 'Hộ tịch',
  fieldCode: 'ho_tich',
  competence: ['ward'],
  handler: 'Công chức tư pháp - hộ tịch',
  serviceLevel: '3',
  timeLimits: [
    { case: 'default', label: { vi: 'Thời hạn giải quyết', en: 'Time limit' }, limit: { kind: 'sameDay', cutoffMinute: 900 } },
    { case: 'verification', label: { vi: 'Cần xác minh', en: 'To be verified' }, limit: { kind: 'workingDays', days: 5 } },
  ],
  fee: { mode: 'provincialCouncil', onlineDong: null, counterDong: null, exemptions: 'Miễn khi đăng ký đúng hạn (60 ngày)' },
  requiredPapers: [
    requiredPaper('to_khai', 'Tờ khai đăng ký khai sinh (nộp giấy) hoặc biểu mẫu điện tử tương tác (trực tuyến)', { givenByForm: 'yes' }),
    requiredPaper('giay_chung_sinh', 'Giấy chứng sinh; nếu không có: văn bản người làm chứng, hoặc giấy cam đoan về việc sinh'),
    requiredPaper('uy_quyen', 'Văn bản ủy quyền', { onlyWhen: 'nộp thay người khác' }),
    requiredPaper('ket_hon', 'Giấy chứng nhận kết hôn của cha mẹ', { kind: 'lookedUp' }),
  ],
  form: { pages: [] },
  results: ['Giấy khai sinh'],
  legalBasis: ['Luật Hộ tịch 2014'],
  flags: [],
  personTimeLimit: null,
  note: null,
  toVerify: [],
};

export function paper(name: string, requiredKey: string | null, lengthBytes = 1_258_291): DeclaredPaper {
  const digest = [...name]
    .reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296, 7)
    .toString(16)
    .padStart(8, '0');
  return { name, lengthBytes, sha256: digest.repeat(8), requiredPaper: requiredKey };
}

export const filed: SubmittedContent = {
  procedureCode: '1.001193',
  procedureVersion: 1,
  serviceLevel: '3',
  field: 'ho_tich',
  channel: 'online',
  applicant: {
    kind: 'person',
    fullName: 'Y Ƀhăm Ênuôl',
    phone: '0900000001',
    phoneConfirmed: 'yes',
    email: 'y.bham@thu.example',
    personalId: '000000000001',
    birthDate: '1990',
    address: '118/135/4 Hương lộ 2, khu phố 9, phường Bình Hưng Hòa A, quận Bình Tân, Thành phố Hồ Chí Minh',
  },
  submitter: null,
  helper: { unitCode: '27436-09', place: 'neighbourhood', name: 'Phạm Thị Út Mười' },
  answers: { nhan_ket_qua: 'Qua dịch vụ bưu chính công ích', dia_chi_nhan: '118/135/4 Hương lộ 2, phường Bình Hưng Hòa A, quận Bình Tân' },
  papers: [paper('Giấy chứng sinh, mặt trước', 'giay_chung_sinh'), paper('Giấy chứng sinh, mặt sau', 'giay_chung_sinh', 883_000), paper('Ảnh sổ hộ khẩu', null, 640)],
};

const submitted = row(0, 'submit', '2019-04-22T21:05:40', applicant, filed, { code: '000.99.98.H29-190422-0007', answerBy: instant('2019-04-23T17:00:00') });
const received = row(
  1,
  'receive',
  '2019-04-23T07:30:59',
  officer('reception'),
  { limitCase: 'verification', setDueAt: null, missingPapers: ['uy_quyen'] },
  { dueAt: instant('2019-05-02T17:00:00') },
);

/** From filing to the returned result, with an opinion asked, a supplement, an apology and a result that came late. */
export const wholeLife: readonly Entry[] = [
  submitted,
  received,
  row(2, 'assign', '2019-04-23T08:10:00', officer('reception'), { officerId: 'o-2', officerName: officers.specialist.name, note: 'Cha mẹ chưa đăng ký kết hôn, cần xác minh.' }),
  row(3, 'consult', '2019-04-23T09:00:00', officer('specialist'), {
    askedUnit: 'Công an phường Bình Hưng Hòa A',
    question: 'Xác minh nơi cư trú của người mẹ.',
    answerBy: '2019-04-25' as PlainDate,
  }),
  row(4, 'answerConsultation', '2019-04-26T10:00:00', officer('specialist'), {
    consultationId: '0169ab0c-7c00-7000-8000-000000000003' as Uuid,
    opinion: 'Có cư trú thực tế tại khu phố 9.',
  }),
  row(5, 'requestSupplement', '2019-04-26T10:30:00', officer('specialist'), {
    items: [
      { what: 'Giấy chứng sinh bản rõ nét', reason: 'Ảnh mặt sau mờ, không đọc được dấu của bệnh viện.' },
      { what: 'Văn bản ủy quyền', reason: 'Người đi nộp không phải cha, mẹ.' },
    ],
    ground: 'Nghị định 123/2015/NĐ-CP, Điều 15',
    respondBy: '2019-05-10' as PlainDate,
  }),
  row(
    6,
    'supplement',
    '2019-05-06T19:45:00',
    applicant,
    { answers: null, papers: [paper('Giấy ủy quyền có chứng thực', 'uy_quyen')], note: null },
    { dueAt: instant('2019-05-09T17:00:00') },
  ),
  row(7, 'apologise', '2019-05-09T16:30:00', officer('leader'), { reason: 'Phường đang chờ kết quả xác minh của bệnh viện.', newDueAt: instant('2019-05-14T17:00:00') }),
  row(8, 'proposeResult', '2019-05-13T14:00:00', officer('specialist'), { decision: 'granted', document: 'Giấy khai sinh', text: '', ground: null }),
  row(9, 'sign', '2019-05-13T16:00:00', officer('leader'), {}),
  row(10, 'issueResult', '2019-05-13T16:20:00', officer('clerk'), { number: '112/2019' }),
  row(11, 'returnResult', '2019-05-15T09:00:00', officer('reception'), { method: 'counter', receiver: 'Y Ƀhăm Ênuôl' }),
];

/** Refused at the desk. */
export const refused: readonly Entry[] = [
  submitted,
  row(1, 'refuse', '2019-04-23T15:00:00', officer('reception'), {
    text: 'Trẻ đã được đăng ký khai sinh tại phường Tân Tạo ngày 02/01/2019, số 5/2019. Mỗi người chỉ đăng ký khai sinh một lần.',
    ground: 'Luật Hộ tịch 2014, Điều 5',
  }),
];

/** Stopped after the person asked for it, in the days of the second set of forms. */
export const stopped: readonly Entry[] = [
  row(0, 'submit', '2026-11-20T09:00:00', applicant, filed, { code: 'H29.98.99-261120-0001', answerBy: instant('2026-11-23T09:00:00') }),
  row(1, 'receive', '2026-11-20T10:00:00', officer('reception'), { limitCase: 'default', setDueAt: null, missingPapers: [] }, { dueAt: instant('2026-11-20T17:00:00') }),
  row(2, 'assign', '2026-11-20T10:05:00', officer('reception'), { officerId: 'o-2', officerName: officers.specialist.name, note: null }),
  row(3, 'askWithdrawal', '2026-11-20T11:00:00', applicant, { reason: 'Gia đình xin làm ở quê.' }),
  row(4, 'apologise', '2026-11-20T17:30:00', officer('leader'), { reason: 'Hệ thống dữ liệu dân cư gián đoạn trong chiều 20/11.', newDueAt: instant('2026-11-24T17:00:00') }),
  row(5, 'stop', '2026-11-23T08:00:00', officer('leader'), { text: 'Người nộp hồ sơ đề nghị dừng.', ground: 'Nghị định 118/2025/NĐ-CP' }),
];
