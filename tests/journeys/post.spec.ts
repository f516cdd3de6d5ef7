import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectHeading, fillChild, newMother, press } from './citizens.ts';
import { look } from './look.ts';
import { findByName, officerAtDesk } from './officers.ts';
import { beginSession, codeForPost, fillAndFile, findOnDisk, helpWithBirth, sharedMachine, storageDump, throwMachineAway, tracesOf } from './posts.ts';
import { expect, test } from './story.ts';

const [pinOfMorning, pinOfNoon] = ['khoai-lang-7', 'bap-nuong-42'];

test('A day at the post: no network, two members, three citizens; everything arrives once and nobody is left on the machine', async ({ machine }, info) => {
  test.setTimeout(300_000);
  const [hoa, lan, mai] = [newMother(), newMother(), newMother()];
  const camera = await machine();
  const { code, postName, unitCode } = await codeForPost(machine);
  const shared = await sharedMachine(info);
  const { context, page } = shared;
  await page.clock.install();

  await test.step('First use: a wrong code is told honestly, the right one makes the machine one of the post', async () => {
    await page.goto('/tro-giup');
    await press(page.getByRole('link', { name: 'Mở bàn làm việc của điểm' }));
    await expectHeading(page, 'Máy này thuộc điểm nào?');
    await page.getByLabel('Mã một lần của phường').fill('AAAA 2222');
    await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
    await expect(page.locator('#errors')).toContainText('Mã này không ghép được máy nào');
    await page.getByLabel('Mã một lần của phường').fill(code);
    await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
    await expectHeading(page, 'Bắt đầu ca làm việc');
    await expect(page.locator('.post-bar')).toContainText(postName);
  });

  await test.step('A PIN of six signs, typed twice the same', async () => {
    await page.getByLabel('Họ và tên người hỗ trợ').fill('Lê Văn Mẫu Sáng');
    await page.getByLabel('Mã PIN', { exact: true }).fill('12345');
    await page.getByLabel('Gõ lại mã PIN').fill('12345');
    await press(page.getByRole('button', { name: 'Bắt đầu', exact: true }));
    await expect(page.locator('#errors')).toContainText('ít nhất 6 ký tự');
    await page.getByLabel('Mã PIN', { exact: true }).fill('123456');
    await page.getByLabel('Gõ lại mã PIN').fill('123457');
    await press(page.getByRole('button', { name: 'Bắt đầu', exact: true }));
    await expect(page.locator('#errors')).toContainText('Hai lần gõ khác nhau');
    await beginSession(page, { member: 'Lê Văn Mẫu Sáng', pin: pinOfMorning });
    await expect(page.locator('main')).toContainText('Còn 100 số phiếu trong máy.');
  });

  const numbers: string[] = [];
  await test.step('The line is gone; the first citizen files with a paper and gets an honest slip', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await helpWithBirth(page);
    await fillAndFile(shared, { camera, mother: hoa });
    numbers.push(await slipNumber(page));
    expect(numbers[0]).toMatch(new RegExp(`^${unitCode}-\\d{6}$`));
    const slip = page.locator('.slip');
    await expect(slip).toContainText(`Hồ sơ giữ tại điểm hỗ trợ ${postName}. CƠ QUAN CHƯA NHẬN.`);
    await expect(slip).toContainText('Đăng ký khai sinh');
    await expect(slip).toContainText('1 tệp');
    await expect(slip).toContainText('Lê Văn Mẫu Sáng');
    await expect(slip).not.toContainText(hoa.fullName);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.slip .qr')).toBeVisible();
    await expect(page.locator('.post-bar')).toBeHidden();
    await page.setViewportSize({ width: 302, height: 900 });
    await page.screenshot({ path: info.outputPath('post-slip-80mm.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1024, height: 600 });
  });

  await test.step('Done with this person: nothing of her is on the screen, nor behind Back', async () => {
    await press(page.locator('.actions').getByRole('button', { name: 'Xong với người này' }));
    await expectHeading(page, 'Giúp một người nộp hồ sơ');
    await expectNobody(page, [hoa]);
    for (let back = 0; back < 4; back += 1) {
      await page.goBack();
      await expectHeading(page, 'Giúp một người nộp hồ sơ');
      await expectNobody(page, [hoa]);
    }
  });

  await test.step('An unfinished form is put away too: Back does not show it, the list of drafts brings it again', async () => {
    await helpWithBirth(page);
    await fillChild(page, lan);
    await expect(page.locator('#save-line')).toContainText('Đã lưu trên máy này lúc');
    await press(page.getByRole('button', { name: 'Xong với người này' }));
    await expect(page.locator('main')).toContainText('Bản nháp của người vừa rồi còn trên máy, đã mã hóa');
    await expectNobody(page, [lan]);
    await page.goBack();
    await expectHeading(page, 'Giúp một người nộp hồ sơ');
    await expectNobody(page, [lan]);
    await press(page.getByRole('button', { name: /^Mở lại/ }));
    await press(page.getByRole('link', { name: 'Quay lại' }));
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(lan.childName);
  });

  await test.step('Nobody touches the machine: it warns, and locks itself in the middle of a form', async () => {
    await page.clock.fastForward(101_000);
    await expect(page.getByText(/Máy khóa sau \d+ giây nữa/)).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(page.getByText(/Máy khóa sau \d+ giây nữa/)).toHaveCount(0);
    await page.clock.fastForward(101_000);
    await expect(page.getByText(/Máy khóa sau \d+ giây nữa/)).toBeVisible();
    await page.clock.fastForward(20_000);
    await expectHeading(page, 'Máy đang khóa');
    await expect(page.locator('main')).toContainText('1 hồ sơ đã niêm phong đang chờ gửi');
    await expectNobody(page, [hoa, lan]);
    // Names of helpers are no secret: whoever sits down finds the own one.
    await expect(page.getByRole('radio', { name: 'Lê Văn Mẫu Sáng' })).toBeChecked();
    await page.goBack();
    await expectHeading(page, 'Máy đang khóa');
    await expectNobody(page, [hoa, lan]);
  });

  await test.step('Wrong PINs are slowed down; the right one opens, and the draft is there', async () => {
    for (let wrong = 0; wrong < 3; wrong += 1) await tryPin(page, `sai-ma-${wrong}`, 'Mã PIN không đúng.');
    await tryPin(page, pinOfMorning, /Chờ \d+ giây rồi nhập lại/);
    await page.clock.fastForward(3000);
    await page.getByLabel('Mã PIN', { exact: true }).fill(pinOfMorning);
    await press(page.getByRole('button', { name: 'Mở khóa' }));
    await expectHeading(page, 'Giúp một người nộp hồ sơ');
    await expect(page.locator('main')).toContainText('Bạn đang khai dở (1)');
  });

  await test.step('A vault is not ended while a draft is in it that only this PIN opens', async () => {
    await press(page.getByRole('link', { name: 'Bàn giao máy' }));
    await press(page.getByRole('button', { name: 'Bỏ ngăn của tôi' }));
    await expect(page.locator('main')).toContainText('CHƯA bỏ ngăn được: còn 1 bản nháp mà chỉ mã PIN này mở được.');
    await page.getByLabel('Gõ XÓA').fill('xoa');
    await press(page.getByRole('button', { name: 'Bỏ hẳn bản nháp này' }));
    await expect(page.locator('#errors')).toContainText('Chưa bỏ gì cả');
    await press(page.getByRole('button', { name: /^Mở lại/ }));
    await expectHeading(page, 'Nơi sinh và quê quán');
    await press(page.getByRole('link', { name: 'Quay lại' }));
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(lan.childName);
    await fillAndFile(shared, { camera, mother: lan });
    numbers.push(await slipNumber(page));
  });

  const usb = info.outputPath('usb.dhgoi');
  await test.step('What waits goes onto a USB key, and the file on it is read back', async () => {
    await press(page.locator('.post-name'));
    await press(page.getByRole('link', { name: 'Bàn giao máy' }));
    const coming = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Xuất ra tệp' }));
    await (await coming).saveAs(usb);
    await expect(page.locator('main')).toContainText('Chép vào USB, rồi kiểm tra bản trên USB');
    const bytes = await readFile(usb);
    await page.getByLabel('Tệp .dhgoi trên USB').setInputFiles({ name: 'cut.dhgoi', mimeType: 'application/octet-stream', buffer: bytes.subarray(0, bytes.length - 9) });
    await expect(page.locator('#usb-said')).toContainText('Tệp bị đứt hoặc hỏng');
    await page.getByLabel('Tệp .dhgoi trên USB').setInputFiles(usb);
    await expect(page.locator('#usb-said')).toContainText('Tệp đủ: 2 hồ sơ');
    for (const trace of [...tracesOf(hoa), ...tracesOf(lan)]) expect(bytes.includes(Buffer.from(trace)), trace).toBe(false);
  });

  await test.step('The second member takes over with a PIN of her own; what is sealed has stayed', async () => {
    await press(page.getByRole('button', { name: 'Bỏ ngăn của tôi' }));
    await expectHeading(page, 'Đã bỏ ngăn');
    await press(page.getByRole('link', { name: 'Về màn hình mở máy' }));
    await expect(page.locator('main')).toContainText('2 hồ sơ đã niêm phong đang chờ gửi');
    await beginSession(page, { member: 'Phạm Thị Mẫu Chiều', pin: pinOfNoon });
    await helpWithBirth(page);
    await fillAndFile(shared, { camera, mother: mai });
    numbers.push(await slipNumber(page));
    await expect(page.locator('.slip')).toContainText('Phạm Thị Mẫu Chiều');
    expect(new Set(numbers).size).toBe(3);
  });

  await test.step('The line is back: everything arrives once, also while the machine is locked, and the slips become receipts', async () => {
    await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa' }));
    await expectHeading(page, 'Máy đang khóa');
    await context.setOffline(false);
    await expect(async () => {
      await page.clock.fastForward(30_000);
      await page.reload();
      await expect(page.locator('main')).toContainText('Không có hồ sơ nào chờ gửi.', { timeout: 3000 });
    }).toPass({ timeout: 60_000 });
    await page.getByLabel('Mã PIN', { exact: true }).fill(pinOfNoon);
    await press(page.getByRole('button', { name: 'Mở khóa' }));
    const reception = await officerAtDesk(machine, 'tiepnhan.27436');
    for (const [at, mother] of [hoa, lan, mai].entries()) {
      const rows = await findByName(reception, mother.fullName);
      expect(rows).toHaveLength(1);
      await press(page.getByRole('button', { name: new RegExp(`^Xem phiếu ?: ${numbers[at]}$`) }));
      await expect(page.locator('.slip')).toContainText(/Cơ quan đã nhận/);
      await expect(page.locator('.slip-number')).toHaveText(numbers[at] ?? '');
      await expect(page.locator('.slip-code')).toHaveText(rows[0]?.code ?? '');
      await press(page.getByRole('link', { name: 'Quay lại' }));
    }
    const dossier = (await (await reception.request.get(`/api/v1/dossiers/${(await findByName(reception, mai.fullName))[0]?.id}`)).json()) as {
      helper: { unitCode: string; name: string };
    };
    expect(dossier.helper).toMatchObject({ unitCode, name: 'Phạm Thị Mẫu Chiều' });
  });

  await test.step('The day is reconciled with the ward, in words', async () => {
    await expect(async () => {
      await page.clock.fastForward(20_000);
      await expect(page.locator('#day-figures')).toContainText('Hôm nay: 3 gửi, 3 đã nhận, 0 chờ', { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.locator('#days ~ ul')).toContainText('khớp nhau');
  });

  await test.step('After the hand-over nothing of the citizens is on the machine, in whatever way one looks', async () => {
    await press(page.getByRole('link', { name: 'Bàn giao máy' }));
    await press(page.getByRole('button', { name: 'Bỏ ngăn của tôi' }));
    await expectHeading(page, 'Đã bỏ ngăn');
    const traces = [hoa, lan, mai].flatMap(tracesOf);
    expect((await context.request.get('/ho-tro/xong')).headers()['clear-site-data']).toBe('"cache"');
    const dump = await storageDump(page);
    for (const trace of traces) expect(dump.includes(trace), trace).toBe(false);
    await context.close();
    expect(await findOnDisk(shared.folder, traces)).toEqual([]);
  });
  await throwMachineAway(shared);
});

test('Every page of the post can be read and used: by day, by night, on its old screen, on a phone, by keyboard alone', async ({ machine }, info) => {
  test.setTimeout(420_000);
  const camera = await machine();
  const { code } = await codeForPost(machine);
  const shared = await sharedMachine(info);
  const { context, page } = shared;
  // Looking takes longer than the machine waits for a hand: its watch stands still meanwhile.
  await page.clock.setFixedTime(new Date());
  await page.goto('/ho-tro?lang=en');
  await expectHeading(page, 'Which post does this machine belong to?');
  await page.goto('/ho-tro?lang=vi');
  await look(page, 'post-join');
  await page.getByLabel('Mã một lần của phường').fill(code);
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Bắt đầu ca làm việc');
  await look(page, 'post-begin');
  await beginSession(page, { member: 'Lê Văn Mẫu Sáng', pin: pinOfMorning });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);

  await page.getByRole('searchbox').fill('xac nhan doc than');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('tình trạng hôn nhân');
  await look(page, 'post-search');
  await press(page.locator('.post-name'));
  await helpWithBirth(page);
  await look(page, 'post-question');
  await fillAndFile(shared, { camera, mother: newMother() });
  await look(page, 'post-slip');
  await press(page.locator('.post-name'));
  await helpWithBirth(page);
  await fillChild(page, newMother());
  await expect(page.locator('#save-line')).toContainText('Đã lưu trên máy này lúc');
  await press(page.locator('.post-name'));
  await expect(page.locator('main')).toContainText('Bạn đang khai dở (1)');
  await look(page, 'post-home');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'post-home');
  await page.setViewportSize({ width: 1024, height: 600 });
  await press(page.getByRole('link', { name: 'Số phiếu' }));
  await look(page, 'post-numbers');
  await press(page.getByRole('link', { name: 'Quay lại' }));
  await press(page.getByRole('link', { name: 'Bàn giao máy' }));
  await look(page, 'post-hand-over');
  await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa' }));
  await expectHeading(page, 'Máy đang khóa');
  await look(page, 'post-locked');
  await throwMachineAway(shared);
});

async function slipNumber(page: Page): Promise<string> {
  return (await page.locator('.slip-number').textContent()) ?? '';
}

async function tryPin(page: Page, pin: string, says: string | RegExp): Promise<void> {
  await page.getByLabel('Mã PIN', { exact: true }).fill(pin);
  await press(page.getByRole('button', { name: 'Mở khóa' }));
  // An old machine takes its time over a PIN; the box is empty when it has judged.
  await expect(page.getByLabel('Mã PIN', { exact: true })).toHaveValue('');
  await expect(page.locator('#errors')).toContainText(says);
}

/** Neither in what is shown nor anywhere else in the document, its title or its history. */
async function expectNobody(page: Page, people: readonly { readonly fullName: string; readonly childName: string; readonly phone: string }[]): Promise<void> {
  const held = await page.evaluate(
    () =>
      `${document.documentElement.outerHTML}\n${document.title}\n${JSON.stringify(history.state)}\n${Array.from(document.querySelectorAll('input'), (box) => box.value).join('\n')}`,
  );
  for (const person of people) for (const trace of [person.fullName, person.childName, person.phone]) expect(held.includes(trace), trace).toBe(false);
}
