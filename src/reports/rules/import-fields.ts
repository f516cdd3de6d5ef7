import type { Text } from '../../basics/rules/outcome.ts';
import { fold } from '../../basics/rules/text.ts';
import { figureDefinitions } from './figures.ts';
import { type FigureRef, figureName } from './report-figure.ts';

/** `figures`: totals by unit and period, without dossiers behind them. `dossiers`: lists of dossiers of the past, one a row. */
export const importKinds = ['figures', 'dossiers'] as const;
export type ImportKind = (typeof importKinds)[number];

export type Level = NonNullable<FigureRef['level']>;

/** Counts of before this system that may come in: those over what was submitted, and totals that reports cite. */
export const figureFields = [
  'total',
  'online',
  'onlineSelf',
  'onlineAtNeighbourhood',
  'onlineAtWard',
  'counter',
  'post',
  'eligible',
  'supplementRequested',
  'resolved',
  'onlineResolved',
  'early',
  'onTime',
  'late',
  'inProgress',
  'onlineInProgress',
  'overdue',
  'onlineBeforeTeams',
  'outreach.bannersAndPanels',
  'outreach.leaflets',
  'outreach.districtMaterials',
  'outreach.contestEntries',
  'outreach.newsArticles',
  'outreach.smsSent',
] as const;
export type FigureField = (typeof figureFields)[number];

const placeFields = ['unit', 'period', 'from', 'to', 'level'] as const;
const dossierFields = ['number', 'procedure', 'applicant', 'phone', 'address', 'received', 'due', 'finished', 'returned'] as const;
export type DossierField = (typeof dossierFields)[number];
type PlaceField = (typeof placeFields)[number];

/** What a column may hold; 'ignore' is not taken. */
export type ImportField = 'ignore' | PlaceField | FigureField | DossierField;

export const fieldsOf = {
  figures: ['ignore', ...placeFields, ...figureFields],
  dossiers: ['ignore', ...dossierFields],
} as const satisfies Record<ImportKind, readonly ImportField[]>;

export const allFields: readonly ImportField[] = [...new Set<ImportField>([...fieldsOf.figures, ...fieldsOf.dossiers])];

