import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, officerClient, publicClient } from '../../../tests/clients.ts';
import { filingOf, newDeviceId } from '../../../tests/filing-body.ts';
import { newPaper } from '../../../tests/paper-server.ts';
import { type Paper, sendPaper, sha256Of } from '../../../tests/tus-client.ts';
import { openWholeProgram, type WholeProgram } from '../../../tests/whole-program.ts';
import type { PublicKey } from '../../basics/rules/signature.ts';
import { addMillis } from '../../basics/rules/time.ts';
import { buildApp } from '../../server/app.ts';
import { judgeReceipt, packReceipt, type SignedReceipt, unpackReceipt } from '../rules/receipt-statement.ts';
import type { CheckedReceipt } from './check-shapes.ts';
import type { Filing, Receipt } from './shapes.ts';

let program: WholeProgram;
let origin: string;
let citizen: Client;
beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => program.stop());
/** A server that has counted nobody's tries yet. */
beforeEach(async () => {
  const server = await buildApp(program.services);
  await server.ready();
  citizen = publicClient(server);
});

const keys = async () => (await citizen.ask('GET', '/keys')).json<{ signing: PublicKey[] }>().signing;
const judged = async (receipt: SignedReceipt) => judgeReceipt(receipt, { keys: await keys(), expected: null });
const receiptOf = async (id: string) => (await citizen.ask('GET', `/dossiers/${id}/receipt`)).json<Receipt>();
const check = (asked: object) => citizen.ask('POST', '/receipts/check', asked);
const checked = async (asked: object) => (await check(asked)).json<CheckedReceipt>();

async function filed(body: Filing = filingOf(), id: string = newDeviceId()): Promise<Receipt> {
  const answer = await citizen.ask('PUT', `/dossiers/${id}`, body);
  expect(answer.status).toBeLessThan(300);
  return answer.json<Receipt>();
}

function signedOf(receipt: Receipt): SignedReceipt & { readonly packed: string; readonly checkUrl: string } {
  const { signed } = receipt;
  if (signed === null) throw new Error('The receipt is not signed');
  const unpacked = unpackReceipt(signed.packed);
  expect({ keyId: signed.keyId, statement: signed.statement, signature: signed.signature }).toEqual(unpacked);
  return { ...signed, statement: unpacked?.statement ?? expect.fail('unreadable') };
}

function declared(papers: readonly Paper[]): Filing {
  return filingOf({ papers: papers.map((paper) => ({ name: paper.filename, lengthBytes: paper.bytes.length, sha256: sha256Of(paper.bytes), requiredPaper: 'giay_chung_sinh' })) });
}

/** Papers of one dossier; all must arrive. */
function newPapers(count: number): readonly Paper[] {
  const dossierId = newDeviceId();
  return Array.from({ length: count }, () => ({ ...newPaper(4000), dossierId }));
}

async function send(paper: Paper | undefined): Promise<void> {
  if (paper === undefined) throw new Error('No paper');
  expect((await sendPaper(origin, paper)).status).toBe(204);
}

