import { advisoryTeamAnnex } from './advisory-team-annex.ts';
import { authorityWords, type DraftBody, type DraftGround, documentsFor, documentWords, footOf, groundBlocks, headOf, lowName, paragraphs } from './draft-ground.ts';
import { type FigureBook, type Teller, type Told, teller } from './figure-book.ts';
import { leaders } from './leaders.ts';
import { outreachSentence } from './outreach-sentences.ts';
import type { Period } from './period.ts';
import { type Block, type Piece, p, plain } from './report-document.ts';
import { capital, isWholeYear, periodWords, spanWords, yearsWithin } from './report-period.ts';

/**
 * Báo cáo kết quả triển khai mô hình Tổ tư vấn, in the four parts of the report of 2019. Which sentence stands hangs on the figures: what is zero is said only
 * where it is zero, what is unknown is said to be. Source: report of 2019; the slips of its print are not repeated.
 */
export function advisoryTeamDraft(ground: DraftGround, book: FigureBook): DraftBody {
  const tell = teller(book, { unit: ground.unit.code, period: ground.period });
  const { texts } = ground;
  const subject = texts.subject;
  return {
    head: headOf(ground, subject),
    blocks: [
      ...groundBlocks(ground),
      paragraph(`${authorityWords(ground)} báo cáo ${lowName(subject)}, như sau:`),
      heading(1, 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN'),
      ...steeringPart(ground, tell),
      heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
      heading(2, '1. Công tác tuyên truyền, vận động triển khai thực hiện dịch vụ công trực tuyến mức độ 3,4:'),
      ...outreachPart(ground, tell),
      heading(2, '2. Công tác thành lập Tổ tư vấn dịch vụ công trực tuyến phường, khu phố'),
      ...teamsPart(ground, tell),
      heading(2, '3. Kết quả tỷ lệ hồ sơ thực hiện dịch vụ công trực tuyến tại phường, quận'),
      ...wardResults(ground, tell),
      ...districtResults(ground, tell),
      heading(1, 'III. ĐÁNH GIÁ CHUNG'),
      heading(2, '1. Những mặt làm được'),
      ...paragraphs(texts.good, tell, 'nêu những mặt làm được trong kỳ'),
      heading(2, '2. Những mặt hạn chế'),
      ...paragraphs(texts.limits, tell, 'nêu những mặt hạn chế và nguyên nhân'),
      heading(1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
      ...paragraphs(texts.directions, tell, 'nêu phương hướng, nhiệm vụ kỳ tới'),
      paragraph(`Trên đây là Báo cáo ${lowName(subject)}./.`),
    ],
    annex: advisoryTeamAnnex(ground, tell),
    foot: footOf(ground),
  };
}

function steeringPart(ground: DraftGround, tell: Teller): readonly Block[] {
  const authority = authorityWords(ground);
  const [above] = documentsFor(ground, 'above');
  const wardTeams = documentsFor(ground, 'wardTeams').map(documentWords).join('; ');
  const [districtTeam] = documentsFor(ground, 'districtTeam');
  const founded = wardTeams === '' ? '' : `Việc thành lập Tổ tư vấn thực hiện dịch vụ công trực tuyến phường đã được ${authority} chỉ đạo tại ${wardTeams}.`;
  const own = districtTeam === undefined ? '' : ` Ngoài ra, ${authority} cũng đã thành lập Tổ tư vấn dịch vụ công trực tuyến của quận tại ${documentWords(districtTeam)}.`;
  const purpose = ground.texts.purpose === '' ? '' : `; ${ground.texts.purpose}`;
  return [
    ...(above === undefined ? [] : [paragraph(`Triển khai thực hiện ${documentWords(above)}${purpose}`)]),
    ...(founded + own === '' ? [] : [paragraph(`${founded}${own}`.trim())]),
    ...paragraphs(ground.texts.steering, tell, 'nêu việc chỉ đạo, triển khai trong kỳ'),
  ];
}

function outreachPart(ground: DraftGround, tell: Teller): readonly Block[] {
  const wards = tell('units.wards', { scope: 'wards' });
  const plans = documentsFor(ground, 'outreachPlan')
    .map((one) => documentWords({ ...one, issuer: '' }).replace(' của ', ''))
    .join(', ');
  const lead = p`Tiếp tục đẩy mạnh tuyên truyền việc triển khai cung cấp dịch vụ công trực tuyến mức độ 3,4 cho cá nhân, tổ chức trên địa bàn quận${plans === '' ? '' : `; ${authorityWords(ground)} ban hành ${plans}`}; Ủy ban nhân dân ${wards.padded} phường ban hành nhiều văn bản về công tác cải cách hành chính; thông tin, tuyên truyền thực hiện dịch vụ công trực tuyến mức độ 3,4.`;
  const own = ground.texts.outreach.length === 0 ? outreachSentence(tell) : null;
  const forms = p`Công tác thông tin, tuyên truyền đã được Ủy ban nhân dân quận, ${wards.padded} phường đẩy mạnh, với nhiều hình thức phong phú. `;
  return [
    { kind: 'paragraph', content: lead },
    { kind: 'paragraph', content: [...forms, ...screenSentence(tell), ...kioskSentence(tell)] },
    ...(own === null ? paragraphs(ground.texts.outreach, tell, 'nêu hình thức, số lượng tuyên truyền trong kỳ') : [own]),
  ];
}

function coverage(tell: Teller, key: string): Told {
  return tell(`equipment.${key}.covered`, { of: 'units.wards', scope: 'wards' });
}

/** '10/10 phường đều …' where it is all of them, '7/10 phường đã …' else. */
function unitsWho(told: Told, what: string): Piece[] {
  return p`${told.n}/${told.ofWhole} phường ${told.value !== null && told.value === told.whole ? 'đều' : 'đã'} ${what}`;
}

function screenSentence(tell: Teller): readonly Piece[] {
  const screens = coverage(tell, 'ward.public.infoLcd');
  return [
    ...p`Hiện nay `,
    ...unitsWho(screens, 'thực hiện thông tin về thủ tục hành chính trên màn hình LCD thông qua các slide chiếu sinh động'),
    ...p`, tạo điều kiện cho cá nhân, tổ chức khi đến liên hệ giải quyết thủ tục hành chính có thể dễ dàng tìm hiểu, tiếp cận thông tin; `,
  ];
}

function kioskSentence(tell: Teller): readonly Piece[] {
  const what = 'máy vi tính có kết nối mạng, máy Scan để phục vụ việc tra cứu thông tin và hỗ trợ nộp hồ sơ trực tuyến cho người dân.';
  const each = tell('equipment.ward.public.computer.each', { scope: 'wards' });
  if (each.value !== null) return p`đồng thời mỗi phường đều trang bị ${each.padded} bộ ${what}`;
  return [...p`đồng thời `, ...unitsWho(coverage(tell, 'ward.public.computer'), `trang bị ${what}`)];
}

function teamsPart({ texts }: DraftGround, tell: Teller): readonly Block[] {
  const [wards, neighbourhoodTeams] = [tell('units.wards', { scope: 'wards' }), tell('teams.neighbourhood.teams', { scope: 'wards' })];
  const wardTeams = tell('teams.ward.teams', { scope: 'wards' });
  const [inWards, inNeighbourhoods] = [tell('teams.ward.members', { scope: 'wards' }), tell('teams.neighbourhood.members', { scope: 'wards' })];
  const who = (words: string) => (words === '' ? '.' : `, thành phần gồm có: ${words}`);
  return [
    {
      kind: 'paragraph',
      content: p`Ủy ban nhân dân ${wards.padded} phường đã thành lập ${wardTeams.padded} Tổ tư vấn dịch vụ công trực tuyến tại phường với ${inWards.n} thành viên${who(texts.wardMembers)}`,
    },
    {
      kind: 'paragraph',
      content: p`Ủy ban nhân dân ${wards.padded} phường đã thành lập ${neighbourhoodTeams.n} Tổ tư vấn dịch vụ công trực tuyến tại khu phố với ${inNeighbourhoods.n} thành viên${who(texts.neighbourhoodMembers)}`,
    },
    { kind: 'paragraph', content: equipmentSentence(tell) },
  ];
}

function equipmentSentence(tell: Teller): Piece[] {
  const ofWards = (['computer', 'printer', 'scanner'] as const).map((kind) => coverage(tell, `ward.team.${kind}`));
  const items = (kind: string) => tell(`equipment.neighbourhood.team.${kind}.items`, { scope: 'wards' });
  const [computers, printers, scanners] = [items('computer'), items('printer'), items('scanner')];
  const scanned = scanners.value === 0 ? [plain(' (khu phố chưa trang bị được máy scan)')] : p`, ${scanners.n} máy scan`;
  return [
    ...p`Về trang thiết bị của Tổ tư vấn: `,
    ...wardEquipment(ofWards),
    ...p` để thực hiện dịch vụ công trực tuyến tại phường. Các khu phố đã trang bị ${computers.n} máy vi tính, ${printers.n} máy in`,
    ...(scanners.value === 0 ? [] : scanned),
    ...p` thực hiện dịch vụ công trực tuyến tại khu phố`,
    ...(scanners.value === 0 ? scanned : []),
    plain('.'),
  ];
}

/** One count where the three kinds agree; else each by itself. */
function wardEquipment(kinds: readonly Told[]): Piece[] {
  const [computer, printer, scanner] = kinds;
  if (computer === undefined || printer === undefined || scanner === undefined) return [];
  const isSame = printer.value === computer.value && scanner.value === computer.value;
  if (isSame) return p`${computer.n}/${computer.ofWhole} phường đã trang bị máy vi tính, máy in, máy scan`;
  return p`${computer.n}/${computer.ofWhole} phường đã trang bị máy vi tính, ${printer.n}/${printer.ofWhole} phường đã trang bị máy in, ${scanner.n}/${scanner.ofWhole} phường đã trang bị máy scan`;
}

function wardResults(ground: DraftGround, tell: Teller): readonly Block[] {
  const wards = tell('units.wards', { scope: 'wards' });
  const before = tell('imported.onlineBeforeTeams');
  const online = tell('online', { of: 'total', scope: 'wards' });
  const atPosts = tell('onlineAtNeighbourhood', { of: 'online', scope: 'wards' });
  return [
    { kind: 'item', mark: '+', content: p`Ủy ban nhân dân ${wards.padded} phường:` },
    {
      kind: 'item',
      mark: '-',
      content: p`Trước khi thành lập Tổ tư vấn dịch vụ công trực tuyến phường, khu phố: Tổng số hồ sơ nộp trực tuyến là ${before.n}${before.value === null ? '' : ' hồ sơ'}.`,
    },
    {
      kind: 'item',
      mark: '-',
      content: [
        ...p`Sau khi thành lập Tổ tư vấn dịch vụ công trực tuyến phường, khu phố: ${spanWords(ground.period)}: Tổng số hồ sơ nộp trực tuyến là ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate})`,
        ...p`; trong đó tổng số hồ sơ nộp trực tuyến tại khu phố là ${atPosts.n} hồ sơ`,
        ...leadingWards(ground, tell),
        plain('.'),
      ],
    },
  ];
}

/** The wards with most filings at posts, told with how many they are; nothing where nobody leads. */
function leadingWards(ground: DraftGround, tell: Teller): Piece[] {
  const rows = ground.wards.map(({ code, name }) => {
    const told = tell('onlineAtNeighbourhood', { unit: code, scope: 'ofDistrict' });
    return { name, value: told.value ?? 0, told };
  });
  const first = leaders(rows, 3);
  if (first.length === 0) return [];
  const named = first.flatMap(({ name, told }, i) => p`${i === 0 ? '' : ', '}${lowName(name)} có ${told.n} hồ sơ`);
  return [...p` (có ${String(first.length).padStart(2, '0')} phường có nhiều hồ sơ nộp trực tuyến tại khu phố: `, ...named, ...p` nộp trực tuyến tại khu phố)`];
}

function districtResults(ground: DraftGround, tell: Teller): readonly Block[] {
  const years = yearsWithin(ground.period).flatMap((period) => districtYear(period, tell));
  if (years.length === 0) return [];
  return [{ kind: 'item', mark: '+', content: [plain(`${authorityWords(ground)}`)] }, ...years];
}

/** A whole year is told at length, a part of one in short. A level without dossiers is left out. */
function districtYear(period: Period, tell: Teller): readonly Block[] {
  const levels = (['3', '4'] as const).map((level) => ({ level, online: tell('online', { of: 'total', level, period }) })).filter(({ online }) => (online.whole ?? 0) > 0);
  if (levels.length === 0) return [];
  const title: Block = { kind: 'paragraph', content: [plain(`${capital(periodWords(period))}:`)] };
  if (!isWholeYear(period)) return [title, { kind: 'paragraph', content: shortLevels(levels, period, tell) }];
  return [
    title,
    ...levels.map(({ level, online }) => ({ kind: 'paragraph' as const, content: level === '3' ? levelThree(online, period, tell) : levelFour(online, period, tell) })),
  ];
}

type Level = { readonly level: '3' | '4'; readonly online: Told };

function shortLevels(levels: readonly Level[], period: Period, tell: Teller): Piece[] {
  const told = levels.flatMap(({ level, online }, i) => [
    ...p`${i === 0 ? '' : '; '}mức độ ${level} là ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate})`,
    ...lateWhereAny(tell('late', { level, period })),
  ]);
  return [...p`Kết quả giải quyết thủ tục hành chính bằng hình thức dịch vụ công trực tuyến `, ...told, plain('.')];
}

function levelThree(online: Told, period: Period, tell: Teller): Piece[] {
  const eligible = tell('eligible', { of: 'total', level: '3', period });
  const asked = tell('supplementRequested', { of: 'total', level: '3', period });
  return [
    ...p`Tổng số hồ sơ nộp trực tuyến mức độ 3 là ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate}), `,
    ...p`hồ sơ đủ điều kiện để tiếp nhận là ${eligible.n}/${eligible.ofWhole} hồ sơ (tỷ lệ ${eligible.rate}), `,
    ...p`hồ sơ chưa đủ điều kiện đã gửi yêu cầu đề nghị bổ sung là ${asked.n}/${asked.ofWhole} hồ sơ (tỷ lệ ${asked.rate}), `,
    ...lateSentence(tell('late', { level: '3', period })),
  ];
}

function levelFour(online: Told, period: Period, tell: Teller): Piece[] {
  const resolved = tell('onlineResolved', { of: 'online', level: '4', period });
  const running = tell('onlineInProgress', { of: 'online', level: '4', period });
  return [
    ...p`Tổng số hồ sơ nộp trực tuyến mức độ 4 là ${online.n}/${online.ofWhole} hồ sơ (tỷ lệ ${online.rate}), `,
    ...p`hồ sơ đã giải quyết ${resolved.n}/${resolved.ofWhole} (đạt ${resolved.rate}), hồ sơ đang giải quyết ${running.n}/${running.ofWhole} (chiếm ${running.rate})`,
    ...lateWhereAny(tell('late', { level: '4', period })),
    plain('.'),
  ];
}

/** "không có hồ sơ trễ hạn" only when it is 0. */
function lateSentence(late: Told): Piece[] {
  const where = 'thuộc thẩm quyền của Ủy ban nhân dân quận.';
  if (late.value === 0) return p`không có hồ sơ giải quyết trễ hạn ${where}`;
  if (late.value === null) return p`số hồ sơ giải quyết trễ hạn: ${late.n}.`;
  return p`có ${late.padded} hồ sơ giải quyết trễ hạn ${where}`;
}

/** Where a sentence has no room for zero: late dossiers are told only where there are any, and then always. */
function lateWhereAny(late: Told): Piece[] {
  return late.value === null || late.value === 0 ? [] : p`, trong đó có ${late.padded} hồ sơ giải quyết trễ hạn`;
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, content: [plain(text)] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [plain(text)] };
}
