import { describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../tests/browser-tabs.ts';
import { photoOf } from '../../../tests/device-model.ts';
import { putRow, storedRows } from '../../../tests/stored-rows.ts';
import { type Instant, parseInstant } from '../../basics/rules/time.ts';
import { filingExample } from '../../dossiers/http/filing-example.ts';
import { type Device, refusalOf } from './device.ts';

const about = { procedureCode: '1.001193', procedureVersion: 1, unitCode: '27436', keeping: 'own' } as const;

/** Without a network, and with a way to the disk past the device. */
function offline(): Browser {
  return openBrowser({ origin: 'http://nowhere.invalid', fetch: () => Promise.reject(new TypeError('offline')) });
}

async function reload(browser: Browser): Promise<Device> {
  for (const tab of browser.tabs) tab.kill();
  return (await browser.openTab()).device;
}

async function whyNot(work: Promise<unknown>): Promise<string | undefined> {
  return refusalOf(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  )?.kind;
}

describe('what is typed', () => {
  test('is there again when the page is opened anew, with what two tabs typed at once', async () => {
    const browser = offline();
    const [first, second] = [(await browser.openTab()).device, (await browser.openTab()).device];
    const { id } = await first.begin(about);
    await first.answer(id, { con_ho_ten: 'Nguyễn Trần Mẫu An', con_gioi_tinh: 'Nam' });
    await Promise.all([second.answer(id, { con_gioi_tinh: 'Nữ' }), first.answer(id, { con_dan_toc: 'Kinh' }), second.chooseUnit(id, '27439')]);
    const found = await (await reload(browser)).findDraft(id);
    expect(found).toMatchObject({ answers: { con_ho_ten: 'Nguyễn Trần Mẫu An', con_gioi_tinh: 'Nữ', con_dan_toc: 'Kinh' }, unitCode: '27439', unreadRows: 0 });
  });

  test('keeps the later answer when the clock of the machine went back in between', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    await device.answer(id, { con_ho_ten: 'Trước' });
    browser.jump(-400 * 86_400_000);
    await device.answer(id, { con_ho_ten: 'Sau' });
    browser.jump(800 * 86_400_000);
    expect((await (await reload(browser)).findDraft(id))?.answers).toEqual({ con_ho_ten: 'Sau' });
  });

  test('is not called saved when the disk is full, and nothing typed before is hurt', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    await device.answer(id, { con_ho_ten: 'An' });
    browser.isFull = true;
    expect(await whyNot(device.answer(id, { con_ho_ten: 'Bình' }))).toBe('noSpace');
    expect(await whyNot(device.file(id, filingExample))).toBe('noSpace');
    expect((await device.findDraft(id))?.answers).toEqual({ con_ho_ten: 'An' });
    browser.isFull = false;
    await device.answer(id, { con_ho_ten: 'Bình' });
    expect((await (await reload(browser)).findDraft(id))?.answers).toEqual({ con_ho_ten: 'Bình' });
  });

  test('is not called saved when it does not read back as it was written', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    browser.hurtWrites = (value) => ({ ...value, text: String(value['text']).replace('An', 'Ân') });
    expect(await whyNot(device.answer(id, { con_ho_ten: 'An' }))).toBe('notReadBack');
    browser.hurtWrites = null;
    expect(await device.findDraft(id)).toMatchObject({ answers: {}, unreadRows: 1 });
  });

  test('survives a damaged row beside it, and one of a later version is left as it is', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    for (const [key, value] of [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ] as const)
      await device.answer(id, { [key]: value });
    const rows = (await storedRows(browser.factory)).filter(({ store }) => store === 'journal');
    for (const [index, change] of [
      [0, { text: 'x' }],
      [2, { text: null }],
      [3, { text: '{"v":2}', digest: 'e1f2a5a5e0a63ae3c8eeb2a41b0ed6a6a6e5a2d8d9d1d0a4f1f0ad0e3c5b9a77' }],
    ] as const) {
      const row = rows[index];
      if (row !== undefined) await putRow(browser.factory, { store: 'journal', value: { ...row.value, ...change } });
    }
    const again = await reload(browser);
    expect(await again.findDraft(id)).toMatchObject({ ...about, unitCode: null, answers: { a: '1', d: '4' }, unreadRows: 3 });
    await again.answer(id, { e: '5' });
    expect((await again.findDraft(id))?.answers).toEqual({ a: '1', d: '4', e: '5' });
    expect((await again.listDrafts()).map((draft) => draft.id)).toEqual([id]);
  });

  test('on a page of the server comes along, and what was typed here since stays', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const server = {
      id: '019ab0c4-7c00-7000-8000-000000000009',
      ...about,
      papers: [],
      answers: { a: 'server', b: 'server' },
      savedAt: parseInstant('2026-11-30T02:00:00Z') as Instant,
    };
    await device.adopt(server);
    await device.answer(server.id, { a: 'here' });
    await device.adopt(server);
    expect((await device.adopt({ ...server, answers: { a: 'new', b: 'new' }, savedAt: parseInstant('2026-11-30T02:05:00Z') as Instant })).answers).toEqual({ a: 'here', b: 'new' });
    expect((await storedRows(browser.factory)).filter(({ store }) => store === 'journal').length).toBe(3);
  });
});

