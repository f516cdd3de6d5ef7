import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerClient } from '../../../../tests/clients.ts';
import { filledIn, type Page, type PlainBrowser, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';

let program: WholeProgram;
beforeAll(async () => {
  program = await openWholeProgram();
});
afterAll(() => program.stop());

const birth = '1.001193';
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(300_000, 7)]);
const child = {
  con_ho_ten: 'Nguyễn Thị Mẫu',
  'con_ngay_sinh.day': '5',
  'con_ngay_sinh.month': '1',
  'con_ngay_sinh.year': '2026',
  con_gioi_tinh: 'Nữ',
  con_quoc_tich: 'Việt Nam',
  con_dan_toc: 'Kinh',
};
/** Everything else that birth registration asks for, whatever page it stands on. */
const rest = {
  'con_noi_sinh.line': 'Bệnh viện Mẫu',
  'con_noi_sinh.unit': 'Phường An Lạc, Thành phố Hồ Chí Minh',
  'con_que_quan.line': 'Ấp Mẫu',
  'con_que_quan.unit': 'Xã Mẫu, tỉnh Long An',
  quan_he_voi_doi_tuong: 'Mẹ',
  yc_ho_ten: 'Trần Thị Mẫu',
  'yc_ngay_sinh.day': '20',
  'yc_ngay_sinh.month': '5',
  'yc_ngay_sinh.year': '1994',
  'yc_noi_cu_tru.line': 'Số 1 đường Mẫu',
  'yc_noi_cu_tru.unit': 'Phường An Lạc, Thành phố Hồ Chí Minh',
  yc_dien_thoai: '0900 000 321',
  nhan_ket_qua: 'Tại bộ phận một cửa',
  cam_doan: 'yes',
};

async function begin(browser: PlainBrowser, more: Readonly<Record<string, string>> = {}): Promise<Page> {
  const page = await browser.post(`/nop/${birth}`, { unit: '27460', ...more });
  expect(page.address).toMatch(/^\/nop\/ho-so\/[0-9a-f-]{36}\/child$/);
  return page;
}

/** From the first page to the papers, answering what is asked. */
async function fillAll(browser: PlainBrowser, first: Page): Promise<Page> {
  let page = await browser.post(first.address, filledIn(first, child));
  for (let n = 0; n < 15 && !page.address.endsWith('/giay-to'); n += 1) {
    const typed = Object.fromEntries(Object.entries(rest).filter(([name]) => page.html.includes(`name="${name}"`)));
    page = await browser.post(page.address, filledIn(page, typed));
  }
  expect(page.address).toMatch(/\/giay-to$/);
  return page;
}

function hereOf(page: Page): string {
  return page.address.split('/').slice(0, 4).join('/');
}

describe('A birth registration without any script', () => {
  test('goes from the first question to the receipt, and the last button pressed again gives the same receipt', async () => {
    const browser = plainBrowser(program.server);
    const papers = await fillAll(browser, await begin(browser));
    const here = hereOf(papers);
    const sent = await browser.postFile(`${here}/giay-to`, { fields: { paper: 'giay_chung_sinh' }, name: 'C:\\anh\\giay chứng sinh.png', bytes: png });
    expect(sent.html).toContain('giay chứng sinh.png');
    expect(sent.html).toContain('Máy chủ đã nhận đủ');
    const check = await browser.get(`${here}/kiem-tra`);
    expect(check.html).toContain('05/01/2026');
    expect(check.html).toContain(`${here}/so-dien-thoai`);
    const presses = await Promise.all([1, 2, 3].map(() => browser.post(`${here}/so-dien-thoai`, { do: 'submit' })));
    for (const receipt of presses) {
      expect(receipt.address).toBe(here.replace('/nop/ho-so/', '/bien-nhan/'));
      expect(receipt.html).toContain('Hệ thống đã nhận hồ sơ. Cơ quan sẽ mở và trả lời trước');
      expect(receipt.html).toContain('Đã nhận 1 trên 1 tệp');
    }
    const again = await browser.get(`${here}/child`);
    expect(again.address).toBe(presses[0]?.address);
    const { rows } = await program.pool.query<{ applicant_name: string }>('select applicant_name from dossiers', []);
    expect(rows).toEqual([{ applicant_name: 'Trần Thị Mẫu' }]);
  });
});

