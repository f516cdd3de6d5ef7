import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());

const kilobyte = 1024;

/** What travels for a page on a first visit, packed, without the typeface, which comes when the page is ready. */
async function weigh(page: Page): Promise<{ readonly script: number; readonly all: number }> {
  const addresses = [...new Set([...page.html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? ''))];
  const files = await Promise.all(addresses.map(async (url) => ({ url, bytes: gzipSync((await program.server.inject({ url })).rawPayload, { level: 9 }).length })));
  expect(files.length).toBeGreaterThan(1);
  const sum = (kind: string) => files.filter(({ url }) => url.endsWith(kind)).reduce((total, { bytes }) => total + bytes, 0);
  return { script: sum('.js'), all: sum('.js') + sum('.css') + gzipSync(page.html).length };
}

describe('A phone with a thin line', () => {
  test.each(['/', '/thu-tuc', '/thu-tuc/1.001193', '/tra-cuu', '/tro-giup', '/so-lieu', '/so-lieu/tai-ve'])('%s needs at most 5 KB of script', async (address) => {
    expect((await weigh(await plainBrowser(program.server).get(address))).script).toBeLessThanOrEqual(5 * kilobyte);
  });

  test('the longest forms need at most 20 KB of script, and 45 KB in all on the first visit', async () => {
    for (const code of ['1.001193', '3.000722', '1.013225', '2.000720']) {
      const browser = plainBrowser(program.server);
      let page = await browser.get(`/nop/${code}`);
      page = await browser.post(`/nop/${code}`, { unit: /<option value="(\d+)"/.exec(page.html)?.[1] ?? '' });
      expect(page.address).toContain('/nop/ho-so/');
      const weight = await weigh(page);
      expect([code, weight.script <= 20 * kilobyte, weight.all <= 45 * kilobyte]).toEqual([code, true, true]);
    }
  });

  test('pages travel packed to browsers that can unpack them', async () => {
    const packed = await program.server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } });
    expect([packed.headers['content-encoding'], packed.rawPayload.subarray(0, 2).toString('hex')]).toEqual(['gzip', '1f8b']);
    expect((await program.server.inject({ url: '/' })).headers['content-encoding']).toBeUndefined();
  });

  test('the files of an island are named in the page, so that they are fetched together', async () => {
    const { html } = await plainBrowser(program.server).get('/thu-tuc');
    const island = /src="(\/assets\/catalogue-[^"]+)"/.exec(html)?.[1] ?? '';
    const text = (await program.server.inject({ url: island })).body;
    const parts = [...text.matchAll(/"\.\/(chunk-[A-Z0-9]+\.js)"/g)].map((match) => match[1]);
    for (const part of parts) expect(html).toContain(`<link rel="modulepreload" href="/assets/${part}"/>`);
  });
});
