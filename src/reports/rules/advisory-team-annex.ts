import { type DraftGround, lowName } from './draft-ground.ts';
import type { Teller } from './figure-book.ts';
import { type Block, type Piece, plain, type TableBlock } from './report-document.ts';
import { capital, periodWords, yearsWithin } from './report-period.ts';

/** The tables behind the sentences: each ward, and the district's own desk by year and level. */
export function advisoryTeamAnnex(ground: DraftGround, tell: Teller): Block[] {
  const district = districtTable(ground, tell);
  return [wardTable(ground, tell), ...(district.rows.length === 0 ? [] : [district])];
}

function wardTable({ wards, period }: DraftGround, tell: Teller): TableBlock {
  const figuresOf = (where: { readonly unit?: string; readonly scope: 'ofDistrict' | 'wards' }): Piece[][] => {
    const online = tell('online', { ...where, of: 'total' });
    const atPosts = tell('onlineAtNeighbourhood', { ...where, of: 'online' });
    return [[online.ofWhole], [online.n], [online.rate], [atPosts.n], [atPosts.rate]];
  };
  return {
    kind: 'table',
    caption: [plain(`Hồ sơ của các phường, ${periodWords(period)}`)],
    columns: [
      { head: 'TT', align: 'center', share: 7 },
      { head: 'Phường', align: 'left', share: 31 },
      { head: 'Tổng số hồ sơ', align: 'right', share: 13 },
      { head: 'Nộp trực tuyến', align: 'right', share: 13 },
      { head: 'Tỷ lệ trên tổng số', align: 'right', share: 12 },
      { head: 'Trực tuyến tại khu phố', align: 'right', share: 12 },
      { head: 'Tỷ lệ trên trực tuyến', align: 'right', share: 12 },
    ],
    rows: [
      ...wards.map(({ code, name }, i) => [[plain(String(i + 1))], [plain(capital(lowName(name)))], ...figuresOf({ unit: code, scope: 'ofDistrict' })]),
      [[], [plain('Cộng')], ...figuresOf({ scope: 'wards' })],
    ],
    lastRow: 'total',
  };
}

function districtTable({ unit, period }: DraftGround, tell: Teller): TableBlock {
  const rows = yearsWithin(period).flatMap((year) =>
    (['3', '4'] as const).flatMap((level) => {
      const told = (key: string, of: string | null) => tell(key, { of, level, period: year });
      const online = told('online', 'total');
      if ((online.whole ?? 0) === 0) return [];
      const counts = [told('eligible', 'total'), told('supplementRequested', 'total'), told('onlineResolved', 'online'), told('onlineInProgress', 'online'), told('late', null)];
      return [[[plain(capital(periodWords(year)))], [plain(level)], [online.ofWhole], [online.n], [online.rate], ...counts.map(({ n }) => [n])]];
    }),
  );
  return {
    kind: 'table',
    caption: [plain(`Hồ sơ của ${lowName(unit.name)} theo năm và mức độ dịch vụ`)],
    columns: [
      { head: 'Kỳ', align: 'left', share: 15 },
      { head: 'Mức độ', align: 'center', share: 8 },
      { head: 'Tổng số hồ sơ', align: 'right', share: 10 },
      { head: 'Nộp trực tuyến', align: 'right', share: 10 },
      { head: 'Tỷ lệ', align: 'right', share: 9 },
      { head: 'Đủ điều kiện tiếp nhận', align: 'right', share: 10 },
      { head: 'Đã yêu cầu bổ sung', align: 'right', share: 9 },
      { head: 'Trực tuyến đã giải quyết', align: 'right', share: 11 },
      { head: 'Trực tuyến đang giải quyết', align: 'right', share: 11 },
      { head: 'Trễ hạn', align: 'right', share: 7 },
    ],
    rows,
    lastRow: 'plain',
  };
}
