import type { Page } from '@playwright/test';
import { expectHeading, press } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { memberAtPost } from './member-at-post.ts';
import { logIn, officerAtDesk } from './officers.ts';
import { beginSession, codeForPost, sharedMachine, throwMachineAway } from './posts.ts';
import { expect, test } from './story.ts';

async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('I add a kind of team, found such a team on its decision, and write down from which team it goes on', async ({ page, context }) => {
  const kind = `Tổ hòa giải số Mẫu ${newUuid().slice(-5)}`;
  await logIn(context, 'theodoi.vhtt.777');
  await page.goto('/can-bo/to-tu-van/loai-to');
  await page.getByRole('button', { name: 'Thêm loại tổ' }).click();
  const adding = page.getByRole('dialog', { name: 'Thêm loại tổ' });
  await adding.getByRole('button', { name: 'Ghi loại tổ' }).click();
  await expect(adding).toContainText('Chọn ít nhất một cấp.');
  await adding.getByLabel('Tên loại tổ').fill(kind);
  await adding.getByLabel('Tên tiếng Anh').fill('Sample mediation team');
  await adding.getByLabel('Khu phố', { exact: true }).check();
  await adding.getByLabel('Nhiệm vụ, mỗi dòng một việc').fill('Hòa giải qua mạng\nGiới thiệu dịch vụ công');
  await adding.getByLabel('Căn cứ (văn bản)').fill('Quyết định mẫu');
  await look(page, 'team-kind');
  await adding.getByRole('button', { name: 'Ghi loại tổ' }).click();
  await expect(page.getByRole('region', { name: kind })).toContainText('Hòa giải qua mạng');
  await lookWideAndNarrow(page, 'team-kinds');

  await page.getByRole('link', { name: 'Tổ tư vấn', exact: true }).last().click();
  await page.getByRole('button', { name: 'Lập tổ mới' }).click();
  const founding = page.getByRole('dialog', { name: 'Lập tổ mới' });
  await founding.getByLabel('Loại tổ').selectOption({ label: kind });
  await founding.getByLabel('Phường hoặc quận').selectOption({ label: 'Phường An Lạc' });
  await founding.getByLabel('Nơi tổ hoạt động').selectOption({ label: 'Khu phố 2' });
  await expect(founding.getByLabel('Tên tổ')).toHaveValue(`${kind} khu phố 2, phường An Lạc`);
  await founding.getByLabel('Văn bản thành lập: số').fill('45/QĐ-UBND');
  await founding.getByLabel('Ngày ký văn bản').fill('12/03/2019');
  await expect(founding).toContainText('Quyết định số 45/QĐ-UBND ngày 12/03/2019 của UBND phường An Lạc');
  await look(page, 'team-found');
  await founding.getByRole('button', { name: 'Lập tổ', exact: true }).click();
  await expect(page.getByRole('heading', { name: `${kind} khu phố 2` })).toBeVisible();
  await expect(page.getByText('Chưa rõ ai trong tổ này')).toBeVisible();

  await page.getByRole('button', { name: 'Nối với tổ trước' }).click();
  const linking = page.getByRole('dialog', { name: 'Nối với tổ trước' });
  await linking.getByLabel('tách ra từ tổ trước').check();
  const option = linking.locator('option').filter({ hasText: 'khu phố 2, phường An Lạc' });
  await linking.getByLabel('Tổ trước', { exact: true }).selectOption((await option.first().getAttribute('value')) ?? '');
  await linking.getByRole('button', { name: 'Nối', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Tổ trước và sau' })).toContainText(/Tách ra từ .*khu phố 2, phường An Lạc từ 12\/03\/2019/);
  await lookWideAndNarrow(page, 'team-founded');
});

test('I see each member of a team to help them, not to rank them; equipment goes to another ward when that ward confirms it', async ({ page, context, machine }) => {
  const leader = await officerAtDesk(machine, 'lanhdao.27442');
  const made = await leader.request.post('/api/v1/equipment', {
    headers: { 'x-requested-with': 'dong-hanh' },
    data: { id: newUuid(), office: leader.officeId, unitCode: '27442', kindCode: 'printer', purpose: 'team', name: 'Máy in Mẫu thừa', origin: 'bought', receivedOn: '2019-01-15' },
  });
  const { id, label } = (await made.json()) as { readonly id: string; readonly label: string };
  await leader.page.goto(`/can-bo/to-tu-van/thiet-bi?item=${id}`);
  await leader.page.getByText('Bàn giao cho đơn vị khác').click();
  const dialog = leader.page.getByRole('dialog');
  const taking = dialog.getByLabel('Bên nhận').locator('option').filter({ hasText: 'Bình Hưng Hòa A' });
  await dialog.getByLabel('Bên nhận').selectOption((await taking.first().getAttribute('value')) ?? '');
  await dialog.getByRole('button', { name: 'Đề nghị bàn giao' }).click();
  await expect(dialog).toContainText('Chờ xác nhận');
  await look(leader.page, 'equipment-offer');

  await logIn(context, 'lanhdao.27439');
  await page.goto('/can-bo/to-tu-van/thiet-bi?view=handovers');
  const row = page.getByRole('listitem').filter({ hasText: label });
  await row.getByRole('button', { name: /^Xác nhận đã nhận/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận đã nhận' }).click();
  await expect(row).toContainText('Đã nhận');
  await lookWideAndNarrow(page, 'equipment-handovers');

  await page.goto('/can-bo/to-tu-van/giup-do');
  await page
    .getByRole('link', { name: /^Từng thành viên/ })
    .first()
    .click();
  await expect(page.getByRole('table')).toContainText('Bài học đã đạt');
  await expect(page.getByText('không xếp hạng')).toBeVisible();
  await lookWideAndNarrow(page, 'team-members');
});

test('At the post a difficulty is raised without a line in a minute, goes to the ward with the line, and its answer is shown there', async ({ machine }, info) => {
  const text = `Máy in kẹt giấy ${newUuid().slice(-5)}`;
  const { code } = await codeForPost(machine);
  const shared = await sharedMachine(info);
  const { context, page } = shared;
  await page.goto('/ho-tro');
  await page.getByLabel('Mã một lần của phường').fill(code);
  await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
  await beginSession(page, { member: 'Phạm Thị Mẫu Chiều', pin: 'bap-nuong-42' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await press(page.getByRole('link', { name: 'Nêu khó khăn' }));
  await expectHeading(page, 'Nêu khó khăn');
  await press(page.getByRole('button', { name: 'Gửi phường' }));
  await expect(page.locator('#errors')).toContainText('Chọn việc gì');
  await page.getByLabel('Máy, thiết bị').check();
  await page.getByLabel('Chuyện gì').fill(text);
  await look(page, 'post-raise');
  await press(page.getByRole('button', { name: 'Gửi phường' }));
  await expectHeading(page, 'Khó khăn của điểm');
  await expect(page.getByRole('listitem').filter({ hasText: text })).toContainText('Chờ mạng');
  await look(page, 'post-difficulties');

  await context.setOffline(false);
  await press(page.getByRole('button', { name: 'Gửi ngay' }));
  const card = page.getByRole('listitem').filter({ hasText: text });
  await expect(card).toContainText('Chờ trả lời');
  const leader = await officerAtDesk(machine, 'lanhdao.27436');
  const { rows } = (await (await leader.request.get(`/api/v1/difficulties?office=${leader.officeId}`)).json()) as { rows: { id: string; text: string }[] };
  const difficulty = rows.find((one) => one.text === text)?.id ?? '';
  await leader.request.post(`/api/v1/difficulties/${difficulty}/acts`, {
    headers: { 'x-requested-with': 'dong-hanh' },
    data: { id: newUuid(), kind: 'answer', text: 'Chiều nay phường cho người đến sửa' },
  });
  await press(card.getByRole('button', { name: /^Chuyển lên quận/ }));
  await expect(card).toContainText('Chiều nay phường cho người đến sửa');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'post-difficulties');
  await throwMachineAway(shared);
});

test('At the post I note by one tap who came without an appointment, without a line; with the line the ward counts it, and I take one back', async ({ machine }, info) => {
  const { leader, unitCode, shared, member } = await memberAtPost(machine, info);
  const { context, page } = shared;
  await page.setViewportSize({ width: 1280, height: 800 });
  await press(page.locator('a[href="/ho-tro"]').first());
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await press(page.getByRole('link', { name: 'Có người đến không hẹn' }));
  await page.getByLabel('Về việc gì (không bắt buộc)').selectOption({ label: 'Đăng ký khai sinh' });
  await press(page.getByRole('button', { name: 'Đã giúp xong' }));
  await expect(page.getByRole('status').first()).toContainText('Đã ghi trên máy, chờ mạng');
  await press(page.getByRole('button', { name: 'Sẽ quay lại' }));
  await expect(page.getByRole('heading', { name: 'Hôm nay (2)' })).toBeVisible();
  await lookWideAndNarrow(page, 'post-walk-ins');
  await press(page.locator('a.back'));
  await expect(page.getByRole('heading', { name: 'Người đến không hẹn hôm nay: 2' })).toBeVisible();
  await lookWideAndNarrow(page, 'bench-walk-ins');

  await context.setOffline(false);
  await press(page.getByRole('link', { name: 'Có người đến không hẹn' }));
  await press(page.getByRole('button', { name: /^Gửi ngay/ }).first());
  const cards = page.getByRole('listitem').filter({ hasText: 'Phường đã có' });
  await expect(cards).toHaveCount(2);
  await press(cards.filter({ hasText: 'Sẽ quay lại' }).getByRole('button', { name: /^Bỏ, ghi nhầm/ }));
  await expect(page.getByRole('heading', { name: 'Hôm nay (1)' })).toBeVisible();
  await leader.page.setViewportSize({ width: 1280, height: 800 });
  await leader.page.goto('/can-bo/to-tu-van/lich-truc');
  await leader.page.getByLabel('Tổ ở').selectOption(unitCode);
  await expect(leader.page.getByRole('listitem').filter({ hasText: `${member.fullName} ghi` })).toContainText('Đăng ký khai sinh');
  await lookWideAndNarrow(leader.page, 'duty-walk-ins');
  await throwMachineAway(shared);
});
