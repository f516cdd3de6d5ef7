import type { BrowserContext, Page } from '@playwright/test';
import { expectHeading, fillChild, fillTheRest, goOn, newMother, press } from './citizens.ts';
import { look } from './look.ts';
import { findByName, officerAtDesk } from './officers.ts';
import { ownMachine, visitOnce } from './own-machine.ts';
import { nextCannotBeRead } from './photo.ts';
import { beginSession, codeForPost, sharedMachine, storageDump, throwMachineAway } from './posts.ts';
import { expect, test } from './story.ts';

/** No other story files here: its figures stand still. */
const ward = { name: 'Phường An Lạc A', code: '27463' };

/** On the screen, in the title, and on paper. */
async function expectMarked(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/TẬP LÀM/);
  await expect(page.locator('.practice-bar')).toContainText('TẬP LÀM — không gửi đi đâu, không tính vào số liệu');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.practice-bar')).toBeVisible();
  expect(await page.locator('.practice').evaluate((place) => getComputedStyle(place, '::after').content)).toBe('"TẬP LÀM"');
  await page.emulateMedia({ media: null });
}

async function beginPractice(page: Page, preset: string): Promise<void> {
  await page.getByRole('link', { name: preset }).click();
  await expectHeading(page, 'Chuẩn bị tập');
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: ward.name });
  await press(page.getByRole('button', { name: 'Bắt đầu tập' }));
}

/** What is the same for everybody, fetched and not sent. */
const forEverybody = /^GET (?:\/|\/tap-lam(?:\/.*)?|\/assets\/.*|\/favicon\.svg|\/ngoai-tuyen\/.*|\/sw\.js|\/api\/v1\/keys|\/kiem-tra-bien-nhan)$/;

function listen(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  return asked;
}

test('I practise a birth registration on my phone to the end: nothing is sent, counted or kept, and nobody could take it for a filing', async ({ machine }) => {
  const reception = await officerAtDesk(machine, 'kiemsoat.777');
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const figures = async () => (await reception.request.get(`/api/v1/figures?unit=${ward.code}&scope=own&from=2017-01-01&to=${today}`)).json();
  const before = await figures();
  const mother = newMother();
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  const asked = listen(phone);

  await press(page.getByRole('link', { name: /^Chưa quen\? Tập làm/ }));
  await expectHeading(page, 'Tập làm trước, làm thật sau');
  await expectMarked(page);
  await look(page, 'practice-choose');
  await page.getByLabel(/^Tìm việc muốn tập/).fill('khai tu');
  await expect(page.locator('#found li').first()).toContainText('khai tử');
  await beginPractice(page, 'Khai sinh cho con, giấy tờ đầy đủ');

  await test.step('What is refused brings a tip; the card lies beside the form', async () => {
    await expectHeading(page, 'Người được khai sinh');
    await goOn(page);
    await expect(page.locator('#errors')).toBeVisible();
    await expect(page.locator('.practice-tips')).toContainText('Thẻ không nói thì bịa');
    await expectMarked(page);
    await press(page.getByText('Thẻ của Nguyễn Thị Mẫu Lan'));
    await expect(page.locator('.practice-card')).toContainText('000192000001');
    await look(page, 'practice-refused');
    await press(page.getByText('Thẻ của Nguyễn Thị Mẫu Lan'));
    await press(page.getByRole('button', { name: 'Điền mẫu những ô thẻ không nói' }));
    await expect(page.locator('.practice-tips')).toContainText('Đã điền mẫu');
  });
  await fillChild(page, mother);
  await goOn(page);
  await fillTheRest(page, { mother, script: 'on' });

  await test.step('A sample picture in the place of a paper; one that cannot be read is said, and costs no other', async () => {
    await nextCannotBeRead(page);
    await press(page.getByRole('button', { name: 'Lấy ảnh mẫu chụp rõ' }));
    await expect(page.locator('main')).toContainText('Không đọc được tệp này');
    await press(page.getByRole('button', { name: 'Lấy ảnh mẫu chụp mờ' }));
    await expect(page.locator('#sample-tip')).toContainText('cán bộ không đọc được');
    await press(page.getByRole('button', { name: 'Lấy ảnh mẫu chụp rõ' }));
    await expect(page.locator('.files li')).toHaveCount(2);
    await expect(page.locator('.files')).toContainText('Tập làm: không gửi đi đâu');
    await expectMarked(page);
    await look(page, 'practice-papers');
    await press(page.getByRole('link', { name: 'Tiếp tục', exact: true }));
  });

  await expectHeading(page, 'Xem lại trước khi nộp');
  await expectMarked(page);
  await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  await press(page.getByRole('button', { name: 'Nhắn mã cho tôi' }));
  await expect(page.locator('.practice-tips')).toContainText('246810');
  await page.getByLabel('Mã trong tin nhắn').fill('111111');
  await press(page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).first());
  await expect(page.locator('#errors')).toContainText('Mã chưa đúng');
  await expectMarked(page);
  await page.getByLabel('Mã trong tin nhắn').fill('246810');
  await press(page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).first());

  await test.step('The end is no receipt, and tells what went well', async () => {
    await expectHeading(page, 'Xong bài tập');
    await expectMarked(page);
    const main = page.locator('main');
    await expect(main).toContainText('ĐÂY KHÔNG PHẢI BIÊN NHẬN');
    await expect(main.locator('.qr, svg')).toHaveCount(0);
    await expect(main).not.toContainText(/\d{3}\.\d{2}\.\d{2}\.\w{3}-/);
    await expect(main).toContainText('1 ảnh mờ');
    await expect(main.getByRole('heading', { name: 'Câu bị nhắc' })).toBeVisible();
    await expect(main).toContainText('Máy nhận, nhưng khác thẻ');
    await look(page, 'practice-end');
  });

  await test.step('Nothing was sent, counted or kept', async () => {
    expect(asked.filter((one) => !forEverybody.test(one))).toEqual([]);
    await expect(page).not.toHaveTitle(/^\(\d/);
    const dump = await storageDump(page);
    for (const trace of [mother.fullName, mother.childName, mother.phone, 'Mẫu Lan', 'mau-1-mo']) expect(dump.includes(trace), trace).toBe(false);
    await page.goto('/tren-may-nay');
    await expect(page.getByRole('heading', { name: /^(?:Chưa gửi xong|Bản nháp \()/ })).toHaveCount(0);
    expect(await figures()).toEqual(before);
    expect(await findByName(await officerAtDesk(machine, 'tiepnhan.27436'), mother.fullName)).toEqual([]);
    await page.goto('/tap-lam/xong');
    await expectHeading(page, 'Tập làm trước, làm thật sau');
    await expect(page.locator('main')).not.toContainText('Đang tập dở');
  });
  await own.stop();
});

