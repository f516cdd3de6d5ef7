import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';
import QRCode from 'qrcode';
import { draftElsewhere, expectHeading, goOnHere, newMother, press } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { desk, expect, phone, test } from './story.ts';

test.describe.configure({ timeout: 240_000 });

/** A sheet on a brown table, a little turned, as a phone of five million points takes it. */
async function photoOfSheet(context: BrowserContext, words: string, more: { readonly smear?: number } = {}) {
  const page = await context.newPage();
  const base64 = await page.evaluate(
    ({ text, smear }) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [2000, 2600];
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('Nothing to draw with');
      pen.fillStyle = '#4a3b2c';
      pen.fillRect(0, 0, 2000, 2600);
      if (smear > 0) pen.filter = `blur(${smear}px)`;
      pen.translate(1000, 1300);
      pen.rotate(0.09);
      pen.fillStyle = '#f4efe2';
      pen.fillRect(-780, -1103, 1560, 2206);
      pen.fillStyle = '#222';
      pen.font = '64px sans-serif';
      pen.fillText(text, -670, -920);
      pen.font = '33px sans-serif';
      for (let line = 0; line < 26; line += 1) pen.fillText('Cộng hòa xã hội chủ nghĩa Việt Nam · Độc lập - Tự do - Hạnh phúc', -670, -790 + line * 65, 1320);
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
    { text: words, smear: more.smear ?? 0 },
  );
  await page.close();
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** A draft of a birth registration, open at its papers. */
async function openPapers(page: Page, request: APIRequestContext): Promise<void> {
  await goOnHere(page, await draftElsewhere(request, newMother()));
}

async function openCaptureScreen(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: /^Chụp giấy tờ ?: Giấy chứng sinh/ }));
  await expect(page.getByRole('heading', { name: /^Chụp giấy tờ: Giấy chứng sinh/ })).toBeVisible();
}

function camera(page: Page) {
  return page.locator('input[capture]');
}

