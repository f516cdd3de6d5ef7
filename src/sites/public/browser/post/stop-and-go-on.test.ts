import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { newDeviceId } from '../../../../../tests/filing-body.ts';
import { postWithWalkIns } from '../../../../../tests/post-with-walk-ins.ts';
import { addMillis, type Instant, instantFromMillis } from '../../../../basics/rules/time.ts';
import type { OutboxItem } from '../../../../sync/rules/outbox-item.ts';
import type { Frame } from '../../web/document.tsx';
import type { House, Route, Said } from '../device/house.ts';
import { draftNotes, openAssisted } from './assisted.ts';
import type { Desk } from './desk.ts';
import { pause } from './pause.ts';
import { slip } from './slip.ts';
import { whose } from './whose.ts';

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'shared' } as const;

/** What the pages of a post stand on, with a draft at hand. */
async function atPost() {
  const post = await postWithWalkIns();
  const { device, browser } = post;
  const frame: Frame = { lang: 'vi', path: '/ho-tro', authority: null, assets: (name) => `/assets/${name}`, partsOf: () => [], typeface: 'here' };
  const pack = { baseUrl: 'https://mau.vn', offices: [], procedures: [] };
  const now = () => instantFromMillis(browser.now());
  const house = { lang: 'vi', pack, device, frame: () => frame, now } as unknown as House;
  const { id } = await device.begin(about);
  const desk = {
    registration: { postName: 'Khu phố 1', unitCode: '27436-KP01' },
    members: post.members,
    member: () => ({ personId: null, name: 'Phạm Thị Mẫu Chiều' }),
    atHand: () => id,
    helped: () => null,
    takeUp: () => undefined,
    known: () => null,
    newId: newDeviceId,
    talk: async () => ({ kind: 'nothing' as const }),
  } as unknown as Desk;
  async function draw(route: Route, posted: Readonly<Record<string, string>> | null, said?: Said) {
    const screen = await route(house, { url: new URL('https://mau.vn/ho-tro'), posted, ...(said === undefined ? {} : { said }) }, [id]);
    return screen.kind === 'page' ? { text: renderToStaticMarkup(screen.page), said: screen.said } : { text: screen.href, said: undefined };
  }
  const line = (standing: 'up' | 'down') => {
    vi.stubGlobal('navigator', { onLine: standing === 'up' });
    vi.stubGlobal('document', { getElementById: () => null });
  };
  return { ...post, house, desk, draw, id, line, now };
}

test('the phone of a citizen that was confirmed by a code stays so through "Dừng", for the two hours that the office believes it, goes over with the draft, and no further', async () => {
  const { browser, device, desk, id, now } = await atPost();
  const { confirmations } = openAssisted(desk, device, now);
  const shown = { phone: '0900000111', token: 'mã-đã-xác-nhận' };
  await confirmations.keep(id, shown);
  const other = (await device.begin(about)).id;
  expect([await confirmations.find(id), await confirmations.find(other)]).toMatchObject([shown, null]);
  browser.jump(119 * 60_000);
  expect(await confirmations.find(id)).toMatchObject(shown);

  const mine = (await device.vault.current())?.session ?? '';
  await device.vault.create('khoai-lang-7', { personId: newDeviceId(), name: 'Lê Văn Mẫu Sáng' });
  const colleague = (await device.vault.current())?.session ?? '';
  expect(await confirmations.find(id)).toBeNull();
  await device.vault.open('bap-nuong-42', mine);
  await device.giveOver(id, { session: colleague, pin: 'khoai-lang-7' });
  expect(await confirmations.find(id)).toBeNull();
  await device.vault.open('khoai-lang-7', colleague);
  expect(await confirmations.find(id)).toMatchObject(shown);

  browser.jump(60_000);
  expect(await confirmations.find(id)).toBeNull();
  await confirmations.keep(id, shown);
  await device.throwAway(id);
  await draftNotes(device.notes).sweep([]);
  expect(await confirmations.find(id)).toBeNull();
  browser.close();
});

