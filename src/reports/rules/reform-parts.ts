import { type DraftGround, lowName, paragraphs, type ReformGround } from './draft-ground.ts';
import type { Told } from './figure-book.ts';
import { outreachSentence } from './outreach-sentences.ts';
import { targetKey } from './reform-figures.ts';
import { reformPeriodWords } from './reform-period.ts';
import type { ReformTell } from './reform-tell.ts';
import { type Block, type Piece, p, plain } from './report-document.ts';
import { answersTold } from './satisfaction.ts';
import { shareFigures } from './share-figure.ts';
import { type KeptTarget, targetLevelNames } from './target.ts';

/** II.2: procedures as the records have them. Nothing to handle is said once, and no rate is made of it. */
export function procedurePart(ground: DraftGround, reform: ReformGround, tell: ReformTell): readonly Block[] {
  return [
    heading('a) Tiếp nhận, giải quyết hồ sơ'),
    ...(tell.all('form.3').value === 0 ? [paragraph('Trong kỳ không có hồ sơ phải tiếp nhận, giải quyết.')] : dossierItems(reform, tell)),
    heading('b) Mức độ hài lòng của người nộp hồ sơ'),
    satisfaction(tell),
    heading('c) Tổ tư vấn, tập huấn'),
    { kind: 'paragraph', content: teams(ground, tell) },
    { kind: 'paragraph', content: training(tell) },
    heading('d) Thông tin, tuyên truyền'),
    ...outreach(ground, tell),
  ];
}

function dossierItems(reform: ReformGround, tell: ReformTell): readonly Block[] {
  const [toHandle, carried, submitted] = [tell.all('form.3'), tell.all('form.6'), tell.all('total')];
  const [online, onTime] = [tell.share('online'), tell.share('onTime')];
  const [open, overdue] = [tell.all('form.11'), tell.all('form.13')];
  const late = tell.all('form.10');
  return [
    item(p`Tổng số hồ sơ phải giải quyết trong kỳ: ${toHandle.n} hồ sơ, gồm ${carried.n} hồ sơ kỳ trước chuyển sang và ${submitted.n} hồ sơ nộp trong kỳ.`),
    item(
      submitted.value === 0
        ? [plain('Trong kỳ không có hồ sơ mới nộp.')]
        : [...p`Nộp trực tuyến ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate})`, ...compared(tell, 'online'), plain('.')],
    ),
    item(
      onTime.whole === 0
        ? [plain('Trong kỳ chưa có hồ sơ giải quyết xong.')]
        : [
            ...p`Đã giải quyết ${onTime.ofWhole} hồ sơ; trước hạn và đúng hạn ${onTime.n}/${onTime.ofWhole} hồ sơ (tỷ lệ ${onTime.rate})`,
            ...compared(tell, 'onTime'),
            ...p`; `,
            ...noneOr(late, 'không có hồ sơ giải quyết quá hạn', 'hồ sơ giải quyết quá hạn'),
            plain('.'),
          ],
    ),
    item([...p`Đang giải quyết ${open.n} hồ sơ; `, ...noneOr(overdue, 'không có hồ sơ quá hạn', 'hồ sơ đã quá hạn'), plain('.')]),
    ...(reform.fields.length === 0 ? [] : [paragraph('Số liệu theo lĩnh vực và so sánh với cùng kỳ năm trước: tại Phụ lục kèm theo.')]),
  ];
}

/** Told only where both periods have dossiers to divide by. */
function compared(tell: ReformTell, share: 'online' | 'onTime'): readonly Piece[] {
  const points = tell.all(`points.${share}`);
  return points.value === null ? [] : p`, so với cùng kỳ năm trước ${points.points} điểm phần trăm`;
}

function satisfaction(tell: ReformTell): Block {
  const answers = tell.all('satisfaction.answers');
  if (answers.value === 0) return paragraph('Trong kỳ chưa có người nộp hồ sơ nào đánh giá nên không có tỷ lệ hài lòng.');
  if (answers.value === null) return paragraph(`Số lượt đánh giá trong kỳ dưới 0${answersTold} lượt nên không nêu tỷ lệ hài lòng.`);
  const satisfied = tell.all('satisfaction.satisfied', { of: 'satisfaction.answers' });
  return { kind: 'paragraph', content: p`Có ${satisfied.n}/${satisfied.ofWhole} lượt đánh giá hài lòng (tỷ lệ ${satisfied.rate}).` };
}

