import type { Page } from '@playwright/test';
import { daysAgo, draftElsewhere, expectHeading, fillDate, goOn, goOnHere, newMother, press, track } from './citizens.ts';
import { look, picture } from './look.ts';
import { beginAct, codeSentTo, fileBirth, logIn, officerAtDesk, record } from './officers.ts';
import { takePhoto } from './photo.ts';
import { expect, type Machine, test } from './story.ts';

const unit = '27439';

test('Every open page can be read by everybody, by day and by night', async ({ page }) => {
  const addresses = {
    home: '/',
    catalogue: '/thu-tuc',
    found: '/thu-tuc?q=khai+sanh',
    'found-nothing': '/thu-tuc?q=zzzz',
    procedure: '/thu-tuc/1.001193',
    'procedure-desk': '/thu-tuc/2.000884',
    'procedure-police': '/thu-tuc/1.004194',
    start: '/nop/1.001193',
    tracking: '/tra-cuu',
    'check-receipt': '/kiem-tra-bien-nhan',
    resume: '/tiep-tuc',
    help: '/tro-giup',
    promise: '/cam-ket',
    'no-such-page': '/khong-co',
    'draft-of-another-machine': '/nop/ho-so/01900000-0000-7000-8000-000000000000',
    'home-english': '/?lang=en',
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    await look(page, `open-${name}`);
  }
});

test('Every page of filing can be filled in by everybody', async ({ page, context, machine }) => {
  const mother = newMother();
  await page.goto('/nop/1.001193');
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
  await expect(page.locator('#errors')).toBeVisible();
  await look(page, 'filing-start-fault');
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption(unit);
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
  await expectHeading(page, 'Người được khai sinh');
  await look(page, 'filing-child');
  await fillDate(page, 'Ngày, tháng, năm sinh', { ...daysAgo(10), month: '13' });
  await goOn(page);
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, 'filing-child-fault');

  await goOnHere(page, await draftElsewhere(page.request, mother));
  await look(page, 'filing-papers');
  const own = page.url().replace(/\/giay-to$/, '');
  await page.getByLabel('Chọn ảnh hoặc tệp: Chọn tệp cho: Giấy chứng sinh').setInputFiles(await takePhoto(context, 'giay-chung-sinh'));
  await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
  await page.getByLabel('Chọn ảnh hoặc tệp: Chọn tệp cho: Giấy tờ khác').setInputFiles({ name: 'thu.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('chữ') });
  await expect(page.getByRole('alert').filter({ hasText: 'không phải ảnh' })).toBeVisible();
  await look(page, 'filing-papers-fault');
  for (const [name, place] of Object.entries({ mother: 'mother', contact: 'contact', declaration: 'result', office: 'noi-nhan', check: 'kiem-tra' })) {
    await page.goto(`${own}/${place}`);
    await look(page, `filing-${name}`);
  }
  await page.goto(`${own}/tam-dung`);
  await press(page.getByRole('button', { name: 'Lấy mã để khai tiếp ở máy khác' }));
  await expect(page.locator('.spoken')).toBeVisible();
  await look(page, 'filing-pause');
  await page.goto(`${own}/so-dien-thoai`);
  await look(page, 'filing-phone');
  await press(page.getByRole('button', { name: 'Nhắn mã cho tôi' }));
  await expect(page.getByLabel('Mã trong tin nhắn')).toBeVisible();
  await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, 'filing-phone-fault');
  const operator = await officerAtDesk(machine, 'quantri');
  await page.getByLabel('Mã trong tin nhắn').fill(await codeSentTo(operator.request, mother.phone));
  await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
  await expectHeading(page, 'Đã nộp xong');
  await look(page, 'filing-receipt');
});

test('The printed receipt is one sheet with the code and the square, and nothing of the screen around it', async ({ page, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit });
  await page.goto(`/bien-nhan/${dossier.id}`);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'print-receipt');
  await expect(page.getByText(dossier.code)).toBeVisible();
  await expect(page.getByRole('img', { name: 'Quét để kiểm tra biên nhận' })).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'In trang này' })).toBeHidden();
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(sheets).toHaveLength(1);
});

