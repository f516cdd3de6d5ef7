import { beginBirthRegistration, daysAgo, expectHeading, fillChild, fillDate, fillTheRest, goOn, newMother, press, track } from './citizens.ts';
import { beginAct, codeSentTo, expectRecorded, officerAtDesk, openFromList, sendAct, sendAfterSecondLook, signIn } from './officers.ts';
import { takePhoto } from './photo.ts';
import { desk, expect, test } from './story.ts';

test('I register my child from my phone, bring what was missing, and get the certificate; the ward counts it', async ({ page, context, machine }) => {
  const mother = newMother();

  await test.step('she finds the procedure without marks and begins', () => beginBirthRegistration(page));

  await test.step('a date that does not exist is told at once, and nothing is lost', async () => {
    await fillChild(page, mother);
    await fillDate(page, 'Ngày, tháng, năm sinh', { day: '31', month: '2', year: daysAgo(10).year });
    await goOn(page);
    await expect(page.locator('#errors')).toBeFocused();
    await expect(page.locator('#errors')).toContainText('Còn chỗ cần xem lại');
    await expect(page.getByLabel('Họ, chữ đệm, tên người được khai sinh')).toHaveValue(mother.childName);
    await expect(page.getByRole('radio', { name: 'Nữ' })).toBeChecked();
    await fillDate(page, 'Ngày, tháng, năm sinh', daysAgo(10));
    await goOn(page);
  });

  await test.step('she answers the rest', () => fillTheRest(page, { mother, script: 'on' }));

  await test.step('she photographs the birth note', async () => {
    await page.getByLabel('Chọn ảnh hoặc tệp: Chọn tệp cho: Giấy chứng sinh').setInputFiles(await takePhoto(context, 'giay-chung-sinh'));
    await expect(page.getByText('Máy chủ đã nhận đủ')).toBeVisible();
    await press(page.getByRole('link', { name: 'Tiếp tục' }));
  });

  await test.step('she reads everything once more and changes one answer', async () => {
    await expectHeading(page, 'Xem lại trước khi nộp');
    await expect(page.locator('main')).toContainText(mother.childName);
    await expect(page.locator('main')).toContainText('giay-chung-sinh.jpg');
    await press(page.getByRole('link', { name: /^Sửa.*Số bản sao đề nghị cấp/ }));
    await page.getByLabel('Số bản sao đề nghị cấp').fill('3');
    await goOn(page);
    await expectHeading(page, 'Xem lại trước khi nộp');
    await expect(page.locator('main dl > div').filter({ hasText: 'Số bản sao đề nghị cấp' })).toContainText('3');
    await press(page.getByRole('link', { name: 'Đúng rồi, sang bước cuối' }));
  });

  const operator = await officerAtDesk(machine, 'quantri');
  const code = await test.step('she confirms her phone and sends', async () => {
    await press(page.getByRole('button', { name: 'Nhắn mã cho tôi' }));
    await page.getByLabel('Mã trong tin nhắn').fill(await codeSentTo(operator.request, mother.phone));
    await press(page.getByRole('button', { name: 'Nộp hồ sơ' }));
    await expect(page).toHaveURL(/\/bien-nhan\//);
    await expectHeading(page, 'Đã nộp xong');
    await expect(page.getByRole('img', { name: 'Quét để kiểm tra biên nhận' })).toBeVisible();
    await expect(page.locator('main')).toContainText('Đã nhận 1 trên 1 tệp');
    const shown = (await page.locator('.receipt strong.code').textContent()) ?? '';
    expect(shown).toMatch(/^H29\.77\.\d{2}-\d{6}-\d{4}$/);
    return shown;
  });
  const dossier = { code, phone: mother.phone };

  const reception = await (await machine(desk)).newPage();
  await test.step('at the ward the reception officer finds it among the new ones and opens it', async () => {
    await track(page, dossier);
    await expect(page.locator('dl > div').filter({ hasText: 'Cơ quan mở xem lúc' })).toContainText('Chưa mở');
    await reception.goto('/can-bo');
    await signIn(reception, 'tiepnhan.27436');
    await expectHeading(reception, 'Mới nộp');
    await reception.getByRole('row').filter({ hasText: code }).getByRole('link', { name: mother.fullName }).click();
    await expectHeading(reception, new RegExp(mother.fullName));
    await expect(reception.getByText('Đã xác nhận bằng mã')).toBeVisible();
    await expect(reception.getByRole('img', { name: /giay-chung-sinh/ }).first()).toBeVisible();
    await page.reload();
    await expect(page.locator('dl > div').filter({ hasText: 'Cơ quan mở xem lúc' })).toContainText(/\d{2}:\d{2}/);
  });

  await test.step('the picture cannot be read, so the officer asks for it again, once and with the reason', async () => {
    const dialog = await beginAct(reception, 'Yêu cầu bổ sung');
    await dialog.getByLabel('Điểm 1: cần gì').fill('Giấy chứng sinh');
    await dialog.getByRole('button', { name: 'Ảnh mờ, không đọc được' }).click();
    await expect(dialog.getByLabel('Điểm 1: vì sao')).toHaveValue('Ảnh mờ, không đọc được');
    await sendAfterSecondLook(dialog);
    await expectRecorded(reception, 'Chờ bổ sung trước tiếp nhận');
  });

  await test.step('she sees what is asked and sends a better picture', async () => {
    await track(page, dossier);
    await expect(page.locator('main')).toContainText('Việc bạn cần làm');
    await expect(page.locator('main')).toContainText('Ảnh mờ, không đọc được');
    await press(page.getByRole('link', { name: 'Bổ sung hồ sơ' }));
    await page.getByLabel('Giấy tờ gửi thêm').setInputFiles(await takePhoto(context, 'giay-chung-sinh-ro'));
    await press(page.getByRole('button', { name: 'Gửi bổ sung' }));
    await expect(page.getByRole('status')).toContainText('Đã gửi bổ sung');
    await expect(page.locator('main')).toContainText('Đã nhận 2 trên 2 tệp');
  });

  const specialist = await officerAtDesk(machine, 'thuly.27436');
  await test.step('now the officer receives it and hands it to the specialist', async () => {
    await openFromList(reception, 'new', code);
    await sendAct(await beginAct(reception, 'Tiếp nhận'), 'Tiếp nhận');
    await expectRecorded(reception, 'Đã tiếp nhận');
    const assign = await beginAct(reception, 'Phân công thụ lý');
    await assign.getByRole('radio', { name: specialist.fullName }).check();
    await sendAct(assign, 'Phân công thụ lý');
    await expectRecorded(reception, 'Đang xử lý');
  });

  await test.step('the specialist sends the draft of the certificate', async () => {
    await openFromList(specialist.page, 'mine', code);
    const dialog = await beginAct(specialist.page, 'Gửi bản nháp kết quả');
    await dialog.getByLabel('Nội dung bản nháp').fill(`Giấy khai sinh: ${mother.childName}, mẹ ${mother.fullName}`);
    await sendAfterSecondLook(dialog);
    await expectRecorded(specialist.page, 'Đang xử lý');
  });

  await test.step('she reads it letter by letter and confirms', async () => {
    await track(page, dossier);
    await expect(page.locator('.draft-text')).toContainText(mother.childName);
    await press(page.getByRole('button', { name: 'Đúng hết, tôi xác nhận' }));
    await expect(page.getByRole('status')).toContainText('Đã xác nhận bản nháp.');
  });

  await test.step('the specialist proposes, the leader signs, the clerk numbers and issues', async () => {
    await specialist.page.reload();
    const propose = await beginAct(specialist.page, 'Trình ký');
    await propose.getByLabel('Nội dung trình ký').fill(`Cấp Giấy khai sinh cho ${mother.childName}`);
    await sendAct(propose, 'Trình ký');
    await expectRecorded(specialist.page, 'Trình ký');

    const leader = await officerAtDesk(machine, 'lanhdao.27436');
    await openFromList(leader.page, 'toSign', code);
    const sign = await beginAct(leader.page, 'Ký duyệt');
    await expect(sign).toContainText(`Cấp Giấy khai sinh cho ${mother.childName}`);
    await sendAct(sign, 'Ký duyệt');
    await expectRecorded(leader.page, 'Đã ký, chờ phát hành');

    const clerk = await officerAtDesk(machine, 'vanthu.27436');
    await openFromList(clerk.page, 'toIssue', code);
    const issue = await beginAct(clerk.page, 'Cấp số, phát hành');
    await issue.getByLabel('Số văn bản').fill('125/GKS-UBND');
    await sendAfterSecondLook(issue);
    await expectRecorded(clerk.page, 'Chờ trả kết quả');
  });

  await test.step('the result is handed over, and she sees it', async () => {
    await openFromList(reception, 'ready', code);
    const dialog = await beginAct(reception, 'Trả kết quả');
    await expect(dialog.getByLabel('Người nhận')).toHaveValue(mother.fullName);
    await sendAfterSecondLook(dialog);
    await expectRecorded(reception, 'Đã trả kết quả');
    await track(page, dossier);
    await expect(page.locator('.state')).toContainText('Đã trả kết quả');
    await expect(page.locator('.todo')).toContainText('Đã xong');
  });

  await test.step('the figures of the ward count it, and the number opens the list it stands in', async () => {
    const [year, month, day] = /-(\d{2})(\d{2})(\d{2})-/.exec(code)?.slice(1) ?? [];
    const today = `20${year}-${month}-${day}`;
    for (const figure of ['Hồ sơ đã nộp', 'Đã giải quyết']) {
      // Others file and finish in the meantime: then the number is read again.
      await expect(async () => {
        await reception.goto(`/can-bo/so-lieu?unit=27436&scope=own&from=${today}&to=${today}`);
        const name = reception.getByRole('rowheader', { name: new RegExp(`^${figure}(?: Cách tính|$)`) });
        const number = reception.getByRole('row').filter({ has: name }).getByRole('link');
        const counted = /^[\d.]+/.exec((await number.textContent()) ?? '')?.[0] ?? '';
        expect(Number(counted)).toBeGreaterThan(0);
        await number.click();
        await expect(reception.getByRole('status').filter({ hasText: 'hồ sơ' })).toContainText(`${counted} hồ sơ, đúng bằng con số đã bấm`, { timeout: 5_000 });
      }).toPass({ timeout: 30_000 });
      await expect(reception.getByRole('row').filter({ hasText: code })).toBeVisible();
    }
  });
});
