import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { look } from './look.ts';
import { officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

/** On a phone; the page is wide again afterwards. */
async function lookNarrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The button of an act and its dialog, sent. */
async function act(page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('The report of 2019 writes itself, is edited, approved, numbered, frozen, published and sent', async ({ machine }) => {
  const writer = await officerAtDesk(machine, 'theodoi.vhtt.777');
  const { page } = writer;
  await page.goto('/can-bo/bao-cao');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  const begin = page.getByRole('dialog', { name: 'Lập báo cáo' });
  await begin.getByRole('button', { name: '2017 đến quý I/2019' }).click();
  await begin.getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
  await expect(page.getByText('15.221/43.410 hồ sơ (tỷ lệ 35,06%)')).toBeVisible();
  const address = page.url();

  await page.getByRole('button', { name: 'Sửa văn bản' }).click();
  const editor = page.getByRole('textbox', { name: 'Nội dung báo cáo' });
  await editor.locator('.figure-field', { hasText: '15.221' }).first().click();
  await expect(page.getByRole('complementary', { name: 'Con số' })).toContainText('Hồ sơ nộp qua mạng');
  await page.keyboard.type('99');
  await expect(editor).not.toContainText('99/43.410');
  await editor.getByText('I. CÔNG TÁC CHỈ ĐẠO').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' TRÊN ĐỊA BÀN');
  await page.getByRole('button', { name: 'Thêm dòng dưới: Phường An Lạc A', exact: true }).click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Hồ sơ giấy');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.250');
  await page.getByLabel('Ghi chú dưới bảng: Hồ sơ của các phường').fill('Hồ sơ giấy chưa nhập vào hệ thống.');
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible();
  // Cells that are half under the bar that stays on top are no targets of their own; whoever comes to one sees it whole.
  await page.evaluate(() => window.scrollTo(0, 0));
  await look(page, 'report-editor');
  await page.getByRole('button', { name: 'Xong, xem bản in' }).click();
  await expect(page.getByRole('heading', { name: /TRIỂN KHAI THỰC HIỆN TRÊN ĐỊA BÀN/ })).toBeVisible();
  await expect(page.getByText('15.221/43.410 hồ sơ (tỷ lệ 35,06%)')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Bảng đã sửa so với bản hệ thống viết' })).toContainText(/1\.250 \* Lê Thị Mẫu Hương gõ lúc/);
  await lookNarrow(page, 'report-draft');
  await act(page, 'Trình duyệt');

  const leader = await officerAtDesk(machine, 'lanhdao2.777');
  await leader.page.goto(address);
  await act(leader.page, 'Duyệt');
  await act(leader.page, 'Cấp số, ban hành', async (dialog) => {
    await dialog.getByLabel('Ngày ban hành').fill('25/4/2019');
    await dialog.getByLabel('Ngô Văn Mẫu Đạt').check();
  });
  await expect(leader.page.getByText(/Số 0\d\/BC-UBND, ngày 25\/04\/2019/)).toBeVisible();
  await act(leader.page, 'Công bố');
  await act(leader.page, 'Gửi nơi nhận');
  const [file] = await Promise.all([leader.page.waitForEvent('download'), leader.page.getByRole('link', { name: 'Word (DOCX)' }).click()]);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');

  await leader.page.goto('/bao-cao');
  await leader.page
    .getByRole('link', { name: /Kết quả triển khai mô hình Tổ tư vấn/ })
    .first()
    .click();
  await expect(leader.page.getByText('Bình Tân, ngày 25 tháng 4 năm 2019')).toBeVisible();
  await expect(leader.page.getByText('(*) Do đơn vị tự ghi')).toBeVisible();
  await lookNarrow(leader.page, 'report-public');

  await page.goto('/can-bo/bao-cao/loi-van');
  await page.getByRole('button', { name: 'Sửa, lưu bản mới' }).click();
  await page.getByLabel('Mục đích').fill('để phục vụ người dân tốt hơn.');
  await page.getByRole('button', { name: 'Lưu bản mới' }).click();
  const newest = page.locator('.standing-versions li').first();
  await expect(newest).toContainText(/Đang dùng.*Lê Thị Mẫu Hương lưu/);
  await newest.getByRole('button', { name: 'Thôi dùng bản này' }).click();
  const takeBack = page.getByRole('dialog', { name: 'Thôi dùng bản này' });
  await takeBack.getByRole('button', { name: 'Thôi dùng bản này' }).click();
  await expect(newest).toContainText('Đã thôi dùng');
  await lookNarrow(page, 'report-standing');

  const ward = await officerAtDesk(machine, 'truongphong.27436');
  await ward.page.goto('/can-bo/bao-cao');
  await lookNarrow(ward.page, 'report-list');
  await ward.page
    .getByRole('link', { name: /Ủy ban nhân dân quận Bình Tân: Kết quả/ })
    .first()
    .click();
  await expect(ward.page.getByText('15.221/43.410 hồ sơ (tỷ lệ 35,06%)')).toBeVisible();
  await leader.page.goto(address);
  await expect(leader.page.getByRole('listitem').filter({ hasText: 'phường Bình Hưng Hòa:' })).toContainText('đã đọc lúc');
});
