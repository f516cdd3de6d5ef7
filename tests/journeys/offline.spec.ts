import { expectHeading, fillChild, fillTheRest, goOn, newMother } from './citizens.ts';
import { look } from './look.ts';
import { findByName, officerAtDesk } from './officers.ts';
import { beginAt, expectReceived, ownMachine, stateNow, toTheLastButton, visitOnce } from './own-machine.ts';
import { takePhoto } from './photo.ts';
import { expect, test } from './story.ts';

/** Whole browsers are started anew, and forms filled in from end to end. */
test.beforeEach(() => test.setTimeout(300_000));

test('The line is cut at the last button, I press five times, close the tab, the machine starts anew, the line is back: one dossier, one receipt', async ({ machine }) => {
  const mother = newMother();
  const own = await ownMachine();
  let phone = await own.start();
  let page = await phone.newPage();
  await visitOnce(page);
  await beginAt(page, '1.001193');
  await expectHeading(page, 'Người được khai sinh');
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này lúc \d\d:\d\d:\d\d$/);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await page.locator('#file-giay_chung_sinh').setInputFiles(await takePhoto(phone, 'giay-chung-sinh'));
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await toTheLastButton(page);
  await expectHeading(page, 'Bước cuối: xác nhận số điện thoại');

  await phone.setOffline(true);
  await page.getByRole('button', { name: 'Nhắn mã cho tôi' }).click();
  await expect(page.locator('main')).toContainText('cơ quan sẽ xác nhận số điện thoại sau');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).evaluate((button) => {
    for (let presses = 1; presses <= 5; presses += 1) (button as HTMLButtonElement).click();
  });
  await expectHeading(page, 'Hồ sơ của bạn đang ở đâu');
  await expect(stateNow(page)).toContainText('Đang chờ gửi');
  await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  await expect(page).toHaveTitle(/^\(1\) /);
  const address = page.url();
  await page.reload();
  await expect(stateNow(page)).toContainText('Đang chờ gửi');
  await page.close();
  await own.stop();

  phone = await own.start();
  await phone.setOffline(true);
  page = await phone.newPage();
  await page.goto('/tren-may-nay');
  await expect(page.getByRole('heading', { name: /^Chưa gửi xong/ })).toBeVisible();
  await expect(page.locator('main')).toContainText('cơ quan CHƯA nhận');
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect(await findByName(reception, mother.fullName)).toEqual([]);

  await phone.setOffline(false);
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByRole('heading', { name: /^Cơ quan đã nhận/ })).toBeVisible({ timeout: 40_000 });
  await expect(page).not.toHaveTitle(/^\(/);
  await page.goto(address);
  const code = await expectReceived(page);
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([code]);
  await page.reload();
  expect(await expectReceived(page)).toBe(code);
  await own.stop();
});

test('A procedure I never looked at opens, is found by common words, and is filed with no network, after one visit to the first page', async ({ machine }) => {
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  await phone.setOffline(true);
  await page.getByRole('searchbox').fill('giay khai sanh');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await expect(page.locator('#results > li:visible').first()).toContainText('Đăng ký khai sinh');
  await page.locator('#results > li:visible a').first().click();
  await expectHeading(page, 'Đăng ký khai sinh');
  await expect(page.locator('main')).toContainText('Đang không có mạng');
  await page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }).click();
  await beginAt(page, '1.001193');
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await toTheLastButton(page);
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  await phone.setOffline(false);
  const code = await expectReceived(page);
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([code]);
  await own.stop();
});

test('I have one draft open in two tabs without a line and send both: one dossier, and both show its receipt', async ({ machine }) => {
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  await phone.setOffline(true);
  await beginAt(page, '1.001193');
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await toTheLastButton(page);
  await expectHeading(page, 'Bước cuối: nộp hồ sơ');
  const other = await phone.newPage();
  await other.goto(page.url());
  await expectHeading(other, 'Bước cuối: nộp hồ sơ');
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await tab.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await expectHeading(tab, 'Hồ sơ của bạn đang ở đâu');
  }
  await expect(other).toHaveTitle(/^\(1\) /);
  await phone.setOffline(false);
  const [code, otherCode] = [await expectReceived(page), await expectReceived(other)];
  expect(otherCode).toBe(code);
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([code]);
  await own.stop();
});

