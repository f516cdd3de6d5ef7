import type { BrowserContext, Page, Response } from '@playwright/test';
import { draftElsewhere, expectHeading, fillChild, goOn, goOnHere, newMother, press } from './citizens.ts';
import { expect, expectNoSidewaysScroll, test } from './story.ts';

const start = '/quay-tu-phuc-vu';
const firstScreen = 'Bạn cần làm gì?';

async function turnOn(page: Page): Promise<void> {
  await page.goto(start);
  await page.getByLabel('Quầy đặt ở phường nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await press(page.getByRole('button', { name: 'Bật quầy tự phục vụ' }));
  await expectHeading(page, firstScreen);
}

/** From the first screen to the first question, as somebody does it there. */
async function beginHere(page: Page): Promise<void> {
  await press(page.getByRole('link', { name: /^Nộp hồ sơ/ }));
  await page.getByRole('searchbox').fill('khai sanh');
  await press(page.getByRole('button', { name: 'Tìm', exact: true }));
  await press(page.locator('[data-code="1.001193"]').getByRole('link'));
  await press(page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }));
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
  await expectHeading(page, 'Người được khai sinh');
}

async function expectNothingKept(page: Page, context: BrowserContext): Promise<void> {
  await expectHeading(page, firstScreen);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['dh_kiosk']);
  expect(await page.evaluate(async () => [(await indexedDB.databases()).length, sessionStorage.length, localStorage.length, (await caches.keys()).length])).toEqual([0, 0, 0, 0]);
}

/** Neither on the screen nor in anything that the server sends to be hidden by the page. */
async function expectBackShowsNothing(page: Page, names: readonly string[]): Promise<void> {
  const sent: Promise<string>[] = [];
  const listen = (answer: Response) => {
    if (answer.request().isNavigationRequest()) sent.push(answer.text().catch(() => ''));
  };
  page.on('response', listen);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(start);
    await expectHeading(page, firstScreen);
    for (const name of names) await expect(page.locator('body')).not.toContainText(name);
  }
  page.off('response', listen);
  const bodies = (await Promise.all(sent)).join('');
  expect(bodies).toContain(firstScreen);
  for (const name of names) expect(bodies).not.toContain(name);
}

test('I begin a filing and walk away: after two minutes nothing of me is on the machine, and the next person files', async ({ page, context }) => {
  await page.clock.install();
  await turnOn(page);
  await expectNoSidewaysScroll(page);
  const [mine, next] = [newMother(), newMother()];
  await beginHere(page);
  await fillChild(page, mine);
  await goOn(page);
  await expectHeading(page, 'Nơi sinh và quê quán');

  await page.clock.fastForward('01:32');
  const stay = page.getByRole('button', { name: 'Tôi vẫn ở đây' });
  await press(stay);
  await expect(stay).toBeHidden();
  await page.clock.fastForward('01:32');
  await expect(stay).toBeVisible();
  await page.clock.fastForward('00:31');
  await expectNothingKept(page, context);
  await expectBackShowsNothing(page, [mine.childName]);

  await goOnHere(page, await draftElsewhere(page.request, next));
  await expect(page.getByText('Đặt giấy vào máy quét')).toBeVisible();
  await press(page.getByRole('link', { name: 'Tiếp tục' }));
  await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  await press(page.getByText('Tôi không có điện thoại'));
  await press(page.getByRole('button', { name: 'Nộp mà không xác nhận điện thoại' }));
  await expect(page).toHaveURL(/\/bien-nhan\//);
  await press(page.getByRole('link', { name: 'Xong – xóa hết' }));
  await expectNothingKept(page, context);
  await expectBackShowsNothing(page, [next.fullName, next.childName]);
});

test('I have not filed and press Xong: I take the code with me, and go on at home', async ({ page, context, machine }) => {
  await turnOn(page);
  const mine = newMother();
  await beginHere(page);
  await fillChild(page, mine);
  await goOn(page);
  await expectHeading(page, 'Nơi sinh và quê quán');
  // Typed, and not gone on with: it is kept all the same.
  const birthPlace = (of: Page) => of.getByRole('group', { name: 'Nơi sinh' }).getByLabel('Số nhà, đường');
  await birthPlace(page).fill('Bệnh viện Mẫu');
  await press(page.getByRole('link', { name: 'Xong – xóa hết' }));
  await expectHeading(page, 'Bạn chưa nộp hồ sơ này');
  await press(page.getByRole('link', { name: 'Lấy mã để khai tiếp ở nơi khác' }));
  await press(page.getByRole('button', { name: 'Lấy mã để khai tiếp ở máy khác' }));
  const code = (await page.locator('.spoken').textContent()) ?? '';
  await press(page.getByRole('link', { name: 'Xong – xóa hết' }));
  await press(page.getByRole('link', { name: 'Xóa hết khỏi máy này' }));
  await expectNothingKept(page, context);

  const home = await (await machine()).newPage();
  await home.goto('/tiep-tuc');
  await home.getByLabel('Mã khai tiếp').fill(code);
  await press(home.getByRole('button', { name: 'Mở bản nháp' }));
  await expectHeading(home, 'Nơi sinh và quê quán');
  await expect(birthPlace(home)).toHaveValue('Bệnh viện Mẫu');
});