describe('With a staff account logged in in this browser', () => {
  async function logIn(browser: PlainBrowser): Promise<void> {
    const { cookie } = await officerClient(program.server, 'tiepnhan.27460');
    browser.cookies.set('dh_session', { value: cookie.slice('dh_session='.length), path: '/', life: '' });
  }

  test('nothing is filed online in a citizen’s name: the page says what to do, and the draft can be filed after logging out', async () => {
    const browser = plainBrowser(program.server);
    const here = hereOf(await fillAll(browser, await begin(browser)));
    await logIn(browser);
    const refused = await browser.post(`${here}/so-dien-thoai`, { do: 'submit' });
    expect([refused.status, refused.html.includes('Nhận tại quầy')]).toEqual([403, true]);
    browser.cookies.delete('dh_session');
    expect((await browser.post(`${here}/so-dien-thoai`, { do: 'submit' })).address).toBe(here.replace('/nop/ho-so/', '/bien-nhan/'));
  });

  test('the desk receives as before', async () => {
    const browser = plainBrowser(program.server);
    await logIn(browser);
    const here = hereOf(await fillAll(browser, await browser.post(`/can-bo/tai-quay/${birth}`, {})));
    await browser.post(`${here}/so-dien-thoai`, { do: 'submit' });
    const { rows } = await program.pool.query<{ channel: string }>('select channel from dossiers where id = $1', [here.split('/').at(-1)]);
    expect(rows).toEqual([{ channel: 'counter' }]);
  });
});

describe('Nothing typed is lost', () => {
  test('a page with a fault comes back with every word, and so does its address later', async () => {
    const browser = plainBrowser(program.server);
    const first = await begin(browser);
    const typed = { ...child, con_ho_ten: 'Nguyễn 123', 'con_ngay_sinh.day': '31', 'con_ngay_sinh.month': '2' };
    for (const page of [await browser.post(first.address, filledIn(first, typed)), await browser.get(first.address)]) {
      expect(page.html).toContain('value="Nguyễn 123"');
      expect(page.html).toMatch(/name="con_ngay_sinh.day"[^>]*value="31"|value="31"[^>]*name="con_ngay_sinh.day"/);
    }
    const faulty = await browser.post(first.address, filledIn(first, typed));
    expect([faulty.status, faulty.html.includes('href="#f-con_ho_ten"'), faulty.html.includes('href="#f-con_ngay_sinh"')]).toEqual([422, true, true]);
  });

  test('what follows from an answer is asked before the next page, and once only', async () => {
    const browser = plainBrowser(program.server);
    await browser.post((await begin(browser)).address, child);
    const here = hereOf(await begin(browser));
    const mother = await browser.get(`${here}/mother`);
    const more = await browser.post(mother.address, filledIn(mother, { me_ho_ten: 'Trần Thị Mẫu' }));
    expect([more.address, more.html.includes('name="me_nam_sinh"')]).toEqual([`${here}/mother?them=1`, true]);
    expect((await browser.post(mother.address, filledIn(more, {}))).address).toBe(`${here}/father`);
  });

  test('the check page names what is still missing and leads there, and does not let it be sent', async () => {
    const browser = plainBrowser(program.server);
    const here = hereOf(await begin(browser));
    const check = await browser.get(`${here}/kiem-tra`);
    expect(check.html).toContain(`href="${here}/child?ve=kiem-tra#f-con_ho_ten"`);
    expect(check.html).not.toContain(`href="${here}/so-dien-thoai"`);
    expect((await browser.post(`${here}/so-dien-thoai`, { do: 'submit' })).address).toBe(`${here}/kiem-tra`);
  });

  test('a file is judged by its first bytes, not by its name', async () => {
    const browser = plainBrowser(program.server);
    const here = hereOf(await begin(browser));
    const wrong = await browser.postFile(`${here}/giay-to`, { fields: { paper: 'giay_chung_sinh' }, name: 'giay.png', bytes: Buffer.from('không phải ảnh') });
    expect([wrong.status, wrong.html.includes('không phải ảnh JPEG, PNG, HEIC hay PDF')]).toEqual([422, true]);
  });
});

describe('A draft opens only where it began', () => {
  test('who knows the address alone sees how to get in, and no answer', async () => {
    const owner = plainBrowser(program.server);
    const first = await begin(owner);
    await owner.post(first.address, filledIn(first, child));
    const stranger = await plainBrowser(program.server).get(first.address);
    expect(stranger.status).toBe(404);
    expect(stranger.html).not.toContain('Nguyễn Thị Mẫu');
    expect(stranger.html).toContain('href="/tiep-tuc"');
  });

  test('on a shared machine its key ends with the browser and the machine does not remember it', async () => {
    const [own, shared] = [plainBrowser(program.server), plainBrowser(program.server)];
    await begin(own);
    await begin(shared, { shared: 'yes' });
    const lives = (browser: PlainBrowser) => [...browser.cookies].map(([name, cookie]) => [name.slice(0, 8), cookie.life]);
    expect(lives(own)).toEqual([
      ['dh_draft', '2592000'],
      ['dh_draft', '2592000'],
    ]);
    expect(lives(shared)).toEqual([['dh_draft', '']]);
    expect((await own.get('/tiep-tuc')).html).toContain('Đăng ký khai sinh');
    expect((await shared.get('/tiep-tuc')).html).not.toContain('Đăng ký khai sinh');
  });

  test('another machine gets in by the code', async () => {
    const owner = plainBrowser(program.server);
    const first = await begin(owner);
    await owner.post(first.address, filledIn(first, child));
    const code = /class="spoken">([^<]+)</.exec((await owner.post(`${hereOf(first)}/tam-dung`, {})).html)?.[1] ?? '';
    const other = plainBrowser(program.server);
    expect((await other.post('/tiep-tuc', { code: 'ABCDEFGH' })).status).toBe(422);
    expect((await other.post('/tiep-tuc', { code: code.toLowerCase() })).address).toBe(`${hereOf(first)}/birthPlace`);
    expect((await other.get(first.address)).html).toContain('value="Nguyễn Thị Mẫu"');
  });
});

