import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newDeviceId } from '../../../../../tests/filing-body.ts';
import { postWithWalkIns } from '../../../../../tests/post-with-walk-ins.ts';
import { putRow, storedRows } from '../../../../../tests/stored-rows.ts';
import { instantFromMillis } from '../../../../basics/rules/time.ts';
import type { Frame } from '../../web/document.tsx';
import type { House, Said } from '../device/house.ts';
import type { Desk } from './desk.ts';
import { endSession } from './end-session.ts';
import { walkIns } from './walk-ins.ts';

type Drawn = { readonly text: string; readonly again: () => Promise<Drawn> };

/** The page of who came without an appointment, pressed and drawn again as the machine does it. */
async function pageAtPost(on: { readonly confirmed?: 'yes' | 'no' } = {}) {
  const post = await postWithWalkIns(on);
  const frame: Frame = { lang: 'vi', path: '/ho-tro/khong-hen', authority: null, assets: (name) => `/assets/${name}`, partsOf: () => [], typeface: 'here' };
  const house = { lang: 'vi', pack: null, frame: () => frame, now: () => instantFromMillis(post.browser.now()) } as unknown as House;
  const owner = { personId: newDeviceId(), name: 'Phạm Thị Mẫu Chiều' };
  const desk = {
    members: post.members,
    walkIns: post.walkIns,
    difficulties: { waitingIds: async () => [] },
    member: () => owner,
    newId: newDeviceId,
    ending: (work: () => Promise<unknown>) => work(),
  } as unknown as Desk;
  async function draw(posted: Readonly<Record<string, string>> | null, on: { readonly said?: Said; readonly query?: string } = {}): Promise<Drawn> {
    const url = new URL(`https://mau.vn/ho-tro/khong-hen${on.query ?? ''}`);
    const screen = await walkIns(desk)(house, { url, posted, ...(on.said === undefined ? {} : { said: on.said }) }, []);
    if (screen.kind === 'go') return { text: screen.href, again: () => draw(null, { query: '?ghi=1' }) };
    if (screen.kind !== 'page') throw new Error(screen.kind);
    return { text: renderToStaticMarkup(screen.page), again: () => draw(null, screen.said === undefined ? {} : { said: screen.said }) };
  }
  return { ...post, desk, draw };
}

test('one tap without a line: it is kept, counted and told so, under the name of nobody; pressed twice it is one; with the line the page says that the ward has it', async () => {
  const { browser, draw, line, taking, walkIns: link } = await pageAtPost();
  line.answer = async () => Promise.reject(new TypeError('offline'));
  const [, id = ''] = /name="id" value="([^"]+)"/.exec((await draw(null)).text) ?? [];
  const noted = await draw({ do: 'sentToWard', id, procedure: '', name: '' });
  await draw({ do: 'sentToWard', id, procedure: '', name: '' });
  const page = await noted.again();
  for (const words of ['Đã ghi trên máy, chờ mạng', 'Hôm nay (1)', 'Đã chỉ sang phường']) expect(page.text).toContain(words);
  expect(await link.waiting()).toMatchObject([{ id, outcome: 'sentToWard', procedureCode: null, fullName: null }]);
  line.answer = taking;
  await link.send();
  const sent = await page.again();
  for (const words of ['Đã ghi, phường đã có.', 'Hôm nay (1)', 'Phường đã có']) expect(sent.text).toContain(words);
  browser.close();
});

test('a name that was typed is kept, and is not read by the next person who sits beside the screen', async () => {
  const { browser, draw, walkIns: link } = await pageAtPost();
  const noted = await draw({ do: 'helped', id: newDeviceId(), procedure: '1.001193', name: ' Trần Thị  Mẫu Bông ' });
  expect(await link.waiting()).toMatchObject([{ fullName: 'Trần Thị Mẫu Bông', procedureCode: '1.001193' }]);
  const { text } = await noted.again();
  expect([text.includes('Bông'), text.includes('B***')]).toEqual([false, true]);
  browser.close();
});

test('what was noted by mistake is taken back: here while it waits, at the ward when it has it', async () => {
  const { browser, draw, line, note, walkIns: link } = await pageAtPost();
  const id = await note();
  expect((await draw({ do: 'takeBack', id })).text).toContain('Đã bỏ.');
  expect(await link.waitingIds()).toEqual([]);
  const there = await note();
  await link.send();
  line.answer = async () => Response.json({ id: there, rows: [], walkIns: [] });
  expect((await draw({ do: 'takeBackThere', id: there })).text).toMatch(/Đã bỏ\..*Hôm nay \(0\)/s);
  expect(line.sent.at(-1)?.path).toBe(`/api/v1/members/me/walk-ins/${there}/take-back`);
  browser.close();
});

test('whoever has not confirmed himself is told that it waits for that; whoever has left notes nobody, and is told why', async () => {
  const { browser, device, draw, note, walkIns: link } = await pageAtPost({ confirmed: 'no' });
  await note();
  expect((await draw(null)).text).toMatch(/Bạn chưa xác nhận chính mình.*chờ xác nhận chính bạn/s);
  await device.notes.write('ended', { code: 'membershipEnded', vi: 'Bạn không còn trong tổ.', en: 'You have left.' });
  const left = await draw({ do: 'helped', id: newDeviceId() });
  expect(left.text).toContain('Bạn không còn trong tổ.');
  expect([left.text.includes('Chạm một nút là ghi'), (await link.waitingIds()).length]).toEqual([false, 1]);
  browser.close();
});

test('one that cannot be read is on the page, and keeps its vault from being ended; taken back it is gone', async () => {
  const { browser, desk, device, draw, note } = await pageAtPost();
  const id = await note();
  const row = (await storedRows(browser.factory)).find(({ value }) => String(value['key']).endsWith(`walkIn ${id}`));
  const kept = row?.value['value'] as { readonly iv: Uint8Array; readonly bytes: ArrayBuffer };
  await putRow(browser.factory, { store: 'meta', value: { key: row?.value['key'], value: { ...kept, bytes: kept.bytes.slice(1) } } });
  expect((await draw(null)).text).toContain('Không đọc được');
  expect(await endSession(desk, device)).toMatchObject({ kind: 'walkInsWait' });
  await draw({ do: 'takeBack', id });
  expect((await draw(null)).text).not.toContain('Không đọc được');
  browser.close();
});
