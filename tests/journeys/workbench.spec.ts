import type { Page } from '@playwright/test';
import { maskName } from '../../src/basics/rules/text.ts';
import { expectHeading, fillChild, fillTheRest, goOn, newMother, press } from './citizens.ts';
import { look } from './look.ts';
import { findByName, officerAtDesk } from './officers.ts';
import { beginSession, codeForPost, helpWithBirth, sharedMachine, storageDump, throwMachineAway, tracesOf, unlock } from './posts.ts';
import { expect, test } from './story.ts';

const [sang, chieu] = [
  { member: 'Lê Văn Mẫu Sáng', pin: 'khoai-lang-7' },
  { member: 'Phạm Thị Mẫu Chiều', pin: 'bap-nuong-42' },
];

test('A morning without a line: two members, each with own drafts; one person is asked, signs and is helped; the dossier tells who helped and by what right', async ({
  machine,
}, info) => {
  test.setTimeout(400_000);
  const [hoa, lan] = [newMother(), newMother()];
  const { code, unitCode } = await codeForPost(machine);
  const shared = await sharedMachine(info);
  const { context, page } = shared;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ho-tro');
  await page.getByLabel('Mã một lần của phường').fill(code);
  await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
  await beginSession(page, sang);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);

  await test.step('The first member leaves a draft in the middle and the second sits down, in seconds', async () => {
    await helpWithBirth(page);
    await fillChild(page, lan);
    await expect(page.locator('#save-line')).toContainText('Đã lưu trên máy này lúc');
    await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa, đổi người' }));
    await expectHeading(page, 'Máy đang khóa');
    await press(page.getByRole('button', { name: 'Người khác' }));
    await beginSession(page, chieu);
    await expect(page.locator('.post-bar')).toContainText(chieu.member);
    await expect(page.locator('main')).not.toContainText('Bạn đang khai dở');
    expect((await storageDump(page)).includes(lan.childName)).toBe(false);
  });

  await test.step('Somebody comes who is asked first, hears the words, and signs on the screen', async () => {
    await press(page.getByRole('link', { name: 'Giúp một người', exact: true }));
    await expectHeading(page, 'Giúp ai?');
    await press(page.getByRole('button', { name: 'Tiếp tục' }));
    await expect(page.locator('#errors')).toContainText('Gõ họ và tên người dân');
    await page.getByLabel('Họ và tên người dân').fill(hoa.fullName);
    await page.getByLabel('Số điện thoại của người dân').fill('0900 000 12');
    await press(page.getByRole('button', { name: 'Tiếp tục' }));
    await expect(page.locator('#errors')).toContainText('10 chữ số');
    await page.getByLabel('Số điện thoại của người dân').fill('0912345678');
    await press(page.getByRole('button', { name: 'Tiếp tục' }));
    await expectHeading(page, `Đọc cho ${hoa.fullName} nghe`);
    await expect(page.locator('main')).toContainText('KHÔNG BAO GIỜ hỏi mật khẩu');
    await expect(page.getByRole('button', { name: 'Đồng ý bây giờ, tin nhắn hỏi lại sau' })).toBeVisible();
    await look(page, 'bench-agree');
    await page.getByText('Đổi phạm vi, ngày hết hạn').click();
    await page.getByLabel('Mọi hồ sơ tôi nộp qua mạng').check();
    await page.getByLabel('1 năm').check();
    await expect(page.locator('#agreed-reach')).toContainText(/Mọi hồ sơ tôi nộp qua mạng\. Hết hạn: \d\d\/\d\d\/\d{4}/);
    await page.getByLabel('Chỉ hồ sơ sắp khai').check();
    await page.getByLabel('Đến khi trả kết quả').check();
    await expect(page.locator('#agreed-reach')).toContainText('Chỉ cho hồ sơ này');
    await press(page.getByRole('button', { name: 'Ký trên giấy rồi chụp' }));
    await expect(page.locator('.sheet')).toContainText(`Tôi là ${hoa.fullName}`);
    await press(page.getByRole('link', { name: 'Quay lại' }));
    await press(page.getByRole('button', { name: 'Ký trên màn hình' }));
    await expect(page.locator('form .box')).toContainText(/Chỉ hồ sơ sắp khai\. Hết hạn: Đến khi trả kết quả/);
    await press(page.getByRole('button', { name: 'Tôi đồng ý' }));
    await expect(page.locator('#errors')).toContainText('Chưa thấy chữ ký');
    await signIn(page);
    await look(page, 'bench-sign');
    await press(page.getByRole('button', { name: 'Tôi đồng ý' }));
    await expect(page.locator('main')).toContainText(`Đang giúp: ${hoa.fullName}`);
  });

  let slip = '';
  await test.step('The usual pages, in which his name and phone stand already; one tap before the last', async () => {
    await helpWithBirth(page);
    await fillChild(page, hoa);
    await goOn(page);
    await fillPages(page, hoa);
    await press(page.getByRole('link', { name: 'Tiếp tục' }));
    await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
    await expectHeading(page, 'Người dân tự làm được bao nhiêu?');
    await press(page.getByRole('button', { name: 'Tự làm gần hết' }));
    await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
    slip = (await page.locator('.slip-number').textContent()) ?? '';
    await press(page.locator('.actions').getByRole('button', { name: 'Xong với người này' }));
    await expect(page.locator('#own-figures')).toContainText('Hôm nay 1 lượt, tháng này 1 lượt.');
    await look(page, 'bench-home');
    const dump = await storageDump(page);
    for (const trace of [...tracesOf(hoa), ...tracesOf(lan), '0912345678']) expect(dump.includes(trace), trace).toBe(false);
  });

  await test.step('The first comes back, finds his own draft and nothing of hers', async () => {
    await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa, đổi người' }));
    await expectHeading(page, 'Máy đang khóa');
    await look(page, 'bench-door');
    await press(page.getByRole('button', { name: 'Mở khóa' }));
    await expect(page.locator('#errors')).toContainText('Chọn tên của bạn');
    await unlock(page, { ...sang, pin: chieu.pin });
    await expect(page.locator('#errors')).toContainText('Mã PIN không đúng');
    await unlock(page, sang);
    await expect(page.locator('main')).toContainText('Bạn đang khai dở (1)');
    // As strangers may see it: the next person sits beside the screen.
    await expect(page.getByRole('heading', { name: maskName(lan.childName) })).toBeVisible();
    await expect(page.locator('#own-figures')).toContainText('Hôm nay 0 lượt');
    await press(page.getByRole('link', { name: /^Giao lại cho người khác/ }));
    await page.getByLabel('Mã PIN của người nhận').fill(chieu.pin);
    await press(page.getByRole('button', { name: 'Giao', exact: true }));
    await expectHeading(page, 'Giúp một người nộp hồ sơ');
    await expect(page.locator('main')).not.toContainText('Bạn đang khai dở');
  });

  await test.step('Who was given the draft goes on with it', async () => {
    await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa, đổi người' }));
    await unlock(page, chieu);
    await press(page.getByRole('button', { name: /^Mở lại/ }));
    await press(page.getByRole('link', { name: 'Quay lại' }));
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(lan.childName);
    await press(page.locator('.post-name'));
    await page.setViewportSize({ width: 360, height: 740 });
    await look(page, 'bench-home');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('The line is back: the dossier is there once, with who helped and what was agreed', async () => {
    await context.setOffline(false);
    await page.reload();
    await unlock(page, chieu);
    await press(page.getByRole('button', { name: new RegExp(`^Xem phiếu ?: ${slip}$`) }));
    await expect(page.locator('.slip')).toContainText('Cơ quan đã nhận', { timeout: 60_000 });
    const reception = await officerAtDesk(machine, 'tiepnhan.27436');
    const rows = await findByName(reception, hoa.fullName);
    expect(rows).toHaveLength(1);
    const dossier = (await (await reception.request.get(`/api/v1/dossiers/${rows[0]?.id}`)).json()) as { helper: { unitCode: string; name: string } };
    expect(dossier.helper).toMatchObject({ unitCode, name: chieu.member });
    const told = await page.request.post('/api/v1/tracking/help', { data: { code: rows[0]?.code, proof: '5678' } });
    expect(await told.json()).toMatchObject({
      help: { member: chieu.member, autonomy: 'alone' },
      mandates: [{ scope: 'thisDossier', agreedBy: 'signature', endsWithResult: 'yes' }],
    });
  });

  await test.step('Somebody stops in the middle of a page and goes on at home with a code; then nothing of the draft is on the machine, and no key to it in its browser', async () => {
    await press(page.locator('.post-name'));
    await press(page.getByRole('button', { name: /^Mở lại/ }));
    await expectHeading(page, 'Nơi sinh và quê quán');
    const typed = (of: Page) => of.getByRole('group', { name: 'Nơi sinh' }).getByLabel('Số nhà, đường');
    await typed(page).fill('Bệnh viện Mẫu');
    await press(page.getByRole('link', { name: 'Dừng, khai tiếp sau hoặc ở máy khác' }));
    await expectHeading(page, 'Dừng ở đây, khai tiếp sau');
    await look(page, 'bench-stop');
    await press(page.getByRole('button', { name: 'Tôi muốn: gửi lên và lấy mã' }));
    const given = (await page.locator('.spoken').textContent()) ?? '';
    await look(page, 'bench-code');
    const elsewhere = await (await machine()).newPage();
    await elsewhere.goto('/tiep-tuc');
    await elsewhere.getByLabel('Mã khai tiếp').fill(given);
    await press(elsewhere.getByRole('button', { name: 'Mở bản nháp' }));
    await expectHeading(elsewhere, 'Nơi sinh và quê quán');
    await expect(typed(elsewhere)).toHaveValue('Bệnh viện Mẫu');
    await press(page.getByRole('button', { name: 'Tôi đã giữ mã: xóa bản nháp khỏi máy này' }));
    await expect(page.locator('main')).toContainText('Đã trao bản nháp cho người dân.');
    await expect(page.locator('main')).not.toContainText('Bạn đang khai dở');
    expect((await context.cookies()).filter(({ name }) => name.startsWith('dh_draft'))).toEqual([]);
  });
  await throwMachineAway(shared);
});

/** A name as a hand writes it: some strokes over the box. */
async function signIn(page: Page): Promise<void> {
  const box = await page.locator('#sign').boundingBox();
  if (box === null) throw new Error('no box to sign in');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.7);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(box.x + box.width * (0.2 + step * 0.02), box.y + box.height * (0.5 + 0.25 * Math.sin(step)));
  await page.mouse.up();
}

/** From the second page to the papers; name and phone of who is helped are there already. */
async function fillPages(page: Page, mother: Parameters<typeof fillTheRest>[1]['mother']): Promise<void> {
  await fillTheRest(page, { mother: { ...mother, phone: '0912345678' }, script: 'on', known: { fullName: mother.fullName, phone: '0912345678' } });
}
