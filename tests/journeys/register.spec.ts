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

test('A document on a later ground is entered with the reason, handed down, read, and its task answered and accepted', async ({ machine }) => {
  const { page } = await officerAtDesk(machine, 'vanthu.777');
  await page.goto('/can-bo/van-ban');
  await page.getByLabel('Tìm theo số').fill('thong bao 2017');
  await expect(page.getByRole('listitem').filter({ hasText: '192/TB-VP' })).toContainText('Căn cứ có ngày sau');
  await lookNarrow(page, 'register');

  await page.getByRole('link', { name: 'Ghi văn bản' }).click();
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định (QĐ)' });
  await page.getByLabel('Số, ký hiệu').fill('45/QĐ-UBND');
  await page.getByLabel('Ngày ban hành').fill('2/3/2026');
  await page.getByLabel('Nơi ban hành').fill('Ủy ban nhân dân quận');
  await page.getByLabel('Trích yếu').fill('về kiện toàn Tổ tư vấn dịch vụ công trực tuyến');
  await page.getByRole('button', { name: 'Thêm căn cứ' }).click();
  const ground = page.getByRole('group', { name: 'Căn cứ 1' });
  await ground.getByLabel('Số, ký hiệu').fill('9/KH-UBND');
  await ground.getByLabel('Ngày ban hành').fill('9/3/2026');
  await expect(ground.getByText('Căn cứ có ngày 09/03/2026, sau ngày của văn bản (02/03/2026).')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Phường Bình Hưng Hòa', exact: true }).check();
  await page.getByRole('button', { name: 'Lưu vào sổ' }).click();
  await expect(ground.getByText('Ghi lý do, hoặc sửa ngày.')).toBeVisible();
  await ground.getByLabel('Lý do').fill('Kế hoạch ký sau, dự thảo đã có từ tháng 2');
  await lookNarrow(page, 'register-form');
  await page.getByRole('button', { name: 'Lưu vào sổ' }).click();
  await expect(page.getByText('Kế hoạch số 9/KH-UBND ngày 09/03/2026; văn bản này ngày 02/03/2026. Lý do: Kế hoạch ký sau')).toBeVisible();
  const address = page.url();

  await page.getByLabel('Gắn tệp').setInputFiles({ name: '45-QD-UBND.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 mẫu') });
  await expect(page.getByRole('link', { name: '45-QD-UBND.pdf' })).toBeVisible();
  await page.getByRole('button', { name: 'Giao việc' }).click();
  const give = page.getByRole('dialog', { name: 'Giao việc' });
  await give.getByLabel('Việc phải làm').fill('Rà soát danh sách thành viên');
  await give.getByRole('button', { name: '15 ngày nữa' }).click();
  await give.getByRole('button', { name: 'Giao việc' }).click();
  await expect(give).toHaveCount(0);

  const ward = await officerAtDesk(machine, 'tiepnhan.27436');
  await ward.page.goto('/can-bo/van-ban');
  await expect(ward.page.getByRole('listitem').filter({ hasText: '45/QĐ-UBND' })).toContainText('Chưa xem');
  await ward.page.getByRole('link', { name: 'Quyết định số 45/QĐ-UBND' }).click();
  await ward.page.getByRole('button', { name: /^Trả lời/ }).click();
  const answer = ward.page.getByRole('dialog', { name: 'Trả lời' });
  await answer.getByLabel('Nội dung').fill('Đã rà soát, đủ người ở 13 khu phố');
  await answer.getByRole('button', { name: 'Trả lời' }).click();
  await expect(ward.page.getByText('Đã trả lời')).toBeVisible();

  await page.goto(address);
  await expect(page.getByText(/Phường Bình Hưng Hòa: .* xem /)).toBeVisible();
  await page.getByRole('button', { name: /^Chấp nhận/ }).click();
  const accept = page.getByRole('dialog', { name: 'Chấp nhận' });
  await accept.getByRole('button', { name: 'Chấp nhận' }).click();
  await expect(page.getByText('Xong', { exact: true })).toBeVisible();
  await look(page, 'register-document');
});

test('Outreach is written down, counted, mended, and taken along as a spreadsheet', async ({ machine }) => {
  const { page } = await officerAtDesk(machine, 'theodoi.vhtt.777');
  await page.goto('/can-bo/tuyen-truyen');
  const totals = page.getByRole('region', { name: 'Tổng số' });
  await expect(totals).toContainText('22.000');
  await expect(totals).toContainText('65.000');
  await lookNarrow(page, 'outreach');

  await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ghi hoạt động' });
  await dialog.getByLabel('Hình thức').selectOption({ label: 'Tờ bướm' });
  await dialog.getByLabel('Đơn vị').selectOption({ label: 'Phường An Lạc' });
  await dialog.getByLabel('Khẩu hiệu hoặc nội dung').fill('Nộp hồ sơ tại nhà');
  await dialog.getByLabel('Số lượng').fill('1.500');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog.getByLabel('Từ ngày')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Từ ngày').fill('4/5/2026');
  await look(page, 'outreach-dialog');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(totals).toContainText('23.500');

  const row = page.getByRole('listitem').filter({ hasText: 'Tờ bướm: 1.500' });
  await row.getByRole('button', { name: /^Bỏ/ }).click();
  const turn = page.getByRole('dialog', { name: 'Bỏ' });
  await turn.getByLabel('Lý do').fill('ghi nhầm phường');
  await turn.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect(turn).toHaveCount(0);
  await expect(totals).not.toContainText('23.500');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('region', { name: 'Bài dự thi' }).getByRole('button', { name: /Excel/ }).click()]);
  expect(file.suggestedFilename()).toBe('bai-du-thi.xlsx');
});
