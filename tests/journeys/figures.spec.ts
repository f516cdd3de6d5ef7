import type { Locator, Page } from '@playwright/test';
import { logIn } from './officers.ts';
import { expect, test } from './story.ts';

type Asked = { readonly scope: string; readonly level: string; readonly from: string; readonly to: string };

test.beforeEach(async ({ page, context }) => {
  await logIn(context, 'kiemsoat.777');
  await page.goto('/can-bo/so-lieu');
});

async function ask(page: Page, asked: Asked): Promise<void> {
  await page.getByLabel('Phạm vi').selectOption({ label: asked.scope });
  await page.getByLabel('Mức độ dịch vụ').selectOption(asked.level);
  await page.getByLabel('Từ ngày').fill(asked.from);
  await page.getByLabel('Đến hết ngày').fill(asked.to);
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
}

/** The line of a figure in the table of all figures. */
function line(page: Page, figure: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${figure}(?: Cách tính|$)`) }) });
}

test('The wards from 2017 to March 2019: 15.221 of 43.410 online, 826 of them at a neighbourhood post', async ({ page }) => {
  await ask(page, { scope: 'Các phường', level: '', from: '1/1/2017', to: '31/3/2019' });
  await expect(line(page, 'Hồ sơ đã nộp')).toContainText('43.410');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('15.221');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('35,06% của 43.410');
  await expect(line(page, 'Trực tuyến tại khu phố')).toContainText('826');
});

test('The district in 2018: level 3 with 13.920 of 27.090 online, level 4 with 4.827 of 7.136', async ({ page }) => {
  await ask(page, { scope: 'Riêng đơn vị này', level: '3', from: '01/01/2018', to: '31/12/2018' });
  await expect(line(page, 'Hồ sơ đã nộp')).toContainText('27.090');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('13.920');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('51,38%');
  await page.getByLabel('Mức độ dịch vụ').selectOption('4');
  await expect(line(page, 'Hồ sơ đã nộp')).toContainText('7.136');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('4.827');
  await expect(line(page, 'Nộp trực tuyến')).toContainText('67,64%');
});

test('A number opens exactly the dossiers that it counts', async ({ page }) => {
  await ask(page, { scope: 'Các phường', level: '', from: '1/1/2017', to: '31/3/2019' });
  await line(page, 'Trực tuyến tại khu phố')
    .getByRole('link', { name: /^826\s/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trực tuyến tại khu phố');
  await expect(page.getByRole('status').filter({ hasText: 'hồ sơ' })).toHaveText('826 hồ sơ, đúng bằng con số đã bấm');
  await page.getByRole('link', { name: 'Về số liệu' }).click();

  await ask(page, { scope: 'Riêng đơn vị này', level: '4', from: '1/1/2018', to: '31/12/2018' });
  await line(page, 'Trực tuyến đang giải quyết').getByRole('link', { name: /^10\s/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'hồ sơ' })).toHaveText('10 hồ sơ, đúng bằng con số đã bấm');
  await expect(page.getByRole('rowgroup').last().getByRole('row')).toHaveCount(10);
});

test('A number of one ward opens the dossiers of that ward, page after page to the last', async ({ page }) => {
  await ask(page, { scope: 'Các phường', level: '', from: '1/1/2017', to: '31/3/2019' });
  await page.getByLabel('Chỉ tiêu so sánh').selectOption({ label: 'Trực tuyến tại khu phố' });
  const ward = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'UBND phường Tân Tạo A' }) });
  await ward.getByRole('link', { name: /^185\s/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'hồ sơ' })).toHaveText('185 hồ sơ, đúng bằng con số đã bấm');
  const rows = page.getByRole('rowgroup').last().getByRole('row');
  const more = page.getByRole('button', { name: 'Xem thêm' });
  for (let shown = 50; shown < 185; shown += 50) {
    await expect(rows).toHaveCount(shown);
    await more.click();
  }
  await expect(rows).toHaveCount(185);
  await expect(more).toHaveCount(0);
});

test('Told apart by field in a quarter of Decree 09/2019, each number opens its list, and form II.06a of the quarter closes', async ({ page }) => {
  await page.goto('/can-bo/so-lieu?unit=777&scope=own&from=2018-06-15&to=2018-09-14');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/quý III\/2018 \(kỳ báo cáo\), từ 15\/06\/2018 đến 14\/09\/2018/);
  await page.getByLabel('Chia theo').selectOption({ label: 'Lĩnh vực' });
  await page.getByLabel('Chỉ tiêu so sánh').selectOption({ label: 'Kỳ trước chuyển sang' });
  const number = page
    .getByRole('region', { name: 'Theo lĩnh vực' })
    .getByRole('row')
    .nth(1)
    .getByRole('link', { name: /^\d[\d.]* / });
  const told = /^[\d.]+/.exec((await number.textContent()) ?? '')?.[0];
  await number.click();
  await expect(page.getByRole('status').filter({ hasText: 'hồ sơ' })).toHaveText(`${told} hồ sơ, đúng bằng con số đã bấm`);
  await page.getByRole('link', { name: 'Về số liệu' }).click();

  await page.getByRole('link', { name: 'Biểu II.06a' }).click();
  await expect(page.getByText('Kỳ báo cáo: quý III/2018 (kỳ báo cáo), từ 15/06/2018 đến 14/09/2018')).toBeVisible();
  await expect(page.getByText(/^Biểu khớp/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải bảng tính (XLSX)' }).click();
  expect((await download).suggestedFilename()).toBe('bieu-ii06a-777-2018-06-15-2018-09-14.xlsx');
});

test('The 766 index says what it has no records for', async ({ page }) => {
  await page.goto('/can-bo/so-lieu/chi-so-766?unit=777&scope=all&from=2018-01-01&to=2018-12-31');
  await expect(page.getByText(/trên 20 điểm tính được từ hồ sơ/)).toBeVisible();
  await expect(page.getByRole('row', { name: /^3\.6 / })).toContainText('chưa có số liệu');
});
