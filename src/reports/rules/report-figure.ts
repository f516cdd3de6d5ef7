import { type Static, Type } from 'typebox';
import { formatInteger, formatRate } from '../../basics/rules/numbers.ts';
import type { Text } from '../../basics/rules/outcome.ts';
import { InstantShape, nullable, oneOf } from '../../basics/rules/shapes.ts';
import type { PlainDate } from '../../basics/rules/time.ts';
import { isOutreachKey, outreachDefinition, outreachTotals } from '../../outreach/rules/outreach-total.ts';
import { figureDefinitions, isFigureKey } from './figures.ts';
import { formatHundredths } from './hundredths.ts';
import { reformFigureName } from './reform-figures.ts';

const DayShape = Type.Unsafe<PlainDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** Which figure of which unit over which days. `of` is the figure it is told as a share of: numerator and denominator are taken together. */
export const FigureRefShape = Type.Object(
  {
    key: Type.String({ maxLength: 80 }),
    of: nullable(Type.String({ maxLength: 80 })),
    unit: Type.String({ maxLength: 20 }),
    /**
     * `own`: the office of the unit alone; `wards`: the offices below it, together; `all`: both; `ofDistrict`: one of these, as long as it belonged to the
     * district.
     */
    scope: oneOf('own', 'wards', 'all', 'ofDistrict'),
    from: DayShape,
    to: DayShape,
    level: nullable(oneOf('3', '4', 'full', 'partial', 'none')),
  },
  { additionalProperties: false },
);
export type FigureRef = Static<typeof FigureRefShape>;

