import { randomBytes } from 'node:crypto';
import { uuidV7From } from '../basics/rules/ids.ts';
import { parseInstant, plainDateOf, withOffset } from '../basics/rules/time.ts';
import { dueAt } from '../basics/rules/working-time.ts';
import { openPool, type Pool } from '../basics/store/database.ts';
import { isRole } from '../offices/rules/role.ts';
import { loadDirectory } from '../offices/store/directory.ts';
import { addOfficer } from '../offices/store/officers.ts';
import { hashPassword } from '../offices/store/password-hash.ts';
import { loadCatalogue } from '../procedures/store/catalogue.ts';
import { reportKinds } from '../reports/rules/report-kind.ts';
import { checkFiguresAtCli } from './cli-figures.ts';
import { importData } from './cli-import.ts';
import { listKeys, rotateAtCli } from './cli-keys.ts';
import { verifyLedgers } from './cli-ledger.ts';
import { proofreadAtCli } from './cli-proofread.ts';
import { reportFormats, writeReport } from './cli-report.ts';
import { importTableAtCli } from './cli-tables.ts';
import { importTeamsAtCli } from './cli-teams.ts';
import type { Config } from './config.ts';
import { openDatabase } from './open-database.ts';
import { loadSample } from './sample.ts';

type CommandInput = {
  readonly root: string;
  readonly config: Config;
  readonly options: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
  readonly tell: (line: string) => void;
};

export type Command = {
  readonly about: string;
  /** What stands behind the command without a name of its own. */
  readonly argument?: { readonly name: string; readonly about: string };
  readonly options: Readonly<Record<string, { readonly about: string; readonly need: 'required' | 'may' | 'flag' }>>;
  readonly run: (input: CommandInput) => Promise<void>;
};