describe('The signature of the office', () => {
  test('stands on the receipt of a filing without papers, and anybody can judge it with the published keys', async () => {
    const receipt = await filed();
    const signed = signedOf(receipt);
    expect(await judged(signed)).toBe('genuine');
    expect(signed.statement).toMatchObject({ id: receipt.id, code: receipt.code, contentDigest: receipt.contentDigest, papersCount: 0, completeAt: signed.statement.submittedAt });
    expect(signed.checkUrl).toBe(`http://127.0.0.1/kiem-tra-bien-nhan#${signed.packed}`);
  });

  test('is not given before the last paper is here, and is given after it', async () => {
    const papers = newPapers(2);
    const body = declared(papers);
    const id = papers[0]?.dossierId ?? '';
    await send(papers[1]);
    expect(await filed(body, id)).toMatchObject({
      signed: null,
      papers: { declared: 2, arrived: 1, list: [{ arrived: 'no', standsFor: expect.stringContaining('Giấy chứng sinh') }, { arrived: 'yes' }] },
    });
    expect((await receiptOf(id)).signed).toBeNull();
    await send(papers[0]);
    const receipt = await receiptOf(id);
    const expected = { id, contentDigest: receipt.contentDigest, papers: papers.map(({ bytes }) => ({ sha256: sha256Of(bytes), lengthBytes: bytes.length })) };
    expect(judgeReceipt(signedOf(receipt), { keys: await keys(), expected })).toBe('genuine');
    expect(judgeReceipt(signedOf(receipt), { keys: await keys(), expected: { ...expected, papers: [...expected.papers].reverse() } })).toBe('otherContent');
    expect((await filed(body, id)).signed).toEqual(receipt.signed);
  });

  test('stays away when a paper came with another length than was declared', async () => {
    const [paper] = newPapers(1);
    await send(paper);
    const body = declared(paper === undefined ? [] : [paper]);
    expect((await filed({ ...body, papers: body.papers.map((one) => ({ ...one, lengthBytes: one.lengthBytes + 1 })) }, paper?.dossierId)).signed).toBeNull();
  });

  test('is the same when the same is filed again, and still after the office asked for a supplement and got it', async () => {
    const receipt = await filed(filingOf({ receivingUnitCode: '27460' }));
    expect((await filed(filingOf({ receivingUnitCode: '27460' }), receipt.id)).signed).toEqual(receipt.signed);
    const reception = await officerClient(program.server, 'tiepnhan.27460');
    const act = (kind: string, content: object) => ({ actId: newDeviceId(), kind, happenedAt: new Date().toISOString(), content });
    const items = [{ what: 'Giấy chứng sinh', reason: 'Mờ' }];
    expect((await reception.ask('POST', `/dossiers/${receipt.id}/acts`, act('requestSupplement', { items, ground: 'Luật Hộ tịch', respondBy: null }))).status).toBe(200);
    const supplement = act('supplement', { answers: null, papers: [], note: 'Mang bản chính đến' });
    const nextWeek = await buildApp({ ...program.services, now: () => addMillis(program.services.now(), 7 * 24 * 3_600_000) });
    expect((await publicClient(nextWeek).ask('POST', '/tracking/acts', { code: receipt.code, proof: receipt.id, act: supplement })).status).toBe(200);
    const later = await receiptOf(receipt.id);
    expect([later.signed, later.answerBy === receipt.answerBy]).toEqual([receipt.signed, false]);
  });

  test('of an old key stays genuine when the key is changed; new receipts bear the new one', async () => {
    const before = signedOf(await filed());
    const { keyId } = await program.services.keys.rotate('signing');
    const after = signedOf(await filed());
    expect([after.keyId, await judged(before), await judged(after)]).toEqual([keyId, 'genuine', 'genuine']);
    expect((await keys()).map((key) => [key.keyId, key.retiredAt === null])).toEqual([
      [keyId, true],
      [before.keyId, false],
    ]);
    expect((await checked({ packed: before.packed })).verdict).toBe('genuine');
  });

  test('can be judged with the keys at the well-known address too', async () => {
    const [api, known] = [await program.server.inject({ url: '/api/v1/keys' }), await program.server.inject({ url: '/.well-known/dong-hanh-keys.json' })];
    expect([known.statusCode, known.json()]).toEqual([200, api.json()]);
    expect(api.headers['cache-control']).toContain('max-age');
  });
});

