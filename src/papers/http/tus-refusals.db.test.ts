import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { newPaper, paperTime, startPaperServer } from '../../../tests/paper-server.ts';
import { askUpload, createUpload, hasArrived, pieceBytes, sendPaper, sendPiece, sendRest, sha256Of, urlOf } from '../../../tests/tus-client.ts';
import { paperSizeBytesMax } from '../rules/paper.ts';

const papers = await startPaperServer();
const { origin, pool, pathOf } = papers;

afterEach(() => expect(papers.uploadsWithBytes()).resolves.toEqual([]));

afterAll(() => papers.stop());

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
  const bodies = [
    Buffer.from('MZ\x90\0 chạy tôi đi'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.from('PK\x03\x04 một tệp nén'),
    Buffer.from('%PDX'),
    Buffer.from('a'),
  ];
  for (const bytes of bodies) {
    const answer = await sendPaper(origin, { ...newPaper(1), bytes });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'paperTypeUnknown']);
  }
  const taken = [Buffer.from('%PDF-1.7 …'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')];
  for (const bytes of taken) expect((await sendPaper(origin, { ...newPaper(1), bytes })).status).toBe(204);
});

test('No name a person gives leads out of the folder, and none of it is kept', async () => {
  const names = [
    '../../../../tmp/dong-hanh-tricked',
    '/etc/passwd',
    '..\\..\\windows\\win.ini',
    'ảnh\u202egpj.exe',
    'a\0b.jpg',
    '',
    '%2e%2e%2f',
    'x'.repeat(4000),
    '"><script>',
    '.',
    '..',
  ];
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
  const tricks = [
    { dossierId: '../../x' },
    { dossierId: '' },
    { dossierId: '8d9d1f9e-5a3c-4f6b-9c1d-2f6f1f1f1f1f' },
    { sha256: sha256Of(paper.bytes).toUpperCase() },
    { sha256: '../passwd' },
    { sha256: `${sha256Of(paper.bytes)}\n` },
  ];
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
  expect(codes).toEqual([
    [422, 'paperEmpty'],
    [413, 'paperTooLarge'],
    [400, 'malformed'],
    [400, 'malformed'],
    [400, 'malformed'],
  ]);
  const deferred = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-defer-length': '1' } });
  expect(deferred.status).toBe(400);
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
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) select $1, 'x' || n, 1, 'image/jpeg', $2 from generate_series(1, 39) n`, [
    full.dossierId,
    paperTime,
  ]);
  const more = await createUpload(origin, { ...newPaper(100), dossierId: full.dossierId });
  expect([more.status, ((await more.json()) as { code: string }).code]).toEqual([422, 'paperQuotaFull']);
  expect((await sendPaper(origin, full)).status).toBe(204);

  const heavy = newPaper(100);
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) values ($1, 'x', $2, 'image/jpeg', $3)`, [
    heavy.dossierId,
    200 * 1024 * 1024 - 100,
    paperTime,
  ]);
  expect((await sendPaper(origin, heavy)).status).toBe(204);
  expect((await sendPaper(origin, { ...newPaper(1), dossierId: heavy.dossierId })).status).toBe(422);
});

test('Papers that were begun while there was room, and end when there is none, are refused at the end', async () => {
  const paper = newPaper(100);
  const url = urlOf(origin, await createUpload(origin, paper));
  await pool.query(`insert into papers (dossier_id, sha256, length_bytes, type, arrived_at) select $1, 'x' || n, 1, 'image/jpeg', $2 from generate_series(1, 40) n`, [
    paper.dossierId,
    paperTime,
  ]);
  expect(await (await sendRest(url, paper.bytes)).json()).toMatchObject({ status: 422, code: 'paperQuotaFull' });
  expect(await hasArrived(origin, paper)).toBe(false);
});

test('When the disk is nearly full no paper is begun, and the device is told to keep it and come back', async () => {
  const full = await papers.startOther({ diskReserveBytes: Number.MAX_SAFE_INTEGER });
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

test('Requests that do not speak tus 1.0 are told so as problems', async () => {
  const plain = await fetch(`${origin}/api/v1/papers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  expect([plain.status, plain.headers.get('content-type')]).toEqual([412, 'application/problem+json']);
  const url = urlOf(origin, await createUpload(origin, newPaper(10)));
  const typed = await fetch(url, { method: 'PATCH', headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/json' }, body: '{}' });
  expect([typed.status, ((await typed.json()) as { code: string }).code]).toEqual([400, 'malformed']);
  await fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
});
