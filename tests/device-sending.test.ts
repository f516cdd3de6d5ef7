import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingExample } from '../src/dossiers/http/filing-example.ts';
import type { Filing } from '../src/dossiers/http/shapes.ts';
import type { DeclaredPaper } from '../src/papers/rules/paper.ts';
import type { Device } from '../src/sync/web/device.ts';
import { type Browser, openBrowser } from './browser-tabs.ts';
import { officerClient } from './clients.ts';
import { photoOf } from './device-model.ts';
import { type FaultyProxy, openFaultyProxy } from './faulty-proxy.ts';
import { countOf } from './filings.ts';
import { putRow, storedRows, storedText } from './stored-rows.ts';
import { openWholeProgram, type WholeProgram } from './whole-program.ts';

/** The device core against the whole program, one promise at a time. */

let program: WholeProgram;
let origin: string;
let proxy: FaultyProxy;
let swallowed = () => undefined as unknown;

beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
  proxy = await openFaultyProxy({ upstream: () => origin, swallowed: () => swallowed() });
});

afterAll(async () => {
  await proxy.close();
  await program.stop();
});

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' } as const;
const week = 7 * 86_400_000;

function filingWith(papers: readonly DeclaredPaper[], more: Partial<Filing> = {}): Filing {
  return { ...filingExample, papers: [...papers], ...more };
}

async function paperIn(device: Device, id: string, lengthBytes: number): Promise<DeclaredPaper> {
  const taken = await device.takePaper(id, { name: 'giấy chứng sinh.jpg', bytes: photoOf(lengthBytes), requiredPaper: null });
  if (!taken.ok) throw new Error(taken.refusal.kind);
  return taken.value;
}

/** Lets time pass until everything is at rest, or the rounds are over. */
async function settle(browser: Browser, rounds = 10): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await browser.idle();
    browser.pass(400_000);
  }
  await browser.idle();
}

const putsOf = (seen: readonly string[], id: string) => seen.filter((one) => one === `PUT /api/v1/dossiers/${id}`).length;

