import type { APIRequestContext, Page } from '@playwright/test';
import { outboxFile, packed } from '../sealing.ts';
import { birthAnswers, expectHeading, newMother } from './citizens.ts';
import { newUuid } from './ids.ts';
import { look } from './look.ts';
import { fileBirth, officerAtDesk } from './officers.ts';
import { expect, test } from './story.ts';

const unit = '27451';

type Key = { readonly keyId: string; readonly publicKey: string; readonly validFrom: string; readonly retiredAt: string | null };

async function sealingKey(request: APIRequestContext): Promise<Key> {
  const { sealing } = (await (await request.get('/api/v1/keys')).json()) as { sealing: Key[] };
  const [newest] = sealing;
  if (newest === undefined) throw new Error('No key to seal to');
  return newest;
}

function birthOf(mother: ReturnType<typeof newMother>) {
  return {
    procedureCode: '1.001193',
    receivingUnitCode: unit,
    applicant: { fullName: mother.fullName, phone: mother.phone, birthDate: '1994-05-20' },
    answers: birthAnswers(mother),
    papers: [],
    channel: 'online',
    happenedAt: new Date().toISOString(),
  };
}

/** The widest and the narrowest screen that the office is promised for. */
async function lookWideAndNarrow(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, name);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('Something else came under the id of a dossier: I lay both side by side, decide, and take it back while I can', async ({ request, machine }) => {
  const mother = newMother();
  const dossier = await fileBirth(request, { mother, unit });
  const other = await request.put(`/api/v1/dossiers/${dossier.id}`, { data: { ...birthOf(mother), answers: { ...birthAnswers(mother), con_ho_ten: 'Nguyễn Tên Khác' } } });
  expect(other.status()).toBe(409);

  const { page } = await officerAtDesk(machine, `tiepnhan.${unit}`);
  await page.goto(`/can-bo/ho-so/${dossier.id}`);
  const beside = page.getByRole('region', { name: 'Có bản gửi khác cùng mã' });
  const row = beside.getByRole('row').filter({ hasText: 'Nguyễn Tên Khác' });
  await expect(row).toHaveClass('differs');
  const shortened = await beside.getByRole('row').count();
  await beside.getByLabel('Xem cả những mục giống nhau').check();
  expect(await beside.getByRole('row').count()).toBeGreaterThan(shortened + 5);
  await lookWideAndNarrow(page, 'conflict');
  await beside.getByLabel('Xem cả những mục giống nhau').uncheck();

  await beside.getByRole('button', { name: 'Giữ bản đã nhận' }).click();
  const dialog = page.getByRole('dialog', { name: 'Giữ bản đã nhận' });
  await dialog.getByLabel('Ghi chú cho đồng nghiệp').fill('Người nộp xác nhận qua điện thoại');
  await lookWideAndNarrow(page, 'conflict-decide');
  await dialog.getByRole('button', { name: /^Đồng ý:/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(beside).toContainText('quyết định lúc');
  await expect(page.locator('.timeline li').first()).toContainText('Người nộp xác nhận qua điện thoại');

  await beside.getByRole('button', { name: 'Rút lại quyết định' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Đồng ý:/ })
    .click();
  await beside.getByRole('button', { name: 'Nhận thành hồ sơ riêng' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Đồng ý:/ })
    .click();
  await beside.getByRole('link', { name: /^Mở hồ sơ / }).click();
  await expect(page.getByText('Nguyễn Tên Khác').first()).toBeVisible();
  await expect(page.locator('.dossier-code')).not.toContainText(dossier.code);
});

test('A post without a line sends its dossiers on a USB key: I bring the file in twice, nothing is doubled, and what could not be taken says what to do', async ({
  request,
  machine,
}) => {
  const key = await sealingKey(request);
  const [mother, faulty] = [newMother(), newMother()];
  const known = await fileBirth(request, { mother: newMother(), unit });
  const parts = [
    await packed(key, { id: newUuid(), filing: birthOf(mother) }),
    await packed(key, { id: newUuid(), filing: { ...birthOf(faulty), answers: {} } }),
    await packed(key, { id: known.id, filing: birthOf(newMother()) }),
  ];
  const file = { name: 'diem-ho-tro.dhgoi', mimeType: 'application/octet-stream', buffer: outboxFile(parts) };
  const { page } = await officerAtDesk(machine, `tiepnhan.${unit}`);
  await page.goto('/can-bo/diem-ho-tro/usb');
  await page.getByRole('button', { name: 'Nhận tệp' }).click();
  await expect(page.getByText('Chưa chọn tệp.')).toBeVisible();
  for (const first of ['Đã nhận', 'Đã có từ trước']) {
    await page.getByLabel('Chọn tệp .dhgoi trên USB').setInputFiles(file);
    await page.getByRole('button', { name: 'Nhận tệp' }).click();
    await expect(page.getByRole('heading', { name: 'Kết quả: 3 hồ sơ trong tệp' })).toBeVisible();
    await expect(page.getByText('1 đã ở cơ quan, 2 cần người xem')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: first })).toHaveCount(1);
  }
  await expect(page.getByRole('listitem').filter({ hasText: 'Chưa nhận được' })).toContainText('Làm gì tiếp:');
  await lookWideAndNarrow(page, 'usb-result');
  await page.getByRole('link', { name: /^Mở hồ sơ để so hai bản/ }).click();
  await expect(page.getByRole('region', { name: 'Có bản gửi khác cùng mã' })).toBeVisible();

  await page.goto('/can-bo/diem-ho-tro/usb');
  await page.getByLabel('Chọn tệp .dhgoi trên USB').setInputFiles({ ...file, buffer: Buffer.from('hóa đơn') });
  await page.getByRole('button', { name: 'Nhận tệp' }).click();
  await expect(page.getByRole('alert')).toContainText('Không phải tệp gói hồ sơ');
});

