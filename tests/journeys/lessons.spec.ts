import type { Page } from '@playwright/test';
import { expectHeading, press } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { officerAtDesk } from './officers.ts';
import { codeForPost, sharedMachine, throwMachineAway } from './posts.ts';
import { expect, test } from './story.ts';

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };
/** Another person at each telling: the ward knows a name and a phone once. */
const letters = [...String(Date.now()).slice(-4)].map((digit) => 'aeiouybcdg'[Number(digit)]).join('');
const member = { fullName: `Ngô Thị Mẫu Học ${letters.toUpperCase()}`, phone: `09000${String(Date.now()).slice(-5)}`, pin: 'khoai-lang-7' };

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
  const { code, unitCode } = await codeForPost(machine);
  const leader = await officerAtDesk(machine, 'lanhdao.27436');
  const headers = { 'x-requested-with': 'dong-hanh' };
  const { rows: teams } = (await (await leader.request.get(`/api/v1/teams?office=${leader.officeId}`)).json()) as { rows: { id: string; unitCode: string }[] };
  const team = teams.find((one) => one.unitCode === unitCode);
  const data = {
    id: newUuid(),
    person: { fullName: member.fullName, phone: member.phone },
    positionCode: 'groupHead',
    role: 'member',
    fromOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    document: null,
  };
  const added = await leader.request.post(`/api/v1/teams/${team?.id}/memberships`, { headers, data });
  expect(added.ok(), await added.text()).toBe(true);

  const shared = await sharedMachine(info);
  const { page } = shared;
  await page.goto('/ho-tro');
  await page.getByLabel('Mã một lần của phường').fill(code);
  await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
  await expectHeading(page, 'Bắt đầu ca làm việc');
  const option = page.locator('#person option').filter({ hasText: member.fullName });
  await page.getByLabel('Tên của bạn trong Tổ').selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel('Mã PIN', { exact: true }).fill(member.pin);
  await page.getByLabel('Gõ lại mã PIN').fill(member.pin);
  await press(page.getByRole('button', { name: 'Bắt đầu', exact: true }));
  await press(page.locator('a[href="/ho-tro/toi"]').first());
  await press(page.locator('#ask'));
  await expect(page.locator('#code')).toBeVisible();
  const operator = await officerAtDesk(machine, 'quantri');
  const { rows: sent } = (await (await operator.request.get('/api/v1/notices')).json()) as { rows: { text: string }[] };
  const [, digits = ''] = sent.map(({ text }) => /Mã vào máy của điểm hỗ trợ.*?(\d{6})/.exec(text)).find((one) => one !== null) ?? [];
  await page.locator('#code').fill(digits);
  await press(page.getByRole('button', { name: 'Tiếp tục' }));
  await expect(page.getByRole('status').first()).toContainText('xác nhận');
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
