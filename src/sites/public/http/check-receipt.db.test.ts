import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, officerClient, publicClient } from '../../../../tests/clients.ts';
import { filingOf, newDeviceId } from '../../../../tests/filing-body.ts';
import { type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { scanPage, scanPrint } from '../../../../tests/scan.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';
import type { Server } from '../../../basics/http/route.ts';
import type { Receipt } from '../../../dossiers/http/shapes.ts';
import { buildApp } from '../../../server/app.ts';

let program: WholeProgram;
let server: Server;
let citizen: Client;
let browser: PlainBrowser;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());
/** A server that has counted nobody's tries yet, and a browser without cookies. */
beforeEach(async () => {
  server = await buildApp(program.services);
  await server.ready();
  [citizen, browser] = [publicClient(server), plainBrowser(server)];
});

const page = '/kiem-tra-bien-nhan';
const hasPdftoppm = spawnSync('pdftoppm', ['-v']).error === undefined;
const paper = { name: 'chung-sinh.jpg', lengthBytes: 4000, sha256: 'a'.repeat(64), requiredPaper: 'giay_chung_sinh' };

async function filed(papers: Parameters<typeof filingOf>[0] = {}): Promise<Receipt> {
  const answer = await citizen.ask('PUT', `/dossiers/${newDeviceId()}`, filingOf({ receivingUnitCode: '27460', ...papers }));
  expect(answer.status).toBe(201);
  return answer.json<Receipt>();
}

describe('Somebody without script who was handed a receipt', () => {
  test('types its two codes and reads that it is genuine, what came in, when the office opened it and how far it is; nothing of the person', async () => {
    const receipt = await filed();
    const before = await browser.post(page, { code: ` ${receipt.code.toLowerCase()}`, checkCode: receipt.checkCode.toLowerCase() });
    expect(before.status).toBe(200);
    for (const words of ['Biên nhận này là thật', receipt.code, 'Không gửi kèm giấy tờ', 'Chưa mở', 'Mới nộp, chờ tiếp nhận', receipt.receivingUnit.name])
      expect(before.html).toContain(words);
    expect(before.html).not.toMatch(/Trần Thị Mẫu|0900000001|khai sinh/);
    expect(before.headers['cache-control']).toBe('no-store');
    await (await officerClient(server, 'tiepnhan.27460')).ask('GET', `/dossiers/${receipt.id}`);
    expect((await browser.post(page, { code: receipt.code, checkCode: receipt.checkCode })).html).toMatch(/Cơ quan mở xem lúc<\/dt><dd>\d\d:\d\d /);
  });

  test('is told that papers are missing, and that it is not signed yet', async () => {
    const receipt = await filed({ papers: [paper] });
    const { html } = await browser.post(page, { code: receipt.code, checkCode: receipt.checkCode });
    expect([html.includes('còn thiếu giấy tờ'), html.includes('Mới nhận 0 trên 1 giấy tờ'), html.includes('là thật</h2>')]).toEqual([true, true, false]);
  });

  test('pastes the address of the QR code, whole or within a message', async () => {
    const { signed } = await filed();
    for (const text of [signed?.checkUrl ?? '', `Chị xem nhé: ${signed?.checkUrl} .`])
      expect((await browser.post(page, { by: 'text', text })).html).toContain('Biên nhận này là thật');
    const forged = (signed?.packed ?? '').replace(/~0~/, '~3~');
    expect((await browser.post(page, { by: 'text', text: forged })).html).toContain('Đây không phải biên nhận của cơ quan');
  });

  test('gets the same page for an unknown code and a wrong check code, but for what was typed', async () => {
    const receipt = await filed();
    const wrong = await browser.post(page, { code: receipt.code, checkCode: 'ABCDEFGH' });
    const unknown = await browser.post(page, { code: receipt.code.replace(/\d{4}$/, '9876'), checkCode: 'ABCDEFGH' });
    const plain = (html: string) => html.replace(/value="[^"]*"/g, '');
    expect([wrong.status, plain(wrong.html)]).toEqual([404, plain(unknown.html)]);
  });

  test('is told what is missing when a field is empty or the text is none', async () => {
    const empty = await browser.post(page, {});
    expect([empty.status, empty.html.includes('href="#code"'), empty.html.includes('href="#checkCode"')]).toEqual([422, true, true]);
    for (const text of ['', 'xin chào', 'https://dichvucong.example/kiem-tra-bien-nhan#DH1~a~b']) {
      const { status, html } = await browser.post(page, { by: 'text', text });
      expect([status, html.includes('href="#text"')]).toEqual([422, true]);
    }
  });
});

describe('The page', () => {
  test.each([page, `${page}?lang=en`])('%s has one heading, nothing of another host, no script or style of its own', async (address) => {
    const { html } = await browser.get(address);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)|<style|\sstyle="|\son\w+="|(?:src|href|action)="(?:https?:)?\/\//);
  });

  test.each(['/', '/tra-cuu', '/thu-tuc'])('is found from %s', async (address) => {
    expect((await browser.get(address)).html).toContain(`href="${page}"`);
  });

  test('needs at most 20 KB of script, signatures and all', async () => {
    const { html } = await browser.get(page);
    const addresses = [...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))];
    const sizes = await Promise.all(addresses.map(async (url) => gzipSync((await server.inject({ url })).rawPayload, { level: 9 }).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20 * 1024);
  });
});

describe('The square on the receipt', () => {
  test('holds the signed receipt and can be scanned from the screen, at two dots a module too', async () => {
    const receipt = await filed();
    const { html } = await browser.get(`/bien-nhan/${receipt.id}`);
    expect([await scanPage(html), await scanPage(html, 2)]).toEqual([receipt.signed?.checkUrl, receipt.signed?.checkUrl]);
    expect(html).toContain('Quét để kiểm tra biên nhận');
  });

  test('leads to tracking while papers are missing, and the page says so plainly, file by file', async () => {
    const receipt = await filed({ papers: [paper] });
    const { html } = await browser.get(`/bien-nhan/${receipt.id}`);
    expect(await scanPage(html)).toBe(receipt.trackingUrl);
    for (const words of ['Đã nhận nội dung, còn 1 giấy tờ', 'CHƯA nhận', 'aaaaaaaa aaaaaaaa', 'Chưa có chữ ký của cơ quan']) expect(html).toContain(words);
    expect(html).not.toContain('Đã nộp xong');
  });

  test.skipIf(!hasPdftoppm)('can be scanned from the printed paper, as a cheap scanner sees it', async () => {
    const receipt = await filed();
    const printed = await server.inject({ url: `/api/v1/dossiers/${receipt.id}/receipt.pdf` });
    const pgm = spawnSync('pdftoppm', ['-gray', '-r', '150', '-f', '1', '-l', '1', '-'], { input: printed.rawPayload, maxBuffer: 64 * 1024 * 1024 }).stdout;
    expect(await scanPrint(pgm)).toBe(receipt.signed?.checkUrl);
  });
});
