import type { Page } from '@playwright/test';
import { beginBirthRegistration, draftElsewhere, expectHeading, fillChild, fillTheRest, goOn, goOnHere, type Mother, newMother, press, track } from './citizens.ts';
import { codeSentTo, fileBirth, findByName, officerAtDesk } from './officers.ts';
import { takePhoto } from './photo.ts';
import { expect, expectNoSidewaysScroll, phone, test } from './story.ts';

/** To the page with the last button, the answers filled in before on another device. */
async function toTheLastButton(page: Page, mother: Mother): Promise<void> {
  await goOnHere(page, await draftElsewhere(page.request, mother));
  await press(page.getByRole('link', { name: 'Tiếp tục' }));
  await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  await expectHeading(page, 'Bước cuối: xác nhận số điện thoại');
}

async function receiptCode(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/bien-nhan\//);
  return (await page.locator('.receipt strong.code').textContent()) ?? '';
}

test('I press the last button five times because nothing seems to happen, and there is one dossier', async ({ page, machine }) => {
  const mother = newMother();
  await toTheLastButton(page, mother);
  const operator = await officerAtDesk(machine, 'quantri');
  await press(page.getByRole('button', { name: 'Nhắn mã cho tôi' }));
  await page.getByLabel('Mã trong tin nhắn').fill(await codeSentTo(operator.request, mother.phone));
  // Each press reaches the office, and only the last answer comes back: the line is that slow.
  let sent = 0;
  await page.route(/\/so-dien-thoai$/, async (route) => {
    sent += 1;
    const isLast = sent === 5;
    const answer = await route.fetch({ maxRedirects: 0 });
    if (isLast) await route.fulfill({ response: answer });
  });
  const button = page.getByRole('button', { name: 'Nộp hồ sơ' });
  await button.scrollIntoViewIfNeeded();
  const place = await button.boundingBox();
  for (let presses = 1; presses <= 5; presses += 1) {
    await page.touchscreen.tap((place?.x ?? 0) + 20, (place?.y ?? 0) + 20);
    await expect.poll(() => sent).toBe(presses);
  }
  const code = await receiptCode(page);
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([code]);
});

test('I have the same draft open in two tabs and send both: one dossier, one receipt', async ({ page, context, machine }) => {
  const mother = newMother();
  await toTheLastButton(page, mother);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const tab of [page, other]) await press(tab.getByText('Tôi không có điện thoại'));
  await Promise.all([page, other].map((tab) => press(tab.getByRole('button', { name: 'Nộp mà không xác nhận điện thoại' }))));
  const [code, otherCode] = [await receiptCode(page), await receiptCode(other)];
  expect(otherCode).toBe(code);
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([code]);
});

test('After sending, Back and reload bring me to the same receipt', async ({ page }) => {
  await toTheLastButton(page, newMother());
  await press(page.getByText('Tôi không có điện thoại'));
  await press(page.getByRole('button', { name: 'Nộp mà không xác nhận điện thoại' }));
  const code = await receiptCode(page);
  await page.reload();
  expect(await receiptCode(page)).toBe(code);
  await page.goBack();
  expect(await receiptCode(page)).toBe(code);
});

test('I begin on my phone and go on with the code on another device', async ({ page, machine }) => {
  const mother = newMother();
  await beginBirthRegistration(page);
  await fillChild(page, mother);
  await goOn(page);
  await expectHeading(page, 'Nơi sinh và quê quán');
  await press(page.getByRole('link', { name: 'Dừng, khai tiếp sau hoặc ở máy khác' }));
  await press(page.getByRole('button', { name: 'Lấy mã để khai tiếp ở máy khác' }));
  const code = (await page.locator('.spoken').textContent()) ?? '';

  const elsewhere = await (await machine(phone)).newPage();
  await elsewhere.goto('/tiep-tuc');
  await elsewhere.getByLabel('Mã khai tiếp').fill(code.toLowerCase());
  await press(elsewhere.getByRole('button', { name: 'Mở bản nháp' }));
  await expectHeading(elsewhere, 'Nơi sinh và quê quán');
  await press(elsewhere.getByRole('link', { name: 'Quay lại' }));
  await expect(elsewhere.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
});

test('I press Enter at once after a name, and am not led past the questions that it brings up', async ({ page }) => {
  await goOnHere(page, await draftElsewhere(page.request, newMother()));
  await page.goto(page.url().replace(/giay-to$/, 'father'));
  await page.getByLabel('Họ, chữ đệm, tên cha').fill('Nguyễn Văn Mẫu Bình');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'cần thêm vài thông tin' })).toBeVisible();
  await page.getByLabel('Năm sinh cha').fill('1992');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Hôn nhân của cha mẹ');
});

test('What I typed is there again after the phone went off in the middle of a page', async ({ page, context }) => {
  const mother = newMother();
  await beginBirthRegistration(page);
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toContainText('Đã lưu lúc');
  const address = page.url();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
  await expect(again.getByRole('radio', { name: 'Nữ' })).toBeChecked();
});

