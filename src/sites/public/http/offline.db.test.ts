import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDeviceId } from '../../../../tests/filing-body.ts';
import { type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';
import type { DataPack } from '../web/data-pack.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());

const get = (url: string, headers: Record<string, string> = {}) => program.server.inject({ url, headers });

describe('What a device fetches ahead', () => {
  test('every file that the worker fetches is there, and the worker is never taken from a cache', async () => {
    const worker = await get('/sw.js');
    expect([worker.statusCode, worker.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(gzipSync(worker.rawPayload, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
    const files = [...new Set([...worker.body.matchAll(/"(\/(?:assets\/[^"]+\.(?:js|css)|favicon\.svg))"/g)].map((match) => match[1] ?? ''))];
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect([file, (await get(file)).statusCode]).toEqual([file, 200]);
  });

  test('the page that the device draws is the same for everybody, in both languages, and bears our mark', async () => {
    for (const [lang, words] of [
      ['vi', 'Đang mở…'],
      ['en', 'Opening…'],
    ] as const)
      for (const address of ['/ngoai-tuyen/khung', '/tren-may-nay']) {
        const page = await get(`${address}?lang=${lang}`);
        expect([page.statusCode, page.headers['x-dong-hanh'], page.headers['content-language'], page.headers['cache-control']]).toEqual([200, 'page', lang, 'no-cache']);
        expect(page.body).toContain(words);
        expect(page.body).toMatch(/src="\/assets\/device-[^"]+"/);
      }
  });

  test('pages that are somebody’s own say that nobody may keep them', async () => {
    for (const address of ['/tra-cuu', '/tiep-tuc', '/nop/1.001193']) expect([address, (await get(address)).headers['cache-control']]).toEqual([address, 'no-store']);
  });
});

describe('Practice', () => {
  const assets = async (html: string) =>
    Promise.all([...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))].map(async (url) => (await get(url)).body));

  test.each(['/tap-lam', '/tap-lam/thu-tuc/1.001193', '/tap-lam/lam/applicant'])(
    '%s is an empty page of the device that says TẬP LÀM; without script it leads to the lessons',
    async (address) => {
      const page = await get(address);
      expect([page.statusCode, page.headers['x-dong-hanh'], page.headers['set-cookie']]).toEqual([200, 'page', undefined]);
      expect(page.body).toContain('<title>TẬP LÀM: ');
      expect(page.body).toMatch(/src="\/assets\/device-[^"]+"/);
      const without = /<noscript>([\s\S]*)<\/noscript>/.exec(page.body)?.[1] ?? '';
      expect(without).toContain('Tập làm cần trình duyệt bật JavaScript');
      expect(without).toContain('href="/bai-hoc"');
    },
  );

  test.each([
    ['/', '/tap-lam'],
    ['/tro-giup', '/tap-lam'],
    ['/bai-hoc', '/tap-lam'],
    ['/bai-hoc/khai-sinh-truc-tuyen', '/tap-lam/thu-tuc/1.001193?nguoi=lan'],
    ['/bai-hoc/xin-dong-y', '/tap-lam/thu-tuc/1.001193?nguoi=dieu&amp;cach=giup'],
  ])('%s leads to it', async (address, href) => {
    expect((await get(address)).body).toContain(`href="${href}"`);
  });

  test('nothing of it can be posted to the server', async () => {
    expect((await program.server.inject({ method: 'POST', url: '/tap-lam/xong', payload: 'do=again' })).statusCode).toBe(404);
  });

  test('it is fetched ahead, so that it opens without a line, and nobody else loads it', async () => {
    const worker = (await get('/sw.js')).body;
    expect(worker).toMatch(/"\/assets\/practice-style-[^"]+\.css"/);
    const ahead = [...new Set([...worker.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''))];
    const texts = await Promise.all(ahead.map(async (url) => (await get(url)).body));
    expect(texts.filter((text) => text.includes('ĐÂY KHÔNG PHẢI BIÊN NHẬN')).length).toBe(1);
    const browser = plainBrowser(program.server);
    let page = await browser.get('/nop/1.001193');
    page = await browser.post('/nop/1.001193', { unit: /<option value="(\d+)"/.exec(page.html)?.[1] ?? '' });
    for (const html of [page.html, (await get('/ngoai-tuyen/khung')).body, (await get('/')).body]) {
      const loaded = await assets(html);
      expect(loaded.length).toBeGreaterThan(0);
      expect(loaded.some((text) => /TẬP LÀM|Mẫu Lan/.test(text))).toBe(false);
    }
  });
});

describe('The data pack', () => {
  const pack = async (headers: Record<string, string> = {}) => get('/ngoai-tuyen/goi.json', headers);

  test('holds every procedure in force with its form, the offices and the lists, and nothing that only the staff is to see', async () => {
    const read = (await pack()).json<DataPack>();
    const rows = (await get('/api/v1/procedures')).json<{ rows: { code: string }[] }>().rows;
    expect(read.procedures.map(({ code }) => code)).toEqual(rows.map(({ code }) => code));
    expect(read.procedures.find(({ code }) => code === '1.001193')?.form.pages.length).toBeGreaterThan(3);
    expect(read.procedures.flatMap(({ toVerify }) => toVerify)).toEqual([]);
    expect(read.offices.map(({ unitName }) => unitName)).toContain('Phường An Lạc');
    expect([read.lists.ethnicGroups.length, read.lists.countries.length > 100]).toEqual([54, true]);
  });

  test('travels packed, under 60 KB, and not at all to a device that has it', async () => {
    const [plain, gzipped, brotli] = [await pack(), await pack({ 'accept-encoding': 'gzip' }), await pack({ 'accept-encoding': 'gzip, br' })];
    expect(gunzipSync(gzipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gzipped.rawPayload.length).toBeLessThanOrEqual(60 * 1024);
    const again = await pack({ 'if-none-match': String(plain.headers['etag']) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('The copy of a draft that lives on a device', () => {
  const begun = { procedureCode: '1.001193', unitCode: '27460', keeping: 'own' };

  function copier(browser: PlainBrowser, id: string) {
    const cookieOf = () => [...browser.cookies].map(([name, cookie]) => `${name}=${cookie.value}`).join('; ');
    return async (answers: Readonly<Record<string, unknown>>, type = 'application/json', basedOn?: string) => {
      const answer = await program.server.inject({
        method: 'POST',
        url: `/nop/ho-so/${id}/ban-sao`,
        remoteAddress: '192.0.2.9',
        headers: { 'content-type': type, cookie: cookieOf() },
        payload: JSON.stringify({ ...begun, answers, basedOn }),
      });
      for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = ''] = line.split('; ');
        expect(line).toContain('HttpOnly');
        browser.cookies.set(pair.slice(0, pair.indexOf('=')), { value: pair.slice(pair.indexOf('=') + 1), path: '/', life: '' });
      }
      return answer;
    };
  }

  test('is made under the id that was born there, follows it, and opens on the pages of the server', async () => {
    const [browser, id] = [plainBrowser(program.server), newDeviceId()];
    const copy = copier(browser, id);
    const first = await copy({ con_ho_ten: 'Nguyễn Thị Mẫu', con_gioi_tinh: 'Nữ' });
    expect([first.statusCode, first.headers['cache-control'], first.body.includes('secret')]).toEqual([200, 'no-store', false]);
    expect((await copy({ con_ho_ten: 'Nguyễn Thị Mẫu An', con_gioi_tinh: null })).statusCode).toBe(200);
    const page = await browser.get(`/nop/ho-so/${id}/child`);
    expect(page.html).toContain('value="Nguyễn Thị Mẫu An"');
    expect(page.html).not.toContain('checked');
  });

  test('tells what another machine has changed since it was seen, and does not overwrite it; everything else is saved', async () => {
    const [phone, laptop, id] = [plainBrowser(program.server), plainBrowser(program.server), newDeviceId()];
    const seen = (await copier(phone, id)({ con_ho_ten: 'Nguyễn Thị Mẫu' })).json<{ there: { savedAt: string } }>().there.savedAt;
    const code = /class="spoken">([^<]+)</.exec((await phone.post(`/nop/ho-so/${id}/tam-dung`, {})).html)?.[1] ?? '';
    await laptop.post('/tiep-tuc', { code });
    await copier(laptop, id)({ con_ho_ten: 'Nguyễn Thị Mẫu Hai' }, 'application/json', seen);
    const answer = (await copier(phone, id)({ con_ho_ten: 'Nguyễn Thị Mẫu Một', con_gioi_tinh: 'Nữ' }, 'application/json', seen)).json<{
      refused: string[];
      there: { answers: Record<string, unknown> };
    }>();
    expect(answer.refused).toEqual(['con_ho_ten']);
    expect(answer.there.answers).toMatchObject({ con_ho_ten: 'Nguyễn Thị Mẫu Hai', con_gioi_tinh: 'Nữ', unitCode: '27460' });
  });

  test('belongs to the machine that made it', async () => {
    const id = newDeviceId();
    await copier(plainBrowser(program.server), id)({ con_ho_ten: 'Nguyễn Thị Mẫu' });
    expect((await copier(plainBrowser(program.server), id)({ con_ho_ten: 'Kẻ lạ' })).statusCode).toBe(409);
  });

  test('is no form that a page of somebody else could send', async () => {
    const id = newDeviceId();
    expect((await copier(plainBrowser(program.server), id)({}, 'application/x-www-form-urlencoded')).statusCode).toBe(415);
  });
});

describe('A draft on the pages of the server', () => {
  async function wizardPage(more: Readonly<Record<string, string>>) {
    return (await plainBrowser(program.server).post('/nop/1.001193', { unit: '27460', ...more })).html;
  }

  test('is handed to a machine of one’s own, and never to one that many use', async () => {
    expect(await wizardPage({})).toContain('data-adopt="{');
    expect(await wizardPage({ shared: 'yes' })).not.toContain('data-adopt');
  });
});
