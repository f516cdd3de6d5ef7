import { badLine, count, filing, hangUp, idIn, pressFile, readyToFile } from './bad-line.ts';
import { expectHeading, fillChild, fillTheRest, goOn, newMother } from './citizens.ts';
import { beginAt, expectReceived, stateNow, toTheLastButton } from './own-machine.ts';
import { nextCannotBeRead, takePhoto } from './photo.ts';
import { expect, test } from './story.ts';

/** What a machine does with what it keeps: a new version, the next person, a full disk, a browser that keeps nothing. */
test.beforeEach(() => test.setTimeout(400_000));

test('A new version of the site waits while something is unsent, and comes when I agree', async ({ request, baseURL, machine }) => {
  const phone = await badLine(baseURL);
  const { page, line } = phone;
  const mother = newMother();
  const id = await readyToFile(phone, request, mother);
  line.nextFor(filing, { kind: 'answer', status: 503, as: 'problem', retryAfter: '3600' });
  await pressFile(page);
  await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
  line.rewrite('/sw.js', (script) => `${script}\n// another version`);
  await page.evaluate(async () => {
    document.documentElement.dataset['before'] = 'yes';
    await (await navigator.serviceWorker.ready).update();
  });
  const offer = page.locator('#new-version');
  await expect(offer).toContainText('Có bản mới của trang này.');
  await offer.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(offer).toContainText('Còn 1 hồ sơ chưa gửi xong');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null && (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);
  await offer.getByRole('link', { name: 'Xem hồ sơ chưa gửi' }).click();
  await expectHeading(page, 'Trên máy này');
  // The same document still: nothing was reloaded under what is unsent.
  await expect(page.locator('html')).toHaveAttribute('data-before', 'yes');
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByRole('heading', { name: 'Cơ quan đã nhận (1)' })).toBeVisible();
  await offer.getByRole('button', { name: 'Cập nhật' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-before', 'yes');
  await expect(offer).toHaveCount(0);
  await page.goto(`/nop/ho-so/${id}/gui`);
  await count(machine, new Map([[mother.fullName, await expectReceived(page)]]));
  await hangUp(phone);
});

test('On a machine that many use: sealed without a line at the first filing, locked after two minutes, forgotten when I leave', async ({ machine, baseURL }) => {
  const phone = await badLine(baseURL);
  const { context, page, line } = phone;
  const mother = newMother();
  await page.clock.install();
  await page.goto('/tren-may-nay');
  await expectHeading(page, 'Trên máy này');
  line.setOffline(true);
  await context.setOffline(true);
  await page.goto('/nop/1.001193');
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await page.getByText('Đây là máy dùng chung').click();
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill('582914');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expectHeading(page, 'Người được khai sinh');
  const id = idIn(page);
  await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').fill(mother.childName);
  await page.clock.runFor(1000);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này/);

  await test.step('Two minutes without a touch', async () => {
    await page.clock.fastForward(110_000);
    await expectHeading(page, 'Người được khai sinh');
    await page.clock.fastForward(11_000);
    await expectHeading(page, 'Nhập mã PIN');
    await expect(page.locator('body')).not.toContainText(mother.childName);
    await page.goBack();
    await expect(page.locator('body')).not.toContainText(mother.childName);
    await page.goto('/tren-may-nay');
    await expect(page.locator('main')).toContainText('Có bản nháp đang khóa trên máy dùng chung này.');
    await expect(page.getByRole('heading', { name: /^Bản nháp/ })).toHaveCount(0);
    await page.goto(`/nop/ho-so/${id}`);
    await page.getByRole('textbox', { name: 'Mã PIN' }).fill('582914');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expectHeading(page, 'Người được khai sinh');
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
  });
  await test.step('The first filing is sealed here without a line, and I leave', async () => {
    await fillChild(page, mother);
    await goOn(page);
    await fillTheRest(page, { mother, script: 'on' });
    await toTheLastButton(page);
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await expect(stateNow(page)).toContainText('cơ quan CHƯA nhận');
    await page.goto('/tren-may-nay');
    await expect(page.locator('main')).toContainText('Hồ sơ đã niêm phong (máy dùng chung)');
    await page.getByRole('button', { name: 'Xong, xóa dấu vết của tôi' }).click();
    await expect(page.getByRole('status')).toContainText('Máy đã quên bạn.');
    await expect(page.locator('body')).not.toContainText(mother.fullName);
  });

  await test.step('Time on the machine of whoever comes next sends it', async () => {
    line.setOffline(false);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await expect(page.getByRole('heading', { name: 'Cơ quan đã nhận (1)' })).toBeVisible({ timeout: 40_000 });
    const told = /Mã hồ sơ (\S+)/.exec((await page.locator('.kept p', { hasText: 'Mã hồ sơ' }).textContent()) ?? '')?.[1] ?? '';
    await count(machine, new Map([[mother.fullName, told]]));
  });
  await hangUp(phone);
});

