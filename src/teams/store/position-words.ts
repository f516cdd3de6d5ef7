import { fold } from '../../basics/rules/text.ts';
import type { Instant } from '../../basics/rules/time.ts';
import type { Db, Pool } from '../../basics/store/database.ts';
import type { TeamPosition } from '../rules/composition.ts';
import { type PositionWord, positionOfTitle } from '../rules/position-words.ts';
import type { TeamLevel } from '../rules/team.ts';
import { listKinds, listPositions, putKind } from './team-data.ts';

/** The kind of team that lists are brought in for. */
export const listedKind = 'advisoryTeam';

/** The positions that a title of a list may be said to mean: those that the kind of team is made of. */
export async function listListedPositions(db: Db): Promise<readonly TeamPosition[]> {
  const kind = (await listKinds(db)).find(({ code }) => code === listedKind);
  return (await listPositions(db)).filter(({ level, code }) => kind?.composition.includes(`${level}.${code}`) === true);
}

/** What the office has said that titles of its lists mean. */
export async function listPositionWords(db: Db, officeId: number): Promise<readonly PositionWord[]> {
  const { rows } = await db.query<PositionWord>('select level, words, position_code as "positionCode" from position_words where office_id = $1', [officeId]);
  return rows;
}

export type SaidTitle = { readonly officeId: number; readonly level: TeamLevel; readonly words: string; readonly officerId: string; readonly now: Instant };

/** Keeps what a title means; the last word counts. */
export async function keepPositionWord(db: Db, said: SaidTitle & { readonly positionCode: string }): Promise<void> {
  await db.query(
    `insert into position_words (office_id, level, words, position_code, officer_id, said_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (office_id, level, words) do update set position_code = excluded.position_code, officer_id = excluded.officer_id, said_at = excluded.said_at`,
    [said.officeId, said.level, fold(said.words), said.positionCode, said.officerId, said.now],
  );
}

/** Makes the title a position of its own in the kind of team; one that bears the name by now is that one. Its code. */
export async function addTitleAsPosition(pool: Pool, said: SaidTitle & { readonly unitName: string }): Promise<string> {
  return pool.inTransaction(async (db) => {
    await db.query('select code from team_kinds where code = $1 for update', [listedKind]);
    const known = await listPositions(db);
    const kind = (await listKinds(db)).find(({ code }) => code === listedKind);
    const there = known.find(({ level, name }) => level === said.level && fold(name) === fold(said.words));
    const position = there ?? positionOfTitle(said, known);
    const key = `${position.level}.${position.code}`;
    if (kind !== undefined && !kind.composition.includes(key)) await putKind(db, { kind: { ...kind, composition: [...kind.composition, key] }, positions: [position] });
    await keepPositionWord(db, { ...said, positionCode: position.code });
    return position.code;
  });
}