test('Every page after filing can be read by everybody', async ({ page, machine, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit });
  await page.goto('/tra-cuu');
  await press(page.getByRole('button', { name: 'Xem hồ sơ' }));
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, 'tracking-fault');
  await track(page, dossier);
  await look(page, 'tracked-new');
  await press(page.getByRole('link', { name: 'Tôi muốn rút hồ sơ' }));
  await expectHeading(page, 'Rút hồ sơ này?');
  await look(page, 'tracked-withdraw');

  const reception = await officerAtDesk(machine, `tiepnhan.${unit}`);
  const items = [
    { what: 'Giấy chứng sinh', reason: 'Ảnh mờ, không đọc được' },
    { what: 'Văn bản ủy quyền (chứng thực)', reason: 'Chưa có giấy tờ này' },
  ];
  await record(reception, { dossierId: dossier.id, kind: 'requestSupplement', content: { items, ground: 'Luật Hộ tịch 2014, Điều 16', respondBy: null } });
  await page.goto('/tra-cuu/ho-so');
  await look(page, 'tracked-supplement');
  await press(page.getByRole('link', { name: 'Bổ sung hồ sơ' }));
  await expectHeading(page, 'Bổ sung hồ sơ');
  await press(page.getByRole('button', { name: 'Gửi bổ sung' }));
  await expect(page.locator('#errors')).toBeFocused();
  await look(page, 'tracked-supplement-fault');
  await page.getByLabel('Lời nhắn cho cán bộ').fill('Tôi mang bản chính đến quầy ngày mai.');
  await press(page.getByRole('button', { name: 'Gửi bổ sung' }));
  await expect(page.getByRole('status')).toContainText('Đã gửi bổ sung');
  await look(page, 'tracked-supplement-sent');

  await toTheDraft(machine, { dossierId: dossier.id, text: 'Giấy khai sinh\nHọ tên: Nguyễn Mẫu An\nNgày sinh: 13/11/2026' });
  await page.goto('/tra-cuu/ho-so');
  await look(page, 'tracked-draft');
});

/** Received, handed on, and the draft of the result sent to the applicant. */
async function toTheDraft(machine: Machine, draft: { readonly dossierId: string; readonly text: string }): Promise<void> {
  const { dossierId, text } = draft;
  const [reception, specialist] = [await officerAtDesk(machine, `tiepnhan.${unit}`), await officerAtDesk(machine, `thuly.${unit}`)];
  await record(reception, { dossierId, kind: 'receive', content: { limitCase: 'default', setDueAt: null, missingPapers: [] } });
  await record(reception, { dossierId, kind: 'assign', content: { officerId: specialist.id, note: null } });
  await record(specialist, { dossierId, kind: 'sendResultDraft', content: { text } });
}

test('Every screen of the reception desk can be used by everybody', async ({ page, context, request }) => {
  await page.goto('/can-bo');
  await expectHeading(page, 'Đăng nhập');
  await look(page, 'office-sign-in');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Ghi mật khẩu.')).toBeVisible();
  await look(page, 'office-sign-in-fault');
  await logIn(context, `tiepnhan.${unit}`);
  const dossier = await fileBirth(request, { mother: newMother(), unit });
  await page.goto('/can-bo?list=new');
  await expect(page.getByRole('row').filter({ hasText: dossier.code })).toBeVisible();
  await look(page, 'office-queue');
  await page.goto('/can-bo?list=late');
  await expectHeading(page, 'Quá hạn');
  await look(page, 'office-queue-empty');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'office-keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /tài khoản/ }).click();
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
  await look(page, 'office-menu');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByRole('dialog', { name: 'Đổi mật khẩu' })).toBeVisible();
  await look(page, 'office-password');
  await page.goto(`/can-bo/tim?q=${encodeURIComponent(dossier.fullName)}`);
  await expect(page.getByRole('row').filter({ hasText: dossier.code })).toBeVisible();
  await look(page, 'office-search');
  await page.goto('/can-bo/tim?q=khong-ai-ten-nay');
  await expect(page.getByText('Không có hồ sơ nào khớp').last()).toBeVisible();
  await look(page, 'office-search-nothing');
  await page.goto(`/can-bo/ho-so/${dossier.id}`);
  await expectHeading(page, new RegExp(dossier.fullName));
  await page
    .getByRole('group', { name: /^Giấy chứng sinh/ })
    .getByText('Thiếu hoặc sai')
    .click();
  await look(page, 'office-dossier');
  for (const [name, act] of Object.entries({ receive: 'Tiếp nhận', supplement: 'Yêu cầu bổ sung', refuse: 'Từ chối tiếp nhận', withdraw: 'Đề nghị rút hồ sơ' }))
    await lookAtDialog(page, { name, act });
});

