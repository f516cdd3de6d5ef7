import { look } from './look.ts';
import { expect, test } from './story.ts';

test('I read how my district works, choose another period, see how a number is counted, and take the data home', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Số liệu', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Số liệu giải quyết hồ sơ');
  await expect(page.getByText(/Cập nhật hằng ngày, lần cuối lúc \d\d:\d\d/)).toBeVisible();
  await look(page, 'public-figures');

  await page.getByText('Kỳ khác: mọi năm, quý, tháng').click();
  await page.getByRole('link', { name: 'Năm 2018', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Năm 2018 từ 01\/01\/2018 đến 31\/12\/2018/ })).toBeVisible();
  const online = page.locator('.open-figure').filter({ has: page.getByText(/^[\d.]+ Nộp qua mạng$/) });
  await expect(online).toContainText(/\d{2},\d{2}% của hồ sơ nhận được/);
  await online.getByText('Cách tính').click();
  await expect(online).toContainText('Hồ sơ nộp qua mạng, tự nộp hoặc có người hỗ trợ.');
  await expect(page.getByRole('row', { name: /Phường An Lạc/ }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Mỗi thủ tục thực sự mất bao lâu, năm 2018' })).toBeVisible();
  await look(page, 'public-figures-year');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(page, 'public-figures-wide');

  await page.getByRole('link', { name: 'Tải số liệu (CSV, JSON)' }).click();
  await look(page, 'open-data-wide');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'open-data');
  const address = await page.getByRole('link', { name: /^CSV ?: Hồ sơ theo kỳ và đơn vị$/ }).getAttribute('href');
  const file = await page.request.get(address ?? '');
  expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="so-lieu-figures-\d{4}-\d\d-\d\d\.csv"$/);
  expect(await file.text()).toContain('2018;year;2018-01-01;2018-12-31;all;Quận Bình Tân;;total;');
});