test('On my first visit, on a page that the server drew, the line is cut in the middle of the form: nothing typed is missing', async () => {
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await beginAt(page, '1.001193');
  await expectHeading(page, 'Người được khai sinh');
  // The page came from the server, before there was anything here to draw it.
  await expect(page.locator('#wizard')).toHaveAttribute('data-adopt', /.+/);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu/);
  await phone.setOffline(true);
  await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').fill(`${mother.childName} Thêm`);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này lúc/);
  await goOn(page);
  await expectHeading(page, 'Nơi sinh và quê quán');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expectHeading(page, 'Người được khai sinh');
  await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(`${mother.childName} Thêm`);
  await expect(page.getByLabel('Quốc tịch')).toHaveValue('Việt Nam');
  await expect(page.getByRole('group', { name: 'Ngày, tháng, năm sinh' }).getByLabel('Năm')).toHaveValue(/^\d{4}$/);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await toTheLastButton(page);
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  await phone.setOffline(false);
  await expectReceived(page);
  await own.stop();
});

test('A draft that began on this device is gone on with on another, by a code', async ({ machine }) => {
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  await beginAt(page, '1.001193');
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này/);
  await page.getByRole('link', { name: 'Dừng, khai tiếp sau hoặc ở máy khác' }).click();
  await expectHeading(page, 'Bản nháp đã được giữ');
  await page.getByRole('button', { name: 'Lấy mã để khai tiếp ở máy khác' }).click();
  const code = (await page.locator('.spoken').textContent()) ?? '';
  const elsewhere = await (await machine()).newPage();
  await elsewhere.goto('/tiep-tuc');
  await elsewhere.getByLabel('Mã khai tiếp').fill(code);
  await elsewhere.getByRole('button', { name: 'Mở bản nháp' }).click();
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Nơi sinh và quê quán');
  await elsewhere.getByRole('link', { name: 'Quay lại' }).click();
  await expect(elsewhere.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
  await own.stop();
});

test('On a machine that many use, what I type is locked with my PIN and asked for again after a restart', async () => {
  const mother = newMother();
  const own = await ownMachine();
  let phone = await own.start();
  let page = await phone.newPage();
  await visitOnce(page);
  await phone.setOffline(true);
  await page.goto('/nop/1.001193');
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await page.getByText('Đây là máy dùng chung').click();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await expectHeading(page, 'Đặt mã PIN cho máy dùng chung');
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill('582914');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expectHeading(page, 'Người được khai sinh');
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này/);
  const address = page.url();
  await own.stop();
  phone = await own.start();
  await phone.setOffline(true);
  page = await phone.newPage();
  await page.goto(address);
  await expectHeading(page, 'Nhập mã PIN');
  await expect(page.locator('body')).not.toContainText(mother.childName);
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill('111111');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill('582914');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expectHeading(page, 'Người được khai sinh');
  await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
  await own.stop();
});

test('The pages that the device draws can be read by everybody', async () => {
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  await phone.setOffline(true);
  for (const [address, name] of [
    ['/thu-tuc', 'offline-catalogue'],
    ['/thu-tuc/1.001193', 'offline-procedure'],
    ['/tra-cuu', 'offline-tracking'],
    ['/tren-may-nay', 'offline-nothing-kept'],
    ['/nop/1.001193', 'offline-start'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, name);
  }
  await beginAt(page, '1.001193');
  await fillChild(page, mother);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu/);
  await look(page, 'offline-questions');
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  await page.locator('#file-giay_chung_sinh').setInputFiles(await takePhoto(phone, 'giay-chung-sinh'));
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await look(page, 'offline-papers');
  await page.goto('/tren-may-nay');
  await expect(page.getByRole('heading', { name: /^Bản nháp/ })).toBeVisible();
  await look(page, 'offline-draft-kept');
  await page.goBack();
  await toTheLastButton(page);
  await expectHeading(page, 'Bước cuối: nộp hồ sơ');
  await look(page, 'offline-last-step');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await expect(stateNow(page)).toBeVisible();
  await look(page, 'offline-waiting');
  await page.goto('/tren-may-nay');
  await expect(page.getByRole('heading', { name: /^Chưa gửi xong/ })).toBeVisible();
  await look(page, 'offline-unsent');
  await phone.setOffline(false);
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByRole('heading', { name: /^Cơ quan đã nhận/ })).toBeVisible({ timeout: 40_000 });
  await look(page, 'offline-received');
  await page.getByRole('link', { name: 'Đăng ký khai sinh' }).click();
  await expectReceived(page);
  await look(page, 'offline-receipt');
  await own.stop();
});
