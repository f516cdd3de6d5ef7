import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { newUuid } from './ids.ts';

/** Somebody with a matter of her own. Invented: the name says so, and numbers of 0900000 are not given out. */
export type Mother = { readonly fullName: string; readonly childName: string; readonly phone: string };

/** Nobody in the sample, and nobody of another story, bears this name: its last word was never heard before. */
export function newMother(): Mother {
  return { fullName: `Trần Thị Mẫu ${newWord()}`, childName: `Nguyễn Mẫu ${newWord()}`, phone: `0900000${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}` };
}

function newWord(): string {
  const letters = Array.from({ length: 5 }, () => `${pick('bcdghklmnprstvx')}${pick('aeiou')}`).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function pick(letters: string): string {
  return letters.charAt(Math.floor(Math.random() * letters.length));
}

/** A day so many days ago, where the office stands. */
export function daysAgo(days: number): { readonly day: string; readonly month: string; readonly year: string; readonly iso: string } {
  const iso = new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day, month, year, iso };
}

/** Presses as one does there: with a finger on a phone, with the mouse on a desk. */
export async function press(target: Locator): Promise<void> {
  const isPhone = (target.page().viewportSize()?.width ?? 0) < 600;
  await (isPhone ? target.tap() : target.click());
}

export async function goOn(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: 'Tiếp tục', exact: true }));
}

export async function fillDate(page: Page, question: string, date: { readonly day: string; readonly month: string; readonly year: string }): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Ngày', { exact: true }).fill(date.day);
  await group.getByLabel('Tháng', { exact: true }).fill(date.month);
  await group.getByLabel('Năm', { exact: true }).fill(date.year);
}

async function fillAddress(page: Page, question: string, address: { readonly line: string; readonly unit: string }): Promise<void> {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Số nhà, đường').fill(address.line);
  await group.getByLabel('Phường (xã)').fill(address.unit);
}

const ward = 'Phường Bình Hưng Hòa, Thành phố Hồ Chí Minh';

/** From the first page to the first question. */
export async function beginBirthRegistration(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox').fill('khai sanh');
  await press(page.getByRole('button', { name: 'Tìm', exact: true }));
  await expect(page).toHaveURL(/\/thu-tuc\?q=khai/);
  const first = page
    .getByRole('list')
    .filter({ has: page.locator('[data-code]') })
    .getByRole('link')
    .first();
  await expect(first).toContainText('Đăng ký khai sinh');
  await press(first);
  await expect(page).toHaveURL('/thu-tuc/1.001193');
  await press(page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }));
  await page.getByLabel('Nộp hồ sơ cho nơi nào?').selectOption({ label: 'Phường Bình Hưng Hòa' });
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }));
  await expectHeading(page, 'Người được khai sinh');
}

/** The page on the child, as far as the date. */
export async function fillChild(page: Page, mother: Mother): Promise<void> {
  await page.getByLabel('Họ, chữ đệm, tên người được khai sinh').fill(mother.childName);
  await press(page.getByText('Nữ', { exact: true }));
  await page.getByLabel('Quốc tịch').selectOption('Việt Nam');
  await page.getByLabel('Dân tộc').selectOption('Kinh');
  await fillDate(page, 'Ngày, tháng, năm sinh', daysAgo(10));
}