describe('papers on the machine', () => {
  test('are kept with the draft, refused at choice when they are none or too large, and taken out again', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    const bytes = photoOf(4000);
    const taken = await device.takePaper(id, { name: 'chứng sinh.jpg', bytes, requiredPaper: 'giay-chung-sinh' });
    if (!taken.ok) throw new Error(taken.refusal.kind);
    const refused = [new ArrayBuffer(0), new TextEncoder().encode('hello').buffer as ArrayBuffer, photoOf(20 * 1024 * 1024 + 1)];
    const answers = await Promise.all(refused.map((one) => device.takePaper(id, { name: 'x', bytes: one, requiredPaper: null })));
    expect(answers.map((answer) => (answer.ok ? 'taken' : answer.refusal.kind))).toEqual(['paperEmpty', 'paperTypeUnknown', 'paperTooLarge']);
    const again = await reload(browser);
    expect((await again.findDraft(id))?.papers).toEqual([taken.value]);
    expect(new Uint8Array((await again.paperBytes(id, taken.value.sha256)) ?? new ArrayBuffer(0))).toEqual(new Uint8Array(bytes));
    await again.dropPaper(id, taken.value.sha256);
    expect([(await again.findDraft(id))?.papers, await again.paperBytes(id, taken.value.sha256)]).toEqual([[], null]);
  });

  test('stop at 90 % of the space, and what is typed goes on being saved', async () => {
    const browser = offline();
    browser.usedShare = 0.91;
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    expect(await device.takePaper(id, { name: 'x.jpg', bytes: photoOf(100), requiredPaper: null })).toMatchObject({ ok: false, refusal: { kind: 'noSpaceForPaper' } });
    await device.answer(id, { a: '1' });
    expect([await device.space(), (await device.findDraft(id))?.answers]).toEqual([{ usedShare: 0.91, level: 'textOnly', isLasting: true }, { a: '1' }]);
  });
});

describe('filing', () => {
  test('twice, by two presses and in two tabs, is one item; with other content it is refused and the first stays', async () => {
    const browser = offline();
    const [first, second] = [(await browser.openTab()).device, (await browser.openTab()).device];
    const { id } = await first.begin(about);
    const items = await Promise.all([first.file(id, filingExample), first.file(id, filingExample), second.file(id, filingExample)]);
    expect(new Set(items.map((item) => item.id))).toEqual(new Set([id]));
    expect(await whyNot(second.file(id, { ...filingExample, receivingUnitCode: '27439' }))).toBe('alreadyFiled');
    expect(await whyNot(second.answer(id, { a: '1' }))).toBe('alreadyFiled');
    expect([(await first.listOutbox()).length, await first.unsent()]).toEqual([1, { drafts: 0, waiting: 1, needsPerson: 0 }]);
    expect(await whyNot(first.throwAway(id))).toBe('alreadyFiled');
  });

  test('is held back when another tab typed something that this page has not shown', async () => {
    const browser = offline();
    const [first, second] = [(await browser.openTab()).device, (await browser.openTab()).device];
    const { id } = await first.begin(about);
    await first.findDraft(id);
    await second.answer(id, { con_ho_ten: 'Bình' });
    expect(await whyNot(first.file(id, filingExample))).toBe('changedMeanwhile');
    await first.findDraft(id);
    expect((await first.file(id, filingExample)).state).toBe('waiting');
  });

  test('is refused while one of its papers cannot be read any more', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    const taken = await device.takePaper(id, { name: 'x.jpg', bytes: photoOf(100), requiredPaper: null });
    if (!taken.ok) throw new Error(taken.refusal.kind);
    await putRow(browser.factory, { store: 'papers', value: { draft: id, sha256: taken.value.sha256, iv: null, bytes: photoOf(100) } });
    expect(await whyNot(device.file(id, { ...filingExample, papers: [taken.value] }))).toBe('paperGone');
    expect((await device.listDrafts()).length).toBe(1);
  });

  test('can be taken back into a draft with every answer, while the server has not confirmed it', async () => {
    const browser = offline();
    const { device } = await browser.openTab();
    const { id } = await device.begin(about);
    await device.answer(id, { con_ho_ten: 'An' });
    await device.file(id, filingExample);
    await device.idle();
    expect(await device.resolve(id, 'giveUp')).toMatchObject({ ok: false, refusal: { kind: 'onlyWithPerson' } });
    expect(await device.resolve(id, 'editAgain')).toEqual({ ok: true, value: null });
    expect([await device.listOutbox(), (await device.listDrafts())[0]?.answers]).toEqual([[], { con_ho_ten: 'An' }]);
    await device.throwAway(id);
    expect([await device.findDraft(id), (await storedRows(browser.factory)).filter(({ store }) => store !== 'meta')]).toEqual([null, []]);
  });
});

test('an item that cannot be read is shown, one of a later version is left untouched, and neither holds up the others', async () => {
  const browser = offline();
  const { device } = await browser.openTab();
  const { id } = await device.begin(about);
  await device.file(id, filingExample);
  await device.idle();
  const newer = { id: '019ab0c4-7c00-7000-8000-000000000002', v: 2, secret: 'of a later version' };
  await putRow(browser.factory, { store: 'outbox', value: newer });
  const broken = '019ab0c4-7c00-7000-8000-000000000003';
  await putRow(browser.factory, { store: 'outbox', value: { id: broken, v: 'x' } });
  const again = await reload(browser);
  await again.idle();
  expect(Object.fromEntries((await again.listOutbox()).map((item) => [item.id, item.reason?.kind]))).toEqual({
    [newer.id]: 'newer',
    [broken]: 'unreadable',
    [id]: 'noLine',
  });
  expect((await storedRows(browser.factory)).find(({ value }) => value['id'] === newer.id)?.value).toEqual(newer);
});
