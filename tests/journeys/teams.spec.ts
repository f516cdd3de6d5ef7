import { look } from './look.ts';
import { logIn } from './officers.ts';
import { expect, test } from './story.ts';

test.beforeEach(async ({ page, context }) => {
  await logIn(context, 'theodoi.vhtt.777');
  await page.goto('/can-bo/to-tu-van');
});

test('The monitor of the district sees all teams on one page', async ({ page }) => {
  const counts = page.locator('.headlines');
  const listed = page.getByRole('table').first().getByRole('link');
  // The 141 of the report, and what another story may have founded since.
  await expect.poll(() => listed.count()).toBeGreaterThanOrEqual(141);
  await expect(counts).toContainText(String(await listed.count()));

  await page.getByLabel('Đơn vị').selectOption({ label: 'Phường Tân Tạo A' });
  await expect(page.getByRole('table').first().getByRole('link')).toHaveCount(12);
  await look(page, 'teams');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'teams');
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('A membership ends, a vacancy opens, and somebody takes the seat', async ({ page }) => {
  await page.getByLabel('Đơn vị').selectOption({ label: 'Phường Tân Tạo A' });
  await page.getByLabel('Tìm tổ hoặc người').fill('khu pho 5');
  await expect(page.getByRole('table').first().getByRole('link')).toHaveCount(1);
  await page.getByRole('link', { name: 'Khu phố 5' }).click();

  const members = page.getByRole('region', { name: /^Đang tham gia/ });
  const row = members.getByRole('listitem').nth(2);
  const name = String(await row.getByRole('link').textContent());
  const before = await members.getByRole('listitem').count();
  await row.getByRole('button', { name: `Cho thôi ${name}` }).click();
  const ending = page.getByRole('dialog', { name: `Cho ${name} thôi tham gia` });
  await ending.getByLabel('Ngày cuối trong tổ').fill('31/10/2026');
  await ending.getByRole('button', { name: 'Nghỉ hưu' }).click();
  await ending.getByRole('button', { name: 'Cho thôi', exact: true }).click();

  const vacant = page.getByRole('region', { name: 'Chỗ khuyết' });
  await expect(vacant).toContainText(`${name} thôi tham gia, ngày cuối 31/10/2026`);
  await expect(members.getByRole('listitem')).toHaveCount(before - 1);
  await look(page, 'team');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'team');
  await page.setViewportSize({ width: 1280, height: 800 });

  await vacant.getByRole('button', { name: 'Chọn người thay' }).click();
  const replacing = page.getByRole('dialog', { name: `Người thay ${name}` });
  await replacing.getByLabel('Tìm trong sổ trước').fill('Lương Thị Mẫu Bưởi');
  await replacing.getByRole('button', { name: 'Ghi người mới' }).click();
  await replacing.getByLabel('Điện thoại').fill('0900 000 999');
  await look(page, 'team-replace');
  await replacing.getByRole('button', { name: 'Ghi', exact: true }).click();
  await expect(members.getByRole('listitem').filter({ hasText: 'Lương Thị Mẫu Bưởi' })).toBeVisible();
  await expect(vacant).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Sổ thay đổi' })).toContainText('Vào tổ, thay chỗ khuyết: Lương Thị Mẫu Bưởi');
});