/** All pages after the one on the child, up to the papers. Without script the questions that follow from an answer come after pressing once. */
export async function fillTheRest(
  page: Page,
  {
    mother,
    script,
    known,
  }: { readonly mother: Mother; readonly script: 'on' | 'off' /** What stands in the form before it is typed. */; readonly known?: Pick<Mother, 'fullName' | 'phone'> },
): Promise<void> {
  await expectHeading(page, 'Nơi sinh và quê quán');
  await fillAddress(page, 'Nơi sinh', { line: 'Bệnh viện Mẫu', unit: ward });
  await fillAddress(page, 'Quê quán', { line: 'Khu phố Mẫu', unit: ward });
  await goOn(page);
  await expectHeading(page, 'Người mẹ');
  await page.getByLabel('Họ, chữ đệm, tên mẹ').fill(mother.fullName);
  if (script === 'off') await goOn(page);
  await page.getByLabel('Năm sinh mẹ').fill('1994');
  await page.getByLabel('Quốc tịch mẹ').selectOption('Việt Nam');
  await goOn(page);
  await expectHeading(page, 'Người cha');
  await goOn(page);
  await expectHeading(page, 'Bản sao');
  await page.getByLabel('Số bản sao đề nghị cấp').fill('2');
  await goOn(page);
  await expectHeading(page, 'Quan hệ với người được đăng ký');
  await page.getByLabel('Quan hệ với người được đăng ký').fill('Mẹ');
  await goOn(page);
  await expectHeading(page, 'Người yêu cầu');
  if (known !== undefined) await expect(page.getByLabel('Họ, chữ đệm, tên người yêu cầu')).toHaveValue(known.fullName);
  await page.getByLabel('Họ, chữ đệm, tên người yêu cầu').fill(mother.fullName);
  await fillDate(page, 'Ngày sinh', { day: '20', month: '5', year: '1994' });
  await goOn(page);
  await expectHeading(page, 'Nơi ở và liên lạc');
  await fillAddress(page, 'Nơi cư trú', { line: 'Số 12 đường Mẫu', unit: ward });
  if (known !== undefined) await expect(page.getByLabel('Số điện thoại')).toHaveValue(known.phone);
  await page.getByLabel('Số điện thoại').fill(mother.phone);
  await goOn(page);
  await expectHeading(page, 'Nhận kết quả và cam đoan');
  await press(page.getByText('Tại bộ phận một cửa', { exact: true }));
  await press(page.getByText('Tôi cam đoan nội dung khai trên là đúng sự thật'));
  await goOn(page);
  await expectHeading(page, 'Giấy tờ gửi kèm');
}

export async function expectHeading(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
}

/** Tracks by the code and the last four digits of the phone. */
export async function track(page: Page, dossier: { readonly code: string; readonly phone: string }): Promise<void> {
  await page.goto('/tra-cuu');
  await page.getByLabel('Mã hồ sơ').fill(dossier.code);
  await page.getByLabel('4 số cuối điện thoại').fill(dossier.phone.slice(-4));
  await press(page.getByRole('button', { name: 'Xem hồ sơ' }));
  await expect(page).toHaveURL(/\/tra-cuu\/ho-so/);
  await expect(page.locator('main')).toContainText(dossier.code);
}

/** Everything that the birth registration asks, as it travels. */
export function birthAnswers(mother: Mother) {
  return {
    con_ho_ten: mother.childName,
    con_ngay_sinh: daysAgo(10).iso,
    con_gioi_tinh: 'Nữ',
    con_quoc_tich: 'Việt Nam',
    con_dan_toc: 'Kinh',
    con_noi_sinh: `Bệnh viện Mẫu, ${ward}`,
    con_que_quan: ward,
    me_ho_ten: mother.fullName,
    me_nam_sinh: 1994,
    quan_he_voi_doi_tuong: 'Mẹ',
    yc_ho_ten: mother.fullName,
    yc_ngay_sinh: '1994-05-20',
    yc_noi_cu_tru: `Số 12 đường Mẫu, ${ward}`,
    yc_dien_thoai: mother.phone,
    nhan_ket_qua: 'Tại bộ phận một cửa',
    cam_doan: true,
  };
}

/** A draft that was filled in on another device, and the code to go on with it here. */
export async function draftElsewhere(request: APIRequestContext, mother: Mother): Promise<string> {
  const id = newUuid();
  const made = await request.post('/api/v1/drafts', { data: { id, procedureCode: '1.001193', unitCode: '27436' } });
  const { secret } = (await made.json()) as { secret: string };
  const headers = { 'x-draft-secret': secret };
  const kept = await request.patch(`/api/v1/drafts/${id}`, { headers, data: { answers: birthAnswers(mother) } });
  expect(kept.status()).toBe(200);
  const code = await request.post(`/api/v1/drafts/${id}/resume-code`, { headers });
  return ((await code.json()) as { code: string }).code;
}

/** Goes on with a draft here, up to the page that shows all answers. */
export async function goOnHere(page: Page, code: string): Promise<void> {
  await page.goto('/tiep-tuc');
  await page.getByLabel('Mã khai tiếp').fill(code);
  await press(page.getByRole('button', { name: 'Mở bản nháp' }));
  await expectHeading(page, 'Giấy tờ gửi kèm');
}
