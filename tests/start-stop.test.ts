import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databasePid, type Environment, familyOf, freePort, killStarted, newDataDir, removeDataDir, runCli, runs, startProgram } from './running-program.ts';
import { root } from './whole-program.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

let dataDir: string;
const folders: string[] = [];

beforeAll(async () => {
  dataDir = await newFolder();
});

afterAll(async () => {
  killStarted();
  for (const folder of folders) await removeDataDir(folder);
});

async function newFolder(): Promise<string> {
  const folder = await newDataDir();
  folders.push(folder);
  return folder;
}

test('An empty authority: the first start ends with the address, every page says how to begin, and after the import the site works without a restart', async () => {
  const port = await freePort();
  const program = await startProgram({ DATA_DIR: dataDir, PORT: String(port), BASE_URL: '' });
  expect(await program.ready).toContain(`http://127.0.0.1:${port}`);
  for (const page of ['/', '/thu-tuc', '/can-bo', '/tra-cuu']) {
    const answer = await fetch(`${program.origin}${page}`);
    expect([answer.status, answer.headers.get('retry-after')], page).toEqual([503, '30']);
    expect(await answer.text()).toContain('npm run --silent cli -- import --authority');
  }
  expect((await fetch(`${program.origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${program.origin}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${program.origin}/api/v1/offices`)).json()).toEqual({ rows: [] });

  const imported = await runCli(['import', '--authority', 'data/authorities/binh-tan'], { DATA_DIR: dataDir });
  expect([imported.code, imported.out], imported.err).toEqual([0, '']);
  for (const page of ['/', '/thu-tuc', '/tra-cuu']) expect((await fetch(`${program.origin}${page}`)).status, page).toBe(200);
  expect((await (await fetch(`${program.origin}/api/v1/offices`)).json()) as object).toMatchObject({
    rows: expect.arrayContaining([expect.objectContaining({ unitCode: '27436' })]),
  });
  program.kill('SIGINT');
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.said().err).toBe('');
});

test('A second start finds everything, loads nothing again, and says no more than the address and how to stop', async () => {
  const program = await startProgram({ DATA_DIR: dataDir });
  await program.ready;
  expect((await fetch(`${program.origin}/`)).status).toBe(200);
  await vi.waitFor(() => expect(program.said().out).toContain('Ctrl-C'));
  expect(program.said().out.trim().split('\n')).toHaveLength(2);
  program.kill('SIGTERM');
  await program.ended;
});

describe('A start that cannot succeed says in one or two sentences what to do, ends with 1, and leaves nothing running', () => {
  async function expectRefused(env: Environment, words: readonly (string | RegExp)[], account: { uid?: number; gid?: number } = {}): Promise<void> {
    const program = await startProgram({ DATA_DIR: dataDir, ...env }, account);
    expect(await program.ended).toEqual({ code: 1, signal: null });
    const { out, err } = program.said();
    for (const word of words) expect(err).toMatch(word);
    expect(out).not.toContain('http://');
    expect(err).not.toMatch(/\n\s+at |node_modules|\.[jt]s:\d|Error:/);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(8);
    const pid = databasePid(dataDir);
    expect(pid !== null && runs(pid)).toBe(false);
  }

  test('the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expectRefused({ PORT: String(port) }, [`${port}`, /PORT=\d+ npm start/, /đang có chương trình khác dùng/]);
    other.close();
  });

  test('the address is not one of this machine', async () => {
    await expectRefused({ HOST: '192.0.2.1' }, ['192.0.2.1', 'HOST=127.0.0.1']);
  });

  test('the database does not answer, and its password is not told', async () => {
    await expectRefused({ DATABASE_URL: 'postgres://dong_hanh:secret-word@127.0.0.1:1/dong_hanh' }, [/127\.0\.0\.1/, /DATABASE_URL/, /^(?![\s\S]*secret-word)/]);
  });

  test('the database is no PostgreSQL', async () => {
    const other = createServer((line) => line.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expectRefused({ DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/x` }, [/DATABASE_URL/]);
    other.close();
  });

  test('settings are wrong: all of them are named at once', async () => {
    await expectRefused({ PORT: '80800', HOST: 'http://x', SAMPLE: 'hanoi', DATABASE_URL: 'mysql://x', BASE_URL: 'ftp://x' }, [
      'PORT="80800"',
      'HOST="http',
      'SAMPLE="hanoi"',
      'DATABASE_URL',
      'BASE_URL="ftp',
    ]);
    for (const port of ['abc', '0', '1e3']) await expectRefused({ PORT: port }, [`PORT="${port}"`]);
  });

  test('a file stands where the data folder should be', async () => {
    const file = path.join(await newFolder(), 'var');
    await writeFile(file, 'not a folder');
    await expectRefused({ DATA_DIR: file }, [file, 'DATA_DIR']);
    await expectRefused({ DATA_DIR: path.join(file, 'below') }, [file, 'DATA_DIR']);
  });

  test.runIf(isRoot && mayRead(nobody))('the data folder is closed to the account that starts', async () => {
    const closed = path.join(await newFolder(), 'closed');
    await mkdir(closed);
    await chmod(closed, 0o755);
    await expectRefused({ DATA_DIR: path.join(closed, 'var') }, [closed, 'DATA_DIR'], { uid: nobody, gid: nobody });
  });
});

/** Whether that account can run the program where it lies. */
function mayRead(uid: number): boolean {
  return (
    spawnSync(
      process.execPath,
      ['-e', `require('fs').readFileSync(${JSON.stringify(path.join(root, 'dist/server/main.js'))}); require.resolve('pg', { paths: [${JSON.stringify(root)}] })`],
      { uid, gid: uid },
    ).status === 0
  );
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of the very first start ends it with 0 and leaves no process', async (signal) => {
  const fresh = await newFolder();
  const program = await startProgram({ DATA_DIR: fresh });
  await vi.waitFor(() => expect(program.said().out).not.toBe(''), { timeout: 20_000, interval: 5 });
  program.kill(signal);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  const pid = databasePid(fresh);
  expect(pid !== null && runs(pid)).toBe(false);
  const again = await startProgram({ DATA_DIR: fresh });
  await again.ready;
  again.kill('SIGTERM');
  expect(await again.ended).toEqual({ code: 0, signal: null });
});

test('A signal twice is a signal once; lines that say nothing, or half of something, do not hold up the stop', async () => {
  const program = await startProgram({ DATA_DIR: dataDir });
  await program.ready;
  const family = [...familyOf(program.pid), ...familyOf(databasePid(dataDir) ?? 0)];
  const halves = ['', 'PUT /api/v1/doss', 'POST /api/v1/tracking HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"a"'];
  const lines = await Promise.all(
    halves.map(
      (half) =>
        new Promise<ReturnType<typeof connect>>((done) => {
          const line = connect(Number(new URL(program.origin).port), '127.0.0.1', () => line.write(half, () => done(line)));
          line.on('error', () => undefined);
        }),
    ),
  );
  expect((await fetch(`${program.origin}/healthz`)).status).toBe(200);
  const began = performance.now();
  program.kill('SIGTERM');
  program.kill('SIGINT');
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(family.filter(runs)).toEqual([]);
  for (const line of lines) line.destroy();
});
