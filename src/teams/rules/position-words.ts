import { fold, oneLine } from '../../basics/rules/text.ts';
import type { TeamPosition } from './composition.ts';
import { codeOfName } from './kind-code.ts';
import type { TeamLevel } from './team.ts';

/** What a ward has said that a title of its lists means at a level. `words` are folded. */
export type PositionWord = { readonly level: TeamLevel; readonly words: string; readonly positionCode: string };

/** A title of a list that somebody has to say the meaning of (null), or has said it of. */
export type AskedTitle = { readonly level: TeamLevel; readonly words: string; readonly rows: number; readonly positionCode: string | null };

/** The position that the ward said these words mean, when there is still such a one. */
export function saidPosition(said: readonly PositionWord[], { words, level }: Pick<PositionWord, 'words' | 'level'>, known: readonly { readonly code: string }[]): string | null {
  const found = said.find((one) => one.level === level && one.words === fold(words));
  return found !== undefined && known.some(({ code }) => code === found.positionCode) ? found.positionCode : null;
}

type TitledRow = { readonly askedTitle: Omit<AskedTitle, 'rows'> | null };

/** Each title once, those without a meaning first, then by how many rows hang on it. */
export function askedTitles(rows: readonly TitledRow[]): readonly AskedTitle[] {
  const found = new Map<string, AskedTitle>();
  for (const { askedTitle } of rows) {
    if (askedTitle === null) continue;
    const key = `${askedTitle.level} ${fold(askedTitle.words)}`;
    const before = found.get(key);
    found.set(key, before === undefined ? { ...askedTitle, rows: 1 } : { ...before, rows: before.rows + 1 });
  }
  return [...found.values()].sort((a, b) => Number(a.positionCode !== null) - Number(b.positionCode !== null) || b.rows - a.rows);
}

/** A title of a list as a position of its own, behind those of its level. */
export function positionOfTitle(asked: { readonly level: TeamLevel; readonly words: string; readonly unitName: string }, known: readonly TeamPosition[]): TeamPosition {
  const name = oneLine(asked.words);
  const own = known.filter(({ level }) => level === asked.level);
  return {
    level: asked.level,
    code: codeOfName(
      name,
      own.map(({ code }) => code),
    ),
    place: Math.max(0, ...own.map(({ place }) => place)) + 1,
    name,
    nameEn: name,
    source: `Danh sách của ${asked.unitName}`,
  };
}
