import type { APIRequestContext, Page } from '@playwright/test';
import { newMother, press, track } from './citizens.ts';
import { look } from './look.ts';
import { codeSentTo, type Filed, fileBirth, officerAtDesk } from './officers.ts';
import { expect, phone, test } from './story.ts';

const unit = '27445';

async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, `${name}-narrow`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** A dossier whose phone was confirmed by its code. */
async function fileWithConfirmedPhone(request: APIRequestContext, operator: APIRequestContext): Promise<Filed> {
  const mother = newMother();
  const asked = (await (await request.post('/api/v1/phone-codes', { data: { phone: mother.phone } })).json()) as { id: string };
  const code = await codeSentTo(operator, mother.phone);
  const { confirmation } = (await (await request.post(`/api/v1/phone-codes/${asked.id}/check`, { data: { code } })).json()) as { confirmation: string };
  return fileBirth(request, { mother, unit, phoneConfirmation: confirmation });
}

/** The last day of this year, as people write it. */
const endOfYear = `31/12/${new Date().getFullYear()}`;

test('I plan the banners of my ward, enter what was hung up, see how far we are, and copy the plan to the next year', async ({ machine }) => {
  const { page } = await officerAtDesk(machine, `lanhdao.${unit}`);
  await page.goto('/can-bo/tuyen-truyen/ke-hoach');
  await expect(page.getByText('Năm này chưa có kế hoạch')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm dòng kế hoạch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hình thức').selectOption({ label: 'Băng rôn' });
  await dialog.getByLabel('Nội dung').fill('Nộp hồ sơ tại nhà, không phải chờ');
  await dialog.getByLabel('Số lượng').fill('chục rưỡi');
  await dialog.getByLabel('Trước ngày').fill(endOfYear);
  await dialog.getByLabel('Dự toán (đồng)').fill('3.000.000');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toContainText('Ghi số nguyên lớn hơn 0.');
  await look(page, 'outreach-plan-dialog');
  await dialog.getByLabel('Số lượng').fill('15');
  await dialog.getByRole('button', { name: 'Lưu' }).dblclick();
  await expect(dialog).toHaveCount(0);
  const line = page.getByRole('row').filter({ hasText: 'Nộp hồ sơ tại nhà' });
  await expect(line).toHaveCount(1);
  await expect(page.getByText('1 dòng: 0 đã đủ, 0 quá hạn, 1 đang làm.')).toBeVisible();

  await page.getByRole('link', { name: 'Tuyên truyền, cuộc thi' }).click();
  await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
  await dialog.getByLabel('Hình thức').selectOption({ label: 'Băng rôn' });
  await dialog.getByLabel('Khẩu hiệu hoặc nội dung').fill('Treo ở chợ');
  await dialog.getByLabel('Số lượng').fill('6');
  await dialog.getByLabel('Từ ngày').fill(`1/1/${new Date().getFullYear()}`);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: 'Kế hoạch tuyên truyền' }).click();
  await expect(line).toContainText('40');
  await lookWideAndNarrow(page, 'outreach-plan');

  await page.getByRole('button', { name: /^Chép sang năm/ }).click();
  await expect(dialog).toContainText('ngày hạn lùi đúng một năm');
  await dialog.getByRole('button', { name: /^Chép sang năm/ }).click();
  await expect(line).toContainText(String(new Date().getFullYear() + 1));
  const stranger = await officerAtDesk(machine, 'lanhdao.27448');
  await stranger.page.goto('/can-bo/tuyen-truyen/ke-hoach');
  await expect(stranger.page.getByText('Năm này chưa có kế hoạch')).toBeVisible();
});

test('A mother agrees to messages where she tracks her dossier; one officer writes, another looks and confirms, and it goes to her alone', async ({ machine, request }) => {
  const operator = await officerAtDesk(machine, 'quantri');
  const dossier = await fileWithConfirmedPhone(request, operator.request);
  const mother = await (await machine(phone)).newPage();
  await track(mother, dossier);
  await press(mother.getByRole('button', { name: 'Tôi đồng ý nhận tin' }));
  await expect(mother.locator('main')).toContainText('Đã ghi: bạn đồng ý nhận tin.');

  const { page } = await officerAtDesk(machine, `vanthu.${unit}`);
  await page.goto('/can-bo/tuyen-truyen/tin-nhan');
  await expect(page.getByText('1 số điện thoại đã đồng ý nhận tin.')).toBeVisible();
  await page.getByRole('button', { name: 'Soạn tin' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đưa cho người xác nhận' }).click();
  await expect(dialog).toContainText('Chưa viết nội dung tin.');
  await dialog.getByLabel('Nội dung tin').fill('Từ 01/6 nộp hồ sơ hộ tịch tại nhà, không phải chờ');
  await expect(dialog.getByRole('status')).toContainText('phần; mỗi phần tính tiền một tin.');
  await lookWideAndNarrow(page, 'outreach-message');
  await dialog.getByRole('button', { name: 'Đưa cho người xác nhận' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Chờ xác nhận')).toHaveCount(1);
  await expect(page.getByText('Cần người thứ hai có quyền')).toBeVisible();

  const leader = await officerAtDesk(machine, `lanhdao.${unit}`);
  await leader.page.goto('/can-bo/tuyen-truyen/tin-nhan');
  await leader.page.getByRole('button', { name: /^Xem lại và xác nhận/ }).click();
  const confirming = leader.page.getByRole('dialog');
  await expect(confirming).toContainText('Hiện có 1 số đã đồng ý');
  await look(leader.page, 'outreach-confirm');
  await confirming.getByRole('button', { name: 'Xác nhận và gửi' }).dblclick();
  await expect(confirming).toHaveCount(0);
  // At night it waits for the morning.
  await expect(leader.page.locator('.chip', { hasText: /^(?:Đang gửi|Đã xong)$/ })).toHaveCount(1);
  await lookWideAndNarrow(leader.page, 'outreach-runs');
  const stranger = await officerAtDesk(machine, 'vanthu.27448');
  await stranger.page.goto('/can-bo/tuyen-truyen/tin-nhan');
  await expect(stranger.page.getByText('Chưa có đợt nhắn tin nào')).toBeVisible();
});