test('Every screen of those who decide can be used by everybody', async ({ page, context, machine, request }) => {
  const dossier = await fileBirth(request, { mother: newMother(), unit });
  await toTheDraft(machine, { dossierId: dossier.id, text: 'Giấy khai sinh' });
  await logIn(context, `thuly.${unit}`);
  await page.goto(`/can-bo/ho-so/${dossier.id}?list=mine&office=3`);
  await expectHeading(page, new RegExp(dossier.fullName));
  await look(page, 'office-dossier-draft');
  for (const [name, act] of Object.entries({ consult: 'Lấy ý kiến', payment: 'Thông báo nộp phí, lệ phí', draft: 'Gửi bản nháp kết quả', propose: 'Trình ký' }))
    await lookAtDialog(page, { name, act });
  await logIn(context, `lanhdao.${unit}`);
  await page.goto(`/can-bo/ho-so/${dossier.id}`);
  for (const [name, act] of Object.entries({ assign: 'Phân công thụ lý', suspend: 'Tạm dừng', apologise: 'Xin lỗi và hẹn lại' })) await lookAtDialog(page, { name, act });
  await page.goto('/can-bo/khong-co');
  await expectHeading(page, 'Không có trang này');
  await look(page, 'office-not-here');
});

async function lookAtDialog(page: Page, { name, act }: { readonly name: string; readonly act: string }): Promise<void> {
  const unfold = page.getByRole('button', { name: /^Việc khác/ });
  if (await unfold.isVisible()) await unfold.click();
  const dialog = await beginAct(page, act);
  const submit = dialog.locator('button[type=submit]');
  await expect(submit).toBeVisible();
  if (name !== 'receive') await submit.click();
  await look(page, `office-act-${name}`);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('Figures, procedures and the operator’s screens can be used by everybody', async ({ page, context }) => {
  await logIn(context, 'kiemsoat.777');
  await page.goto('/can-bo/so-lieu?unit=777&scope=all&from=2018-01-01&to=2018-12-31');
  await expect(page.getByRole('table').first()).toBeVisible();
  await look(page, 'office-figures');
  await page.goto('/can-bo/so-lieu/ho-so?unit=777&scope=own&from=2018-01-01&to=2018-12-31&level=4&figure=onlineInProgress');
  await expect(page.getByRole('status').filter({ hasText: 'đúng bằng' })).toBeVisible();
  await look(page, 'office-figure-list');
  await page.goto('/can-bo/so-lieu/bieu-ii06a?unit=777&scope=all&from=2018-12-15&to=2019-03-14');
  await expect(page.getByRole('table')).toBeVisible();
  await look(page, 'office-form-ii06a');
  await page.goto('/can-bo/so-lieu/chi-so-766?unit=777&scope=all&from=2018-01-01&to=2018-12-31');
  await expect(page.getByRole('table')).toBeVisible();
  await look(page, 'office-index-766');
  await page.goto('/can-bo/thu-tuc');
  await expect(page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true })).toBeVisible();
  await look(page, 'office-procedures');
  await page.goto('/can-bo/thu-tuc/1.001193');
  await expectHeading(page, /Đăng ký khai sinh/);
  await look(page, 'office-procedure');
  await logIn(context, 'quantri');
  await page.goto('/can-bo');
  await expectHeading(page, /Tin/);
  await look(page, 'office-messages');
  await page.goto('/can-bo/van-hanh/can-bo');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await look(page, 'office-officers');
});
