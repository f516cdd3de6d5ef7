import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicKey } from '../src/basics/rules/signature.ts';
import type { Receipt } from '../src/dossiers/http/shapes.ts';
import type { ImportView } from '../src/sync/http/import-shapes.ts';
import { type Answer, asAnswer, type Client, officerClient, publicClient } from './clients.ts';
import { filingOf, newDeviceId } from './filing-body.ts';
import { outboxFile, packed, sealTo } from './sealing.ts';
import { hasArrived, sendPaper, sha256Of } from './tus-client.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

let program: WholeProgram;
let origin: string;
let key: PublicKey;
let anyone: Client;
let reception: Client;

beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  anyone = publicClient(program.server);
  reception = await officerClient(program.server, 'tiepnhan.27436');
  const [newest] = (await anyone.ask('GET', '/keys')).json<{ sealing: PublicKey[] }>().sealing;
  if (newest === undefined) throw new Error('No key to seal to');
  key = newest;
});
afterAll(() => program.stop());

const photo = (bytes = 600) => Uint8Array.from([0xff, 0xd8, 0xff, ...randomBytes(bytes)]);
const declared = (bytes: Uint8Array) => ({ name: 'Giấy chứng sinh.jpg', lengthBytes: bytes.length, sha256: sha256Of(bytes), requiredPaper: null });

async function sendSealed(id: string, filing: unknown, aadId: string = id, by: Client = anyone): Promise<Answer> {
  const { sealed, ...how } = await sealTo(key, JSON.stringify(filing), `${aadId} filing`);
  return by.ask('POST', '/sealed-filings', { id, ...how, sealed: sealed.toString('base64url') });
}

describe('A filing that was sealed to the office', () => {
  test('is filed like an open one, with the same receipt whichever way it comes again', async () => {
    const [id, filing] = [newDeviceId(), filingOf()];
    const first = await sendSealed(id, filing);
    const [again, open] = [await sendSealed(id, filing), await anyone.ask('PUT', `/dossiers/${id}`, filing)];
    expect([first.status, again.status, open.status]).toEqual([201, 200, 200]);
    expect(again.json()).toEqual(first.json());
    expect(open.json()).toEqual(first.json());
    expect(first.json<Receipt>().signed).not.toBeNull();
  });

  test('gets the same "no" as an open one: faults, other content, broken JSON', async () => {
    const id = newDeviceId();
    const faulty = filingOf({ answers: {} });
    const [sealed, open] = [await sendSealed(id, faulty), await anyone.ask('PUT', `/dossiers/${id}`, faulty)];
    expect([sealed.status, sealed.json(), sealed.headers['content-type']]).toEqual([open.status, open.json(), open.headers['content-type']]);
    await sendSealed(id, filingOf());
    expect((await sendSealed(id, filingOf({ applicant: { ...filingOf().applicant, address: 'Nơi khác' } }))).json<{ code: string }>().code).toBe('otherContent');
    expect((await sendSealed(newDeviceId(), 'không phải hồ sơ')).status).toBe(400);
  });

  test('does not open under another id, with another key, or with a bit changed; nothing is filed', async () => {
    const [id, other] = [newDeviceId(), newDeviceId()];
    const { sealed, ...how } = await sealTo(key, JSON.stringify(filingOf()), `${id} filing`);
    const changed = Buffer.from(sealed);
    changed[10] = (changed[10] ?? 0) ^ 1;
    const tries = [
      { id: other, ...how, sealed },
      { id, ...how, keyId: 'khac', sealed },
      { id, ...how, sealed: changed },
    ];
    for (const body of tries) {
      const answer = await anyone.ask('POST', '/sealed-filings', { ...body, sealed: body.sealed.toString('base64url') });
      expect([answer.status, answer.json<{ code: string }>().code]).toEqual([422, 'notOpened']);
    }
    for (const one of [id, other]) expect((await anyone.ask('GET', `/dossiers/${one}/receipt`)).status).toBe(404);
  });

  test('is never an officer’s act, whoever is logged in on the machine that sends it', async () => {
    const [id, atDesk] = [newDeviceId(), filingOf({ channel: 'counter' })];
    expect((await sendSealed(id, atDesk, id, reception)).status).toBe(403);
    expect((await reception.ask('PUT', `/dossiers/${id}`, atDesk)).status).toBe(201);
  });
});

