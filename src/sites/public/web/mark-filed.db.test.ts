import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../tests/browser-tabs.ts';
import { filledIn, plainBrowser } from '../../../../tests/plain-browser.ts';
import { openWholeProgram, type WholeProgram } from '../../../../tests/whole-program.ts';
import { parseInstant } from '../../../basics/rules/time.ts';
import type { Device } from '../../../sync/web/device.ts';
import type { Adoptable } from './adopted.ts';
import { type Ask, markFiled } from './mark-filed.ts';

let program: WholeProgram;
let origin: string;
beforeAll(async () => {
  program = await openWholeProgram();
  origin = await program.server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => program.stop());

const answers = {
  con_ho_ten: 'Nguyễn Thị Mẫu',
  'con_ngay_sinh.day': '5',
  'con_ngay_sinh.month': '1',
  'con_ngay_sinh.year': '2026',
  con_gioi_tinh: 'Nữ',
  con_quoc_tich: 'Việt Nam',
  con_dan_toc: 'Kinh',
  'con_noi_sinh.line': 'Bệnh viện Mẫu',
  'con_noi_sinh.unit': 'Phường An Lạc, Thành phố Hồ Chí Minh',
  'con_que_quan.line': 'Ấp Mẫu',
  'con_que_quan.unit': 'Xã Mẫu, tỉnh Long An',
  quan_he_voi_doi_tuong: 'Mẹ',
  yc_ho_ten: 'Trần Thị Mẫu',
  'yc_ngay_sinh.day': '20',
  'yc_ngay_sinh.month': '5',
  'yc_ngay_sinh.year': '1994',
  'yc_noi_cu_tru.line': 'Số 1 đường Mẫu',
  'yc_noi_cu_tru.unit': 'Phường An Lạc, Thành phố Hồ Chí Minh',
  yc_dien_thoai: '0900 000 321',
  nhan_ket_qua: 'Tại bộ phận một cửa',
  cam_doan: 'yes',
};
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(3000, 7)]);

const ask: Ask = (address) => fetch(`${origin}${address}`).then((answer) => (answer.ok ? answer.json() : null));

/** Filled in and filed on pages of the server; the device has taken the draft over from its last page, as the script of that page does. */
async function filedThere(then: (device: Device, id: string) => Promise<unknown> = async () => undefined) {
  const [person, browser] = [plainBrowser(program.server), openBrowser({ origin })];
  const { device } = await browser.openTab();
  let page = await person.post('/nop/1.001193', { unit: '27460' });
  const here = page.address.split('/').slice(0, 4).join('/');
  for (let n = 0; n < 15 && !page.address.endsWith('/giay-to'); n += 1) {
    const { html } = page;
    page = await person.post(page.address, filledIn(page, Object.fromEntries(Object.entries(answers).filter(([name]) => html.includes(`name="${name}"`)))));
  }
  page = await person.postFile(`${here}/giay-to`, { fields: { paper: 'giay_chung_sinh' }, name: 'giấy.png', bytes: png });
  const draft = JSON.parse((/data-adopt="([^"]*)"/.exec(page.html)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Adoptable;
  const savedAt = parseInstant(draft.savedAt);
  if (savedAt === null) throw new Error('no time');
  await device.adopt({ ...draft, keeping: 'own', savedAt });
  await then(device, draft.id);
  const receipt = await person.post(`${here}/so-dien-thoai`, { do: 'submit' });
  expect(receipt.address).toBe(`/bien-nhan/${draft.id}`);
  expect(await device.unsent()).toEqual({ drafts: 1, waiting: 0, needsPerson: 0 });
  return { device, browser, id: draft.id };
}

async function settle(browser: Browser): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await browser.idle();
    browser.pass(400_000);
  }
  await browser.idle();
}

test('the page of its receipt makes it no draft any more: it stands among what was received, whole, and is not filed twice', async () => {
  const { device, browser, id } = await filedThere();
  expect(await markFiled(device, id, ask)).toBe('marked');
  expect((await device.unsent()).drafts).toBe(0);
  await settle(browser);
  expect(await device.unsent()).toEqual({ drafts: 0, waiting: 0, needsPerson: 0 });
  const item = await device.findOutboxItem(id);
  expect([item?.state, item?.copy, (await device.findDraft(id))?.answers['con_ho_ten']]).toEqual(['received', 'kept', 'Nguyễn Thị Mẫu']);
  const { rows } = await program.pool.query<{ id: string }>('select id from dossiers where id = $1', [id]);
  expect(rows).toHaveLength(1);
  expect(await markFiled(device, id, ask)).toBe('left');
  browser.close();
});

test('with a receipt that no key of the office signed, or of something else than is kept here, it stays a draft', async () => {
  const { device, browser, id } = await filedThere();
  const forged: Ask = async (address) => (address === '/api/v1/keys' ? { signing: [] } : ask(address));
  const unsigned: Ask = async (address) => (address.endsWith('/receipt') ? { ...((await ask(address)) as object), signed: null } : ask(address));
  for (const said of [forged, unsigned, async () => null]) expect(await markFiled(device, id, said)).toBe('left');
  const other = await filedThere((its, draft) => its.answer(draft, { con_ho_ten: 'Nguyễn Thị Khác' }));
  expect(await markFiled(other.device, other.id, ask)).toBe('left');
  expect(await other.device.unsent()).toEqual({ drafts: 1, waiting: 0, needsPerson: 0 });
  browser.close();
  other.browser.close();
});

test('on a machine that many use nothing is asked or marked: what lies closed there is no matter of a page of the server', async () => {
  const browser = openBrowser({ origin });
  const { device } = await browser.openTab();
  await device.vault.create('khoai-lang-7');
  const { id } = await device.begin({ procedureCode: '1.001193', procedureVersion: 1, unitCode: '27460', keeping: 'shared' });
  const asked: string[] = [];
  expect(await markFiled(device, id, async (address) => void asked.push(address))).toBe('left');
  expect([asked, (await device.unsent()).drafts]).toEqual([[], 1]);
  browser.close();
});
