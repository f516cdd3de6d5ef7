import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import type { EmbeddedPostgres } from './embedded-postgres.adapter.ts';
import { startEmbeddedPostgres } from './embedded-postgres.adapter.ts';

const limit = { timeout: 120_000 };
const root = process.getuid?.() === 0;
const launcher = fileURLToPath(new URL('./embedded-postgres.adapter.ts', import.meta.url));
const cleaning: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

test('the first start makes a database, the next one finds it with its rows, on the same port', limit, async () => {
  const dataDir = await newDataDir();
  const first = await start(dataDir);
  expect(first.adopted).toBe('initialised');
  await query({ url: first.url, sql: "create table slips as select 'Nguyễn Thị Ánh' as name" });
  await first.stop();
  await expect(query({ url: first.url, sql: 'select 1' })).rejects.toThrow('ECONNREFUSED');

  const second = await start(dataDir);
  expect([second.adopted, second.url]).toEqual(['started', first.url]);
  expect(await query({ url: second.url, sql: 'select upper(name) as name from slips' })).toEqual([{ name: 'NGUYỄN THỊ ÁNH' }]);
});

test('the server writes every commit through to the disk, and the program is not its superuser', limit, async () => {
  const { url } = await start(await newDataDir());
  const sql = `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses') order by name`;
  expect(await query({ url, sql })).toEqual([
    { name: 'data_checksums', setting: 'on' },
    { name: 'fsync', setting: 'on' },
    { name: 'full_page_writes', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
  expect(await query({ url, sql: 'select rolsuper from pg_roles where rolname = current_user' })).toEqual([{ rolsuper: false }]);
});

test('nobody enters the database without its password', limit, async () => {
  const { url } = await start(await newDataDir());
  const stranger = new URL(url);
  stranger.password = 'guess';
  await expect(query({ url: stranger.href, sql: 'select 1' })).rejects.toThrow('password authentication failed');
});

test('a program killed with all it had started finds its database still running and joins it', limit, async () => {
  const dataDir = await newDataDir();
  const program = runProgram(dataDir);
  const before = await program.started;
  expect(before.adopted).toBe('initialised');
  program.kill();
  await program.ended;

  const again = await start(dataDir);
  expect([again.adopted, again.url]).toEqual(['adopted', before.url]);
});

test('a server killed in the middle of writing comes back by itself with every acknowledged row', limit, async () => {
  const { url, dataDir } = await startIn(await newDataDir());
  await query({ url, sql: 'create table slips (no int primary key)' });
  const acknowledged = await writeUntilCut({ url, whenWritten: { rows: 200, act: async () => process.kill(await serverPid(dataDir), 'SIGKILL') } });
  expect(acknowledged).toBeGreaterThanOrEqual(200);
  const kept = await vi.waitFor(() => query({ url, sql: 'select no from slips order by no' }), { timeout: 60_000, interval: 100 });
  expect(kept.slice(0, acknowledged).map((row) => row['no'])).toEqual(Array.from({ length: acknowledged }, (_, index) => index + 1));
});

test('program and server killed together: the next start recovers every acknowledged row', limit, async () => {
  const dataDir = await newDataDir();
  const program = runProgram(dataDir);
  const { url } = await program.started;
  await query({ url, sql: 'create table slips (no int primary key)' });
  const acknowledged = await writeUntilCut({
    url,
    whenWritten: {
      rows: 200,
      async act() {
        const pid = await serverPid(dataDir);
        program.kill();
        process.kill(pid, 'SIGKILL');
      },
    },
  });
  await program.ended;
  const again = await start(dataDir);
  expect(again.adopted).toBe('started');
  const [row] = await query({ url: again.url, sql: `select count(*)::int as kept from slips where no <= ${acknowledged}` });
  expect(row).toEqual({ kept: acknowledged });
});

test('three programs that start at once share one database, and one of them made it', limit, async () => {
  const dataDir = await newDataDir();
  const programs = [1, 2, 3].map(() => runProgram(dataDir));
  const started = await Promise.all(programs.map((program) => program.started));
  expect(new Set(started.map((program) => program.url)).size).toBe(1);
  expect(started.filter((program) => program.adopted === 'adopted')).toHaveLength(2);
  expect((await readdir(await realpath(dataDir))).filter((name) => name !== '18')).toEqual([]);
  for (const program of programs) program.kill();
  expect((await start(dataDir)).adopted).toBe('adopted');
});

test('a lock file left by a power cut does not keep the server from starting, whoever has its number now', limit, async () => {
  const dataDir = await newDataDir();
  await (await start(dataDir)).stop();
  const lock = join(dataDir, '18', 'data', 'postmaster.pid');
  const other = spawn('sleep', ['600'], { stdio: 'ignore', ...(root ? { uid: 65534, gid: 65534 } : {}) });
  cleaning.push(async () => void other.kill('SIGKILL'));
  await writeFile(lock, [other.pid, join(dataDir, '18', 'data'), 1, 5432, '', '127.0.0.1', '1 1', 'ready   ', ''].join('\n'));
  expect((await start(dataDir)).adopted).toBe('started');
});

test('what a kill left of an unfinished first start is swept away', limit, async () => {
  const dataDir = await newDataDir();
  await mkdir(join(dataDir, '18.init-999999999', 'data'), { recursive: true });
  await start(dataDir);
  expect(await readdir(dataDir)).toEqual(['18']);
});

test('a taken port is replaced by a free one', limit, async () => {
  const one = await startIn(await newDataDir());
  const dataDir = await newDataDir();
  await (await start(dataDir)).stop();
  await writeFile(join(dataDir, '18', 'port'), new URL(one.url).port);
  expect(new URL((await start(dataDir)).url).port).not.toBe(new URL(one.url).port);
});

test('a database of another version is refused in one sentence and left as it is', limit, async () => {
  const dataDir = await newDataDir();
  await mkdir(join(dataDir, '17', 'data'), { recursive: true });
  await writeFile(join(dataDir, '17', 'data', 'PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toMatchObject({ message: expect.stringContaining('phiên bản PostgreSQL khác'), hint: expect.stringContaining('DATA_DIR') });
  expect(await readdir(dataDir)).toEqual(['17']);
});

test('a file where the folder should be is named', limit, async () => {
  const dataDir = await newDataDir();
  await writeFile(dataDir, '');
  await expect(start(dataDir)).rejects.toThrow(`${dataDir} đang là một tập tin`);
});

test.runIf(root)('a home closed to others is respected: the data is kept in a system folder, and found again', limit, async () => {
  const dataDir = await newDataDir();
  await chmod(join(dataDir, '..'), 0o700);
  const said: string[] = [];
  const first = await start(dataDir, (line) => said.push(line));
  const target = await readlink(dataDir);
  cleaning.unshift(() => rm(target, { recursive: true }));
  expect(target).toMatch(/^\/var\/lib\/dong-hanh\//);
  expect(said.join()).toContain(target);
  await first.stop();
  expect((await start(dataDir)).url).toBe(first.url);
});

test.runIf(root)('when the system folder is gone the program says so and does not begin an empty database', limit, async () => {
  const dataDir = await newDataDir();
  await chmod(join(dataDir, '..'), 0o700);
  await (await start(dataDir)).stop();
  await rm(await readlink(dataDir), { recursive: true });
  await expect(start(dataDir)).rejects.toThrow('không còn ở đó');
});

test.runIf(!root)('a folder that cannot be written is named', limit, async () => {
  const dataDir = await newDataDir();
  await chmod(join(dataDir, '..'), 0o500);
  await expect(start(dataDir)).rejects.toThrow(`Không ghi được vào thư mục ${dataDir}`);
});

async function newDataDir(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dong-hanh-launcher-')));
  await chmod(folder, 0o711);
  cleaning.push(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true, maxRetries: 5 });
  });
  return join(folder, 'postgres');
}

async function start(dataDir: string, log: (line: string) => void = () => undefined): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  cleaning.push(() => server.stop());
  return server;
}

async function startIn(dataDir: string): Promise<{ url: string; dataDir: string }> {
  return { url: (await start(dataDir)).url, dataDir };
}

async function query({ url, sql }: { url: string; sql: string }): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Inserts 1, 2, 3 … one commit each until the connection breaks; the number of commits the server acknowledged. */
async function writeUntilCut({ url, whenWritten }: { url: string; whenWritten: { rows: number; act: () => Promise<unknown> } }): Promise<number> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  for (let no = 1; ; no += 1) {
    if (no === whenWritten.rows) void whenWritten.act();
    const outcome = await client.query('insert into slips values ($1)', [no]).then(
      () => 'kept',
      () => 'cut',
    );
    if (outcome === 'cut') return no - 1;
  }
}

async function serverPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, '18', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Another program with the same database, in a process group of its own as a shell makes it; `kill` hits the whole group. */
function runProgram(dataDir: string): { kill: () => void; started: Promise<Pick<EmbeddedPostgres, 'url' | 'adopted'>>; ended: Promise<void> } {
  const code = `
    import { startEmbeddedPostgres } from ${JSON.stringify(launcher)};
    const { url, adopted } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined });
    console.log(JSON.stringify({ url, adopted }));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  cleaning.push(async () => kill());
  return {
    kill,
    ended,
    started: new Promise((done, fail) => {
      child.stdout.once('data', (line: Buffer) => done(JSON.parse(line.toString())));
      void ended.then(() => fail(new Error('the program ended early')));
    }),
  };
}
