import { readFileSync } from 'node:fs';
import path from 'node:path';
import { look } from './look.ts';
import { logIn } from './officers.ts';
import { expect, test } from './story.ts';

const report = path.resolve(import.meta.dirname, '../fixtures/bao-cao-to-tu-van-2019.txt');

test('I paste the report of 2019, am led from place to place, and see that 51,36% was cut off', async ({ page, context }) => {
  await logIn(context, 'kiemsoat.777');
  await page.goto('/can-bo/soat-bao-cao');
  await page.getByRole('button', { name: 'Soát', exact: true }).click();
  await expect(page.getByText('Chưa có gì để soát')).toBeVisible();
  await page.getByLabel('Hoặc dán nội dung vào đây').fill(readFileSync(report, 'utf8'));
  await look(page, 'proofread-form');
  await page.getByRole('button', { name: 'Soát', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 chỗ sai' })).toBeVisible();
  await page.getByRole('button', { name: 'Sai và cần xem lại' }).click();
  await page.keyboard.press('j');
  await expect(page.getByText('Chỗ 1 trên 1')).toBeVisible();
  await expect(page.locator('mark.is-current')).toHaveText('51,36%');
  await expect(page.locator('li.is-current')).toContainText('13.916 : 27.090 × 100');
  await look(page, 'proofread-result');
  await page.getByRole('button', { name: 'Tất cả' }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'proofread-result-narrow');
  await page.getByRole('button', { name: 'Soát báo cáo khác' }).click();

  await page.getByLabel('Chọn tệp báo cáo').setInputFiles({ name: 'trang.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK nothing') });
  await expect(page.getByRole('alert')).toContainText('Tệp bị hỏng');
  await page.getByLabel('Chọn tệp báo cáo').setInputFiles(report);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('bao-cao-to-tu-van-2019.txt');
});