describe('what was filed', () => {
  test('arrives with its papers, and counts as received when the office has signed for this very content', async () => {
    const browser = openBrowser({ origin });
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    const paper = await paperIn(device, id, 600_000);
    await device.file(id, filingWith([paper]));
    await device.idle();
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'received', reason: null, copy: 'kept', papers: [{ state: 'arrived' }] });
    expect(await countOf(program.pool, 'dossiers where id = $1', [id])).toBe(1);
    browser.close();
  });

  test.each(['web', 'none'] as const)('is sent by one of the tabs that are open, not by each (locks: %s)', async (locks) => {
    const browser = openBrowser({ origin: proxy.origin, locks });
    const devices = await Promise.all([1, 2, 3, 4].map(async () => (await browser.openTab()).device));
    const [first] = devices;
    if (first === undefined) throw new Error('no tab');
    proxy.setOffline(true);
    const { id } = await first.begin(about);
    await first.file(id, filingExample);
    await browser.idle();
    proxy.clear();
    const before = putsOf(proxy.seen, id);
    for (const device of devices) device.sendNow();
    await browser.idle();
    await settle(browser, 2);
    expect([putsOf(proxy.seen, id) - before, (await first.findOutboxItem(id))?.state]).toEqual([1, 'received']);
    browser.close();
  });

  test('never disappears behind a page of a wall, and its reason and next step can be read', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    await device.idle();
    const { id } = await device.begin(about);
    proxy.next({ kind: 'answer', status: 200, as: 'html' });
    await device.file(id, filingExample);
    await device.idle();
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'waiting', code: null, reason: { kind: 'noLine' } });
    proxy.next({ kind: 'answer', status: 403, as: 'problem' });
    device.sendNow();
    await device.idle();
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'needsPerson', reason: { kind: 'refused', status: 403, said: { next: { vi: 'Thử lại sau.' } } } });
    await device.resolve(id, 'sendAgain');
    await device.idle();
    expect((await device.findOutboxItem(id))?.state).toBe('received');
    browser.close();
  });

  test('under an id that the office has with other content is kept, beside what the office has', async () => {
    const browser = openBrowser({ origin });
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    await fetch(`${origin}/api/v1/dossiers/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...filingExample, answers: { ...filingExample.answers, con_ho_ten: 'Trần Khác' } }),
    });
    await device.file(id, filingExample);
    await settle(browser, 3);
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'needsPerson', reason: { kind: 'otherContent', status: 409 }, copy: 'kept' });
    expect((await storedText(browser.factory)).includes(filingExample.answers.con_ho_ten)).toBe(true);
    browser.close();
  });

  test('is not held up by one that nobody can read or take', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    proxy.setOffline(true);
    const ids: string[] = [];
    for (let number = 0; number < 4; number += 1) {
      const { id } = await device.begin(about);
      await device.file(id, number === 2 ? filingWith([], { procedureCode: 'no.such' }) : filingExample);
      ids.push(id);
      browser.pass(10);
    }
    await device.idle();
    const poisoned = (await storedRows(browser.factory)).find(({ store, value }) => store === 'outbox' && value['id'] === ids[1]);
    if (poisoned !== undefined) await putRow(browser.factory, { ...poisoned, value: { ...poisoned.value, filing: { kind: 'plain', text: '{"hurt":' } } });
    proxy.clear();
    device.sendNow();
    await device.idle();
    const items = await Promise.all(ids.map((id) => device.findOutboxItem(id)));
    expect(items.map((item) => [item?.state, item?.reason?.kind])).toEqual([
      ['received', undefined],
      ['needsPerson', 'unreadable'],
      ['needsPerson', 'refused'],
      ['received', undefined],
    ]);
    browser.close();
  });

  test('goes before the papers of another, however large they are', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    proxy.setOffline(true);
    const large = await device.begin(about);
    await device.file(large.id, filingWith([await paperIn(device, large.id, 1_500_000)]));
    await device.idle();
    proxy.clear();
    const small = await device.begin(about);
    device.sendNow();
    await device.file(small.id, filingExample);
    await device.idle();
    await settle(browser, 2);
    const order = proxy.seen.filter((one) => one.startsWith('PUT') || one.startsWith('PATCH'));
    const [last] = order.slice(-1);
    expect(last?.startsWith('PATCH')).toBe(true);
    expect([(await device.findOutboxItem(large.id))?.state, (await device.findOutboxItem(small.id))?.state]).toEqual(['received', 'received']);
    browser.close();
  });

  test('costs at most two pieces of a paper when the line is cut, and goes on where the server has got to', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    await device.idle();
    const { id } = await device.begin(about);
    const paper = await paperIn(device, id, 256 * 1024 * 8);
    const from = proxy.seen.length;
    // The filing, the question, the beginning and two pieces pass; of the third half arrives.
    proxy.next(...Array.from({ length: 5 }, () => ({ kind: 'pass' as const })), { kind: 'cutUp', bytes: 100_000 }, { kind: 'refuse' });
    await device.file(id, filingWith([paper]));
    await settle(browser, 4);
    expect((await device.findOutboxItem(id))?.state).toBe('received');
    expect(proxy.seen.slice(from).filter((one) => one.startsWith('PATCH')).length).toBeLessThanOrEqual(10);
    browser.close();
  });
});

describe('the copy on the machine', () => {
  test('stays for seven days of the server’s clock, however the clock here jumps, and then only goes after the receipt was looked at again', async () => {
    let serverMillis = 0;
    const browser = openBrowser({ origin, fetch: async (address, init) => withDate(await fetch(address, init), Date.now() + serverMillis) });
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    await device.answer(id, { con_ho_ten: 'An' });
    await device.file(id, filingExample);
    await device.idle();
    browser.jump(400 * 86_400_000);
    device.sendNow();
    await settle(browser, 3);
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'received', copy: 'kept' });
    serverMillis = week + 60_000;
    browser.pass(7 * 3_600_000);
    device.sendNow();
    await device.idle();
    expect(await device.findOutboxItem(id)).toMatchObject({ state: 'received', copy: 'gone', code: expect.any(String) });
    expect([await device.findDraft(id), (await storedRows(browser.factory)).map(({ store }) => store).filter((store) => store !== 'meta')]).toEqual([null, ['outbox']]);
    browser.close();
  });

  test('stays when the receipt is not signed by a key of the office, or is of something else', async () => {
    const forge = { change: (receipt: Record<string, unknown>) => receipt };
    const browser = openBrowser({ origin, fetch: async (address, init) => changed(await fetch(address, init), (body) => forge.change(body)) });
    const { device } = await browser.openTab();
    const forgeries: Readonly<Record<string, (signed: { statement: Record<string, unknown>; signature: string; keyId: string }) => object>> = {
      receiptForged: (signed) => ({ ...signed, statement: { ...signed.statement, code: 'H29.00.00-000000-0000' } }),
      receiptOfOtherContent: (signed) => signed,
    };
    for (const [reason, hurt] of Object.entries(forgeries)) {
      const { id } = await device.begin(about);
      const other = await device.begin(about);
      await device.file(other.id, filingWith([], { answers: { ...filingExample.answers, con_noi_sinh: 'Nhà bảo sanh Mẫu' } }));
      await device.idle();
      const genuine = (await device.findOutboxItem(other.id))?.receipt?.['signed'];
      forge.change = (receipt) =>
        receipt['id'] === id && receipt['signed'] !== null
          ? { ...receipt, signed: hurt((reason === 'receiptForged' ? receipt['signed'] : genuine) as Parameters<typeof hurt>[0]) }
          : receipt;
      await device.file(id, filingExample);
      await device.idle();
      expect(await device.findOutboxItem(id)).toMatchObject({ state: 'needsPerson', copy: 'kept', reason: { kind: reason } });
      forge.change = (receipt) => receipt;
    }
    browser.close();
  });

  test('brings a dossier back that the office has lost, under the same id', async () => {
    const browser = openBrowser({ origin, fetch: async (address, init) => withDate(await fetch(address, init), Date.now() + week + 60_000) });
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    const paper = await paperIn(device, id, 5000);
    await device.file(id, filingWith([paper]));
    await device.idle();
    for (const table of ['dossiers', 'dossier_acts', 'papers', 'notices'])
      await program.pool.query(`delete from ${table} where ${table === 'dossiers' ? 'id' : 'dossier_id'} = $1`, [id]);
    expect((await device.findOutboxItem(id))?.state).toBe('received');
    browser.jump(week);
    device.sendNow();
    await settle(browser, 4);
    expect([(await device.findOutboxItem(id))?.state, await countOf(program.pool, 'dossiers where id = $1', [id])]).toEqual(['received', 1]);
    browser.close();
  });
});

describe('what was filed on a shared machine', () => {
  test('is sent by whoever comes next, through cuts, and the office can open it', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    await device.idle();
    const { id, paper } = await fileShared(device);
    expect(await device.end()).toEqual({ ok: true, value: 'ended' });
    for (const tab of browser.tabs) tab.kill();
    proxy.clear();
    proxy.next({ kind: 'cutDown', bytes: 0 }, { kind: 'swallow' }, { kind: 'cutUp', bytes: 100_000 }, { kind: 'answer', status: 503, as: 'empty' });
    const next = (await browser.openTab()).device;
    swallowed = () => browser.pass(61_000);
    await settle(browser, 8);
    expect(await next.findOutboxItem(id)).toMatchObject({ state: 'received', procedureCode: null, papers: [{ name: null, state: 'arrived' }] });
    expect(await countOf(program.pool, 'dossiers where id = $1', [id])).toBe(1);
    expect(await countOf(program.pool, 'papers where dossier_id = $1 and sha256 = $2', [id, paper.sha256])).toBe(1);
    browser.close();
  });

  test('and what waits on a person’s own leave in a file, are filed from it at the ward, and make no double when the line is back', async () => {
    const browser = openBrowser({ origin: proxy.origin });
    const { device } = await browser.openTab();
    await device.idle();
    const sealed = await fileShared(device);
    const own = await device.begin(about);
    const paper = await paperIn(device, own.id, 5000);
    await device.file(own.id, filingWith([paper]));
    await device.idle();
    const file = Buffer.from(await (await device.exportFile()).arrayBuffer());
    const reception = await officerClient(program.server, 'tiepnhan.27436');
    const imported = await program.server.inject({
      method: 'POST',
      url: '/api/v1/outbox-imports',
      headers: { cookie: reception.cookie, 'x-requested-with': 'dong-hanh', 'content-type': 'application/octet-stream' },
      payload: file,
    });
    const results = imported.json<{ results: readonly { id: string; outcome: string; papers: { arrived: number; missing: number } }[] }>().results;
    const both = [sealed.id, own.id];
    expect(results.map((result) => [result.id, result.outcome, result.papers.arrived]).sort()).toEqual(both.map((id) => [id, 'filed', 1]).sort());
    proxy.clear();
    device.sendNow();
    await settle(browser, 3);
    for (const id of both) {
      expect((await device.findOutboxItem(id))?.state).toBe('received');
      expect(await countOf(program.pool, 'dossiers where id = $1', [id])).toBe(1);
    }
    browser.close();
  });
});

/** Offline, so that it waits. */
async function fileShared(device: Device): Promise<{ readonly id: string; readonly paper: DeclaredPaper }> {
  await device.vault.create('29-11-ab');
  const { id } = await device.begin({ ...about, keeping: 'shared' });
  await device.answer(id, { con_ho_ten: 'Nguyễn Trần Mẫu An' });
  const paper = await paperIn(device, id, 400_000);
  proxy.setOffline(true);
  await device.file(id, filingWith([paper]));
  await device.idle();
  return { id, paper };
}

test('a full disk does not stop what was filed from being sent, once, and from being known as received when there is room again', async () => {
  const browser = openBrowser({ origin: proxy.origin });
  const { device } = await browser.openTab();
  proxy.setOffline(true);
  const { id } = await device.begin(about);
  await device.file(id, filingExample);
  await device.idle();
  browser.isFull = true;
  proxy.clear();
  device.sendNow();
  await device.idle();
  expect(await countOf(program.pool, 'dossiers where id = $1', [id])).toBe(1);
  browser.isFull = false;
  await settle(browser, 2);
  for (const tab of browser.tabs) tab.kill();
  const again = (await browser.openTab()).device;
  await again.idle();
  expect((await again.findOutboxItem(id))?.state).toBe('received');
  browser.close();
});

function withDate(answer: Response, millis: number): Response {
  const headers = new Headers(answer.headers);
  headers.set('date', new Date(millis).toUTCString());
  return new Response(answer.body, { status: answer.status, headers });
}

async function changed(answer: Response, change: (body: Record<string, unknown>) => Record<string, unknown>): Promise<Response> {
  const text = await answer.text();
  const isReceipt = answer.ok && text.startsWith('{') && text.includes('"contentDigest"');
  return new Response(answer.status === 204 ? null : isReceipt ? JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)) : text, {
    status: answer.status,
    headers: answer.headers,
  });
}