describe('A paper that was sealed to the office', () => {
  const sealedUpload = async (dossierId: string, bytes: Uint8Array, said: { readonly sha256?: string; readonly aad?: string } = {}) => {
    const sha256 = said.sha256 ?? sha256Of(bytes);
    const { sealed, keyId, enc } = await sealTo(key, bytes, said.aad ?? `${dossierId} paper ${sha256}`);
    return sendPaper(origin, { dossierId, bytes: sealed, filename: 'giay.jpg' }, { sha256, sealedKeyId: keyId, sealedEnc: enc });
  };

  test('arrives in pieces, is opened, and is the very paper: read by the officer, whole on the receipt', async () => {
    const [id, bytes] = [newDeviceId(), photo(600_000)];
    expect((await sealedUpload(id, bytes)).status).toBe(204);
    expect(await hasArrived(origin, { dossierId: id, bytes, filename: '' })).toBe(true);
    const receipt = (await anyone.ask('PUT', `/dossiers/${id}`, filingOf({ papers: [declared(bytes)] }))).json<Receipt>();
    expect([receipt.papers.arrived, receipt.signed === null]).toEqual([1, false]);
    const seen = await program.server.inject({ url: `/api/v1/dossiers/${id}/papers/${sha256Of(bytes)}`, headers: { cookie: reception.cookie } });
    expect(sha256Of(seen.rawPayload)).toBe(sha256Of(bytes));
  });

  test('of other content than it says, or sealed for another dossier, it is refused and does not count as arrived', async () => {
    const [id, bytes] = [newDeviceId(), photo()];
    expect((await (await sealedUpload(id, bytes, { sha256: 'b'.repeat(64) })).json()) as object).toMatchObject({ code: 'paperDigestDiffers' });
    expect((await (await sealedUpload(id, bytes, { aad: `${newDeviceId()} paper ${sha256Of(bytes)}` })).json()) as object).toMatchObject({ code: 'paperNotOpened' });
    expect((await anyone.ask('POST', '/papers/known', { dossierId: id, sha256: [sha256Of(bytes), 'b'.repeat(64)] })).json()).toEqual({ arrived: [] });
  });

  test('half a seal is malformed', async () => {
    const bytes = photo();
    expect((await sendPaper(origin, { dossierId: newDeviceId(), bytes, filename: '' }, { sealedKeyId: key.keyId })).status).toBe(400);
  });
});

async function bring(file: Buffer | Readable, by: Client = reception): Promise<Answer> {
  const headers = { cookie: by.cookie, 'x-requested-with': 'dong-hanh', 'content-type': 'application/octet-stream' };
  return asAnswer(await program.server.inject({ method: 'POST', url: '/api/v1/outbox-imports', headers, payload: file }));
}

