import process from 'node:process';

/** What went wrong with the database on this machine, and what a person can do about it; both Vietnamese first. */
export type Fault = { vi: string; en: string; hint: string };

export function faultError({ vi, en, hint }: Fault): Error & { hint: string } {
  return Object.assign(new Error(`${vi} / ${en}`), { hint });
}

/** The sentence for a system error (`ENOSPC` …) at `path`; null when the code says nothing a person can act on. */
export function faultOfCode(code: string | undefined, path: string): Fault | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path);
    case 'EPERM':
    case 'EINVAL':
      return process.getuid?.() === 0 ? rootAlone(path) : notWritable(path);
    case 'EACCES':
      return notWritable(path);
    case 'EROFS':
      return {
        vi: `Ổ đĩa chứa thư mục ${path} chỉ cho đọc.`,
        en: `The disk that holds ${path} is read-only.`,
        hint: 'Đặt DATA_DIR vào một ổ đĩa ghi được. / Point DATA_DIR to a disk that can be written.',
      };
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        vi: `${path} đang là một tập tin, không phải thư mục.`,
        en: `${path} is a file, not a folder.`,
        hint: 'Dời tập tin ấy đi hoặc đặt DATA_DIR vào thư mục khác. / Move that file away or choose another DATA_DIR.',
      };
    default:
      return null;
  }
}

/** The sentence for what `initdb` or `postgres` wrote (always English: they run with LC_ALL=C) before they gave up. */
export function faultOfOutput(output: string, path: string): Fault {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(path);
  if (/wrong ownership|Permission denied|Operation not permitted/.test(output)) return notWritable(path);
  if (/incompatible with server|not compatible with this version/.test(output)) return foreignVersion(path);
  if (/user does not exist/.test(output)) {
    return {
      vi: 'Tài khoản đang chạy chương trình không có tên trong hệ thống (/etc/passwd) nên không mở được cơ sở dữ liệu.',
      en: 'The account that runs the program has no entry in /etc/passwd, which the database needs.',
      hint: 'Tạo tài khoản bằng useradd, hoặc đặt DATABASE_URL. / Create the account with useradd, or set DATABASE_URL.',
    };
  }
  if (/cannot open shared object file|cannot execute|not found \(required by/.test(output)) return doesNotRunHere(output);
  if (/Cannot allocate memory|could not map anonymous shared memory/.test(output)) {
    return {
      vi: 'Máy không đủ bộ nhớ để chạy cơ sở dữ liệu.',
      en: 'There is not enough memory to run the database.',
      hint: 'Đóng bớt chương trình (cần khoảng 500 MB trống). / Close other programs (about 500 MB must be free).',
    };
  }
  const said = lastComplaint(output);
  return {
    vi: `Cơ sở dữ liệu không chạy được: ${said}.`,
    en: `The database does not start: ${said}.`,
    hint: `Xem nhật ký trong ${path}. / See the log in ${path}.`,
  };
}

export function foreignVersion(path: string): Fault {
  return {
    vi: `Thư mục ${path} là của một phiên bản PostgreSQL khác nên không mở được; dữ liệu trong đó vẫn còn nguyên.`,
    en: `The folder ${path} belongs to another version of PostgreSQL and cannot be opened; nothing in it was touched.`,
    hint: 'Dùng lại bản chương trình cũ để xuất dữ liệu, hoặc đặt DATA_DIR vào thư mục khác. / Export with the older program, or choose another DATA_DIR.',
  };
}

export function doesNotRunHere(detail: string): Fault {
  const said = lastComplaint(detail);
  return {
    vi: `Bản PostgreSQL kèm theo không chạy được trên máy này (${said}).`,
    en: `The PostgreSQL that comes with the program does not run on this machine (${said}).`,
    hint: 'Chạy bằng tài khoản thường (không phải root), hoặc cài PostgreSQL 15-18 rồi đặt DATABASE_URL. / Run as an ordinary user, or install PostgreSQL 15-18 and set DATABASE_URL.',
  };
}

function diskFull(path: string): Fault {
  return {
    vi: `Ổ đĩa chứa ${path} đã đầy.`,
    en: `The disk that holds ${path} is full.`,
    hint: 'Giải phóng ít nhất 1 GB rồi chạy lại; dữ liệu đã lưu không mất. / Free at least 1 GB and start again; what was saved is not lost.',
  };
}

function notWritable(path: string): Fault {
  return {
    vi: `Không ghi được vào thư mục ${path}.`,
    en: `The folder ${path} cannot be written.`,
    hint: 'Chạy bằng đúng tài khoản đã tạo thư mục, hoặc đặt DATA_DIR vào thư mục ghi được. / Use the account that made the folder, or point DATA_DIR to a folder that can be written.',
  };
}

/** Root of a container that knows no other account, or may not act for one. */
function rootAlone(path: string): Fault {
  return {
    vi: `PostgreSQL không chạy bằng root, và ở đây root không giao được thư mục ${path} cho tài khoản khác.`,
    en: `PostgreSQL does not run as root, and root may not hand ${path} to another account here.`,
    hint: 'Chạy bằng tài khoản thường, hoặc đặt DATABASE_URL. / Run as an ordinary user, or set DATABASE_URL.',
  };
}

function lastComplaint(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const complaints = lines.filter((line) => /FATAL|PANIC|error:|ERROR/.test(line));
  return (complaints.at(-1) ?? lines.at(-1) ?? '?').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '');
}
