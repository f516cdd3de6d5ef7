import { expect, test } from 'vitest';
import { hurtDifficulty, postWithDifficulties } from '../../../tests/post-with-difficulties.ts';
import { problemOfOffice } from '../../../tests/problem-of-office.ts';

/** Answers when it is told to. */
function held() {
  let answer: (response: Response) => void = () => undefined;
  const coming = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  return { coming: () => coming, answer: (response: Response) => answer(response) };
}

test.each([400, 401, 403, 404, 409, 422])('what the office refuses with %d is shown with its words, waits for no line, and goes again when somebody wants it', async (status) => {
  const { browser, difficulties, line, raise } = await postWithDifficulties();
  await raise('kẹt giấy');
  line.answer = async () => problemOfOffice(status);
  await difficulties.send();
  expect(await difficulties.waiting()).toMatchObject([{ text: 'kẹt giấy', refused: { vi: 'Máy này đã thu hồi. Hỏi phường.' } }]);
  expect([await difficulties.send(), line.sent.length]).toEqual(['nothingNew', 1]);
  line.answer = async () => Response.json({ difficulty: {} }, { status: 201 });
  expect([await difficulties.send('refusedToo'), await difficulties.waiting()]).toEqual(['told', []]);
  browser.close();
});

test.each([() => new Response('<p>wall</p>', { status: 403 }), () => problemOfOffice(503), () => problemOfOffice(429)])(
  'a wall in between and a server that is busy refuse nothing',
  async (answer) => {
    const { browser, difficulties, line, raise } = await postWithDifficulties();
    await raise('kẹt giấy');
    line.answer = async () => answer();
    expect([await difficulties.send(), await difficulties.waiting()]).toMatchObject(['failed', [{ refused: null }]]);
    browser.close();
  },
);

test('a difficulty goes once, however many send at the same moment, and a picture has the time of a piece of a paper', async () => {
  const { browser, difficulties, line, raise } = await postWithDifficulties();
  await raise('kẹt giấy');
  expect(await Promise.all([difficulties.send(), difficulties.send()])).toEqual(['told', 'told']);
  expect([line.sent.length, line.millisMax[0]]).toEqual([1, 60_000]);
  browser.close();
});

test('what was refused goes again when somebody wants it, also while the post is just sending what waits; it is told once for both', async () => {
  const { browser, difficulties, line, raise } = await postWithDifficulties();
  await raise('một');
  line.answer = async () => problemOfOffice(403);
  await difficulties.send();
  await raise('hai');
  const { coming, answer } = held();
  line.answer = coming;
  const [sending, pressed] = [difficulties.send(), difficulties.send('refusedToo')];
  await expect.poll(() => line.sent.length).toBe(2);
  line.answer = async () => Response.json({ difficulty: {} }, { status: 201 });
  answer(await line.answer());
  expect([await sending, await pressed, await difficulties.waiting()]).toEqual(['told', 'told', []]);
  expect(line.sent.map((one) => one.split(' ').at(-1))).toEqual(['một', 'hai', 'một']);
  browser.close();
});

test('what is taken back goes nowhere and does not come back, also while another is on its way; what is on its way is not called taken back', async () => {
  const { browser, device, difficulties, line, raise } = await postWithDifficulties();
  const first = await raise('một');
  const second = await raise('hai');
  const { coming, answer } = held();
  line.answer = coming;
  const sending = difficulties.send();
  await expect.poll(() => line.sent.length).toBe(1);
  expect(await difficulties.takeBack(first)).toMatchObject({ ok: false, refusal: { kind: 'underWayNow' } });
  expect(await difficulties.takeBack(second)).toEqual({ ok: true, value: null });
  // In another tab nobody knows of it: there it can be dropped while it is on its way.
  await device.notes.drop(`difficulty ${first}`);
  answer(problemOfOffice(422));
  await sending;
  expect([line.sent.length, await difficulties.waitingIds()]).toEqual([1, []]);
  browser.close();
});

test('what is kept and cannot be read is counted, and can be taken back', async () => {
  const { browser, difficulties, raise } = await postWithDifficulties();
  const id = await raise('kẹt giấy');
  await hurtDifficulty(browser, id);
  expect([await difficulties.waiting(), await difficulties.waitingIds(), await difficulties.send()]).toEqual([[], [id], 'nothingNew']);
  await difficulties.takeBack(id);
  expect(await difficulties.waitingIds()).toEqual([]);
  browser.close();
});
