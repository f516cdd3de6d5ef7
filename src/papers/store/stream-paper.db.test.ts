import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/database.ts';
import { sha256Of } from '../../../tests/tus-client.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { openPool } from '../../basics/store/database.ts';
import { paperPath } from './paper-files.ts';
import { arrivedPapers, keepPaper, papersNotArrived } from './papers.ts';
import { streamPaper } from './stream-paper.ts';

const now = parseInstant('2019-04-23T08:00:00+07:00') as Instant;
const dossierId = '019ab0c4-7c00-7000-8000-000000000001';
const database = await freshDatabase();
const pool = openPool({ url: database.url, connectionsMax: 4, onError: () => {} });
const dataDir = await mkdtemp(join(tmpdir(), 'dong-hanh-papers-'));

/** A photo of 64 × 64 points, red to the left and with a pattern of green and blue. */
const heic = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAQAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAABIbWRhdAAAADwoAa8ZgPeGLK3JRtP36FuvN6uXHOj3+inquQ3O9oDp5loSMSlyQJQzg+yFPdM7/B/dDVBK+t0mk/SYjEA=',
  'base64',
);

afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

test('The bytes come out as they came in, with type and length', async () => {
  const pdf = Buffer.from('%PDF-1.7 giấy chứng sinh');
  await keep(pdf);
  await keep(pdf);
  expect(await read(pdf, 'original')).toEqual({ type: 'application/pdf', lengthBytes: pdf.length, bytes: pdf });
  expect(await read(pdf, 'jpeg')).toEqual({ type: 'application/pdf', lengthBytes: pdf.length, bytes: pdf });
});

test('A HEIC photo is shown as JPEG, and is still there as it was', async () => {
  await keep(heic);
  const shown = await read(heic, 'jpeg');
  expect([shown?.type, shown?.lengthBytes, [...(shown?.bytes.subarray(0, 3) ?? [])]]).toEqual(['image/jpeg', shown?.bytes.length, [0xff, 0xd8, 0xff]]);
  expect(sizeOfJpeg(shown?.bytes ?? Buffer.alloc(0))).toEqual([64, 64]);
  expect((await read(heic, 'original'))?.bytes).toEqual(heic);
});

test('Several photos asked for at once are all turned, one after the other', async () => {
  const photos = await Promise.all(Array.from({ length: 4 }, () => read(heic, 'jpeg')));
  expect(photos.map((photo) => photo?.type)).toEqual(Array(4).fill('image/jpeg'));
});

test('A HEIC that is broken, or claims to be giant, comes as it is and disturbs no other', async () => {
  const broken = Buffer.concat([heic.subarray(0, 40), Buffer.alloc(400, 7)]);
  const giant = Buffer.from(heic);
  giant.writeUInt32BE(60_000, giant.indexOf('ispe') + 8);
  giant.writeUInt32BE(60_000, giant.indexOf('ispe') + 12);
  for (const bytes of [broken, giant]) {
    await keep(bytes);
    expect((await read(bytes, 'jpeg'))?.type).toBe('image/heic');
  }
  expect((await read(heic, 'jpeg'))?.type).toBe('image/jpeg');
});

test('A paper that has not arrived is none; one that is recorded without its bytes is a fault that is not passed over', async () => {
  const absent = Buffer.from('%PDF-1.4 chưa gửi');
  expect(await read(absent, 'original')).toBeNull();
  await keep(absent);
  await rm(paperPath({ dataDir, dossierId, sha256: sha256Of(absent) }));
  await expect(read(absent, 'original')).rejects.toThrow('ENOENT');
});

test('Of the papers declared, the names of those not here yet are told', async () => {
  const here = Buffer.from('%PDF-1.5 đã đến');
  await keep(here);
  const papers = [
    { name: 'đã đến.pdf', lengthBytes: here.length, sha256: sha256Of(here), requiredPaper: null },
    { name: 'chưa đến.pdf', lengthBytes: 9, sha256: 'ab'.repeat(32), requiredPaper: null },
  ];
  expect(await papersNotArrived(pool, { dossierId, papers })).toEqual(['chưa đến.pdf']);
  expect(await papersNotArrived(pool, { dossierId: '019ab0c4-7c00-7000-8000-000000000002', papers })).toEqual(['đã đến.pdf', 'chưa đến.pdf']);
});

test('Nothing half-copied is left when a paper is refused or the database breaks', async () => {
  const bytes = Buffer.from('%PDF-1.6 dở dang');
  const path = join(dataDir, 'upload');
  await writeFile(path, bytes);
  const delivery = { path, dossierId, sha256: sha256Of(bytes), lengthBytes: bytes.length, now };
  expect(await keepPaper({ pool, dataDir }, { ...delivery, lengthBytes: 3 })).toBe('lengthDiffers');
  expect(await keepPaper({ pool, dataDir }, { ...delivery, sha256: 'ab'.repeat(32) })).toBe('digestDiffers');
  const away = { ...pool, inTransaction: () => Promise.reject(new Error('away')) };
  await expect(keepPaper({ pool: away, dataDir }, delivery)).rejects.toThrow('away');
  expect((await readdir(dataDir)).sort()).toEqual(['papers', 'upload']);
  expect((await arrivedPapers(pool, dossierId)).some((paper) => paper.sha256 === delivery.sha256)).toBe(false);
});

async function keep(bytes: Uint8Array): Promise<void> {
  const path = join(dataDir, 'upload');
  await writeFile(path, bytes);
  expect(await keepPaper({ pool, dataDir }, { path, dossierId, sha256: sha256Of(bytes), lengthBytes: bytes.length, now })).toBe('kept');
}

async function read(bytes: Uint8Array, as: 'original' | 'jpeg') {
  const paper = await streamPaper({ pool, dataDir, dossierId, sha256: sha256Of(bytes), as });
  return paper === null ? null : { type: paper.type, lengthBytes: paper.lengthBytes, bytes: Buffer.concat(await paper.stream.toArray()) };
}

/** Width and height out of the frame header of a baseline JPEG. */
function sizeOfJpeg(bytes: Buffer): readonly number[] {
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  return [bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)];
}
