import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

const post = /Khu phố 2, Phường Bình Hưng Hòa$/;

test('I find the team of my street without marks, take a time in three taps, and cancel it when I cannot come', async ({ page }) => {
  await page.goto('/to-tu-van');
  await look(page, 'find-help');
  await page.getByLabel('Địa chỉ, tên đường, khu phố hoặc phường').fill('45 duong hoa phuong, binh hung hoa');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page.locator('.results a').filter({ hasText: 'Khu phố 2, Phường Bình Hưng Hòa' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(post);
  await expect(page.getByText('giữ giấy tờ gốc của bạn')).toBeVisible();
  await look(page, 'find-help-post');

  await page.getByRole('link', { name: 'Hẹn giờ' }).click();
  await look(page, 'find-help-times');
  await page.locator('.slots a').first().click();
  const phone = `09000${String(Date.now()).slice(-5)}`;
  const whoComes = async () => {
    await page.getByLabel('Họ tên người đến').fill('Trần Thị Mẫu');
    await page.getByLabel('Số di động').fill(phone);
  };
  await whoComes();
  await look(page, 'find-help-who');
  await page.getByRole('button', { name: 'Đặt hẹn' }).click();
  await expect(page.getByRole('heading', { name: 'Đã đặt hẹn' })).toBeVisible();
  const code = (await page.locator('.spoken').textContent()) ?? '';
  await look(page, 'find-help-done');
  await page.goBack();
  await whoComes();
  await page.getByRole('button', { name: 'Đặt hẹn' }).click();
  await expect(page.locator('.spoken')).toHaveText(code);

  await page.goto('/to-tu-van/hen');
  await page.getByLabel('Mã hẹn').fill(code.toLowerCase());
  await page.getByLabel('4 số cuối điện thoại').fill(phone.slice(-4));
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.getByText('Không đến được?').click();
  await page.getByRole('button', { name: 'Hủy lượt hẹn này' }).click();
  await expect(page.getByRole('heading', { name: 'Lượt hẹn đã hủy' })).toBeVisible();
});

test('Somebody shows me a card: I check its code and see whether it is good', async ({ page, machine }) => {
  await page.goto('/the');
  await page.getByLabel('Mã thẻ').fill('ABCD EFGH');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Không có thẻ nào mang mã này');
  await look(page, 'card-unknown');

  const leader = await officerAtDesk(machine, 'lanhdao.27436');
  type Cards = { rows: { membershipId: string; fullName: string; card: { code: string } | null }[] };
  const cards = '/api/v1/teams/27436-KP02/cards';
  const [member] = ((await (await leader.request.get(cards)).json()) as Cards).rows;
  if (member === undefined) throw new Error('The sample has members at this post');
  const given = await leader.request.post(cards, { headers: { 'x-requested-with': 'dong-hanh' }, data: { id: newUuid(), membershipId: member.membershipId } });
  const card = ((await given.json()) as Cards).rows.find((row) => row.membershipId === member.membershipId)?.card;
  await page.goto(`/the/${card?.code.replace(' ', '')}`);
  await expect(page.getByRole('status')).toContainText('Thẻ thật, hôm nay còn giá trị');
  await expect(page.getByRole('status')).toContainText(member.fullName);
});
