import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { bareServer } from '../../../tests/house-server.ts';
import { askUpload, createUpload, hasArrived, type Paper, pieceBytes, sendPaper, sendPiece, sendRest, sha256Of, urlOf } from '../../../tests/tus-client.ts';
import { uuidV7From } from '../../basics/rules/ids.ts';
import { parseInstant, type Instant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { paperSizeBytesMax } from '../rules/paper.ts';
import { paperPath, uploadsDir } from '../store/paper-files.ts';
import { arrivedPapers } from '../store/papers.ts';
import { type PaperHouse, registerTus } from './tus.ts';
import { registerPaperRoutes } from './upload.ts';

const start = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 8, onError: () => {} });
const dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-papers-'));
const house = { pool, now: () => start, baseUrl: '', dataDir };
const stops: (() => Promise<void>)[] = [];
let origin = '';
let dossiers = 0;

beforeAll(async () => {
  const server = bareServer(house);
  registerPaperRoutes(server, house);
  origin = await server.listen({ port: 0, host: '127.0.0.1' });
  stops.push(() => server.close());
});

afterEach(() => expect(uploadsWithBytes()).resolves.toEqual([]));

afterAll(async () => {
  for (const stop of stops) await stop();
  await pool.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

test('A scan sent in pieces has arrived with its last piece, not before, byte for byte', async () => {
  const paper = newPaper(3 * pieceBytes + 17);
  const url = urlOf(origin, await createUpload(origin, paper));
  for (let sent = 0; sent < paper.bytes.length; sent += pieceBytes) {
    expect(await hasArrived(origin, paper)).toBe(false);
    expect((await sendPiece(url, sent, paper.bytes.subarray(sent, sent + pieceBytes))).status).toBe(204);
  }
  expect(await hasArrived(origin, paper)).toBe(true);
  expect(await arrivedPapers(pool, paper.dossierId)).toEqual([{ sha256: sha256Of(paper.bytes), lengthBytes: paper.bytes.length, type: 'image/jpeg', arrivedAt: start }]);
  expect(sha256Of(await readFile(pathOf(paper)))).toBe(sha256Of(paper.bytes));
});

test('A line that breaks in the middle of a piece costs no more than that piece', async () => {
  const paper = newPaper(2 * pieceBytes);
  const url = urlOf(origin, await createUpload(origin, paper));
  await sendPiece(url, 0, paper.bytes.subarray(0, pieceBytes));
  await breakOff(url, { offset: pieceBytes, declared: pieceBytes, sent: paper.bytes.subarray(pieceBytes, pieceBytes + 100_000) });
  const offset = Number((await askUpload(url)).headers.get('upload-offset'));
  expect(offset).toBeGreaterThanOrEqual(pieceBytes);
  expect(offset).toBeLessThanOrEqual(pieceBytes + 100_000);
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
  expect(await hasArrived(origin, paper)).toBe(true);
});

test('A line that died without a word does not keep the device from going on over a new one', async () => {
  const paper = newPaper(2 * pieceBytes);
  const url = urlOf(origin, await createUpload(origin, paper));
  const dead = connect(Number(new URL(origin).port), '127.0.0.1');
  dead.write(patchHead(url, { offset: 0, declared: pieceBytes }));
  dead.write(paper.bytes.subarray(0, 50_000));
  await expect.poll(async () => (await stat(join(uploadsDir(dataDir), url.split('/').at(-1) ?? ''))).size, { timeout: 20_000 }).toBe(50_000);
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
  dead.destroy();
  expect(await hasArrived(origin, paper)).toBe(true);
});

test('The database falls away while the paper is taken in: the device asks how far it has come, and it has arrived', async () => {
  const away = { ...pool, inTransaction: () => Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' })) };
  const failing = await startServer({ ...house, pool: away, diskReserveBytes: 0 });
  const paper = newPaper(1000);
  const begun = await createUpload(failing, paper);
  expect((await sendRest(urlOf(failing, begun), paper.bytes)).status).toBe(503);
  expect(await hasArrived(origin, paper)).toBe(false);
  const asked = await askUpload(urlOf(origin, begun));
  expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, '1000']);
  expect(await hasArrived(origin, paper)).toBe(true);
});

test('When the answer to the last piece was lost, asking again says that all of it is here', async () => {
  const paper = newPaper(1000);
  const url = urlOf(origin, await createUpload(origin, paper));
  await sendRest(url, paper.bytes);
  const asked = await askUpload(url);
  expect([asked.status, asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([200, '1000', '1000']);
  expect((await sendPiece(url, 1000, new Uint8Array())).status).toBe(404);
});

test('The same paper begun twice, by a double click or two tabs, is one paper', async () => {
  const paper = newPaper(pieceBytes + 5);
  const urls = [urlOf(origin, await createUpload(origin, paper)), urlOf(origin, await createUpload(origin, paper))];
  expect(new Set(urls).size).toBe(2);
  const ends = await Promise.all(urls.map((url) => sendRest(url, paper.bytes)));
  expect(ends.map((end) => end.status)).toEqual([204, 204]);
  expect(await arrivedPapers(pool, paper.dossierId)).toHaveLength(1);
  expect(await readdir(join(pathOf(paper), '..'))).toEqual([sha256Of(paper.bytes)]);
});

test('Ten devices that ask at once how a finished upload stands take the paper in once', async () => {
  const away = { ...pool, inTransaction: () => Promise.reject(new Error('Connection terminated')) };
  const failing = await startServer({ ...house, pool: away, diskReserveBytes: 0 });
  const paper = newPaper(1000);
  const begun = await createUpload(failing, paper);
  await sendRest(urlOf(failing, begun), paper.bytes);
  const asked = await Promise.all(Array.from({ length: 10 }, () => askUpload(urlOf(origin, begun))));
  expect(asked.map((one) => one.status)).toEqual(Array(10).fill(200));
  expect(await arrivedPapers(pool, paper.dossierId)).toHaveLength(1);
});

test('Bytes that are not what was declared are refused and removed, and the right ones arrive after', async () => {
  const paper = newPaper(pieceBytes);
  const url = urlOf(origin, await createUpload(origin, paper));
  const damaged = Uint8Array.from(paper.bytes);
  damaged[1000] = (damaged[1000] ?? 0) ^ 1;
  const refused = await sendRest(url, damaged);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
  expect(await refused.json()).toMatchObject({ code: 'paperDigestDiffers', detail: '"giấy chứng sinh.jpg" đến nơi không giống tệp trên máy gửi.' });
  expect([(await askUpload(url)).status, await hasArrived(origin, paper)]).toEqual([404, false]);
  expect((await sendPaper(origin, paper)).status).toBe(204);
});

test('A type is told by the content: a program, a page or a text under the name of a photo is refused, the four types are not', async () => {
  const bodies = [Buffer.from('MZ\x90\0 chạy tôi đi'), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.from('PK\x03\x04 một tệp nén'), Buffer.from('%PDX'), Buffer.from('a')];
  for (const bytes of bodies) {
    const answer = await sendPaper(origin, { ...newPaper(1), bytes });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'paperTypeUnknown']);
  }
  const taken = [Buffer.from('%PDF-1.7 …'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')];
  for (const bytes of taken) expect((await sendPaper(origin, { ...newPaper(1), bytes })).status).toBe(204);
});

test('No name a person gives leads out of the folder, and none of it is kept', async () => {
  const names = ['../../../../tmp/dong-hanh-tricked', '/etc/passwd', '..\\..\\windows\\win.ini', 'ảnh\u202egpj.exe', 'a\0b.jpg', '', '%2e%2e%2f', 'x'.repeat(4000), '"><script>', '.', '..'];
  for (const filename of names) {
    const paper = { ...newPaper(100), filename };
    expect((await sendPaper(origin, paper)).status).toBe(204);
    expect(await readdir(join(pathOf(paper), '..'))).toEqual([sha256Of(paper.bytes)]);
  }
  const shown = await sendPaper(origin, { ...newPaper(1), bytes: Buffer.from('không phải ảnh'), filename: '../../bí mật/giấy\u202e khai.jpg\n' });
  expect(((await shown.json()) as { detail: string }).detail).toMatch(/^"giấy khai\.jpg" không phải/);
});

test('A dossier or digest that is none is told before anything is sent', async () => {
  const paper = newPaper(100);
  const tricks = [{ dossierId: '../../x' }, { dossierId: '' }, { dossierId: '8d9d1f9e-5a3c-4f6b-9c1d-2f6f1f1f1f1f' }, { sha256: sha256Of(paper.bytes).toUpperCase() }, { sha256: '../passwd' }, { sha256: `${sha256Of(paper.bytes)}\n` }];
  for (const trick of tricks) {
    const answer = await createUpload(origin, paper, trick);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'malformed', errors: [{ path: `Upload-Metadata.${Object.keys(trick)[0]}` }] });
  }
  const without = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '5' } });
  expect([without.status, ((await without.json()) as { errors: unknown[] }).errors.length]).toEqual([400, 2]);
});

