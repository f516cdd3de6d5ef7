import { yearBefore } from '../rules/period.ts';
import { type Contender, type RankBy, type RankedGroup, rankMethods, rankOf } from '../rules/ranking.ts';
import { figureOfPart, type ShareKey, shareFigures, shareOf } from '../rules/share-figure.ts';
import { countGroups, type FigureCounts } from '../store/figures.ts';
import { askedOver, type DashboardGround, figuresOver } from './dashboard-scope.ts';
import type { DashboardAsked, RankingView } from './dashboard-shapes.ts';
import { groupsOf } from './figure-groups.ts';
import type { ReportHouse, Scope } from './figure-scope.ts';
import type { GroupRow } from './shapes.ts';

type Wanted = { readonly ground: DashboardGround; readonly figure: ShareKey; readonly by: RankedGroup };

/** Wards, posts or teams by a share: as it is, weighed by size, against the own past as the units they are now. Every number opens its dossiers. */
export async function rankingView(house: ReportHouse, asked: DashboardAsked, { ground, figure, by }: Wanted): Promise<RankingView> {
  const past = { ...ground.scope, period: yearBefore(ground.scope.period) };
  const [now, before] = await Promise.all([groups(house, asked, { ground, by, scope: ground.scope }), groups(house, asked, { ground, by, scope: past })]);
  const contenders = now.map((row): Contender => {
    const then = before.find(({ key }) => key === row.key);
    return { key: row.key, name: row.name.vi, ...shareOf(figure, row.counts), before: then === undefined ? { part: 0, whole: 0 } : shareOf(figure, then.counts) };
  });
  const placed = (rankBy: RankBy) => new Map(rankOf(contenders, rankBy).map(({ key, place, tied, valueHundredths }) => [key, { place, tied, hundredths: valueHundredths }]));
  const places = { raw: placed('raw'), fair: placed('fair'), past: placed('past') };
  const nowhere = { place: null, tied: 0, hundredths: null };
  const url = (row: GroupRow, key: string | null) => (ground.opens === 'no' || key === null ? null : `${row.dossiersUrl}&figure=${key}`);
  return {
    rows: now.map((row) => ({
      key: row.key,
      name: row.name,
      ...shareOf(figure, row.counts),
      before: contenders.find(({ key }) => key === row.key)?.before ?? { part: 0, whole: 0 },
      raw: places.raw.get(row.key) ?? nowhere,
      fair: places.fair.get(row.key) ?? nowhere,
      past: places.past.get(row.key) ?? nowhere,
      partUrl: url(row, figureOfPart(figure)),
      wholeUrl: url(row, shareFigures[figure].whole),
    })),
    methods: rankMethods,
  };
}

async function groups(house: ReportHouse, asked: DashboardAsked, { ground, by, scope }: Pick<Wanted, 'ground' | 'by'> & { readonly scope: Scope }): Promise<GroupRow[]> {
  const figures = figuresOver(house, { ...ground, scope }, scope.period);
  const bySpan = by === 'unit' ? await countGroups(house.pool, figures, 'span') : new Map<string, FigureCounts>();
  return groupsOf(house, { by, asked: askedOver(asked, scope.period), scope, figures, bySpan });
}