const ownNames = {
  ignore: { vi: '(không nhập)', en: '(not taken)' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  period: { vi: 'Kỳ (tháng, quý, năm)', en: 'Period' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  level: { vi: 'Mức độ dịch vụ', en: 'Service level' },
  number: { vi: 'Số biên nhận cũ', en: 'Old receipt number' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  due: { vi: 'Ngày hẹn trả', en: 'Due' },
  finished: { vi: 'Ngày giải quyết xong', en: 'Finished' },
  returned: { vi: 'Ngày trả cho dân', en: 'Handed out' },
} satisfies Record<Exclude<ImportField, FigureField>, Text>;

export function fieldName(field: ImportField): Text {
  if (isFigureField(field)) return field in figureDefinitions ? figureName(field).name : figureName(`imported.${field}`).name;
  return ownNames[field];
}

export function isFigureField(field: string): field is FigureField {
  return (figureFields as readonly string[]).includes(field);
}

export function isImportField(field: string): field is ImportField {
  return (allFields as readonly string[]).includes(field);
}

/** A count that is told of one service level alone, or of all (null). */
export type ColumnMeaning = { readonly field: ImportField; readonly level: Level | null };

/** The first of these that fits decides, so what is narrower stands before what is wider. */
const figureHeads: readonly (readonly [ImportField, RegExp])[] = [
  ['ignore', /^(stt|tt|so tt|so thu tu)\b/],
  ['ignore', /(ty le|ti le|%|phan tram|ghi chu)/],
  // Counted together in the file, told apart here: neither of the two figures.
  ['ignore', /truoc( han)?( va|,|\/).{0,4}dung han/],
  ['ignore', /trong han/],
  ['from', /(^|– )tu ngay/],
  ['to', /(^|– )den ngay/],
  ['unit', /^(ten )?(don vi|phuong|xa|ubnd|dia ban|co quan|ten phuong)\b/],
  ['period', /^(ky|thang|quy|nam|thoi gian|ky bao cao|thang\/nam)( bao cao| so lieu)?$/],
  ['level', /^(muc do|muc do dvc|muc do dich vu( cong)?( truc tuyen)?)$/],
  ['outreach.bannersAndPanels', /bang ron|pa ?no/],
  ['outreach.leaflets', /to (buom|roi|gap)/],
  ['outreach.contestEntries', /bai du thi/],
  ['outreach.newsArticles', /tin,? bai/],
  ['outreach.smsSent', /\bsms\b|tin nhan/],
  ['onlineBeforeTeams', /truoc khi (co|thanh lap) to/],
  ['onlineAtNeighbourhood', /khu pho/],
  ['onlineAtWard', /ho tro.*(phuong|quan)|tai (tru so )?(phuong|quan)/],
  ['onlineSelf', /tu nop/],
  ['onlineResolved', /(truc tuyen|qua mang).*(giai quyet xong|da giai quyet|da xu ly)/],
  ['onlineInProgress', /(truc tuyen|qua mang).*dang (giai quyet|xu ly)/],
  ['supplementRequested', /bo sung|chua du dieu kien|khong du dieu kien/],
  ['eligible', /du dieu kien/],
  ['overdue', /(dang|chua).*(qua|tre) han/],
  ['early', /truoc han/],
  ['onTime', /dung han/],
  ['late', /(qua|tre) han/],
  ['inProgress', /dang (giai quyet|xu ly)|chua (giai quyet|den han)|ton chuyen/],
  ['resolved', /giai quyet|da xu ly|tra ket qua/],
  ['post', /buu (chinh|dien|ta)/],
  ['counter', /truc tiep/],
  ['online', /truc tuyen|qua mang|dvctt|muc (do )?[34]\b|toan trinh|mot phan/],
  ['total', /\btong( so)?\b|tiep nhan|so (luong )?ho so|da nop/],
];

const dossierHeads: readonly (readonly [ImportField, RegExp])[] = [
  ['ignore', /^(stt|tt|so tt|so thu tu)\b/],
  ['phone', /dien thoai|di dong|\bs?dt\b/],
  ['number', /(so|ma) (bien nhan|ho so|bn|hs|phieu)|^bien nhan/],
  ['returned', /(ngay|tg) (tra|giao)( ket qua| kq)?( cho)?( dan| nguoi dan| cong dan)?$|ngay nhan ket qua/],
  ['due', /hen tra|ngay hen|han (tra|giai quyet)/],
  ['finished', /(ngay|tg|thoi gian).*(xong|giai quyet|hoan thanh|ky)|ngay co ket qua|da giai quyet/],
  ['received', /(ngay|tg|thoi gian) (tiep )?nhan|ngay nop|ngay (lap )?ho so/],
  ['procedure', /thu tuc|loai ho so|linh vuc|noi dung|ten ho so/],
  ['applicant', /(ho (va )?ten|ten (nguoi|cong dan|to chuc)|nguoi nop|cong dan|khach hang|chu ho so)/],
  ['address', /dia chi|noi o|thuong tru/],
];

/** What the head of a column says; a column nobody understands is not taken. */
export function meaningOfHead(kind: ImportKind, head: string): ColumnMeaning {
  const folded = fold(head);
  const field = (kind === 'figures' ? figureHeads : dossierHeads).find(([, pattern]) => pattern.test(folded))?.[0] ?? 'ignore';
  return { field, level: isFigureField(field) ? levelIn(head) : null };
}

/** 'Mức độ 3', 'mức 4', '3', 'toàn trình', 'một phần'; null when none is named. Source: Nghị định 43/2011/NĐ-CP Điều 3; Nghị định 42/2022/NĐ-CP Điều 4. */
export function levelIn(words: string): Level | null {
  const folded = fold(words);
  const numbered = /\bmuc (?:do )?([34])\b/.exec(folded)?.[1] ?? /^([34])$/.exec(folded)?.[1];
  if (numbered === '3' || numbered === '4') return numbered;
  if (/toan trinh/.test(folded)) return 'full';
  return /mot phan/.test(folded) ? 'partial' : null;
}
