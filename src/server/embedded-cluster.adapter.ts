import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Binaries } from './embedded-binaries.adapter.ts';
import { faultError, faultOfCode, faultOfOutput, foreignVersion } from './embedded-fault.ts';
import type { Place } from './embedded-place.adapter.ts';
import { isAlive } from './embedded-postmaster.adapter.ts';

/**
 * The files of one database server, all under `home`: the data, the owner's password (0600), the last port, the log.
 * They appear together or not at all.
 */
export type Cluster = { home: string; data: string; password: string; found: 'found' | 'initialised' };

export async function ensureCluster(asked: { place: Place; binaries: Binaries; log: (line: string) => void }): Promise<Cluster> {
  const { place, binaries } = asked;
  const home = join(place.folder, binaries.major);
  const before = await readFormat(home);
  if (before === null) await refuseForeign(place.folder);
  const made = before === null ? await initialise({ ...asked, home }) : false;
  const format = await readFormat(home);
  if (format !== binaries.major) throw faultError(foreignVersion(home));
  const password = (await readFile(join(home, 'password'), 'utf8')).trim();
  return { home, data: join(home, 'data'), password, found: made ? 'initialised' : 'found' };
}

async function readFormat(home: string): Promise<string | null> {
  try {
    return (await readFile(join(home, 'data', 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return null;
    const fault = faultOfCode(code, home);
    throw fault === null ? error : faultError(fault);
  }
}

async function refuseForeign(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name === 'PG_VERSION') throw faultError(foreignVersion(folder));
    if (/^\d+$/.test(name) && (await readFormat(join(folder, name))) !== null) throw faultError(foreignVersion(join(folder, name)));
  }
}

/** Prepared under another name and renamed when whole: a kill in the middle leaves nothing half made. */
async function initialise({ place, binaries, home, log }: { place: Place; binaries: Binaries; home: string; log: (line: string) => void }): Promise<boolean> {
  log('Đang tạo cơ sở dữ liệu cho lần chạy đầu tiên… / Making the database for the first run…');
  await sweepUnfinished({ folder: place.folder, major: binaries.major });
  const unfinished = `${home}.init-${process.pid}`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeSecret({ path: join(unfinished, 'password'), text: randomBytes(24).toString('hex') });
    if (place.account !== null) {
      await chown(unfinished, place.account.uid, place.account.gid);
      await chown(join(unfinished, 'password'), place.account.uid, place.account.gid);
    }
    await runInitdb({ place, binaries, home: unfinished });
    return await moveInto({ unfinished, home });
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const fault = faultOfCode((error as NodeJS.ErrnoException).code, place.folder);
    throw fault === null ? error : faultError(fault);
  }
}

async function runInitdb({ place, binaries, home }: { place: Place; binaries: Binaries; home: string }): Promise<void> {
  const args = [
    `--pgdata=${join(home, 'data')}`,
    `--pwfile=${join(home, 'password')}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=simple',
    '--data-checksums',
    '--set=timezone=UTC',
    '--set=log_timezone=UTC',
  ];
  const options = { cwd: home, env: { LC_ALL: 'C', PATH: process.env['PATH'] }, ...place.account };
  await new Promise<void>((done, fail) => {
    execFile(binaries.initdb, args, options, (error, stdout, stderr) => {
      if (error === null) return done();
      const notRun = typeof error.code === 'string' ? `FATAL: cannot execute ${binaries.initdb}: ${error.message}` : '';
      fail(faultError(faultOfOutput(`${stdout}\n${stderr}\n${notRun}`, place.folder)));
    });
  });
}

/** False when another process was first. */
async function moveInto({ unfinished, home }: { unfinished: string; home: string }): Promise<boolean> {
  try {
    await rename(unfinished, home);
  } catch (error) {
    if ((await readFormat(home)) === null) throw error;
    await rm(unfinished, { recursive: true, force: true });
    return false;
  }
  await syncFolder(join(home, '..'));
  return true;
}

async function sweepUnfinished({ folder, major }: { folder: string; major: string }): Promise<void> {
  for (const name of await readdir(folder)) {
    const [before, pid] = name.split('.init-');
    if (before !== major || pid === undefined) continue;
    if (Number(pid) === process.pid || !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function writeSecret({ path, text }: { path: string; text: string }): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(`${text}\n`);
  await file.sync();
  await file.close();
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
