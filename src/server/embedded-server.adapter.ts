import { spawn } from 'node:child_process';
import { closeSync, fchownSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.adapter.ts';
import type { Cluster } from './embedded-cluster.adapter.ts';
import { faultError, faultOfOutput } from './embedded-fault.ts';
import { clearStale, isServing, sight } from './embedded-postmaster.adapter.ts';

/** All that is needed to run the server of one cluster. */
export type Launch = { cluster: Cluster; binaries: Binaries; account: Account | null; log: (line: string) => void };

export type Running = { port: number; how: 'adopted' | 'started' };

const stepMs = 50;
const patienceMs = 10_000;
const recoveryPatienceMs = 600_000;
const stopPatienceMs = 8_000;
const logBytesMax = 10_000_000;

/**
 * Returns once a server of this cluster is ready: the one that already runs (after a crash of the program, or because
 * another process of ours was quicker), or one we start. `port: null` takes the last one, or a free one.
 */
export async function ensureRunning({ launch, port }: { launch: Launch; port: number | null }): Promise<Running> {
  const { data } = launch.cluster;
  const began = performance.now();
  let nextWord = began + 2_000;
  let wanted = port ?? (await choosePort({ launch, refused: null }));
  for (;;) {
    const seen = sight(data);
    if (seen.kind === 'ready') return { port: seen.port, how: 'adopted' };
    if (seen.kind === 'stale') await clearStale({ data, text: seen.text });
    const outcome = seen.kind === 'busy' ? 'lock held' : await startOnce({ launch, port: wanted });
    if (outcome === 'ready') return { port: wanted, how: 'started' };
    const waited = performance.now() - began;
    if (waited > (seen.kind === 'busy' ? recoveryPatienceMs : patienceMs)) throw faultError(noAnswer(launch.cluster.home));
    if (outcome === 'port taken' && port === null) wanted = await choosePort({ launch, refused: wanted });
    if (performance.now() > nextWord) {
      launch.log(`Đang chờ cơ sở dữ liệu sẵn sàng, ${Math.round(waited / 1_000)} giây… / Waiting for the database…`);
      nextWord = performance.now() + 5_000;
    }
    await pause(stepMs);
  }
}

/** Fast shutdown (SIGINT): open transactions are rolled back, everything acknowledged is on disk. */
export async function stopServer({ cluster, log }: Pick<Launch, 'cluster' | 'log'>): Promise<void> {
  const seen = sight(cluster.data);
  if (seen.kind !== 'ready' && seen.kind !== 'busy') return;
  process.kill(seen.pid, 'SIGINT');
  const deadline = performance.now() + stopPatienceMs;
  while (performance.now() < deadline) {
    // The lock file goes first, the process a moment later: whoever is told that all has ended must find nothing running.
    if (!isServing({ pid: seen.pid, folder: cluster.data })) return;
    await pause(stepMs);
  }
  log('Cơ sở dữ liệu đang ghi nốt rồi tự tắt / The database is writing its last pages and will stop by itself');
}

async function startOnce({ launch, port }: { launch: Launch; port: number }): Promise<'ready' | 'lock held' | 'port taken'> {
  const { cluster, binaries, account } = launch;
  const log = openLog({ home: cluster.home, account });
  const size = fstatSync(log).size;
  const child = spawn(binaries.postgres, ['-D', cluster.data, ...settings(port)], {
    ...account,
    cwd: cluster.home,
    detached: true,
    env: { LC_ALL: 'C', PATH: process.env['PATH'] },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const end = { reason: null as string | null };
  child.once('error', (error) => {
    end.reason = `FATAL: cannot execute ${binaries.postgres}: ${error.message}`;
  });
  child.once('exit', (code, signal) => {
    end.reason ??= readFileSync(join(cluster.home, 'server.log')).subarray(size).toString() || `FATAL: ${signal ?? code}`;
  });
  const deadline = performance.now() + recoveryPatienceMs;
  while (end.reason === null && performance.now() < deadline) {
    const seen = sight(cluster.data);
    if (seen.kind === 'ready' && seen.pid === child.pid) {
      child.removeAllListeners();
      return 'ready';
    }
    await pause(stepMs / 2);
  }
  return judge({ said: end.reason ?? 'FATAL: timeout', home: cluster.home });
}

function judge({ said, home }: { said: string; home: string }): 'lock held' | 'port taken' {
  if (/lock file .* (already exists|is empty)|pre-existing shared memory block/.test(said)) return 'lock held';
  if (/could not create any TCP\/IP sockets|Address already in use/.test(said)) return 'port taken';
  throw faultError(faultOfOutput(said, home));
}

/**
 * Nothing here weakens durability: fsync, synchronous_commit and full_page_writes keep their safe defaults.
 * Terse errors: the long form would copy rows, and with them people's data, into the log.
 */
function settings(port: number): string[] {
  const quarterMb = Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 4 / 1_048_576);
  return [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=200',
    `shared_buffers=${Math.min(256, Math.max(128, quarterMb))}MB`,
    'min_wal_size=1GB',
    'max_wal_size=4GB',
    'wal_level=replica',
    'jit=off',
    'log_error_verbosity=terse',
  ].flatMap((setting) => ['-c', setting]);
}

function openLog({ home, account }: { home: string; account: Account | null }): number {
  const path = join(home, 'server.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logBytesMax) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a', 0o600);
  if (account !== null) fchownSync(log, account.uid, account.gid);
  return log;
}

async function choosePort({ launch, refused }: { launch: Launch; refused: number | null }): Promise<number> {
  const path = join(launch.cluster.home, 'port');
  const kept = Number(await readFile(path, 'utf8').catch(() => ''));
  if (Number.isInteger(kept) && kept > 0 && kept !== refused) return kept;
  const port = await freePort();
  await writeFile(path, `${port}\n`);
  if (launch.account !== null) await chown(path, launch.account.uid, launch.account.gid);
  return port;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function noAnswer(home: string) {
  return {
    vi: 'Cơ sở dữ liệu không trả lời.',
    en: 'The database does not answer.',
    hint: `Xem ${join(home, 'server.log')}, rồi chạy lại. / See that log, then start again.`,
  };
}