describe('Anybody who holds a receipt', () => {
  test('is told that it is genuine, what came in and how far it is, and nothing of the person', async () => {
    const [paper] = newPapers(1);
    await send(paper);
    const receipt = await filed(declared(paper === undefined ? [] : [paper]), paper?.dossierId);
    const [byQr, byCode] = [
      await check({ packed: signedOf(receipt).packed }),
      await check({ code: receipt.code.toLowerCase(), checkCode: ` ${receipt.checkCode.slice(0, 4)} ${receipt.checkCode.slice(4)}` }),
    ];
    expect(byQr.json()).toEqual({
      verdict: 'genuine',
      code: receipt.code,
      submittedAt: receipt.submittedAt,
      papers: { declared: 1, arrived: 1, sameAsSent: 'yes' },
      openedAt: null,
      officeName: receipt.receivingUnit.name,
      stageName: { vi: 'Mới nộp, chờ tiếp nhận', en: expect.any(String) },
    });
    expect(byCode.json()).toEqual(byQr.json());
    expect(byQr.body).not.toMatch(/Trần|Mẫu|khai sinh|0900/);
  });

  test('learns when the office opened it', async () => {
    const receipt = await filed(filingOf({ receivingUnitCode: '27460' }));
    expect((await (await officerClient(program.server, 'tiepnhan.27460')).ask('GET', `/dossiers/${receipt.id}`)).status).toBe(200);
    expect((await checked({ code: receipt.code, checkCode: receipt.checkCode })).openedAt).toMatch(/\+07:00$/);
  });

  test('is told that papers are missing before the receipt is signed', async () => {
    const receipt = await filed(declared(newPapers(3)), newDeviceId());
    expect(await checked({ code: receipt.code, checkCode: receipt.checkCode })).toMatchObject({ verdict: 'genuine', papers: { declared: 3, arrived: 0, sameAsSent: 'no' } });
  });

  test('sees a receipt on which anything was altered as forged', async () => {
    const { packed: _, checkUrl: __, ...signed } = signedOf(await filed());
    for (const change of [{ code: '000.99.98.H29-190422-0001' }, { papersCount: 3 }, { unitCode: '27460' }, { contentDigest: 'a'.repeat(64) }])
      expect(await checked({ packed: packReceipt({ ...signed, statement: { ...signed.statement, ...change } }) })).toMatchObject({ verdict: 'forged', code: null, papers: null });
    expect((await checked({ packed: packReceipt({ ...signed, keyId: 'other' }) })).verdict).toBe('noSuchKey');
  });

  test('is told when what is kept is no longer what was signed, and when the dossier is not here any more', async () => {
    const [kept, lost] = [await filed(), await filed()];
    await program.pool.query('update dossiers set content_digest = $2 where id = $1', [kept.id, 'e'.repeat(64)]);
    expect(await checked({ packed: signedOf(kept).packed })).toMatchObject({ verdict: 'otherContent', papers: { sameAsSent: 'no' } });
    await program.pool.query('delete from dossier_acts where dossier_id = $1', [lost.id]);
    await program.pool.query('delete from dossiers where id = $1', [lost.id]);
    expect(await checked({ packed: signedOf(lost).packed })).toMatchObject({ verdict: 'notHeld', code: null });
  });

  test('gets one answer for an unknown code and a wrong check code, at about one time', async () => {
    const receipt = await filed();
    const wrong = receipt.checkCode === 'ABCDEFGH' ? 'ABCDEFGJ' : 'ABCDEFGH';
    const timed = async (asked: object) => {
      const startedMs = performance.now();
      const answer = await check(asked);
      return { status: answer.status, body: answer.body, ms: performance.now() - startedMs };
    };
    const [unknown, wrongCode] = [
      await timed({ code: receipt.code.replace(/\d{4}$/, '9876'), checkCode: receipt.checkCode }),
      await timed({ code: receipt.code, checkCode: wrong }),
    ];
    expect([unknown.status, unknown.body]).toEqual([404, wrongCode.body]);
    for (const { ms } of [unknown, wrongCode]) expect(ms).toBeGreaterThanOrEqual(115);
  });

  test('who guesses is stopped after ten wrong check codes of one dossier', async () => {
    const receipt = await filed();
    for (let n = 0; n < 10; n += 1) expect((await check({ code: receipt.code, checkCode: 'ABCDEFGH' })).status).toBe(404);
    const stopped = await check({ code: receipt.code, checkCode: receipt.checkCode });
    expect([stopped.status, Number(stopped.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  test('who sends what is no receipt is told so, and after sixty forged ones to wait', async () => {
    expect([(await check({ packed: 'DH1~xin chào' })).status, (await check({ packed: 'x', code: 'y' })).status, (await check({})).status]).toEqual([422, 400, 400]);
    const { packed } = signedOf(await filed());
    const forged = packed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    const statuses = [];
    for (let n = 0; n < 61; n += 1) statuses.push((await check({ packed: forged })).status);
    expect([statuses.slice(0, 10).every((status) => status === 200), statuses.at(-1)]).toEqual([true, 429]);
  });
});
