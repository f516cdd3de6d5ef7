import type { Page } from '@playwright/test';
import { expectHeading, newMother } from './citizens.ts';
import { beginAct, expectRecorded, fileBirth, logIn, officerAtDesk, openFromList, password, record, sendAct, sendAfterSecondLook, signIn } from './officers.ts';
import { expect, test } from './story.ts';

test('Five wrong passwords lock my account: I am told until when and who can open it, and the operator does', async ({ page, machine }) => {
  const username = 'tiepnhan2.27463';
  await page.goto('/can-bo');
  await page.getByLabel('Tên đăng nhập').fill(username);
  for (let tries = 1; tries <= 5; tries += 1) {
    await page.getByLabel('Mật khẩu', { exact: true }).fill(`khong-phai-${tries}`);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    expect((await answer).status()).toBe(401);
  }
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  const told = page.getByRole('alert');
  await expect(told).toContainText('Tài khoản tạm khóa');
  await expect(told).toContainText(/khóa đến \d{2}:\d{2}/);
  await expect(told).toContainText('nhờ quản trị kỹ thuật');

  const operator = await officerAtDesk(machine, 'quantri');
  await operator.page.goto('/can-bo/van-hanh/can-bo');
  await operator.page.getByLabel('Đơn vị').selectOption({ label: 'UBND phường An Lạc A' });
  const locked = operator.page.getByRole('listitem').filter({ hasText: 'Đang bị khóa' });
  await locked.getByRole('button', { name: /^Mở khóa/ }).click();
  await expect(operator.page.getByRole('status').filter({ hasText: 'Đã mở khóa' })).toBeVisible();
  await expect(locked).toHaveCount(0);

  await signIn(page, username);
  await expectHeading(page, 'Mới nộp');
});

