import type { Instant } from '../../basics/rules/time.ts';
import type { Db } from '../../basics/store/database.ts';
import type { PostHelp } from '../rules/post-help.ts';

export type TeamPost = {
  readonly officeId: number;
  readonly unitCode: string;
  readonly address: string;
  readonly streets: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly placeKnown: 'measured' | 'invented' | 'unknown';
  readonly phone: string | null;
  readonly help: readonly PostHelp[];
  readonly note: string | null;
};

const columns = `office_id as "officeId", unit_code as "unitCode", address, streets, latitude, longitude, place_known as "placeKnown", phone, help, note`;

/** Every post there is, in the order of the units. */
export async function listTeamPosts(db: Db): Promise<readonly TeamPost[]> {
  const { rows } = await db.query<TeamPost>(`select ${columns} from team_posts order by unit_code`);
  return rows;
}

export async function findTeamPost(db: Db, place: { readonly officeId: number; readonly unitCode: string }): Promise<TeamPost | null> {
  const { rows } = await db.query<TeamPost>(`select ${columns} from team_posts where office_id = $1 and unit_code = $2`, [place.officeId, place.unitCode]);
  return rows[0] ?? null;
}

type Change = { readonly now: Instant; readonly by: string | null };

/** Writes the posts as they are now; one that is there already is changed. */
export async function saveTeamPosts(db: Db, posts: readonly TeamPost[], { now, by }: Change): Promise<void> {
  await db.query(
    `insert into team_posts (office_id, unit_code, address, streets, latitude, longitude, place_known, phone, help, note, changed_at, changed_by)
     select p."officeId", p."unitCode", p.address, p.streets, p.latitude, p.longitude, p."placeKnown", p.phone, p.help, p.note, $2, $3
     from json_to_recordset($1::json) as p ("officeId" int, "unitCode" text, address text, streets text[], latitude double precision, longitude double precision,
       "placeKnown" text, phone text, help text[], note text)
     on conflict (office_id, unit_code) do update set address = excluded.address, streets = excluded.streets, latitude = excluded.latitude,
       longitude = excluded.longitude, place_known = excluded.place_known, phone = excluded.phone, help = excluded.help, note = excluded.note,
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [JSON.stringify(posts), now, by],
  );
}