test('When the machine fills up I am warned, then no more photos are taken, and what I type is saved all the same', async ({ request, baseURL }) => {
  const phone = await badLine(baseURL);
  const { context } = phone;
  const id = await readyToFile(phone, request, newMother());
  const photo = await takePhoto(context, 'giay-chung-sinh');
  const filled = async (share: number) => {
    const page = await context.newPage();
    await page.addInitScript((used) => {
      navigator.storage.estimate = () => Promise.resolve({ usage: used * 1e9, quota: 1e9 });
    }, share);
    return page;
  };
  const warned = await filled(0.72);
  await warned.goto('/tren-may-nay');
  await expect(warned.locator('.box.warn')).toContainText('Đã dùng 72% chỗ.');
  await warned.goto(`/nop/ho-so/${id}/giay-to`);
  await nextCannotBeRead(warned);
  await warned.locator('#file-giay_chung_sinh').setInputFiles(photo);
  await expect(warned.locator('main')).toContainText('Không đọc được tệp này');
  await warned.locator('#file-giay_chung_sinh').setInputFiles(photo);
  await expect(warned.getByText('Đã giữ trên máy này')).toBeVisible();
  const full = await filled(0.93);
  await full.goto('/tren-may-nay');
  await expect(full.locator('.box.bad')).toContainText('máy thôi nhận thêm ảnh giấy tờ');
  await full.goto(`/nop/ho-so/${id}/giay-to`);
  await full.locator('#file-giay_chung_sinh').setInputFiles(await takePhoto(context, 'trang-hai'));
  await expect(full.locator('main')).toContainText('tạm không nhận thêm giấy tờ. Chữ bạn gõ vẫn được lưu.');
  await expect(full.getByText('Đã giữ trên máy này')).toHaveCount(1);
  await full.goto(`/nop/ho-so/${id}/kiem-tra`);
  await full.getByRole('link', { name: /^Sửa.*Họ, chữ đệm, tên người được khai sinh/ }).click();
  const name = full.getByLabel('Họ, chữ đệm, tên người được khai sinh');
  await name.fill('Nguyễn Mẫu Đầy Máy');
  await expect(full.locator('#save-line')).toHaveText(/^Đã lưu trên máy này lúc/);
  await full.reload();
  await expect(name).toHaveValue('Nguyễn Mẫu Đầy Máy');
  await hangUp(phone);
});

test('A browser that keeps nothing gets the pages of the server while there is a line, and honest words without one; a draft is erased when I say so twice', async ({
  baseURL,
}) => {
  const phone = await badLine(baseURL);
  const { context, page, line } = phone;
  await beginAt(page, '1.001193');
  await expectHeading(page, 'Người được khai sinh');
  await page.goto('/tren-may-nay');
  await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
  await expect(page.getByRole('alert')).toContainText('Không lấy lại được');
  await expect(page.getByRole('heading', { name: 'Bản nháp (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Vâng, xóa hẳn' }).click();
  await expect(page.locator('main')).toContainText('Máy này không giữ bản nháp hay hồ sơ nào.');

  const secret = await context.newPage();
  await secret.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('A private window', 'SecurityError');
    };
  });
  const broken: string[] = [];
  secret.on('pageerror', (error) => broken.push(error.message));
  await secret.goto('/nop/1.001193');
  await expect(secret).toHaveURL(/\?may-chu=1$/);
  await secret.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await secret.getByRole('button', { name: 'Bắt đầu khai' }).click();
  await expectHeading(secret, 'Người được khai sinh');
  line.setOffline(true);
  await secret.goto('/tren-may-nay');
  await expect(secret.locator('#opening')).toContainText('Trình duyệt này không giữ được gì trên máy');
  expect(broken).toEqual([]);
  await hangUp(phone);
});
