import { newUuid } from './ids.ts';
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

test('I bring in the list that my ward keeps: a title that nobody knows I explain once, and I take the list back when I was wrong', async ({ page, context }) => {
  const [title, name] = [`Chức danh Mẫu ${newUuid().slice(-6)}`, `Lương Văn Mẫu ${letters(newUuid())}`];
  await logIn(context, 'lanhdao.27460');
  await page.goto('/can-bo/to-tu-van/nap-danh-sach');
  const list = `STT,Họ tên,Chức vụ,Điện thoại,Khu phố\r\n1,${name},${title},0900000790,3\r\n`;
  await page.getByLabel('Tệp danh sách').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) });
  await expect(page.getByRole('alert')).toContainText('1 chức danh chưa rõ');
  const row = page.getByRole('listitem').filter({ hasText: `“${title}”` });
  await row.getByLabel('Là thành phần').selectOption({ label: 'Bảo vệ dân phố' });
  await row.getByRole('button', { name: 'Ghi nhớ' }).click();
  await expect(page.getByText('hiểu là Bảo vệ dân phố')).toBeVisible();
  await look(page, 'team-import');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'team-import');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi cả danh sách' })).toBeVisible();

  await page
    .getByRole('button', { name: /^Hoàn lại cả lần nạp/ })
    .first()
    .click();
  const asked = page.getByRole('dialog', { name: 'Hoàn lại danh-sach.csv?' });
  await expect(asked).toContainText('1 người mới trong số đó bị xóa khỏi sổ');
  await expect(asked.getByRole('button', { name: 'Thôi, để nguyên' })).toBeFocused();
  await look(page, 'team-import-undo');
  await asked.getByRole('button', { name: 'Hoàn lại cả lần nạp' }).click();
  await expect(page.getByText(/^đã hoàn lại/).first()).toBeVisible();
});

/** A name that nobody else bears: digits are in no name. */
function letters(id: string): string {
  const word = id.slice(-6).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
