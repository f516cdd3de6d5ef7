import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/** The system account under which PostgreSQL runs. */
export type Account = { uid: number; gid: number };

const nobody: Account = { uid: 65534, gid: 65534 };

/**
 * Null when PostgreSQL simply runs as we do. PostgreSQL refuses to run as root, so under root it runs as the owner of
 * the folder it already uses, or as `nobody` for a new one; no user is created.
 */
export function databaseAccount(owner: Account | null): Account | null {
  if (process.getuid?.() !== 0) return null;
  return owner === null || owner.uid === 0 ? nobody : owner;
}

/** The folder on the way to `path` (itself included) that `account` may not walk through; null when the way is open. */
export async function closedFolder(path: string, account: Account): Promise<string | null> {
  const above = dirname(path);
  if (above !== path) {
    const closed = await closedFolder(above, account);
    if (closed !== null) return closed;
  }
  return mayEnter(await stat(path), account) ? null : path;
}

function mayEnter({ uid, gid, mode }: Account & { mode: number }, account: Account): boolean {
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