test('An empty file, one above 20 MB and one of unknown length are refused when they are begun', async () => {
  const paper = newPaper(1);
  const codes = [];
  for (const length of ['0', String(paperSizeBytesMax + 1), '-1', 'dài', '1e9']) {
    const answer = await createUpload(origin, paper, { 'upload-length': length });
    codes.push([answer.status, ((await answer.json()) as { code: string }).code]);
  }
  expect(codes).toEqual([[422, 'paperEmpty'], [413, 'paperTooLarge'], [400, 'malformed'], [400, 'malformed'], [400, 'malformed']]);
  const deferred = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-defer-length': '1' } });
  expect(deferred.status).toBe(400);
});

test('A paper of exactly 20 MB arrives', async () => {
  const paper = newPaper(paperSizeBytesMax);
  expect([(await sendPaper(origin, paper)).status, await hasArrived(origin, paper)]).toEqual([204, true]);
});

test('More bytes than declared are not written', async () => {
  const paper = newPaper(1000);
  const url = urlOf(origin, await createUpload(origin, paper));
  const more = await sendPiece(url, 0, randomBytes(1001));
  expect([more.status, (await askUpload(url)).headers.get('upload-offset')]).toEqual([413, '0']);
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
});

test('A piece that does not begin where the last one ended is refused, and the right one still fits', async () => {
  const paper = newPaper(1000);
  const url = urlOf(origin, await createUpload(origin, paper));
  const refused = await sendPiece(url, 500, paper.bytes.subarray(500));
  expect(await refused.json()).toMatchObject({ status: 409, code: 'offsetDiffers' });
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
});

