import { writeFile } from 'node:fs/promises';
import { instantFromMillis, type PlainDate } from '../basics/rules/time.ts';
import type { Pool } from '../basics/store/database.ts';
import { compareOpenedForms } from '../dossiers/store/opened-forms.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { loadCatalogue } from '../procedures/store/catalogue.ts';
import { formView, indexView, tableOf } from '../reports/http/official-tables.ts';
import { unitScopes } from '../reports/rules/unit-spans.ts';
import { countedUnits, officesOf } from '../reports/store/counted-units.ts';
import { compareFigureMonths, remakeFigureMonths } from '../reports/store/figure-months.ts';
import { formCsv, formXlsx } from '../reports/store/form-file.ts';

export type OfficialKind = 'form-ii06a' | 'index-766';

type Input = {
  readonly kind: OfficialKind;
  readonly unit: string;
  readonly scope: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly format: string;
  readonly out: string | undefined;
  readonly say: (line: string) => void;
};

/** Tables whose form the law gives, for one unit or with the units below it. */
export async function officialTableAtCli(pool: Pool, input: Input): Promise<void> {
  const [directory, catalogue] = [await loadDirectory(pool), await loadCatalogue(pool)];
  const unit = directory.officeOfUnit(input.unit);
  if (unit === null) throw new Error(`Đơn vị "${input.unit}" không có bộ phận tiếp nhận.`);
  const asked = unitScopes.find((one) => one === input.scope);
  if (asked === undefined) throw new Error(`Không có phạm vi "${input.scope}"; có: ${unitScopes.join(', ')}.`);
  const period = { from: input.from, to: input.to };
  const scope = { unit, units: countedUnits(directory, { offices: officesOf(directory, unit, asked), unit, version: null, period }), period };
  const house = { pool, directory: () => directory, catalogue: () => catalogue, now: () => instantFromMillis(Date.now()) };
  if (input.kind === 'index-766') {
    if (input.format !== 'json') throw new Error(`Chưa có định dạng "${input.format}" cho index-766; có: json.`);
    return write(JSON.stringify(await indexView(house, scope), null, 2), input);
  }
  const view = await formView(house, scope);
  if (input.format === 'json') return write(JSON.stringify({ kind: input.kind, unit: input.unit, ...view }, null, 2), input);
  if (input.format === 'csv') return write(formCsv(tableOf(view, period)), input);
  if (input.format !== 'xlsx') throw new Error(`Chưa có định dạng "${input.format}" cho form-ii06a; có: json, csv, xlsx.`);
  if (input.out === undefined) throw new Error('Bảng tính cần nơi ghi: thêm --out TỆP.');
  await writeFile(input.out, await formXlsx(tableOf(view, period)));
}

async function write(text: string, { out, say }: Input): Promise<void> {
  if (out === undefined) say(text);
  else await writeFile(out, `${text}\n`);
}

/** Counts every finished dossier anew and holds the kept months against it. Throws when they differ and were not to be mended. */
export async function checkFiguresAtCli(
  pool: Pool,
  input: { readonly mend: 'yes' | 'no'; readonly say: (line: string) => void; readonly tell: (line: string) => void },
): Promise<void> {
  const { months, dossiers, differences } = await compareFigureMonths(pool);
  input.say(`Đã đếm lại: ${dossiers} hồ sơ đã giải quyết trong ${months} ô số liệu tháng, ${differences.length} ô khác.`);
  for (const one of differences)
    input.tell(
      `Bộ phận ${one.officeId}, nộp ${one.submittedHalf}, xong ${one.finishedHalf}, ${one.field}, mức ${one.level}, ${one.place}, ${one.timing}: ghi ${one.kept}, đếm ${one.counted}`,
    );
  await checkOpenedForms(pool, input);
  if (differences.length === 0) return;
  if (input.mend === 'no') throw new Error('Số liệu tháng không khớp hồ sơ; chạy lại với --mend để lập lại từ hồ sơ.');
  await remakeFigureMonths(pool);
  input.say('Đã lập lại số liệu tháng từ hồ sơ.');
}

/** Nothing mends them: a draft that is gone cannot be asked again. */
async function checkOpenedForms(pool: Pool, { say, tell }: { readonly say: (line: string) => void; readonly tell: (line: string) => void }): Promise<void> {
  const differences = await compareOpenedForms(pool, { now: instantFromMillis(Date.now()), forms: await loadCatalogue(pool) });
  say(`Biểu mẫu đã mở trong tuần qua, đếm lại từ bản nháp: ${differences.length} con số khác.`);
  for (const one of differences) tell(`Bộ phận ${one.officeId}, mở ${one.openedOn}, ${one.procedure}, ${one.step} ${one.page}${one.place}: ghi ${one.kept}, đếm ${one.counted}`);
}
