import type { APIRequestContext, Page } from '@playwright/test';
import { expectHeading, newMother, press } from './citizens.ts';
import { look } from './look.ts';
import { fileBirth, officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

const unit = '27439';

type Signed = { readonly id: string; readonly code: string; readonly checkCode: string; readonly signed: { readonly checkUrl: string; readonly packed: string } };

async function signedReceipt(request: APIRequestContext): Promise<Signed> {
  const { id } = await fileBirth(request, { mother: newMother(), unit });
  return (await (await request.get(`/api/v1/dossiers/${id}/receipt`)).json()) as Signed;
}

const behind = (receipt: Signed) => `/kiem-tra-bien-nhan#${receipt.signed.packed}`;
const answer = (page: Page) => page.locator('#checked');

test('A neighbour scans the receipt: his phone judges the signature, the server says how far it is, and no address carries the receipt', async ({ page, machine, request }) => {
  const receipt = await signedReceipt(request);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(behind(receipt));
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await expect(answer(page)).toContainText(receipt.code);
  await expect(answer(page)).toContainText('Chưa mở');
  await look(page, 'check-genuine');
  expect(asked.filter((url) => url.includes('DH1'))).toEqual([]);

  const officer = await officerAtDesk(machine, `tiepnhan.${unit}`);
  expect((await officer.request.get(`/api/v1/dossiers/${receipt.id}`)).status()).toBe(200);
  await page.reload();
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await expect(answer(page)).not.toContainText('Chưa mở');
});

test('A receipt on which one letter was altered is told to be none, before anybody is asked', async ({ page, request }) => {
  const receipt = await signedReceipt(request);
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(behind(receipt).replace(receipt.code, receipt.code.replace(/\d{4}$/, '0000')));
  await expect(answer(page)).toContainText('Đây không phải biên nhận của cơ quan');
  await look(page, 'check-forged');
  expect(asked.filter((url) => url.includes('/receipts/check'))).toEqual([]);
});

test('Without a line the signature is still judged, and the server is asked as soon as there is one', async ({ page, context, request }) => {
  const [first, second] = [await signedReceipt(request), await signedReceipt(request)];
  await page.goto(behind(first));
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await context.setOffline(true);
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${second.signed.packed}`);
  await expect(answer(page)).toContainText('Chữ ký đúng, chưa hỏi được máy chủ');
  await expect(answer(page)).toContainText(second.code);
  await expect(page.getByRole('button', { name: 'Hỏi máy chủ lần nữa' })).toBeVisible();
  await look(page, 'check-without-line');
  await context.setOffline(false);
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await expect(page.getByRole('button', { name: 'Hỏi máy chủ lần nữa' })).toBeHidden();
});

test('Who cannot scan types the two codes from the receipt, or pastes the address', async ({ page, request }) => {
  const receipt = await signedReceipt(request);
  await page.goto(`/bien-nhan/${receipt.id}`);
  await look(page, 'receipt-signed');
  const checkCode = (await page.locator('.check-code').textContent()) ?? '';
  await page.goto('/');
  await press(page.getByRole('main').getByRole('link', { name: 'Kiểm tra biên nhận' }));
  await expectHeading(page, 'Kiểm tra biên nhận');
  await look(page, 'check-open');
  await page.getByLabel('Mã hồ sơ').fill(receipt.code);
  await page.getByLabel('Mã kiểm tra').fill('AAAA AAAA');
  await press(page.getByRole('button', { name: 'Kiểm tra' }).first());
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, 'check-no-match');
  await page.getByLabel('Mã kiểm tra').fill(checkCode.toLowerCase());
  await press(page.getByRole('button', { name: 'Kiểm tra' }).first());
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await page.getByLabel('Địa chỉ hoặc đoạn chữ của mã QR').fill(`Chị xem: ${receipt.signed.checkUrl}`);
  await press(page.getByRole('button', { name: 'Kiểm tra' }).last());
  await expect(answer(page)).toContainText('Biên nhận này là thật');
  await page.getByLabel('Địa chỉ hoặc đoạn chữ của mã QR').fill('xin chào');
  await press(page.getByRole('button', { name: 'Kiểm tra' }).last());
  await expect(answer(page)).toContainText('Không đọc được biên nhận này');
});

test('A receipt whose papers have not come says so, and is not signed', async ({ page, request }) => {
  const { id } = await fileBirth(request, {
    mother: newMother(),
    unit,
    papers: [{ name: 'chung-sinh.jpg', lengthBytes: 4000, sha256: 'a'.repeat(64), requiredPaper: 'giay_chung_sinh' }],
  });
  await page.goto(`/bien-nhan/${id}`);
  await expectHeading(page, 'Đã nhận nội dung, còn 1 giấy tờ');
  await look(page, 'receipt-papers-missing');
});
