import type { Page } from '@playwright/test';
import { press } from './citizens.ts';
import { look } from './look.ts';
import { memberAtPost } from './member-at-post.ts';
import { throwMachineAway } from './posts.ts';
import { expect, test } from './story.ts';

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };

/** By thumb and by mouse: a narrow window is looked at, then things go on in the wide one. */
async function lookNarrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize(narrow);
  await look(page, name);
  await page.setViewportSize(wide);
}

async function answer(page: Page, choices: readonly string[]): Promise<void> {
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
  await press(page.getByRole('button', { name: 'Xem kết quả' }));
}

const right = ['Tắt flash, đổi chỗ sáng, chụp lại', 'Phóng to đọc được số, ngày, tên, con dấu', 'Hai ảnh, mỗi mặt một ảnh'];

test('I find a lesson without marks, read it, and try its three questions without an account', async ({ page }) => {
  await page.goto('/bai-hoc');
  await lookNarrow(page, 'lessons');
  await page.getByRole('searchbox').fill('chup giay to');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.locator('.results a').filter({ hasText: 'Chụp giấy tờ cho rõ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chụp giấy tờ cho rõ');
  await lookNarrow(page, 'lesson');
  await answer(page, right.slice(0, 2));
  await expect(page.locator('#errors')).toContainText('Mỗi câu chọn một trả lời');
  await answer(page, ['Một ảnh mặt trước']);
  await expect(page.getByRole('status')).toContainText('Đúng 66%, cần 80%');
  await lookNarrow(page, 'lesson-result');
  await look(page, 'lesson-result-wide');
  await press(page.getByRole('link', { name: 'Làm lại' }));
  await expect(page.getByRole('button', { name: 'Xem kết quả' })).toBeVisible();
});

test('At the post I am shown the next lesson; my test is kept under my name, and my ward counts it', async ({ machine }, info) => {
  test.setTimeout(120_000);
  const { leader, shared } = await memberAtPost(machine, info);
  const { page } = shared;
  await expect(async () => {
    await press(page.locator('a[href="/ho-tro"]').first());
    await expect(page.locator('section[aria-labelledby="lesson"] a')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await lookNarrow(page, 'bench-with-lesson');
  await press(page.locator('section[aria-labelledby="lesson"] a'));
  await expect(page.locator('main')).toContainText('Đạt thì bài này được ghi vào tên bạn');
  await lookNarrow(page, 'post-lesson');
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  for (const group of await page.locator('fieldset').all()) await group.getByRole('radio').nth(1).check();
  await press(page.getByRole('button', { name: 'Xem kết quả' }));
  await expect(page.getByRole('status').first()).toContainText(/Đúng \d+%/);
  await lookNarrow(page, 'post-lesson-result');
  await press(page.getByRole('link', { name: 'Làm lại' }));
  await expect(page.getByRole('button', { name: 'Xem kết quả' })).toBeVisible();
  await throwMachineAway(shared);

  await leader.page.goto('/can-bo/to-tu-van/tap-huan/bai-hoc');
  await expect(leader.page.getByRole('row').filter({ hasText: title })).toBeVisible();
  await look(leader.page, 'office-lessons');
  await leader.page.getByLabel('Tìm bài học').fill('chup giay');
  await expect(leader.page.getByRole('row')).toHaveCount(2);
  await lookNarrow(leader.page, 'office-lessons-narrow');
});
