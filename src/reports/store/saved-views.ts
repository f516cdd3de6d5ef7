import type { Db } from '../../basics/store/database.ts';
import type { SavedView } from '../rules/saved-view.ts';

type Keeper = { readonly officeId: number; readonly officerId: string };

/** One's own views at an office and those that others share there, by name. */
export async function listViews(db: Db, { officeId, officerId }: Keeper): Promise<readonly SavedView[]> {
  const { rows } = await db.query<SavedView>(
    `select id, name, place, search, shared, kept_by as "keptBy", kept_by_name as "keptByName" from saved_views
     where office_id = $1 and (kept_by = $2 or shared = 'yes') order by lower(name), id limit 200`,
    [officeId, officerId],
  );
  return rows;
}

/** Keeps a view, or changes one's own. `notYours`: somebody else keeps one under this id. */
export async function putView(db: Db, officeId: number, view: SavedView): Promise<'kept' | 'notYours'> {
  const { rows } = await db.query<{ id: string }>(
    `insert into saved_views as v (office_id, id, name, place, search, shared, kept_by, kept_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict on constraint saved_views_pkey do update set name = excluded.name, place = excluded.place, search = excluded.search, shared = excluded.shared
       where v.kept_by = excluded.kept_by
     returning id`,
    [officeId, view.id, view.name, view.place, view.search, view.shared, view.keptBy, view.keptByName],
  );
  return rows.length === 1 ? 'kept' : 'notYours';
}

/** Forgets one's own view; false when there is none. */
export async function forgetView(db: Db, { officeId, officerId, id }: Keeper & { readonly id: string }): Promise<boolean> {
  const { rows } = await db.query<{ id: string }>('delete from saved_views where office_id = $1 and id = $2 and kept_by = $3 returning id', [officeId, id, officerId]);
  return rows.length === 1;
}