test('Everything works with JavaScript switched off, papers included', async ({ machine }) => {
  const mother = newMother();
  const camera = await machine();
  const context = await machine({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await beginBirthRegistration(page);
  await fillChild(page, { ...mother, childName: '' });
  await goOn(page);
  await expect(page.locator('#errors')).toContainText('Còn chỗ cần xem lại');
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'off' });
  const box = page.locator('section.paper').filter({ hasText: 'Giấy chứng sinh' });
  await box.getByLabel('Chọn ảnh hoặc tệp').setInputFiles(await takePhoto(camera, 'giay-chung-sinh'));
  await press(box.getByRole('button', { name: 'Gửi tệp này' }));
  await expect(box).toContainText('Máy chủ đã nhận đủ');
  await press(page.getByRole('link', { name: 'Tiếp tục' }));
  await expectHeading(page, 'Xem lại trước khi nộp');
  await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  await press(page.getByRole('button', { name: 'Nhắn mã cho tôi' }));
  const operator = await officerAtDesk(machine, 'quantri');
  await page.getByLabel('Mã trong tin nhắn').fill(await codeSentTo(operator.request, mother.phone));
  await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
  const code = await receiptCode(page);
  await expect(page.locator('main')).toContainText('Đã nhận 1 trên 1 tệp');
  await track(page, { code, phone: mother.phone });
  await expect(page.locator('.state')).toContainText('Mới nộp, chờ tiếp nhận');
});

test('A file that is no picture is refused in plain words, and nothing I gave before is lost', async ({ page, context }) => {
  const mother = newMother();
  await goOnHere(page, await draftElsewhere(page.request, mother));
  const chooser = page.getByLabel('Chọn ảnh hoặc tệp: Chọn tệp cho: Giấy chứng sinh');
  await chooser.setInputFiles(await takePhoto(context, 'giay-chung-sinh'));
  await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  await chooser.setInputFiles({ name: 'giay-to.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Đây chỉ là chữ, không phải ảnh.') });
  await expect(page.getByRole('alert').filter({ hasText: 'Tệp này không phải ảnh JPEG, PNG, HEIC hay PDF' })).toBeVisible();
  await expect(page.locator('.file-name')).toHaveCount(1);
  await expect(page.locator('.file-name')).toContainText('giay-chung-sinh.jpg');
  await press(page.getByRole('link', { name: 'Tiếp tục' }));
  await expect(page.locator('main')).toContainText('giay-chung-sinh.jpg');
  await expect(page.locator('main')).toContainText(mother.childName);
});

test('A stranger cannot tell an unknown code from a wrong proof', async ({ page, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27439' });
  const answers: string[] = [];
  for (const [code, proof] of [
    [dossier.code, dossier.phone.endsWith('0000') ? '1111' : '0000'],
    [dossier.code.replace(/\d{4}$/, '9999'), dossier.phone.slice(-4)],
  ] as const) {
    await page.goto('/tra-cuu');
    await page.getByLabel('Mã hồ sơ').fill(code);
    await page.getByLabel('4 số cuối điện thoại').fill(proof);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await press(page.getByRole('button', { name: 'Xem hồ sơ' }));
    expect((await answer).status()).toBe(404);
    await expect(page.locator('#errors')).toBeFocused();
    answers.push((await page.locator('main').textContent()) ?? '');
  }
  expect(answers[0]).toContain('Không tìm thấy hồ sơ nào khớp cả mã và số đã nhập');
  expect(answers[1]).toBe(answers[0]);
});

test('I read it in English, and it stays English until I switch back', async ({ page }) => {
  await page.goto('/');
  await press(page.getByRole('link', { name: 'English' }));
  await expectHeading(page, 'What do you need to get done?');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await press(page.getByRole('navigation').getByRole('link', { name: 'Procedures' }));
  await press(page.getByRole('link', { name: 'Birth registration' }).first());
  await press(page.getByRole('link', { name: 'Start', exact: true }));
  await page.getByLabel('Which office should receive it?').selectOption('27436');
  await press(page.getByRole('button', { name: 'Begin' }));
  await expectHeading(page, 'The child');
  await press(page.getByRole('button', { name: 'Continue', exact: true }));
  await expect(page.locator('#errors')).toContainText('Something needs another look');
  await press(page.getByRole('link', { name: 'Tiếng Việt' }));
  await expectHeading(page, 'Người được khai sinh');
});

test('No page of the open site has to be pushed sideways on a phone', async ({ page }) => {
  for (const address of [
    '/',
    '/thu-tuc',
    '/thu-tuc?q=khai+sanh',
    '/thu-tuc?q=zzzz',
    '/thu-tuc/1.001193',
    '/nop/1.001193',
    '/tra-cuu',
    '/tiep-tuc',
    '/tro-giup',
    '/cam-ket',
    '/khong-co',
  ]) {
    await page.goto(address);
    await expectNoSidewaysScroll(page);
  }
});

test('After me, nobody sees my dossier on this machine by pressing Back or opening the browser again', async ({ playwright, launchOptions, baseURL, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27439' });
  // The test browser forgets pages as it leaves them; people's browsers keep them for Back.
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const personal = page.waitForResponse((response) => response.url().endsWith('/tra-cuu/ho-so') && response.status() === 200);
  await track(page, dossier);
  expect((await personal).headers()['cache-control']).toBe('no-store');
  await press(page.getByRole('button', { name: 'Xem xong, xóa khỏi máy này' }));
  await expect(page).toHaveURL('/');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/\/tra-cuu\?het-gio=1/);
  await expect(page.locator('body')).not.toContainText(dossier.code);
  await page.close();
  const again = await context.newPage();
  await again.goto('/tra-cuu/ho-so');
  await expect(again).toHaveURL(/\/tra-cuu\?het-gio=1/);
  await expect(again.locator('body')).not.toContainText(dossier.code);
  await browser.close();
});
