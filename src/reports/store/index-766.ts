import type { Db } from '../../basics/store/database.ts';
import type { UnitKind } from '../../offices/rules/office.ts';
import type { Catalogue } from '../../procedures/store/catalogue.ts';
import { type ScoredIndex, scoreIndex } from '../rules/index-766.ts';
import { measureProcedures } from '../rules/index-competence.ts';
import { askedSql, binding, type FigureAsked } from './figure-source.ts';
import { behindFigure, countGroups, noCounts, sumOf } from './figures.ts';

/** What our own records say of the index, and nothing of what we have no records for. */
export async function index766(db: Db, asked: FigureAsked, books: { readonly catalogue: Catalogue; readonly counted: readonly UnitKind[] }): Promise<ScoredIndex> {
  const counts = sumOf((await countGroups(db, asked, 'span')).values());
  const askedAgain = await countAskedAgain(db, asked);
  const byProcedure = await countGroups(db, asked, 'procedure');
  return scoreIndex({
    ...measureProcedures(books.catalogue.listOn(asked.to), { counted: books.counted, isUsedOnline: (code) => (byProcedure.get(code) ?? noCounts).online > 0 }),
    inTime: { part: counts.handledEarly + counts.handledOnTime + counts.openInTime - askedAgain, whole: counts.toHandle },
    filedOnline: { part: counts.online, whole: counts.total },
  });
}

/** In time by the clock, but asked for a supplement more than once: the index counts them as late. */
async function countAskedAgain(db: Db, asked: FigureAsked): Promise<number> {
  if (asked.spans.length === 0) return 0;
  const bound = binding();
  const { rows } = await db.query<{ n: number }>(
    `with ${askedSql(bound, asked)} select count(*) as n ${behindFigure(bound, asked, 'toHandle')}
       and d.supplement_requested_at is not null and (c.timing in ('early', 'onTime') or (not c.is_done and not c.is_overdue))
       and (select count(*) from dossier_acts a where a.office_id = d.office_id and a.dossier_id = d.id and a.kind = 'requestSupplement' and a.recorded_at < p.ends_at) > 1`,
    bound.values,
  );
  return rows[0]?.n ?? 0;
}
