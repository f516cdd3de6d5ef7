import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPool, type Pool } from '../src/basics/store/database.ts';
import { isAlive } from '../src/server/embedded-postmaster.adapter.ts';
import { authorityDatabase, root } from './whole-program.ts';

/** The built program as `npm start` runs it, in a process of its own that a test may kill. */
export type RunningProgram = {
  readonly pid: number;
  readonly origin: string;
  /** What it has said so far. */
  readonly said: () => { readonly out: string; readonly err: string };
  /** Resolves with the line that holds the address; rejects when the program ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  kill(signal: NodeJS.Signals): void;
};

export type Environment = Readonly<Record<string, string>>;

const main = path.join(root, 'dist/server/main.js');
const cli = path.join(root, 'dist/server/cli.js');

export async function startProgram(env: Environment, account: { readonly uid?: number; readonly gid?: number } = {}): Promise<RunningProgram> {
  if (!existsSync(main)) throw new Error('The program is not built: npm run build');
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, [main], {
    ...account,
    env: { ...bareEnvironment(), SAMPLE: 'none', BASE_URL: 'http://dong-hanh.example', PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const heard = { out: '', err: '' };
  child.stderr?.on('data', (piece: Buffer) => {
    heard.err += piece.toString();
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) => child.once('close', (code, signal) => done({ code, signal })));
  const ready = new Promise<string>((done, fail) => {
    child.stdout?.on('data', (piece: Buffer) => {
      heard.out += piece.toString();
      const line = heard.out.split('\n').find((one) => one.includes('http://'));
      if (line !== undefined) done(line);
    });
    void ended.then(({ code }) => fail(new Error(`The program ended with ${code}: ${heard.out}${heard.err}`)));
  });
  ready.catch(() => undefined);
  return { pid: child.pid ?? 0, origin: `http://127.0.0.1:${port}`, said: () => heard, ready, ended, kill: (signal) => void child.kill(signal) };
}

/** A command of the command line, to its end. */
export function runCli(args: readonly string[], env: Environment): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...args], { env: { ...bareEnvironment(), ...env }, maxBuffer: 1e8, cwd: root }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code ?? -1), out, err }),
    );
    started.add(child);
  });
}

/** Without what another test run or the caller may have set. */
function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TZ } = process.env;
  return { PATH, HOME, ...(TZ === undefined ? {} : { TZ }) };
}

const started = new Set<ChildProcess>();

/** For afterAll: a test that failed half way leaves no process behind. */
export function killStarted(): void {
  for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

export async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dong-hanh-run-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The program with a database of its own in a process that is killed and started again; `pool` looks past it. */
export type KilledProgram = { readonly pool: Pool; readonly origin: () => string; killServer(): Promise<void>; stop(): Promise<void> };

export async function openKilledProgram({ connectionsMax }: { readonly connectionsMax: number }): Promise<KilledProgram> {
  const database = await authorityDatabase();
  const pool = openPool({ url: database.url, connectionsMax, onError: () => undefined });
  const [dataDir, port] = [await newDataDir(), String(await freePort())];
  const start = async () => {
    const begun = await startProgram({ DATABASE_URL: database.url, DATA_DIR: dataDir, PORT: port });
    await begun.ready;
    return begun;
  };
  let program = await start();
  return {
    pool,
    origin: () => program.origin,
    async killServer() {
      program.kill('SIGKILL');
      await program.ended;
      program = await start();
    },
    async stop() {
      killStarted();
      await program.ended;
      await pool.end();
      await database.drop();
      await removeDataDir(dataDir);
    },
  };
}

/** Ends the database of a data folder, whoever left it running, and removes the folder. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const pid = databasePid(dataDir);
  if (pid !== null && isAlive(pid)) {
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await new Promise((done) => setTimeout(done, 20));
  }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** The process of the database that keeps its data in the folder, as its lock file says. */
export function databasePid(dataDir: string): number | null {
  const lock = path.join(dataDir, 'postgres/18/data/postmaster.pid');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : null;
}

/** The address that the program itself uses (src/server/embedded-database.adapter.ts). */
export async function databaseUrlIn(dataDir: string): Promise<string> {
  const home = path.join(dataDir, 'postgres/18');
  const [password, port] = await Promise.all(['password', 'port'].map(async (name) => (await readFile(path.join(home, name), 'utf8')).trim()));
  const own = createHash('sha256').update(`dong_hanh:${password}`).digest('hex');
  return `postgres://dong_hanh:${own}@127.0.0.1:${port}/dong_hanh`;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A process and all that descend from it, by what Linux tells; elsewhere the process alone. */
export function familyOf(pid: number): readonly number[] {
  if (!existsSync('/proc/self/stat')) return [pid];
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => parentOf(name).map((parent) => [Number(name), parent] as const)),
  );
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** Whether a process still runs. One that has ended and that the machine has not buried yet (Linux: a zombie) does not. */
export function runs(pid: number): boolean {
  return isAlive(pid) && statOf(String(pid))?.state !== 'Z';
}

function parentOf(pid: string): readonly number[] {
  const stat = statOf(pid);
  return stat === null ? [] : [stat.parent];
}

function statOf(pid: string): { readonly state: string | undefined; readonly parent: number } | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent) };
}
