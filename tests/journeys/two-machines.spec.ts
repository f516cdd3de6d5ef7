import type { Page } from '@playwright/test';
import { expectHeading, fillChild, fillTheRest, goOn, newMother } from './citizens.ts';
import { look } from './look.ts';
import { findByName, officerAtDesk } from './officers.ts';
import { beginAt, expectReceived, ownMachine, visitOnce } from './own-machine.ts';
import { expect, test } from './story.ts';

/** Two whole browsers are started. */
test.beforeEach(() => test.setTimeout(300_000));

const childName = (page: Page) => page.getByLabel('Họ, chữ đệm, tên người được khai sinh');

/** Typed, kept here, and gone to the copy on the server. */
async function typeAndCopy(page: Page, name: string): Promise<void> {
  const copied = page.waitForResponse((answer) => answer.url().endsWith('/ban-sao') && (answer.request().postData() ?? '').includes(name));
  await childName(page).fill(name);
  expect((await copied).status()).toBe(200);
}

test('I fill in one draft on two machines and change the same answer on both: both are kept, I choose, and one dossier is filed', async ({ machine }) => {
  const mother = newMother();
  const [own, other] = [await ownMachine(), await ownMachine()];
  const [phone, laptop] = [await own.start(), await other.start()];
  const [page, elsewhere] = [await phone.newPage(), await laptop.newPage()];
  await visitOnce(page);
  await visitOnce(elsewhere);
  await beginAt(page, '1.001193');
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });
  const child = page.url().replace(/giay-to$/, 'child');
  await page.goto(child);
  await page.getByRole('link', { name: 'Dừng, khai tiếp sau hoặc ở máy khác' }).click();
  await page.getByRole('button', { name: 'Lấy mã để khai tiếp ở máy khác' }).click();
  const code = (await page.locator('.spoken').textContent()) ?? '';
  await elsewhere.goto('/tiep-tuc');
  await elsewhere.getByLabel('Mã khai tiếp').fill(code);
  await elsewhere.getByRole('button', { name: 'Mở bản nháp' }).click();
  await expectHeading(elsewhere, 'Giấy tờ gửi kèm');
  await expect(async () => {
    await elsewhere.goto(child);
    await expect(elsewhere.locator('#save-line')).toHaveText(/trên máy này/, { timeout: 2000 });
  }).toPass();
  await page.goto(child);
  await expect(childName(page)).toHaveValue(mother.childName);

  // Without a line here, and with one there.
  await phone.setOffline(true);
  const [mine, theirs] = [`${mother.childName} Một`, `${mother.childName} Hai`];
  await childName(page).fill(mine);
  await expect(page.locator('#save-line')).toHaveText(/^Đã lưu trên máy này/);
  await elsewhere.getByLabel('Dân tộc').selectOption('Tày');
  await typeAndCopy(elsewhere, theirs);

  await phone.setOffline(false);
  await page.reload();
  await expect(page.locator('#two-copies')).toContainText('Máy khác cũng đã sửa 1 câu');
  await expect(childName(page)).toHaveValue(mine);
  // What only the other machine changed has come over by itself.
  await expect(page.getByLabel('Dân tộc')).toHaveValue('Tày');
  await elsewhere.reload();
  await expect(childName(elsewhere)).toHaveValue(theirs);
  await expect(elsewhere.locator('#two-copies')).toHaveCount(0);

  // Filing asks to settle it first.
  await page.goto(child.replace(/child$/, 'kiem-tra'));
  await expect(page.getByRole('alert')).toContainText('chọn câu trả lời đúng trước khi nộp');
  await page.goto(child.replace(/child$/, 'so-dien-thoai'));
  await expectHeading(page, 'Hai máy trả lời khác nhau');
  await expect(page.getByRole('group', { name: 'Họ, chữ đệm, tên người được khai sinh' })).toContainText(theirs);
  await look(page, 'two-machines');
  await page.getByRole('button', { name: 'Giữ những câu đã chọn' }).click();
  await expect(page.locator('#errors')).toContainText('Chọn một câu trả lời');
  await look(page, 'two-machines-nothing-chosen');
  await page.getByRole('radio', { name: `Máy này ${mine}` }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Máy kia, lúc \d\d:\d\d/ })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: `Máy này ${mine}` })).toBeChecked();
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/ban-sao') && (answer.request().postData() ?? '').includes(mine));
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Xem lại trước khi nộp');
  await expect(page.locator('#two-copies')).toHaveCount(0);
  expect((await sent).status()).toBe(200);
  await elsewhere.reload();
  await expect(childName(elsewhere)).toHaveValue(mine);
  await expect(elsewhere.locator('#two-copies')).toHaveCount(0);

  await page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }).click();
  await page.getByText('Tôi không có điện thoại').click();
  await page.getByRole('button', { name: 'Nộp mà không xác nhận điện thoại' }).click();
  const filed = await expectReceived(page);
  const reception = await officerAtDesk(machine, 'tiepnhan.27436');
  expect((await findByName(reception, mother.fullName)).map((row) => row.code)).toEqual([filed]);
  await own.stop();
  await other.stop();
});
