import type { TestInfo } from '@playwright/test';
import { expectHeading, press } from './citizens.ts';
import { newUuid } from './ids.ts';
import { type Officer, officerAtDesk } from './officers.ts';
import { codeForPost, type SharedMachine, sharedMachine } from './posts.ts';
import { expect, type Machine } from './story.ts';

export type MemberAtPost = {
  readonly leader: Officer;
  readonly unitCode: string;
  readonly shared: SharedMachine;
  readonly member: { readonly fullName: string; readonly pin: string };
};

/** A new member of a neighbourhood's team sits down at a machine of its post, and confirms himself with the code on his phone. */
export async function memberAtPost(machine: Machine, info: TestInfo): Promise<MemberAtPost> {
  const { code, unitCode } = await codeForPost(machine);
  const leader = await officerAtDesk(machine, 'lanhdao.27436');
  // Another person at each telling: the ward knows a name and a phone once.
  const number = String(Date.now() + Number.parseInt(newUuid().slice(-6), 16)).slice(-5);
  const letters = [...number].map((digit) => 'AEIOUYBCDG'[Number(digit)]).join('');
  const member = { fullName: `Ngô Thị Mẫu Học ${letters}`, pin: 'khoai-lang-7' };
  const { rows: teams } = (await (await leader.request.get(`/api/v1/teams?office=${leader.officeId}`)).json()) as { rows: { id: string; unitCode: string }[] };
  const added = await leader.request.post(`/api/v1/teams/${teams.find((one) => one.unitCode === unitCode)?.id}/memberships`, {
    headers: { 'x-requested-with': 'dong-hanh' },
    data: {
      id: newUuid(),
      person: { fullName: member.fullName, phone: `09000${number}` },
      positionCode: 'groupHead',
      role: 'member',
      fromOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
      document: null,
    },
  });
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
  return { leader, unitCode, shared, member };
}