test('who stops is told what is so: without a line that the draft is here alone and the code comes later; with one what sending means, before it is done', async () => {
  const { browser, draw, desk, device, id, line } = await atPost();
  line('down');
  const alone = (await draw(pause(desk), null)).text;
  for (const words of ['Đang không có mạng', 'Bản nháp chỉ nằm trên máy này', 'Tôi muốn lấy mã khi có mạng', 'chỉ mã PIN của Phạm Thị Mẫu Chiều mở được'])
    expect(alone).toContain(words);
  expect(alone).not.toContain('value="take"');
  expect((await draw(pause(desk), { do: 'later' })).text).toContain('Đã ghi: người dân muốn lấy mã khi có mạng.');

  line('up');
  const asked = (await draw(pause(desk), null)).text;
  for (const words of ['chưa phải là nộp', 'chỉ mở lại được bằng mã', 'value="take"']) expect(asked).toContain(words);
  // The line only seemed to be there.
  const failed = (await draw(pause(desk), { do: 'take' })).text;
  for (const words of ['Chưa lấy được mã', 'Bản nháp còn nguyên trên máy này']) expect(failed).toContain(words);
  expect((await device.findDraft(id))?.id).toBe(id);
  vi.unstubAllGlobals();
  browser.close();
});

test('a code that was given is shown again until it ends, and then said to have ended', async () => {
  const { browser, draw, desk, device, id, line, now } = await atPost();
  line('up');
  const codeUntil = addMillis(now(), 24 * 3_600_000);
  await draftNotes(device.notes).change(id, { handed: { kind: 'given', id, secret: 'x'.repeat(43), savedAt: null, code: 'ABCDEFGH', codeUntil } });
  const page = (await draw(pause(desk), null)).text;
  for (const words of ['ABCD EFGH', 'mau.vn/tiep-tuc', 'xóa bản nháp khỏi máy này']) expect(page).toContain(words);
  browser.jump(24 * 3_600_000);
  const over = (await draw(pause(desk), null)).text;
  expect([over.includes('ABCD EFGH'), over.includes('Mã hết hạn lúc'), over.includes('value="handedOver"')]).toEqual([false, true, false]);
  vi.unstubAllGlobals();
  browser.close();
});

test('"Gửi ngay" on a slip tries at once and stays on the slip', async () => {
  const { browser, draw, desk, house, id, line } = await atPost();
  const item = {
    id,
    state: 'waiting',
    slipNumber: 'MAU-000001',
    papers: [],
    filedAt: '2026-11-30T01:00:00.000Z' as Instant,
    receipt: null,
    procedureCode: null,
  } as unknown as OutboxItem;
  const asked: string[] = [];
  Object.assign(house, { device: { findOutboxItem: async () => item, sendNow: () => void asked.push(id) } });
  const before = await draw(slip(desk), null);
  expect(before.text).toContain(`action="/ho-tro/phieu/${id}"`);
  line('up');
  const pressed = await draw(slip(desk), { do: 'sendNow' });
  for (const words of ['MAU-000001', 'Đang thử gửi.']) expect(pressed.text).toContain(words);
  // Drawn again since something has changed: nothing is asked twice.
  expect((await draw(slip(desk), null, pressed.said)).text).toContain('Đang thử gửi.');
  expect(asked).toHaveLength(1);
  line('down');
  expect((await draw(slip(desk), { do: 'sendNow' })).text).toContain('Có mạng là máy tự gửi.');
  vi.unstubAllGlobals();
  browser.close();
});

test('drafts of two people with the same initials are told apart by the end of a number', () => {
  const drafts = ['0900000123', '0900000456'].map((phone) => whose({ lang: 'vi' }, { answers: { yc_ho_ten: 'Trần Thị Mẫu Lan', yc_dien_thoai: phone } }));
  expect(drafts).toEqual(['T*** T** M** L** (điện thoại …123)', 'T*** T** M** L** (điện thoại …456)']);
  expect([whose({ lang: 'vi' }, { answers: { yc_so_dinh_danh: '079194000789' } }), whose({ lang: 'vi' }, { answers: {} })]).toEqual(['định danh …789', '']);
});
