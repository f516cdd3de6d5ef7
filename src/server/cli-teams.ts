import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { instantFromMillis, plainDateOf } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { meaningNames } from '../teams/rules/sheet.ts';
import { unitsOfRoster } from '../teams/rules/units-of-roster.ts';
import { readSheets } from '../teams/store/read-sheets.adapter.ts';
import { previewImport, runImport, type Understood } from '../teams/store/team-imports.ts';

type Input = { readonly file: string; readonly unit: string; readonly isTrial: 'yes' | 'no'; readonly say: (line: string) => void; readonly tell: (line: string) => void };

/** Brings a list of team members in from a spreadsheet, whole or not at all; on trial it says what it would do. Throws when a row is wrong. */
export async function importTeamsAtCli(pool: Pool, { file, unit, isTrial, say, tell }: Input): Promise<void> {
  const now = instantFromMillis(Date.now());
  const place = unitsOfRoster(await loadDirectory(pool), unit, plainDateOf(now));
  if (place === null) throw new Error(`Đơn vị "${unit}" không có, hoặc không có bộ phận tiếp nhận.`);
  const bytes = await readFile(path.resolve(file));
  const sheets = await readSheets(bytes);
  if (typeof sheets === 'string') throw new Error(`Không đọc được "${file}" (${sheets}): mở bằng Excel, lưu thành .xlsx rồi thử lại.`);
  const input = { ...place, sheets, now };
  const understood =
    isTrial === 'yes' ? { ...(await previewImport(pool, input)), importId: null } : await runImport(pool, { ...input, fileName: path.basename(file), bytes, officerId: null });
  tellUnderstood(understood, tell);
  const { wrong, memberships, people, teams } = understood.plan;
  if (wrong > 0) throw new Error(`Còn ${wrong} dòng cần sửa; chưa ghi gì. Sửa trong tệp rồi nạp lại. / ${wrong} rows are wrong, nothing was written.`);
  const counts = `${memberships.length} thành viên (${people.length} người mới, ${teams.length} tổ mới)`;
  if (isTrial === 'yes') say(`Chạy thử, chưa ghi gì: sẽ thêm ${counts}.`);
  else say(understood.importId === null ? 'Không có ai mới; chưa ghi gì.' : `Đã thêm ${counts}. Mã lần nạp ${understood.importId}, dùng để hoàn lại.`);
}

function tellUnderstood({ roster, plan }: Understood, tell: (line: string) => void): void {
  for (const { name, columns } of roster.sheets)
    tell(`${name === '' ? 'Tệp' : `Trang "${name}"`}: ${columns.map(({ head, meaning }) => `${head === '' ? '(không tên)' : head} → ${meaningNames[meaning].vi}`).join('; ')}`);
  for (const { sheet, row, why, words } of roster.skipped) tell(`${sheet} dòng ${row}: bỏ qua, ${why.vi} (${words.slice(0, 60)})`);
  for (const row of plan.rows) {
    for (const note of row.said) tell(`${row.sheet} dòng ${row.row}: ${note.vi}`);
    for (const { column, what, next } of row.problems) tell(`${row.sheet} dòng ${row.row}${column === null ? '' : `, cột ${column}`}: SAI. ${what.vi} ${next.vi}`);
  }
  for (const { what, next } of roster.problems) tell(`SAI. ${what.vi} ${next.vi}`);
}
