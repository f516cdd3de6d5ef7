import type { Page } from '@playwright/test';
import { expectHeading } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { type Officer, officerAtDesk } from './officers.ts';
import { desk, expect, test } from './story.ts';

const unit = '27442';

async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
}

type Coverage = {
  readonly lines: readonly {
    readonly level: string;
    readonly purpose: string;
    readonly kindCode: string;
    readonly coverage: { readonly without: readonly { readonly name: string }[] };
  }[];
};

/** A neighbourhood without a scanner that works. */
async function bareOfScanners({ request, officeId }: Officer): Promise<string> {
  const { lines } = (await (await request.get(`/api/v1/equipment-coverage?office=${officeId}`)).json()) as Coverage;
  const line = lines.find(({ level, purpose, kindCode }) => level === 'neighbourhood' && purpose === 'team' && kindCode === 'scanner');
  return line?.coverage.without[0]?.name ?? '';
}

/** How many neighbourhoods of the ward have a scanner that works, as the page tells it. */
async function coveredByScanners(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Độ phủ' }).click();
  const rows = page.locator('tbody').filter({ hasText: 'Khu phố: Tổ tư vấn' }).getByRole('row').filter({ hasText: 'Máy scan' });
  return (await rows.getByRole('cell').nth(2).textContent()) ?? '';
}

/** Escape in the instant after the form that held the focus is gone from the dialog. */
async function escapeFromNowhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
}

test('I enter a scanner of a post; somebody there scans its label and says it is broken; when I have confirmed it, the coverage falls', async ({ machine }) => {
  const leader = await officerAtDesk(machine, `lanhdao.${unit}`);
  const { page } = leader;
  const post = await bareOfScanners(leader);
  const name = `Máy scan Mẫu ${newUuid().slice(-4)}`;
  await page.goto('/can-bo/to-tu-van');
  await page.getByRole('link', { name: 'Trang thiết bị' }).click();
  await expectHeading(page, 'Trang thiết bị');
  await page.getByRole('button', { name: 'Ghi thiết bị mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(dialog).toContainText('Ghi tên hoặc hiệu máy.');
  await dialog.getByLabel('Nơi đặt').selectOption({ label: post });
  await dialog.getByLabel('Loại').selectOption({ label: 'Máy scan' });
  await dialog.getByLabel('Tên, hiệu máy').fill(name);
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(post);
  const label = (await row.getByRole('button').textContent()) ?? '';
  expect(label).toMatch(/^TB-27442-\d{4}$/);
  await lookWideAndNarrow(page, 'equipment-register');

  await page.getByLabel('Loại').selectOption({ label: 'Máy scan' });
  await page.getByRole('button', { name: 'In nhãn' }).click();
  const printed = page.getByRole('listitem').filter({ hasText: label });
  const address = (await printed.getByRole('img').getAttribute('data-address')) ?? '';
  expect(new URL(address).pathname).toBe(`/thiet-bi/${label}`);
  const before = await coveredByScanners(page);

  const somebody = await (await machine(desk)).newPage();
  await somebody.goto(`/thiet-bi/${label}`);
  await expectHeading(somebody, 'Máy scan của Tổ tư vấn');
  await somebody.setViewportSize({ width: 360, height: 740 });
  await look(somebody, 'equipment-label');
  await somebody.getByLabel(/Hỏng thế nào/).fill('Không lên nguồn');
  await somebody.getByRole('button', { name: 'Báo hỏng' }).click();
  await expect(somebody.getByRole('status')).toContainText('Phường sẽ xem máy này');

  await page.reload();
  expect(await coveredByScanners(page), 'a report alone changes no figure').toBe(before);
  await page.getByRole('button', { name: 'Sổ thiết bị' }).click();
  await page.getByRole('row').filter({ hasText: name }).getByRole('button').click();
  await expect(dialog).toContainText('Không lên nguồn');
  await dialog.getByRole('button', { name: 'Xác nhận hỏng' }).click();
  await look(page, 'equipment-item');
  await dialog.getByRole('button', { name: 'Ghi: Xác nhận hỏng' }).click();
  await expect(dialog.locator('.chip.late')).toHaveText('Hỏng');
  await escapeFromNowhere(page);
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => Number.parseInt(await coveredByScanners(page), 10)).toBe(Number.parseInt(before, 10) - 1);
  await look(page, 'equipment-coverage');
});

test('I ask which posts to equip first, what three more scanners would change, and take the table along', async ({ machine }) => {
  const { page } = await officerAtDesk(machine, 'lanhdao.27451');
  await page.goto('/can-bo/to-tu-van/thiet-bi?view=plan&from=2017-01-01&to=2019-03-31');
  const totals = page.getByRole('region', { name: 'Cần bao nhiêu, hết bao nhiêu' });
  await expect(totals).toContainText('giá giả định, cần báo giá');
  await page.getByLabel('Thêm máy scan').fill('3');
  await page.getByRole('button', { name: 'Tính thử' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Máy scan: +3' })).toContainText('Từ 1 lên 4 trên 13 nơi có máy dùng được.');
  await lookWideAndNarrow(page, 'equipment-plan');
  for (const [button, file] of [
    ['Tải CSV', /\.csv$/],
    ['Tải Excel', /\.xlsx$/],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
    expect(download.suggestedFilename()).toMatch(file);
  }
});