test('I receive a dossier without touching the mouse', async ({ page, request }) => {
  const unit = '27442';
  for (let n = 0; n < 3; n += 1) await fileBirth(request, { mother: newMother(), unit });
  await page.goto('/can-bo');
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await page.keyboard.type(`tiepnhan.${unit}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Mới nộp');
  await page.keyboard.press('3');
  await expectHeading(page, 'Đến hạn hôm nay');
  await page.keyboard.press('1');
  await expectHeading(page, 'Mới nộp');
  const rows = page.getByRole('rowgroup').last().getByRole('link');
  await expect(rows.nth(2)).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();
  const name = (await rows.nth(1).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expectHeading(page, new RegExp(name));
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog', { name: 'Tiếp nhận', exact: true });
  await expect(dialog).toBeVisible();
  await tabTo(page, 'Tiếp nhận');
  await page.keyboard.press('Enter');
  await expectRecorded(page, 'Đã tiếp nhận');
  await page.keyboard.press('u');
  await expectHeading(page, 'Mới nộp');
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

/** Tab after Tab to a button of the dialog, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 20 && !(await button.evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
}

test('When the server says no, I read why and by which rule, and what I typed is still there', async ({ machine, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27445' });
  const reception = await officerAtDesk(machine, 'tiepnhan.27445');
  const specialist = await officerAtDesk(machine, 'thuly.27445');
  await record(reception, { dossierId: dossier.id, kind: 'receive', content: { limitCase: 'default', setDueAt: null, missingPapers: [] } });
  await record(reception, { dossierId: dossier.id, kind: 'assign', content: { officerId: specialist.id, note: null } });

  await openFromList(specialist.page, 'mine', dossier.code);
  const dialog = await beginAct(specialist.page, 'Trình ký');
  const typed = 'Cấp Giấy khai sinh, bản chính và hai bản sao';
  await dialog.getByLabel('Nội dung trình ký').fill(typed);
  await sendAct(dialog, 'Trình ký');
  const told = dialog.getByRole('alert');
  await expect(told).toContainText('bản nháp');
  await expect(told).toContainText('Làm gì tiếp:');
  await expect(told).toContainText(/Căn cứ:.*(?:Nghị định|Thông tư|Luật)/);
  await expect(dialog.getByLabel('Nội dung trình ký')).toHaveValue(typed);
  await dialog.getByRole('button', { name: 'Để sau' }).click();
  await expect((await beginAct(specialist.page, 'Trình ký')).getByLabel('Nội dung trình ký')).toHaveValue(typed);
});

test('The address of a dossier shows nothing to an officer of another ward', async ({ machine, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27448' });
  const stranger = await officerAtDesk(machine, 'tiepnhan.27451');
  expect((await stranger.request.get(`/api/v1/dossiers/${dossier.id}`)).status()).toBe(404);
  await stranger.page.goto(`/can-bo/ho-so/${dossier.id}`);
  await expect(stranger.page.getByRole('alert')).toContainText('Không tìm thấy');
  await expect(stranger.page.locator('body')).not.toContainText(dossier.fullName);
  const unknown = await stranger.request.get(`/api/v1/dossiers/${dossier.id.replace(/^.{8}/, '01900000')}`);
  expect(await unknown.json()).toEqual(await (await stranger.request.get(`/api/v1/dossiers/${dossier.id}`)).json());
});

test('Two of us press the same act: it is done once, and the second is told that the dossier has moved on', async ({ machine, request }) => {
  const unit = '27454';
  const dossier = await fileBirth(request, { mother: newMother(), unit });
  const [first, second] = [await officerAtDesk(machine, `tiepnhan.${unit}`), await officerAtDesk(machine, `tiepnhan2.${unit}`)];
  await openFromList(first.page, 'new', dossier.code);
  await openFromList(second.page, 'new', dossier.code);
  const [mine, hers] = [await beginAct(first.page, 'Tiếp nhận'), await beginAct(second.page, 'Tiếp nhận')];
  await sendAct(mine, 'Tiếp nhận');
  await expectRecorded(first.page, 'Đã tiếp nhận');
  await sendAct(hers, 'Tiếp nhận');
  await expect(hers.getByRole('alert')).toContainText('Hồ sơ đang ở trạng thái "Đã tiếp nhận"');
  await hers.getByRole('button', { name: 'Tải lại hồ sơ' }).click();
  await expect(second.page.locator('.dossier-head')).toContainText('Đã tiếp nhận');
  const timeline = second.page.getByRole('region', { name: 'Quá trình giải quyết' }).getByRole('listitem');
  await expect(timeline.filter({ hasText: 'Tiếp nhận' })).toHaveCount(1);
});

test('I find a dossier by a name typed without marks', async ({ page, context, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27457' });
  await logIn(context, 'tiepnhan.27457');
  await page.goto('/can-bo/tim');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(withoutMarks(dossier.fullName));
  await expect(page.getByRole('row').filter({ hasText: dossier.code })).toBeVisible();
  await page.getByRole('link', { name: dossier.fullName }).click();
  await expectHeading(page, new RegExp(dossier.fullName));
});

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}

test('I print the supplement request in the form of the law', async ({ machine, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit: '27460' });
  const reception = await officerAtDesk(machine, 'tiepnhan.27460');
  await openFromList(reception.page, 'new', dossier.code);
  await reception.page
    .getByRole('group', { name: /^Giấy chứng sinh/ })
    .getByText('Thiếu hoặc sai')
    .click();
  await reception.page.getByRole('button', { name: /^Soạn yêu cầu bổ sung/ }).click();
  const dialog = reception.page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
  await expect(dialog.getByLabel('Điểm 1: cần gì')).toHaveValue(/^Giấy chứng sinh/);
  await dialog.getByLabel('Điểm 1: vì sao').fill('Chưa có giấy tờ này');
  await sendAfterSecondLook(dialog);
  await expectRecorded(reception.page, 'Chờ bổ sung trước tiếp nhận');
  const link = reception.page.getByRole('region', { name: 'Mẫu in theo quy định' }).getByRole('link', { name: /bổ sung.*\(PDF\)/i });
  const form = await reception.request.get((await link.getAttribute('href')) ?? '');
  expect(form.status()).toBe(200);
  expect(form.headers()['content-type']).toBe('application/pdf');
  expect((await form.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
