import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { askUpload, createUpload, hasArrived, sendPiece, sendRest, sha256Of, urlOf } from '../../../tests/tus-client.ts';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { paperPath, uploadsDir } from '../store/paper-files.ts';

const database = await freshDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-papers-'));
const programs: ChildProcess[] = [];

afterAll(async () => {
  for (const program of programs) await kill(program);
  await database.drop();
  await rm(dataDir, { recursive: true });
});

test('The server is killed in the middle of a piece; the next one goes on where the bytes end, and the paper is whole', async () => {
  const bytes = randomBytes(700_000);
  bytes.set([0xff, 0xd8, 0xff]);
  const paper = { dossierId: uuidV7From(1_556_000_000_000, randomBytes(10)), bytes, filename: 'giấy chứng sinh.jpg' };
  const first = await startProgram();
  const begun = await createUpload(first.origin, paper);
  await sendPiece(urlOf(first.origin, begun), 0, bytes.subarray(0, 300_000));
  const line = connect(Number(new URL(first.origin).port), '127.0.0.1');
  line.on('error', () => line.destroy());
  const id = (begun.headers.get('location') ?? '').split('/').at(-1) ?? '';
  line.write(
    `PATCH /api/v1/papers/${id} HTTP/1.1\r\nhost: x\r\ntus-resumable: 1.0.0\r\nupload-offset: 300000\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: 250000\r\n\r\n`,
  );
  line.write(bytes.subarray(300_000, 400_000));
  await expect.poll(async () => (await stat(join(uploadsDir(dataDir), id))).size, { timeout: 20_000 }).toBe(400_000);
  await kill(first.program);

  const second = await startProgram();
  const url = urlOf(second.origin, begun);
  expect((await askUpload(url)).headers.get('upload-offset')).toBe('400000');
  expect((await sendRest(url, bytes)).status).toBe(204);
  expect(await hasArrived(second.origin, paper)).toBe(true);
  expect(sha256Of(await readFile(paperPath({ dataDir, dossierId: paper.dossierId, sha256: sha256Of(bytes) })))).toBe(sha256Of(bytes));
  expect(await readdir(uploadsDir(dataDir))).toEqual([`${id}.json`]);
});

/** The routes of papers in a process of their own. */
async function startProgram(): Promise<{ readonly program: ChildProcess; readonly origin: string }> {
  const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const source = `
    import { bareServer } from ${from('../../../tests/house-server.ts')};
    import { openPool } from ${from('../../basics/store/database.ts')};
    import { registerPaperRoutes } from ${from('./upload.ts')};
    const pool = openPool({ url: process.env.URL, connectionsMax: 2, onError: () => {} });
    const house = { pool, now: () => '2019-04-23T01:00:00.000Z', baseUrl: '', dataDir: process.env.DIR };
    const server = bareServer();
    registerPaperRoutes(server, house);
    console.log(await server.listen({ port: 0, host: '127.0.0.1' }));
  `;
  const env = { ...process.env, URL: database.url, DIR: dataDir };
  const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', source], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  programs.push(program);
  const [line] = (await once(program.stdout, 'data')) as [Buffer];
  return { program, origin: line.toString().trim() };
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.kill('SIGKILL');
  await once(program, 'exit');
}
