import type { Page } from '@playwright/test';
import { expectHeading } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { logIn, officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

const unit = '27457';

async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('I visit a team; what I found becomes a task of the ward, the ward shows what it did, and I accept it', async ({ page, context, machine }) => {
  const found = `Chưa treo lịch trực ${newUuid().slice(-5)}`;
  await logIn(context, 'theodoi.vhtt.777');
  await page.goto('/can-bo/to-tu-van');
  await page.getByRole('link', { name: 'Việc, khó khăn, kiểm tra' }).click();
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await page.getByRole('link', { name: 'Ghi cuộc kiểm tra' }).click();
  await page.getByRole('button', { name: 'Ghi biên bản' }).click();
  await expect(page.getByText('Chọn tổ được kiểm tra.')).toBeVisible();
  const team = page.getByLabel('Tổ được kiểm tra');
  const option = team.locator('option').filter({ hasText: 'Tân Tạo A' }).filter({ hasText: 'Khu phố 1,' });
  await team.selectOption((await option.first().getAttribute('value')) ?? '');
  await page.getByLabel('Người của phường, của tổ có mặt').fill('Nguyễn Văn Mẫu, tổ trưởng');
  await page
    .getByRole('group', { name: /^Lịch trực treo/ })
    .getByLabel('Chưa đạt')
    .check();
  await page.getByRole('button', { name: 'Thêm một điều' }).click();
  await page.getByLabel('Phát hiện gì (1)').fill(found);
  await page.getByRole('button', { name: 'Ghi biên bản' }).click();
  await expect(page.getByRole('heading', { name: /Biên bản kiểm tra/ })).toBeVisible();
  await expect(page.getByText('Độc lập - Tự do - Hạnh phúc')).toBeVisible();
  await look(page, 'visit-record');
  const record = page.url();

  const ward = await officerAtDesk(machine, `tiepnhan.${unit}`);
  await ward.page.goto('/can-bo/to-tu-van/viec');
  const task = ward.page.getByRole('listitem').filter({ hasText: found });
  await expect(task).toContainText('Đang làm');
  await task.getByRole('button', { name: /^Gửi bằng chứng/ }).click();
  const dialog = ward.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gửi bằng chứng' }).click();
  await expect(dialog).toContainText('Ghi một, hai câu.');
  await dialog.getByLabel('Nội dung').fill('Đã treo lịch trực tháng này ở cửa');
  await dialog.getByRole('button', { name: 'Gửi bằng chứng' }).click();
  await expect(task).toContainText('Chờ chấp nhận');
  await expect(task.getByRole('button', { name: /^Chấp nhận/ })).toHaveCount(0);

  await page.goto(record);
  const mine = page.getByRole('listitem').filter({ hasText: found }).first();
  await mine.getByRole('button', { name: /^Chấp nhận/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận' }).click();
  await expect(mine).toContainText('Xong');
});

test('A post has a difficulty: raised in a minute, answered by the ward, sent up by hand', async ({ page, context }) => {
  const what = `Mạng mất từ sáng ${newUuid().slice(-5)}`;
  await logIn(context, `lanhdao.${unit}`);
  await page.goto('/can-bo/to-tu-van');
  await page.getByRole('link', { name: 'Việc, khó khăn, kiểm tra' }).press('Enter');
  await expectHeading(page, 'Việc, khó khăn, kiểm tra');
  // With the keyboard alone the next page is read from its beginning, not from that of the window.
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('button', { name: 'Khó khăn', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Nêu khó khăn' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Điểm nào').selectOption({ label: 'Khu phố 2' });
  await dialog.getByLabel('Chuyện gì').fill(what);
  await dialog.getByRole('button', { name: 'Nêu khó khăn' }).click();
  const row = page.getByRole('listitem').filter({ hasText: what });
  await expect(row).toContainText('phường trả lời');
  await row.getByRole('button', { name: /^Chuyển lên quận/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chuyển lên quận' }).click();
  await expect(row).toContainText('quận trả lời');
  await lookWideAndNarrow(page, 'work-difficulties');
});

test('All teams on one page; a number opens its list', async ({ page, context }) => {
  await logIn(context, 'theodoi.noivu.777');
  // Two pages that count the same help end on the same day, and say so.
  await page.goto('/can-bo/to-tu-van/uy-quyen');
  await expect(page.getByText('Tính cả hôm nay')).toBeVisible();
  const end = await page.getByLabel('Đến ngày').inputValue();
  await page.goto('/can-bo/to-tu-van/giup-do');
  await expect(page.getByText('Tính cả hôm nay')).toBeVisible();
  await expect(page.getByLabel('Đến hết ngày')).toHaveValue(end);
  await page.goto('/can-bo/to-tu-van/giup-do?from=2017-01-01&to=2019-03-31');
  await expectHeading(page, 'Theo dõi, giúp đỡ');
  // On paper all teams; on the screen each ward is opened when it is asked for.
  await expect(page.locator('th[scope=row]:not(.credit-table *)')).toHaveCount(141);
  const folded = page.getByRole('rowheader').filter({ hasText: 'Phường An Lạc A' });
  await expect(folded).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Phường An Lạc A' }).press('Enter');
  await expect(folded.first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Phường' }).selectOption({ label: 'Phường Tân Tạo A' });
  await look(page, 'supervision');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'supervision');
  await page.setViewportSize({ width: 1280, height: 800 });
  const row = page.getByRole('row').filter({ hasText: 'Khu phố 1' }).first();
  const link = row.getByRole('link', { name: /^\d/ }).first();
  const count = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: 'mục' })).toHaveText(`${count} mục`);
  await look(page, 'supervision-list');
});

test('The three wards of the report of 2019 are proposed from the records; the leader decides one and the certificate opens', async ({ page, context, machine }) => {
  await logIn(context, 'theodoi.vhtt.777');
  await page.goto('/can-bo/to-tu-van/khen-thuong');
  await page.getByRole('button', { name: 'Đề xuất từ số liệu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Từ ngày').fill('1/1/2017');
  await dialog.getByLabel('Đến hết ngày').fill('31/3/2019');
  await dialog.getByRole('button', { name: 'Đề xuất từ số liệu' }).click();
  await expect(dialog).toContainText('Quy tắc thấy 3, thêm 0 đề xuất mới.');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  for (const [ward, count] of [
    ['Bình Trị Đông B', 229],
    ['Tân Tạo A', 185],
    ['Bình Hưng Hòa A', 166],
  ] as const)
    await expect(
      page
        .getByRole('listitem')
        .filter({ hasText: `Phường ${ward}` })
        .first(),
    ).toContainText(`${count} hồ sơ trực tuyến tại điểm khu phố`);

  const leader = await officerAtDesk(machine, 'lanhdao.777');
  await leader.page.goto('/can-bo/to-tu-van/khen-thuong');
  await lookWideAndNarrow(leader.page, 'proposals');
  const row = leader.page.getByRole('listitem').filter({ hasText: 'Phường Bình Trị Đông B' }).first();
  await row.getByRole('button', { name: /^Quyết định/ }).click();
  const decide = leader.page.getByRole('dialog');
  await decide.getByRole('button', { name: 'Quyết định' }).click();
  await expect(decide).toContainText('Ghi số quyết định.');
  await decide.getByLabel('Số quyết định').fill('1520/QĐ-UBND');
  await decide.getByRole('button', { name: 'Quyết định' }).click();
  await expect(row).toContainText('Quyết định số 1520/QĐ-UBND');
  const href = (await row.getByRole('link', { name: /^Giấy khen/ }).getAttribute('href')) ?? '';
  const pdf = await leader.request.get(href);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});