/** The command line. What a later part of the house brings (backup, verification) comes with that part. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    about: 'Nâng cơ sở dữ liệu lên phiên bản của chương trình',
    options: {},
    run: (input) => withDatabase(input, async () => input.say('Xong. Done.')),
  },
  sample: {
    about: 'Nạp chính quyền mẫu vào cơ sở dữ liệu trống',
    options: { name: { about: 'binh-tan (mặc định)', need: 'may' } },
    run: (input) => withDatabase(input, (pool) => bringSample(pool, input)),
  },
  'user add': {
    about: 'Thêm tài khoản cán bộ; mật khẩu tạm được in ra một lần',
    options: {
      username: { about: 'tên đăng nhập', need: 'required' },
      name: { about: 'họ tên', need: 'required' },
      unit: { about: 'mã đơn vị, ví dụ 27436', need: 'required' },
      roles: { about: 'vai trò, cách nhau dấu phẩy: reception,specialist,unitHead,leader,clerk,cashier,procedureControl,catalogueAdmin,teamMonitor,operator', need: 'required' },
    },
    run: (input) => withDatabase(input, (pool) => addUser(pool, input)),
  },
  due: {
    about: 'Tính hạn trả kết quả',
    options: {
      procedure: { about: 'mã thủ tục', need: 'required' },
      unit: { about: 'mã đơn vị tiếp nhận', need: 'required' },
      received: { about: 'thời điểm tiếp nhận, ISO 8601 có múi giờ', need: 'required' },
      case: { about: 'trường hợp thời hạn (mặc định: trường hợp đầu)', need: 'may' },
    },
    run: (input) => withDatabase(input, (pool) => printDue(pool, input)),
  },
  report: {
    about: 'Viết báo cáo với số liệu lúc này: số liệu (json) hoặc cả văn bản (docx, pdf, xlsx)',
    options: {
      kind: { about: [...reportKinds, 'form-ii06a (biểu II.06a)', 'index-766 (bộ chỉ số 766)'].join(', '), need: 'required' },
      unit: { about: 'mã đơn vị, ví dụ 777', need: 'required' },
      from: { about: 'từ ngày, YYYY-MM-DD', need: 'required' },
      to: { about: 'đến ngày, YYYY-MM-DD', need: 'required' },
      format: { about: `${reportFormats.join(', ')}; với form-ii06a: json, csv, xlsx; với index-766: json`, need: 'required' },
      scope: { about: 'own (mặc định), wards hoặc all: riêng đơn vị, các phường, hay cả hai; cho form-ii06a và index-766', need: 'may' },
      out: { about: 'tệp ghi ra; với json, không có thì in ra màn hình', need: 'may' },
    },
    run: (input) => withDatabase(input, (pool) => writeReport(pool, input)),
  },
  proofread: {
    about: 'Soát một báo cáo (.docx, .pdf, .txt): tính lại số liệu, tìm lỗi; mã thoát 1 nếu có chỗ sai, 2 nếu không đọc được',
    argument: { name: 'FILE', about: 'tệp báo cáo' },
    options: { format: { about: 'text (mặc định) hoặc json', need: 'may' } },
    run: ({ root, options, say }) => proofreadAtCli({ root, file: options['FILE'] ?? '', format: options['format'] ?? 'text', say }),
  },
  'figures-check': {
    about: 'Đếm lại hồ sơ và so với số liệu tháng đã cộng dồn; mã thoát 1 nếu khác',
    options: { mend: { about: 'lập lại số liệu tháng từ hồ sơ khi khác', need: 'flag' } },
    run: (input) => withDatabase(input, (pool) => checkFiguresAtCli(pool, { mend: input.options['mend'] === undefined ? 'no' : 'yes', say: input.say, tell: input.tell })),
  },
  'import-teams': {
    about: 'Nạp danh sách thành viên Tổ tư vấn từ bảng tính (.xlsx, .xls, .csv); còn một dòng sai thì không ghi gì',
    argument: { name: 'FILE', about: 'tệp danh sách' },
    options: {
      unit: { about: 'mã phường, hoặc mã một khu phố', need: 'required' },
      'dry-run': { about: 'chỉ cho xem hiểu thế nào, không ghi', need: 'flag' },
    },
    run: (input) =>
      withDatabase(input, (pool) =>
        importTeamsAtCli(pool, {
          file: input.options['FILE'] ?? '',
          unit: input.options['unit'] ?? '',
          isTrial: input.options['dry-run'] === undefined ? 'no' : 'yes',
          say: input.say,
          tell: input.tell,
        }),
      ),
  },
  'import-table': {
    about: 'Nhập số liệu cũ hoặc danh sách hồ sơ đã xong từ bảng tính (.xlsx, .xls, .csv); còn một chỗ sai thì không ghi gì',
    argument: { name: 'FILE', about: 'tệp bảng tính' },
    options: {
      unit: { about: 'mã đơn vị nhập', need: 'required' },
      kind: { about: 'figures (số liệu) hoặc dossiers (hồ sơ)', need: 'required' },
      origin: { about: 'nguồn của bảng, bắt buộc khi ghi', need: 'may' },
      'dry-run': { about: 'chỉ cho xem hiểu thế nào, không ghi', need: 'flag' },
    },
    run: (input) =>
      withDatabase(input, (pool) =>
        importTableAtCli(pool, {
          file: input.options['FILE'] ?? '',
          unit: input.options['unit'] ?? '',
          kind: input.options['kind'] ?? '',
          origin: input.options['origin'] ?? '',
          isTrial: input.options['dry-run'] === undefined ? 'no' : 'yes',
          say: input.say,
          tell: input.tell,
        }),
      ),
  },
  'verify-ledger': {
    about: 'Tính lại sổ: tìm dòng bị sửa, xóa hay chèn; mã thoát 1 nếu có',
    options: {
      unit: { about: 'mã đơn vị (mặc định: tất cả)', need: 'may' },
      copies: { about: 'bản ký đã tải trước đây từ /api/v1/ledger/days?unit=…, để so chắc hơn', need: 'may' },
    },
    run: (input) =>
      withDatabase(input, (pool) => verifyLedgers(pool, { unit: input.options['unit'] ?? null, copies: input.options['copies'] ?? null, say: input.say, tell: input.tell })),
  },
  keys: {
    about: 'Liệt kê khóa ký biên nhận và khóa niêm phong',
    options: {},
    run: (input) => withDatabase(input, (pool) => listKeys(pool, input)),
  },
  'keys rotate': {
    about: 'Thay khóa; biên nhận ký bằng khóa cũ vẫn kiểm tra được',
    options: { kind: { about: 'signing (khóa ký) hoặc sealing (khóa niêm phong)', need: 'required' } },
    run: (input) => withDatabase(input, (pool) => rotateAtCli(pool, input)),
  },
  import: {
    about: 'Nạp một chính quyền (thư mục dữ liệu) hoặc hồ sơ cũ (NDJSON)',
    options: { authority: { about: 'thư mục như data/authorities/binh-tan', need: 'may' }, dossiers: { about: 'tệp NDJSON', need: 'may' } },
    run: (input) =>
      withDatabase(input, (pool) =>
        importData(pool, { root: input.root, authority: input.options['authority'] ?? null, dossiers: input.options['dossiers'] ?? null, log: input.tell }),
      ),
  },
};

async function withDatabase(input: CommandInput, work: (pool: Pool) => Promise<unknown>): Promise<void> {
  const database = await openDatabase({ config: input.config, root: input.root, log: input.tell });
  const pool = openPool({ url: database.url, connectionsMax: 4, onError: (error) => input.tell(error.message) });
  await work(pool).finally(() => pool.end().then(() => (database.adopted === 'adopted' ? undefined : database.stop())));
}

async function bringSample(pool: Pool, { root, options, tell }: CommandInput): Promise<void> {
  const outcome = await loadSample({ pool, root, name: options['name'] ?? 'binh-tan', log: tell });
  if (outcome === 'alreadyThere') tell('Cơ sở dữ liệu đã có chính quyền nên không nạp mẫu. / There is an authority in the database already; nothing was loaded.');
}

async function printDue(pool: Pool, { options, say }: CommandInput): Promise<void> {
  const from = parseInstant(options['received'] ?? '');
  if (from === null) throw new Error(`"${options['received']}" không phải thời điểm ISO 8601 có múi giờ, ví dụ 2019-04-18T16:00:00+07:00.`);
  const [directory, catalogue] = [await loadDirectory(pool), await loadCatalogue(pool)];
  const office = directory.officeOfUnit(options['unit'] ?? '');
  if (office === null) throw new Error(`Đơn vị "${options['unit']}" không có bộ phận tiếp nhận.`);
  const procedure = catalogue.inForce(options['procedure'] ?? '', plainDateOf(from));
  if (procedure === null) throw new Error(`Thủ tục "${options['procedure']}" không có hiệu lực vào ngày ${plainDateOf(from)}.`);
  const wanted = options['case'];
  const limit = procedure.timeLimits.find((one) => (wanted === undefined ? true : one.case === wanted));
  if (limit === undefined) throw new Error(`Không có trường hợp "${wanted}"; có: ${procedure.timeLimits.map((one) => one.case).join(', ')}.`);
  const due = dueAt({ limit: limit.limit, from, calendar: directory.calendarOf(office.id, plainDateOf(from)) });
  if (!due.ok) throw new Error(`${due.refusal.why.vi} ${due.refusal.next.vi} (${due.refusal.source})`);
  say(withOffset(due.value));
}

async function addUser(pool: Pool, { options, say }: CommandInput): Promise<void> {
  const directory = await loadDirectory(pool);
  const office = directory.officeOfUnit(options['unit'] ?? '');
  if (office === null) throw new Error(`Đơn vị "${options['unit']}" không có bộ phận tiếp nhận.`);
  const roles = (options['roles'] ?? '').split(',').map((role) => role.trim());
  const unknown = roles.filter((role) => !isRole(role));
  if (unknown.length > 0) throw new Error(`Không có vai trò: ${unknown.join(', ')}.`);
  const [username, fullName] = [(options['username'] ?? '').trim(), (options['name'] ?? '').trim()];
  if (!/^[\p{L}\d._-]{1,100}$/u.test(username) || fullName === '') throw new Error('Cần tên đăng nhập (chữ, số, dấu chấm, gạch nối; không có khoảng trắng) và họ tên.');
  const password = randomBytes(12).toString('base64url');
  const officer = {
    id: uuidV7From(Date.now(), randomBytes(10)),
    username,
    fullName,
    passwordHash: await hashPassword(password),
    mustChangePassword: 'yes' as const,
    roles: roles.filter(isRole).map((role) => ({ officeId: office.id, role })),
  };
  const added = await pool.inTransaction((db) => addOfficer(db, officer));
  if (added === 'usernameTaken') throw new Error(`Tên đăng nhập "${officer.username}" đã có người dùng.`);
  say(`Tài khoản: ${officer.username}`);
  say(`Mật khẩu tạm (đổi ở lần đăng nhập đầu): ${password}`);
}