describe('Tracking', () => {
  test('an unknown code and a wrong proof get the same page, but for what was typed', async () => {
    const { rows } = await program.pool.query<{ code: string }>('select code from dossiers limit 1', []);
    const code = rows[0]?.code ?? '';
    const browser = plainBrowser(program.server);
    const wrongProof = await browser.post('/tra-cuu', { code, proof: '0000' });
    const unknown = await browser.post('/tra-cuu', { code: code.replace(/\d$/, (digit) => String(9 - Number(digit))), proof: '0321' });
    const plain = (page: Page) => page.html.replace(/value="[^"]*"/g, '');
    expect([wrongProof.status, plain(wrongProof)]).toEqual([unknown.status, plain(unknown)]);
    expect(wrongProof.status).toBe(404);
  });

  test('the right proof shows it without the name of the person, until the person says done', async () => {
    const { rows } = await program.pool.query<{ code: string }>('select code from dossiers limit 1', []);
    const browser = plainBrowser(program.server);
    const tracked = await browser.post('/tra-cuu', { code: rows[0]?.code ?? '', proof: '0321' });
    expect([tracked.address, tracked.html.includes('Đăng ký khai sinh'), tracked.html.includes('Trần Thị Mẫu')]).toEqual(['/tra-cuu/ho-so', true, false]);
    await browser.post('/tra-cuu/xong', {});
    expect((await browser.get('/tra-cuu/ho-so')).address).toBe('/tra-cuu?het-gio=1');
  });
});

describe('Every page', () => {
  const open = [
    '/',
    '/thu-tuc',
    '/thu-tuc?q=khai+sanh',
    `/thu-tuc/${birth}`,
    '/thu-tuc/1.004222',
    `/nop/${birth}`,
    '/tra-cuu',
    '/tiep-tuc',
    '/cam-ket',
    '/tro-giup',
    '/khong-co-trang-nay',
  ];

  test.each(open)('%s asks nothing of another host and carries no script or style of its own', async (address) => {
    const { html } = await plainBrowser(program.server).get(address);
    expect(html).toMatch(/^<!doctype html><html lang="vi"/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)|<style|\sstyle="|\son\w+="/);
    for (const [, host] of html.matchAll(/(?:src|href|action)="(?:https?:)?\/\/([^"/]+)/g)) expect(host).toBe('dichvucong.gov.vn');
  });

  test.each(open)('%s has one heading, a way past the navigation, and the other language', async (address) => {
    const { html } = await plainBrowser(program.server).get(address);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#main"');
    expect(html).toContain('lang=en');
  });

  test('that is somebody’s own is never kept by a browser', async () => {
    const browser = plainBrowser(program.server);
    const first = await begin(browser);
    for (const address of [first.address, `${hereOf(first)}/giay-to`, `${hereOf(first)}/kiem-tra`, `${hereOf(first)}/tam-dung`, '/tra-cuu', '/tiep-tuc'])
      expect((await browser.get(address)).headers['cache-control']).toBe('no-store');
  });

  test('stays in the language that was chosen', async () => {
    const browser = plainBrowser(program.server);
    expect((await browser.get(`/thu-tuc/${birth}?lang=en`)).html).toContain('<h1>Birth registration</h1>');
    expect((await browser.get('/')).html).toContain(`<html lang="en"`);
  });

  test('that does not exist is told in words to people and as a problem to programs', async () => {
    const browser = plainBrowser(program.server);
    const page = await browser.get('/khong-co-trang-nay');
    expect([page.status, page.html.includes('Không tìm thấy trang này')]).toEqual([404, true]);
    const problem = await browser.get('/api/v1/khong-co');
    expect([problem.status, String(problem.headers['content-type'])]).toEqual([404, expect.stringContaining('application/problem+json')]);
  });

  test('a procedure of the police is explained and led to the national portal, not filed here', async () => {
    const browser = plainBrowser(program.server);
    expect((await browser.get('/thu-tuc/1.004222')).html).toContain('https://dichvucong.gov.vn/');
    expect((await browser.get('/nop/1.004222')).address).toBe('/thu-tuc/1.004222');
  });

  test('the list finds what people call it, best first', async () => {
    for (const query of ['khai sinh', 'dang ky khai sinh', 'khai sanh', 'giay khai sanh']) {
      const { html } = await plainBrowser(program.server).get(`/thu-tuc?q=${encodeURIComponent(query)}`);
      expect(/<li data-code="([^"]+)">/.exec(html)?.[1]).toBe(birth);
    }
  });
});
