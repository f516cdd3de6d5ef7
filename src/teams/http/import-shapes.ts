import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { LevelShape, RoleShape } from './team-shapes.ts';

export const ImportBodyShape = Type.Object(
  {
    unitCode: Type.String({ minLength: 1, maxLength: 20, description: 'The ward, or one neighbourhood' }),
    fileName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    content: Type.String({ minLength: 4, maxLength: 1_500_000, pattern: '^[A-Za-z0-9+/]+={0,2}$', description: 'The file, base64' }),
    mode: oneOf('preview', 'import'),
  },
  { additionalProperties: false },
);

const Problem = Type.Object({ column: nullable(Type.String()), mend: oneOf('file', 'title'), what: TextShape, next: TextShape });

export const PreviewShape = Type.Object({
  importId: nullable(UuidV7Shape),
  sheets: Type.Array(Type.Object({ name: Type.String(), columns: Type.Array(Type.Object({ letter: Type.String(), head: Type.String(), meaning: TextShape })) })),
  summary: Type.Object({ take: Type.Integer(), inTeam: Type.Integer(), wrong: Type.Integer(), skipped: Type.Integer(), newPeople: Type.Integer(), newTeams: Type.Integer() }),
  problems: Type.Array(Problem),
  /** Titles that our words don't know: those without a meaning first. */
  titles: Type.Array(Type.Object({ level: LevelShape, words: Type.String(), rows: Type.Integer(), positionCode: nullable(Type.String()) })),
  /** What they may be said to mean. */
  positions: Type.Array(Type.Object({ level: LevelShape, code: Type.String(), name: TextShape })),
  mayAddPositions: oneOf('yes', 'no'),
  rows: Type.Array(
    Type.Object({
      sheet: Type.String(),
      row: Type.Integer(),
      state: oneOf('take', 'inTeam', 'wrong'),
      fullName: Type.String(),
      unitName: nullable(Type.String()),
      position: Type.String(),
      role: RoleShape,
      phone: nullable(Type.String()),
      fromOn: nullable(Type.String()),
      said: Type.Array(TextShape),
      problems: Type.Array(Problem),
    }),
  ),
  skipped: Type.Array(Type.Object({ sheet: Type.String(), row: Type.Integer(), why: TextShape, words: Type.String() })),
});
export type PreviewView = Static<typeof PreviewShape>;

export const ImportsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      officeId: Type.Integer(),
      unitCode: Type.String(),
      unitName: Type.String(),
      fileName: Type.String(),
      rowsTaken: Type.Integer(),
      newPeople: Type.Integer(),
      newTeams: Type.Integer(),
      by: nullable(Type.String()),
      importedAt: InstantShape,
      undoneAt: nullable(InstantShape),
    }),
  ),
});
export type ImportsView = Static<typeof ImportsShape>;
