import { type Static, Type } from 'typebox';
import { InstantShape, nullable, oneOf, PlainDateShape, TextShape, UuidV7Shape } from '../../basics/rules/shapes.ts';
import { allFields, importKinds } from '../rules/import-fields.ts';
import { encodings } from '../rules/old-fonts.ts';

const levels = ['3', '4', 'full', 'partial', 'none'] as const;
const Period = Type.Object({ from: PlainDateShape, to: PlainDateShape }, { additionalProperties: false });
const row = (description: string) => Type.Integer({ minimum: 1, maximum: 1_048_576, description });

const Choices = Type.Object(
  {
    encoding: nullable(oneOf(...encodings)),
    sheet: nullable(Type.Integer({ minimum: 0, maximum: 500 })),
    head: nullable(Type.Object({ from: row('Dòng tiêu đề đầu, đếm như Excel'), to: row('Dòng tiêu đề cuối') }, { additionalProperties: false })),
    columns: nullable(
      Type.Array(
        Type.Object({ index: Type.Integer({ minimum: 0, maximum: 16_383 }), field: oneOf(...allFields), level: nullable(oneOf(...levels)) }, { additionalProperties: false }),
        { maxItems: 120 },
      ),
    ),
    period: nullable(Period),
    leftOut: Type.Array(row('Dòng bỏ qua'), { maxItems: 500 }),
    openTotals: oneOf('mend', 'take'),
    channel: oneOf('counter', 'online', 'post'),
  },
  { additionalProperties: false, description: 'Điều người nạp tự chọn; null là để hệ thống tự nhận' },
);

export const DataImportBodyShape = Type.Object(
  {
    id: Type.Unsafe<string>({ ...UuidV7Shape, description: 'Do máy người nạp đặt: gửi lại cùng mã là cùng một lần nạp' }),
    unitCode: Type.String({ minLength: 1, maxLength: 20 }),
    kind: oneOf(...importKinds),
    fileName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    content: Type.String({ minLength: 4, maxLength: 2_800_000, pattern: '^[A-Za-z0-9+/]+={0,2}$', description: 'Tệp .xlsx hoặc .csv, base64' }),
    mode: oneOf('preview', 'import'),
    origin: Type.String({ maxLength: 300, description: 'Nguồn của bảng: báo cáo nào, sổ nào; bắt buộc khi ghi' }),
    choices: Choices,
  },
  { additionalProperties: false },
);
export type DataImportBody = Static<typeof DataImportBodyShape>;
export type DataImportChoices = Static<typeof Choices>;

const Problem = Type.Object({ column: nullable(Type.String()), what: TextShape, next: TextShape });

export const DataPreviewShape = Type.Object({
  importId: nullable(UuidV7Shape),
  kind: oneOf(...importKinds),
  encoding: oneOf(...encodings),
  guessedEncoding: oneOf(...encodings),
  sheets: Type.Array(Type.Object({ name: Type.String(), rows: Type.Integer() })),
  sheet: Type.Integer(),
  head: nullable(Type.Object({ from: Type.Integer(), to: Type.Integer() })),
  top: Type.Array(Type.Object({ row: Type.Integer(), words: Type.String() })),
  columns: Type.Array(
    Type.Object({
      index: Type.Integer(),
      letter: Type.String(),
      head: Type.String(),
      field: oneOf(...allFields),
      level: nullable(oneOf(...levels)),
      values: Type.Array(Type.String()),
    }),
  ),
  mappingFrom: oneOf('chosen', 'kept', 'guessed'),
  period: nullable(Period),
  summary: Type.Object({ take: Type.Integer(), values: Type.Integer(), known: Type.Integer(), wrong: Type.Integer(), skipped: Type.Integer() }),
  problems: Type.Array(Problem),
  openTotals: Type.Array(Problem),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      state: oneOf('take', 'known', 'wrong'),
      title: Type.String(),
      values: Type.Array(Type.Object({ name: TextShape, value: Type.String() })),
      notes: Type.Array(TextShape),
      problems: Type.Array(Problem),
    }),
  ),
  /** Rows that are not told one by one. */
  rowsMore: Type.Integer(),
  skipped: Type.Array(Type.Object({ row: Type.Integer(), why: TextShape, words: Type.String() })),
});
export type DataPreview = Static<typeof DataPreviewShape>;

export const DataImportsShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: UuidV7Shape,
      kind: oneOf(...importKinds),
      fileName: Type.String(),
      origin: Type.String(),
      rowsTaken: Type.Integer(),
      remarks: Type.Array(Type.Object({ row: nullable(Type.Integer()), said: TextShape })),
      by: nullable(Type.String()),
      importedAt: InstantShape,
      undoneAt: nullable(InstantShape),
      undoneBy: nullable(Type.String()),
    }),
  ),
});
export type DataImportsView = Static<typeof DataImportsShape>;

export const ImportedFiguresShape = Type.Object({
  rows: Type.Array(
    Type.Object({
      unitCode: Type.String(),
      unitName: Type.String(),
      key: Type.String(),
      name: TextShape,
      scope: Type.String(),
      level: nullable(Type.String()),
      from: nullable(PlainDateShape),
      to: nullable(PlainDateShape),
      value: nullable(Type.Integer()),
      source: Type.String(),
    }),
  ),
});
export type ImportedFiguresView = Static<typeof ImportedFiguresShape>;
