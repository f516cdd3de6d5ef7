import path from 'node:path';
import { look } from './look.ts';
import { logIn } from './officers.ts';
import { expect, test } from './story.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/imports');

test('I bring in a table typed in TCVN3, see it among the figures with its source, and take it back', async ({ page, context }) => {
  await logIn(context, 'kiemsoat.777');
  await page.goto('/can-bo/so-lieu');
  await page.getByRole('link', { name: 'Nhập số liệu cũ từ Excel' }).click();
  await expect(page.getByText('Chưa nhập bảng nào')).toBeVisible();

  await page.getByLabel('Tệp (.xlsx, .xls, .csv)').setInputFiles(path.join(folder, 'tong-khong-khop-nam-2018.xlsx'));
  await expect(page.getByRole('alert')).toContainText('"Phường Lạ" không phải đơn vị này');
  await look(page, 'import-wrong');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'import-wrong-narrow');
  await page.getByRole('button', { name: 'Bỏ dòng này Dòng 5' }).click();
  await expect(page.getByRole('alert')).not.toContainText('Phường Lạ');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByLabel('Tệp (.xlsx, .xls, .csv)').setInputFiles(path.join(folder, 'tong-hop-quy-1-tcvn3.csv'));
  await expect(page.getByText('3 dòng mới với 11 số liệu')).toBeVisible();
  await expect(page.getByLabel('Bảng mã chữ')).toHaveValue('tcvn3');
  await look(page, 'import-preview');
  await page.getByLabel('Hiểu là của cột G').selectOption('ignore');
  await expect(page.getByText('Có thay đổi chưa đọc lại')).toBeVisible();
  await page.getByRole('button', { name: 'Đọc lại' }).click();
  await expect(page.getByText('3 dòng mới với 9 số liệu')).toBeVisible();
  await page.getByLabel('Nguồn của bảng').fill('Báo cáo mẫu quý I/2018 của UBND quận');
  await page.getByRole('button', { name: 'Ghi số liệu' }).click();
  await expect(page.getByText('Đã ghi cả bảng.').first()).toBeVisible();
  await expect(page.getByText('9 số liệu ·')).toBeVisible();

  await page.goto('/can-bo/so-lieu?unit=27436&scope=own&from=2018-01-01&to=2018-12-31');
  await expect(page.getByRole('row').filter({ hasText: 'Hồ sơ đã nộp' }).filter({ hasText: 'số nhập' })).toContainText('Báo cáo mẫu quý I/2018 của UBND quận');
  await look(page, 'import-shown');
  await page.goto('/can-bo/nhap-so-lieu');
  await page.getByRole('button', { name: 'Hoàn lại tong-hop-quy-1-tcvn3.csv' }).click();
  await expect(page.getByText('đã hoàn lại')).toBeVisible();
});