test('Two pages are photographed, their corners set by keyboard, put in order and sent as one PDF that other programs open', async ({ page, context, request }) => {
  await openPapers(page, request);
  await openCaptureScreen(page);
  await look(page, 'capture-empty');
  await camera(page).setInputFiles(await photoOfSheet(context, 'Trang thứ nhất'));
  await expect(page.getByText('Máy đã tìm được bốn góc')).toBeVisible();
  await look(page, 'capture-corners');
  const corner = page.getByRole('button', { name: /^Góc trên bên trái/ });
  const before = await corner.getAttribute('aria-label');
  await corner.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(corner).not.toHaveAttribute('aria-label', before ?? '');
  await expect(corner).toBeFocused();
  await press(page.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
  await expect(page.getByRole('img', { name: 'Trang 1' })).toBeVisible();
  await camera(page).setInputFiles(await photoOfSheet(context, 'Trang thứ hai'));
  await press(page.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
  await expect(page.getByRole('img', { name: 'Trang 2' })).toBeVisible();
  const [first, second] = [await page.getByRole('img', { name: 'Trang 1' }).getAttribute('src'), await page.getByRole('img', { name: 'Trang 2' }).getAttribute('src')];
  await press(page.getByRole('button', { name: 'Đưa trang 2 lên trước' }));
  await expect(page.getByRole('img', { name: 'Trang 1' })).toHaveAttribute('src', second ?? '');
  await expect(page.getByRole('img', { name: 'Trang 2' })).toHaveAttribute('src', first ?? '');
  await press(page.getByRole('button', { name: 'Quay lại danh sách giấy tờ' }));
  await expect(page.getByText('2 trang đã chụp chưa được gửi')).toBeVisible();
  await press(page.getByRole('button', { name: 'Ở lại' }));
  await look(page, 'capture-pages');
  const declared = page.waitForRequest((one) => one.url().endsWith('/khai'));
  const pieces: Buffer[] = [];
  page.on('request', (one) => {
    const piece = one.method() === 'PATCH' ? one.postDataBuffer() : null;
    if (piece !== null) pieces.push(piece);
  });
  await press(page.getByRole('button', { name: 'Ghép 2 trang thành một tệp PDF và gửi' }));
  await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  expect(new URLSearchParams((await declared).postData() ?? '').get('name')).toMatch(/^Giấy chứng sinh.*\.pdf$/);
  const whole = Number(new URLSearchParams((await declared).postData() ?? '').get('lengthBytes'));
  expect(whole).toBeLessThan(2 * 400 * 1024 + 2048);
  expect(Buffer.concat(pieces).length).toBe(whole);
  expectTwoSheets(Buffer.concat(pieces));
  await look(page, 'capture-sent');
});

/** What poppler says of the file; where it is not installed nothing is looked at. */
function expectTwoSheets(pdf: Buffer): void {
  if (spawnSync('pdfinfo', ['-v']).error !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'dong-hanh-pages-'));
  writeFileSync(join(folder, 'pages.pdf'), pdf);
  const said = execFileSync('pdfinfo', [join(folder, 'pages.pdf')], { encoding: 'utf8' });
  const images = execFileSync('pdfimages', ['-list', join(folder, 'pages.pdf')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(said).toMatch(/^Pages: +2$/m);
  expect(said).toContain('(A4)');
  const sizes = [...images.matchAll(/^ +\d+ +\d+ +image +(\d+) +(\d+) .*jpeg/gm)].map(([, width, height]) => [Number(width) >= 1200, Number(height) >= 1600]);
  expect(sizes).toEqual([
    [true, true],
    [true, true],
  ]);
}

test('A blurred page is told before it is sent, and the person decides; nothing of the photo’s place and time goes along', async ({ page, context, request }) => {
  await openPapers(page, request);
  await openCaptureScreen(page);
  await camera(page).setInputFiles(await photoOfSheet(context, 'Mờ', { smear: 14 }));
  await press(page.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
  await expectHeadingTwo(page, 'Xem lại trang này');
  await expect(page.getByText('Ảnh mờ, khó đọc')).toBeVisible();
  await look(page, 'capture-blurred');
  const sharp = await photoOfSheet(context, 'Rõ');
  await camera(page).setInputFiles({ ...sharp, buffer: withExif(sharp.buffer) });
  await press(page.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
  await expect(page.getByRole('img', { name: 'Trang 1' })).toBeVisible();
  const sent = page.waitForRequest((one) => one.method() === 'PATCH');
  await press(page.getByRole('button', { name: 'Dùng ảnh này' }));
  await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  const bytes = (await sent).postDataBuffer() ?? Buffer.alloc(0);
  expect([bytes.subarray(0, 3).toString('hex'), bytes.includes('Exif'), bytes.includes('10.762622')]).toEqual(['ffd8ff', false, false]);
});

async function expectHeadingTwo(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: words })).toBeVisible();
}

/** What a phone writes beside the picture: where it was. */
function withExif(jpeg: Buffer): Buffer {
  const said = Buffer.from('Exif\0\0GPS 10.762622, 106.660172');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(said.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, said, jpeg.subarray(2)]);
}

test('A device that dropped the page while its camera was open tells so when the person comes back', async ({ page, request }) => {
  await openPapers(page, request);
  await openCaptureScreen(page);
  const chooser = page.waitForEvent('filechooser');
  await press(page.locator('label.picker.camera'));
  await chooser;
  await page.reload();
  await expect(page.getByText('Máy đã đóng trang này khi đang mở máy ảnh')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Máy đã đóng trang này khi đang mở máy ảnh')).toHaveCount(0);
});

test('A phone becomes the scanner of a desk: it opens the code, takes two pages, they appear on the desk and go as one file', async ({ context, machine, request }) => {
  const office = await machine(desk);
  const screen = await office.newPage();
  await openPapers(screen, request);
  await openCaptureScreen(screen);
  await press(screen.getByRole('button', { name: 'Dùng điện thoại để chụp' }));
  const code = screen.getByRole('img', { name: /^Mã QR/ });
  await expect(code).toBeVisible();
  await expect(screen.getByText('Đang chờ điện thoại quét mã')).toBeVisible();
  await look(screen, 'scan-code');
  const address = (await code.getAttribute('data-address')) ?? '';
  const key = new URL(address).hash.slice(1, 44);

  const owner = await machine(phone);
  const heard: string[] = [];
  owner.on('request', (one) => heard.push(`${one.url()} ${JSON.stringify(one.headers())} ${one.postDataBuffer()?.toString('latin1') ?? ''}`));
  const held = await owner.newPage();
  await held.goto(address);
  await expectHeading(held, 'Chụp giấy tờ cho máy tính');
  await expect(held.getByText('Ảnh chỉ đến máy đang hiện mã này')).toBeVisible();
  await expect(screen.getByText('Điện thoại đã kết nối')).toBeVisible();
  await look(held, 'scan-phone');
  for (const [at, words] of ['Một', 'Hai'].entries()) {
    await camera(held).setInputFiles(await photoOfSheet(context, words));
    await press(held.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
    await expect(screen.getByRole('img', { name: `Trang ${at + 1}` })).toBeVisible();
    await expect(held.getByText(`Trang ${at + 1}: máy tính đã nhận`)).toBeVisible();
  }
  await look(held, 'scan-phone-pages');
  await press(held.getByRole('button', { name: 'Xong', exact: true }));
  await expect(held.getByText('Bạn có thể đóng trang này')).toBeVisible();
  await expect(screen.getByText('Điện thoại báo đã chụp xong')).toBeVisible();
  expect(heard.some((one) => one.includes(key))).toBe(false);
  expect(await held.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0]);
  await look(screen, 'scan-desk-pages');
  await press(screen.getByRole('button', { name: 'Ghép 2 trang thành một tệp PDF và gửi' }));
  await expect(screen.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  await expect(held.getByText('Bạn có thể đóng trang này')).toBeVisible();
});

test('On a thin line I choose my file before the page has come alive: it is sent all the same', async ({ page, request }) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/assets/papers*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/tiep-tuc');
  await page.getByLabel('Mã khai tiếp').fill(await draftElsewhere(request, newMother()));
  await page.getByRole('button', { name: 'Mở bản nháp' }).click({ noWaitAfter: true });
  await expectHeading(page, 'Giấy tờ gửi kèm');
  await page.locator('#file-giay_chung_sinh').setInputFiles({ name: 'som.png', mimeType: 'image/png', buffer: await QRCode.toBuffer('sớm', { width: 300 }) });
  letThrough();
  await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  await expect(page.getByText(/^som\.png/)).toBeVisible();
});

test('On a phone whose line is cut nothing is lost while its page is open', async ({ context, machine, request }) => {
  const office = await machine(desk);
  const screen = await office.newPage();
  await openPapers(screen, request);
  await openCaptureScreen(screen);
  await press(screen.getByRole('button', { name: 'Dùng điện thoại để chụp' }));
  const address = (await screen.getByRole('img', { name: /^Mã QR/ }).getAttribute('data-address')) ?? '';
  const owner = await machine(phone);
  const held = await owner.newPage();
  await held.goto(address);
  await expect(screen.getByText('Điện thoại đã kết nối')).toBeVisible();
  await owner.setOffline(true);
  await camera(held).setInputFiles(await photoOfSheet(context, 'Một'));
  await press(held.getByRole('button', { name: 'Làm thẳng và giữ trang này' }));
  await expect(held.getByText('Mạng yếu, đang gửi lại')).toBeVisible();
  await owner.setOffline(false);
  await expect(screen.getByRole('img', { name: 'Trang 1' })).toBeVisible({ timeout: 30_000 });
  await expect(held.getByText('Mạng yếu, đang gửi lại')).toHaveCount(0);
});

const card = '000194000001|000000001|Nguyễn Thị Mẫu|20051994|Nữ|Số 12 đường Mẫu, Bình Hưng Hòa, Bình Tân|25042021';

test('The code of an identity card fills the applicant’s answers, once the person agrees, and her home on the next page', async ({ page, request }) => {
  const mother = newMother();
  const made = await request.post('/api/v1/drafts', { data: { id: newUuid(), procedureCode: '1.001193', unitCode: '27436' } });
  const { id, secret } = (await made.json()) as { id: string; secret: string };
  const headers = { 'x-draft-secret': secret };
  await request.patch(`/api/v1/drafts/${id}`, { headers, data: { answers: { con_ho_ten: mother.childName } } });
  const { code } = (await (await request.post(`/api/v1/drafts/${id}/resume-code`, { headers })).json()) as { code: string };
  await page.goto('/tiep-tuc');
  await page.getByLabel('Mã khai tiếp').fill(code);
  await press(page.getByRole('button', { name: 'Mở bản nháp' }));
  await expect(page).toHaveURL(new RegExp(`/nop/ho-so/${id}`));
  await page.goto(`/nop/ho-so/${id}/applicant`);
  await press(page.getByRole('button', { name: 'Điền từ mã QR trên thẻ căn cước' }));
  await expectHeadingTwo(page, 'Quét mã QR trên thẻ căn cước');
  await look(page, 'card-reader');
  await page.locator('.identity-reader input[type=file]').setInputFiles({ name: 'the.png', mimeType: 'image/png', buffer: await QRCode.toBuffer(card, { width: 500 }) });
  await expectHeadingTwo(page, 'Thông tin trên thẻ có đúng không?');
  await expect(page.getByText('20/05/1994')).toBeVisible();
  await look(page, 'card-confirm');
  await press(page.getByRole('button', { name: 'Không đúng, quét lại' }));
  await expect(page.getByLabel(/Có máy đọc mã cầm tay/)).toBeVisible();
  await page.getByLabel(/Có máy đọc mã cầm tay/).fill('https://khong-phai-the.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đây không phải mã QR trên thẻ căn cước')).toBeVisible();
  await page.getByLabel(/Có máy đọc mã cầm tay/).fill(card);
  await page.keyboard.press('Enter');
  const kept = page.waitForResponse((one) => one.url().endsWith('/contact/luu'));
  await press(page.getByRole('button', { name: 'Đúng, điền vào tờ khai' }));
  await expect(page.getByLabel('Họ, chữ đệm, tên người yêu cầu')).toHaveValue('Nguyễn Thị Mẫu');
  await expect(page.getByLabel('Số định danh cá nhân')).toHaveValue('000194000001');
  await expect(page.getByLabel('Năm', { exact: true }).first()).toHaveValue('1994');
  await expect(page.getByText('Đã điền từ thẻ căn cước')).toBeVisible();
  await kept;
  await look(page, 'card-filled');
  await page.goto(`/nop/ho-so/${id}/contact`);
  await expect(page.getByLabel('Nơi cư trú')).toHaveValue('Số 12 đường Mẫu, Bình Hưng Hòa, Bình Tân');
  const draft = (await (await request.get(`/api/v1/drafts/${id}`, { headers })).json()) as { answers: Record<string, unknown> };
  expect(draft.answers).toMatchObject({ yc_ho_ten: 'Nguyễn Thị Mẫu', yc_ngay_sinh: '1994-05-20', yc_so_dinh_danh: '000194000001', con_ho_ten: mother.childName });
});

test('Only pages that an identity card can answer may compile WebAssembly', async ({ request, page }) => {
  await openPapers(page, request);
  const policies: Record<string, string> = {};
  page.on('response', (one) => {
    if (one.request().resourceType() === 'document') policies[new URL(one.url()).pathname.split('/').at(-1) ?? ''] = one.headers()['content-security-policy'] ?? '';
  });
  const draft = page.url().split('/')[5] ?? '';
  for (const pageId of ['applicant', 'contact', 'giay-to']) await page.goto(`/nop/ho-so/${draft}/${pageId}`);
  expect(Object.entries(policies).map(([name, policy]) => [name, policy.includes('wasm-unsafe-eval'), policy.includes("'unsafe-eval'")])).toEqual([
    ['applicant', true, false],
    ['contact', false, false],
    ['giay-to', false, false],
  ]);
});