/** What a figure was when it was taken. Null stands for what nobody knows, never 0. */
export const KeptFigureShape = Type.Object(
  {
    ref: FigureRefShape,
    /** A count; of a difference of rates hundredths of a percentage point, which may be below 0. */
    value: nullable(Type.Integer({ minimum: -10_000 })),
    whole: nullable(Type.Integer({ minimum: 0 })),
    /** `counted` from the records; `imported`: a total of before this system, without records behind it. */
    basis: oneOf('counted', 'imported'),
    source: Type.String({ maxLength: 1000 }),
    /** Every import it rests on, by its mark (imported-total.ts). */
    imports: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9a-f]{8}$' }), { maxItems: 10_000 })),
    takenAt: InstantShape,
    /** What it was when the words were written that stand on it without showing it, once it was counted otherwise (silent-figures.ts). */
    wordsOn: Type.Optional(
      Type.Object({ value: nullable(Type.Integer({ minimum: -10_000 })), whole: nullable(Type.Integer({ minimum: 0 })), takenAt: InstantShape }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);
export type KeptFigure = Static<typeof KeptFigureShape>;
export type FoundFigure = Pick<KeptFigure, 'value' | 'whole' | 'basis' | 'source' | 'imports'>;

export const shownAs = ['number', 'whole', 'rate', 'padded', 'points'] as const;
export type ShownAs = (typeof shownAs)[number];

/** One name for one figure, so that a number told twice in a report is one figure. */
export function figureId({ key, of, unit, scope, from, to, level }: FigureRef): string {
  return [key, of ?? '', unit, scope, from, to, level ?? ''].join('|');
}

export const unknownWords: Text = { vi: 'chưa có số liệu', en: 'no figures yet' };

const nothingToDivideBy = '–';

/** Levels of service as recorded: 3 and 4 of then, full and partial of now (Nghị định 42/2022/NĐ-CP). */
export const levelNames = {
  '3': { vi: 'Mức độ 3', en: 'Level 3' },
  '4': { vi: 'Mức độ 4', en: 'Level 4' },
  full: { vi: 'Toàn trình', en: 'Full' },
  partial: { vi: 'Một phần', en: 'Partial' },
  none: { vi: 'Chỉ có thông tin', en: 'Information only' },
} as const satisfies Record<NonNullable<FigureRef['level']>, Text>;

/**
 * The figure as it stands in the sentence: 15.221, 43.410, 35,06%. `padded`: counts below ten with a leading zero ("03 phường"), so that no digit can be
 * put in front. `points`: a difference of rates with its sign ("+2,15"). Unknown is said; a rate of nothing is a dash, since nothing is known to be nothing. Source: custom of the papers; Nghị định 30/2020/NĐ-CP for days and numbers.
 */
export function shownFigure(figure: Pick<KeptFigure, 'value' | 'whole'>, as: ShownAs): string {
  const { value, whole } = figure;
  if (as === 'rate') return value === null || whole === null ? unknownWords.vi : (formatRate(value, whole) ?? nothingToDivideBy);
  const number = as === 'whole' ? whole : value;
  if (number === null) return unknownWords.vi;
  if (as === 'points') return `${number > 0 ? '+' : number < 0 ? '-' : ''}${formatHundredths(Math.abs(number))}`;
  return as === 'padded' && number < 10 ? `0${number}` : formatInteger(number);
}

/** What a figure is called and how it is counted, for whoever asks. */
export function figureName(key: string): { readonly name: Text; readonly definition: Text } {
  if (isFigureKey(key)) return figureDefinitions[key];
  const outreach = key.startsWith('outreach.') ? key.slice('outreach.'.length) : '';
  if (isOutreachKey(outreach)) return { name: outreachTotals[outreach].name, definition: outreachDefinition };
  const own = Object.hasOwn(otherFigures, key) ? otherFigures[key as OtherKey] : undefined;
  return own ?? reformFigureName(key) ?? { name: { vi: key, en: key }, definition: { vi: '', en: '' } };
}

const onTheDay = { vi: 'Vào ngày cuối kỳ, theo sổ của các đơn vị.', en: 'On the last day of the period, by the registers of the units.' };
const memberships = {
  vi: 'Vào ngày cuối kỳ; một người ở hai tổ tính hai lần. Tổ chưa có danh sách không tính là 0.',
  en: 'On the last day; somebody in two teams counts twice. A team without a roster is not 0.',
};
const itemsWorking = { vi: 'Máy dùng được vào ngày cuối kỳ, theo sổ thiết bị; một nơi có thể có nhiều máy.', en: 'Machines that work on the last day; a place may have several.' };
const unitsCovered = { vi: 'Đơn vị có ít nhất một máy dùng được vào ngày cuối kỳ.', en: 'Units with at least one that works on the last day.' };
const imported = { vi: 'Số liệu nhập từ báo cáo cũ, không có hồ sơ phía sau.', en: 'Imported from an older report; no records stand behind it.' };

type OtherKey = keyof typeof otherFigures;
const otherFigures = {
  'units.wards': { name: { vi: 'Số phường', en: 'Wards' }, definition: onTheDay },
  'units.neighbourhoods': { name: { vi: 'Số khu phố', en: 'Neighbourhoods' }, definition: onTheDay },
  'teams.ward.teams': { name: { vi: 'Tổ tư vấn của phường', en: 'Ward teams' }, definition: onTheDay },
  'teams.ward.members': { name: { vi: 'Thành viên Tổ tư vấn của phường', en: 'Members of ward teams' }, definition: memberships },
  'teams.neighbourhood.teams': { name: { vi: 'Tổ tư vấn của khu phố', en: 'Neighbourhood teams' }, definition: onTheDay },
  'teams.neighbourhood.members': { name: { vi: 'Thành viên Tổ tư vấn của khu phố', en: 'Members of neighbourhood teams' }, definition: memberships },
  'equipment.ward.team.computer.covered': { name: { vi: 'Phường có máy vi tính', en: 'Wards with a computer' }, definition: unitsCovered },
  'equipment.ward.team.printer.covered': { name: { vi: 'Phường có máy in', en: 'Wards with a printer' }, definition: unitsCovered },
  'equipment.ward.team.scanner.covered': { name: { vi: 'Phường có máy scan', en: 'Wards with a scanner' }, definition: unitsCovered },
  'equipment.ward.public.computer.covered': { name: { vi: 'Phường có máy vi tính phục vụ người dân', en: 'Wards with a computer for the people' }, definition: unitsCovered },
  'equipment.ward.public.computer.items': { name: { vi: 'Máy vi tính phục vụ người dân', en: 'Computers for the people' }, definition: itemsWorking },
  'equipment.ward.public.computer.each': {
    name: { vi: 'Máy vi tính phục vụ người dân của mỗi phường', en: 'Computers for the people in each ward' },
    definition: { vi: 'Chỉ nêu khi mọi phường có máy và số máy bằng số phường.', en: 'Told only when every ward has one and there are as many as wards.' },
  },
  'equipment.ward.public.infoLcd.covered': { name: { vi: 'Phường có màn hình LCD', en: 'Wards with an information screen' }, definition: unitsCovered },
  'equipment.neighbourhood.team.computer.items': { name: { vi: 'Máy vi tính tại khu phố', en: 'Computers in neighbourhoods' }, definition: itemsWorking },
  'equipment.neighbourhood.team.printer.items': { name: { vi: 'Máy in tại khu phố', en: 'Printers in neighbourhoods' }, definition: itemsWorking },
  'equipment.neighbourhood.team.scanner.items': { name: { vi: 'Máy scan tại khu phố', en: 'Scanners in neighbourhoods' }, definition: itemsWorking },
  'imported.onlineBeforeTeams': { name: { vi: 'Hồ sơ trực tuyến trước khi có Tổ tư vấn', en: 'Online before the teams' }, definition: imported },
  'imported.outreach.bannersAndPanels': { name: { vi: 'Băng rôn, pano', en: 'Banners and panels' }, definition: imported },
  'imported.outreach.leaflets': { name: { vi: 'Tờ bướm', en: 'Leaflets' }, definition: imported },
  'imported.outreach.districtMaterials': { name: { vi: 'Tài liệu tuyên truyền của quận', en: 'Materials handed out by the district' }, definition: imported },
  'imported.outreach.contestEntries': { name: { vi: 'Bài dự thi', en: 'Contest entries' }, definition: imported },
  'imported.outreach.newsArticles': { name: { vi: 'Tin, bài', en: 'News items' }, definition: imported },
  'imported.outreach.smsSent': { name: { vi: 'Tin nhắn SMS', en: 'Text messages' }, definition: imported },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly definition: Text }>>;
