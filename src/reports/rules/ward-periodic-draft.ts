import { authorityWords, type DraftBody, type DraftGround, footOf, groundBlocks, headOf, lowName, paragraphs } from './draft-ground.ts';
import { type FigureBook, type Teller, type Told, teller } from './figure-book.ts';
import { type Block, type Piece, p, plain, type TableBlock } from './report-document.ts';
import { levelNames } from './report-figure.ts';
import { periodWords } from './report-period.ts';

/** Báo cáo định kỳ của phường gửi quận: short. What the ward did for its dossiers and with its teams in the period; the rest people write. */
export function wardPeriodicDraft(ground: DraftGround, book: FigureBook): DraftBody {
  const tell = teller(book, { unit: ground.unit.code, period: ground.period });
  const { texts } = ground;
  const subject = `${texts.subject} ${periodWords(ground.period)}`;
  return {
    head: headOf(ground, subject),
    blocks: [
      ...groundBlocks(ground),
      { kind: 'paragraph', content: [plain(`${authorityWords(ground)} báo cáo ${lowName(subject)}, như sau:`)] },
      heading('1. Kết quả tiếp nhận, giải quyết hồ sơ'),
      ...dossierPart(tell),
      heading('2. Hoạt động của Tổ tư vấn'),
      ...teamPart(tell),
      heading('3. Khó khăn, vướng mắc'),
      ...paragraphs(texts.limits, tell, 'nêu khó khăn, vướng mắc; nếu không có, ghi rõ là không có'),
      heading('4. Đề xuất, kiến nghị'),
      ...paragraphs(texts.directions, tell, 'nêu đề xuất, kiến nghị với quận'),
      { kind: 'paragraph', content: [plain(`Trên đây là Báo cáo ${lowName(subject)}./.`)] },
    ],
    annex: [levelTable(ground, tell)],
    foot: footOf(ground),
  };
}

function dossierPart(tell: Teller): readonly Block[] {
  const [total, online] = [tell('total'), tell('online', { of: 'total' })];
  if (total.value === 0) return [{ kind: 'paragraph', content: [plain('Trong kỳ không có hồ sơ nộp tại phường.')] }];
  const resolved = tell('resolved', { of: 'total' });
  const late = noneOr(tell('late'), 'không có hồ sơ giải quyết trễ hạn', 'hồ sơ giải quyết trễ hạn');
  const overdue = noneOr(tell('overdue'), 'không có hồ sơ quá hạn', 'hồ sơ đã quá hạn');
  const running = tell('inProgress', { of: 'total' });
  return [
    item(p`Tổng số hồ sơ nộp trong kỳ: ${total.n} hồ sơ; trong đó nộp trực tuyến ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate}).`),
    item([...p`Đã giải quyết ${resolved.n}/${resolved.ofWhole} hồ sơ (tỷ lệ ${resolved.rate}), `, ...late, plain('.')]),
    item([...p`Đang giải quyết ${running.n}/${running.ofWhole} hồ sơ, `, ...overdue, plain('.')]),
  ];
}

function teamPart(tell: Teller): readonly Block[] {
  const [teams, members] = [tell('teams.neighbourhood.teams'), tell('teams.neighbourhood.members')];
  const atPosts = tell('onlineAtNeighbourhood', { of: 'online' });
  const helped = noneOr(atPosts, 'chưa có hồ sơ nộp trực tuyến tại khu phố', 'hồ sơ nộp trực tuyến tại khu phố');
  const rate = atPosts.value === null || atPosts.value === 0 ? [] : p` trên ${atPosts.ofWhole} hồ sơ trực tuyến (tỷ lệ ${atPosts.rate})`;
  return [item(p`Phường có ${teams.padded} Tổ tư vấn tại khu phố với ${members.n} thành viên.`), item([plain('Trong kỳ '), ...helped, ...rate, plain('.')])];
}

/** 'không có …' only where it is 0; else how many. */
function noneOr(told: Told, none: string, some: string): Piece[] {
  return told.value === 0 ? [plain(none)] : p`có ${told.padded} ${some}`;
}

type Level = keyof typeof levelNames;
const levels: readonly Level[] = ['3', '4', 'full', 'partial', 'none'];

/** A level without dossiers is left out, so that the rows sum up to the last one. */
function levelTable({ period }: DraftGround, tell: Teller): TableBlock {
  const row = (name: string, level: Level | null): Piece[][] => {
    const online = tell('online', { of: 'total', level });
    return [[plain(name)], [online.ofWhole], [online.n], [online.rate], ...['resolved', 'early', 'onTime', 'late', 'inProgress', 'overdue'].map((key) => [tell(key, { level }).n])];
  };
  const columns = ['Tổng số', 'Trực tuyến', 'Tỷ lệ trực tuyến', 'Đã giải quyết', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Đang giải quyết', 'Đã quá hạn'];
  return {
    kind: 'table',
    caption: [plain(`Tình hình hồ sơ, ${periodWords(period)}`)],
    columns: [{ head: 'Mức độ dịch vụ', align: 'left', share: 19 }, ...columns.map((head) => ({ head, align: 'right' as const, share: 9 }))],
    rows: [...levels.filter((level) => tell('total', { level }).value !== 0).map((level) => row(levelNames[level].vi, level)), row('Tất cả các mức', null)],
    lastRow: 'total',
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, content: [plain(text)] };
}

function item(content: Piece[]): Block {
  return { kind: 'item', mark: '-', content };
}
