import { readFileSync, statSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** What `postmaster.pid` says about the server of a data folder, after checking that it still tells the truth. */
export type Sighting = { kind: 'absent' } | { kind: 'stale'; text: string } | { kind: 'busy'; pid: number } | { kind: 'ready'; pid: number; port: number };

const emptyFileGraceMs = 5_000;

export function sight(data: string): Sighting {
  const path = join(data, 'postmaster.pid');
  const text = read(path);
  if (text === null) return { kind: 'absent' };
  const [pidLine, folder = data, , portLine, , , , status = ''] = text.split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0) return isOld(path) ? { kind: 'stale', text } : { kind: 'absent' };
  if (!isAlive(pid)) return { kind: 'absent' };
  if (!isServer({ pid, folder })) return { kind: 'stale', text };
  return status.trim() === 'ready' ? { kind: 'ready', pid, port: Number(portLine) } : { kind: 'busy', pid };
}

/**
 * Removes a lock file of a zombie or of a number that now belongs to another program: PostgreSQL would wait for it for
 * ever. A file that a new server wrote in between is put back.
 */
export async function clearStale({ data, text }: { data: string; text: string }): Promise<void> {
  const path = join(data, 'postmaster.pid');
  const aside = `${path}.stale-${process.pid}`;
  if (read(path) !== text) return;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, path);
  await rm(aside);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the server of the folder still runs under this number; one that has ended and was not buried yet does not. */
export function isServing(server: { readonly pid: number; readonly folder: string }): boolean {
  return isAlive(server.pid) && isServer(server);
}

/** A number alone proves nothing: after a reboot it may be another program's, and a killed server may stay a zombie. */
function isServer({ pid, folder }: { pid: number; folder: string }): boolean {
  if (process.platform !== 'linux') return true;
  const stat = read(`/proc/${pid}/stat`) ?? ') X';
  const state = stat.charAt(stat.lastIndexOf(')') + 2);
  const command = read(`/proc/${pid}/cmdline`) ?? '';
  return state !== 'Z' && state !== 'X' && command.split('\0').includes(folder);
}

function isOld(path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  return Date.now() - written > emptyFileGraceMs;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
