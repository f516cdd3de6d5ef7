import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { newPaper, paperTime, startPaperServer } from '../../../tests/paper-server.ts';
import { askUpload, createUpload, hasArrived, pieceBytes, sendPiece, sendRest, sha256Of, urlOf } from '../../../tests/tus-client.ts';
import { paperSizeBytesMax } from '../rules/paper.ts';
import { uploadsDir } from '../store/paper-files.ts';
import { arrivedPapers } from '../store/papers.ts';

const papers = await startPaperServer();
const { origin, pool, dataDir, pathOf } = papers;

afterEach(() => expect(papers.uploadsWithBytes()).resolves.toEqual([]));

afterAll(() => papers.stop());

test('A scan sent in pieces has arrived with its last piece, not before, byte for byte', async () => {
  const paper = newPaper(3 * pieceBytes + 17);
  const url = urlOf(origin, await createUpload(origin, paper));
  for (let sent = 0; sent < paper.bytes.length; sent += pieceBytes) {
    expect(await hasArrived(origin, paper)).toBe(false);
    expect((await sendPiece(url, sent, paper.bytes.subarray(sent, sent + pieceBytes))).status).toBe(204);
  }
  expect(await hasArrived(origin, paper)).toBe(true);
  expect(await arrivedPapers(pool, paper.dossierId)).toEqual([{ sha256: sha256Of(paper.bytes), lengthBytes: paper.bytes.length, type: 'image/jpeg', arrivedAt: paperTime }]);
  expect(sha256Of(await readFile(pathOf(paper)))).toBe(sha256Of(paper.bytes));
});

test('When a line breaks in the middle of a piece, what had come of it is kept', async () => {
  const paper = newPaper(2 * pieceBytes);
  const url = urlOf(origin, await createUpload(origin, paper));
  await sendPiece(url, 0, paper.bytes.subarray(0, pieceBytes));
  await breakOff(url, { offset: pieceBytes, declared: pieceBytes, sent: paper.bytes.subarray(pieceBytes, pieceBytes + 100_000) });
  await expect.poll(async () => Number((await askUpload(url)).headers.get('upload-offset')), { timeout: 20_000 }).toBe(pieceBytes + 100_000);
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
  expect(await hasArrived(origin, paper)).toBe(true);
});

test('A line that died without a word does not keep the device from going on over a new one', async () => {
  const paper = newPaper(2 * pieceBytes);
  const begun = await createUpload(origin, paper);
  const url = urlOf(origin, begun);
  const dead = connect(Number(new URL(origin).port), '127.0.0.1');
  dead.write(patchHead(url, { offset: 0, declared: pieceBytes }));
  dead.write(paper.bytes.subarray(0, 50_000));
  await expect.poll(() => bytesOf(begun), { timeout: 20_000 }).toBe(50_000);
  expect((await sendRest(url, paper.bytes)).status).toBe(204);
  dead.destroy();
  expect(await hasArrived(origin, paper)).toBe(true);
});

test('A server that is told to stop does not wait for a device that has fallen silent, and what had come is kept', async () => {
  const paper = newPaper(2 * pieceBytes);
  const begun = await createUpload(origin, paper);
  const stopped = await papers.startOther({});
  const silent = connect(Number(new URL(stopped).port), '127.0.0.1');
  silent.on('error', () => silent.destroy());
  silent.write(patchHead(urlOf(origin, begun), { offset: 0, declared: pieceBytes }));
  silent.write(paper.bytes.subarray(0, 50_000));
  await expect.poll(() => bytesOf(begun), { timeout: 20_000 }).toBe(50_000);
  await papers.stopOther();
  expect((await askUpload(urlOf(origin, begun))).headers.get('upload-offset')).toBe('50000');
  expect((await sendRest(urlOf(origin, begun), paper.bytes)).status).toBe(204);
});

test('The database falls away while the paper is taken in: the device asks how far it has come, and it has arrived', async () => {
  const away = { ...pool, inTransaction: () => Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' })) };
  const failing = await papers.startOther({ pool: away });
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
  const failing = await papers.startOther({ pool: away });
  const paper = newPaper(1000);
  const begun = await createUpload(failing, paper);
  await sendRest(urlOf(failing, begun), paper.bytes);
  const asked = await Promise.all(Array.from({ length: 10 }, () => askUpload(urlOf(origin, begun))));
  expect(asked.map((one) => one.status)).toEqual(Array(10).fill(200));
  expect(await arrivedPapers(pool, paper.dossierId)).toHaveLength(1);
});

test('A paper of exactly 20 MB arrives, also in one piece', async () => {
  const paper = newPaper(paperSizeBytesMax);
  const url = urlOf(origin, await createUpload(origin, paper));
  expect([(await sendPiece(url, 0, paper.bytes)).status, await hasArrived(origin, paper)]).toEqual([204, true]);
});

test('Who asks what the server offers is told the version, the largest size and no more than is offered', async () => {
  const { headers } = await fetch(`${origin}/api/v1/papers`, { method: 'OPTIONS' });
  expect([headers.get('tus-version'), headers.get('tus-max-size'), headers.get('tus-extension')]).toEqual([
    '1.0.0',
    String(20 * 1024 * 1024 + 16),
    'creation,creation-with-upload,termination',
  ]);
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('A small paper may come with the request that begins it', async () => {
  const paper = newPaper(1000);
  const metadata = `dossierId ${btoa(paper.dossierId)},sha256 ${btoa(sha256Of(paper.bytes))}`;
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '1000', 'upload-metadata': metadata, 'content-type': 'application/offset+octet-stream' };
  const answer = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers, body: new Uint8Array(paper.bytes) });
  expect([answer.status, await hasArrived(origin, paper)]).toEqual([201, true]);
});

async function bytesOf(begun: Response): Promise<number> {
  return (await stat(join(uploadsDir(dataDir), begun.headers.get('location')?.split('/').at(-1) ?? ''))).size;
}

function patchHead(url: string, piece: { readonly offset: number; readonly declared: number }): string {
  return [
    `PATCH ${new URL(url).pathname} HTTP/1.1`,
    'host: x',
    'tus-resumable: 1.0.0',
    `upload-offset: ${piece.offset}`,
    'content-type: application/offset+octet-stream',
    `content-length: ${piece.declared}`,
    '',
    '',
  ].join('\r\n');
}

/** Sends the beginning of a piece, and cuts the line. */
async function breakOff(url: string, piece: { readonly offset: number; readonly declared: number; readonly sent: Uint8Array }): Promise<void> {
  const line = connect(Number(new URL(url).port), '127.0.0.1');
  line.write(patchHead(url, piece));
  await new Promise((resolve) => line.write(piece.sent, resolve));
  line.destroy();
}