test('I let a machine of a post in, read what it sent against what we have, and take it out of use', async ({ request, machine }) => {
  const { page } = await officerAtDesk(machine, `lanhdao.${unit}`);
  const name = `Máy bàn ${newUuid().slice(-4)}`;
  await page.goto('/can-bo');
  await page.getByRole('link', { name: 'Điểm hỗ trợ' }).click();
  await expectHeading(page, 'Điểm hỗ trợ');
  await page.getByRole('button', { name: 'Cấp mã ghép máy' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tạo mã' }).click();
  await expect(dialog).toContainText('Ghi tên máy');
  await dialog.getByLabel('Điểm (khu phố)').selectOption({ label: 'Khu phố 2' });
  await dialog.getByLabel('Tên máy').fill(name);
  await dialog.getByRole('button', { name: 'Tạo mã' }).click();
  const code = (await dialog.locator('.big-code').textContent()) ?? '';
  await lookWideAndNarrow(page, 'posts-code');
  await dialog.getByRole('button', { name: 'Đóng' }).last().click();

  const device = (await (await request.post('/api/v1/devices', { data: { code } })).json()) as { deviceId: string; token: string };
  const told = { 'x-device-token': device.token };
  const block = (await (await request.post(`/api/v1/devices/${device.deviceId}/blocks`, { headers: told, data: {} })).json()) as { prefix: string; first: number };
  const slipNumber = `${block.prefix}${String(block.first).padStart(6, '0')}`;
  const id = newUuid();
  const filed = await request.put(`/api/v1/dossiers/${id}`, { data: { ...birthOf(newMother()), device: { id: device.deviceId, slipNumber } } });
  expect(filed.status()).toBe(201);
  const gone = newUuid();
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const { markOf } = await import('../../src/sync/rules/reconcile.ts');
  const report = { sent: markOf([id, gone]), waiting: 4, ids: [id, gone], slips: [] };
  expect((await request.put(`/api/v1/devices/${device.deviceId}/reconciliations/${day}`, { headers: told, data: report })).status()).toBe(200);

  await page.reload();
  const post = page.getByRole('region', { name: 'Khu phố 2' }).getByRole('listitem').filter({ hasText: name });
  await expect(post).toContainText('2 đã gửi, 1 đã nhận, 4 đang chờ');
  await expect(post).toContainText(gone);
  await expect(post).toContainText('Trên máy này');
  await lookWideAndNarrow(page, 'posts');
  await post.getByRole('button', { name: `Xem từng số ${name}` }).click();
  await expect(page.getByRole('dialog')).toContainText(`${slipNumber}: thành hồ sơ`);
  await lookWideAndNarrow(page, 'posts-numbers');
  await page.keyboard.press('Escape');
  await post.getByRole('button', { name: `Cho thôi dùng ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cho thôi dùng' }).click();
  await expect(post).toContainText('Thôi dùng từ');

  await page.getByRole('link', { name: 'Nghi thất lạc' }).click();
  const suspected = page.getByRole('listitem').filter({ hasText: gone });
  await expect(suspected).toContainText('Đang tìm');
  await lookWideAndNarrow(page, 'losses');
  await suspected.getByRole('button', { name: /^Kết thúc/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
  await expect(page.getByRole('dialog')).toContainText('Chọn một kết quả.');
  await page.getByRole('dialog').getByLabel('Chưa từng gửi đi').check();
  await page.getByRole('dialog').getByLabel('Vì sao').fill('Máy thử, mã không phải của ai');
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
  await expect(suspected).toContainText('Đã rõ');
  await page.goto('/so-ho-so-that-lac');
  await expectHeading(page, 'Hồ sơ thất lạc');
  await lookWideAndNarrow(page, 'open-losses');
});
