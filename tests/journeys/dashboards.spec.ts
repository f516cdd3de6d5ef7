import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

test('A leader sees how 2018 stood in September, what was foretold, who ranks where, and opens the dossiers behind; then sets next year’s target, and overwrites none that a colleague has set meanwhile', async ({
  machine,
}) => {
  const { page } = await officerAtDesk(machine, 'lanhdao.777');
  await page.goto('/can-bo/bang-dieu-hanh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bảng điều hành');
  await expect(page.getByRole('heading', { name: 'Hôm nay' })).toBeVisible();
  await look(page, 'dashboard-today');

  await page.getByLabel('Nhìn từ ngày').fill('30/9/2018');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByText('Nhìn từ cuối ngày 30/09/2018')).toBeVisible();
  const online = page.getByRole('article', { name: 'Tỷ lệ nộp trực tuyến' });
  await expect(online).toContainText('Chỉ tiêu 50,00%');
  await expect(online).toContainText('Dự báo cả kỳ:');
  await online.getByText('Xem bằng bảng').click();
  await expect(online.getByRole('row')).toHaveCount(13);
  await look(page, 'dashboard-2018');

  const ranking = page.getByRole('region', { name: /^Xếp hạng/ });
  await ranking.getByLabel('Cách xếp').selectOption({ label: 'Theo tỷ lệ đã cân nhắc cỡ' });
  await ranking.getByRole('button', { name: 'Chỉ xem 3 hạng đầu, kể cả đồng hạng' }).click();
  await expect(ranking.getByRole('row')).toHaveCount(4);
  const first = ranking.getByRole('row').nth(1).getByRole('link').first();
  const told = /^[\d.]+/.exec((await first.textContent()) ?? '')?.[0];
  await first.click();
  await expect(page.getByRole('status').filter({ hasText: 'hồ sơ' })).toHaveText(`${told} hồ sơ, đúng bằng con số đã bấm`);
  await page.goBack();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'dashboard-narrow');
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('link', { name: 'Chỉ tiêu', exact: true }).click();
  await page.goto('/can-bo/bang-dieu-hanh/chi-tieu?from=2020-01-01&to=2020-12-31');
  const row = page.getByRole('row').filter({ hasText: 'Hồ sơ trực tuyến được tiếp nhận' });
  await row.getByRole('button', { name: 'Đặt' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đặt chỉ tiêu: Hồ sơ trực tuyến được tiếp nhận' });
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(dialog).toContainText('Ghi văn bản giao chỉ tiêu.');
  await dialog.getByLabel('Văn bản giao chỉ tiêu').fill('Kế hoạch mẫu số 09');
  await dialog.getByLabel('Chỉ tiêu (phần trăm)').fill('98,5');
  await look(page, 'target-dialog');
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('98,50%');
  await row.getByText('Các lần đặt').click();
  await expect(row).toContainText('Kế hoạch mẫu số 09');
  await look(page, 'targets');

  await row.getByRole('button', { name: 'Sửa' }).click();
  await dialog.getByLabel('Chỉ tiêu (phần trăm)').fill('97');
  await dialog.getByLabel('Lý do').fill('Sửa theo văn bản mới');
  const colleague = await officerAtDesk(machine, 'theodoi.vhtt.777');
  const said = { figure: 'eligible', level: 'any', hundredths: 9900, document: 'Kế hoạch mẫu số 10', documentOn: null, why: 'Quận giao thêm', basedOn: 1 };
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  const theirs = await colleague.request.post('/api/v1/figures/targets', {
    headers: { 'x-requested-with': 'dong-hanh' },
    data: { id: newUuid(), unit: '777', scope: 'all', ...said, from: asked['from'], to: asked['to'] },
  });
  expect(theirs.status()).toBe(201);
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect(page.locator('tr').filter({ hasText: 'Hồ sơ trực tuyến được tiếp nhận' })).toContainText('99,00%', { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
  await expect(dialog).toContainText('Người khác vừa đặt hoặc sửa chỉ tiêu này.');
});
