import type { Db } from '../../basics/store/database.ts';
import type { TeamPosition } from '../rules/composition.ts';
import type { TeamKind } from '../rules/team.ts';

/** A kind with its composition: `level.position` of the positions. */
export type KindRow = TeamKind & { readonly composition: readonly string[] };

export async function listKinds(db: Db): Promise<readonly KindRow[]> {
  const { rows } = await db.query<KindRow>(
    `select code, name, name_en as "nameEn", levels, duties, composition, valid_from::text as "validFrom", valid_to::text as "validTo", source
     from team_kinds order by valid_from, code`,
  );
  return rows;
}

export async function listPositions(db: Db): Promise<readonly TeamPosition[]> {
  const { rows } = await db.query<TeamPosition>('select level, code, place, name, name_en as "nameEn", source from team_positions order by level, place, code');
  return rows;
}

/** Writes a kind and the positions it names: new ones are added, known ones take the words given. */
export async function putKind(db: Db, { kind, positions }: { readonly kind: KindRow; readonly positions: readonly TeamPosition[] }): Promise<void> {
  await db.query(
    `insert into team_positions (level, code, place, name, name_en, source)
     select t.level, t.code, t.place, t.name, t."nameEn", t.source
     from json_to_recordset($1::json) as t (level text, code text, place int, name text, "nameEn" text, source text)
     on conflict (level, code) do update set name = excluded.name, name_en = excluded.name_en, source = excluded.source`,
    [JSON.stringify(positions)],
  );
  await db.query(
    `insert into team_kinds (code, name, name_en, levels, duties, composition, valid_from, valid_to, source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, levels = excluded.levels, duties = excluded.duties,
       composition = excluded.composition, valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source`,
    [kind.code, kind.name, kind.nameEn, [...kind.levels], [...kind.duties], [...kind.composition], kind.validFrom, kind.validTo, kind.source],
  );
}