test('With no line I practise to help: I read the words aloud, the invented person signs, and I drop it in the middle', async () => {
  const own = await ownMachine();
  const phone = await own.start();
  const page = await phone.newPage();
  await visitOnce(page);
  await phone.setOffline(true);
  await page.goto('/tap-lam');
  await beginPractice(page, 'Giúp một người, có ký đồng ý');
  await expectHeading(page, 'Đọc cho Điểu Mẫu nghe');
  await expectMarked(page);
  await look(page, 'practice-agree');
  await press(page.getByRole('button', { name: 'Ký trên giấy rồi chụp' }));
  await expect(page.locator('.practice-tips')).toContainText('Bài tập này ký trên màn hình');
  await press(page.getByRole('button', { name: 'Ký trên màn hình' }));
  await press(page.getByRole('button', { name: 'Tôi đồng ý' }));
  await expect(page.locator('#errors')).toContainText('Chưa thấy chữ ký');
  await signAsPerson(page);
  await expectMarked(page);
  await press(page.getByRole('button', { name: 'Tôi đồng ý' }));
  await expectHeading(page, 'Người được khai sinh');
  await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').fill('Điểu Mẫu Con');
  await press(page.getByRole('link', { name: 'Thôi tập' }));
  await expect(page.locator('main')).toContainText('Đang tập dở: Đăng ký khai sinh');
  await press(page.getByRole('link', { name: 'Tập tiếp' }));
  await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue('Điểu Mẫu Con');
  await press(page.getByRole('link', { name: 'Thôi tập' }));
  await press(page.getByRole('button', { name: 'Bỏ, xóa hết' }));
  await expect(page.locator('main')).toContainText('Đã xóa hết bài tập.');
  await page.goto('/tap-lam/lam');
  await expectHeading(page, 'Tập làm trước, làm thật sau');
  await own.stop();
});

test('At the machine of a post practice holds up neither the lock nor the hand-over', async ({ machine }, info) => {
  const { code } = await codeForPost(machine);
  const shared = await sharedMachine(info);
  const { page } = shared;
  await page.goto('/ho-tro');
  await page.getByLabel('Mã một lần của phường').fill(code);
  await press(page.getByRole('button', { name: 'Nhận máy vào điểm' }));
  await beginSession(page, { member: 'Lê Thị Mẫu Tập', pin: 'khoai-lang-7' });
  await press(page.getByRole('link', { name: /^Tập làm với người mẫu/ }));
  await beginPractice(page, 'Đăng ký lại khai sinh, giấy tờ cũ');
  await expectMarked(page);
  await expect(page.locator('.practice-card')).toContainText('Điểu Mẫu');
  await look(page, 'practice-post');
  await press(page.locator('.post-name'));
  await expect(page.locator('main')).not.toContainText('Bạn đang khai dở');
  await press(page.getByRole('link', { name: 'Bàn giao máy' }));
  await expect(page.locator('main')).toContainText('Không còn bản nháp');
  await press(page.locator('.post-name'));
  await press(page.getByRole('link', { name: /^Tập làm với người mẫu/ }));
  await expectHeading(page, 'Tập làm trước, làm thật sau');
  await expect(page.locator('main')).not.toContainText('Đang tập dở');
  await press(page.locator('.post-bar').getByRole('button', { name: 'Khóa, đổi người' }));
  await expectHeading(page, 'Máy đang khóa');
  await page.goto('/tap-lam');
  await expectHeading(page, 'Máy đang khóa');
  await throwMachineAway(shared);
});

async function signAsPerson(page: Page): Promise<void> {
  await page.locator('#sign').scrollIntoViewIfNeeded();
  const box = await page.locator('#sign').boundingBox();
  if (box === null) throw new Error('no box to sign in');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.7);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(box.x + box.width * (0.2 + step * 0.02), box.y + box.height * (0.5 + 0.25 * Math.sin(step)));
  await page.mouse.up();
}
