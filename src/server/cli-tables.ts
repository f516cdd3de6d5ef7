import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { instantFromMillis } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { newId } from '../basics/store/new-id.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { loadCatalogue } from '../procedures/store/catalogue.ts';
import { type ImportKind, importKinds } from '../reports/rules/import-fields.ts';
import { meaningName } from '../reports/rules/import-mapping.ts';
import { columnLetter } from '../reports/rules/import-sheet.ts';
import { encodingNames } from '../reports/rules/old-fonts.ts';
import { previewImport, runImport, takenOf, type Understood, wrongIn } from '../reports/store/data-imports.ts';
import { readTable } from '../reports/store/table-reader.ts';

type Input = {
  readonly file: string;
  readonly unit: string;
  readonly kind: string;
  readonly origin: string;
  readonly isTrial: 'yes' | 'no';
  readonly say: (line: string) => void;
  readonly tell: (line: string) => void;
};

const noChoices = { sheet: null, head: null, columns: null, period: null, leftOut: [], openTotals: 'mend', channel: 'counter' } as const;

/** Brings a table of the past in, whole or not at all, as the page does with what it finds by itself; on trial it says what it would do. */
export async function importTableAtCli(pool: Pool, { file: name, unit, kind, origin, isTrial, say, tell }: Input): Promise<void> {
  if (!isKind(kind)) throw Object.assign(new Error(`--kind: ${importKinds.join(', ')}`), { wrongUse: 'yes' });
  const [directory, catalogue] = [await loadDirectory(pool), await loadCatalogue(pool)];
  const office = directory.officeOfUnit(unit);
  if (office === null) throw new Error(`Đơn vị "${unit}" không có bộ phận tiếp nhận.`);
  const bytes = await readFile(path.resolve(name));
  const file = await readTable(bytes, null);
  if (typeof file === 'string') throw new Error(`Không đọc được "${name}" (${file}): mở bằng Excel, lưu thành .xlsx rồi thử lại.`);
  const now = instantFromMillis(Date.now());
  const input = { kind, office, directory, catalogue, file, fileName: path.basename(name), choices: noChoices, now };
  tell(`Bảng mã: ${encodingNames[file.encoding].vi}`);
  if (isTrial === 'yes') {
    const understood = await previewImport(pool, input);
    tellUnderstood(understood, tell);
    return say(`Chạy thử, chưa ghi gì: ${wrongIn(understood)} chỗ cần sửa, sẽ nhập ${takenOf(understood)}.`);
  }
  if (origin.trim() === '') throw Object.assign(new Error('Cần --origin: bảng lấy từ báo cáo nào, sổ nào. --origin is needed.'), { wrongUse: 'yes' });
  const importId = newId(now);
  const { state, understood } = await runImport(pool, { ...input, importId, bytes, origin: origin.trim(), officerId: null });
  tellUnderstood(understood, tell);
  if (state === 'wrong') throw new Error(`Còn ${wrongIn(understood)} chỗ cần sửa; chưa ghi gì. / Nothing was written.`);
  say(state === 'done' ? `Đã nhập ${takenOf(understood)}. Mã lần nhập ${importId}.` : 'Mọi dòng đã có sẵn; chưa ghi gì.');
}

function isKind(text: string): text is ImportKind {
  return (importKinds as readonly string[]).includes(text);
}

function tellUnderstood({ layout, problems, table, plan }: Understood, tell: (line: string) => void): void {
  const heads = new Map(layout.columns.map(({ index, head }) => [index, head]));
  for (const one of layout.mapping) if (one.field !== 'ignore') tell(`Cột ${columnLetter(one.index)} "${heads.get(one.index) ?? ''}" → ${meaningName(one).vi}`);
  for (const { row, why, words } of table.skipped) tell(`Dòng ${row}: bỏ qua, ${why.vi} (${words.slice(0, 60)})`);
  const rows: readonly Pick<Understood['plan']['rows'][number], 'row' | 'notes' | 'problems'>[] = plan.rows;
  for (const { row, notes, problems: wrong } of rows) {
    for (const note of notes) tell(`Dòng ${row}: ${note.vi}`);
    for (const { column, what, next } of wrong) tell(`Dòng ${row}${column === null ? '' : `, cột ${column}`}: SAI. ${what.vi} ${next.vi}`);
  }
  for (const { what, next } of problems) tell(`SAI. ${what.vi} ${next.vi}`);
}