function teams({ unit }: DraftGround, tell: ReformTell): Piece[] {
  const inNeighbourhoods = tell.all('teams.neighbourhood.teams');
  const members = tell.all('teams.neighbourhood.members');
  const ward = tell.all('teams.ward.teams');
  if (inNeighbourhoods.value === 0 && ward.value === 0) return [plain('Đến cuối kỳ chưa có Tổ tư vấn nào được ghi trong hệ thống.')];
  const where = unit.kind === 'district' ? 'các phường' : 'phường';
  return p`Đến cuối kỳ có ${ward.padded} Tổ tư vấn của ${where}, ${inNeighbourhoods.padded} Tổ tư vấn tại khu phố với ${members.n} thành viên.`;
}

function training(tell: ReformTell): Piece[] {
  const sessions = tell.all('training.sessions');
  if (sessions.value === 0) return [plain('Trong kỳ chưa có buổi tập huấn nào được ghi trong hệ thống.')];
  return p`Đã tổ chức ${sessions.padded} buổi tập huấn, ${tell.all('training.members').n} thành viên Tổ tư vấn tham dự.`;
}

function outreach({ texts }: DraftGround, tell: ReformTell): readonly Block[] {
  const own = texts.outreach.length === 0 ? outreachSentence(tell.plain) : null;
  return own === null ? paragraphs(texts.outreach, tell.plain, 'đơn vị bổ sung: hình thức, số lượng thông tin, tuyên truyền trong kỳ') : [own];
}

/** III: what the records show as not well done. That nothing was late is said only where something was there to be late. */
export function limitsPart(reform: ReformGround, tell: ReformTell): readonly Block[] {
  if (tell.all('form.3').value === 0) return [paragraph('Trong kỳ không có hồ sơ phải giải quyết nên chưa có số liệu để đánh giá.')];
  const [late, overdue] = [tell.all('form.10'), tell.all('form.13')];
  const isClean = late.value === 0 && overdue.value === 0;
  return [
    ...(isClean ? [paragraph('Theo số liệu hồ sơ, trong kỳ không có hồ sơ giải quyết quá hạn và không có hồ sơ đang giải quyết đã quá hạn.')] : []),
    ...(late.value === 0 ? [] : [item(p`Còn ${late.padded} hồ sơ giải quyết quá hạn.`)]),
    ...(overdue.value === 0 ? [] : [item(p`Còn ${overdue.padded} hồ sơ đang giải quyết đã quá hạn.`)]),
    ...returnedBlock(reform, tell),
  ];
}

function returnedBlock({ returned }: ReformGround, tell: ReformTell): readonly Block[] {
  if (returned.length === 0) return [];
  const told = returned.flatMap(({ code, name }, i) => {
    const asked = tell.all(`supplements.${code}`, { of: `filed.${code}` });
    return p`${i === 0 ? '' : '; '}${name} (${asked.n}/${asked.ofWhole} hồ sơ, tỷ lệ ${asked.rate})`;
  });
  return [item([...p`Thủ tục có nhiều hồ sơ phải bổ sung nhất: `, ...told, plain('.')])];
}

/** IV: the targets that the register has for what comes. */
export function nextPart({ targets }: ReformGround, tell: ReformTell): readonly Block[] {
  if (targets.length === 0) return [paragraph('Sổ chỉ tiêu chưa có chỉ tiêu của kỳ tới.')];
  return [paragraph('Chỉ tiêu của kỳ tới theo sổ chỉ tiêu:'), ...targets.map((one) => item(targetSentence(one, tell)))];
}

const scopeWords = { own: '', wards: ' của các phường', all: ' của toàn địa bàn' } as const satisfies Record<KeptTarget['scope'], string>;

function targetSentence(target: KeptTarget, tell: ReformTell): Piece[] {
  const key = targetKey(target);
  const aimed = tell.own(key, { of: key.replace('target.', 'targetOutOf.'), period: target.period });
  const level = target.level === 'any' ? '' : ` (${lowName(targetLevelNames[target.level].vi)})`;
  const by = target.document === '' ? '' : `, theo ${target.document}`;
  return p`${shareFigures[target.figure].name.vi}${level}${scopeWords[target.scope]}, ${reformPeriodWords(target.period)}: từ ${aimed.rate} trở lên${by}.`;
}

/** 'không có …' only where it is 0; else how many. */
function noneOr(told: Told, none: string, some: string): Piece[] {
  return told.value === 0 ? [plain(none)] : p`có ${told.padded} ${some}`;
}

function heading(text: string): Block {
  return { kind: 'heading', level: 3, content: [plain(text)] };
}

function item(content: Piece[]): Block {
  return { kind: 'item', mark: '-', content };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [plain(text)] };
}