describe('A file that somebody brings on a USB key', () => {
  test('its dossiers are filed with their papers and their receipts; brought again nothing is doubled', async () => {
    const bytes = photo();
    const ids = [newDeviceId(), newDeviceId()];
    const file = outboxFile(await Promise.all(ids.map((id) => packed(key, { id, filing: filingOf({ papers: [declared(bytes)] }), papers: [bytes] }))));
    const [first, again] = [(await bring(file)).json<ImportView>(), (await bring(file)).json<ImportView>()];
    expect(first).toMatchObject({ rest: null, results: ids.map((id) => ({ id, outcome: 'filed', papers: { arrived: 1, missing: 0 }, problem: null, badPapers: [] })) });
    expect(first.results[0]?.receipt?.['signed']).not.toBeNull();
    expect(again.results.map((one) => [one.outcome, one.code, one.receipt])).toEqual(first.results.map((one) => ['known', one.code, one.receipt]));
    const { rows } = await program.pool.query('select 1 from dossiers where id = any($1::uuid[])', [ids]);
    expect(rows).toHaveLength(2);
  });

  test('what was sent over the line meanwhile is known, and its papers are still taken in', async () => {
    const [id, bytes] = [newDeviceId(), photo()];
    const filing = filingOf({ papers: [declared(bytes)] });
    const code = (await anyone.ask('PUT', `/dossiers/${id}`, filing)).json<Receipt>().code;
    const papersOnly = (await bring(outboxFile([await packed(key, { id, filing: null, papers: [bytes] })]))).json<ImportView>();
    expect(papersOnly.results).toMatchObject([{ id, outcome: 'known', code, papers: { arrived: 1, missing: 0 }, problem: null }]);
  });

  test('each that could not be taken says why and what to do, and takes no other with it', async () => {
    const [good, faulty, twice, foreign, lonely] = [newDeviceId(), newDeviceId(), newDeviceId(), newDeviceId(), newDeviceId()] as const;
    await anyone.ask('PUT', `/dossiers/${twice}`, filingOf());
    const stranger = await packed(key, { id: newDeviceId(), filing: filingOf() });
    const parts = [
      await packed(key, { id: faulty, filing: filingOf({ answers: {} }) }),
      await packed(key, { id: twice, filing: filingOf({ applicant: { ...filingOf().applicant, address: 'Nơi khác' } }) }),
      Buffer.from(stranger.toString('latin1').replace(/"id":"[^"]+"/, `"id":"${foreign}"`), 'latin1'),
      await packed(key, { id: lonely, filing: null, papers: [photo()] }),
      await packed(key, { id: good, filing: filingOf({ papers: [declared(photo())] }), papers: [Uint8Array.from(Buffer.from('không phải ảnh'))] }),
    ];
    const { results } = (await bring(outboxFile(parts))).json<ImportView>();
    expect(results.map((one) => [one.id, one.outcome, one.problem?.['code'] ?? null])).toEqual([
      [faulty, 'refused', 'answersIncomplete'],
      [twice, 'conflict', 'otherContent'],
      [foreign, 'unreadable', 'notOpened'],
      [lonely, 'refused', 'papersAlone'],
      [good, 'filed', null],
    ]);
    expect(results[4]).toMatchObject({ papers: { arrived: 0, missing: 1 }, badPapers: [{ filename: 'giay.jpg', problem: { code: 'paperTypeUnknown' } }] });
    for (const one of results) if (one.problem !== null) expect(String(one.problem['next'])).not.toBe('');
    const { rows } = await program.pool.query('select 1 from filing_conflicts where dossier_id = $1', [twice]);
    expect(rows).toHaveLength(1);
  });

  test('of a file that is cut off, what stands before the cut is taken, and the rest is said', async () => {
    const ids = [newDeviceId(), newDeviceId(), newDeviceId()];
    const parts = await Promise.all(ids.map((id) => packed(key, { id, filing: filingOf() })));
    const whole = outboxFile(parts);
    for (const end of [whole.length - 1, whole.length - 40, whole.length - (parts[2]?.length ?? 0) + 20]) {
      const { results, rest } = (await bring(whole.subarray(0, end))).json<ImportView>();
      expect([results.map((one) => one.id), rest?.['code']], `${end}`).toEqual([ids.slice(0, 2), 'fileCut']);
    }
    expect((await bring(whole)).json<ImportView>()).toMatchObject({ rest: null, results: [{ outcome: 'known' }, { outcome: 'known' }, { outcome: 'filed' }] });
  });

  test('a file that is none, an empty one and no file at all are refused in words', async () => {
    for (const file of [Buffer.from('PK\u0003\u0004…'), Buffer.alloc(0), Buffer.alloc(100_000, 0x41), Buffer.from('dong-hanh outbox 2\n')]) {
      expect((await bring(file)).json<{ code: string }>().code).toBe('notAnOutboxFile');
    }
    expect((await reception.ask('POST', '/outbox-imports')).json<{ code: string }>().code).toBe('notAnOutboxFile');
    expect((await bring(outboxFile([]))).json()).toEqual({ results: [], rest: null });
  });

  test('a dossier that is too large is passed over, and the next is taken', async () => {
    const [large, next] = [newDeviceId(), newDeviceId()];
    const line = Buffer.from(`{"kind":"filing","id":"${large}","keyId":"k","enc":"e","lengthBytes":3000000}\n`);
    const file = outboxFile([line, Buffer.alloc(3_000_000), Buffer.from('\n'), await packed(key, { id: next, filing: filingOf() })]);
    expect((await bring(file)).json<ImportView>().results.map((one) => [one.outcome, one.problem?.['code'] ?? null])).toEqual([
      ['unreadable', 'tooLarge'],
      ['filed', null],
    ]);
  });

  test('only officers of a reception desk bring files in, and nothing in a file is done in their name', async () => {
    const file = outboxFile([await packed(key, { id: newDeviceId(), filing: filingOf({ channel: 'counter' }) })]);
    expect((await bring(file, anyone)).status).toBe(401);
    expect((await bring(file, await officerClient(program.server, 'thuly.27436'))).status).toBe(403);
    expect((await bring(file)).json<ImportView>().results).toMatchObject([{ outcome: 'refused', problem: { code: 'notAllowed' } }]);
    const forged = await program.server.inject({
      method: 'POST',
      url: '/api/v1/outbox-imports',
      headers: { cookie: reception.cookie, 'content-type': 'application/octet-stream' },
      payload: file,
    });
    expect(forged.statusCode).toBe(403);
  });

  test('a hundred dossiers with a photo of a megabyte each pass through in a tenth of that memory', async () => {
    const bytes = photo(1_000_000);
    const one = await packed(key, { id: newDeviceId(), filing: filingOf({ papers: [declared(bytes)] }), papers: [bytes] });
    let most = 0;
    async function* pieces() {
      yield outboxFile([]);
      for (let n = 0; n < 100; n += 1) {
        // The same dossier a hundred times: what is read is what counts here.
        for (let at = 0; at < one.length; at += 65_536) yield one.subarray(at, at + 65_536);
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    const answer = await streamed(Readable.from(pieces()));
    expect(answer.results).toMatchObject([{ outcome: 'known', papers: { arrived: 1, missing: 0 } }]);
    expect(most - before).toBeLessThan(40_000_000);
  }, 120_000);
});

/** Over a real line: what the server does not read waits in the network, not in memory. */
function streamed(source: Readable): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: reception.cookie, 'x-requested-with': 'dong-hanh', 'content-type': 'application/octet-stream' };
    const sent = httpRequest(`${origin}/api/v1/outbox-imports`, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as ImportView));
    });
    sent.on('error', reject);
    source.on('error', reject).pipe(sent);
  });
}
