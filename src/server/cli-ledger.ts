import { readFile } from 'node:fs/promises';
import { formatInteger } from '../basics/rules/numbers.ts';
import type { Pool } from '../basics/store/database.ts';
import { readPublicKeys } from '../basics/store/public-keys.ts';
import { sayFault } from '../dossiers/rules/ledger-fault.ts';
import { listSignedDays, type SignedDay } from '../dossiers/store/ledger-days.ts';
import { verifyLedger } from '../dossiers/store/verify-ledger.ts';
import { loadDirectory } from '../offices/store/directory.ts';

type Asked = { readonly unit: string | null; readonly copies: string | null; readonly say: (line: string) => void; readonly tell: (line: string) => void };

/** Looks through the ledgers of one office or of all, and says what is wrong in each, row by row. Throws when anything is. */
export async function verifyLedgers(pool: Pool, asked: Asked): Promise<void> {
  const directory = await loadDirectory(pool);
  const offices = directory.offices.filter(({ unitCode }) => asked.unit === null || unitCode === asked.unit);
  if (offices.length === 0) throw new Error(asked.unit === null ? 'Chưa có bộ phận nào.' : `Đơn vị "${asked.unit}" không có bộ phận tiếp nhận.`);
  const keys = (await readPublicKeys(pool)).signing;
  const copies = asked.copies === null ? [] : await readCopies(asked.copies);
  let faults = 0;
  for (const office of offices) {
    const kept = await listSignedDays(pool, { officeId: office.id, rowsMax: 100_000 });
    const days = [...kept, ...copies.filter(({ statement }) => statement.includes(`\noffice ${office.agencyCode}\n`))];
    const found = await verifyLedger(pool, { officeId: office.id, keys, days, progress: (rows) => asked.tell(`${office.name}: ${formatInteger(rows)} việc…`) });
    asked.say(`${found.faults.length === 0 ? 'Nguyên vẹn' : 'CÓ LỖI'}  ${office.name}: ${formatInteger(found.rows)} việc, so với ${formatInteger(found.days)} ngày có chữ ký`);
    for (const fault of found.faults) asked.say(`  - ${sayFault(fault).vi} / ${sayFault(fault).en}`);
    faults += found.faults.length;
  }
  if (faults > 0)
    throw new Error(`Sổ không nguyên vẹn: ${formatInteger(faults)} chỗ. Giữ nguyên cơ sở dữ liệu, lập biên bản, so với bản sao lưu. / The ledger is not whole: ${faults} places.`);
}

/** What somebody downloaded from /api/v1/ledger/days on an earlier day. */
async function readCopies(file: string): Promise<readonly SignedDay[]> {
  const read = JSON.parse(await readFile(file, 'utf8')) as { readonly rows?: readonly SignedDay[] };
  if (!Array.isArray(read.rows)) throw new Error(`${file} không phải tệp tải từ /api/v1/ledger/days.`);
  return read.rows;
}
