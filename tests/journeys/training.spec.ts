import type { Page } from '@playwright/test';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { type Officer, officerAtDesk } from './officers.ts';
import { desk, expect, phone, test } from './story.ts';

const headers = { 'x-requested-with': 'dong-hanh' };
const unit = '27454-KP01';

async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize(desk.viewport);
}

/** In Việt Nam, as people type it. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');

test('I hold a course: a member scans the code on the screen with her phone and types the number of her card, and I see her in the list', async ({ machine }) => {
  const monitor = await officerAtDesk(machine, 'theodoi.vhtt.777');
  const title = `Khóa mẫu ${newUuid().slice(-6)}`;
  const { page } = monitor;
  await page.goto('/can-bo/to-tu-van/tap-huan');
  await expect(page.getByRole('row').filter({ hasText: '15/01/2019' })).toContainText('Đã xong');
  await lookWideAndNarrow(page, 'training');

  await page.getByRole('button', { name: 'Lập khóa mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toContainText('Ghi tên khóa.');
  await dialog.getByLabel('Tên khóa').fill(title);
  await dialog.getByLabel('Nội dung').fill('Chụp cho rõ\nThực hành');
  await dialog.getByLabel('Chụp giấy tờ cho rõ').check();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: `Mở buổi ${title}` }).click();
  await dialog.getByLabel('Ngày học').fill(today());
  await dialog.getByLabel('Từ giờ').fill('0:00');
  await dialog.getByLabel('Đến giờ').fill('23h59');
  await dialog.getByLabel('Nơi học').fill('Hội trường mẫu');
  await dialog.getByLabel('Người hướng dẫn').fill('Lê Thị Mẫu Dạy');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText('Chưa có ai trong danh sách')).toBeVisible();

  const leader = await officerAtDesk(machine, 'lanhdao.27454');
  const { member, card } = await memberWithCard(leader);

  await page.getByRole('button', { name: 'Chiếu mã điểm danh' }).click();
  const address = await dialog.locator('.qr-code').getAttribute('data-address');
  await look(page, 'training-code');
  const own = await machine(phone);
  const hers = await own.newPage();
  await hers.goto(new URL(address ?? '').pathname + new URL(address ?? '').search);
  await look(hers, 'training-door');
  await hers.getByLabel('Số thẻ thành viên của bạn').fill('ZZZZ 2222');
  await hers.getByRole('button', { name: 'Điểm danh' }).click();
  await expect(hers.locator('#errors')).toContainText('Không có thẻ thành viên nào');
  await look(hers, 'training-door-refused');
  await hers.getByLabel('Số thẻ thành viên của bạn').fill(card);
  await hers.getByRole('button', { name: 'Điểm danh' }).click();
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(`Đã điểm danh: ${member}`);

  await page.keyboard.press('Escape');
  const row = page.getByRole('row').filter({ hasText: member });
  await expect(row).toContainText('Có mặt, quét mã');
  await page.getByLabel('Cán bộ, công chức').fill('3');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.locator('main')).toContainText('Cán bộ, công chức: 3 · Người dân: chưa đếm');
  await lookWideAndNarrow(page, 'training-session');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('columnheader', { name: 'Ký tên' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await row.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  const asked = page.getByRole('dialog', { name: `Bỏ dấu có mặt của ${member}?` });
  await expect(asked.getByRole('button', { name: 'Thôi, để nguyên' })).toBeFocused();
  await look(page, 'training-unmark');
  await asked.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  await expect(row).toHaveCount(0);
});

test('As a ward I see which course my teams need, sign a member up for the next session of the district, and see what came of an old one', async ({ machine }) => {
  const leader = await officerAtDesk(machine, 'lanhdao.27448');
  const { page } = leader;
  await page.goto('/can-bo/to-tu-van/tap-huan');
  await expect(page.getByRole('heading', { name: 'Nên mở khóa nào tiếp' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lập khóa mới' })).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'Sắp tới' }).getByRole('link', { name: 'Hướng dẫn người dân nộp hồ sơ trực tuyến' }).first().click();
  const choice = page.getByLabel('Thành viên', { exact: true });
  const name = ((await choice.locator('option').nth(1).textContent()) ?? '').split(' (')[0] ?? '';
  await choice.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Đăng ký', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Có chỗ');
  await lookWideAndNarrow(page, 'training-signed-up');
  await row.getByRole('button', { name: 'Rút tên' }).click();
  await expect(row).toHaveCount(0);

  await page.getByRole('link', { name: 'Về trang Tập huấn' }).click();
  await page.getByRole('row').filter({ hasText: '22/01/2019' }).getByRole('link').first().click();
  const effect = page.getByRole('table').filter({ hasText: '30 ngày trước' });
  await expect(effect).toContainText('%)');
  await expect(page.getByText('của phường khác, không hiện tên')).toBeVisible();
  await lookWideAndNarrow(page, 'training-effect');
});

/** A card of a member of a neighbourhood's team. */
async function memberWithCard({ request }: Pick<Officer, 'request'>): Promise<{ readonly member: string; readonly card: string }> {
  type Cards = { rows: { membershipId: string; fullName: string; card: { code: string } | null }[] };
  const cards = async () => ((await (await request.get(`/api/v1/teams/${unit}/cards`)).json()) as Cards).rows;
  const [first] = await cards();
  const made = await request.post(`/api/v1/teams/${unit}/cards`, { headers, data: { id: newUuid(), membershipId: first?.membershipId } });
  expect(made.ok(), await made.text()).toBe(true);
  const found = (await cards()).find((one) => one.membershipId === first?.membershipId);
  return { member: found?.fullName ?? '', card: found?.card?.code ?? '' };
}
