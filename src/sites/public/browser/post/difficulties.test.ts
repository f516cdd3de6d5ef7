import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { newDeviceId } from '../../../../../tests/filing-body.ts';
import { hurtDifficulty, postWithDifficulties } from '../../../../../tests/post-with-difficulties.ts';
import type { Frame } from '../../web/document.tsx';
import type { House, Said } from '../device/house.ts';
import type { Desk } from './desk.ts';
import { difficulties, difficultyCounts } from './difficulties.ts';
import { endSession } from './end-session.ts';

/** The page of difficulties at a post, pressed and drawn again as the machine does it. */
async function pageAtPost() {
  const post = await postWithDifficulties();
  const desk = {
    difficulties: post.difficulties,
    walkIns: { waitingIds: async () => [] },
    newId: newDeviceId,
    ending: (work: () => Promise<unknown>) => work(),
  } as unknown as Desk;
  const frame: Frame = { lang: 'vi', path: '/ho-tro/kho-khan', authority: null, assets: (name) => `/assets/${name}`, partsOf: () => [], typeface: 'here' };
  const house = { lang: 'vi', frame: () => frame } as unknown as House;
  const url = new URL('https://mau.vn/ho-tro/kho-khan');
  async function draw(visit: { readonly posted: { readonly do: string; readonly id: string } | null; readonly said?: Said }) {
    const screen = await difficulties(desk)(house, { url, ...visit }, []);
    if (screen.kind !== 'page') throw new Error(screen.kind);
    return { text: renderToStaticMarkup(screen.page), again: () => draw({ posted: null, ...(screen.said === undefined ? {} : { said: screen.said }) }) };
  }
  return { ...post, desk, draw };
}

test('what came of a press stays on the page when something changes and it is drawn again', async () => {
  const { browser, draw, line, raise } = await pageAtPost();
  const id = await raise('kẹt giấy');
  line.answer = async () => Promise.reject(new TypeError('offline'));
  const offline = await draw({ posted: { do: 'sendNow', id } });
  expect([offline.text, (await offline.again()).text]).toEqual([expect.stringContaining('Chưa gửi được'), expect.stringContaining('Chưa gửi được')]);
  const closing = await draw({ posted: { do: 'close', id } });
  expect((await closing.again()).text).toMatch(/id="errors".*mạng/s);
  line.answer = async () => Response.json({ difficulty: {} }, { status: 201 });
  const online = await draw({ posted: { do: 'sendNow', id } });
  expect((await online.again()).text).toContain('role="status">Đã gửi phường.');
  browser.close();
});

test('over a line that is too slow the page says that it goes on, and that it is there when it is', async () => {
  const { browser, draw, line, raise } = await pageAtPost();
  const id = await raise('kẹt giấy');
  let answer: (response: Response) => void = () => undefined;
  line.answer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const slow = await draw({ posted: { do: 'sendNow', id } });
  expect((await slow.again()).text).toContain('máy còn gửi tiếp');
  answer(Response.json({ difficulty: {} }, { status: 201 }));
  await expect.poll(async () => (await slow.again()).text).toContain('role="status">Đã gửi phường.');
  browser.close();
});

test('a difficulty that cannot be read is on the page, is counted, and keeps its vault from being ended; taken back it is gone', async () => {
  const { browser, desk, device, draw, raise } = await pageAtPost();
  const id = await raise('kẹt giấy');
  await hurtDifficulty(browser, id);
  expect((await draw({ posted: null })).text).toContain('Không đọc được');
  expect(await difficultyCounts(desk)).toMatchObject({ waiting: 1 });
  expect(await endSession(desk, device)).toMatchObject({ kind: 'difficultiesWait' });
  expect((await draw({ posted: { do: 'takeBack', id } })).text).toContain('Đã bỏ.');
  expect((await draw({ posted: null })).text).not.toContain('Không đọc được');
  browser.close();
});
