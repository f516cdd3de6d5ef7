import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import type { Account } from './embedded-account.ts';
import { closedFolder, databaseAccount } from './embedded-account.ts';
import { faultError, faultOfCode } from './embedded-fault.ts';

/** Where the database lives, and under which account its server runs (null: ours). */
export type Place = { folder: string; account: Account | null };

/** System folder for what cannot live beside the program when root starts it from a closed home. */
export const stateFolder = '/var/lib/dong-hanh';

/**
 * Makes `dataDir` usable for the server and says where it really is. Under root in a closed home (mode 0700) the
 * server's account could not reach it: then `dataDir` becomes a symbolic link into the state folder, so that it keeps
 * its data when the project is moved, and starts empty when it is deleted.
 */
export async function preparePlace({ dataDir, log }: { dataDir: string; log: (line: string) => void }): Promise<Place> {
  try {
    await mkdir(dirname(dataDir), { recursive: true });
    await makeFolder({ dataDir, log });
    return await ownedPlace(dataDir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = faultOfCode(code === 'ENOENT' ? 'EACCES' : code, dataDir);
    throw fault === null ? error : faultError(fault);
  }
}

async function makeFolder({ dataDir, log }: { dataDir: string; log: (line: string) => void }): Promise<void> {
  const present = await lstat(dataDir).catch(absent);
  const account = databaseAccount(present);
  if (present?.isSymbolicLink()) {
    if ((await stat(dataDir).catch(absent)) === null) throw faultError(lostTarget(dataDir));
    return;
  }
  const parent = await realpath(dirname(dataDir));
  const closed = account === null ? null : await closedFolder(parent, account);
  if (closed === null || account === null) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return;
  }
  if (present !== null) {
    if ((await readdir(dataDir)).length > 0) throw faultError(shutIn({ dataDir, closed }));
    await rmdir(dataDir);
  }
  await linkIntoState({ dataDir, account });
  log(
    `Thư mục ${closed} đóng với tài khoản của cơ sở dữ liệu, nên dữ liệu được để ở ${await realpath(dataDir)} / The folder ${closed} is closed to the database account, so the data is kept there`,
  );
}

async function linkIntoState({ dataDir, account }: { dataDir: string; account: Account }): Promise<void> {
  await mkdir(stateFolder, { recursive: true, mode: 0o755 });
  const closed = await closedFolder(stateFolder, account);
  if (closed !== null) throw faultError(shutIn({ dataDir, closed }));
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const folder = await mkdtemp(join(stateFolder, `${name}-`));
  await chown(folder, account.uid, account.gid);
  try {
    await symlink(folder, dataDir);
  } catch (error) {
    await rmdir(folder);
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function ownedPlace(dataDir: string): Promise<Place> {
  const folder = await realpath(dataDir);
  const owner = await stat(folder);
  const account = databaseAccount(owner);
  if (account !== null) {
    const closed = await closedFolder(dirname(folder), account);
    if (closed !== null) throw faultError(shutIn({ dataDir, closed }));
    if (owner.uid === 0) await chown(folder, account.uid, account.gid);
  } else if (process.getuid !== undefined && owner.uid !== process.getuid()) {
    throw Object.assign(new Error(`${basename(folder)}: foreign owner`), { code: 'EACCES' });
  }
  await chmod(folder, 0o700);
  return { folder, account };
}

function lostTarget(dataDir: string) {
  return {
    vi: `Dữ liệu mà ${dataDir} trỏ tới không còn ở đó.`,
    en: `The data that ${dataDir} points to is no longer there.`,
    hint: `Khôi phục từ bản sao lưu, hoặc xoá liên kết ${dataDir} để bắt đầu với cơ sở dữ liệu trống. / Restore a backup, or delete the link to start with an empty database.`,
  };
}

function shutIn({ dataDir, closed }: { dataDir: string; closed: string }) {
  return {
    vi: `Cơ sở dữ liệu nằm ở ${dataDir}, nhưng thư mục ${closed} không cho tài khoản của cơ sở dữ liệu đi qua.`,
    en: `The database is in ${dataDir}, but its account may not pass through the folder ${closed}.`,
    hint: `Chạy: chmod o+x ${closed}`,
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