test('A dossier has at most forty papers and 200 MB; one that it has already may come again', async () => {
  const full = newPaper(100);
  await sendPaper(origin, full);
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) select $1, 'x' || n, 1, 'image/jpeg', $2 from generate_series(1, 39) n`, [full.dossierId, start]);
  const more = await sendPaper(origin, { ...newPaper(100), dossierId: full.dossierId });
  expect([more.status, ((await more.json()) as { code: string }).code]).toEqual([422, 'paperQuotaFull']);
  expect((await sendPaper(origin, full)).status).toBe(204);

  const heavy = newPaper(100);
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, 'x', $2, 'image/jpeg', $3)`, [heavy.dossierId, 200 * 1024 * 1024 - 100, start]);
  expect((await sendPaper(origin, heavy)).status).toBe(204);
  expect((await sendPaper(origin, { ...newPaper(1), dossierId: heavy.dossierId })).status).toBe(422);
});

test('Papers that were begun while there was room, and end when there is none, are refused at the end', async () => {
  const paper = newPaper(100);
  const url = urlOf(origin, await createUpload(origin, paper));
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) select $1, 'x' || n, 1, 'image/jpeg', $2 from generate_series(1, 40) n`, [paper.dossierId, start]);
  expect(await (await sendRest(url, paper.bytes)).json()).toMatchObject({ status: 422, code: 'paperQuotaFull' });
  expect(await hasArrived(origin, paper)).toBe(false);
});

test('When the disk is nearly full no paper is begun, and the device is told to keep it and come back', async () => {
  const full = await startServer({ ...house, diskReserveBytes: Number.MAX_SAFE_INTEGER });
  const answer = await createUpload(full, newPaper(100));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([507, '600']);
  expect(await answer.json()).toMatchObject({ code: 'diskFull', next: expect.stringContaining('gửi lại sau') as string });
});

test('An upload can be given up, and nobody reads one, finished or not', async () => {
  const paper = newPaper(1000);
  const url = urlOf(origin, await createUpload(origin, paper));
  await sendPiece(url, 0, paper.bytes.subarray(0, 500));
  expect((await fetch(url)).status).toBe(404);
  expect((await fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })).status).toBe(204);
  expect((await askUpload(url)).status).toBe(404);
});

test('An upload that is none is not found, whatever its name, and the connection goes on', async () => {
  for (const name of ['0'.repeat(32), 'x', '..%2f..%2fpasswd', '%00', '..', `${'0'.repeat(32)}.json`, 'incoming']) {
    expect((await sendPiece(`${origin}/api/v1/papers/${name}`, 0, randomBytes(pieceBytes))).status).toBe(404);
  }
  expect((await fetch(`${origin}/api/v1/papers`, { method: 'OPTIONS' })).status).toBe(204);
});

test('Who asks what the server offers is told the version, the largest size and no more than is offered', async () => {
  const { headers } = await fetch(`${origin}/api/v1/papers`, { method: 'OPTIONS' });
  expect([headers.get('tus-version'), headers.get('tus-max-size'), headers.get('tus-extension')]).toEqual(['1.0.0', String(20 * 1024 * 1024), 'creation,creation-with-upload,termination']);
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('A small paper may come with the request that begins it', async () => {
  const paper = newPaper(1000);
  const metadata = `dossierId ${btoa(paper.dossierId)},sha256 ${btoa(sha256Of(paper.bytes))}`;
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'upload-metadata': metadata, 'content-type': 'application/offset+octet-stream' };
  const answer = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers, body: new Uint8Array(paper.bytes) });
  expect([answer.status, await hasArrived(origin, paper)]).toEqual([201, true]);
});

test('Requests that do not speak tus 1.0 are told so as problems', async () => {
  const plain = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect([plain.status, plain.headers.get('content-type')]).toEqual([412, 'application/problem+json']);
  const url = urlOf(origin, await createUpload(origin, newPaper(10)));
  const typed = await fetch(url, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/json' }, body: '{}' });
  expect([typed.status, ((await typed.json()) as { code: string }).code]).toEqual([400, 'malformed']);
  await fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
});

function newPaper(lengthBytes: number): Paper {
  dossiers += 1;
  const bytes = randomBytes(lengthBytes);
  bytes.set([0xff, 0xd8, 0xff].slice(0, lengthBytes));
  return { dossierId: uuidV7From(1_556_000_000_000 + dossiers, randomBytes(10)), bytes, filename: 'giấy chứng sinh.jpg' };
}

function pathOf(paper: Paper): string {
  return paperPath({ dataDir, dossierId: paper.dossierId, sha256: sha256Of(paper.bytes) });
}

async function startServer(other: PaperHouse): Promise<string> {
  const server = bareServer(other);
  registerTus(server, other);
  stops.push(() => server.close());
  return server.listen({ port: 0, host: '127.0.0.1' });
}

function patchHead(url: string, piece: { readonly offset: number; readonly declared: number }): string {
  return [`PATCH ${new URL(url).pathname} HTTP/1.1`, 'host: x', 'tus-resumable: 1.0.0', `upload-offset: ${piece.offset}`, 'content-type: application/offset+octet-stream', `content-length: ${piece.declared}`, '', ''].join('\r\n');
}

/** Sends the beginning of a piece, and cuts the line. */
async function breakOff(url: string, piece: { readonly offset: number; readonly declared: number; readonly sent: Uint8Array }): Promise<void> {
  const line = connect(Number(new URL(url).port), '127.0.0.1');
  line.write(patchHead(url, piece));
  await new Promise((resolve) => line.write(piece.sent, resolve));
  line.destroy();
}

/** Uploads whose bytes are still in the folder of incoming ones: after each test none may be. */
async function uploadsWithBytes(): Promise<readonly string[]> {
  return (await readdir(uploadsDir(dataDir))).filter((name) => !name.endsWith('.json'));
}
