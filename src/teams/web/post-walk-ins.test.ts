import { expect, test } from 'vitest';
import { postWithWalkIns } from '../../../tests/post-with-walk-ins.ts';
import { problemOfOffice } from '../../../tests/problem-of-office.ts';
import { storedText } from '../../../tests/stored-rows.ts';
import { instantFromMillis, plainDateOf } from '../../basics/rules/time.ts';

const offline = async () => Promise.reject(new TypeError('offline'));

test('who came while there was no line waits here, unreadable on the disk, with the time of then; with the line it goes once, in the member’s own name', async () => {
  const { browser, device, line, note, office, taking, walkIns } = await postWithWalkIns();
  line.answer = offline;
  const [id, at] = [await note('Trần Thị Mẫu Bông'), instantFromMillis(browser.now())];
  expect([await walkIns.send(), (await walkIns.waiting()).length, office.size]).toEqual(['failed', 1, 0]);
  expect(await storedText(browser.factory)).not.toContain('Bông');
  device.vault.lock();
  expect([await walkIns.waiting(), await walkIns.send()]).toEqual([[], 'nothingNew']);
  await device.vault.open('bap-nuong-42', (await device.vault.list())[0]?.session);
  browser.pass(3_600_000);
  line.answer = taking;
  expect([await walkIns.send(), await walkIns.send(), await walkIns.waitingIds()]).toEqual(['told', 'nothingNew', []]);
  expect(office.get(id)).toEqual({ id, happenedAt: at, outcome: 'helped', procedureCode: null, fullName: 'Trần Thị Mẫu Bông' });
  expect(line.sent.at(-1)).toEqual({ path: '/api/v1/members/me/walk-ins', id, token: 'x'.repeat(43) });
  expect((await walkIns.told(plainDateOf(at))).map((one) => one.id)).toEqual([id]);
  browser.close();
});

test.each([
  ['a page of a wall', () => new Response('<p>wall</p>', { status: 200 })],
  ['a good answer of something else', () => Response.json({ ok: true })],
  ['a good answer of another', () => Response.json({ id: '019ab0c4-7c00-7000-8000-000000000001', rows: [], walkIns: [] })],
  ['a wall that refuses', () => new Response('<p>wall</p>', { status: 403 })],
  ['a server that is busy', () => problemOfOffice(503)],
])('no answer removes it but the one that it was kept: %s', async (_what, answer) => {
  const { browser, line, note, walkIns } = await postWithWalkIns();
  const id = await note();
  line.answer = async () => answer();
  expect([await walkIns.send(), await walkIns.waiting()]).toMatchObject(['failed', [{ id, refused: null }]]);
  browser.close();
});

test.each([400, 401, 403, 404, 409, 422])('what the office refuses with %d stays with its reason, and goes again when somebody wants it', async (status) => {
  const { browser, line, note, taking, walkIns } = await postWithWalkIns();
  await note();
  line.answer = async () => problemOfOffice(status);
  await walkIns.send();
  expect(await walkIns.waiting()).toMatchObject([{ refused: { vi: 'Máy này đã thu hồi. Hỏi phường.' } }]);
  expect([await walkIns.send(), line.sent.length]).toEqual(['nothingNew', 1]);
  line.answer = taking;
  expect([await walkIns.send('refusedToo'), await walkIns.waiting()]).toEqual(['told', []]);
  browser.close();
});

test('an answer that is lost on its way costs nothing: it is sent again under its id, is one at the office, and is counted once meanwhile', async () => {
  const { browser, line, note, office, taking, walkIns } = await postWithWalkIns();
  const id = await note();
  line.answer = async (body) => {
    await taking(body);
    return offline();
  };
  expect(await walkIns.send()).toBe('failed');
  line.answer = taking;
  expect([await walkIns.send(), await walkIns.waitingIds(), [...office.keys()]]).toEqual(['told', [], [id]]);
  browser.close();
});

test('two tabs that send at the same moment bring it to the office as one, and neither writes it anew', async () => {
  const { browser, device, note, office, openTab, walkIns } = await postWithWalkIns();
  const id = await note();
  const other = await openTab();
  await other.device.vault.open('bap-nuong-42', (await device.vault.list())[0]?.session);
  expect((await other.walkIns.waiting()).map((one) => one.id)).toEqual([id]);
  await Promise.all([walkIns.send(), other.walkIns.send()]);
  expect([[...office.keys()], await walkIns.waitingIds(), await other.walkIns.waitingIds()]).toEqual([[id], [], []]);
  browser.close();
});

test('whoever has not confirmed himself keeps what he noted; it goes as soon as he has', async () => {
  const { browser, confirm, line, note, walkIns } = await postWithWalkIns({ confirmed: 'no' });
  await note();
  expect([await walkIns.send('refusedToo'), (await walkIns.waiting()).length, line.sent]).toEqual(['nothingNew', 1, []]);
  await confirm();
  expect([await walkIns.send(), await walkIns.waiting()]).toEqual(['told', []]);
  browser.close();
});

test('what the server told yesterday is not shown as of today', async () => {
  const { browser, note, walkIns } = await postWithWalkIns();
  await note();
  await walkIns.send();
  const today = plainDateOf(instantFromMillis(browser.now()));
  expect((await walkIns.told(today)).length).toBe(1);
  expect(await walkIns.told(plainDateOf(instantFromMillis(browser.now() + 86_400_000)))).toEqual([]);
  browser.close();
});
