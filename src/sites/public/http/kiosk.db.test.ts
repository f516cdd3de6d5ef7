import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());

const start = '/quay-tu-phuc-vu';
const ward = '27436';

async function kiosk(): Promise<PlainBrowser> {
  const browser = plainBrowser(program.server);
  await browser.post(start, { unit: ward });
  return browser;
}

async function begin(browser: PlainBrowser): Promise<string> {
  const page = await browser.post('/nop/1.001193', { unit: ward });
  return /^\/nop\/ho-so\/([0-9a-f-]{36})\//.exec(page.address)?.[1] ?? '';
}

/** Those that hang on a draft end with an underscore. That the typeface is here says nothing of anybody. */
function cookiesNamedHere(): readonly string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const named = files.flatMap((file) => [...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(/['`](dh_[a-z_]+)(?:\$\{|['`])/g)].map((found) => found[1] ?? ''));
  return [...new Set(named)].filter((name) => name !== 'dh_typeface');
}

describe('A machine for self-service', () => {
  test('is turned on by hand, and not by a page of somebody else', async () => {
    const browser = plainBrowser(program.server);
    expect((await browser.get(start)).html).toContain('Bật quầy tự phục vụ');
    const abroad = await program.server.inject({ method: 'POST', url: start, headers: { 'sec-fetch-site': 'cross-site' }, payload: {} });
    expect(abroad.headers['set-cookie']).toBeUndefined();
    const page = await browser.post(start, { unit: ward });
    expect([page.html.includes('Bạn cần làm gì?'), page.html.includes('data-kiosk-step="fresh"'), browser.cookies.get('dh_kiosk')?.life]).toEqual([true, true, '']);
    // It forgets after each person, and has our typeface from the first page on all the same.
    expect(page.html).toMatch(/<html[^>]* class="typeface"/);
  });

  test('shows no link out, no file to keep, no place to remember what was typed, on any page', async () => {
    const browser = await kiosk();
    const id = await begin(browser);
    const pages = [
      '/',
      '/thu-tuc',
      '/thu-tuc/1.004222',
      '/tra-cuu',
      '/tiep-tuc',
      '/kiem-tra-bien-nhan',
      '/tro-giup',
      '/to-tu-van',
      '/the',
      `/nop/ho-so/${id}/giay-to`,
      `${start}/goi-nguoi-giup`,
    ];
    for (const address of pages) {
      const { html, headers, status } = await browser.get(address);
      const boxes = [...html.matchAll(/<(?:form|input|textarea|select)\b[^>]*>/g)].map(([tag]) => tag);
      const links = [...html.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect([address, status, headers['cache-control'], boxes.filter((tag) => !tag.includes('autocomplete="off"')), links.filter((href) => !/^[/?#](?!\/)/.test(href))]).toEqual([
        address,
        200,
        'no-store',
        [],
        [],
      ]);
      expect(links.filter((href) => /^\/(?:can-bo|ho-tro|tren-may-nay|api)\b/.test(href))).toEqual([]);
      expect([address, /\/assets\/kiosk-[^"]+\.js/.test(html), html.includes('Xong – xóa hết')]).toEqual([address, true, true]);
    }
    expect((await browser.get('/thu-tuc/1.004222')).html).toContain('(dichvucong.gov.vn)');
    for (const address of ['/tren-may-nay', '/ho-tro', '/ho-tro/giup']) expect((await browser.get(address)).address).toBe(start);
  });

  test('keeps no draft of its own: the server alone has it, and the device is not asked to take it', async () => {
    const browser = await kiosk();
    const id = await begin(browser);
    expect((await browser.get(`/nop/ho-so/${id}/giay-to`)).html).not.toContain('data-adopt');
    expect([browser.cookies.has('dh_drafts'), browser.cookies.get(`dh_draft_${id}`)?.life]).toEqual([false, '']);
  });

  test('clears by an order to the browser, and the next person opens nothing of the last', async () => {
    const browser = await kiosk();
    const id = await begin(browser);
    const first = browser.cookies.get('dh_kiosk')?.value;
    const ended = await browser.get(`${start}/xong`);
    expect([ended.status, ended.headers['clear-site-data'], ended.headers['cache-control']]).toEqual([200, '"cache", "cookies", "storage"', 'no-store']);
    expect([...browser.cookies.keys()]).toEqual([]);
    await browser.post(start, { unit: ward });
    expect(browser.cookies.get('dh_kiosk')?.value).not.toBe(first);
    for (const address of [`/nop/ho-so/${id}`, `/nop/ho-so/${id}/giay-to`, `/bien-nhan/${id}`]) expect((await browser.get(address)).address).toBe(start);
  });

  test('ends every cookie that our pages set, by its name and where it was set', async () => {
    const browser = await kiosk();
    const id = await begin(browser);
    const ended = [(await browser.get(`${start}/xong`)).headers['set-cookie'] ?? []].flat().filter((line) => String(line).includes('Expires=Thu, 01 Jan 1970'));
    const places = ended.map((line) => `${String(line).split('=')[0]} ${/Path=([^;]*)/.exec(String(line))?.[1]}`);
    const wanted = cookiesNamedHere().map((name) => (name.endsWith('_') ? `${name}${id} /nop/ho-so/${id}` : `${name} ${name === 'dh_tracking' ? '/tra-cuu' : '/'}`));
    expect(wanted.length).toBeGreaterThan(8);
    expect(places.sort()).toEqual(wanted.sort());
  });

  test('tells who has not filed, and offers the code that goes on elsewhere', async () => {
    const browser = await kiosk();
    const id = await begin(browser);
    const asked = await browser.get(`${start}/ket-thuc`);
    expect([asked.headers['clear-site-data'], asked.html.includes('Bạn chưa nộp hồ sơ này'), asked.html.includes(`/nop/ho-so/${id}/tam-dung`)]).toEqual([undefined, true, true]);
    const code = /class="[^"]*spoken[^"]*"[^>]*>([^<]+)</.exec((await browser.post(`/nop/ho-so/${id}/tam-dung`, {})).html)?.[1] ?? '';
    await browser.get(`${start}/xong`);
    await browser.post(start, { unit: ward });
    expect((await browser.post('/tiep-tuc', { code })).address).toContain(`/nop/ho-so/${id}`);
    // With nothing begun there is nothing to tell: it clears at once.
    expect((await (await kiosk()).get(`${start}/ket-thuc`)).headers['clear-site-data']).toBeDefined();
  });

  test('clears nothing in a browser that is none', async () => {
    const browser = plainBrowser(program.server);
    const page = await browser.get(`${start}/xong`);
    expect([page.address, page.headers['clear-site-data']]).toEqual([start, undefined]);
    expect((await browser.get('/')).html).not.toContain('kiosk');
  });
});
